#include "screen/route.hpp"

#include <vector>

namespace entente::screen {
namespace {

using Place = Route::Place;

std::vector<std::string_view> parts_of(std::string_view path, char separator) {
  std::vector<std::string_view> parts;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find(separator), path.size());
    if (end > 0) parts.push_back(path.substr(0, end));
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return parts;
}

void read_query(std::string_view query, Route& route) {
  for (std::string_view pair : parts_of(query, '&')) {
    const std::size_t equals = pair.find('=');
    if (equals == std::string_view::npos) continue;
    const std::string_view value = pair.substr(equals + 1);
    if (pair.substr(0, equals) == "view") route.view = value;
    if (pair.substr(0, equals) == "record") route.record = id_from_text(value).value_or(Id{});
  }
}

Place place_in_plan(const std::vector<std::string_view>& parts, Route& route) {
  const auto plan = id_from_text(parts[1]);
  if (!plan) return Place::unknown;
  route.plan = *plan;
  if (parts.size() == 2) return Place::home;
  if (parts.size() == 3 && parts[2] == "stages") return Place::stages;
  if (parts.size() > 4 || (parts.size() == 4 && parts[2] != "stage")) return Place::unknown;
  route.name = parts.back();
  return parts.size() == 4 ? Place::stage : Place::practice;
}

Place place_of(const std::vector<std::string_view>& parts, Route& route) {
  if (parts.empty()) return Place::start;
  if (parts.size() == 1 && parts[0] == "about") return Place::about;
  if (parts.size() == 1 && parts[0] == "settings") return Place::settings;
  if (parts.size() >= 2 && parts[0] == "plan") return place_in_plan(parts, route);
  return Place::unknown;
}

std::string path_of(const Route& route) {
  const std::string plan = "/plan/" + entente::text_from(route.plan);
  switch (route.place) {
    case Place::home:
      return plan;
    case Place::stages:
      return plan + "/stages";
    case Place::stage:
      return plan + "/stage/" + route.name;
    case Place::practice:
      return plan + "/" + route.name;
    case Place::about:
      return "/about";
    case Place::settings:
      return "/settings";
    case Place::start:
    case Place::unknown:
      break;
  }
  return "/";
}

Route made(Place place, Id plan, std::string_view name) {
  Route route;
  route.place = place;
  route.plan = plan;
  route.name = name;
  return route;
}

}  // namespace

Route Route::with_view(std::string_view tab) const {
  Route other = *this;
  other.view = tab;
  other.record = {};
  return other;
}

Route Route::with_record(Id selected) const {
  Route other = *this;
  other.record = selected;
  return other;
}

Route route_from(std::string_view text) {
  Route route;
  if (!text.empty() && text.front() == '#') text.remove_prefix(1);
  const std::size_t mark = std::min(text.find('?'), text.size());
  route.place = place_of(parts_of(text.substr(0, mark), '/'), route);
  if (mark < text.size()) read_query(text.substr(mark + 1), route);
  return route;
}

std::string text_from(const Route& route) {
  std::string text = path_of(route);
  char joint = '?';
  if (!route.view.empty()) text += joint + ("view=" + route.view), joint = '&';
  if (route.record) text += joint + ("record=" + entente::text_from(route.record));
  return text;
}

std::string link_to(const Route& route) { return "#" + text_from(route); }

Route home_of(Id plan) { return made(Place::home, plan, {}); }
Route stages_of(Id plan) { return made(Place::stages, plan, {}); }
Route stage_of(Id plan, std::string_view stage) { return made(Place::stage, plan, stage); }

Route practice_of(Id plan, std::string_view practice, std::string_view view, Id record) {
  Route route = made(Place::practice, plan, practice);
  route.view = view;
  route.record = record;
  return route;
}

}  // namespace entente::screen
