#pragma once
#include "record/kind.hpp"

// The document of the merge bench: ten kinds with eight short fields and one text
// each, about 360 bytes a record as plain JSON.
namespace entente::bench {

enum class Status : std::uint8_t { none, open, agreed, started, waiting, done };
inline constexpr Choice status_choices[] = {{"open", "Open"},
                                            {"agreed", "Agreed"},
                                            {"started", "Started"},
                                            {"waiting", "Waiting"},
                                            {"done", "Done"}};
constexpr std::span<const Choice> choices_of(Status) { return status_choices; }

inline constexpr std::string_view item_kinds[] = {"objective", "risk",      "issue", "decision",
                                                  "action",    "measure",   "term",  "right",
                                                  "meeting",   "commitment"};

/// The kinds differ in name only.
template <int Which>
struct Item {
  static constexpr std::string_view kind_name = item_kinds[Which];
  Text title, owner, reference;
  Status status = Status::none;
  Level level;
  Number amount;
  Date start, due;
  LongText note;
};

template <int Which>
inline constexpr Field item_fields[] = {field<&Item<Which>::title>({.name = "title"}),
                                        field<&Item<Which>::owner>({.name = "owner"}),
                                        field<&Item<Which>::reference>({.name = "reference"}),
                                        field<&Item<Which>::status>({.name = "status"}),
                                        field<&Item<Which>::level>({.name = "level"}),
                                        field<&Item<Which>::amount>({.name = "amount"}),
                                        field<&Item<Which>::start>({.name = "start"}),
                                        field<&Item<Which>::due>({.name = "due"}),
                                        field<&Item<Which>::note>({.name = "note"})};

template <int Which>
inline constexpr Kind item_kind = kind<Item<Which>>({.label = "Item", .plural = "Items"},
                                                    item_fields<Which>);

/// The replicas that one's own side and the other write with.
inline constexpr std::string_view replicas[] = {"m1ne0001", "the1rs01"};

/// The ten kinds.
const Catalog& item_catalog();

}  // namespace entente::bench
