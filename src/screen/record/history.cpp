#include "screen/record/history.hpp"

#include "practice/profile/names.hpp"
#include "practice/words.hpp"
#include "screen/record/value_words.hpp"

namespace entente::screen {
namespace {

constexpr std::size_t most_value = 60;  // bytes of a value shown

std::string cut(std::string text) {
  for (char& letter : text)
    if (letter == '\n') letter = ' ';
  if (text.size() <= most_value) return text;
  std::size_t end = most_value;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;
  return text.substr(0, end) + "…";
}

const Field* field_named(const Kind* kind, std::string_view name) {
  if (!kind) return nullptr;
  for (const Field& field : kind->fields)
    if (field.name == name) return &field;
  return nullptr;
}

std::string write_words(const Plan& plan, const Field* field, const HistoryLine& line) {
  if (!field) return "changed " + std::string(line.field);
  if (field->type == FieldType::rank) return "moved it in the order";
  const std::string label(field->label);
  const std::string from = cut(shown(plan, *field, line.from));
  const std::string to = cut(shown(plan, *field, line.to));
  if (to.empty()) return "cleared " + label + (from.empty() ? "" : ", which was " + from);
  if (from.empty()) return "set " + label + " to " + to;
  return "changed " + label + " from " + from + " to " + to;
}

std::string act_words(const Plan& plan, const HistoryLine& line) {
  const Kind* kind = plan.catalog().find(line.kind);
  const std::string what = kind ? lower(kind->label) : std::string(line.kind);
  if (!line.id) return line.label.empty() ? "changed many records" : lower(line.label);
  switch (line.act) {
    case Act::insert:
      return "added the " + what;
    case Act::remove:
      return "removed the " + what;
    case Act::restore:
      return "brought the " + what + " back";
    case Act::keep:
      return "kept the " + what;
    case Act::write:
      break;
  }
  return write_words(plan, field_named(kind, line.field), line);
}

std::string when_words(const Plan& plan, const HistoryLine& line, const Host& host) {
  const std::string party = practice::party_words(plan, line.party);
  const std::string when = moment_words(line.at, host.minutes_east(line.at));
  return party.empty() ? when : party + " · " + when;
}

HistoryWords words_of(const Plan& plan, const HistoryLine& line, bool named, const Host& host) {
  HistoryWords words;
  words.what = person_words(plan, line.person) + " " + act_words(plan, line);
  words.when = when_words(plan, line, host);
  words.key = {line.part, line.kind, line.id};
  if (named && line.id) words.about = practice::title_of(plan, line.kind, line.id);
  return words;
}

}  // namespace

std::vector<HistoryWords> history_of(const Plan& plan, Id record, std::size_t most,
                                     const Host& host) {
  std::vector<HistoryWords> words;
  const auto history = plan.history();
  for (auto line = history.rbegin(); line != history.rend() && words.size() < most; ++line)
    if (!record || line->id == record) words.push_back(words_of(plan, *line, !record, host));
  return words;
}

float draw_history(Context& context, Rect place, const std::vector<HistoryWords>& lines,
                   bool linked) {
  kit::Ui& ui = context.ui;
  const auto scope = ui.group(kit::Role::list, "history", place, "History");
  float y = place.y;
  for (std::size_t index = 0; index < lines.size(); ++index) {
    const HistoryWords& line = lines[index];
    const auto keys = ui.keys("line", index);
    const auto item = ui.group(kit::Role::list_item, "item", {place.x, y, place.w, 40});
    if (index > 0) kit::separator(ui, place.x, y - 8, place.w);
    y += kit::paragraph(ui, {place.x, y, place.w, 0}, line.what);
    const float when = ui.text_width(line.when, kit::Style::caption) + 1;
    kit::text(ui, {place.x, y, std::min(when, place.w), 18}, line.when, kit::Style::caption,
              ui.palette().second_ink);
    const bool named = linked && !line.about.empty();
    if (named && place.w - when > 80) {
      const std::string target = link_to(route_to(context.plan().id(), line.key));
      kit::text_link(ui, {place.x + when + 12, y - 2, place.w - when - 12, 22},
                     {.key = "record", .label = line.about, .target = target});
    }
    y += 18 + 17;
  }
  return lines.empty() ? 0 : y - 17 - place.y;
}

Route route_to(Id plan, const RecordKey& key) {
  for (const practice::Practice* practice : practice::practices())
    for (const Kind* kind : practice->kinds)
      if (kind->name == key.kind) {
        const Id record = kind->single ? Id{} : key.id;
        return practice_of(plan, practice->name, {}, record);
      }
  return home_of(plan);
}

}  // namespace entente::screen
