#pragma once
#include <string>
#include <vector>

#include "base/random.hpp"
#include "record/plan.hpp"
#include "tests/bench/merge/items.hpp"

namespace entente::bench {

/// One thing that one side does. Values lie in the Script's arena.
struct Edit {
  Act act = Act::write;
  std::string_view kind;
  Id id;
  std::string_view field;                              // of a write
  std::vector<std::pair<const Field*, Value>> values;  // of a write one, of an insert all
};

/// The plan that both sides begin with and what each does to it: of N records, N / 10 fields
/// written, N / 200 records added and N / 200 removed, in a random order. The same for the same
/// size and seed.
class Script {
 public:
  Script(std::size_t records, std::uint64_t seed);

  const Plan& base() const { return plan_; }
  /// `side` 0 or 1.
  const std::vector<Edit>& edits(int side) const { return edits_[side]; }
  /// The edits as JSON: {"edits":[["write",kind,id,field,value],["insert",kind,id,{field:value,…}],
  /// ["remove",kind,id],…]}.
  std::string edits_as_json(int side) const;

 private:
  void fill(std::size_t records);
  void make_edits(int side);
  Edit inserted(std::size_t kind);
  Value value_for(const Field& field);
  Text text(std::size_t bytes);
  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(random_.below(limit)); }

  SeededRandom random_;
  Plan plan_;
  std::vector<std::pair<std::string_view, Id>> records_;
  std::vector<Edit> edits_[2];
};

/// The plan of `file` after all edits of one side, each an edit of its own as a person makes them,
/// as its file.
std::string edited_file(const std::string& file, const std::vector<Edit>& edits, int side);

}  // namespace entente::bench
