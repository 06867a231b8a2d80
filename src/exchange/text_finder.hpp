#pragma once
#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/order.hpp"

namespace entente {

/// Which of many texts stand in a longer one, in one pass over it: they are found by their first
/// bytes, and among those that begin alike by halving, so that the cost of a place does not go with
/// how many texts there are. Every text has at least `least_bytes` and stays where it is; of equal
/// ones the first counts.
class TextFinder {
 public:
  static constexpr std::size_t least_bytes = 6;

  explicit TextFinder(std::vector<std::string_view> texts) : texts_(std::move(texts)) {
    for (std::uint32_t index = 0; index < texts_.size(); ++index) order_.push_back(index);
    put_in_order(order_.begin(), order_.end(), [&](std::uint32_t left, std::uint32_t right) {
      return texts_[left] < texts_[right];
    });
    const auto same = [&](std::uint32_t a, std::uint32_t b) { return texts_[a] == texts_[b]; };
    order_.erase(std::unique(order_.begin(), order_.end(), same), order_.end());
    starts_.reserve(order_.size());
    beginnings_.reserve(order_.size());
    for (std::size_t place = 0; place < order_.size(); ++place) enter(place);
  }

  std::string_view text(std::uint32_t index) const { return texts_[index]; }

  /// Calls `take(index, place)` for every text and every place where it stands in `text`.
  template <class Take>
  void find_in(std::string_view text, Take take) const {
    std::uint64_t window = 0;
    for (std::size_t end = 1; end <= text.size(); ++end) {
      window = pushed(window, text[end - 1]);
      if (end >= least_bytes && filter_[place_of(window)])
        find_at(text.substr(end - least_bytes), window,
                [&](std::uint32_t index) { take(index, end - least_bytes); });
    }
  }

 private:
  static constexpr std::size_t none = ~std::size_t{0};

  static std::uint64_t pushed(std::uint64_t window, char letter) {
    constexpr std::uint64_t kept = (std::uint64_t{1} << (8 * least_bytes)) - 1;
    return ((window << 8) | static_cast<unsigned char>(letter)) & kept;
  }
  static std::size_t place_of(std::uint64_t window) {
    return static_cast<std::size_t>((window * 0x9e3779b97f4a7c15u) >> 48);
  }
  std::string_view at(std::size_t place) const { return texts_[order_[place]]; }

  /// Texts stand in order, so the longest that one begins with is the one before it, or what that
  /// one begins with, and so on.
  void enter(std::size_t place) {
    std::uint64_t start = 0;
    for (std::size_t byte = 0; byte < least_bytes; ++byte) start = pushed(start, at(place)[byte]);
    starts_.push_back(start);
    filter_[place_of(start)] = true;
    std::size_t beginning = place == 0 ? none : place - 1;
    while (beginning != none && !at(place).starts_with(at(beginning)))
      beginning = beginnings_[beginning];
    beginnings_.push_back(beginning);
  }

  template <class Take>
  void find_at(std::string_view rest, std::uint64_t window, Take take) const {
    std::size_t low = static_cast<std::size_t>(
        std::lower_bound(starts_.begin(), starts_.end(), window) - starts_.begin());
    if (low == starts_.size() || starts_[low] != window) return;
    std::size_t high = order_.size();
    while (low < high) {
      const std::size_t middle = low + (high - low) / 2;
      if (starts_[middle] > window || rest < at(middle))
        high = middle;
      else
        low = middle + 1;
    }
    // What `rest` begins with is the last text that does not come after it, or begins that one.
    for (std::size_t place = low == 0 ? none : low - 1; place != none; place = beginnings_[place])
      if (rest.starts_with(at(place))) take(order_[place]);
  }

  std::vector<std::string_view> texts_;
  std::vector<std::uint32_t> order_;     // of the texts by their bytes
  std::vector<std::uint64_t> starts_;    // their first bytes, in that order
  std::vector<std::size_t> beginnings_;  // the longest other text that each begins with
  std::vector<bool> filter_ = std::vector<bool>(1u << 16);
};

}  // namespace entente
