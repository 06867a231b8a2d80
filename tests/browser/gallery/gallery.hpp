#pragma once
#include <optional>
#include <string>
#include <vector>

#include "gallery/states.hpp"
#include "kit/table.hpp"
#include "kit/widgets.hpp"
#include "platform/web/page.hpp"

namespace entente::platform {

/// Widgets to play with on one page, with a route for the long table ("/table"); and, in the built
/// site at "#gallery", every widget in every state (states.hpp).
class Gallery : public Scene {
 public:
  explicit Gallery(BrowserHost& host) : host_(host) {}
  void draw(kit::Ui& ui) override;
  void set_route(std::string_view route) override { route_ = route; }
  void open_file(std::string name, std::string bytes) override;
  void refuse_file(std::string name, std::string why) override { say(name + ": " + why); }

 private:
  void draw_rail(kit::Ui& ui, kit::Rect place);
  void draw_page(kit::Ui& ui, kit::Rect place);
  void draw_buttons(kit::Ui& ui, kit::Rect place);
  void draw_more_buttons(kit::Ui& ui, kit::Rect place);
  void draw_fields(kit::Ui& ui, kit::Rect& at);
  void draw_choices(kit::Ui& ui, kit::Rect& at);
  void draw_rows(kit::Ui& ui, kit::Rect& at);
  void draw_dialog(kit::Ui& ui);
  void draw_states_rail(kit::Ui& ui, kit::Rect at);
  void draw_states(kit::Ui& ui, kit::Rect place);
  void draw_table(kit::Ui& ui, kit::Rect place);
  void take_news(const kit::TableNews& news);
  void say(std::string words) { last_ = std::move(words); }

  static constexpr std::string_view shown = "gallery";

  BrowserHost& host_;
  States states_;
  std::string route_ = "/", last_ = "nothing";
  std::string name_ = "Ana Duarte", amount_, note_ = "First line\nSecond line", inside_;
  std::vector<int> chosen_many_ = {1};
  int short_choice_ = 0, long_choice_ = -1, side_ = 0, level_ = 3, tab_ = 0, rows_ = 30;
  bool agreed_ = false, dialog_open_ = false;
  std::optional<bool> dark_;  // over the system's theme
  int sorted_by_ = -1;
  bool descending_ = false;
  std::vector<bool> selected_ = std::vector<bool>(100'000);
  std::string cell_text_, row_id_;
  kit::Toasts toasts_;
};

}  // namespace entente::platform
