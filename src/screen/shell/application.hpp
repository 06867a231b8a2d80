#pragma once
#include <string>
#include <string_view>

#include "kit/ui.hpp"
#include "screen/shell/host.hpp"
#include "workspace/workspace.hpp"

namespace entente::screen {

/// The whole application: draws the screen that the route names, over a workspace. Platform calls
/// it; tests drive it without a browser.
class Application {
 public:
  Application(Workspace& workspace, Host& host);
  ~Application();
  /// The part of the address after "#": "/", "/plan/<id>/charter?record=<id>", "/about".
  void set_route(std::string_view route);
  /// Opens the plan that the route names, where it is not open; each frame does so too.
  void open_route();
  /// A file that was dropped on the page.
  void open_file(std::string name, std::string bytes);
  /// The same of one that could not be read; `why` in words.
  void refuse_file(std::string name, std::string why);
  /// Draws one frame.
  void draw(kit::Ui& ui);
  /// How often anything was worked out of the plan for a screen: frames alone must not add to it.
  std::uint64_t derivations() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace entente::screen
