#include <algorithm>

#include "practice/rights/rules.hpp"
#include "record/rank.hpp"
#include "screen/list/ranks.hpp"
#include "screen/practice/rights/rights_matrix.hpp"
#include "screen/record/value_words.hpp"
#include "screen/shell/icons.hpp"

namespace entente::screen {
namespace {

using practice::DecisionRight;
using practice::UsualDecision;

/// Those that the plan does not have yet.
std::vector<UsualDecision> missing_ones(const Plan& plan) {
  std::vector<UsualDecision> missing;
  for (const UsualDecision& usual : practice::usual_decisions())
    if (!practice::any<DecisionRight>(
            plan, [&](const DecisionRight& each) { return each.title == usual.title; }))
      missing.push_back(usual);
  return missing;
}

Result<void> add_all(Transaction& transaction, Context& context, Arena& texts) {
  std::string rank = last_rank(context.plan(), kind_of<DecisionRight>());
  for (const UsualDecision& usual : missing_ones(context.plan())) {
    const RecordKey key{Visibility::shared, DecisionRight::kind_name, context.workspace.new_id()};
    rank = rank_between(rank, "");
    transaction.insert(key);
    const std::pair<std::string_view, Value> fields[] = {
        {"title", usual.title},
        {"phase", ChoiceNumber{static_cast<std::uint8_t>(usual.phase)}},
        {"rank", texts.keep(rank)}};
    for (const auto& [field, value] : fields)
      if (auto set = transaction.set(key, field, value); !set) return set;
  }
  return {};
}

float draw_phase(Context& context, Rect place, practice::Phase phase) {
  kit::Ui& ui = context.ui;
  const Choice& words = practice::phase_choices[static_cast<std::size_t>(phase) - 1];
  float y = place.y + kit::heading(ui, place, 3, words.label, kit::Style::body_strong);
  y += kit::paragraph(ui, {place.x, y, place.w, 0}, words.help, kit::Style::caption,
                      ui.palette().second_ink) +
       10;
  const auto list = ui.group(kit::Role::list, words.code, {place.x, y, place.w, 10}, words.label);
  for (const UsualDecision& usual : practice::usual_decisions()) {
    if (usual.phase != phase) continue;
    const auto keys = ui.keys(usual.title);
    const auto item = ui.group(kit::Role::list_item, "item", {place.x, y, place.w, 22});
    ui.circle(place.x + 4, y + 11, 3, ui.palette().accent);
    y += kit::paragraph(ui, {place.x + 18, y, place.w - 18, 0}, usual.title) + 6;
  }
  return y - place.y;
}

float draw_offer(Context& context, Rect place) {
  kit::Ui& ui = context.ui;
  float y = place.y + card_title(context, place, "Begin with what comes up in most alliances");
  const bool abreast = place.w >= 620;
  float tallest = 0;
  for (int phase = 1; phase <= 3; ++phase) {
    const auto index = static_cast<std::size_t>(phase - 1);
    const Rect own =
        abreast ? share({place.x, y, place.w, 0}, index, 3) : Rect{place.x, y, place.w, 0};
    const float height = draw_phase(context, own, static_cast<practice::Phase>(phase)) + 14;
    tallest = std::max(tallest, height);
    if (!abreast) y += height;
  }
  if (abreast) y += tallest;
  if (context.read_only()) return y - place.y;
  const std::string label =
      "Add these " + std::to_string(practice::usual_decisions().size()) + " decisions";
  const kit::ButtonWords all{
      .key = "add usual", .label = label, .emphasis = kit::Emphasis::primary, .icon = icon("plus")};
  const kit::ButtonWords one{.key = "add right", .label = "Write one yourself"};
  const float first = kit::button_width(ui, all), second = kit::button_width(ui, one);
  const float height = ui.control_height();
  if (kit::button(ui, {place.x, y, first, height}, all)) add_usual_rights(context);
  const bool beside = first + 8 + second <= place.w;
  const Rect other{beside ? place.x + first + 8 : place.x, beside ? y : y + height + 8, second,
                   height};
  if (kit::button(ui, other, one)) context.add_record(kind_of<DecisionRight>());
  return other.bottom() - place.y;
}

}  // namespace

void add_usual_rights(Context& context) {
  const std::size_t count = missing_ones(context.plan()).size();
  const auto texts = std::make_shared<Arena>();
  context.edit_and_say("Add usual decisions",
                       count_words(count, "decision added", "decisions added"),
                       [&context, texts](Transaction& transaction) {
                         return add_all(transaction, context, *texts);
                       });
}

void draw_usual_rights(Context& context, Column& column) {
  grown_card(context, column, "usual", [&](Rect inside) { return draw_offer(context, inside); });
}

}  // namespace entente::screen
