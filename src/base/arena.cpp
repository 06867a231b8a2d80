#include "base/arena.hpp"

#include <algorithm>

namespace entente {

namespace {
constexpr std::size_t chunk_bytes = 64u << 10;
}

Arena::Arena(Arena&& other) noexcept { *this = std::move(other); }

Arena& Arena::operator=(Arena&& other) noexcept {
  chunks_ = std::move(other.chunks_);
  texts_ = std::move(other.texts_);
  used_ = std::exchange(other.used_, 0);
  capacity_ = std::exchange(other.capacity_, 0);
  filling_ = std::exchange(other.filling_, nullptr);
  bytes_ = std::exchange(other.bytes_, 0);
  return *this;
}

Text Arena::keep(std::string_view text) {
  if (text.empty()) return {};
  auto* copy = static_cast<char*>(take(text.size(), 1));
  std::memcpy(copy, text.data(), text.size());
  return {copy, text.size()};
}

void Arena::adopt(std::unique_ptr<char[]> buffer, std::size_t bytes) {
  chunks_.push_back(std::move(buffer));
  bytes_ += bytes;
}

char* Arena::adopt(std::string&& buffer) {
  bytes_ += buffer.capacity();
  texts_.push_back(std::make_unique<std::string>(std::move(buffer)));
  return texts_.back()->data();
}

void* Arena::take(std::size_t bytes, std::size_t alignment) {
  const std::size_t start = (used_ + alignment - 1) / alignment * alignment;
  if (filling_ != nullptr && start + bytes <= capacity_) {
    used_ = start + bytes;
    return filling_ + start;
  }
  // What is large gets a block of its own, so that the rest of the current one is not lost.
  const bool large = bytes > chunk_bytes / 4;
  const std::size_t size = large ? bytes : chunk_bytes;
  chunks_.push_back(std::unique_ptr<char[]>(new char[size]));
  bytes_ += size;
  char* block = chunks_.back().get();
  if (large) return block;
  filling_ = block;
  capacity_ = size;
  used_ = bytes;
  return block;
}

}  // namespace entente
