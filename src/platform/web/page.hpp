#pragma once
#include <functional>
#include <memory>
#include <string>

#include "kit/mirror.hpp"
#include "kit/ui.hpp"
#include "platform/web/canvas.hpp"
#include "platform/web/glyphs.hpp"
#include "platform/web/host.hpp"

namespace entente::platform {

/// What the page shows: the application as the page sees it.
class Scene {
 public:
  virtual ~Scene() = default;
  virtual void draw(kit::Ui& ui) = 0;
  virtual void set_route(std::string_view route) = 0;
  /// How the person's language writes numbers and days, as web/locale.mjs tells it.
  virtual void set_locale(std::string_view lines) { (void)lines; }
  virtual void open_file(std::string name, std::string bytes) = 0;
  /// The same of a file that the browser could not even read; `why` in words.
  virtual void refuse_file(std::string name, std::string why) = 0;
  /// Whether there is something to show yet; until then the page keeps its skeleton.
  virtual bool ready() const { return true; }
};

/// Events in, a changed tree of nodes and a picture out. One per page.
class Page {
 public:
  explicit Page(std::function<std::unique_ptr<Scene>(BrowserHost&)> make_scene);

  /// Room for a text that the browser is about to hand in.
  char* room_for_text(std::size_t most_bytes);
  std::string text(std::size_t size) const { return text_.substr(0, size); }

  void post(kit::Event event);
  void set_display(const kit::Display& display) { display_ = display; }
  void set_locale(std::string_view lines) { scene_->set_locale(lines); }
  void set_route(std::string_view route) { scene_->set_route(route); }
  void open_file(std::string name, std::string bytes) {
    scene_->open_file(std::move(name), std::move(bytes));
  }
  void refuse_file(std::string name, std::string why) {
    scene_->refuse_file(std::move(name), std::move(why));
  }
  bool ready() const { return scene_->ready(); }
  kit::Ui& ui() { return ui_; }
  Canvas& canvas() { return canvas_; }
  BrowserHost& host() { return host_; }

  /// Draws until nothing changes any more. True where every event posted before was used.
  bool run(double seconds, bool scrolling);
  const std::string& patch() const { return patch_; }
  const kit::Requests& requests() const { return requests_; }
  void paint();

 private:
  void merge(const kit::Requests& latest);
  bool asks_browser() const;  // something that no later patch would say

  BrowserGlyphs glyphs_;
  kit::Ui ui_;
  kit::Mirror mirror_;
  Canvas canvas_;
  BrowserHost host_;
  std::unique_ptr<Scene> scene_;
  kit::Display display_;
  kit::Requests requests_;
  std::string patch_, text_;
  bool posted_ = false;
};

/// The page with Entente itself on it (start.cpp).
std::unique_ptr<Page> make_page();

}  // namespace entente::platform
