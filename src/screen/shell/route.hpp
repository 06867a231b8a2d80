#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"

namespace entente::screen {

/// What is asked of the table on a page, in names that last: an address is kept and handed on. Only
/// the table's kind knows what they mean (screen/list/list_query.hpp); what it does not know it
/// ignores.
struct ListAddress {
  std::string filter;           // words
  std::string sort;             // a field's name, "-" before it where the order is descending
  std::vector<std::string> is;  // "status:open", "status:!open", "owner:<id>", "owner:" for none
  friend bool operator==(const ListAddress&, const ListAddress&) = default;
};

/// Where in the application one is: the part of the address behind "#".
///   /                               the plans in this browser
///   /plan/<id>                      a plan's home
///   /plan/<id>/stages               the nine stages (the rail's page on a phone)
///   /plan/<id>/stage/<name>         one stage
///   /plan/<id>/<practice>           a practice; ?view=<tab>&record=<id>&filter=<words>
///                                   &sort=<field>&is=<field>:<value>,…
///   /plan/<id>/record/<id>          one record's own page; ?record=<id> beside it
///   /about, /settings
struct Route {
  enum class Place : std::uint8_t {
    start,
    home,
    stages,
    stage,
    practice,
    record,
    about,
    settings,
    unknown
  } place = Place::start;
  Id plan;
  std::string name;  // of the stage or practice
  std::string view;  // the tab; empty: the first
  Id record;         // the record in the inspector
  ListAddress list;  // what is asked of the table
  Id subject;        // the record that the page is about
  friend bool operator==(const Route&, const Route&) = default;

  Route with_view(std::string_view tab) const;
  Route with_record(Id selected) const;
  Route with_list(ListAddress asked) const;
};

Route route_from(std::string_view text);
/// "/plan/…"; what `route_from` reads.
std::string text_from(const Route& route);
/// The same as a link's target: "#/plan/…".
std::string link_to(const Route& route);

Route home_of(Id plan);
Route stages_of(Id plan);
Route stage_of(Id plan, std::string_view stage);
Route practice_of(Id plan, std::string_view practice, std::string_view view = {}, Id record = {});
Route record_page_of(Id plan, Id record);

}  // namespace entente::screen
