#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/arena.hpp"
#include "kit/event.hpp"
#include "kit/glyphs.hpp"
#include "kit/tokens.hpp"

struct ImDrawData;
struct ImDrawList;
struct ImFont;

namespace entente::kit {

class Pictures;
class Sheet;

/// What the browser tells about the screen and the person's wishes.
struct Display {
  float width = 1440, height = 900;  // CSS pixels
  float density = 1;                 // device pixels per CSS pixel
  bool touch = false;                // the main pointer is coarse
  bool dark = false;
  bool reduced_motion = false;
  bool more_contrast = false;
  friend bool operator==(const Display&, const Display&) = default;
};

/// What is drawn over what. Each layer covers the ones before it.
enum class Layer : std::uint8_t { page, dialog, popover, toast };

/// What a frame asks of the browser when it is done.
struct Requests {
  std::optional<NodeId> focus;                   // move the focus there
  std::vector<std::pair<NodeId, float>> scroll;  // scroll that region to this height
  std::optional<std::string> clipboard;          // answers a copy or cut event
  std::string announce;                          // say it in the polite live region
  float wake_after = -1;  // seconds until the next frame is wanted; below 0: none
};

class Ui;

/// A container of nodes, open until it goes out of scope.
class [[nodiscard]] Scope {
 public:
  explicit Scope(Ui& ui, std::ptrdiff_t node = -1) : ui_(&ui), node_(node) {}
  Scope(Scope&& other) : ui_(std::exchange(other.ui_, nullptr)), node_(other.node_) {}
  ~Scope();
  /// What is drawn in the container is this high: its outline is that of what is seen.
  void reach(float height);

 private:
  Ui* ui_;
  std::ptrdiff_t node_;  // its container among the frame's nodes; below 0: it has none
};

/// A region that scrolls. Draw into `area`, which is already moved by the scroll offset and as wide
/// as the region; say how far down the content goes by `reach`.
class [[nodiscard]] ScrollScope {
 public:
  ScrollScope(Ui& ui, Rect area, std::size_t node, Rect region)
      : area(area), ui_(&ui), node_(node), region_(region) {}
  ScrollScope(const ScrollScope&) = delete;
  ~ScrollScope();
  Rect area;
  /// The content reaches down to this y (in the coordinates of `area`), padding included.
  void reach(float y) { bottom_ = std::max(bottom_, y); }
  /// What of the region is on the screen, in the same coordinates.
  Rect visible() const { return region_; }

 private:
  Ui* ui_;
  std::size_t node_;
  Rect region_;
  float bottom_ = 0;
};

/// One frame's context and what widgets remember between frames. Not global: whoever draws is
/// handed it. Coordinates are CSS pixels of the screen everywhere.
class Ui {
 public:
  explicit Ui(GlyphSource& glyphs);
  ~Ui();
  Ui(const Ui&) = delete;

  // ---- Between frames, for platform and tests.
  void set_display(const Display& display);
  const Display& display() const { return display_; }
  void post(Event event) { events_.push_back(std::move(event)); }
  /// The pointer is over this node (0: none); it is pressed on that one.
  void set_pointer(NodeId hovered, NodeId pressed, float x, float y);
  /// The element with the browser's focus; `visible` where the ring is to be drawn (keyboard).
  void set_focus(NodeId node, bool visible);
  void set_scroll(NodeId region, float offset);
  /// How many events of the last frame no widget took.
  std::size_t dropped_events() const { return dropped_; }
  /// Draws one frame by calling `draw`; `seconds` is any steadily rising time.
  void frame(double seconds, const std::function<void(Ui&)>& draw);
  /// Whether another frame would show something else: an event that a widget took, an animation.
  bool wants_frame() const { return wants_frame_; }
  std::span<const Node> nodes() const { return nodes_; }
  const Requests& requests() const { return requests_; }
  /// What the last frame drew, and the pictures of texts that its textures hold.
  ImDrawData& drawn();
  Pictures& pictures();

