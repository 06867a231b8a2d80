#pragma once
#include "tests/unit/record/test_kinds.hpp"

// The test kinds as an older version of Entente knows them: fewer kinds, fields and choices.

namespace entente::test::old {

enum class Colour : std::uint8_t { none, red, green };
constexpr std::span<const Choice> choices_of(Colour) {
  return std::span<const Choice>(test::colours).first(2);
}

struct Thing {
  static constexpr std::string_view kind_name = "thing";
  Text title;
  Number weight;
  Date due;
  Colour colour = Colour::none;
  TextList tags;
  Rank order;
};
inline constexpr Field thing_fields[] = {
    field<&Thing::title>({.name = "title", .label = "Title", .required = true}),
    field<&Thing::weight>(
        {.name = "weight", .label = "Weight", .unit = "kg", .least = -10, .most = 1000}),
    field<&Thing::due>({.name = "due", .label = "Due"}),
    field<&Thing::colour>({.name = "colour", .label = "Colour"}),
    field<&Thing::tags>({.name = "tags", .label = "Tags"}),
    field<&Thing::order>({.name = "order", .label = "Order"})};
inline constexpr Kind thing_kind =
    kind<Thing>({.label = "Thing", .plural = "Things", .help = "Anything."}, thing_fields);

struct Charter {
  static constexpr std::string_view kind_name = "charter";
  Text title;
};
inline constexpr Field charter_fields[] = {
    field<&Charter::title>({.name = "title", .label = "Title"})};
inline constexpr Kind charter_kind =
    kind<Charter>({.label = "Charter", .plural = "Charters", .help = "One only.", .single = true},
                  charter_fields);

inline constexpr const Kind* kinds[] = {&thing_kind, &charter_kind, &secret_kind};
inline const Catalog catalog{kinds};

}  // namespace entente::test::old
