#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "base/time.hpp"
#include "kit/ui.hpp"

namespace entente::kit {

/// How much time a timeline shows at once: about 18 weeks, 10 months or 10 quarters on a wide
/// screen.
enum class TimelineZoom : std::uint8_t { weeks, months, quarters };

/// Something that takes time, or happens on a day. Days may be missing: without both there is no
/// bar, with one alone the bar is that day and dashed.
struct TimelineItem {
  std::string_view key;  // the record's id
  std::string_view title;
  std::string_view letter;             // the party's, in a chip before the title: "C"
  Tone tone = Tone::accent;            // the party's hue; accent: joint
  std::string_view owner;              // "Hana Kimura"
  Tone owner_tone = Tone::neutral;     // bad: "Nobody yet"
  std::uint32_t group = 0;             // items stand in the order of their groups
  Date start, finish;                  // first and last day
  Date planned_start, planned_finish;  // the baseline's; none: there is none
  std::int32_t slack = -1;             // days; below 0: not known
  bool milestone = false;              // happens on `finish`
  bool critical = false;               // solid; else pale
  bool fixed = false;                  // cannot be moved
};
struct TimelineGroup {
  std::string_view key, label;
  std::string_view note;  // at the list's right: "9 days late"
  Tone note_tone = Tone::neutral;
};
/// What `after` waits for.
struct TimelineLink {
  std::uint32_t before = 0, after = 0;  // indices of items
  bool critical = false;
};

struct TimelineWords {
  std::string_view key, name;
  std::string_view row_label, owner_label, until_label;  // "Activity", "Owner", "Until"
  std::span<const TimelineGroup> groups;
  std::span<const TimelineItem> items;
  std::span<const TimelineLink> links;
  Date today;
  Date horizon = {};                    // the last day of a band that begins today; none: no band
  std::string_view horizon_words = {};  // "the next 100 days, to 10 March"
  std::int64_t current = -1;            // the item shown in the inspector
  std::uint64_t revision = 0;           // another one wherever groups, items or links have changed
  bool read_only = false;
};

/// What the person did; at most one thing a frame.
struct TimelineNews {
  enum class Type : std::uint8_t {
    none,
    open,  // the item
    move   // the item is to take place from `start` to `finish`
  } type = Type::none;
  std::size_t item = 0;
  Date start, finish;
};

/// Activities in groups that fold, at the left by name, at the right as bars over time: solid where
/// a day more is a day more for the whole, pale where there is slack; below a bar that has slipped
/// its baseline, beside it by how much; behind the bars what waits for what. Only what is on the
/// screen is drawn and mirrored. Where it is narrow each activity is a card with a small bar.
///
/// Keyboard: Up, Down, Page Up and Down, Home, End move; Enter opens, and folds a group; Left goes
/// to the group, and folds it, Right unfolds it, or brings an activity's bar into view. Alt with
/// Left and Right moves an activity by a day, with Shift as well only its last day. A bar is
/// dragged as a whole, or by one of its ends; Escape lets go of it.
TimelineNews timeline(Ui& ui, Rect place, const TimelineWords& words);

/// The height at which nothing within it scrolls. As cards it must be given all of it.
float timeline_height(Ui& ui, float width, const TimelineWords& words);
/// Whether it shows cards at this width.
bool timeline_is_cards(float width);

/// Weeks, months or quarters; earlier, today, later: for the timeline of the same words in the open
/// scope, whose width is `width`. As high as a control; it stands above the timeline. A timeline of
/// cards needs none.
void timeline_controls(Ui& ui, Rect place, float width, const TimelineWords& words);

/// How bars are to be read, and how they are moved. Returns its height.
float timeline_legend(Ui& ui, Rect place, bool read_only);

}  // namespace entente::kit
