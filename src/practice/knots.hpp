#pragma once
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace entente::practice {

/// Which nodes of a directed graph can reach each other. Without recursion: a chain may be as long
/// as a plan.
struct Knots {
  std::vector<std::uint32_t> of;  // the knot of each node
  std::uint32_t count = 0;  // knots are numbered so that links only lead to lower ones, or within
};

/// Links from a node to others, grouped by the node they leave.
class Links {
 public:
  /// `ends`: from, to; all below `nodes`.
  Links(std::uint32_t nodes, std::span<const std::pair<std::uint32_t, std::uint32_t>> ends);
  std::span<const std::uint32_t> from(std::uint32_t node) const {
    return std::span(to_).subspan(first_[node], first_[node + 1] - first_[node]);
  }
  std::uint32_t nodes() const { return static_cast<std::uint32_t>(first_.size() - 1); }

 private:
  std::vector<std::uint32_t> first_, to_;
};

Knots knots_of(const Links& links);

/// Finds circles within knots, each in time proportional to its own knot.
class CircleFinder {
 public:
  CircleFinder(const Links& links, const Knots& knots);
  /// The shortest way from `node` along links within its knot back to itself, without its end;
  /// empty where there is none.
  std::vector<std::uint32_t> through(std::uint32_t node);

 private:
  const Links& links_;
  const Knots& knots_;
  std::vector<std::uint32_t> came_from_;  // between searches nothing has come from anywhere
};

}  // namespace entente::practice
