#pragma once
#include <charconv>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>

#include "base/overwrite.hpp"

namespace entente {

/// Where JSON is appended to: a text with a cursor of its own. The web's standard library compiles
/// std::string's appending for size, which would take most of the time of writing a plan.
class Sink {
 public:
  explicit Sink(std::size_t expected = 256) { resize(expected); }
  Sink(const Sink&) = delete;

  void put(char letter) {
    if (place_ == end_) grow(1);
    *place_++ = letter;
  }
  void put(std::string_view text) {
    if (text.empty()) return;
    std::memcpy(claim(text.size()), text.data(), text.size());
  }
  /// Texts, characters and whole numbers, one after the other.
  template <class... Parts>
  void put_all(const Parts&... parts) {
    (put_part(parts), ...);
  }
  /// Room for exactly `count` bytes, which the caller fills.
  char* claim(std::size_t count) {
    if (static_cast<std::size_t>(end_ - place_) < count) grow(count);
    char* room = place_;
    place_ += count;
    return room;
  }
  void clear() { place_ = text_.data(); }
  std::string_view view() const {
    return {text_.data(), static_cast<std::size_t>(place_ - text_.data())};
  }
  /// The text; the sink is used up.
  std::string take() {
    text_.resize(view().size());
    return std::move(text_);
  }

 private:
  template <class Part>
  void put_part(const Part& part) {
    if constexpr (std::is_same_v<Part, char>) {
      put(part);
    } else if constexpr (std::is_integral_v<Part>) {
      char digits[24];
      const auto end = std::to_chars(digits, digits + sizeof digits, part).ptr;
      put(std::string_view(digits, static_cast<std::size_t>(end - digits)));
    } else {
      put(std::string_view(part));
    }
  }
  void grow(std::size_t count) { resize(text_.size() + text_.size() / 2 + count + 64); }
  void resize(std::size_t size) {
    const std::size_t used = text_.empty() ? 0 : view().size();
    resize_for_overwrite(text_, size);
    place_ = text_.data() + used;
    end_ = text_.data() + text_.size();
  }

  std::string text_;
  char* place_ = nullptr;
  char* end_ = nullptr;
};

}  // namespace entente
