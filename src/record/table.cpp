#include "record/table.hpp"

#include <cstring>

namespace entente {

Table::Table(const Kind& kind) : kind_(&kind), empty_row_(kind.size) {
  for (const Field& field : kind.fields) put_value(field, empty_row_.data(), {});
}

std::string_view Table::slot_name(Slot slot) const {
  if (slot == life_slot) return {};
  const std::size_t known = kind_->fields.size();
  return slot < known ? kind_->fields[slot].name : unknown_[slot - known];
}

int Table::find_slot(std::string_view name) const {
  const Slot count = slot_count();
  for (Slot slot = 0; slot < count; ++slot)
    if (slot_name(slot) == name) return slot;
  return -1;
}

Slot Table::slot_named(Text name) {
  if (const int found = find_slot(name); found >= 0) return static_cast<Slot>(found);
  unknown_.push_back(name);
  return static_cast<Slot>(slot_count() - 1);
}

Value Table::raw_value(Id id, Slot slot) const {
  if (raw_.empty()) return {};
  const auto found = raw_.find({id, slot});
  return found == raw_.end() ? Value{} : Value{found->second};
}

Value Table::value(std::uint32_t row, Slot slot) const {
  const Field* description = field(slot);
  if (!description) return raw_value(ids_[row], slot);
  const Value known = value_of(*description, record(row));
  // A choice that this version does not know reads as none in the record itself.
  if (description->type != FieldType::choice || !is_empty(known)) return known;
  return raw_value(ids_[row], slot);
}

Value Table::removed_value(const Removed& removed, Slot slot) const {
  const Field* description = field(slot);
  if (!description) return raw_value(removed.id, slot);
  const Value known = value_of(*description, removed.bytes.data());
  if (description->type != FieldType::choice || !is_empty(known)) return known;
  return raw_value(removed.id, slot);
}

Dot Table::stamp(std::uint32_t row, Slot slot) const {
  const auto found = later_.find({ids_[row], slot});
  return found == later_.end() ? made_[row] : found->second;
}

std::span<const Rival> Table::rivals(Id id, Slot slot) const {
  if (rivals_.empty()) return {};
  const auto found = rivals_.find({id, slot});
  return found == rivals_.end() ? std::span<const Rival>{} : found->second;
}

std::span<const Mark> Table::marks(Id id) const {
  if (marks_.empty()) return {};
  const auto found = marks_.find(id);
  return found == marks_.end() ? std::span<const Mark>{} : found->second;
}

std::span<const Dot> Table::withheld(Id id, Slot slot) const {
  if (withheld_.empty()) return {};
  const auto found = withheld_.find({id, slot});
  return found == withheld_.end() ? std::span<const Dot>{} : found->second;
}

void Table::set_withheld(Id id, Slot slot, std::vector<Dot> dots) {
  if (dots.empty() && withheld_.empty()) return;
  touch();
  if (dots.empty())
    withheld_.erase({id, slot});
  else
    withheld_.insert_or_assign({id, slot}, std::move(dots));
}

void Table::set_rivals(Id id, Slot slot, std::vector<Rival> rivals) {
  touch();
  if (rivals.empty())
    rivals_.erase({id, slot});
  else
    rivals_.insert_or_assign({id, slot}, std::move(rivals));
}

void Table::set_marks(Id id, std::vector<Mark> marks) {
  touch();
  if (marks.empty())
    marks_.erase(id);
  else
    marks_.insert_or_assign(id, std::move(marks));
}

void Table::rename(Id from, Id to) {
  const auto row = index_.find(from);
  if (!row) return;
  touch();
  index_.erase(from);
  index_.insert(to, *row);
  ids_[*row] = to;
  const auto move_cell = [&](auto& cells, Slot slot) {
    if (auto node = cells.extract(CellKey{from, slot})) {
      node.key().id = to;
      cells.insert(std::move(node));
    }
  };
  for (Slot slot = 0; slot <= slot_count(); ++slot) {
    const Slot place = slot == slot_count() ? life_slot : slot;
    move_cell(raw_, place);
    move_cell(later_, place);
    move_cell(rivals_, place);
    move_cell(withheld_, place);
  }
  if (auto node = marks_.extract(from)) {
    node.key() = to;
    marks_.insert(std::move(node));
  }
}

void Table::reserve(std::uint32_t rows) {
  // Room for an eighth more, so that the first record added to a large plan does not move it all.
  const std::uint32_t room = rows + rows / 8 + 16;
  ids_.reserve(room);
  made_.reserve(room);
  bytes_.reserve(std::size_t{room} * kind_->size);
  index_.reserve(room);
}

std::uint32_t Table::insert(Id id, Dot made) {
  const std::uint32_t row = size();
  ids_.push_back(id);
  made_.push_back(made);
  bytes_.resize(bytes_.size() + kind_->size);
  if (kind_->size != 0) std::memcpy(mutable_record(row), empty_row_.data(), kind_->size);
  index_.insert(id, row);
  touch();
  return row;
}

void Table::put(std::uint32_t row, Slot slot, const Value& value) {
  touch();
  const Field* description = field(slot);
  if (description) put_value(*description, mutable_record(row), value);
  if (description && description->type != FieldType::choice) return;
  if (const auto* raw = std::get_if<RawJson>(&value))
    raw_.insert_or_assign({ids_[row], slot}, *raw);
  else if (!raw_.empty())
    raw_.erase({ids_[row], slot});
}

void Table::remove(Id id, Dot removed, std::vector<Dot> seen) {
  const auto row = index_.find(id);
  if (!row) return;
  // The removal has seen them all: births and returns, and what others removed before.
  erase_stamp(id, life_slot);
  set_rivals(id, life_slot, {});
  set_marks(id, {});
  const std::size_t size_of_row = kind_->size;
  const auto bytes = bytes_.begin() + static_cast<std::ptrdiff_t>(*row * size_of_row);
  bury({id,
        made_[*row],
        removed,
        std::move(seen),
        {bytes, bytes + static_cast<std::ptrdiff_t>(size_of_row)}});
  const std::uint32_t last = size() - 1;
  if (*row != last) {
    if (size_of_row != 0) std::memcpy(mutable_record(*row), record(last), size_of_row);
    ids_[*row] = ids_[last];
    made_[*row] = made_[last];
    index_.move(ids_[*row], *row);
  }
  index_.erase(id);
  ids_.pop_back();
  made_.pop_back();
  bytes_.resize(last * size_of_row);
  touch();
}

void Table::revive(Id id) {
  const auto found = removed_.find(id);
  if (found == removed_.end()) return;
  const std::uint32_t row = insert(id, found->second.made);
  const auto& bytes = found->second.bytes;
  if (!bytes.empty()) std::memcpy(mutable_record(row), bytes.data(), bytes.size());
  removed_.erase(found);
}

void Table::restore(Id id, Dot restored) {
  revive(id);
  set_stamp(id, life_slot, restored);
  set_rivals(id, life_slot, {});
  set_marks(id, {});
}

void Table::forget(Id id) {
  if (removed_.erase(id) == 0) return;
  for (Slot slot = 0; slot < slot_count(); ++slot) {
    raw_.erase({id, slot});
    later_.erase({id, slot});
    rivals_.erase({id, slot});
    withheld_.erase({id, slot});
  }
  marks_.erase(id);
}

}  // namespace entente
