#include <algorithm>
#include <map>

#include "base/counts.hpp"
#include "base/order.hpp"
#include "screen/record/form_field.hpp"
#include "screen/record/value_words.hpp"
#include "screen/shell/dialogs.hpp"
#include "screen/shell/layout.hpp"

namespace entente::screen {
namespace {

/// What can be given to many at once: not what tells one record from the other, nor its place.
std::vector<const Field*> fields_for_many(const Kind& kind) {
  std::vector<const Field*> fields;
  for (const Field& field : kind.fields)
    if (&field != &kind.fields[kind.headline] && field.type != FieldType::rank)
      fields.push_back(&field);
  return fields;
}

/// "12 risks".
std::string counted(const BulkDialog& bulk) {
  return grouped(bulk.ids.size()) + " " +
         lower(bulk.ids.size() == 1 ? bulk.kind->label : bulk.kind->plural);
}

Value value_in(const Table& table, Id id, const Field& field) {
  const auto row = table.row(id);
  return row ? value_of(field, table.record(*row)) : Value{};
}

bool is_long(const Field& field) {
  return field.type == FieldType::long_text || field.type == FieldType::texts;
}

/// "7 Open, 4 Closed, 1 empty", the most frequent first, at most four of them.
std::string words_of(const std::map<std::string, std::size_t>& counts) {
  std::vector<std::pair<std::size_t, std::string_view>> each;
  for (const auto& [words, count] : counts) each.emplace_back(count, words);
  put_in_order(each.begin(), each.end(),
               [](const auto& a, const auto& b) { return a.first > b.first; });
  std::string words;
  for (std::size_t index = 0; index < std::min<std::size_t>(each.size(), 4); ++index) {
    words += (words.empty() ? "" : ", ") + grouped(each[index].first) + " ";
    words += each[index].second;
  }
  if (each.size() > 4) words += " and " + grouped(each.size() - 4) + " other values";
  return words;
}

/// Begins with the value that all of them have, where they have one.
void choose(const Plan& plan, BulkDialog& bulk, const Field& field) {
  const Table& table = *plan.part(Visibility::shared).find(bulk.kind->name);
  const Value first = value_in(table, bulk.ids.front(), field);
  std::map<std::string, std::size_t> counts;
  bool same = true;
  for (const Id id : bulk.ids) {
    const Value value = value_in(table, id, field);
    same = same && value == first;
    ++counts[is_empty(value) ? "empty" : is_long(field) ? "written" : shown(plan, field, value)];
  }
  bulk.field = &field;
  bulk.draft = std::make_unique<Draft>(*bulk.kind);
  if (same) bulk.draft->set(field, first);
  bulk.now = "Now: " + words_of(counts) + ".";
}

float draw_field_choice(Context& context, Rect place, BulkDialog& bulk) {
  kit::Ui& ui = context.ui;
  const auto fields = fields_for_many(*bulk.kind);
  const auto at = std::find(fields.begin(), fields.end(), bulk.field);
  const int selected = at == fields.end() ? -1 : static_cast<int>(at - fields.begin());
  std::vector<kit::Option> options;
  for (const Field* field : fields) options.push_back({field->label, {}, {}});
  const kit::FieldWords words{.key = "field", .label = "Field", .hint = "Choose a field"};
  if (std::exchange(bulk.fresh, false)) ui.request_focus(ui.id(words.key));
  if (const auto chosen = kit::combo(ui, place, words, options, selected, false)) {
    choose(context.plan(), bulk, *fields[static_cast<std::size_t>(*chosen)]);
    ui.again();
  }
  return kit::field_height(ui, place.w, words);
}

/// Whether there is a value, or at least something that was meant to be one.
bool is_given(const BulkDialog& bulk) {
  if (bulk.typing || !bulk.problem.empty()) return true;
  return bulk.field && !is_empty(value_of(*bulk.field, bulk.draft->record()));
}

float draw_value(Context& context, Rect place, BulkDialog& bulk) {
  kit::Ui& ui = context.ui;
  const auto keys = ui.keys(bulk.field->name);
  const FieldState state{bulk.field, value_of(*bulk.field, bulk.draft->record())};
  const float height = field_control_height(context, place.w, state);
  if (const auto value = field_control(context, place, state)) {
    bulk.draft->set(*bulk.field, *value);
    ui.again();
  }
  const auto draft = kit::draft(ui, bulk.field->name);
  bulk.typing = draft && !draft->empty();
  bulk.problem = rejected_words(context, *bulk.field);
  return height;
}

float draw_content(Context& context, Rect place, BulkDialog& bulk) {
  kit::Ui& ui = context.ui;
  const kit::Color second = ui.palette().second_ink;
  float y = place.y + draw_field_choice(context, place, bulk) + 16;
  if (!bulk.field)
    return y - place.y +
           kit::paragraph(ui, {place.x, y, place.w, 0},
                          "All of them get the same value, in one step that can be undone.",
                          kit::Style::body, second);
  y += draw_value(context, {place.x, y, place.w, 0}, bulk) + 12;
  y += kit::paragraph(ui, {place.x, y, place.w, 0}, bulk.now, kit::Style::caption, second);
  return y - place.y;
}

kit::ButtonWords main_button(Context& context, const BulkDialog& bulk) {
  const bool given = is_given(bulk);
  const bool clears = bulk.field && !given;
  const std::string label = (clears ? "Clear it in " : "Change ") + counted(bulk);
  kit::ButtonWords words{.key = "change", .label = context.ui.keep(label)};
  words.emphasis = clears ? kit::Emphasis::danger : kit::Emphasis::primary;
  words.disabled = !bulk.field || (clears && bulk.field->required);
  words.why_disabled = bulk.field ? "Every one needs a value." : "Choose a field first.";
  return words;
}

void change(Context& context, BulkDialog bulk) {
  const std::string all = counted(bulk);
  const std::string done =
      std::string(bulk.field->label) + (is_given(bulk) ? " changed in " : " cleared in ") + all;
  const std::shared_ptr<Draft> draft = std::move(bulk.draft);
  context.edit_and_say("Change " + all, done,
                       [draft, ids = std::move(bulk.ids), field = bulk.field,
                        kind = bulk.kind->name](Transaction& transaction) {
                         if (ids.size() > many_records) transaction.mark_bulk();
                         const Value value = value_of(*field, draft->record());
                         for (const Id id : ids) {
                           const RecordKey key{Visibility::shared, kind, id};
                           if (auto set = transaction.set(key, field->name, value); !set)
                             return set;
                         }
                         return Result<void>{};
                       });
}

}  // namespace

bool draw_bulk(Context& context) {
  auto& bulk = context.session.bulk;
  if (!bulk) return false;
  const std::string title = "Edit " + counted(*bulk);
  const kit::ButtonWords buttons[] = {
      main_button(context, *bulk),
      {.key = "cancel", .label = "Cancel", .emphasis = kit::Emphasis::quiet}};
  const auto pressed = kit::dialog(
      context.ui, {.key = "bulk", .title = title, .width = 520},
      [&](Rect place) { return draw_content(context, place, *bulk); }, buttons);
  if (!pressed) return true;
  context.ui.again();
  if (*pressed == 0 && !bulk->problem.empty()) return true;  // it stands below the field
  if (*pressed == 0) change(context, std::move(*bulk));
  bulk.reset();
  return true;
}

}  // namespace entente::screen
