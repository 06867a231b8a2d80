#pragma once
#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <unordered_set>

#include "kit/mirror.hpp"
#include "kit/ui.hpp"
#include "tests/unit/kit/fixed_glyphs.hpp"

namespace entente::kit {

/// A screen without a browser: finds nodes by role and name, does what a person would do to them,
/// and draws until nothing more would change. Follows the browser in what focus and commits do.
class Harness {
 public:
  explicit Harness(std::function<void(Ui&)> draw) : draw_(std::move(draw)), ui(glyphs_) {
    settle();
  }

  /// Draws frames (at most eight) until one asks for no other.
  void settle() {
    for (int frame = 0; frame < 8; ++frame) {
      ui.frame(seconds += 0.016, draw_);
      check_tree();
      const auto& requests = ui.requests();
      if (!requests.announce.empty()) announced = requests.announce;
      if (requests.clipboard) clipboard = requests.clipboard;
      if (requests.focus) ui.set_focus(*requests.focus, true);
      if (!ui.wants_frame() && !requests.focus) return;
    }
  }

  const Node* find(Role role, std::string_view name) const {
    for (const Node& node : ui.nodes())
      if (node.role == role && node.name == name) return &node;
    return nullptr;
  }
  const Node& get(Role role, std::string_view name) const {
    const Node* found = find(role, name);
    if (found == nullptr) ADD_FAILURE() << "no " << name_of(role) << " \"" << name << "\"";
    static const Node none;
    return found ? *found : none;
  }
  int count(Role role) const {
    int sum = 0;
    for (const Node& node : ui.nodes()) sum += node.role == role;
    return sum;
  }

  void click(Role role, std::string_view name) {
    const Node node = get(role, name);
    if (node.focusable || node.roving) ui.set_focus(node.id, false);
    post({Event::Type::activate, node.id, {}});
  }
  void focus(Role role, std::string_view name) {
    ui.set_focus(get(role, name).id, true);
    settle();
  }
  void type(Role role, std::string_view name, std::string text) {
    const NodeId id = get(role, name).id;
    ui.set_focus(id, true);
    post({Event::Type::input, id, text});
    post({Event::Type::commit, id, std::move(text)});
  }
  void key(std::string text, bool control = false, bool shift = false) {
    Event event{Event::Type::key, ui.focus(), std::move(text)};
    event.control = control, event.shift = shift;
    post(std::move(event));
  }
  void post(Event event) {
    ui.post(std::move(event));
    settle();
  }
  void wait(double more) { seconds += more, settle(); }

  double seconds = 1;
  std::string announced;
  std::optional<std::string> clipboard;

 private:
  /// Ids are unique, parents stand before their children, what can be acted upon has a name.
  void check_tree() {
    std::unordered_set<NodeId> seen{0};
    for (const Node& node : ui.nodes()) {
      EXPECT_TRUE(seen.contains(node.parent)) << "orphan: " << node.name;
      EXPECT_TRUE(seen.insert(node.id).second)
          << "two nodes with one id: " << name_of(node.role) << " \"" << node.name << "\"";
      if (node.focusable && node.role != Role::row)
        EXPECT_FALSE(node.name.empty()) << "unnamed " << name_of(node.role);
    }
  }
  FixedGlyphs glyphs_;
  std::function<void(Ui&)> draw_;

 public:
  Ui ui;
};

}  // namespace entente::kit
