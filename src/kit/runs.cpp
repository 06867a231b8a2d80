#include "kit/runs.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include "base/hash.hpp"
#include "imgui.h"
#include "imgui_internal.h"

namespace entente::kit {
namespace {

std::uint64_t mixed(std::uint64_t hash, std::uint64_t word) {
  hash = (hash ^ word) * 0x9e3779b97f4a7c15u;
  return hash ^ hash >> 29;
}

std::uint64_t bits(float one, float other) {
  std::uint32_t words[2];
  std::memcpy(&words[0], &one, 4);
  std::memcpy(&words[1], &other, 4);
  return std::uint64_t{words[0]} << 32 | words[1];
}

}  // namespace

void Runs::begin(int frame, float density) {
  const int last = std::exchange(frame_, frame);
  density_ = density;
  if (runs_.size() <= most_runs && pixels_ <= most_pixels) return;
  std::size_t kept = 0;
  for (std::size_t index = 0; index < runs_.size(); ++index) {
    Run& run = runs_[index];
    if (run.used < last) {
      for (const int tile : run.tiles) {
        const ImTextureRect* place = ImFontAtlasPackGetRect(atlas_, tile);
        pixels_ -= std::size_t{place->w} * place->h;
        ImFontAtlasPackDiscardRect(atlas_, tile);
      }
      continue;
    }
    keys_[kept] = keys_[index];
    if (kept != index) runs_[kept] = std::move(run);
    ++kept;
  }
  keys_.resize(kept);
  runs_.erase(runs_.begin() + static_cast<std::ptrdiff_t>(kept), runs_.end());
}

const Run& Runs::answer(Lettering lettering, Question question, float width) {
  lettering.size *= density_;
  std::uint64_t key = mixed(checksum(lettering.text), bits(lettering.size, width));
  key = mixed(key, std::uint64_t{lettering.ink} << 24 | std::uint64_t(lettering.face) << 16 |
                       std::uint64_t(lettering.direction) << 8 | std::uint64_t(question));
  const auto known = std::find(keys_.begin(), keys_.end(), key);
  const auto index = static_cast<std::size_t>(known - keys_.begin());
  if (known == keys_.end()) {
    keys_.push_back(key);
    ask(runs_.emplace_back(), lettering, question, width * density_);
  }
  runs_[index].used = frame_;
  return runs_[index];
}

void Runs::ask(Run& run, const Lettering& lettering, Question question, float width) {
  GlyphSource& source = pictures_->source();
  if (question >= Question::lines) {
    run.breaks = source.breaks(lettering, width, question == Question::cut);
    return;
  }
  GlyphBox box;
  source.shape(lettering, question == Question::picture, 1, box);
  run.pixel = 1 / density_;
  run.width = box.advance / density_;
  run.left = static_cast<float>(box.left) / density_;
  run.top = static_cast<float>(box.top) / density_;
  run.colored = box.colored, run.right_to_left = box.right_to_left;
  if (box.width > 0) place_tiles(run, lettering, box);
}

void Runs::place_tiles(Run& run, const Lettering& lettering, const GlyphBox& box) {
  for (int left = 0; left < box.width; left += Pictures::most_width) {
    GlyphBox part = box;
    part.left += left;
    part.width = std::min(Pictures::most_width, box.width - left);
    const int tile = pictures_->add(lettering, part, 1);
    if (tile == ImFontAtlasRectId_Invalid) return;
    run.tiles.push_back(tile);
    pixels_ += static_cast<std::size_t>(part.width) * static_cast<std::size_t>(part.height);
  }
}

}  // namespace entente::kit
