#include "kit/pictures.hpp"

#include <algorithm>

#include "imgui_internal.h"

namespace entente::kit {

Lettering Picture::lettering() const {
  Lettering whole = look;
  whole.text = text;
  return whole;
}

int Pictures::add(const Lettering& lettering, const GlyphBox& box, int stretch) {
  const int width = std::min(box.width, most_width), height = std::min(box.height, most_height);
  const ImFontAtlasRectId place = ImFontAtlasPackAddRect(atlas_, width, height);
  if (place == ImFontAtlasRectId_Invalid) return place;
  fresh_.push_back(
      {atlas_->TexData->UniqueID, *ImFontAtlasPackGetRect(atlas_, place), pictures_.size()});
  pictures_.push_back(
      {place, box.left, box.top, stretch, box.colored, lettering, std::string(lettering.text)});
  return place;
}

std::vector<Painting> Pictures::due(const ImTextureData& texture, bool anew) const {
  std::vector<Painting> all;
  if (anew && &texture == atlas_->TexData) {
    for (const Picture& picture : pictures_)
      if (const ImTextureRect* area = ImFontAtlasPackGetRectSafe(atlas_, picture.place))
        all.push_back({&picture, *area});
    return all;
  }
  for (const Fresh& fresh : fresh_)
    if (fresh.texture == texture.UniqueID) all.push_back({&pictures_[fresh.picture], fresh.area});
  return all;
}

void Pictures::painted() {
  fresh_.clear();
  if (pictures_.size() < 2 * kept_ + 100) return;
  std::erase_if(pictures_, [this](const Picture& picture) {
    return ImFontAtlasPackGetRectSafe(atlas_, picture.place) == nullptr;
  });
  kept_ = pictures_.size();
}

}  // namespace entente::kit
