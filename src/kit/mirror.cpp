#include "kit/mirror.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace entente::kit {
namespace {

constexpr std::array<std::string_view, 42> role_names = {
    "group",    "main",         "navigation",    "complementary", "banner",    "form",
    "toolbar",  "list",         "list_item",     "tab_list",      "tab_panel", "radio_group",
    "dialog",   "alert_dialog", "list_box",      "menu",          "grid",      "row_group",
    "row",      "scroll",       "figure",        "status",        "alert",     "heading",
    "text",     "image",        "column_header", "row_header",    "cell",      "separator",
    "progress", "button",       "link",          "text_box",      "text_area", "combo_box",
    "option",   "check_box",    "toggle",        "radio",         "tab",       "menu_item"};

constexpr std::uint8_t layer_count = static_cast<std::uint8_t>(Layer::toast) + 1;

/// Writes one JSON object, leaving out whatever has its default.
class Attributes {
 public:
  explicit Attributes(std::string& out) : out_(out) { out_ += '{'; }
  void text(std::string_view name, std::string_view value) {
    if (value.empty()) return;
    key(name);
    quoted(value);
  }
  /// To hundredths. By hand: a page has thousands of these, and printf takes microseconds for one.
  void number(std::string_view name, double value) {
    const long long hundredths = std::llround(value * 100);
    if (hundredths == 0) return;
    key(name);
    if (hundredths < 0) out_ += '-';
    const long long size = hundredths < 0 ? -hundredths : hundredths;
    out_ += std::to_string(size / 100);
    if (size % 100 == 0) return;
    out_ += '.';
    out_ += static_cast<char>('0' + size % 100 / 10);
    out_ += static_cast<char>('0' + size % 10);
  }
  void integer(std::string_view name, std::uint64_t value) {
    if (value == 0) return;
    key(name);
    out_ += std::to_string(value);
  }
  void flag(std::string_view name, bool value) {
    if (!value) return;
    key(name);
    out_ += "true";
  }
  void tri(std::string_view name, Tri value) {
    if (value == Tri::absent) return;
    key(name);
    out_ += value == Tri::yes ? "true" : "false";
  }
  void close() { out_ += '}'; }

