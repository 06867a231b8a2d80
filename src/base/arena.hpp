#pragma once
#include <cstddef>
#include <cstring>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace entente {

/// Text inside an arena: trivially copyable, never owned by the record that holds it.
using Text = std::string_view;

/// Owns the texts and lists of a plan. They never move and live as long as the arena, so that a
/// record is plain bytes and an old value costs nothing to keep for undo.
class Arena {
 public:
  Arena() = default;
  Arena(Arena&& other) noexcept;
  Arena& operator=(Arena&& other) noexcept;

  /// A copy of `text` that lives as long as the arena.
  Text keep(std::string_view text);

  /// A copy of `items` that lives as long as the arena.
  template <class T>
  std::span<const T> keep(std::span<const T> items) {
    static_assert(std::is_trivially_copyable_v<T>);
    if (items.empty()) return {};
    auto* copy = static_cast<T*>(take(items.size_bytes(), alignof(T)));
    std::memcpy(copy, items.data(), items.size_bytes());
    return {copy, items.size()};
  }

  /// Takes over a buffer into which texts already point (a file parsed in place).
  void adopt(std::unique_ptr<char[]> buffer, std::size_t bytes);

  /// Takes over a text without copying it and says where its bytes lie from now on.
  char* adopt(std::string&& buffer);

  /// Bytes held in all, for the storage and memory display.
  std::size_t bytes() const { return bytes_; }

 private:
  void* take(std::size_t bytes, std::size_t alignment);
  std::vector<std::unique_ptr<char[]>> chunks_;
  std::vector<std::unique_ptr<std::string>> texts_;  // by pointer: a short string's bytes move
  std::size_t used_ = 0;                             // bytes used of the chunk that is being filled
  std::size_t capacity_ = 0;                         // bytes of that chunk
  char* filling_ = nullptr;
  std::size_t bytes_ = 0;
};

}  // namespace entente
