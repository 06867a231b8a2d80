#pragma once
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "practice/deed.hpp"
#include "practice/figure.hpp"
#include "practice/view.hpp"
#include "record/plan.hpp"

namespace entente::practice {

/// The nine stages of an alliance's life, the order in which practices stand on one page.
enum class Stage : std::uint8_t {
  intent,
  fit,
  negotiate,
  design,
  launch,
  run,
  review,
  adjust,
  exit
};
struct StageWords {
  std::string_view name, label, help;
};
/// Words for all nine, in order.
std::span<const StageWords, 9> stages();

/// What makes something deserve attention: Home's first word about it.
enum class Matter : std::uint8_t {
  missing,    // not written yet
  overdue,    // its day has passed
  due_soon,   // its day comes within a week
  no_driver,  // nobody drives a decision
  unowned,    // nobody answers for it
  stale       // it rests on what is so no longer: a person who left, a review long past
};

/// The one action that clears a finding. Where it writes nothing and does no deed, it opens the
/// record at the field.
struct Remedy {
  std::string_view label;  // "Mark kept", "Name owner"; empty: "Open"
  std::vector<std::pair<std::string_view, Value>> writes = {};  // fields of the finding's record
  std::string_view deed = {};  // the id of one that asks for something first
};

/// Something that deserves attention, found by a practice in its records; screens show it where the
/// record stands, and the home screen gathers them.
struct Finding {
  enum class Weight : std::uint8_t { hint, warning, wrong } weight = Weight::hint;
  RecordKey key;           // the record it is about; its `id` may be none (the practice as a whole)
  std::string_view field;  // the field to mend, where it is one
  std::string what;        // "No deadline: say by when."
  Matter matter = Matter::missing;
  Date day = {};   // since when or until when: its due date, the day it was raised
  Id party = {};   // whose move it is, where it is one party's
  Id person = {};  // who must act or answer for it, where that is known
  Remedy remedy = {};
};

/// A finding about a field that stands empty, or about what else is so of a record.
struct Check {
  std::string_view kind, field;
  std::string_view what;  // "Nobody has written down what was learnt."
  Finding::Weight weight = Finding::Weight::hint;
  enum class When : std::uint8_t { always, open, over } when = When::open;  // by its status
  bool (*found)(const void* record) = nullptr;  // null: where the field is empty
  std::string_view remedy = {};                 // its label; empty: "Open"
  Matter matter = Matter::missing;
};

/// How far a practice has come: shown in the rail.
struct Progress {
  std::uint16_t done = 0, of = 0;  // of == 0: nothing to complete
};

/// The size of plan in which a practice is switched on from the start: people with one small
/// alliance never meet them all.
enum class Matters : std::uint8_t { light, standard, full, when_called };

/// One practice: what it is called, where it stands, which kinds of record it has, and its rules.
struct Practice {
  std::string_view name;   // folder, route and command
  std::string_view label;  // "Charter"
  std::string_view help;   // one sentence: what it is for
  std::string_view icon;   // a Lucide name
  Stage stage = Stage::intent;
  std::span<const Kind* const> kinds;
  /// Whether findings follow from the roles of its fields, too (checks.hpp); else `findings` says
  /// all in its own words.
  bool by_roles = true;
  std::span<const Check> checks = {};
  /// What its rules find on this day, and how far it has come; null: it has none.
  std::vector<Finding> (*findings)(const Plan&, Date today) = nullptr;
  Progress (*progress)(const Plan&) = nullptr;
  /// What can be done to its records in one step, what is worked out of them, and what its page
  /// shows (view.hpp).
  std::span<const Deed> deeds = {};
  std::span<const Figure> figures = {};
  std::span<const Section> sections = {};
  /// The ids of SOURCES.md that it follows: "I-02".
  std::span<const std::string_view> sources = {};
  /// In which size of plan it is switched on from the start.
  Matters matters = Matters::standard;
};

/// Whether a record is history, whose words on people are how it was, so that nobody is asked to
/// write another name into it: it is over by its status; or tells of a day and has no status; or is
/// a part of a record that is history.
bool is_past(const Plan& plan, const RecordKey& key);

/// What can be done to a kind's records in one step.
std::vector<const Deed*> deeds_of(std::string_view kind);
const Deed* find_deed(std::string_view kind, std::string_view id);

/// All practices, as practices.def lists them.
std::span<const Practice* const> practices();
const Practice* find_practice(std::string_view name);
/// The kinds of all practices: what this version knows.
const Catalog& catalog();

}  // namespace entente::practice
