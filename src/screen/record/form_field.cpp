#include "screen/record/form_field.hpp"

#include <algorithm>
#include <vector>

#include "base/concat.hpp"
#include "screen/record/typed.hpp"
#include "screen/record/value_words.hpp"

namespace entente::screen {
namespace {

/// What was typed and could not be taken, kept in the field until it is mended; and what was last
/// understood of typing that is not finished.
struct Rejected {
  std::string text, problem, understood;
};

Rejected& rejected_of(kit::Ui& ui, const Field& field) {
  return ui.remember<Rejected>(ui.id("rejected " + std::string(field.name)));
}

bool is_typed(FieldType type) {
  return type == FieldType::text || type == FieldType::long_text || type == FieldType::number ||
         type == FieldType::money || type == FieldType::date || type == FieldType::texts;
}

int lines_of(FieldType type) {
  return type == FieldType::long_text ? 4 : type == FieldType::texts ? 3 : 1;
}

std::string_view input_mode_of(const Field& field) {
  if (field.type == FieldType::number) return "decimal";
  // All of the keyboard, but neither spell checking nor capitals.
  if (field.type == FieldType::money || field.type == FieldType::date) return "text";
  if (field.name == "phone") return "tel";
  return field.name == "email" ? "email" : "";
}

std::string_view hint_of(Context& context, const Field& field) {
  const Locale& locale = context.host.locale();
  switch (field.type) {
    case FieldType::date:
      return context.ui.keep(written_date(locale, date_from(YearMonthDay{2026, 11, 26})));
    case FieldType::money:
      return context.ui.keep(written_number(locale, "1200.50 EUR"));
    case FieldType::texts:
      return "One per line";
    case FieldType::reference:
    case FieldType::choice:
      return "Choose";
    default:
      return {};
  }
}

kit::FieldWords words_for(Context& context, const FieldState& state) {
  const Field& field = *state.field;
  kit::FieldWords words{.key = field.name, .label = field.label};
  words.help = field.help;
  words.problem = state.problem;
  words.hint = hint_of(context, field);
  words.unit = field.unit;
  words.required = field.required;
  words.read_only = state.read_only;
  words.label_hidden = state.label_hidden;
  return words;
}

std::optional<Value> take_typed(Context& context, const FieldState& state, std::string_view text) {
  auto arena = std::make_shared<Arena>();
  Rejected& rejected = rejected_of(context.ui, *state.field);
  auto value =
      typed_value(context.host.locale(), context.today(), *state.field, text, state.value, *arena);
  Problems problems = value ? check_value(*state.field, *value) : value.problems();
  if (!problems.empty()) {
    rejected = {std::string(text), problems.front().what, {}};
    context.ui.announce(problems.front().what);
    return {};
  }
  rejected = {};
  context.keep(std::move(arena));
  return *value;
}

/// What is understood of a number or day that is being typed: "= 4 Dec 2026"; nothing where that is
/// what stands there.
std::string_view understood(Context& context, const FieldState& state, Rejected& rejected) {
  const Field& field = *state.field;
  const auto text = kit::draft(context.ui, field.name);
  const bool read = field.type == FieldType::number || field.type == FieldType::money ||
                    field.type == FieldType::date;
  if (!text || !read) return {};
  const Locale& locale = context.host.locale();
  Arena arena;
  const auto value = typed_value(locale, context.today(), field, *text, state.value, arena);
  if (!value || is_empty(*value)) return {};
  std::string words = typable(locale, field, *value);
  if (words == *text) return {};
  words = concat("= ", words, field.unit.empty() ? "" : " ", field.unit);
  if (words != rejected.understood) context.ui.announce(rejected.understood = words);
  return context.ui.keep(words);
}

std::optional<Value> typed_control(Context& context, kit::Rect place, const FieldState& state) {
  kit::Ui& ui = context.ui;
  Rejected& rejected = rejected_of(ui, *state.field);
  kit::FieldWords words = words_for(context, state);
  kit::TextWords text{.lines = lines_of(state.field->type)};
  text.input_mode = input_mode_of(*state.field);
  if (!rejected.problem.empty()) words.problem = ui.keep(rejected.problem);
  text.value =
      ui.keep(rejected.problem.empty() ? typable(context.host.locale(), *state.field, state.value)
                                       : rejected.text);
  if (const auto read = understood(context, state, rejected); !read.empty()) words.unit = read;
  const auto typed = kit::text_field(ui, place, words, text);
  if (!typed) return {};
  return take_typed(context, state, *typed);
}

std::vector<kit::Option> options_of(const Field& field) {
  std::vector<kit::Option> options;
  for (const Choice& choice : field.choices) options.push_back({choice.label, {}, {}});
  return options;
}

bool is_segmented(kit::Ui& ui, const Field& field, float width) {
  if (field.choices.size() > 4) return false;
  float widest = 0;
  for (const Choice& choice : field.choices)
    widest = std::max(widest, ui.text_width(choice.label, kit::Style::body_strong));
  return (widest + 28) * static_cast<float>(field.choices.size()) <= width;
}

std::optional<Value> choice_control(Context& context, kit::Rect place, const FieldState& state) {
  const auto options = options_of(*state.field);
  const auto* chosen = std::get_if<ChoiceNumber>(&state.value);
  const int selected = chosen ? chosen->number - 1 : -1;
  const kit::FieldWords words = words_for(context, state);
  const bool clearable = !state.field->required;
  const auto picked = is_segmented(context.ui, *state.field, place.w)
                          ? kit::segmented(context.ui, place, words, options, selected, clearable)
                          : kit::combo(context.ui, place, words, options, selected, clearable);
  if (!picked) return {};
  if (*picked < 0) return Value{};
  return Value{ChoiceNumber{static_cast<std::uint8_t>(*picked + 1)}};
}

std::optional<Value> level_control(Context& context, kit::Rect place, const FieldState& state) {
  const auto* level = std::get_if<Level>(&state.value);
  const auto picked = kit::level_field(context.ui, place, words_for(context, state),
                                       level ? level->value : 0, "Least", "Most");
  if (!picked) return {};
  if (*picked == 0) return Value{};
  return Value{Level{static_cast<std::uint8_t>(*picked)}};
}

std::optional<Value> reference_control(Context& context, kit::Rect place, const FieldState& state) {
  const Choosable& choosable = context.view().choosable(state.field->target);
  const auto* id = std::get_if<Id>(&state.value);
  const auto picked = kit::combo(context.ui, place, words_for(context, state), choosable.options,
                                 id ? choosable.place_of(*id) : -1, !state.field->required);
  if (!picked) return {};
  return *picked < 0 ? Value{} : Value{choosable.ids[static_cast<std::size_t>(*picked)]};
}

std::vector<int> places_of(const Choosable& choosable, const Value& value) {
  std::vector<int> places;
  if (const auto* list = std::get_if<IdList>(&value))
    for (const Id id : list->ids)
      if (const int place = choosable.place_of(id); place >= 0) places.push_back(place);
  return places;
}

std::optional<Value> references_control(Context& context, kit::Rect place,
                                        const FieldState& state) {
  const Choosable& choosable = context.view().choosable(state.field->target);
  const auto picked = kit::multi_choice(context.ui, place, words_for(context, state),
                                        choosable.options, places_of(choosable, state.value));
  if (!picked) return {};
  std::vector<Id> ids;
  for (const int chosen : *picked) ids.push_back(choosable.ids[static_cast<std::size_t>(chosen)]);
  if (ids.empty()) return Value{};
  auto arena = std::make_shared<Arena>();
  const Value value = IdList{arena->keep(std::span<const Id>(ids))};
  context.keep(std::move(arena));
  return value;
}

float references_height(Context& context, float width, const FieldState& state) {
  const Choosable& choosable = context.view().choosable(state.field->target);
  return kit::multi_choice_height(context.ui, width, words_for(context, state), choosable.options,
                                  places_of(choosable, state.value));
}

}  // namespace

std::optional<Value> field_control(Context& context, kit::Rect place, const FieldState& state) {
  switch (state.field->type) {
    case FieldType::choice:
      return choice_control(context, place, state);
    case FieldType::level:
      return level_control(context, place, state);
    case FieldType::reference:
      return reference_control(context, place, state);
    case FieldType::references:
      return references_control(context, place, state);
    case FieldType::rank:
      return {};
    default:
      return typed_control(context, place, state);
  }
}

float field_control_height(Context& context, float width, const FieldState& state) {
  const FieldType type = state.field->type;
  if (type == FieldType::rank) return 0;
  if (type == FieldType::references) return references_height(context, width, state);
  kit::FieldWords words = words_for(context, state);
  if (is_typed(type)) {
    const Rejected& rejected = rejected_of(context.ui, *state.field);
    if (!rejected.problem.empty()) words.problem = rejected.problem;
  }
  const float ends = type == FieldType::level ? 20 : 0;
  return kit::field_height(context.ui, width, words, lines_of(type)) + ends;
}

std::string_view rejected_words(Context& context, const Field& field) {
  return is_typed(field.type) ? std::string_view(rejected_of(context.ui, field).problem)
                              : std::string_view();
}

bool is_short(const Kind& kind, const Field& field) {
  if (&field == &kind.fields[kind.headline]) return false;
  return field.type != FieldType::long_text && field.type != FieldType::texts &&
         field.type != FieldType::references;
}

}  // namespace entente::screen