 private:
  void key(std::string_view name) {
    if (out_.back() != '{') out_ += ',';
    out_ += '"';
    out_ += name;
    out_ += "\":";
  }
  void quoted(std::string_view value) {
    out_ += '"';
    std::size_t plain = 0;  // where what needs no escape began
    for (std::size_t at = 0; at < value.size(); ++at) {
      const auto byte = static_cast<unsigned char>(value[at]);
      if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
      out_ += value.substr(plain, at - plain);
      escaped(value[at]);
      plain = at + 1;
    }
    out_ += value.substr(plain);
    out_ += '"';
  }
  void escaped(char letter) {
    if (letter == '"' || letter == '\\') {
      out_ += '\\', out_ += letter;
      return;
    }
    constexpr char digits[] = "0123456789abcdef";
    const auto code = static_cast<unsigned char>(letter);
    out_ += "\\u00", out_ += digits[code >> 4], out_ += digits[code & 15];
  }
  std::string& out_;
};

void write_place(Attributes& attributes, const Node& node, const Node* parent) {
  const bool inside = parent != nullptr && parent->role != Role::scroll;
  const float left = inside ? parent->place.x : 0, top = inside ? parent->place.y : 0;
  attributes.number("x", node.place.x - left);
  attributes.number("y", node.place.y - top);
  attributes.number("w", node.place.w);
  attributes.number("h", node.place.h);
  attributes.number("content_w", node.content_w);
  attributes.number("content_h", node.content_h);
}

void write_words(Attributes& attributes, const Node& node) {
  attributes.text("name", node.name);
  attributes.text("description", node.description);
  attributes.text("value", node.value);
  attributes.text("hint", node.hint);
  attributes.text("shortcut", node.shortcut);
  attributes.text("test_id", node.test_id);
  attributes.text("sort", node.sort);
  attributes.text("input_mode", node.input_mode);
}

void write_state(Attributes& attributes, const Node& node) {
  attributes.flag("focusable", node.focusable);
  attributes.flag("roving", node.roving);
  attributes.flag("disabled", node.disabled);
  attributes.flag("read_only", node.read_only);
  attributes.flag("required", node.required);
  attributes.flag("invalid", node.invalid);
  attributes.flag("modal", node.modal);
  attributes.flag("current", node.current);
  attributes.flag("drags", node.drags);
  attributes.flag("drags_down", node.drags_down);
  attributes.tri("checked", node.checked);
  attributes.tri("selected", node.selected);
  attributes.tri("expanded", node.expanded);
  attributes.tri("pressed", node.pressed);
}

void write_numbers(Attributes& attributes, const Node& node) {
  attributes.integer("level", node.level);
  attributes.integer("row_index", static_cast<std::uint64_t>(node.row_index));
  attributes.integer("row_count", static_cast<std::uint64_t>(node.row_count));
  attributes.integer("column_index", static_cast<std::uint64_t>(node.column_index));
  attributes.integer("column_count", static_cast<std::uint64_t>(node.column_count));
  attributes.integer("position", static_cast<std::uint64_t>(node.position));
  attributes.integer("set_size", static_cast<std::uint64_t>(node.set_size));
  attributes.integer("most_bytes", node.most_bytes);
  attributes.integer("active", node.active);
  attributes.integer("controls", node.controls);
  if (node.role == Role::text_box || node.role == Role::text_area)
    attributes.number("font_size", node.font_size);
}

void write_node(std::string& out, const Node& node, const Node* parent) {
  Attributes attributes(out);
  attributes.integer("id", node.id);
  attributes.integer("parent", node.parent);
  attributes.text("role", name_of(node.role));
  write_place(attributes, node, parent);
  write_words(attributes, node);
  write_state(attributes, node);
  write_numbers(attributes, node);
  attributes.close();
}

/// Of everything that `write_node` writes, without writing it: most nodes are as they were.
class Hash {
 public:
  void add(std::uint64_t word) {
    hash_ = (hash_ ^ word) * 0x9e3779b97f4a7c15u;
    hash_ ^= hash_ >> 29;
  }
  void add(std::string_view text) {
    add(text.size());
    while (!text.empty()) {
      std::uint64_t word = 0;
      const std::size_t taken = std::min(text.size(), sizeof word);
      std::memcpy(&word, text.data(), taken);
      add(word);
      text.remove_prefix(taken);
    }
  }
  void add(float one, float other) {
    std::uint32_t words[2];
    std::memcpy(&words[0], &one, 4);
    std::memcpy(&words[1], &other, 4);
    add(std::uint64_t{words[0]} << 32 | words[1]);
  }
  void add(std::uint32_t one, std::uint32_t other) { add(std::uint64_t{one} << 32 | other); }
  /// Never 0.
  std::uint64_t value() const { return hash_ | 1; }

 private:
  std::uint64_t hash_ = 0xcbf29ce484222325u;
};

std::uint64_t states_of(const Node& node) {
  std::uint64_t states = static_cast<std::uint64_t>(node.role);
  for (const bool flag : {node.focusable, node.roving, node.disabled, node.read_only, node.required,
                          node.invalid, node.modal, node.current})
    states = states << 1 | std::uint64_t{flag};
  for (const Tri tri : {node.checked, node.selected, node.expanded, node.pressed})
    states = states << 2 | static_cast<std::uint64_t>(tri);
  return states << 8 | node.level;
}

std::uint64_t hash_of(const Node& node, const Node* parent) {
  Hash hash;
  const bool inside = parent != nullptr && parent->role != Role::scroll;
  hash.add(node.id, node.parent);
  hash.add(states_of(node));
  hash.add(node.place.x - (inside ? parent->place.x : 0),
           node.place.y - (inside ? parent->place.y : 0));
  hash.add(node.place.w, node.place.h);
  hash.add(node.content_w, node.content_h);
  for (const std::string_view text : {node.name, node.description, node.value, node.hint,
                                      node.shortcut, node.test_id, node.sort, node.input_mode})
    hash.add(text);
  hash.add(static_cast<std::uint32_t>(node.row_index), static_cast<std::uint32_t>(node.row_count));
  hash.add(static_cast<std::uint32_t>(node.column_index),
           static_cast<std::uint32_t>(node.column_count));
  hash.add(static_cast<std::uint32_t>(node.position), static_cast<std::uint32_t>(node.set_size));
  hash.add(node.active, node.controls);
  hash.add(std::uint64_t{node.most_bytes});
  hash.add(node.font_size, 0.f);
  return hash.value();
}

std::string joined(const std::vector<NodeId>& ids) {
  std::string out;
  for (NodeId id : ids) out += (out.empty() ? "" : ",") + std::to_string(id);
  return out;
}

void add_member(std::string& patch, std::string_view name, const std::string& content) {
  if (content.empty()) return;
  patch += patch.empty() ? "{\"" : ",\"";
  patch.append(name).append("\":").append(content);
}

std::string bracketed(const std::string& items) { return items.empty() ? "" : "[" + items + "]"; }

std::string scrolls(const Requests& requests) {
  std::string out;
  for (const auto& [region, offset] : requests.scroll)
    out += (out.empty() ? "[" : ",[") + std::to_string(region) + "," +
           std::to_string(std::lround(offset)) + "]";
  return bracketed(out);
}

std::string quoted(std::string_view words) {
  std::string out;
  Attributes attributes(out);
  attributes.text("_", words);
  return out.size() > 5 ? out.substr(5) : "";  // behind {"_":
}

}  // namespace

