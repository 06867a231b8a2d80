#include "screen/record/notes.hpp"

#include "practice/exchange/records.hpp"

namespace entente::screen {
namespace {

using practice::Note;

const Table& notes_of(const Plan& plan) {
  return *plan.part(Visibility::private_to_party).find(Note::kind_name);
}

void add_note(Context& context, const std::string& record, const std::string& words) {
  const RecordKey key{Visibility::private_to_party, Note::kind_name, context.workspace.new_id()};
  context.edit("Add note to oneself",
               [key, record, words, today = context.today()](Transaction& transaction) {
                 transaction.insert(key);
                 const std::pair<std::string_view, Value> values[] = {
                     {"title", Text(words)}, {"about", Text(record)}, {"day", today}};
                 for (const auto& [field, value] : values)
                   if (Result<void> set = transaction.set(key, field, value); !set) return set;
                 return Result<void>{};
               });
}

/// A link to a record: a note, or what a note is about.
float draw_link(Context& context, Rect place, Id id, std::string_view label) {
  const auto keys = context.ui.keys("note", id.value);
  kit::text_link(
      context.ui, {place.x, place.y, place.w, 22},
      {.key = "open", .label = label, .target = link_to(record_page_of(context.plan().id(), id))});
  return 30;
}

/// Notes are few, and have no place in any index: they are looked through.
float draw_list(Context& context, Rect place, const Table& table, std::string_view record) {
  float y = place.y;
  const auto list = context.ui.group(kit::Role::list, "notes", place, "Notes");
  const auto notes = table.all<Note>();
  for (std::uint32_t row = 0; row < table.size(); ++row)
    if (notes[row].about == record)
      y += draw_link(context, {place.x, y, place.w, 0}, table.ids()[row], notes[row].title);
  return y - place.y;
}

}  // namespace

float draw_notes(Context& context, Rect place, const RecordKey& about) {
  const Table& table = notes_of(context.plan());
  if (const auto row = about.kind == Note::kind_name ? table.row(about.id) : std::nullopt) {
    const auto id = id_from_text(table.all<Note>()[*row].about);
    return id ? draw_link(context, place, *id, "What it is about") + 8 : 0;
  }
  if (about.part != Visibility::shared && about.kind == "handover") return 0;
  kit::Ui& ui = context.ui;
  const std::string record = text_from(about.id);
  kit::separator(ui, place.x, place.y, place.w);
  float y = place.y + 16;
  y += kit::heading(ui, {place.x, y, place.w, 0}, 3, "Notes to oneself", kit::Style::card_title) +
       10;
  y += draw_list(context, {place.x, y, place.w, 1}, table, record);
  if (context.read_only()) return y + 8 - place.y;
  const kit::FieldWords words{
      .key = "new note", .label = "New note", .help = "Private: in no file for a partner."};
  const float height = kit::field_height(ui, place.w, words);
  const auto typed = kit::text_field(ui, {place.x, y, place.w, height}, words, {.value = {}});
  if (typed && !typed->empty()) add_note(context, record, *typed);
  return y + height + 24 - place.y;
}

}  // namespace entente::screen
