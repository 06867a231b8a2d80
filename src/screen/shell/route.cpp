#include "screen/shell/route.hpp"

#include <vector>

#include "base/utf8.hpp"

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

bool stands_plain(char letter) {
  const bool is_word = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                       (letter >= '0' && letter <= '9');
  return is_word || letter == '-' || letter == '_' || letter == '.' || letter == ':';
}

/// As a part of an address: every other byte as "%20".
std::string escaped(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string made;
  for (const char letter : text) {
    const auto byte = static_cast<unsigned char>(letter);
    if (stands_plain(letter))
      made += letter;
    else
      made.append({'%', digits[byte >> 4], digits[byte & 15]});
  }
  return made;
}

int digit_of(char letter) {
  if (letter >= '0' && letter <= '9') return letter - '0';
  const char lower = static_cast<char>(letter | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// What `escaped` was made of. "" for what is no text.
std::string plain(std::string_view text) {
  std::string made;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool coded = text[at] == '%' && at + 2 < text.size() && digit_of(text[at + 1]) >= 0 &&
                       digit_of(text[at + 2]) >= 0;
    made +=
        coded ? static_cast<char>(digit_of(text[at + 1]) * 16 + digit_of(text[at + 2])) : text[at];
    if (coded) at += 2;
  }
  return is_utf8(made) && !forbidden_character(made) ? made : std::string();
}

void read_list(std::string_view name, std::string_view value, ListAddress& list) {
  if (name == "filter") list.filter = plain(value);
  if (name == "sort") list.sort = plain(value);
  if (name != "is") return;
  for (const std::string_view part : parts_of(value, ','))
    if (std::string each = plain(part); !each.empty()) list.is.push_back(std::move(each));
}

std::string text_from(const ListAddress& list) {
  std::string text, is;
  if (!list.filter.empty()) text += "&filter=" + escaped(list.filter);
  if (!list.sort.empty()) text += "&sort=" + escaped(list.sort);
  for (const std::string& each : list.is) is += (is.empty() ? "" : ",") + escaped(each);
  return is.empty() ? text : text + "&is=" + is;
}

void read_query(std::string_view query, Route& route) {
  for (std::string_view pair : parts_of(query, '&')) {
    const std::size_t equals = pair.find('=');
    if (equals == std::string_view::npos) continue;
    const std::string_view value = pair.substr(equals + 1);
    if (pair.substr(0, equals) == "view") route.view = value;
    if (pair.substr(0, equals) == "record") route.record = id_from_text(value).value_or(Id{});
    read_list(pair.substr(0, equals), value, route.list);
  }
}

Place place_in_plan(const std::vector<std::string_view>& parts, Route& route) {
  const auto plan = id_from_text(parts[1]);
  if (!plan) return Place::unknown;
  route.plan = *plan;
  if (parts.size() == 2) return Place::home;
  if (parts.size() == 3 && parts[2] == "stages") return Place::stages;
  if (parts.size() == 4 && parts[2] == "record") {
    route.subject = id_from_text(parts[3]).value_or(Id{});
    return route.subject ? Place::record : Place::unknown;
  }
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
    case Place::record:
      return plan + "/record/" + entente::text_from(route.subject);
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
  other.list = {};
  return other;
}

Route Route::with_record(Id selected) const {
  Route other = *this;
  other.record = selected;
  return other;
}

Route Route::with_list(ListAddress asked) const {
  Route other = *this;
  other.list = std::move(asked);
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
  std::string query;
  if (!route.view.empty()) query += "&view=" + route.view;
  if (route.record) query += "&record=" + entente::text_from(route.record);
  query += text_from(route.list);
  if (!query.empty()) query.front() = '?';
  return path_of(route) + query;
}

std::string link_to(const Route& route) { return "#" + text_from(route); }

Route home_of(Id plan) { return made(Place::home, plan, {}); }
Route stages_of(Id plan) { return made(Place::stages, plan, {}); }
Route stage_of(Id plan, std::string_view stage) { return made(Place::stage, plan, stage); }

Route record_page_of(Id plan, Id record) {
  Route route = made(Place::record, plan, {});
  route.subject = record;
  return route;
}

Route practice_of(Id plan, std::string_view practice, std::string_view view, Id record) {
  Route route = made(Place::practice, plan, practice);
  route.view = view;
  route.record = record;
  return route;
}

}  // namespace entente::screen
