#include "base/counts.hpp"
#include "screen/record/value_words.hpp"
#include "screen/shell/dialogs.hpp"
#include "screen/shell/layout.hpp"
#include "screen/shell/rescue.hpp"

namespace entente::screen {
namespace {

constexpr kit::ButtonWords cancel{
    .key = "cancel", .label = "Cancel", .emphasis = kit::Emphasis::quiet};

/// The file in question, where something of it can be read.
const Rescue* rescue_of_file(Context& context) {
  const Rescue* rescue = context.workspace.rescue();
  return rescue && !rescue->stored && rescue->can_open() ? rescue : nullptr;
}

float draw_problems_content(Context& context, Rect place, const FileProblems& problems) {
  kit::Ui& ui = context.ui;
  const std::string words =
      (problems.file.empty() ? "The file" : problems.file) +
      " could not be opened. Nothing was changed. Mend what is listed, or ask whoever sent it "
      "for a fresh copy.";
  float y = place.y + kit::paragraph(ui, place, words) + 16;
  if (const Rescue* rescue = rescue_of_file(context))
    y += kit::paragraph(ui, {place.x, y, place.w, 0},
                        rescue->words + " You can open that, and keep the file as it is.",
                        kit::Style::body_strong) +
         16;
  y += draw_problem_list(context, {place.x, y, place.w, 0}, problems.problems);
  return y - place.y;
}

std::string card_line(const PlanCard& card) {
  return "last edited " + moment_words(card.edited, 0) +
         (card.edited_by.empty() ? "" : " by " + card.edited_by) +
         (card.bytes ? ", " + bytes_words(card.bytes) : "");
}

float draw_import_content(Context& context, Rect place, const ImportQuestion& question) {
  kit::Ui& ui = context.ui;
  float y = place.y;
  const std::string words = question.here.title +
                            " is in this browser already. Joining both keeps what was changed "
                            "here and there; opening the file in its place discards what was "
                            "changed only here.";
  y += kit::paragraph(ui, {place.x, y, place.w, 0}, words) + 12;
  if (question.foreign_private)
    y += remark(context, {place.x, y, place.w, 0},
                "This is another party's full copy, with private records of theirs, probably sent "
                "by mistake. They are left out; only the shared part is joined.",
                kit::Tone::warning) +
         12;
  y += kit::paragraph(ui, {place.x, y, place.w, 0}, "Here: " + card_line(question.here),
                      kit::Style::body, ui.palette().second_ink);
  y += kit::paragraph(ui, {place.x, y, place.w, 0}, "In the file: " + card_line(question.file),
                      kit::Style::body, ui.palette().second_ink);
  return y - place.y;
}

float draw_stranded_content(Context& context, Rect place, const StrandedEdits& stranded) {
  kit::Ui& ui = context.ui;
  float y = place.y;
  y += kit::paragraph(ui, {place.x, y, place.w, 0},
                      context.workspace.needs_permission()
                          ? "Nothing is kept on this page, and no file has the plan as it stood. "
                            "Save it as a file; opened again it goes on from there."
                          : "Another tab took over this plan before these edits could be kept. "
                            "Save the file that has them, then open it to take them over.") +
       12;
  for (const std::string& label : stranded.labels)
    y += kit::paragraph(ui, {place.x, y, place.w, 0}, label, kit::Style::body_strong);
  return y - place.y;
}

void answer_import(Context& context, Id plan, ImportChoice choice) {
  context.later([&context, choice, plan] {
    Host& host = context.host;
    Workspace& workspace = context.workspace;
    Session& session = context.session;
    workspace.answer_import(choice, [&host, &workspace, &session, plan](Result<void> result) {
      if (!result) session.problems = FileProblems{"", result.problems()};
      host.go(text_from(workspace.review() ? practice_of(plan, "exchange") : home_of(plan)));
    });
  });
}

}  // namespace

bool draw_file_problems(Context& context) {
  auto& problems = context.session.problems;
  if (!problems) return false;
  const std::string title =
      problems->problems.size() == 1
          ? "There is one problem in the file"
          : "There are " + grouped(problems->problems.size()) + " problems in the file";
  std::vector<kit::ButtonWords> buttons{
      {.key = "close dialog", .label = "Close", .emphasis = kit::Emphasis::primary}};
  if (rescue_of_file(context))
    buttons.push_back({.key = "rescue", .label = "Open what can be read"});
  const auto pressed = kit::dialog(
      context.ui, {.key = "file problems", .title = title, .width = 620, .alert = true},
      [&](Rect place) { return draw_problems_content(context, place, *problems); }, buttons);
  if (!pressed) return true;
  problems.reset();
  if (*pressed == 1)
    open_rescued(context);
  else if (rescue_of_file(context))
    context.later([&workspace = context.workspace] { workspace.leave_rescue(); });
  context.ui.again();
  return true;
}

bool draw_import_question(Context& context) {
  const ImportQuestion* question = context.workspace.import_question();
  if (!question) return false;
  std::vector<kit::ButtonWords> buttons{
      {.key = "join", .label = "Join both", .emphasis = kit::Emphasis::primary},
      {.key = "keep", .label = "Keep the one here"}};
  if (!question->foreign_private)
    buttons.push_back({.key = "replace", .label = "Replace it", .emphasis = kit::Emphasis::danger});
  const auto pressed = kit::dialog(
      context.ui,
      {.key = "import", .title = "Which copy do you want?", .width = 560, .alert = true},
      [&](Rect place) { return draw_import_content(context, place, *question); }, buttons);
  if (!pressed) return true;
  constexpr ImportChoice choices[] = {ImportChoice::merge, ImportChoice::keep,
                                      ImportChoice::replace};
  answer_import(context, question->here.id,
                *pressed < 0 ? ImportChoice::keep : choices[static_cast<std::size_t>(*pressed)]);
  return true;
}

bool draw_question(Context& context) {
  auto& question = context.session.question;
  if (!question) return false;
  std::vector<kit::ButtonWords> buttons{
      {.key = "yes", .label = question->action, .emphasis = question->emphasis}};
  if (!question->other.empty()) buttons.push_back({.key = "other", .label = question->other});
  buttons.push_back(cancel);
  const auto pressed = kit::dialog(
      context.ui, {.key = "question", .title = question->title, .width = 480, .alert = true},
      [&](Rect place) { return kit::paragraph(context.ui, place, question->words); }, buttons);
  if (!pressed) return true;
  if (*pressed == 0) context.later(question->yes);
  const bool instead = *pressed == 1 && question->instead;
  if (instead) context.later(question->instead);
  if (!instead) question.reset();
  context.ui.again();
  return true;
}

bool draw_stranded(Context& context) {
  const StrandedEdits* stranded = context.workspace.stranded();
  if (!stranded) return false;
  const kit::ButtonWords buttons[] = {
      {.key = "save", .label = "Save the file", .emphasis = kit::Emphasis::primary},
      {.key = "drop", .label = "Drop these edits", .emphasis = kit::Emphasis::danger}};
  const auto pressed = kit::dialog(
      context.ui,
      {.key = "stranded", .title = "Some edits were not kept", .width = 520, .alert = true},
      [&](Rect place) { return draw_stranded_content(context, place, *stranded); }, buttons);
  if (!pressed || *pressed < 0) return true;
  context.later([&context, save = *pressed == 0] {
    const StrandedEdits* edits = context.workspace.stranded();
    if (save && edits)
      context.host.download(edits->file.name, edits->file.media_type, edits->file.bytes);
    if (save && edits && !context.host.may_download())  // they stay offered: it may not have come
      return context.say(context.host.saved_words(edits->file.name) + ".", kit::Tone::warning);
    context.workspace.dismiss_stranded();
  });
  return true;
}

}  // namespace entente::screen
