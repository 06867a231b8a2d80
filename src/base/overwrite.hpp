#pragma once
#include <string>

namespace entente {

template <class Text>
concept GrowsUnfilled = requires(Text text) {
  text.__resize_default_init(0);
};

/// `text` with `size` bytes, those that are new with no value yet: whoever asks fills them. C++23's
/// resize_and_overwrite; until then libc++'s own name for it (as Abseil does), else zeros. Filling
/// forty megabytes with zeros takes longer than checking them.
template <class Text>
void resize_for_overwrite(Text& text, std::size_t size) {
  if constexpr (GrowsUnfilled<Text>)
    text.__resize_default_init(size);
  else
    text.resize(size);
}

}  // namespace entente
