#pragma once
#include <cstdint>
#include <functional>
#include <iterator>
#include <utility>
#include <vector>

namespace entente {

/// Says of two places whether what stands at the left comes before what stands at the right.
using Before = bool (*)(const void* context, std::uint32_t left, std::uint32_t right);

/// The places 0 … count-1 in order, equal ones as they were: a merge sort (Knuth, vol. 3, 5.2.4)
/// made once for all types.
std::vector<std::uint32_t> ordered_places(std::uint32_t count, Before before, const void* context);

/// Puts what stands between two iterators in order; equal ones stay as they were. std::sort is made
/// anew for every type and every comparison, 3.5 kB of WebAssembly each time; this takes 0.3 kB.
/// Use std::sort where a large plan is sorted again and again.
template <class Iterator, class Less = std::less<>>
void put_in_order(Iterator first, Iterator last, Less less = {}) {
  struct Context {
    Iterator first;
    Less* less;
  } context{first, &less};
  const auto before = [](const void* opaque, std::uint32_t left, std::uint32_t right) {
    const auto& made = *static_cast<const Context*>(opaque);
    return static_cast<bool>((*made.less)(made.first[left], made.first[right]));
  };
  const auto count = static_cast<std::uint32_t>(last - first);
  std::vector<typename std::iterator_traits<Iterator>::value_type> moved;
  moved.reserve(count);
  for (const std::uint32_t place : ordered_places(count, before, &context))
    moved.push_back(std::move(first[place]));
  for (auto& one : moved) *first++ = std::move(one);
}

}  // namespace entente