  // ---- Look.
  const Palette& palette() const;
  bool phone() const { return display_.width < 720; }
  Rect screen() const { return {0, 0, display_.width, display_.height}; }
  float control_height() const { return display_.touch ? space::touch_control : space::control; }
  float page_edge() const { return phone() ? space::phone_page : space::page; }
  double now() const { return now_; }

  // ---- Nodes. The id of a key is the same in every frame as long as its scope's is.
  NodeId id(std::string_view key) const;
  NodeId id(std::string_view key, std::uint64_t number) const;
  /// The id that `key` has within another node's scope.
  static NodeId id_in(NodeId scope, std::string_view key);
  /// An id for something without a key of its own (a text): that of its words, or the next one
  /// where the scope holds the same words already.
  NodeId id_of_words(std::string_view words);
  /// Adds a node (its parent is the open scope; `place` as on the screen). Its texts are copied.
  /// What fingers press is 44 by 44 pixels at least (WCAG 2.2, 2.5.5), however small it is drawn.
  NodeId add(Node node);
  /// Adds a container and opens it.
  Scope open(Node node);
  Scope group(Role role, std::string_view key, Rect place, std::string_view name = {});
  /// Only a scope for keys, no node: rows of a list, items of a loop.
  Scope keys(std::string_view key, std::uint64_t number = 0);
  /// A region that scrolls up and down; `name` makes it a landmark for screen readers.
  ScrollScope scroll(std::string_view key, Rect place, std::string_view name = {});
  /// Draws on another layer, above all scopes, until the scope ends; nodes become the root's.
  Scope layer(Layer layer);
  /// The frame's own copy of a text, for nodes that outlive the caller's.
  std::string_view keep(std::string_view text);

  // ---- What happened to a node. Each event is taken once.
  bool activated(NodeId node);
  std::optional<Event> take(NodeId node, Event::Type type);
  /// The same for the node or any node inside it.
  std::optional<Event> take_inside(NodeId node, Event::Type type);
  /// A key pressed while `node` or, for a container, a node inside it has the focus.
  bool pressed_key(NodeId node, std::string_view key, bool control = false, bool shift = false);
  /// The same with Alt. To be asked first: `pressed_key` does not mind whether Alt is held. Where
  /// the browser uses the key itself, the node's `shortcut` must name it: "Alt+ArrowLeft".
  bool pressed_with_alt(NodeId node, std::string_view key, bool shift = false);
  /// A letter, digit or sign typed on `node` (no text field) without Ctrl or Alt.
  std::optional<std::string> take_letter(NodeId node);
  /// A key pressed anywhere that nobody else took: for commands.
  bool shortcut(std::string_view key, bool control = false, bool shift = false);
  bool hovered(NodeId node) const { return hovered_ == node; }
  /// The pointer is over this node or one inside it.
  bool hovered_in(NodeId node) const { return hovered_ != 0 && inside(hovered_, node); }
  bool pressed(NodeId node) const { return pressed_ == node && hovered_ == node; }
  /// The pointer came down on this node, which `drags`, and is still down, wherever it has gone.
  bool held(NodeId node) const { return node != 0 && pressed_ == node; }
  /// The browser has taken the pointer away (to scroll, say): what was held is let go of unmoved.
  bool pointer_lost() const { return pointer_x_ <= lost_pointer; }
  static constexpr float lost_pointer = -1e6f;
  bool focused(NodeId node) const { return focused_ == node; }
  bool focus_visible(NodeId node) const { return focused_ == node && focus_visible_; }
  NodeId focus() const { return focused_; }
  /// Where on the screen what has the focus stands, as far as it was drawn in this frame; else
  /// empty.
  Rect focus_place() const { return focus_place_; }
  /// Whether `node` is `container` or stood within it in the last frame.
  bool inside(NodeId node, NodeId container) const;
  float pointer_x() const { return pointer_x_; }
  float pointer_y() const { return pointer_y_; }

  // ---- What to do after the frame.
  void request_focus(NodeId node) { requests_.focus = node; }
  void request_scroll(NodeId region, float offset);
  float scroll_offset(NodeId region) const;
  void announce(std::string_view words);
  /// The answer to a copy or cut event: what goes onto the clipboard as plain text.
  void answer_copy(std::string_view text) { requests_.clipboard = std::string(text); }
  /// Another frame at once (a state changed that was drawn already), or after so many seconds.
  void again() { wants_frame_ = true; }
  void wake_after(float seconds);

