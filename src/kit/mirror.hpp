#pragma once
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "kit/ui.hpp"

namespace entente::kit {

/// Tells the browser what changed between the semantic trees of two frames, so that its elements
/// follow at the cost of the difference.
///
/// A patch is one JSON object:
///   {"remove":[id,…],
///    "put":[{"id":7,"parent":0,"role":"button","x":8,"y":8,"w":90,"h":36,"name":"Add",…},…],
///    "order":[[parent,[child,child,…]],…],
///    "focus":7, "scroll":[[region,offset],…], "announce":"3 rows added"}
/// Members without content are left out; so is every attribute of a node that has its default. A
/// node under "put" is whole: attributes that are not named are gone. x and y are relative to the
/// parent node's box (for children of a scroll region: to its content), in CSS pixels.
/// `order` names all children of a parent whose sequence changed. Empty text: nothing changed.
class Mirror {
 public:
  std::string patch(std::span<const Node> nodes, const Requests& requests);
  /// Forgets what the browser has: the next patch is everything.
  void reset() { known_.clear(), root_children_ = 0; }

 private:
  struct Known {
    std::uint64_t hash = 0;      // of all that the browser was told
    std::uint64_t children = 0;  // of their ids in their order; 0: none
    std::uint64_t seen = 0;      // the frame in which it last stood in the tree
    std::uint32_t place = 0;     // among the nodes of that frame
  };
  void note_places(std::span<const Node> nodes);
  std::string changed_nodes(std::span<const Node> nodes);
  std::string gone_nodes();
  std::string changed_orders(std::span<const Node> nodes);
  std::unordered_map<NodeId, Known> known_;
  std::vector<std::uint32_t> parents_;  // of this frame's nodes: their parents' places, from 1; 0:
                                        // the root
  std::uint64_t root_children_ = 0;
  std::uint64_t frame_ = 0;
};

/// The lower-case name of a role in a patch: "text_box", "check_box" … as in the enum.
std::string_view name_of(Role role);

}  // namespace entente::kit
