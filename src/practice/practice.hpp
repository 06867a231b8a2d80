#pragma once
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "record/plan.hpp"

namespace entente::practice {

/// The nine stages of an alliance's life, the spine of the product (design.md "Screen").
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

/// Something that deserves attention, found by a practice in its records; screens show it where the
/// record stands, and the home screen gathers them.
struct Finding {
  enum class Weight : std::uint8_t { hint, warning, wrong } weight = Weight::hint;
  RecordKey key;           // the record it is about; its `id` may be none (the practice as a whole)
  std::string_view field;  // the field to mend, where it is one
  std::string what;        // "No deadline: say by when."
};

/// How far a practice has come: shown in the rail.
struct Progress {
  std::uint16_t done = 0, of = 0;  // of == 0: nothing to complete
};

/// One practice: what it is called, where it stands, which kinds of record it has, and its rules.
struct Practice {
  std::string_view name;   // folder, route and command
  std::string_view label;  // "Charter"
  std::string_view help;   // one sentence: what it is for
  std::string_view icon;   // a Lucide name
  Stage stage = Stage::intent;
  std::span<const Kind* const> kinds;
  std::vector<Finding> (*findings)(const Plan&) = nullptr;
  Progress (*progress)(const Plan&) = nullptr;
};

/// All practices, as practices.def lists them.
std::span<const Practice* const> practices();
const Practice* find_practice(std::string_view name);
/// The kinds of all practices: what this version knows.
const Catalog& catalog();

}  // namespace entente::practice
