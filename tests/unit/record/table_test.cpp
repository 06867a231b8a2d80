#include "record/table.hpp"

#include <gtest/gtest.h>

#include <array>

namespace entente {
namespace {

/// Of an odd size, so that rows that are not packed as the struct is would show.
struct Small {
  static constexpr std::string_view kind_name = "small";
  Level first, second, third;
};
inline constexpr Field small_fields[] = {
    field<&Small::first>({.name = "first", .label = "First"}),
    field<&Small::second>({.name = "second", .label = "Second"}),
    field<&Small::third>({.name = "third", .label = "Third"})};
inline constexpr Kind small_kind =
    kind<Small>({.label = "Small", .plural = "Smalls", .headline = "first"}, small_fields);

TEST(Table, RowsLieAsAnArrayOfTheirStructWhateverItsSize) {
  Table table(small_kind);
  for (std::uint8_t number = 1; number <= 5; ++number)
    table.put(table.insert(Id{number}, Dot(0, 1)), 2, Level{number});
  const auto rows = table.all<Small>();
  ASSERT_EQ(rows.size(), 5u);
  for (std::uint8_t number = 1; number <= 5; ++number)
    EXPECT_EQ(rows[number - 1u].third.value, number);
}

TEST(Table, TheLastRowTakesTheRemovedOnesPlaceAndRestoringBringsItBack) {
  Table table(small_kind);
  for (std::uint8_t number = 1; number <= 3; ++number)
    table.put(table.insert(Id{number}, Dot(0, 1)), 0, Level{number});
  table.remove(Id{1}, Dot(0, 2), {Dot(0, 2)});
  EXPECT_EQ(table.all<Small>()[*table.row(Id{3})].first.value, 3);
  EXPECT_FALSE(table.row(Id{1}));
  table.restore(Id{1}, Dot(0, 3));
  EXPECT_EQ(table.all<Small>()[*table.row(Id{1})].first.value, 1);
}

TEST(Table, AnUnknownKindHasRowsWithoutBytes) {
  const Kind unknown{.name = "novelty"};
  Table table(unknown);
  for (std::uint8_t number = 1; number <= 3; ++number) table.insert(Id{number}, Dot(0, 1));
  table.remove(Id{1}, Dot(0, 2), {Dot(0, 2)});
  table.restore(Id{1}, Dot(0, 3));
  EXPECT_EQ(table.size(), 3u);
}

}  // namespace
}  // namespace entente
