#include "base/counts.hpp"
#include "format/part_reader.hpp"
#include "record/room.hpp"

namespace entente {

namespace {
constexpr std::size_t shown_alike = 5;  // of records that somebody wrote or took out by hand
}  // namespace

void PartReader::stamps(yyjson_val* object) {
  if (!yyjson_is_obj(object))
    return problem({"stamps"}, concat("expected an object of kinds, ", found_words(object)));
  check_duplicates(object, place({"stamps"}), reading_.problems);
  each_member(object, [&](Text kind, yyjson_val* value) { stamps_of(kind, value); });
  for (const auto& table : into_.tables()) check_stamped(*table);
}

[[gnu::noinline]] void PartReader::stamps_of(Text kind, yyjson_val* value) {
  yyjson_val* object = reading_.document.open(value);
  Table* table = object ? table_for(kind, object, "stamps") : nullptr;
  if (!table) return reading_.problems.tell_no_more(cause("unstamped", kind));
  std::uint32_t expected = 0;  // stamps mostly come in the order of the records
  each_member(object, [&](Text name, yyjson_val* held) {
    const auto id = id_from_text(name);
    const bool in_order = id && expected < table->size() && table->ids()[expected] == *id;
    const auto row = in_order ? std::optional(expected) : id ? table->row(*id) : std::nullopt;
    if (!row && salvaging()) return;  // told with the record
    if (!row) return refuse_stamp(kind, name);
    expected = *row + 1;
    stamp(*table, *row, held);
  });
}

/// The stamp of a record that there is not.
void PartReader::refuse_stamp(Text kind, Text name) {
  if (reading_.problems.tells_no_more(cause("record", concat(kind, '/', name)))) return;
  reading_.problems.add_alike(cause("stampless", kind), place({"stamps", kind, name}),
                              "there is no such record; was it taken out of the file by hand?",
                              "more of this kind", shown_alike);
}

void PartReader::stamp(Table& table, std::uint32_t row, yyjson_val* value) {
  const auto at = [&] { return place({"stamps", table.kind().name, text_from(table.ids()[row])}); };
  if (table.made(row)) return reading_.problems.add(at(), "stands here twice; one of them must go");
  table.set_made(row, Dot(0, 1));  // until it is read: what is wrong is not missing besides
  if (is_text(value)) {
    Wrong wrong;
    const Dot made = dot_from(text_of(value), wrong);
    if (wrong.what.empty()) return table.set_made(row, made);
    if (salvaging()) table.set_made(row, {});
    return refuse_dot(at(), std::move(wrong));
  }
  const bool pair = yyjson_is_arr(value) && yyjson_arr_size(value) == 2 &&
                    yyjson_is_obj(yyjson_arr_get(value, 1));
  if (!pair && salvaging()) table.set_made(row, {});
  if (!pair)
    return reading_.problems.add(
        at(), concat("expected a stamp, or a list of it and those of later writes, ",
                     found_words(value)));
  const Dot made = dot(yyjson_arr_get(value, 0), [&] { return at() + "/0"; });
  if (made || salvaging()) table.set_made(row, made);
  later_stamps(table, table.ids()[row], yyjson_arr_get(value, 1), [&] { return at() + "/1"; });
}

template <class Place>
void PartReader::later_stamps(Table& table, Id id, yyjson_val* object, Place at) {
  // Of one member no name is there twice.
  if (yyjson_obj_size(object) > 1) check_duplicates(object, at(), reading_.problems);
  each_member(object, [&](Text name, yyjson_val* value) {
    const auto here = [&] { return pointer_to(at(), {name}); };
    // The record's own life goes by the empty name; a field's is known, or needs a place to say so.
    int slot = name.empty() ? life_slot : table.find_slot(name);
    if (slot < 0) slot = slot_of(table, name, 0, at());
    if (slot < 0 && is_name(name)) return;
    if (slot < 0) return reading_.problems.add(here(), "expected the name of a field");
    if (const Dot read = dot(value, here))
      table.set_stamp(id, static_cast<Slot>(slot), read);
    else if (salvaging())
      reading_.salvage->cells.push_back({part_, &table, id, static_cast<Slot>(slot)});
  });
}

void PartReader::check_stamped(Table& table) {
  for (std::uint32_t row = 0; row < table.size(); ++row) {
    if (table.made(row)) continue;
    reading_.problems.add_alike(cause("unstamped", table.kind().name),
                                place({"stamps", table.kind().name, text_from(table.ids()[row])}),
                                "missing: every record needs the stamp of its making (records are "
                                "added with Entente, not by hand)",
                                "more of this kind", shown_alike);
    if (!salvaging()) continue;
    table.set_made(row, anew());
    ++reading_.salvage->stamps;
  }
}

// ---- Removed records: read as if they were there, then removed.

void PartReader::removed(yyjson_val* object) {
  if (!yyjson_is_obj(object))
    return problem({"removed"}, concat("expected an object of kinds, ", found_words(object)));
  check_duplicates(object, place({"removed"}), reading_.problems);
  each_member(object, [&](Text kind, yyjson_val* value) {
    if (Table* table = table_for(kind, value, "removed"))
      each_member(value, [&](Text name, yyjson_val* held) { removed_record(*table, name, held); });
    else if (salvaging() && yyjson_is_obj(value))
      reading_.salvage->removals += yyjson_obj_size(value);
  });
}

void PartReader::removed_record(Table& table, Text name, yyjson_val* value) {
  const std::string at = place({"removed", table.kind().name, name});
  const auto refuse = [&](std::string what) {
    reading_.problems.add(at, std::move(what));
    if (salvaging()) ++reading_.salvage->removals;
  };
  const auto id = id_from_text(name);
  if (!id) return refuse("expected an id of 13 letters and digits as the name");
  if (table.row(*id)) return refuse("this record is removed and there at the same time");
  if (table.removed().contains(*id)) return refuse("stands here twice; one of them must go");
  if (!check_single(table, *id, "removed")) return;
  if (!yyjson_is_obj(value)) return refuse(concat("expected an object, ", found_words(value)));
  check_duplicates(value, at, reading_.problems);
  if (salvaging() && removed_total(reading_.plan) >= limits::removed.most)
    return refuse(
        concat("a plan remembers at most ", grouped(limits::removed.most), " removed records"));

  const std::uint32_t row = table.insert(*id, {});
  Dot made, taken;
  std::vector<Dot> covered;
  each_member(value, [&](Text member, yyjson_val* held) {
    const std::string here = pointer_to(at, {member});
    if (member == "made")
      made = dot(held, here);
    else if (member == "removed")
      taken = dot(held, here);
    else if (member == "seen")
      covered = seen(held, here);
    else if (member != "fields" && member != "stamps")
      reading_.problems.add(here, "expected only made, removed, seen, fields and stamps");
    else if (!yyjson_is_obj(held))
      reading_.problems.add(here, concat("expected an object, ", found_words(held)));
    else if (member == "fields")
      fields(table, row, held, here);
    else
      later_stamps(table, *id, held, [&] { return here; });
  });
  for (const char* needed : {"made", "removed", "seen", "fields"})
    if (!yyjson_obj_get(value, needed)) reading_.problems.add(pointer_to(at, {needed}), "missing");
  table.set_made(row, made);
  table.remove(*id, taken, std::move(covered));
  if (!salvaging() || (made && taken)) return;
  ++reading_.salvage->removals;
  table.forget(*id);
}

std::vector<Dot> PartReader::seen(yyjson_val* object, const std::string& at) {
  std::vector<Dot> dots;
  if (!yyjson_is_obj(object)) {
    reading_.problems.add(at, concat("expected counters by replica, ", found_words(object)));
    return dots;
  }
  const std::size_t met = reading_.seen;
  reading_.seen += yyjson_obj_size(object);
  if (reading_.seen > reading_.most_seen) {
    if (met <= reading_.most_seen)
      reading_.problems.add(at,
                            concat("too much is told of what removals had seen, expected at most ",
                                   grouped(reading_.most_seen),
                                   " counters in all: this file was not written by Entente"));
    return dots;
  }
  check_duplicates(object, at, reading_.problems);
  dots.reserve(yyjson_obj_size(object));
  each_member(object, [&](Text name, yyjson_val* value) {
    Wrong wrong;
    Dot read;
    const auto highest = counter(value, wrong.what);
    if (highest && *highest > 0)
      read = dot_of_replica(name, *highest, wrong);
    else if (highest)
      wrong.what = "expected a counter from 1 up, found 0";
    const bool good = wrong.what.empty();
    if (!good) refuse_dot(pointer_to(at, {name}), std::move(wrong));
    if (good || !salvaging()) dots.push_back(read);
  });
  return dots;
}

}  // namespace entente
