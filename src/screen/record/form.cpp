#include "screen/record/form.hpp"

#include <utility>
#include <vector>

#include "screen/record/form_field.hpp"

namespace entente::screen {
namespace {

constexpr float two_columns = 560;  // from this width on

std::vector<const Field*> fields_of(const FormWords& words) {
  std::vector<const Field*> fields;
  for (const Field& field : words.kind->fields)
    if (words.only.empty() && field.type != FieldType::rank) fields.push_back(&field);
  for (const std::string_view name : words.only)
    for (const Field& field : words.kind->fields)
      if (field.name == name) fields.push_back(&field);
  return fields;
}

std::string_view problem_about(Context& context, const FormWords& words, const Field& field) {
  if (words.problems)
    for (const Problem& problem : *words.problems)
      if (problem.place == field.label) return problem.what;
  return words.id ? context.view().finding_about(words.id, field.name) : std::string_view{};
}

FieldState state_of(Context& context, const FormWords& words, const Field& field) {
  return {&field, value_of(field, words.record), problem_about(context, words, field),
          words.read_only};
}

/// One row of the form: a field, or two short ones side by side.
float draw_row(Context& context, Rect place, const FormWords& words,
               std::span<const Field* const> fields, std::size_t columns) {
  float height = 0;
  for (std::size_t index = 0; index < fields.size(); ++index) {
    const Rect own = columns == 1 ? place : share(place, index, columns);
    const FieldState state = state_of(context, words, *fields[index]);
    if (fields[index]->name == words.focus)
      context.ui.request_focus(context.ui.id(fields[index]->name));
    height = std::max(height, field_control_height(context, own.w, state));
    if (const auto value = field_control(context, own, state)) words.write(*fields[index], *value);
  }
  return height;
}

}  // namespace

float form(Context& context, Rect place, const FormWords& words) {
  const auto keys = context.ui.keys("form", words.id.value);
  const std::vector<const Field*> fields = fields_of(words);
  const bool wide = place.w >= two_columns;
  const auto narrow = [&](std::size_t index) {
    return wide && index < fields.size() && is_short(*words.kind, *fields[index]);
  };
  float y = place.y;
  for (std::size_t first = 0; first < fields.size();) {
    const std::size_t count = narrow(first) && narrow(first + 1) ? 2 : 1;
    const std::size_t columns = narrow(first) ? 2 : 1;
    const auto row = std::span(fields).subspan(first, count);
    y += draw_row(context, {place.x, y, place.w, 0}, words, row, columns) + 16;
    first += count;
  }
  return fields.empty() ? 0 : y - 16 - place.y;
}

float record_form(Context& context, Rect place, const Kind& kind, const RecordKey& key,
                  std::span<const std::string_view> only) {
  const Table* table = context.plan().part(key.part).find(kind.name);
  const auto row = table->row(key.id);
  const Draft empty(kind);
  FormWords words;
  words.kind = &kind, words.record = row ? table->record(*row) : empty.record();
  words.id = key.id, words.only = only;
  words.read_only = context.read_only();
  const std::string focus = std::exchange(context.session.focus_field, {});
  words.focus = focus;
  words.write = [&](const Field& field, const Value& value) {
    context.set_field(key, kind, field, value);
  };
  return form(context, place, words);
}

}  // namespace entente::screen
