#include "kit/ui.hpp"

#include <cmath>

#include "kit/sheet.hpp"

namespace entente::kit {
namespace {

/// FNV-1a over a key, on from its scope's number; never 0, which is the root.
NodeId hash_on(NodeId base, const void* bytes, std::size_t count) {
  NodeId hash = base ^ 0x811c9dc5u;
  const auto* byte = static_cast<const unsigned char*>(bytes);
  for (std::size_t index = 0; index < count; ++index) hash = (hash ^ byte[index]) * 0x01000193u;
  return hash == 0 ? 1 : hash;
}

constexpr std::uint64_t forget_after = 600;  // frames without being drawn

}  // namespace

Scope::~Scope() {
  if (ui_ != nullptr) ui_->close();
}

void Scope::reach(float height) {
  if (node_ >= 0) ui_->nodes_[static_cast<std::size_t>(node_)].place.h = height;
}

ScrollScope::~ScrollScope() {
  Node& node = ui_->nodes_[node_];
  node.content_w = region_.w;
  node.content_h = std::max(0.f, bottom_ - area.y);
  // There may be less of it than when it was scrolled. The browser rounds by up to a pixel.
  const float most = std::max(0.f, node.content_h - region_.h);
  if (ui_->scroll_offset(node.id) > most + 1) ui_->request_scroll(node.id, most);
  ui_->close();
}

Ui::Ui(GlyphSource& glyphs) : sheet_(std::make_unique<Sheet>(glyphs)) {}

Ui::~Ui() = default;

ImDrawData& Ui::drawn() { return sheet_->drawn(); }
Pictures& Ui::pictures() { return sheet_->pictures(); }

void Ui::set_display(const Display& display) { display_ = display; }

void Ui::set_pointer(NodeId hovered, NodeId pressed, float x, float y) {
  hovered_ = hovered, pressed_ = pressed, pointer_x_ = x, pointer_y_ = y;
}

void Ui::set_focus(NodeId node, bool visible) { focused_ = node, focus_visible_ = visible; }

void Ui::set_scroll(NodeId region, float offset) { scrolls_[region] = offset; }

float Ui::scroll_offset(NodeId region) const {
  const auto found = scrolls_.find(region);
  return found == scrolls_.end() ? 0 : found->second;
}

void Ui::request_scroll(NodeId region, float offset) {
  scrolls_[region] = offset;
  requests_.scroll.emplace_back(region, offset);
  wants_frame_ = true;
}

void Ui::announce(std::string_view words) { requests_.announce = words; }

void Ui::wake_after(float seconds) {
  if (requests_.wake_after < 0 || seconds < requests_.wake_after) requests_.wake_after = seconds;
}

void Ui::frame(double seconds, const std::function<void(Ui&)>& draw) {
  begin_frame(seconds);
  draw(*this);
  end_frame();
}

void Ui::begin_frame(double seconds) {
  frame_seconds_ = std::clamp(static_cast<float>(seconds - now_), 0.0001f, 0.1f);
  now_ = seconds;
  ++frame_count_;
  sheet_->begin(display_.width, display_.height, display_.density);
  draw_ = &sheet_->list();
  draw_->ChannelsSplit(4);
  draw_->ChannelsSetCurrent(0);
  nodes_.clear();
  focus_place_ = {};
  kept_ = Arena();
  words_.clear();
  open_.assign(1, Open{});
  requests_ = Requests{};
  wants_frame_ = false;
}

void Ui::end_frame() {
  draw_->ChannelsMerge();
  sheet_->end();
  dropped_ = events_.size();
  events_.clear();
  parents_.clear();
  for (const Node& node : nodes_) parents_[node.id] = node.parent;
  std::erase_if(memory_, [this](const auto& entry) {
    return entry.second.used + forget_after < frame_count_;
  });
}

/// For who asks the system for more contrast: quiet words in full ink, lines as strong as the
/// border of a control, that border as strong as words.
static Palette stronger(Palette palette) {
  palette.second_ink = palette.third_ink = palette.ink;
  palette.fine_line = palette.line;
  palette.line = palette.field_line;
  palette.field_line = palette.ink;
  return palette;
}

const Palette& Ui::palette() const {
  static const Palette stronger_ones[] = {stronger(light_palette()), stronger(dark_palette())};
  if (display_.more_contrast) return stronger_ones[display_.dark ? 1 : 0];
  return display_.dark ? dark_palette() : light_palette();
}

NodeId Ui::id(std::string_view key) const {
  return hash_on(open_.back().key_base, key.data(), key.size());
}

NodeId Ui::id(std::string_view key, std::uint64_t number) const {
  return hash_on(id(key), &number, sizeof number);
}

NodeId Ui::id_in(NodeId scope, std::string_view key) {
  return hash_on(scope, key.data(), key.size());
}

NodeId Ui::id_of_words(std::string_view words) {
  const NodeId first = id(words);
  const std::uint32_t count = words_[first]++;
  return count == 0 ? first : id(words, count);
}

NodeId Ui::add(Node node) {
  if (node.id == focused_) focus_place_ = node.place;
  const bool shown = node.place.w > 1;  // what only the focus brings up is a pixel until then
  if (display_.touch && shown && is_pressed(node.role))
    node.place = node.place.at_least(space::touch_control);
  node.parent = open_.back().parent;
  node.layer = static_cast<std::uint8_t>(open_.back().channel);
  for (std::string_view* text : {&node.name, &node.description, &node.value, &node.hint,
                                 &node.shortcut, &node.sort, &node.test_id, &node.input_mode})
    *text = keep(*text);
  node.place = node.place.moved(-open_.back().origin_x, -open_.back().origin_y);
  nodes_.push_back(node);
  return node.id;
}

Scope Ui::open(Node node) {
  add(node);
  Open inner = open_.back();
  inner.parent = inner.key_base = node.id;
  inner.clipped = false;
  open_.push_back(inner);
  return Scope(*this, static_cast<std::ptrdiff_t>(nodes_.size()) - 1);
}

Scope Ui::group(Role role, std::string_view key, Rect place, std::string_view name) {
  Node node;
  node.id = id(key), node.role = role, node.place = place, node.name = name;
  return open(node);
}

Scope Ui::keys(std::string_view key, std::uint64_t number) {
  Open inner = open_.back();
  inner.key_base = id(key, number);
  inner.clipped = false;
  open_.push_back(inner);
  return Scope(*this);
}

ScrollScope Ui::scroll(std::string_view key, Rect place, std::string_view name) {
  Node node;
  node.id = id(key), node.role = Role::scroll, node.place = place, node.name = name;
  add(node);
  const std::size_t index = nodes_.size() - 1;
  const float offset = scroll_offset(node.id);
  // The element of a region that comes back begins at its top.
  if (offset > 0 && !parents_.contains(node.id)) request_scroll(node.id, offset);
  Open inner = open_.back();
  inner.parent = inner.key_base = node.id;
  inner.origin_x = place.x, inner.origin_y = place.y - offset;
  inner.clipped = true;
  open_.push_back(inner);
  clip(place);
  return ScrollScope(*this, {place.x, place.y - offset, place.w, place.h}, index, place);
}

Scope Ui::layer(Layer layer) {
  Open inner;
  inner.key_base = open_.back().key_base;
  inner.channel = static_cast<int>(layer);
  inner.clipped = true;
  open_.push_back(inner);
  draw_->ChannelsSetCurrent(inner.channel);
  draw_->PushClipRect({0, 0}, {display_.width, display_.height});
  return Scope(*this);
}

void Ui::close() {
  if (open_.back().clipped) unclip();
  open_.pop_back();
  draw_->ChannelsSetCurrent(open_.back().channel);
}

std::string_view Ui::keep(std::string_view text) { return text.empty() ? text : kept_.keep(text); }

float Ui::animate(NodeId node, bool on, float seconds) {
  float& share = remember<float>(hash_on(node, "animation", 9));
  const float target = on ? 1.f : 0.f;
  if (display_.reduced_motion) share = target;
  const float step = frame_seconds_ / seconds;
  share = share < target ? std::min(target, share + step) : std::max(target, share - step);
  if (share != target) wake_after(0);
  return 1 - (1 - share) * (1 - share);  // ease out
}

}  // namespace entente::kit
