#pragma once
#include <nlohmann/json.hpp>
#include <string>

#include "base/random.hpp"

namespace entente::test {

/// Spoils a plan file as damage and malice do: bits and pieces of its bytes, and what only a person
/// who knows the format can do to stamps, counters, ids, records and conflicts.
class Tampering {
 public:
  explicit Tampering(std::uint64_t seed) : random_(seed) {}
  std::string spoil(std::string bytes);

 private:
  using Json = nlohmann::ordered_json;
  std::string spoil_bytes(std::string bytes);
  void spoil_tree(Json& root);
  void swap_stamps(Json& root);
  void forge_counter(Json& root);
  void change_seen(Json& root);
  void repeat_stamp(Json& root);
  void swap_ids(Json& root);
  void drop_record(Json& root);
  void drop_value(Json& root);
  void change_value(Json& root);
  void edit_conflicts(Json& root);
  void edit_removals(Json& root);
  void invent_stamp(Json& root);

  /// Any stamp text under `root`, or null.
  Json* any_stamp(Json& root);
  static void gather_stamps(Json& node, std::vector<Json*>& into);
  /// A member of an object, or null where it has none.
  Json* any_member(Json* object, std::string* name = nullptr);
  Json* section(Json& root, const char* name, std::string* kind = nullptr);

  SeededRandom random_;
};

}  // namespace entente::test
