#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "gallery/checked_list.hpp"
#include "gallery/compared_answers.hpp"
#include "gallery/outline_plan.hpp"
#include "gallery/timeline_plan.hpp"
#include "kit/table.hpp"
#include "kit/widgets.hpp"

namespace entente::platform {

/// The pages of the gallery that show each widget in every state it can be in: at rest, chosen,
/// disabled, with a problem, empty, with a long text, with one that reads from right to left.
/// Hover and focus show where they are: under the pointer and at the Tab key.
class States {
 public:
  enum class Page : std::uint8_t {
    controls,
    fields,
    charts,
    tables,
    timelines,
    checklists,
    comparisons,
    outlines,
    floating
  };
  static constexpr std::string_view names[] = {"Controls",    "Fields",    "Charts",
                                               "Tables",      "Timelines", "Checklists",
                                               "Comparisons", "Outlines",  "Floating"};
  static constexpr std::string_view routes[] = {
      "",          "/fields",  "/charts", "/tables", "/timelines", "/checklists", "/comparisons",
      "/outlines", "/floating"};
  static constexpr std::size_t count = std::size(names);

  void draw(kit::Ui& ui, kit::Rect place, Page page);

 private:
  // states_controls.cpp
  void draw_controls(kit::Ui& ui, kit::Rect& at);
  void draw_type(kit::Ui& ui, kit::Rect& at);
  void draw_buttons(kit::Ui& ui, kit::Rect& at);
  void draw_links(kit::Ui& ui, kit::Rect& at);
  void draw_small(kit::Ui& ui, kit::Rect& at);
  void draw_tabs(kit::Ui& ui, kit::Rect& at);
  // states_fields.cpp
  void draw_fields(kit::Ui& ui, kit::Rect& at);
  void draw_texts(kit::Ui& ui, kit::Rect& at);
  void draw_combos(kit::Ui& ui, kit::Rect& at);
  void draw_choices(kit::Ui& ui, kit::Rect& at);
  // states_charts.cpp
  void draw_charts(kit::Ui& ui, kit::Rect& at);
  void draw_heat_maps(kit::Ui& ui, kit::Rect& at);
  void draw_trends(kit::Ui& ui, kit::Rect& at);
  void draw_bars(kit::Ui& ui, kit::Rect& at);
  void draw_organization(kit::Ui& ui, kit::Rect& at);
  void draw_codes(kit::Ui& ui, kit::Rect& at);
  // states_tables.cpp
  void draw_tables(kit::Ui& ui, kit::Rect& at);
  void draw_matrices(kit::Ui& ui, kit::Rect& at);
  // states_timelines.cpp
  void draw_timelines(kit::Ui& ui, kit::Rect& at);
  void draw_timeline(kit::Ui& ui, kit::Rect& at, TimelinePlan& plan, std::string_view key,
                     std::string_view name, bool read_only = false);
  // states_checklists.cpp
  void draw_checklists(kit::Ui& ui, kit::Rect& at);
  void draw_checklist(kit::Ui& ui, kit::Rect& at, CheckedList& list, std::string_view key,
                      bool read_only = false);
  // states_comparisons.cpp
  void draw_comparisons(kit::Ui& ui, kit::Rect& at);
  void draw_comparison(kit::Ui& ui, kit::Rect& at, ComparedAnswers& answers, std::string_view key,
                       bool read_only = false);
  // states_outlines.cpp
  void draw_outlines(kit::Ui& ui, kit::Rect& at);
  // states_floating.cpp
  void draw_floating(kit::Ui& ui, kit::Rect& at);
  void draw_open(kit::Ui& ui);

  /// A text field that keeps what is typed under its key.
  void keep_text(kit::Ui& ui, kit::Rect place, const kit::FieldWords& words, kit::TextWords text);

  struct Kept {
    std::string key, value;
  };
  std::vector<Kept> texts_;
  std::vector<int> several_ = {0, 2};
  int choice_ = 1, side_ = 0, level_ = 3, tab_ = 0, filter_ = 1;
  bool agreed_ = true, dialog_ = false, alert_ = false, finder_ = false;
  std::string sought_;
  TimelinePlan launch_ = TimelinePlan::launch(), hard_ = TimelinePlan::hard(),
               one_ = TimelinePlan::many(1), none_ = TimelinePlan::many(0),
               many_ = TimelinePlan::many(500);
  CheckedList ways_ = CheckedList::ways(), one_thing_ = CheckedList::many(1),
              no_things_ = CheckedList::many(0), many_things_ = CheckedList::many(500);
  ComparedAnswers diligence_ = ComparedAnswers::diligence(2),
                  three_ = ComparedAnswers::diligence(3), alike_ = ComparedAnswers::many(2),
                  nothing_ = ComparedAnswers::many(0), questions_ = ComparedAnswers::many(500);
  OutlinePlan agenda_ = OutlinePlan::launch(), ladder_ = OutlinePlan::ladder(),
              no_points_ = OutlinePlan::many(0), one_point_ = OutlinePlan::many(1),
              five_points_ = OutlinePlan::many(5), many_points_ = OutlinePlan::many(500);
  kit::Toasts toasts_;
};

/// A title over what follows, with its place.
void section(kit::Ui& ui, kit::Rect& at, std::string_view title);
/// Cuts places of one width from left to right, and goes on below where there is no room.
class Places {
 public:
  Places(kit::Rect& at, float width, float height) : at_(at), width_(width), height_(height) {
    row_ = at_.cut_top(height_, 16);
  }
  kit::Rect next() {
    if (row_.w < std::min(width_, at_.w)) row_ = at_.cut_top(height_, 16);
    return row_.cut_left(width_, 20);
  }

 private:
  kit::Rect& at_;
  kit::Rect row_;
  float width_, height_;
};

/// Texts that are hard on a layout.
inline constexpr std::string_view long_words =
    "Pharmaceutical manufacturing authorisation transfer agreement of both companies, as amended";
inline constexpr std::string_view right_to_left = "من يقرر ماذا، ومن يجب أن يوافق";
inline constexpr std::string_view hebrew = "מי מחליט מה ומתי";

}  // namespace entente::platform
