#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "record/plan.hpp"

namespace entente::practice {

/// What a practice's page shows, as data: a practice lists its sections, a section is one view.
/// This knows no screen; screen/view/ has one drawer for each shape.

/// The default table of a kind.
struct TableView {
  std::span<const std::string_view> columns = {};  // fields, figures; empty: fields, as room allows
  bool open_first = false;                         // what is over stands below what is open
  std::string_view heading = {};                   // above it; empty: none
  bool own_page = false;                           // a row opens the record's page, not its fields
};

/// A part of the note below a row's title.
struct RowNote {
  std::string_view field;
  std::string_view before = {};  // "by "
  std::string_view empty = {};   // what stands where nothing was written; empty: no part
};
/// Open records as lines with what can be done to them: in one card, or in one for each party that
/// owes them.
struct RowsView {
  std::string_view title;  // the card's; by side it is the party's name
  std::span<const RowNote> notes;
  std::string_view figure = {};  // in a chip, the highest first; empty: by how they stand
  bool by_side = false;
  std::string_view none = {};  // what stands in a party's card where it has none
};

/// Columns by a choice. Cards are moved from one to another; what is over gets its day.
struct BoardView {
  std::string_view columns = {};  // the choice field; empty: the status
  std::uint8_t otherwise = 1;     // the choice under which a record without any stands
  std::span<const std::string_view> notes = {};  // fields below the title; empty: by their roles
};

/// One column for what is joint and one for each party.
struct SidesView {
  std::string_view joint =
      {};                     // the column of records of no party: "Joint objectives"; empty: none
  std::string_view own = {};  // behind a party's name: "'s own"
  std::span<const std::string_view> notes = {};  // fields below the title; empty: by their roles
};

/// One line of a card.
struct CardLine {
  enum class Look : std::uint8_t { body, caption, chips };
  std::string_view field;
  Look look = Look::body;
  std::string_view label = {};  // above it; empty: none
  std::string_view empty = {};  // what stands where nothing was written; empty: no line
};
/// A grid of cards.
struct CardsView {
  std::span<const CardLine> lines;
};

/// Records counted by two levels, beside their table, which a pressed cell filters.
struct GridView {
  std::string_view up, across;   // level fields
  std::string_view title, name;  // "Open risks"; what is heard: "Open risks by … and …"
  std::string_view note;         // how it is to be read
  std::string_view unplaced_one, unplaced_many;    // "risk is not assessed."
  int high = 25;                                   // from this product on a cell is high
  std::span<const std::string_view> columns = {};  // of the table beside it
};

/// A picture of the practice's own, by its name in screen/practice/.
struct DrawnView {
  std::string_view picture;
  int most = 0;  // records; of more the default table stands in its place; 0: any number
};

using View =
    std::variant<TableView, RowsView, BoardView, SidesView, CardsView, GridView, DrawnView>;

/// Records counted for a title.
struct TitleCount {
  bool (*counts)(const void* record, Date today);
  std::string_view one, many;  // behind the number: "high risk has no mitigation"
};

/// A title that says what is so: of the counts, the first that is not zero speaks.
struct Title {
  std::string_view none_yet = {};  // where there are no records
  std::span<const TitleCount> counts = {};
  std::string_view otherwise = {};                                    // where nothing counts
  std::string (*of)(const Plan&, Date today, const Kind&) = nullptr;  // in place of all this
  bool as_first = false;  // that of the practice's first section, whose records these are, too
};

/// A record that comes up in most plans, in our own words.
struct UsualRecord {
  std::string_view title;
  std::uint8_t choice = 0;  // of the field by which they are grouped
};
/// What is offered where a kind has no records yet: all of it in one step.
struct Usual {
  std::string_view title;      // "Begin with what comes up in most alliances"
  std::string_view one, many;  // "decision", "decisions"
  std::string_view group;      // a choice field: one column for each choice; empty: one for all
  std::span<const UsualRecord> records;
};

/// One tab of a practice's page.
struct Section {
  std::string_view kind;        // whose records it shows
  std::string_view key = {};    // in the address; empty: the kind
  std::string_view label = {};  // on the tab; empty: the kind's plural
  Title title = {};
  View view = {};
  bool quick_line = false;                      // the typed line stands above it
  std::span<const View> above = {};             // what is seen first
  const Usual* usual = nullptr;                 // offered where there are no records
  std::span<const std::string_view> also = {};  // kinds that are seen here, too
};

/// `section`'s title in words; "" where it has none.
std::string title_of(const Plan& plan, Date today, const Kind& kind, const Title& title);

/// Titles of kinds that are due: what is overdue first, else how many are open.
/// "No issue is open", "Two issues are overdue", "One action is open, and in time".
std::string due_title(const Plan& plan, Date today, const Kind& kind);

/// A predicate on a record as a title counts it: `counted<Risk, is_high>`.
template <class Record, auto Test>
bool counting(const void* record, Date) {
  return Test(*static_cast<const Record*>(record));
}

}  // namespace entente::practice
