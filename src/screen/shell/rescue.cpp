#include "screen/shell/rescue.hpp"

#include "screen/shell/icons.hpp"

namespace entente::screen {
namespace {

constexpr std::size_t most_problems = 100;

void save_stored(Context& context) {
  context.later([&context] {
    const ExportFile file = context.workspace.rescue_file();
    if (!file.bytes.empty()) context.host.download(file.name, file.media_type, file.bytes);
  });
}

std::string words_for_ways(const Rescue& rescue) {
  if (rescue.can_open())
    return rescue.words + " What is stored stays as it is until you let it go.";
  return "Nothing of it can be opened here. Save what is stored as a file: a newer Entente may "
         "read "
         "it, and nothing of it is lost meanwhile.";
}

void draw_ways(Context& context, Column& column, const Rescue& rescue) {
  kit::Ui& ui = context.ui;
  const kit::ButtonWords open{.key = "rescue",
                              .label = "Open what can be read",
                              .emphasis = kit::Emphasis::primary,
                              .icon = icon("folder-open")};
  const kit::ButtonWords save{
      .key = "save stored", .label = "Save what is stored", .icon = icon("download")};
  Rect place = column.take(ui.control_height());
  if (rescue.can_open()) {
    const float width = std::min(place.w, kit::button_width(ui, open));
    if (kit::button(ui, {place.x, place.y, width, place.h}, open)) open_rescued(context);
    if (ui.phone())
      place = column.take(ui.control_height());
    else
      place.x += width + 12;
  }
  const float width = std::min(place.w, kit::button_width(ui, save));
  if (kit::button(ui, {place.x, place.y, width, place.h}, save)) save_stored(context);
}

void draw_list(Context& context, Column& column, std::string_view key, std::string_view title,
               const Problems& problems) {
  if (problems.empty()) return;
  grown_card(context, column, key, [&](Rect inside) {
    const float head = card_title(context, inside, title);
    return head + draw_problem_list(context, {inside.x, inside.y + head, inside.w, 0}, problems);
  });
}

}  // namespace

float draw_problem_list(Context& context, Rect place, const Problems& problems) {
  kit::Ui& ui = context.ui;
  const auto scope = ui.group(kit::Role::list, "problems", place, "Problems");
  float y = place.y;
  for (std::size_t index = 0; index < std::min(most_problems, problems.size()); ++index) {
    const auto item = ui.group(kit::Role::list_item, ui.keep("problem " + std::to_string(index)),
                               {place.x, y, place.w, 18});
    const std::string& where = problems[index].place;
    if (!where.empty()) {
      kit::text(ui, {place.x, y, place.w, 18}, where, kit::Style::caption_strong);
      y += 18;
    }
    y += kit::paragraph(ui, {place.x, y, place.w, 0}, problems[index].what) + 10;
  }
  if (problems.size() > most_problems)
    y += kit::paragraph(ui, {place.x, y, place.w, 0},
                        "and " + std::to_string(problems.size() - most_problems) + " more");
  return y - place.y;
}

void draw_rescue(Context& context, Column& column) {
  const Rescue* rescue = context.workspace.rescue();
  if (!rescue || !rescue->stored) return;
  column.skip(kit::paragraph(context.ui, column.rest(), words_for_ways(*rescue)) + 16);
  draw_ways(context, column, *rescue);
  draw_list(context, column, "why", "Why it does not open", rescue->problems);
  draw_list(context, column, "left out", "What would be missing", rescue->left_out);
}

void open_rescued(Context& context) {
  context.later([&workspace = context.workspace, &session = context.session, &host = context.host] {
    workspace.open_rescued([&workspace, &session, &host](const Result<void>& opened) {
      if (!opened) session.problems = FileProblems{"", opened.problems()};
      const Plan* plan = workspace.plan();
      if (opened && plan && !workspace.import_question()) host.go(text_from(home_of(plan->id())));
    });
  });
}

}  // namespace entente::screen
