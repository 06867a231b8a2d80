#include <gtest/gtest.h>

#include <set>

#include "practice/practice.hpp"
#include "practice/profile/records.hpp"
#include "record/roles.hpp"

namespace entente::practice {
namespace {

bool is_snake_case(std::string_view name) {
  return !name.empty() &&
         name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_0123456789") == std::string_view::npos;
}

bool is_sentence(std::string_view text) {
  return !text.empty() && text.back() == '.' && text.size() <= 130;
}

TEST(Catalog, KindsStandInTheOrderOfPractices) {
  std::vector<const Kind*> expected;
  for (const Practice* practice : practices())
    expected.insert(expected.end(), practice->kinds.begin(), practice->kinds.end());
  const auto kinds = catalog().kinds();
  EXPECT_TRUE(std::equal(kinds.begin(), kinds.end(), expected.begin(), expected.end()));
  EXPECT_EQ(kinds.front()->name, "alliance");
}

TEST(Catalog, PracticesFollowTheStages) {
  for (std::size_t index = 1; index < practices().size(); ++index)
    EXPECT_LE(practices()[index - 1]->stage, practices()[index]->stage);
  EXPECT_EQ(stages().front().name, "intent");
  EXPECT_EQ(stages().back().name, "exit");
}

TEST(Catalog, PracticesAreFoundByName) {
  for (const Practice* practice : practices()) {
    EXPECT_EQ(find_practice(practice->name), practice);
    EXPECT_TRUE(is_sentence(practice->help)) << practice->name;
    EXPECT_TRUE(practice->by_roles || practice->findings) << practice->name;
  }
  EXPECT_EQ(find_practice("astrology"), nullptr);
}

TEST(Catalog, NamesAreUniqueAndSnakeCase) {
  std::set<std::string_view> kinds;
  for (const Kind* kind : catalog().kinds()) {
    EXPECT_TRUE(is_snake_case(kind->name)) << kind->name;
    EXPECT_TRUE(kinds.insert(kind->name).second) << kind->name;
    std::set<std::string_view> fields;
    for (const Field& field : kind->fields) {
      EXPECT_TRUE(is_snake_case(field.name)) << kind->name << "." << field.name;
      EXPECT_TRUE(fields.insert(field.name).second) << kind->name << "." << field.name;
    }
  }
}

TEST(Catalog, EveryKindHasWordsAndARequiredHeadline) {
  for (const Kind* kind : catalog().kinds()) {
    EXPECT_TRUE(is_sentence(kind->help)) << kind->name;
    EXPECT_FALSE(kind->label.empty() || kind->plural.empty() || kind->icon.empty()) << kind->name;
    const Field& headline = kind->fields[kind->headline];
    EXPECT_TRUE(headline.name == "title" || headline.name == "name") << kind->name;
    EXPECT_TRUE(headline.required && headline.type == FieldType::text) << kind->name;
  }
}

TEST(Catalog, FieldsHaveLabelsAndShortHelp) {
  for (const Kind* kind : catalog().kinds())
    for (const Field& field : kind->fields) {
      EXPECT_FALSE(field.label.empty()) << kind->name << "." << field.name;
      EXPECT_TRUE(field.help.empty() || is_sentence(field.help))
          << kind->name << "." << field.name << ": " << field.help;
    }
}

TEST(Catalog, ReferencesLeadToKinds) {
  for (const Kind* kind : catalog().kinds())
    for (const Field& field : kind->fields) {
      if (!field.target.empty()) EXPECT_NE(catalog().find(field.target), nullptr) << field.name;
      if (is_side(field)) EXPECT_EQ(field.target, Party::kind_name) << kind->name;
    }
}

TEST(Catalog, ChoicesHaveDistinctCodes) {
  for (const Kind* kind : catalog().kinds())
    for (const Field& field : kind->fields) {
      std::set<std::string_view> codes;
      for (const Choice& choice : field.choices) {
        EXPECT_TRUE(is_snake_case(choice.code)) << choice.code;
        EXPECT_TRUE(codes.insert(choice.code).second) << choice.code;
      }
      EXPECT_EQ(field.type == FieldType::choice, !codes.empty()) << kind->name << field.name;
    }
}

}  // namespace
}  // namespace entente::practice
