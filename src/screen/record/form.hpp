#pragma once
#include <functional>
#include <optional>
#include <span>
#include <string_view>

#include "screen/shell/layout.hpp"

namespace entente::screen {

/// A form over one record, out of its kind's description. It writes nothing itself.
struct FormWords {
  const Kind* kind = nullptr;
  const void* record = nullptr;
  Id id;  // of the record; none for one that is in no plan yet
  std::span<const std::string_view> only = {};  // these fields, in this order; empty: all
  bool read_only = false;
  std::string_view focus = {};         // this field takes the focus
  const Problems* problems = nullptr;  // beside what the plan's rules find, by label
  std::function<void(const Field&, const Value&)> write;
};
/// Draws it from the top of `place`; returns its height. Two columns where there is room.
float form(Context& context, Rect place, const FormWords& words);

/// The form of a record in the plan; what is changed becomes an edit at once.
float record_form(Context& context, Rect place, const Kind& kind, const RecordKey& key,
                  std::span<const std::string_view> only = {});

}  // namespace entente::screen
