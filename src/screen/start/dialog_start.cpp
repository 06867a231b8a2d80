#include <algorithm>

#include "screen/shell/dialogs.hpp"
#include "screen/shell/layout.hpp"

namespace entente::screen {
namespace {

struct Line {
  std::string_view key, label, help, hint;
  std::string NewPlan::*text;
};
constexpr Line lines[] = {{"alliance", "Name of the alliance", "What people on both sides call it.",
                           "Helix", &NewPlan::alliance},
                          {"my company", "My company", "", "Corvane Biotech", &NewPlan::my_company},
                          {"partner", "Partner company", "More parties can join later.",
                           "Marlow Pharma", &NewPlan::partner_company},
                          {"my name", "My name", "Stands in the history behind each edit of yours.",
                           "Ana Duarte", &NewPlan::my_name}};

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(" \t\n");
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\n") - first + 1);
}

bool is_complete(const NewPlan& words) {
  return std::all_of(std::begin(lines), std::end(lines),
                     [&](const Line& line) { return !trimmed(words.*line.text).empty(); });
}

float draw_line(Context& context, Rect place, const Line& line, StartForm& start) {
  kit::Ui& ui = context.ui;
  std::string& text = start.words.*line.text;
  kit::FieldWords words{.key = line.key, .label = line.label, .help = line.help, .hint = line.hint};
  words.required = true;
  if (start.tried && trimmed(text).empty()) words.problem = "Fill this in.";
  const float height = kit::field_height(ui, place.w, words);
  if (auto typed = kit::text_field(ui, place, words, {.value = text, .most_bytes = 200}))
    text = trimmed(*typed);
  return height;
}

float draw_lines(Context& context, Rect place, StartForm& start) {
  kit::Ui& ui = context.ui;
  if (start.fresh) ui.request_focus(ui.id(lines[0].key));
  start.fresh = false;
  float y = place.y;
  y += kit::paragraph(ui, {place.x, y, place.w, 0},
                      "It is kept in this browser. Nobody else sees it until you hand it over.",
                      kit::Style::body, ui.palette().second_ink) +
       16;
  for (const Line& line : lines)
    y += draw_line(context, {place.x, y, place.w, 0}, line, start) + 16;
  return y - 16 - place.y;
}

/// Makes the plan and goes to where its first words are written.
void create(Context& context) {
  context.later([&context] {
    Workspace& workspace = context.workspace;
    Host& host = context.host;
    workspace.set_setting("my_name", context.session.start.words.my_name);
    workspace.create(context.session.start.words, [&workspace, &host](Result<void>) {
      if (const Plan* plan = workspace.plan())
        host.go(text_from(practice_of(plan->id(), "intent")));
    });
    context.session.focus_first = true;
    context.session.start = {};
  });
}

struct MeForm {
  int party = 0;
  std::string name;
  bool filled = false;
};

float draw_me(Context& context, Rect place, MeForm& me) {
  kit::Ui& ui = context.ui;
  std::vector<kit::Option> options;
  for (const PartyView& party : context.view().parties())
    options.push_back({party.name, {}, party.tone});
  float y = place.y;
  const kit::FieldWords side{
      .key = "party", .label = "I work for", .help = "Your edits are made in its name."};
  const float side_height = kit::field_height(ui, place.w, side);
  if (const auto chosen = kit::combo(ui, {place.x, y, place.w, 0}, side, options, me.party, false))
    me.party = *chosen;
  y += side_height + 16;
  const kit::FieldWords words{.key = "me", .label = "My name"};
  if (auto typed = kit::text_field(ui, {place.x, y, place.w, 0}, words, {.value = me.name}))
    me.name = *typed;
  return y + kit::field_height(ui, place.w, words) - place.y;
}

}  // namespace

bool draw_start_form(Context& context) {
  StartForm& start = context.session.start;
  if (!start.open) return false;
  const kit::ButtonWords buttons[] = {
      {.key = "create", .label = "Start the plan", .emphasis = kit::Emphasis::primary},
      {.key = "cancel", .label = "Cancel", .emphasis = kit::Emphasis::quiet}};
  const auto pressed = kit::dialog(
      context.ui, {.key = "start", .title = "Start a plan", .width = 480},
      [&](Rect place) { return draw_lines(context, place, start); }, buttons);
  if (!pressed) return true;
  context.ui.again();
  if (*pressed != 0) return start = {}, true;
  start.tried = true;
  if (is_complete(start.words)) create(context);
  return true;
}

bool draw_who_am_i(Context& context) {
  Session& session = context.session;
  if (!session.choosing_me || !context.workspace.plan()) return false;
  kit::Ui& ui = context.ui;
  auto& me = ui.remember<MeForm>(ui.id("me form"));
  if (!me.filled) me = {0, std::string(context.workspace.setting("my_name")), true};
  const kit::ButtonWords buttons[] = {
      {.key = "ok", .label = "That is me", .emphasis = kit::Emphasis::primary},
      {.key = "cancel", .label = "Later", .emphasis = kit::Emphasis::quiet}};
  const auto pressed = kit::dialog(
      ui, {.key = "who am I", .title = "Who are you in this plan?", .width = 460},
      [&](Rect place) { return draw_me(context, place, me); }, buttons);
  if (!pressed) return true;
  session.choosing_me = false;
  ui.again();
  const auto parties = context.view().parties();
  if (*pressed != 0 || me.party >= static_cast<int>(parties.size())) return true;
  const Id party = parties[static_cast<std::size_t>(me.party)].id;
  context.later(
      [&context, party, name = me.name] { context.tell(context.workspace.set_me(party, name)); });
  return true;
}

}  // namespace entente::screen
