#include "practice/knots.hpp"

#include <algorithm>
#include <limits>

namespace entente::practice {
namespace {

constexpr std::uint32_t unseen = std::numeric_limits<std::uint32_t>::max();

/// Tarjan's strongly connected components, with a stack of its own in place of the call stack.
class KnotFinder {
 public:
  explicit KnotFinder(const Links& links) : links_(links) {
    knots_.of.assign(links.nodes(), unseen);
    number_.assign(links.nodes(), unseen), low_.assign(links.nodes(), 0);
  }
  Knots find() {
    for (std::uint32_t node = 0; node < links_.nodes(); ++node)
      if (number_[node] == unseen) walk_from(node);
    return std::move(knots_);
  }

 private:
  struct Step {
    std::uint32_t node, next;  // which of its links is followed next
  };

  void enter(std::uint32_t node) {
    number_[node] = low_[node] = entered_++;
    open_.push_back(node);
    steps_.push_back({node, 0});
  }

  void walk_from(std::uint32_t start) {
    enter(start);
    while (!steps_.empty()) {
      Step& step = steps_.back();
      const auto next = links_.from(step.node);
      if (step.next == next.size())
        leave();
      else
        follow(step.node, next[step.next++]);
    }
  }

  void follow(std::uint32_t from, std::uint32_t to) {
    if (number_[to] == unseen)
      enter(to);
    else if (knots_.of[to] == unseen)
      low_[from] = std::min(low_[from], number_[to]);
  }

  void leave() {
    const std::uint32_t node = steps_.back().node;
    steps_.pop_back();
    if (!steps_.empty()) low_[steps_.back().node] = std::min(low_[steps_.back().node], low_[node]);
    if (low_[node] != number_[node]) return;
    std::uint32_t member = unseen;
    do {
      member = open_.back();
      open_.pop_back();
      knots_.of[member] = knots_.count;
    } while (member != node);
    ++knots_.count;
  }

  const Links& links_;
  Knots knots_;
  std::vector<std::uint32_t> number_, low_, open_;
  std::vector<Step> steps_;
  std::uint32_t entered_ = 0;
};

}  // namespace

Links::Links(std::uint32_t nodes, std::span<const std::pair<std::uint32_t, std::uint32_t>> ends)
    : first_(nodes + 1u, 0), to_(ends.size()) {
  for (const auto& end : ends) ++first_[end.first + 1];
  for (std::uint32_t node = 0; node < nodes; ++node) first_[node + 1] += first_[node];
  std::vector<std::uint32_t> place(first_.begin(), first_.end() - 1);
  for (const auto& end : ends) to_[place[end.first]++] = end.second;
}

Knots knots_of(const Links& links) { return KnotFinder(links).find(); }

CircleFinder::CircleFinder(const Links& links, const Knots& knots)
    : links_(links), knots_(knots), came_from_(links.nodes(), unseen) {}

std::vector<std::uint32_t> CircleFinder::through(std::uint32_t node) {
  std::vector<std::uint32_t> queue{node};
  for (std::size_t at = 0; at < queue.size() && came_from_[node] == unseen; ++at)
    for (const std::uint32_t to : links_.from(queue[at])) {
      if (knots_.of[to] != knots_.of[node] || came_from_[to] != unseen) continue;
      came_from_[to] = queue[at];
      queue.push_back(to);
    }
  std::vector<std::uint32_t> circle;
  if (came_from_[node] != unseen) {
    std::uint32_t at = node;
    do {
      at = came_from_[at];
      circle.push_back(at);
    } while (at != node);
  }
  for (const std::uint32_t touched : queue) came_from_[touched] = unseen;
  std::reverse(circle.begin(), circle.end());
  return circle;
}

}  // namespace entente::practice
