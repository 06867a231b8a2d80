#include "screen/view/usual.hpp"

#include <algorithm>

#include "base/concat.hpp"
#include "record/rank.hpp"
#include "record/roles.hpp"
#include "screen/list/ranks.hpp"
#include "screen/record/value_words.hpp"
#include "screen/shell/icons.hpp"

namespace entente::screen {
namespace {

using practice::Usual;
using practice::UsualRecord;

/// Those that the plan does not have yet.
std::vector<UsualRecord> missing_ones(const Plan& plan, const Kind& kind, const Usual& usual) {
  const Table& table = *plan.part(Visibility::shared).find(kind.name);
  std::vector<UsualRecord> missing;
  for (const UsualRecord& each : usual.records)
    if (std::none_of(table.ids().begin(), table.ids().end(),
                     [&](Id id) { return headline(plan, kind.name, id) == each.title; }))
      missing.push_back(each);
  return missing;
}

/// One of them, with the place in the order that it comes to have.
struct Fresh {
  RecordKey key;
  UsualRecord usual;
  std::string rank;
};

std::vector<Fresh> fresh_ones(Context& context, const Kind& kind, const Usual& usual) {
  std::vector<Fresh> all;
  std::string rank = last_rank(context.plan(), kind);
  for (const UsualRecord& each : missing_ones(context.plan(), kind, usual)) {
    rank = rank_between(rank, "");
    all.push_back({{Visibility::shared, kind.name, context.workspace.new_id()}, each, rank});
  }
  return all;
}

Result<void> enter(Transaction& transaction, const Kind& kind, const Usual& usual,
                   const Fresh& fresh) {
  transaction.insert(fresh.key);
  const std::string_view title = kind.fields[kind.headline].name;
  if (auto set = transaction.set(fresh.key, title, fresh.usual.title); !set) return set;
  if (fresh.usual.choice > 0)
    if (auto set = transaction.set(fresh.key, usual.group, ChoiceNumber{fresh.usual.choice}); !set)
      return set;
  const Field* rank = rank_field_of(kind);
  return rank ? transaction.set(fresh.key, rank->name, Text(fresh.rank)) : Result<void>{};
}

/// Those of one choice; of all where there is none.
float draw_group(Context& context, Rect place, const Usual& usual, const Choice* choice,
                 std::uint8_t number) {
  kit::Ui& ui = context.ui;
  float y = place.y;
  if (choice) {
    y += kit::heading(ui, place, 3, choice->label, kit::Style::body_strong);
    y += kit::paragraph(ui, {place.x, y, place.w, 0}, choice->help, kit::Style::caption,
                        ui.palette().second_ink) +
         10;
  }
  const float top = y;
  auto list = ui.group(kit::Role::list, choice ? choice->code : "usual", {place.x, y, place.w, 10},
                       choice ? choice->label : usual.title);
  for (const UsualRecord& each : usual.records) {
    if (each.choice != number) continue;
    const auto keys = ui.keys(each.title);
    auto item = ui.group(kit::Role::list_item, "item", {place.x, y, place.w, 22});
    ui.circle(place.x + 4, y + 11, 3, ui.palette().accent);
    const float height = kit::paragraph(ui, {place.x + 18, y, place.w - 18, 0}, each.title);
    item.reach(height);
    y += height + 6;
  }
  list.reach(y - top);
  return y - place.y;
}

/// Side by side where there is room.
float draw_groups(Context& context, Rect place, const Usual& usual, const Field* field) {
  const std::size_t count = field ? field->choices.size() : 0;
  if (count == 0) return draw_group(context, place, usual, nullptr, 0);
  const bool abreast = place.w >= 620;
  float tallest = 0, y = place.y;
  for (std::size_t index = 0; index < count; ++index) {
    const Rect own =
        abreast ? share({place.x, y, place.w, 0}, index, count) : Rect{place.x, y, place.w, 0};
    const float height = draw_group(context, own, usual, &field->choices[index],
                                    static_cast<std::uint8_t>(index + 1)) +
                         14;
    tallest = std::max(tallest, height);
    if (!abreast) y += height;
  }
  return abreast ? tallest : y - place.y;
}

float draw_buttons(Context& context, Rect place, const Kind& kind, const Usual& usual) {
  kit::Ui& ui = context.ui;
  const std::string label = concat("Add these ", usual.records.size(), " ", usual.many);
  const kit::ButtonWords all{
      .key = "add usual", .label = label, .emphasis = kit::Emphasis::primary, .icon = icon("plus")};
  const kit::ButtonWords one{.key = "add one", .label = "Write one yourself"};
  Flow flow(place, ui.control_height(), 8, 8);
  if (kit::button(ui, flow.take(kit::button_width(ui, all)), all)) add_usual(context, kind, usual);
  if (kit::button(ui, flow.take(kit::button_width(ui, one)), one)) context.add_record(kind);
  return flow.height();
}

}  // namespace

void add_usual(Context& context, const Kind& kind, const Usual& usual) {
  std::vector<Fresh> fresh = fresh_ones(context, kind, usual);
  const std::string one(usual.one), many(usual.many);
  context.edit_and_say("Add usual " + many,
                       count_words(fresh.size(), one + " added", many + " added"),
                       [&kind, &usual, fresh = std::move(fresh)](Transaction& transaction) {
                         for (const Fresh& each : fresh)
                           if (auto set = enter(transaction, kind, usual, each); !set) return set;
                         return Result<void>{};
                       });
}

void draw_usual(Context& context, Column& column, const Kind& kind, const Usual& usual) {
  grown_card(context, column, "usual", [&](Rect inside) {
    float y = inside.y + card_title(context, inside, usual.title);
    y += draw_groups(context, {inside.x, y, inside.w, 0}, usual, field_named(kind, usual.group));
    if (!context.read_only()) y += draw_buttons(context, {inside.x, y, inside.w, 0}, kind, usual);
    return y - inside.y;
  });
}

}  // namespace entente::screen
