#include "kit/pictures.hpp"

#include "kit/fonts.hpp"
#include "kit/sheet.hpp"
#include "tests/unit/kit/fixed_glyphs.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace entente::kit {
namespace {

/// Stands in for a graphics card: each texture holds the texts that were painted on it, by place.
struct Card {
  using Place = std::tuple<int, int, int, int>;

  void paint(Sheet& sheet) {
    for (ImTextureData* texture : *sheet.end().Textures) bring_up_to_date(*texture, sheet);
    sheet.pictures().painted();
  }
  void bring_up_to_date(ImTextureData& texture, Sheet& sheet) {
    const bool anew = texture.Status == ImTextureStatus_WantCreate;
    if (texture.Status == ImTextureStatus_WantDestroy) {
      textures.erase(texture.UniqueID);
      texture.SetTexID(ImTextureID_Invalid), texture.SetStatus(ImTextureStatus_Destroyed);
      return;
    }
    if (anew) textures[texture.UniqueID].clear(), texture.SetTexID(1);
    texture.SetStatus(ImTextureStatus_OK);
    for (const Painting& one : sheet.pictures().due(texture, anew)) {
      const ImTextureRect& area = one.area;
      textures[texture.UniqueID][{area.x, area.y, area.w, area.h}] = one.picture->text;
      ++strokes;
    }
  }
  std::string at(const ImTextureData& texture, const ImTextureRect& area) const {
    const auto& held = textures.at(texture.UniqueID);
    const auto found = held.find({area.x, area.y, area.w, area.h});
    return found == held.end() ? "" : found->second;
  }

  std::map<int, std::map<Place, std::string>> textures;
  int strokes = 0;
};

struct PicturesTest : testing::Test {
  /// Shows the texts in one frame, and paints it. By index what the card holds in their places.
  std::vector<std::string> frame(const std::vector<std::string>& texts) {
    sheet.begin(100, 100, 2);
    std::vector<std::vector<int>> tiles;
    for (const std::string& text : texts)
      tiles.push_back(sheet.runs().pictured({Face::regular, 15, text}).tiles);
    card.strokes = 0;
    card.paint(sheet);
    std::vector<std::string> seen;
    ImFontAtlas& atlas = *sheet.font(Face::regular)->ContainerAtlas;
    for (const auto& places : tiles)
      for (const int place : places)
        seen.push_back(card.at(*atlas.TexData, *ImFontAtlasPackGetRect(&atlas, place)));
    return seen;
  }
  static std::vector<std::string> numbered(int first, int count) {
    std::vector<std::string> texts;
    for (int index = first; index < first + count; ++index)
      texts.push_back("a text of some length, number " + std::to_string(index));
    return texts;
  }
  const ImTextureData* texture() const {
    return sheet.font(Face::regular)->ContainerAtlas->TexData;
  }

  FixedGlyphs glyphs;
  Sheet sheet{glyphs};
  Card card;
};

TEST_F(PicturesTest, WhatIsNewIsPaintedOnceInItsPlace) {
  const auto one = numbered(0, 1), two = numbered(0, 2);
  EXPECT_EQ(frame(one), one);
  EXPECT_EQ(frame(one), one);
  EXPECT_EQ(card.strokes, 0);
  EXPECT_EQ(frame(two), two);
  EXPECT_EQ(card.strokes, 1);
}

TEST_F(PicturesTest, AnAtlasThatGrowsHasEverythingInItsNewPlace) {
  frame(numbered(0, 2));
  std::set<const ImTextureData*> textures;
  for (int count = 3; count < 200; count += 40) {
    EXPECT_EQ(frame(numbered(0, count)), numbered(0, count));
    textures.insert(texture());
  }
  EXPECT_GT(textures.size(), 2u) << "it never grew";
}

TEST_F(PicturesTest, WhatWasDrawnBeforeItGrewIsOnTheFormerTexture) {
  frame(numbered(0, 1));
  sheet.begin(100, 100, 2);
  const ImTextureData* former = texture();
  const auto& run = sheet.runs().pictured({Face::regular, 15, "drawn before"});
  ImFontAtlas& atlas = *sheet.font(Face::regular)->ContainerAtlas;
  const ImTextureRect there = *ImFontAtlasPackGetRect(&atlas, run.tiles.front());
  for (const std::string& text : numbered(10, 200))
    sheet.runs().pictured({Face::regular, 15, text});
  ASSERT_NE(texture(), former);
  card.paint(sheet);
  EXPECT_EQ(card.at(*former, there), "drawn before");
}

TEST_F(PicturesTest, ALostContextIsPaintedAgain) {
  const auto texts = numbered(0, 30);
  frame(texts);
  card.textures.clear();
  for (ImTextureData* one : *sheet.drawn().Textures)
    one->SetTexID(ImTextureID_Invalid), one->SetStatus(ImTextureStatus_Destroyed);
  EXPECT_EQ(frame(texts), texts);
}

TEST_F(PicturesTest, SingleCharactersAreAmongThem) {
  sheet.begin(100, 100, 1);
  sheet.font(Face::strong)->GetFontBaked(15)->FindGlyph('Q');
  card.paint(sheet);
  const auto& held = card.textures.at(texture()->UniqueID);
  EXPECT_TRUE(std::any_of(held.begin(), held.end(), [](auto& one) { return one.second == "Q"; }));
}

TEST_F(PicturesTest, WhatIsNoLongerShownIsForgotten) {
  const std::size_t shown = 40;
  for (std::size_t round = 0; round < 100; ++round) {
    std::vector<std::string> texts;
    for (std::size_t index = 0; index < shown; ++index)
      texts.push_back(std::to_string(round * shown + index));
    EXPECT_EQ(frame(texts), texts);
  }
  EXPECT_LT(sheet.pictures().count(), 2 * (Runs::most_runs + shown) + 100);
}

TEST_F(PicturesTest, AWideTextIsInPartsSideBySide) {
  const std::string wide(200, 'w');  // 3,000 device pixels
  EXPECT_EQ(frame({wide}), std::vector<std::string>(4, wide));
}

}  // namespace
}  // namespace entente::kit
