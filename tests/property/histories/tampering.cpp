#include "tests/property/histories/tampering.hpp"

namespace entente::test {

std::string Tampering::spoil(std::string bytes) {
  if (random_.below(4) == 0) return spoil_bytes(std::move(bytes));
  Json root = Json::parse(bytes, nullptr, false);
  if (root.is_discarded()) return bytes;
  for (std::uint64_t times = 1 + random_.below(3); times > 0; --times) spoil_tree(root);
  return root.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string Tampering::spoil_bytes(std::string bytes) {
  const auto place = [&] { return static_cast<std::size_t>(random_.below(bytes.size())); };
  switch (random_.below(4)) {
    case 0:
      bytes.resize(place());
      break;
    case 1:
      bytes.erase(place(), 1 + random_.below(40));
      break;
    case 2:
      bytes.insert(place(), bytes.substr(place(), 1 + random_.below(60)));
      break;
    default:
      for (std::uint64_t flips = 1 + random_.below(3); flips > 0; --flips) {
        char& letter = bytes[place()];
        letter = static_cast<char>(letter ^ (1 << random_.below(8)));
      }
  }
  return bytes;
}

void Tampering::spoil_tree(Json& root) {
  using Deed = void (Tampering::*)(Json&);
  static constexpr Deed deeds[] = {
      &Tampering::swap_stamps,    &Tampering::forge_counter, &Tampering::change_seen,
      &Tampering::change_seen,    &Tampering::repeat_stamp,  &Tampering::swap_ids,
      &Tampering::drop_record,    &Tampering::drop_value,    &Tampering::change_value,
      &Tampering::edit_conflicts, &Tampering::edit_removals, &Tampering::invent_stamp};
  (this->*deeds[random_.below(std::size(deeds))])(root);
}

nlohmann::ordered_json* Tampering::any_member(Json* object, std::string* name) {
  if (!object || !object->is_object() || object->empty()) return nullptr;
  auto member = object->begin();
  for (std::uint64_t skip = random_.below(object->size()); skip > 0; --skip) ++member;
  if (name) *name = member.key();
  return &member.value();
}

/// One kind's object in a section of the file.
nlohmann::ordered_json* Tampering::section(Json& root, const char* name, std::string* kind) {
  const auto found = root.find(name);
  return found == root.end() ? nullptr : any_member(&*found, kind);
}

void Tampering::gather_stamps(Json& node, std::vector<Json*>& into) {
  if (node.is_string()) {
    const auto& text = node.get_ref<const std::string&>();
    if (text.size() > 9 && text[text.size() - 9] == '@') into.push_back(&node);
  } else if (node.is_structured()) {
    for (Json& child : node) gather_stamps(child, into);
  }
}

nlohmann::ordered_json* Tampering::any_stamp(Json& root) {
  std::vector<Json*> stamps;
  for (const char* name : {"stamps", "removed", "conflicts"})
    if (root.contains(name)) gather_stamps(root[name], stamps);
  return stamps.empty() ? nullptr : stamps[random_.below(stamps.size())];
}

void Tampering::swap_stamps(Json& root) {
  Json* one = any_stamp(root);
  Json* other = any_stamp(root);
  if (one && other && one != other) std::swap(*one, *other);
}

void Tampering::repeat_stamp(Json& root) {
  Json* one = any_stamp(root);
  Json* other = any_stamp(root);
  if (one && other) *one = Json(*other);
}

void Tampering::forge_counter(Json& root) {
  Json* stamp = any_stamp(root);
  if (!stamp) return;
  const std::string text = *stamp;
  const std::string replica = text.substr(text.size() - 9);
  const std::uint64_t counter = 1 + random_.below(random_.below(4) ? 30 : 1'000'000);
  *stamp = std::to_string(counter) + replica;
  // Mostly with a vector to match, as somebody who knows what they do would.
  if (random_.below(3) == 0 || !root.contains("replicas")) return;
  Json& seen = root["replicas"][replica.substr(1)]["seen"];
  if (!seen.is_number() || seen < counter) seen = counter;
}

void Tampering::change_seen(Json& root) {
  if (!root.contains("replicas")) return;
  Json* replica = any_member(&root["replicas"]);
  if (!replica || !replica->is_object()) return;
  const std::uint64_t seen = replica->value("seen", std::uint64_t{0});
  const std::uint64_t values[] = {0, seen + 1 + random_.below(20), seen / 2,
                                  (std::uint64_t{1} << 48) - 1, seen > 0 ? seen - 1 : 0};
  (*replica)["seen"] = values[random_.below(std::size(values))];
}

/// A record under the id of another, of the same kind or not.
void Tampering::swap_ids(Json& root) {
  std::string kind, other_kind, id, other;
  Json* records = section(root, "records", &kind);
  if (!any_member(records, &id) || !any_member(section(root, "records", &other_kind), &other))
    return;
  for (const char* name : {"records", "stamps"}) {
    Json& of_kind = root[name][kind];
    Json& of_other = root[name][other_kind];
    if (!of_kind.contains(id) || !of_other.contains(other)) continue;
    std::swap(of_kind[id], of_other[other]);
    if (name == std::string("records") && random_.below(3) == 0) return;
  }
}

void Tampering::drop_record(Json& root) {
  std::string kind, id;
  if (!any_member(section(root, "records", &kind), &id)) return;
  root["records"][kind].erase(id);
  if (random_.below(4) == 0 || !root["stamps"].contains(kind)) return;
  root["stamps"][kind].erase(id);
  if (root.contains("conflicts") && root["conflicts"].contains(kind))
    root["conflicts"][kind].erase(id);
}

void Tampering::drop_value(Json& root) {
  std::string field;
  Json* record = any_member(section(root, "records"));
  if (any_member(record, &field)) record->erase(field);
}

void Tampering::change_value(Json& root) {
  Json* value = any_member(any_member(section(root, "records")));
  if (value && value->is_string()) *value = "forged";
  if (value && value->is_number()) *value = 4;
}

void Tampering::edit_conflicts(Json& root) {
  std::string kind, id, field;
  Json* of_kind = section(root, "conflicts", &kind);
  Json* record = any_member(of_kind, &id);
  Json* held = any_member(record, &field);
  if (!held || !held->is_array() || held->empty()) return;
  switch (random_.below(5)) {
    case 0:
      record->erase(field);
      if (record->empty()) of_kind->erase(id);
      break;
    case 1:
      held->push_back(Json(held->front()));
      break;
    case 2:
      held->erase(held->begin());
      break;
    case 3:
      if (held->front().is_array() && held->front().size() == 2) held->front()[1] = "forged";
      break;
    default:
      if (Json* stamp = any_stamp(root)) (*held)[0][0] = Json(*stamp);
  }
}

void Tampering::edit_removals(Json& root) {
  std::string kind, id, name;
  Json* of_kind = section(root, "removed", &kind);
  Json* mark = any_member(of_kind, &id);
  if (!mark || !mark->is_object()) {
    // Marks a record as removed that is there, by a stamp and with a vector that exist.
    Json* live = any_member(section(root, "records", &kind), &id);
    Json* stamp = any_stamp(root);
    if (!live || !stamp) return;
    Json removed{
        {"made", *stamp}, {"removed", *stamp}, {"seen", Json::object()}, {"fields", *live}};
    for (const auto& [replica, held] : root["replicas"].items())
      if (held.value("seen", 0) > 0) removed["seen"][replica] = held["seen"];
    root["records"][kind].erase(id);
    if (root["stamps"].contains(kind)) root["stamps"][kind].erase(id);
    root["removed"][kind][id] = removed;
    return;
  }
  Json& seen = (*mark)["seen"];
  if (Json* counter = any_member(&seen, &name)) {
    if (random_.below(2))
      *counter = 1 + random_.below(20);
    else
      seen.erase(name);
  } else {
    of_kind->erase(id);
  }
}

/// Gives a field a stamp of its own, whether it is written or not.
void Tampering::invent_stamp(Json& root) {
  Json* stamp = any_member(section(root, "stamps"));
  Json* other = any_stamp(root);
  static constexpr const char* fields[] = {"title", "level", "tags", "", "unheard_of"};
  if (!stamp || !other) return;
  if (stamp->is_string()) *stamp = Json::array({*stamp, Json::object()});
  if (stamp->is_array() && stamp->size() == 2 && (*stamp)[1].is_object())
    (*stamp)[1][fields[random_.below(std::size(fields))]] = Json(*other);
}

}  // namespace entente::test
