#include "record/value.hpp"

#include <gtest/gtest.h>

#include "tests/unit/record/test_kinds.hpp"

namespace entente {
namespace {

using test::thing_kind;

const Field& thing_field(std::string_view name) {
  for (const Field& field : thing_kind.fields)
    if (field.name == name) return field;
  ADD_FAILURE() << "no field " << name;
  return thing_kind.fields[0];
}

/// Some value of every type, as text.
const std::pair<const char*, const char*> samples[] = {{"title", "A title; with \\ marks"},
                                                       {"notes", "Two\nlines"},
                                                       {"weight", "-1.50"},
                                                       {"price", "1200.50 EUR"},
                                                       {"due", "2026-11-26"},
                                                       {"colour", "green"},
                                                       {"level", "4"},
                                                       {"owner", "0000000000001"},
                                                       {"users", "0000000000001; 0000000000002"},
                                                       {"tags", "one; two\\; three; four\\\\"},
                                                       {"order", "i"}};

TEST(Value, TextStructAndValueAgreeForEveryType) {
  Arena arena;
  test::Thing thing{};
  for (const auto& [name, text] : samples) {
    const Field& field = thing_field(name);
    const auto value = value_from_text(field, text, arena);
    ASSERT_TRUE(value) << name;
    put_value(field, &thing, *value);
    EXPECT_EQ(value_of(field, &thing), *value) << name;
    EXPECT_EQ(text_from(field, *value), text);
    EXPECT_EQ(kept(*value, arena), *value);
  }
  EXPECT_EQ(thing.title, "A title; with \\ marks");
  EXPECT_EQ(thing.colour, test::Colour::green);
  EXPECT_EQ(thing.tags.texts[1], "two; three");
  EXPECT_EQ(std::string_view(thing.price.currency), "EUR");
}

TEST(Value, EmptyIsOneThingForEveryType) {
  Arena arena;
  test::Thing thing{};
  for (const Field& field : thing_kind.fields) {
    EXPECT_TRUE(is_empty(value_of(field, &thing))) << field.name;
    EXPECT_TRUE(is_empty(*value_from_text(field, "", arena)));
    put_value(field, &thing, {});
    EXPECT_TRUE(is_empty(value_of(field, &thing)));
    EXPECT_EQ(text_from(field, {}), "");
  }
  EXPECT_TRUE(is_empty(normalized(Text(""))));
  EXPECT_TRUE(is_empty(normalized(Id{})));
}

TEST(Value, ChoicesAreReadByLabelToo) {
  Arena arena;
  const Field& colour = thing_field("colour");
  EXPECT_EQ(*value_from_text(colour, "LEAF GREEN", arena), Value{ChoiceNumber{2}});
  EXPECT_EQ(value_from_text(colour, "pink", arena).problems()[0].what,
            "expected one of red, green, blue, found \"pink\"");
}

TEST(Value, KeptListsDoNotDependOnTheCallersMemory) {
  Arena arena;
  Value value;
  {
    const std::string words[] = {"alpha", "beta"};
    const Text texts[] = {words[0], words[1]};
    value = kept(Texts{texts}, arena);
  }
  EXPECT_EQ(std::get<Texts>(value).texts[0], "alpha");
  EXPECT_EQ(std::get<Texts>(value).texts[1], "beta");
}

std::string problem_of(std::string_view field, const Value& value) {
  const Problems problems = check_value(thing_field(field), value);
  return problems.empty() ? "" : text_from(problems[0]);
}

TEST(Value, ChecksSayWhatIsWrong) {
  EXPECT_EQ(problem_of("title", Text("two\nlines")),
            "Title: expected one line, found a line break");
  EXPECT_EQ(problem_of("notes", Text("two\nlines")), "");
  EXPECT_EQ(problem_of("title", Decimal{1, 0}), "Title: expected a line of text");
  EXPECT_EQ(problem_of("title", Text("a\u202eb")),
            "Title: holds the invisible control character U+202E, which can make text read "
            "differently from what it says");
  EXPECT_EQ(problem_of("title", Text("\xff")), "Title: is not valid UTF-8 text");
  const std::string long_text(text_limit + 1, 'x');
  EXPECT_EQ(problem_of("notes", Text(long_text)),
            "Notes: is too long: 65,537 bytes, expected at most 65,536");
  EXPECT_EQ(problem_of("weight", Decimal{10005, 1}),
            "Weight: expected a number from -10 to 1000, found 1000.5");
  EXPECT_EQ(problem_of("price", Money{{5, 0}, {'e', 'u', 'r'}}),
            "Price: expected a currency code like EUR");
  EXPECT_EQ(problem_of("colour", ChoiceNumber{4}), "Colour: expected one of the choices");
  EXPECT_EQ(problem_of("level", Level{6}), "Level: expected a level from 1 to 5");
  EXPECT_EQ(problem_of("order", Text("a0")), "Order: an order key may not end in 0");
  EXPECT_EQ(problem_of("due", Date{10'000'000}), "Due: expected a year from 1 to 9999");
}

}  // namespace
}  // namespace entente
