#include "gallery/states.hpp"
#include "kit/field.hpp"

namespace entente::platform {

using namespace kit;

namespace {
constexpr Option sides[] = {{"Corvane", {}, Tone::first_party},
                            {"Marlow", {}, Tone::second_party},
                            {"Both", "the joint one", Tone::accent}};
}  // namespace

void States::draw_fields(Ui& ui, Rect& at) {
  draw_texts(ui, at);
  draw_combos(ui, at);
  draw_choices(ui, at);
}

void States::draw_texts(Ui& ui, Rect& at) {
  const auto keys = ui.keys("texts");
  section(ui, at, "Text fields");
  struct Example {
    FieldWords words;
    TextWords text;
  };
  const Example all[] = {
      {{.key = "empty", .label = "Empty", .hint = "26 Nov 2026"}, {}},
      {{.key = "full", .label = "Filled", .help = "As in the contract"}, {.value = "Ana Duarte"}},
      {{.key = "needed", .label = "Required", .required = true}, {}},
      {{.key = "wrong", .label = "With a problem", .problem = "This is no date: write 26 Nov 2026"},
       {.value = "soonish"}},
      {{.key = "off", .label = "Disabled", .disabled = true}, {.value = "Cannot be reached"}},
      {{.key = "read", .label = "Read only", .read_only = true}, {.value = "Can be copied"}},
      {{.key = "unit", .label = "With a unit", .unit = "EUR"},
       {.value = "1200.50", .input_mode = "decimal"}},
      {{.key = "long", .label = "Long text"}, {.value = long_words}},
      {{.key = "rtl", .label = "Right to left"}, {.value = right_to_left}},
      {{.key = "bare",
        .label = "Label only heard",
        .hint = "Label only heard",
        .label_hidden = true},
       {}}};
  Places places(at, 300, field_height(ui, 300, all[3].words));
  for (const Example& one : all) keep_text(ui, places.next(), one.words, one.text);
  const FieldWords area{.key = "area", .label = "Text area"};
  const FieldWords stuck{.key = "stuck", .label = "Text area, off", .disabled = true};
  Places areas(at, 300, field_height(ui, 300, area, 4));
  keep_text(ui, areas.next(), area, {.value = "First line\nSecond line", .lines = 4});
  keep_text(ui, areas.next(), stuck, {.value = "Cannot be reached", .lines = 4});
  const auto typed = draft(ui, "empty");
  at.cut_top(paragraph(ui, at, typed ? "Being typed: " + *typed : "Nothing is being typed"), 12);
}

void States::draw_combos(Ui& ui, Rect& at) {
  const auto keys = ui.keys("combos");
  section(ui, at, "Choices out of a list");
  static constexpr std::string_view towns[] = {"Basel",  "Edinburgh", "Gothenburg", "Leiden",
                                               "London", "Prague",    "Trieste",    "Uppsala",
                                               "Zürich", "Chicago"};
  std::vector<Option> many;
  for (const std::string_view town : towns) many.push_back({town});
  const FieldWords all[] = {
      {.key = "some", .label = "Chosen"},
      {.key = "none", .label = "None chosen", .hint = "Choose"},
      {.key = "bad", .label = "Choice with a problem", .problem = "Choose one"},
      {.key = "locked", .label = "Choice, off", .disabled = true},
      {.key = "fixed", .label = "Choice, read only", .read_only = true}};
  Places places(at, 300, field_height(ui, 300, all[2]));
  for (const FieldWords& words : all)
    if (const auto done =
            combo(ui, places.next(), words, sides, words.key == "none" ? -1 : choice_))
      choice_ = std::max(0, *done), ui.again();
  combo(ui, places.next(), {.key = "many", .label = "Long list that filters"}, many, 8);
  const FieldWords several{.key = "several", .label = "Several"};
  const FieldWords nobody{.key = "nobody", .label = "Several, none yet"};
  const FieldWords kept{.key = "kept", .label = "Several, off", .disabled = true};
  const float height = multi_choice_height(ui, 300, several, sides, several_);
  Places lists(at, 300, height + 20);
  if (const auto done = multi_choice(ui, lists.next(), several, sides, several_))
    several_ = *done, ui.again();
  multi_choice(ui, lists.next(), nobody, sides, {});
  multi_choice(ui, lists.next(), kept, sides, several_);
}

void States::draw_choices(Ui& ui, Rect& at) {
  const auto keys = ui.keys("choices");
  section(ui, at, "A few side by side");
  const FieldWords all[] = {{.key = "side", .label = "Side"},
                            {.key = "open", .label = "Side, none"},
                            {.key = "off", .label = "Side, off", .disabled = true}};
  Places places(at, 340, field_height(ui, 340, all[0]));
  for (const FieldWords& words : all)
    if (const auto done =
            segmented(ui, places.next(), words, sides, words.key == "open" ? -1 : side_))
      side_ = *done, ui.again();
  if (const auto done = level_field(ui, places.next(), {.key = "level", .label = "Level"}, level_,
                                    "hardly", "surely"))
    level_ = *done, ui.again();
  level_field(ui, places.next(), {.key = "zero", .label = "Level, none"}, 0, "hardly", "surely");
  level_field(ui, places.next(), {.key = "still", .label = "Level, off", .disabled = true}, 5,
              "hardly", "surely");
  Places boxes(at, 220, ui.control_height());
  if (const auto done = check_box(ui, boxes.next(), "agreed", "Agreed", agreed_))
    agreed_ = *done, ui.again();
  check_box(ui, boxes.next(), "disagreed", "Not agreed", false);
  check_box(ui, boxes.next(), "locked", "Agreed, off", true, true);
}

}  // namespace entente::platform
