#include "screen/notes.hpp"

#include "base/concat.hpp"
#include "practice/exchange/records.hpp"
#include "screen/icons.hpp"
#include "screen/value_words.hpp"

namespace entente::screen {
namespace {

using practice::Note;

const Table& notes_of(const Plan& plan) {
  return *plan.part(Visibility::private_to_party).find(Note::kind_name);
}

/// As they were made.
std::vector<Id> notes_about(const Plan& plan, const std::string& record) {
  const Table& table = notes_of(plan);
  std::vector<Id> ids;
  for (std::uint32_t row = 0; row < table.size(); ++row)
    if (table.all<Note>()[row].about == record) ids.push_back(table.ids()[row]);
  return ids;
}

void add_note(Context& context, const std::string& record, const std::string& words) {
  const RecordKey key{Visibility::private_to_party, Note::kind_name, context.workspace.new_id()};
  context.edit("Add note to oneself",
               [key, record, words, today = context.today()](Transaction& transaction) {
                 transaction.insert(key);
                 if (Result<void> set = transaction.set(key, "title", Text(words)); !set)
                   return set;
                 if (Result<void> set = transaction.set(key, "about", Text(record)); !set)
                   return set;
                 return transaction.set(key, "day", today);
               });
}

float draw_note(Context& context, Rect place, Id id, const Note& note) {
  kit::Ui& ui = context.ui;
  const auto keys = ui.keys("note", id.value);
  const auto item = ui.group(kit::Role::list_item, "note", {place.x, place.y, place.w, 40});
  const float height = kit::paragraph(ui, place, note.title);
  const std::string day = short_date(note.day);
  kit::text_link(ui, {place.x, place.y + height, place.w, 22},
                 {.key = "open",
                  .label = ui.keep("Note of " + day),
                  .target = link_to(record_page_of(context.plan().id(), id))});
  return height + 34;
}

/// Where a note belongs to.
float draw_about(Context& context, Rect place, Id note) {
  const Table& table = notes_of(context.plan());
  const auto row = table.row(note);
  const auto id = row ? id_from_text(table.all<Note>()[*row].about) : std::nullopt;
  const auto key = id ? find_record(context.plan(), *id) : std::nullopt;
  if (!key) return 0;
  const std::string label = concat("About ", headline(context.plan(), key->kind, key->id));
  kit::text_link(context.ui, {place.x, place.y, place.w, 22},
                 {.key = "about",
                  .label = label,
                  .target = link_to(record_page_of(context.plan().id(), key->id))});
  return 38;
}

}  // namespace

float draw_notes(Context& context, Rect place, const RecordKey& about) {
  if (about.kind == Note::kind_name) return draw_about(context, place, about.id);
  if (context.plan().catalog().find(about.kind)->always_private) return 0;
  kit::Ui& ui = context.ui;
  const std::string record = text_from(about.id);
  constexpr std::string_view kinds[] = {Note::kind_name};
  const auto& ids = context.derived("notes about " + record, kinds,
                                    [&] { return notes_about(context.plan(), record); });
  const Table& table = notes_of(context.plan());
  kit::separator(ui, place.x, place.y, place.w);
  float y = place.y + 16;
  kit::symbol(ui, {place.x, y + 3, 16, 16}, icon("lock"), ui.palette().second_ink, {}, 16);
  y += kit::heading(ui, {place.x + 24, y, place.w - 24, 0}, 3, "Notes to oneself",
                    kit::Style::card_title) +
       10;
  {
    const auto list = ui.group(kit::Role::list, "notes", {place.x, y, place.w, 1}, "Notes");
    for (Id id : ids)
      if (const auto row = table.row(id))
        y += draw_note(context, {place.x, y, place.w, 0}, id, table.all<Note>()[*row]);
  }
  if (context.read_only()) return y + 8 - place.y;
  const kit::FieldWords words{.key = "new note",
                              .label = "New note",
                              .help = "Only we see it: it is in no file for a partner."};
  const float height = kit::field_height(ui, place.w, words);
  const auto typed = kit::text_field(ui, {place.x, y, place.w, height}, words, {.value = {}});
  if (typed && !typed->empty()) add_note(context, record, *typed);
  return y + height + 24 - place.y;
}

}  // namespace entente::screen
