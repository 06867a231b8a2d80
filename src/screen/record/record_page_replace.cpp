#include <algorithm>

#include "base/concat.hpp"
#include "practice/profile/names.hpp"
#include "practice/words.hpp"
#include "screen/record/record_page.hpp"
#include "screen/record/value_words.hpp"
#include "workspace/links.hpp"

namespace entente::screen {
namespace {

using practice::Person;

/// The question: who or what takes this record's place, and where.
struct Replacing {
  bool open = false;
  RecordKey key;
  std::vector<LinkGroup> groups;  // that point at it
  std::vector<char> wanted;       // of each group whether it is changed
  std::size_t present = 0;        // how many of them are no history; the others stand behind
  Id by;
  bool tried = false;
};

Replacing& replacing_of(Context& context) {
  return context.session.memory.of<Replacing>("replacing");
}

std::vector<LinkGroup> wanted_groups(const Replacing& replacing) {
  std::vector<LinkGroup> wanted;
  for (std::size_t index = 0; index < replacing.groups.size(); ++index)
    if (replacing.wanted[index]) wanted.push_back(replacing.groups[index]);
  return wanted;
}

bool has_left(const Plan& plan, Id person, Date today) {
  const Person* found = plan.find<Person>(person);
  return found && found->left && found->left < today;
}

/// Records of the kind that can take over: all but itself and people who have left.
struct Successors {
  std::vector<Id> ids;
  std::vector<kit::Option> options;
};

Successors successors_of(Context& context, const RecordKey& key) {
  Successors successors;
  const Choosable& all = context.view().choosable(key.kind);
  for (std::size_t index = 0; index < all.ids.size(); ++index) {
    if (all.ids[index] == key.id || has_left(context.plan(), all.ids[index], context.today()))
      continue;
    successors.ids.push_back(all.ids[index]);
    successors.options.push_back(all.options[index]);
  }
  return successors;
}

float draw_choice(Context& context, Rect place, Replacing& replacing) {
  const Successors successors = successors_of(context, replacing.key);
  const Kind& kind = *context.plan().catalog().find(replacing.key.kind);
  const auto at = std::find(successors.ids.begin(), successors.ids.end(), replacing.by);
  const int chosen =
      at == successors.ids.end() ? -1 : static_cast<int>(at - successors.ids.begin());
  const std::string label = kind.name == Person::kind_name
                                ? "Who takes over"
                                : concat("The ", lower(kind.label), " to name instead");
  kit::FieldWords words{.key = "by", .label = label};
  words.required = true;
  if (replacing.tried && chosen < 0) words.problem = "Choose one.";
  if (const auto picked = kit::combo(context.ui, place, words, successors.options, chosen, false)) {
    replacing.by = successors.ids[static_cast<std::size_t>(*picked)];
    context.ui.again();
  }
  return kit::field_height(context.ui, place.w, words);
}

float draw_places(Context& context, Rect place, Replacing& replacing) {
  kit::Ui& ui = context.ui;
  const auto scope = ui.group(kit::Role::group, "places", place, "Where");
  float y = place.y;
  y += kit::heading(ui, {place.x, y, place.w, 0}, 3, "Where", kit::Style::caption_strong) + 6;
  for (std::size_t index = 0; index < replacing.groups.size(); ++index) {
    const auto keys = ui.keys("place", index);
    const std::string before = index < replacing.present ? "" : "In the past: ";
    const std::string words = before + link_words(replacing.groups[index]);
    const Rect row{place.x, y, place.w, ui.control_height()};
    if (const auto on = kit::check_box(ui, row, "on", words, replacing.wanted[index] != 0))
      replacing.wanted[index] = *on, ui.again();
    y += row.h;
  }
  return y - place.y;
}

void replace(Context& context, const Replacing& replacing) {
  const Plan& plan = context.plan();
  const std::string old = practice::title_of(plan, replacing.key.kind, replacing.key.id);
  const std::string fresh = practice::title_of(plan, replacing.key.kind, replacing.by);
  const std::vector<LinkGroup> groups = wanted_groups(replacing);
  const std::string places = practice::counted(pointing_records(groups), "place", "places");
  const auto arena = std::make_shared<Arena>();
  context.edit_and_say(concat("Replace ", old, " by ", fresh),
                       concat("Replaced ", old, " by ", fresh, " in ", places),
                       [&workspace = context.workspace, groups, arena, from = replacing.key.id,
                        to = replacing.by](Transaction& transaction) {
                         return replace_links(*workspace.plan(), transaction, groups, from, to,
                                              *arena);
                       });
}

}  // namespace

std::vector<LinkGroup> pointing_in(const Plan& plan, std::span<const LinkGroup> groups, bool past) {
  std::vector<LinkGroup> wanted;
  for (const LinkGroup& group : groups) {
    if (group.points) continue;
    LinkGroup part = group;
    std::erase_if(part.records,
                  [&](const RecordKey& key) { return practice::is_past(plan, key) != past; });
    if (!part.records.empty()) wanted.push_back(std::move(part));
  }
  return wanted;
}

/// What is history keeps the name it has, unless one asks for it.
void ask_to_replace(Context& context, const RecordKey& key) {
  Replacing replacing{.open = true, .key = key};
  Links links;
  const auto& groups = links.of(context.plan(), key);
  replacing.groups = pointing_in(context.plan(), groups, false);
  replacing.present = replacing.groups.size();
  for (LinkGroup& group : pointing_in(context.plan(), groups, true))
    replacing.groups.push_back(std::move(group));
  replacing.wanted.assign(replacing.groups.size(), 0);
  std::fill_n(replacing.wanted.begin(), replacing.present, 1);
  replacing_of(context) = std::move(replacing);
  context.ui.again();
}

void draw_replace(Context& context) {
  Replacing& replacing = replacing_of(context);
  if (!replacing.open) return;
  const std::size_t count = pointing_records(wanted_groups(replacing));
  const std::string title =
      concat("Replace ", practice::title_of(context.plan(), replacing.key.kind, replacing.key.id));
  const std::string action = concat("Replace in ", practice::counted(count, "place", "places"));
  const kit::ButtonWords buttons[] = {
      {.key = "replace",
       .label = action,
       .emphasis = kit::Emphasis::primary,
       .disabled = count == 0,
       .why_disabled = "Choose where."},
      {.key = "cancel", .label = "Cancel", .emphasis = kit::Emphasis::quiet}};
  const auto pressed = kit::dialog(
      context.ui, {.key = "replace", .title = title},
      [&](Rect place) {
        float y = place.y + draw_choice(context, place, replacing) + 18;
        y += draw_places(context, {place.x, y, place.w, 0}, replacing);
        return y - place.y;
      },
      buttons);
  if (!pressed) return;
  context.ui.again();
  if (*pressed == 0 && !replacing.by) {
    replacing.tried = true;
    return context.ui.announce("Choose who or what takes over.");
  }
  if (*pressed == 0) replace(context, replacing);
  replacing.open = false;
}

}  // namespace entente::screen
