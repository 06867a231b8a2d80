#pragma once
#include <string>
#include <vector>

#include "screen/shell/layout.hpp"
#include "workspace/links.hpp"

namespace entente::screen {

/// Records tied to a record by one field, as a screen shows them.
struct LinkedGroup {
  struct Line {
    std::string key, label, note, target;
    kit::Tone tone = kit::Tone::neutral;  // of what its practice finds about it
  };
  std::string key, title;  // "Owner of 3 risks"
  char32_t icon = 0;
  bool points = false;      // the record points at them, not they at it
  std::vector<Line> lines;  // what is to be mended first, then the latest
};

/// What ties a record to others, kept while neither changes.
struct Linked {
  struct Stand {
    const Plan* plan = nullptr;
    std::uint64_t revision = 0;
    Date today;
    RecordKey record;
    std::string base;  // where the lines lead
    friend bool operator==(const Stand&, const Stand&) = default;
  };
  Links links;
  Memo<Stand, std::vector<LinkedGroup>> groups;
};

/// The groups of a record. Their lines lead to their practice's page, or, `beside`, to the
/// inspector beside the page that is open.
const std::vector<LinkedGroup>& linked_to(Context& context, Linked& linked, const RecordKey& key,
                                          bool beside);

/// Draws them one under another, at most so many lines of each group; what is left out is counted
/// in a link to `all`, or, where that is empty, in a button that shows it. Returns the height.
float draw_linked(Context& context, Rect place, const std::vector<LinkedGroup>& groups,
                  std::size_t most, std::string_view all = {});

}  // namespace entente::screen
