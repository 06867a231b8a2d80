#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "record/plan.hpp"

namespace entente {

/// What a piece of a typed line was taken for. What no piece covers is the title.
enum class QuickPart : std::uint8_t { kind, owner, date, side };

/// Bytes `begin` to `end` of the line.
struct QuickSpan {
  QuickPart part;
  std::size_t begin = 0, end = 0;
  friend bool operator==(const QuickSpan&, const QuickSpan&) = default;
};

/// The record that a typed line stands for.
struct QuickLine {
  const Kind* kind = nullptr;          // null where the plan's catalog has no such kind
  std::string title;                   // what is left of the line, untouched; may be empty
  const Field* owner_field = nullptr;  // set where an owner was named, …
  Id owner;
  const Field* date_field = nullptr;  // … and where a day was
  Date date;
  const Field* side_field = nullptr;  // … and whose it is, where the kind asks for that
  Id side;
  std::vector<QuickSpan> spans;       // in the order of the line, none over another
  std::vector<std::string> problems;  // names that nobody or several have; they stay in the title
  bool ready() const { return kind != nullptr && !title.empty(); }
};

/// Reads a line. "!" at its beginning makes a risk, "!!" an issue; "risk:", "issue:", "decision:",
/// "commitment:" and "action:" say it in words; anything else is an action. "@" before a name gives
/// the owner: the beginning of any of a person's names, or of several, the party's among them where
/// two have the same ("@ana duarte", "@duarte", "@ana marlow"); who has left is not meant. A day is
/// read wherever spoken_date (workspace/spoken_date.hpp) is sure of it, else at the line's end,
/// beside the owner, or behind "by", "on", "until" or "due"; of several the last counts. "by"
/// before a party's name, its short name or its first word says whose promise it is; else the
/// owner's party has made it. All else is the title: nothing that was not understood is lost. Which
/// fields take owner and day comes out of the kind's description. Any bytes may come.
/// `month_first`: so "3/11" is a day in March.
QuickLine parse_quick_line(std::string_view text, const Plan& plan, Date today,
                           bool month_first = false);

/// The field of a kind that takes a typed line's owner (one person called "owner" or "driver") or
/// day ("due", "review", "date", "raised", the first that there is); null where it has none.
const Field* quick_owner_field(const Kind& kind);
const Field* quick_date_field(const Kind& kind);
/// The field of a kind that says by which party it is ("by"); null where it has none.
const Field* quick_side_field(const Kind& kind);
/// The day on which such a record came up ("raised"), to be filled in by who makes it; else null.
const Field* quick_raised_field(const Kind& kind);

}  // namespace entente
