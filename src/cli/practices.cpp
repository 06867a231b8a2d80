#include <nlohmann/json.hpp>

#include "cli/place.hpp"
#include "cli/plan_input.hpp"
#include "practice/practice.hpp"

namespace entente::cli {
namespace {

constexpr Option options[] = {{"--json", "", "As JSON."}, output_option, replace_option};

std::string_view word_of(practice::Matters matters) {
  static constexpr std::string_view words[] = {"light", "standard", "full", "when called for"};
  return words[static_cast<std::size_t>(matters)];
}

/// The shapes in the order of `practice::View`.
std::string_view shape_of(const practice::View& view) {
  static constexpr std::string_view shapes[] = {"table", "rows", "board", "sides",
                                                "cards", "grid", "drawn"};
  static_assert(std::size(shapes) == std::variant_size_v<practice::View>);
  return shapes[view.index()];
}

std::vector<std::string> kinds_of(const practice::Practice& practice) {
  std::vector<std::string> kinds;
  for (const Kind* kind : practice.kinds) kinds.emplace_back(kind->name);
  return kinds;
}

std::vector<std::string> views_of(const practice::Practice& practice) {
  std::vector<std::string> views;
  for (const practice::Section& section : practice.sections)
    views.emplace_back(shape_of(section.view));
  return views;
}

std::vector<std::string> deeds_in(const practice::Practice& practice) {
  std::vector<std::string> deeds;
  for (const practice::Deed& deed : practice.deeds)
    deeds.push_back(std::string(deed.kind) + " " + std::string(deed.id));
  return deeds;
}

nlohmann::ordered_json described(const practice::Practice& practice) {
  const auto stage = static_cast<std::size_t>(practice.stage);
  return {{"name", practice.name},
          {"stage", practice::stages()[stage].name},
          {"label", practice.label},
          {"matters", word_of(practice.matters)},
          {"sources", std::vector<std::string>(practice.sources.begin(), practice.sources.end())},
          {"kinds", kinds_of(practice)},
          {"views", views_of(practice)},
          {"deeds", deeds_in(practice)}};
}

std::string as_text() {
  std::string text;
  for (const practice::Practice* practice : practice::practices()) {
    text += std::string(practice->name) + ": " + std::string(practice->label) + "\n";
    for (const practice::Deed& deed : practice->deeds)
      text += "  entente do F " + std::string(deed.id) + " ID   " + std::string(deed.label) + " (" +
              std::string(deed.kind) + ")\n";
  }
  return text;
}

std::string as_json() {
  nlohmann::ordered_json all = nlohmann::ordered_json::array();
  for (const practice::Practice* practice : practice::practices())
    all.push_back(described(*practice));
  return all.dump(2) + "\n";
}

Exit run_practices(const Arguments& arguments, Surroundings& surroundings) {
  const std::string text = arguments.has("--json") ? as_json() : as_text();
  return Place(arguments.output("-")).save({text}, arguments, surroundings);
}

}  // namespace

extern const Command practices_command{
    .name = "practices",
    .usage = "[--json] [-o F]",
    .summary = "Lists the practices: stage, kinds, views, deeds, and the sources they follow.",
    .help = {},
    .options = options,
    .run = run_practices};

}  // namespace entente::cli
