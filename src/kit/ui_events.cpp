#include <algorithm>

#include "base/utf8.hpp"
#include "kit/ui.hpp"

namespace entente::kit {

std::optional<Event> Ui::take_if(const std::function<bool(const Event&)>& wanted) {
  const auto found = std::find_if(events_.begin(), events_.end(), wanted);
  if (found == events_.end()) return std::nullopt;
  Event taken = std::move(*found);
  events_.erase(found);
  wants_frame_ = true;
  return taken;
}

std::optional<Event> Ui::take(NodeId node, Event::Type type) {
  return take_if([&](const Event& event) { return event.node == node && event.type == type; });
}

std::optional<Event> Ui::take_inside(NodeId node, Event::Type type) {
  return take_if(
      [&](const Event& event) { return event.type == type && inside(event.node, node); });
}

bool Ui::activated(NodeId node) { return take(node, Event::Type::activate).has_value(); }

bool Ui::inside(NodeId node, NodeId container) const {
  while (node != container) {
    const auto parent = parents_.find(node);
    if (parent == parents_.end()) return false;
    node = parent->second;
  }
  return true;
}

std::optional<std::string> Ui::take_letter(NodeId node) {
  const auto key = take_if([&](const Event& event) {
    std::string_view rest = event.text;
    const auto letter = take_code_point(rest);
    return event.type == Event::Type::key && letter && *letter > U' ' && rest.empty() &&
           !event.control && !event.alt && inside(event.node, node);
  });
  return key ? std::optional(key->text) : std::nullopt;
}

bool Ui::pressed_key(NodeId node, std::string_view key, bool control, bool shift) {
  return take_if([&](const Event& event) {
           return event.type == Event::Type::key && event.text == key && event.control == control &&
                  event.shift == shift && inside(event.node, node);
         })
      .has_value();
}

bool Ui::pressed_with_alt(NodeId node, std::string_view key, bool shift) {
  return take_if([&](const Event& event) {
           return event.type == Event::Type::key && event.text == key && event.alt &&
                  !event.control && event.shift == shift && inside(event.node, node);
         })
      .has_value();
}

bool Ui::shortcut(std::string_view key, bool control, bool shift) {
  return take_if([&](const Event& event) {
           return event.type == Event::Type::key && event.text == key && event.control == control &&
                  event.shift == shift;
         })
      .has_value();
}

}  // namespace entente::kit
