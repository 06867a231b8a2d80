#pragma once
#include <memory>
#include <string>
#include <string_view>

#include "base/concat.hpp"
#include "format/journal.hpp"
#include "format/plan_file.hpp"

namespace entente {

/// A plan as far as damaged bytes of it could be read, and what was left out.
struct Rescued {
  std::unique_ptr<Plan> plan;
  Problems left_out;  // each as JSON pointer and words; the first hundred and a count of the rest
  std::size_t records = 0, values = 0, removals = 0, lines = 0;  // left out; lines are of history
  std::size_t edits = 0, edits_left = 0;  // journal lines that followed: taken, left out
  bool whole() const { return left_out.empty(); }
};

/// Opens what can be read of one's own copy of a plan, where `read_plan` refuses it: bytes that are
/// cut off or spoilt up to the last good value, records and values that are wrong left out, what is
/// over `limits` up to them. Behind the plan journal lines may follow, each on a line of its own
/// (`stored_bytes`); they are carried out up to the last good one. What comes out can be written
/// and read again, and be joined with other copies: a value that was left out comes back with
/// them. The same bytes always give the same plan. A problem where nothing can be opened: another
/// format, a newer version, a file for a partner (ask for that again).
Result<Rescued> rescue_plan(std::string_view bytes, const Catalog& catalog);

/// The bytes that `rescue_plan` takes: a plan file's, and behind it the journal lines.
template <class Lines>
std::string stored_bytes(std::string_view plan, const Lines& lines) {
  std::string bytes(plan);
  for (const auto& line : lines) append(bytes, bytes.ends_with('\n') ? "" : "\n", line, "\n");
  return bytes;
}

/// "3 values and 1 record were left out" …: what `rescued` lacks, in one or two sentences.
std::string words_for(const Rescued& rescued);

/// The longest start of `bytes` up to `end` that is JSON once its open lists and objects are
/// closed, and closed it is; "" where there is none. `used` becomes how much of `bytes` is in it.
/// Expects bytes that are the start of valid JSON.
std::string closed_json(std::string_view bytes, std::size_t end, std::size_t& used);

}  // namespace entente
