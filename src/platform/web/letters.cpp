#include "platform/web/letters.hpp"

#include <GLES3/gl3.h>
#include <emscripten.h>

#include <algorithm>
#include <optional>
#include <vector>

namespace entente::platform {
namespace {

// clang-format off
EM_JS(void, entente_letters_begin, (int width, int height), {
  Module.host.glyphs.begin(width, height);
});

EM_JS(void, entente_letters_paint, (const char* text, int length, const float* numbers, int count), {
  const at = numbers >> 2;
  Module.host.glyphs.paint(UTF8ToString(text, length), HEAPF32.subarray(at, at + count));
});

// The sheet into the bound texture; colours stay multiplied by their alpha, as the canvas has them.
EM_JS(void, entente_letters_upload, (void), {
  const sheet = Module.host.glyphs.sheet();
  GLctx.pixelStorei(0x9241, true);  // UNPACK_PREMULTIPLY_ALPHA_WEBGL
  GLctx.texSubImage2D(0x0DE1, 0, 0, 0, 0x1908, 0x1401, sheet);  // of RGBA in bytes
  GLctx.pixelStorei(0x9241, false);
});
// clang-format on

constexpr int sheet_width = kit::Pictures::most_width, sheet_height = kit::Pictures::most_height;

/// Places beside one another, in rows, until the sheet is full.
class Shelves {
 public:
  std::optional<ImTextureRect> place(const ImTextureRect& size) {
    if (x_ + size.w > sheet_width) x_ = 0, y_ = bottom_;
    if (y_ + size.h > sheet_height) return std::nullopt;
    ImTextureRect found = size;
    found.x = static_cast<unsigned short>(x_), found.y = static_cast<unsigned short>(y_);
    x_ += size.w;
    bottom_ = std::max(bottom_, y_ + size.h);
    return found;
  }
  /// In steps, so that the canvas seldom needs another size.
  int height() const { return std::min(sheet_height, (bottom_ + 31) / 32 * 32); }

 private:
  int x_ = 0, y_ = 0, bottom_ = 0;
};

void paint_on_sheet(const kit::Picture& picture, const ImTextureRect& area) {
  const kit::Lettering look = picture.lettering();
  const auto number = [](auto value) { return static_cast<float>(value); };
  const float numbers[] = {number(look.face),       look.size,
                           number(look.direction),  number(look.ink),
                           number(picture.stretch), number(picture.colored),
                           number(picture.left),    number(picture.top),
                           number(area.x),          number(area.y),
                           number(area.w),          number(area.h)};
  entente_letters_paint(look.text.data(), static_cast<int>(look.text.size()), numbers,
                        static_cast<int>(std::size(numbers)));
}

}  // namespace

void Letters::paint(unsigned texture, std::span<const kit::Painting> paintings) {
  if (sheet_ == 0 && !paintings.empty()) make();
  while (!paintings.empty()) {
    Shelves shelves;
    std::vector<ImTextureRect> places;
    for (const kit::Painting& one : paintings) {
      const auto place = shelves.place(one.area);
      if (!place) break;
      places.push_back(*place);
    }
    const auto now = paintings.first(places.size());
    entente_letters_begin(sheet_width, shelves.height());
    for (std::size_t index = 0; index < now.size(); ++index)
      paint_on_sheet(*now[index].picture, places[index]);
    glBindTexture(GL_TEXTURE_2D, sheet_);
    entente_letters_upload();
    copy(texture, now, places);
    paintings = paintings.subspan(now.size());
  }
}

void Letters::make() {
  glGenTextures(1, &sheet_);
  glBindTexture(GL_TEXTURE_2D, sheet_);
  glTexStorage2D(GL_TEXTURE_2D, 1, GL_RGBA8, sheet_width, sheet_height);
  glGenFramebuffers(1, &frame_);
  glBindFramebuffer(GL_READ_FRAMEBUFFER, frame_);
  glFramebufferTexture2D(GL_READ_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, sheet_, 0);
  glBindFramebuffer(GL_READ_FRAMEBUFFER, 0);
}

void Letters::copy(unsigned texture, std::span<const kit::Painting> paintings,
                   std::span<const ImTextureRect> places) {
  glBindFramebuffer(GL_READ_FRAMEBUFFER, frame_);
  glBindTexture(GL_TEXTURE_2D, texture);
  for (std::size_t index = 0; index < places.size(); ++index) {
    const ImTextureRect &to = paintings[index].area, &from = places[index];
    glCopyTexSubImage2D(GL_TEXTURE_2D, 0, to.x, to.y, from.x, from.y, from.w, from.h);
  }
  glBindFramebuffer(GL_READ_FRAMEBUFFER, 0);
}

}  // namespace entente::platform
