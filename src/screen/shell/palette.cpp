#include "screen/shell/palette.hpp"

#include <algorithm>

#include "base/concat.hpp"
#include "base/counts.hpp"
#include "kit/finder.hpp"
#include "practice/words.hpp"
#include "screen/record/deeds.hpp"
#include "screen/record/history.hpp"
#include "screen/shell/palette_entries.hpp"
#include "screen/shell/plan_frame.hpp"
#include "workspace/search.hpp"

namespace entente::screen {
namespace {

constexpr std::size_t most_recent = 6, most_commands = 5, most_records = 50;

/// What the palette offers for a text: worked out when the text or the plan changes.
struct Offer {
  std::vector<PaletteEntry> recent, commands, records;
  std::size_t found = 0;  // records in all
};

struct Palette {
  struct Stand {
    std::string text;
    const Plan* plan = nullptr;
    std::uint64_t revision = 0, opened = 0;
    friend bool operator==(const Stand&, const Stand&) = default;
  };
  bool open = false;
  std::uint64_t opened = 0;  // how often
  std::string text;
  SearchIndex index;
  std::vector<Id> visited;  // the last one first
  Memo<Stand, Offer> offer;
  Id focus;                 // the record that was chosen: its inspector takes the focus
  bool focus_page = false;  // the page that was chosen takes it
};

Palette& palette_of(Context& context) { return context.session.memory.of<Palette>("palette"); }

bool only_commands(const std::string& text) { return text.starts_with('>'); }

std::vector<PaletteEntry> recent_entries(const Plan& plan, const std::vector<Id>& visited) {
  std::vector<PaletteEntry> entries;
  for (const Id id : visited)
    if (const auto key = find_record(plan, id); key && plan.catalog().find(key->kind))
      if (entries.size() < most_recent) entries.push_back(record_entry(plan, *key));
  return entries;
}

void find_records(Context& context, Palette& palette, Offer& offer) {
  const SearchResult result = palette.index.find(context.plan(), palette.text, most_records);
  offer.found = result.total;
  for (const SearchHit& hit : result.hits) {
    const std::string where = hit.snippet.empty() ? "" : concat(hit.field, ": ", hit.snippet);
    offer.records.push_back(record_entry(context.plan(), hit.key, where));
  }
}

Offer offer_for(Context& context, Palette& palette) {
  Offer offer;
  const std::vector<PaletteEntry> commands = palette_commands(context);
  if (palette.text.find_first_not_of(' ') == std::string::npos) {
    offer.recent = recent_entries(context.plan(), palette.visited);
    offer.commands = useful_commands(context, commands);
    return offer;
  }
  if (only_commands(palette.text)) {
    offer.commands = matching_commands(commands, std::string_view(palette.text).substr(1));
    return offer;
  }
  offer.commands = matching_commands(commands, palette.text);
  offer.commands.resize(std::min(offer.commands.size(), most_commands));
  find_records(context, palette, offer);
  return offer;
}

const Offer& offer_of(Context& context, Palette& palette) {
  const Palette::Stand stand{palette.text, &context.plan(), context.plan().revision(),
                             palette.opened};
  return palette.offer.get(stand, [&] { return offer_for(context, palette); });
}

std::vector<kit::FinderItem> items_of(const std::vector<PaletteEntry>& entries) {
  std::vector<kit::FinderItem> items;
  for (const PaletteEntry& entry : entries)
    items.push_back({entry.key, entry.label, entry.note, entry.side, entry.icon});
  return items;
}

std::string foot_words(const Palette& palette, const Offer& offer) {
  if (palette.text.empty()) return "Type to search the plan; > for commands only";
  if (only_commands(palette.text))
    return practice::counted(offer.commands.size(), "command", "commands");
  const std::string found = practice::counted(offer.found, "record", "records");
  return offer.found > offer.records.size()
             ? found + "; the first " + grouped(offer.records.size()) + " are shown"
             : found;
}

std::string result_words(const Offer& offer) {
  const std::size_t count = offer.commands.size() + offer.recent.size() + offer.found;
  return count == 0 ? "No results" : practice::counted(count, "result", "results");
}

void go(Context& context, Palette& palette, const Route& route) {
  palette.focus = route.record;
  palette.focus_page = !route.record;
  context.go(route);
}

void carry_out(Context& context, Palette& palette, const PaletteEntry& entry) {
  switch (entry.deed) {
    case PaletteAct::go:
      return go(context, palette, entry.route);
    case PaletteAct::open_record:
      return go(context, palette, route_to(context.plan().id(), entry.record));
    case PaletteAct::add:
      return context.add_record(*entry.kind);
    case PaletteAct::do_deed:
      return do_deed(context, *entry.does, entry.record,
                     headline(context.plan(), entry.record.kind, entry.record.id));
    case PaletteAct::undo:
      return context.undo();
    case PaletteAct::redo:
      return context.redo();
    case PaletteAct::export_plan:
      return context.export_plan();
    case PaletteAct::save_page:
      return context.save_page();
    case PaletteAct::theme:
      return context.later([&workspace = context.workspace, theme = entry.theme] {
        workspace.set_setting("theme", theme);
      });
  }
}

/// Whether a dialog stands over the page: those drawn so far this frame, and those to come.
bool dialog_is_open(const Context& context) {
  const Session& session = context.session;
  const auto nodes = context.ui.nodes();
  return session.new_record || session.asked_deed || session.paste || session.question ||
         session.problems || session.choosing_me || session.start.open ||
         std::any_of(nodes.begin(), nodes.end(), [](const kit::Node& node) { return node.modal; });
}

void note_visit(Context& context, Palette& palette) {
  const Route& route = context.route;
  const Id id = route.record ? route.record : route.subject;
  if (!id || (!palette.visited.empty() && palette.visited.front() == id)) return;
  std::erase(palette.visited, id);
  palette.visited.insert(palette.visited.begin(), id);
  if (palette.visited.size() > 2 * most_recent) palette.visited.pop_back();
}

void draw_open_palette(Context& context, Palette& palette) {
  kit::Ui& ui = context.ui;
  const Offer& offer = offer_of(context, palette);
  const auto recent = items_of(offer.recent), commands = items_of(offer.commands),
             records = items_of(offer.records);
  const kit::FinderSection sections[] = {{"recent", "Visited last", recent},
                                         {"commands", "Commands", commands},
                                         {"records", "Records", records}};
  const std::string foot = foot_words(palette, offer);
  kit::FinderWords words{"palette", "Search or type a command", "Search or type a command"};
  words.text = palette.text, words.nothing = "Nothing found", words.foot = foot;
  words.sections = sections;
  const kit::FinderNews news = kit::finder(ui, words);
  using Type = kit::FinderNews::Type;
  if (news.type == Type::typed) {
    palette.text = news.text;
    ui.announce(result_words(offer_of(context, palette)));
  }
  if (news.type == Type::closed || news.type == Type::chosen) palette.open = false;
  if (news.type != Type::chosen) return;
  const std::vector<PaletteEntry>* lists[] = {&offer.recent, &offer.commands, &offer.records};
  carry_out(context, palette, (*lists[news.section])[news.item]);
}

}  // namespace

void open_palette(Context& context) {
  Palette& palette = palette_of(context);
  palette.open = true;
  palette.text.clear();
  ++palette.opened;
  palette.index.follow(context.plan());
  context.ui.again();
}

void draw_palette(Context& context) {
  kit::Ui& ui = context.ui;
  Palette& palette = palette_of(context);
  note_visit(context, palette);
  if (std::exchange(palette.focus_page, false)) ui.request_focus(main_id(ui));
  // Caps Lock makes another letter of it.
  const bool asked = ui.shortcut("k", true) || ui.shortcut("K", true);
  if (asked && !palette.open && !dialog_is_open(context)) open_palette(context);
  if (palette.open) draw_open_palette(context, palette);
}

bool opened_from_palette(Context& context, Id record) {
  Palette& palette = palette_of(context);
  if (!record || palette.focus != record) return false;
  palette.focus = {};
  return true;
}

}  // namespace entente::screen