std::string_view name_of(Role role) { return role_names[static_cast<std::size_t>(role)]; }

void Mirror::note_places(std::span<const Node> nodes) {
  for (std::uint32_t place = 0; place < nodes.size(); ++place) {
    Known& known = known_[nodes[place].id];
    if (known.seen == frame_) continue;  // the first of two with one id is the parent of both's
    known.seen = frame_, known.place = place;
  }
  parents_.clear();
  for (const Node& node : nodes) {
    const auto parent = known_.find(node.parent);
    const bool here = parent != known_.end() && parent->second.seen == frame_;
    parents_.push_back(here ? parent->second.place + 1 : 0);
  }
}

std::string Mirror::changed_nodes(std::span<const Node> nodes) {
  std::string put;
  for (std::size_t place = 0; place < nodes.size(); ++place) {
    const Node& node = nodes[place];
    const Node* parent = parents_[place] > 0 ? &nodes[parents_[place] - 1] : nullptr;
    Known& known = known_.find(node.id)->second;
    const std::uint64_t hash = hash_of(node, parent);
    if (known.hash == hash) continue;
    known.hash = hash;
    if (!put.empty()) put += ',';
    write_node(put, node, parent);
  }
  return put;
}

std::string Mirror::gone_nodes() {
  std::vector<NodeId> gone;
  for (const auto& [id, known] : known_)
    if (known.seen != frame_) gone.push_back(id);
  for (NodeId id : gone) known_.erase(id);
  return joined(gone);
}

std::string Mirror::changed_orders(std::span<const Node> nodes) {
  std::vector<Hash> now(nodes.size() + 1);
  std::vector<bool> has(nodes.size() + 1);
  // A dialog may be drawn before the rest of the page is; it stands above all the same.
  std::vector<std::uint32_t> order;
  for (std::uint8_t layer = 0; layer < layer_count; ++layer)
    for (std::uint32_t place = 0; place < nodes.size(); ++place)
      if (nodes[place].layer == layer) order.push_back(place);
  for (const std::uint32_t place : order) {
    now[parents_[place]].add(nodes[place].id, 0u);
    has[parents_[place]] = true;
  }
  std::string orders;
  for (std::uint32_t parent = 0; parent <= nodes.size(); ++parent) {
    const NodeId id = parent > 0 ? nodes[parent - 1].id : 0;
    std::uint64_t& before = parent > 0 ? known_.find(id)->second.children : root_children_;
    const std::uint64_t hash = has[parent] ? now[parent].value() : 0;
    if (before == hash) continue;
    before = hash;
    if (hash == 0) continue;
    std::vector<NodeId> children;
    for (const std::uint32_t place : order)
      if (parents_[place] == parent) children.push_back(nodes[place].id);
    orders += orders.empty() ? "[" : ",[";
    orders += std::to_string(id) + ",[" + joined(children) + "]]";
  }
  return orders;
}

std::string Mirror::patch(std::span<const Node> nodes, const Requests& requests) {
  ++frame_;
  note_places(nodes);
  std::string patch;
  const std::string put = changed_nodes(nodes);
  add_member(patch, "remove", bracketed(gone_nodes()));
  add_member(patch, "put", bracketed(put));
  add_member(patch, "order", bracketed(changed_orders(nodes)));
  if (requests.focus) add_member(patch, "focus", std::to_string(*requests.focus));
  add_member(patch, "scroll", scrolls(requests));
  add_member(patch, "announce", quoted(requests.announce));
  return patch.empty() ? patch : patch + "}";
}

}  // namespace entente::kit
