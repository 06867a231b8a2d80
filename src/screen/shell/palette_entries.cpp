#include "screen/shell/palette_entries.hpp"

#include <algorithm>

#include "base/concat.hpp"
#include "base/utf8.hpp"
#include "practice/practice.hpp"
#include "practice/profile/names.hpp"
#include "screen/record/deeds.hpp"
#include "screen/record/value_words.hpp"
#include "screen/shell/icons.hpp"
#include "workspace/search_text.hpp"

namespace entente::screen {
namespace {

using Entries = std::vector<PaletteEntry>;

void add_way(Entries& entries, std::string_view label, std::string_view note,
             std::string_view symbol, const Route& route) {
  PaletteEntry entry{PaletteAct::go, text_from(route), concat("Go to ", label)};
  entry.note = note, entry.icon = icon(symbol), entry.route = route;
  entries.push_back(std::move(entry));
}

Route plain_route(Route::Place place) {
  Route route;
  route.place = place;
  return route;
}

void add_stages(Entries& entries, Id plan) {
  for (const practice::StageWords& stage : practice::stages())
    add_way(entries, stage.label, "Stage", "layout-list", stage_of(plan, stage.name));
}

void add_practices(Entries& entries, Id plan) {
  for (const practice::Practice* practice : practice::practices()) {
    const auto stage = static_cast<std::size_t>(practice->stage);
    add_way(entries, practice->label, practice::stages()[stage].label, practice->icon,
            practice_of(plan, practice->name));
    for (const Kind* kind : practice->kinds) {
      const std::string_view label = kind->single ? kind->label : kind->plural;
      if (label != practice->label)
        add_way(entries, label, practice->label, kind->icon,
                practice_of(plan, practice->name, kind->name));
    }
  }
}

void add_kinds(Entries& entries) {
  for (const practice::Practice* practice : practice::practices())
    for (const Kind* kind : practice->kinds) {
      if (kind->single) continue;
      PaletteEntry entry{PaletteAct::add, concat("add ", kind->name),
                         concat("Add ", lower(kind->label))};
      entry.note = practice->label, entry.icon = icon("plus"), entry.kind = kind;
      entries.push_back(std::move(entry));
    }
}

void add_deed(Entries& entries, PaletteAct deed, std::string label, std::string_view symbol,
              std::string_view side = {}, std::string_view theme = {}) {
  PaletteEntry entry{deed, label, std::move(label)};
  entry.side = side, entry.icon = icon(symbol), entry.theme = theme;
  entries.push_back(std::move(entry));
}

/// What can be done to the record that is open.
void add_deeds(Entries& entries, const Context& context) {
  const auto key = find_record(context.plan(), context.route.record);
  if (!key || context.read_only()) return;
  for (const practice::Deed* deed : offered_deeds(context.plan(), *key)) {
    const std::string title = headline(context.plan(), key->kind, key->id);
    PaletteEntry entry{PaletteAct::do_deed, concat("do ", deed->id),
                       concat(deed->label, ": ", title)};
    entry.icon = icon(deed->icon), entry.record = *key, entry.does = deed;
    entries.push_back(std::move(entry));
  }
}

void add_steps(Entries& entries, const Workspace& workspace) {
  const auto named = [](std::string_view what, std::string_view label) {
    return label.empty() ? std::string(what) : concat(what, ": ", label);
  };
  if (workspace.can_undo())
    add_deed(entries, PaletteAct::undo, named("Undo", workspace.undo_label()), "undo-2", "Ctrl Z");
  if (workspace.can_redo())
    add_deed(entries, PaletteAct::redo, named("Redo", workspace.redo_label()), "redo-2",
             "Ctrl Shift Z");
}

/// How far a command is from what was typed, `too_far` where a word is not there at all.
enum Distance : int { exact, begins, in_label, in_note, too_far };

Distance distance(const PaletteEntry& entry, const std::vector<std::string>& words) {
  const std::string label = folded(entry.label), all = concat(' ', label, ' ', folded(entry.note));
  std::string query;
  bool label_only = true;
  for (const std::string& word : words) {
    const std::size_t found = all.find(" " + word);
    if (found == std::string::npos) return too_far;
    label_only = label_only && found < label.size();
    query += (query.empty() ? "" : " ") + word;
  }
  if (!label_only) return in_note;
  for (const std::string_view verb : {"", "go to ", "add "}) {
    const std::string wanted = concat(verb, query);
    if (label.starts_with(wanted)) return label == wanted ? exact : begins;
  }
  return in_label;
}

}  // namespace

Entries palette_commands(const Context& context) {
  Entries entries;
  const Id plan = context.plan().id();
  add_steps(entries, context.workspace);
  add_deeds(entries, context);
  add_way(entries, "What now", "Everything that needs you", "house", home_of(plan));
  add_practices(entries, plan);
  if (!context.read_only()) add_kinds(entries);
  add_stages(entries, plan);
  add_deed(entries, PaletteAct::export_plan, "Export the plan", "download");
  if (context.host.hand_over())
    add_deed(entries, PaletteAct::save_page, "Save as one HTML file", "download");
  add_way(entries, "all plans", {}, "layers", Route{});
  add_way(entries, "Settings", {}, "settings", plain_route(Route::Place::settings));
  add_way(entries, "About", {}, "info", plain_route(Route::Place::about));
  add_deed(entries, PaletteAct::theme, "Theme: light", "sun", {}, "light");
  add_deed(entries, PaletteAct::theme, "Theme: dark", "moon", {}, "dark");
  add_deed(entries, PaletteAct::theme, "Theme: as the system", "monitor", {}, "system");
  return entries;
}

Entries matching_commands(const Entries& all, std::string_view query) {
  const std::vector<std::string> words = query_words(query);
  if (words.empty()) return all;
  Entries found;
  for (int wanted = exact; wanted < too_far; ++wanted)
    for (const PaletteEntry& entry : all)
      if (distance(entry, words) == wanted) found.push_back(entry);
  return found;
}

Entries useful_commands(const Context& context, const Entries& all) {
  const auto* here = practice::find_practice(context.route.name);
  Entries useful;
  for (const PaletteEntry& entry : all) {
    const bool adds_here =
        entry.deed == PaletteAct::add && here &&
        std::find(here->kinds.begin(), here->kinds.end(), entry.kind) != here->kinds.end();
    const bool step = entry.deed == PaletteAct::undo || entry.deed == PaletteAct::redo ||
                      entry.deed == PaletteAct::do_deed;
    const bool home = entry.deed == PaletteAct::go && entry.route.place == Route::Place::home;
    const bool practice = entry.deed == PaletteAct::go &&
                          entry.route.place == Route::Place::practice && entry.route.view.empty();
    const bool leads = here ? home : practice;
    if (step || adds_here || leads || entry.deed == PaletteAct::export_plan ||
        entry.deed == PaletteAct::save_page)
      useful.push_back(entry);
  }
  return useful;
}

PaletteEntry record_entry(const Plan& plan, const RecordKey& key, std::string_view where) {
  const Kind& kind = *plan.catalog().find(key.kind);
  PaletteEntry entry{PaletteAct::open_record, text_from(key.id),
                     practice::title_of(plan, key.kind, key.id)};
  entry.note = where.empty() ? std::string(kind.label) : concat(kind.label, " · ", where);
  entry.icon = icon(kind.icon), entry.record = key;
  return entry;
}

}  // namespace entente::screen