  /// Something a widget remembers between frames under its node; made on first use, forgotten when
  /// the node has not been drawn for a while.
  template <class State>
  State& remember(NodeId node) {
    auto& slot = memory_[node];
    slot.used = frame_count_;
    if (!slot.state) slot.state = std::make_shared<State>();
    return *static_cast<State*>(slot.state.get());
  }
  /// Moves from 0 to 1 and back within `seconds`, eased; asks for frames while it moves. At once
  /// where the person wants less motion.
  float animate(NodeId node, bool on, float seconds = 0.14f);

  // ---- Drawing; widgets use these.
  void fill(Rect place, Color color, float radius = 0, float opacity = 1);
  void outline(Rect place, Color color, float radius = 0, float thickness = 1);
  void line(float x1, float y1, float x2, float y2, Color color, float thickness = 1);
  void circle(float x, float y, float radius, Color color);
  void shadow(Rect place, float radius);
  void focus_ring(NodeId node, Rect place, float radius);
  void clip(Rect place);
  void unclip();
  /// One line of text with its upper left corner at x, y (the line height of the style); no node.
  void draw_text(float x, float y, std::string_view text, Style style, Color color,
                 Direction direction = Direction::by_text);
  /// The same, cut with an ellipsis where it is wider than `width`: at a character's end, on the
  /// left of what runs from right to left.
  void draw_text_cut(float x, float y, float width, std::string_view text, Style style, Color color,
                     Direction direction = Direction::by_text);
  /// The lines of a text one below the other, within the width of `place`. Returns their height.
  float draw_lines(Rect place, std::string_view text, Style style, Color color,
                   Direction direction = Direction::by_text);
  void draw_icon(float x, float y, float size, char32_t icon, Color color);
  bool right_to_left(std::string_view text, Direction direction = Direction::by_text);
  float text_width(std::string_view text, Style style);
  /// Breaks `text` into lines of at most `width`, at spaces (and where its script has none, between
  /// words) where it can; newlines break too.
  std::vector<std::string_view> lines(std::string_view text, float width, Style style);
  ImDrawList& draw_list() { return *draw_; }
  std::uint64_t frame_count() const { return frame_count_; }

 private:
  friend class Scope;
  friend class ScrollScope;
  struct Open {
    NodeId parent = 0, key_base = 0;
    float origin_x = 0, origin_y = 0;  // where the innermost scroll region's content begins
    bool clipped = false;              // undo a clip when it closes
    int channel = 0;                   // the layer it draws on
  };
  struct Memory {
    std::shared_ptr<void> state;
    std::uint64_t used = 0;
  };
  std::optional<Event> take_if(const std::function<bool(const Event&)>& wanted);
  void close();
  void begin_frame(double seconds);
  void end_frame();
  ImFont* font(Style style) const;
  void add_lines(std::vector<std::string_view>& result, std::string_view rest, float width,
                 Style style);

  Display display_;
  std::vector<Event> events_;
  std::vector<Node> nodes_;
  std::vector<Open> open_;
  std::unordered_map<NodeId, std::uint32_t> words_;  // how often an id of words was given
  Arena kept_;                                       // this frame's texts
  std::unordered_map<NodeId, Memory> memory_;
  std::unordered_map<NodeId, float> scrolls_;
  std::unordered_map<NodeId, NodeId> parents_;  // of the last frame, for keys inside containers
  Requests requests_;
  NodeId hovered_ = 0, pressed_ = 0, focused_ = 0;
  Rect focus_place_;
  bool focus_visible_ = false, wants_frame_ = false;
  float pointer_x_ = -1, pointer_y_ = -1;
  double now_ = 0;
  float frame_seconds_ = 0;
  std::uint64_t frame_count_ = 0;
  ImDrawList* draw_ = nullptr;
  std::unique_ptr<Sheet> sheet_;
  std::size_t dropped_ = 0;
};

}  // namespace entente::kit
