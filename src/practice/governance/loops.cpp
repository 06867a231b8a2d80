#include "practice/governance/loops.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "practice/findings.hpp"
#include "practice/words.hpp"

namespace entente::practice {
namespace {

constexpr std::size_t most_named = 3;

/// The bodies from `from` up to itself again.
std::vector<Id> loop_from(const Lookup<Body>& bodies, Id from) {
  std::vector<Id> loop{from};
  for (Id above = bodies.find(from)->parent.id; above != from;
       above = bodies.find(above)->parent.id)
    loop.push_back(above);
  return loop;
}

void put_highest_first(const Lookup<Body>& bodies, std::vector<Id>& loop) {
  const auto place = [&](Id id) {
    const Tier tier = bodies.find(id)->tier;
    return std::tuple(tier == Tier::none ? 4 : static_cast<int>(tier), id);
  };
  const auto highest = std::min_element(
      loop.begin(), loop.end(), [&](Id left, Id right) { return place(left) < place(right); });
  std::rotate(loop.begin(), highest, loop.end());
}

}  // namespace

std::vector<std::vector<Id>> loops_of_bodies(const Plan& plan) {
  const Lookup<Body> bodies(plan);
  std::vector<std::vector<Id>> loops;
  std::unordered_map<Id, std::size_t> walk_of;  // which walk came by a body first
  std::size_t walk = 0;
  for (const Id start : plan.part(Visibility::shared).find(Body::kind_name)->ids()) {
    ++walk;
    Id at = start;
    while (bodies.find(at) && walk_of.emplace(at, walk).second) at = bodies.find(at)->parent.id;
    // Where a walk comes back to itself there is a loop, and no earlier one has been there.
    if (const auto met = walk_of.find(at); met == walk_of.end() || met->second != walk) continue;
    loops.push_back(loop_from(bodies, at));
    put_highest_first(bodies, loops.back());
  }
  return loops;
}

std::string loop_words(const Plan& plan, const std::vector<Id>& loop) {
  std::vector<std::string> names;
  for (std::size_t index = 1; index < loop.size() && names.size() < most_named; ++index)
    names.push_back(headline(plan, Body::kind_name, loop[index]));
  const std::size_t others = loop.size() - 1 - names.size();
  if (others > 0) names.push_back(counted(others, "other", "others"));
  return names.empty() ? "It reports to itself" : "It reports to itself by way of " + listed(names);
}

}  // namespace entente::practice
