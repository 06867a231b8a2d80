#pragma once
#include <array>
#include <string>

#include "base/random.hpp"
#include "record/plan.hpp"
#include "record/transaction.hpp"

// Kinds for tests only: every type of field, a single kind and one that is always private.

namespace entente::test {

enum class Colour : std::uint8_t { none, red, green, blue };
inline constexpr Choice colours[] = {{"red", "Red"}, {"green", "Leaf green"}, {"blue", "Blue"}};
constexpr std::span<const Choice> choices_of(Colour) { return colours; }

struct Friend {
  static constexpr std::string_view kind_name = "friend";
  Text name;
};
inline constexpr Field friend_fields[] = {
    field<&Friend::name>({.name = "name", .label = "Name", .required = true})};
inline constexpr Kind friend_kind =
    kind<Friend>({.label = "Friend", .plural = "Friends", .help = "Somebody.", .headline = "name"},
                 friend_fields);

struct Thing {
  static constexpr std::string_view kind_name = "thing";
  Text title;
  LongText notes;
  Number weight;
  Money price;
  Date due;
  Colour colour = Colour::none;
  Level level;
  Ref<Friend> owner;
  RefList<Friend> users;
  TextList tags;
  Rank order;
};
inline constexpr Field thing_fields[] = {
    field<&Thing::title>(
        {.name = "title", .label = "Title", .help = "What it is called.", .required = true}),
    field<&Thing::notes>({.name = "notes", .label = "Notes"}),
    field<&Thing::weight>(
        {.name = "weight", .label = "Weight", .unit = "kg", .least = -10, .most = 1000}),
    field<&Thing::price>({.name = "price", .label = "Price"}),
    field<&Thing::due>({.name = "due", .label = "Due"}),
    field<&Thing::colour>({.name = "colour", .label = "Colour"}),
    field<&Thing::level>({.name = "level", .label = "Level"}),
    field<&Thing::owner>({.name = "owner", .label = "Owner"}),
    field<&Thing::users>({.name = "users", .label = "Users"}),
    field<&Thing::tags>({.name = "tags", .label = "Tags"}),
    field<&Thing::order>({.name = "order", .label = "Order"})};
inline constexpr Kind thing_kind =
    kind<Thing>({.label = "Thing", .plural = "Things", .help = "Anything."}, thing_fields);

struct Charter {
  static constexpr std::string_view kind_name = "charter";
  Text title;
  LongText purpose;
};
inline constexpr Field charter_fields[] = {
    field<&Charter::title>({.name = "title", .label = "Title"}),
    field<&Charter::purpose>({.name = "purpose", .label = "Purpose"})};
inline constexpr Kind charter_kind =
    kind<Charter>({.label = "Charter", .plural = "Charters", .help = "One only.", .single = true},
                  charter_fields);

struct Secret {
  static constexpr std::string_view kind_name = "secret";
  Text title;
};
inline constexpr Field secret_fields[] = {
    field<&Secret::title>({.name = "title", .label = "Title"})};
inline constexpr Kind secret_kind =
    kind<Secret>({.label = "Secret", .plural = "Secrets", .help = "Ours.", .always_private = true},
                 secret_fields);

inline constexpr const Kind* kinds[] = {&friend_kind, &thing_kind, &charter_kind, &secret_kind};
inline const Catalog catalog{kinds};

inline const Pen pen{Id{101}, Id{102}, "k3f9w2xq", "p07a0000"};
inline constexpr Moment now{1'795'000'000'000};

inline RecordKey thing(std::uint64_t id) { return {Visibility::shared, "thing", Id{id}}; }
inline RecordKey private_thing(std::uint64_t id) {
  return {Visibility::private_to_party, "thing", Id{id}};
}
inline RecordKey charter() { return {Visibility::shared, "charter", id_from_name("charter")}; }

/// Adds a thing with a title.
inline Change add_thing(Plan& plan, const RecordKey& key, std::string_view title) {
  Transaction add(plan, pen, now, "Add thing");
  add.insert(key);
  (void)add.set(key, "title", title);
  return add.commit();
}

/// Sets one field in an edit of its own.
inline Change write(Plan& plan, const RecordKey& key, std::string_view field, const Value& value) {
  Transaction edit(plan, pen, now, std::string("Change ") + std::string(field));
  (void)edit.set(key, field, value);
  return edit.commit();
}

inline Change remove(Plan& plan, const RecordKey& key) {
  Transaction edit(plan, pen, now, "Remove thing");
  edit.remove(key);
  return edit.commit();
}

inline const Table& things(const Plan& plan, Visibility part = Visibility::shared) {
  return *plan.part(part).find("thing");
}

inline Value value_in(const Plan& plan, const RecordKey& key, std::string_view field) {
  const Table& table = *plan.part(key.part).find(key.kind);
  return table.value(*table.row(key.id), static_cast<Slot>(table.find_slot(field)));
}

}  // namespace entente::test
