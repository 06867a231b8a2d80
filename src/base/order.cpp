#include "base/order.hpp"

namespace entente {

std::vector<std::uint32_t> ordered_places(std::uint32_t count, Before before, const void* context) {
  std::vector<std::uint32_t> places(count), other(count);
  for (std::uint32_t place = 0; place < count; ++place) places[place] = place;
  // Runs of one, two, four … become one.
  for (std::size_t run = 1; run < count; run *= 2) {
    for (std::size_t begin = 0; begin < count; begin += 2 * run) {
      const std::size_t middle = begin + run < count ? begin + run : count;
      const std::size_t end = begin + 2 * run < count ? begin + 2 * run : count;
      std::size_t left = begin, right = middle;
      for (std::size_t to = begin; to < end; ++to) {
        const bool take_right =
            left == middle || (right < end && before(context, places[right], places[left]));
        other[to] = take_right ? places[right++] : places[left++];
      }
    }
    places.swap(other);
  }
  return places;
}

}  // namespace entente
