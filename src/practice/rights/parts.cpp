#include "practice/rights/parts.hpp"

#include <algorithm>

namespace entente::practice {
namespace {

constexpr Part parts[] = {Part::negotiate, Part::consult, Part::inform};

bool holds(std::span<const Id> ids, Id id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

std::span<const Id> people_with(const DecisionRight& right, Part part) {
  return part == Part::negotiate ? right.negotiate.ids
         : part == Part::consult ? right.consult.ids
                                 : right.inform.ids;
}

std::span<const Id> bodies_with(const DecisionRight& right, Part part) {
  return part == Part::negotiate ? right.negotiate_bodies.ids
         : part == Part::consult ? right.consult_bodies.ids
                                 : right.inform_bodies.ids;
}

std::string_view field_of(Part part, bool body) {
  static constexpr std::string_view people[] = {"negotiate", "consult", "inform"};
  static constexpr std::string_view bodies[] = {"negotiate_bodies", "consult_bodies",
                                                "inform_bodies"};
  return (body ? bodies : people)[static_cast<std::size_t>(part) - 1];
}

template <class With>
std::vector<Id> everybody(const DecisionRight& right, With with) {
  std::vector<Id> all;
  for (const Part part : parts)
    for (const Id id : with(right, part))
      if (!holds(all, id)) all.push_back(id);
  return all;
}

/// The list with `who` at its end, or without.
Value changed(std::span<const Id> ids, Id who, bool in, Arena& arena) {
  std::vector<Id> list;
  for (const Id id : ids)
    if (id != who) list.push_back(id);
  if (in) list.push_back(who);
  if (list.empty()) return {};
  return IdList{arena.keep(std::span<const Id>(list))};
}

RecordKey key_of(Id right) { return {Visibility::shared, DecisionRight::kind_name, right}; }

}  // namespace

Part part_of(const DecisionRight& right, Id who) {
  for (const Part part : parts)
    if (holds(people_with(right, part), who) || holds(bodies_with(right, part), who)) return part;
  return Part::none;
}

std::vector<Id> people_in(const DecisionRight& right) { return everybody(right, people_with); }
std::vector<Id> bodies_in(const DecisionRight& right) { return everybody(right, bodies_with); }

Result<void> put_part(Transaction& transaction, const Plan& plan, Id id, Id who, Part wanted,
                      Arena& arena) {
  const DecisionRight* right = plan.find<DecisionRight>(id);
  if (!right) return {};
  const bool body = plan.find<Body>(who) != nullptr;
  for (const Part part : parts) {
    const auto ids = body ? bodies_with(*right, part) : people_with(*right, part);
    if (holds(ids, who) == (part == wanted)) continue;
    const Value value = changed(ids, who, part == wanted, arena);
    if (auto set = transaction.set(key_of(id), field_of(part, body), value); !set) return set;
  }
  return {};
}

Result<void> turn_driver(Transaction& transaction, const Plan& plan, Id id, Id person,
                         Arena& arena) {
  const DecisionRight* right = plan.find<DecisionRight>(id);
  if (!right) return {};
  if (right->driver.id == person) return transaction.set(key_of(id), "driver", Value{});
  if (auto set = transaction.set(key_of(id), "driver", person); !set) return set;
  return put_part(transaction, plan, id, person, Part::negotiate, arena);
}

namespace {

constexpr std::uint8_t in(Phase phase) { return static_cast<std::uint8_t>(phase); }
constexpr UsualRecord usual[] = {{"Whether this goal needs a partner", in(Phase::exploration)},
                                 {"Which candidate to approach first", in(Phase::exploration)},
                                 {"What a candidate may learn about us", in(Phase::exploration)},
                                 {"Objectives the alliance must reach", in(Phase::exploration)},
                                 {"Terms that are not given up", in(Phase::negotiation)},
                                 {"Concessions made at the table", in(Phase::negotiation)},
                                 {"What changes for functions and regions", in(Phase::negotiation)},
                                 {"Signing the agreement", in(Phase::negotiation)},
                                 {"Yearly plan and budget", in(Phase::ongoing)},
                                 {"Changes of scope or objectives", in(Phase::ongoing)},
                                 {"Conflicts that the teams cannot settle", in(Phase::ongoing)},
                                 {"Public statements about the alliance", in(Phase::ongoing)}};

}  // namespace

constinit const Usual usual_decisions{.title = "Begin with what comes up in most alliances",
                                      .one = "decision",
                                      .many = "decisions",
                                      .group = "phase",
                                      .records = usual};

}  // namespace entente::practice
