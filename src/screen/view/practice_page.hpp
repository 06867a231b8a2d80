#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "practice/practice.hpp"
#include "screen/list/list.hpp"
#include "screen/shell/layout.hpp"

namespace entente::screen {

/// One tab of a practice's screen.
struct Section {
  std::string_view key;  // in the route: usually the kind's name
  std::string_view label;
  int count = -1;
  std::vector<std::string_view> also = {};  // kinds that are seen here, beside `key`
  std::string title = {};                   // says what is so; empty: the page's
  std::function<void(Column&, Rect room)> draw;
};

/// A practice's screen: a title that says what is so, tabs, and the section that the route names.
struct PracticePage {
  std::string_view title, words;
  std::vector<Section> sections;
};
void practice_page(Context& context, Rect place, const PracticePage& page);

/// The section in which a kind's records stand as the default table, with what is to be mended as
/// its title.
Section list_section(Context& context, const Kind& kind);

/// A kind's table that fills what is left of the visible page. Where little is left, or few records
/// on a phone, it is as high as they are, and the page scrolls.
void fill_with_list(Context& context, Column& column, Rect room, const ListWords& words);

/// The screen of a practice for which nothing was made by hand: a tab for each kind.
void default_practice(Context& context, Rect place, const practice::Practice& practice);

/// The description of a practice's record.
template <class Record>
const Kind& kind_of() {
  return *practice::catalog().find(Record::kind_name);
}
/// Shared records in the kind's own order: by rank, else as they were made.
std::vector<Id> in_order(const Plan& plan, const Kind& kind);
/// What stands where there is no record of a kind yet: what it is for, and a button that adds one.
void draw_empty_kind(Context& context, Rect place, const Kind& kind);
/// How many shared records of a kind there are.
int count_of(const Plan& plan, const Kind& kind);

}  // namespace entente::screen
