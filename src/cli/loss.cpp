#include "cli/loss.hpp"

#include <algorithm>
#include <unordered_map>

#include "base/concat.hpp"
#include "cli/plan_input.hpp"
#include "cli/sealing.hpp"
#include "exchange/merge.hpp"
#include "exchange/seal/sealer.hpp"
#include "format/plan_file.hpp"
#include "practice/practice.hpp"

namespace entente::cli {
namespace {

constexpr std::size_t head = 4096;  // bytes in which a plan file says what it is
constexpr std::size_t sort = 24;    // bytes that all texts of one sort begin with

bool is_own_copy(const Plan& plan) {
  return !plan.envelope() || private_count(plan) > 0 || !plan.history().empty();
}

/// Whether a part of the other copy holds anything that `plan` has not, or that does not fit it.
bool holds_news(const Plan& plan, const std::shared_ptr<Plan>& there, Visibility part) {
  const auto merge = Merge::prepare(plan, there, part);
  return !merge || merge->brings_news();
}

/// Without its moment: what was taken over is told as of the taking, and a command that is run
/// again takes the same a little later.
std::string line_key(const Plan& plan, const HistoryLine& line) {
  const Replicas& replicas = plan.part(line.part).replicas();
  return concat(static_cast<int>(line.part), ' ', static_cast<int>(line.act), ' ',
                line.dot ? text_from(line.dot, replicas) : "", ' ', line.kind, ' ',
                text_from(line.id), ' ', line.field, ' ', line.label);
}

bool holds_older_history(const Plan& plan, const Plan& there) {
  std::unordered_map<std::string, int> known;
  for (const HistoryLine& line : plan.history()) ++known[line_key(plan, line)];
  const auto is_new = [&](const HistoryLine& line) { return --known[line_key(there, line)] < 0; };
  return std::any_of(there.history().begin(), there.history().end(), is_new);
}

Loss copy_over_plan(const Plan& plan, const std::shared_ptr<Plan>& there) {
  if (there->id() != plan.id()) return {"holds another plan, which would be lost"};
  if (!is_own_copy(*there)) return {"is a file that was handed over, and no copy of one's own"};
  for (const Visibility part : {Visibility::shared, Visibility::private_to_party})
    if (holds_news(plan, there, part))
      return {"holds edits of one's own that the file has not seen (entente merge joins both)"};
  if (holds_older_history(plan, *there))
    return {"holds a history of one's own that the file has not (entente merge joins both)"};
  return {};
}

Loss share_over_plan(const Written& written, const Plan& there) {
  if (is_own_copy(there))
    return {"is a copy of one's own, and a file for another party never takes its place", false};
  const Envelope& mine = *written.envelope;
  const Envelope& theirs = *there.envelope();
  if (there.id() != written.plan->id() || theirs.from != mine.from || theirs.to != mine.to)
    return {"was not made by this party for that one"};
  return {};
}

/// Whether the beginning of a file says that it is a plan, as far as it can be read.
bool says_plan(std::string_view start) {
  const std::string value = concat('"', plan_format, '"');
  std::string_view before = start.substr(0, start.find(value));
  if (before.size() == start.size()) return false;
  const auto take_back = [&](std::string_view text) {
    before = before.substr(0, before.find_last_not_of(" \t\r\n") + 1);
    if (!before.ends_with(text)) return false;
    before.remove_suffix(text.size());
    return true;
  };
  return take_back(":") && take_back("\"format\"");
}

/// What cannot be read as a plan: something else, or a plan that is damaged or of a newer version.
Loss over_unread(const Written& written, std::string_view bytes) {
  const std::string_view start = bytes.substr(0, head);
  if (says_plan(start))
    return {"seems to be a plan, which cannot be read", written.envelope == nullptr};
  if (!written.plan && bytes.substr(0, sort) == written.bytes.substr(0, sort)) return {};
  return {"holds something that this command did not write"};
}

Loss over_plan(const Written& written, const std::shared_ptr<Plan>& there) {
  if (written.envelope) return share_over_plan(written, *there);
  if (!written.plan) return {"holds a plan, which would be lost"};
  return copy_over_plan(*written.plan, there);
}

}  // namespace

Loss loss_at(std::string_view target, const Written& written, const Arguments& arguments,
             Surroundings& surroundings) {
  auto found = read_bytes(target, FileBounds{}.bytes, surroundings.in);
  if (!found) return {"cannot be looked into", written.envelope == nullptr};
  std::string bytes = std::move(*found);
  if (bytes.empty()) return {};
  if (looks_sealed(bytes)) {
    auto opened = unsealed(std::move(bytes), arguments, surroundings);
    if (!opened) return {"is sealed, so that nobody can say what would be lost"};
    bytes = std::move(*opened);
  }
  const std::string start = bytes.substr(0, head);
  auto there = read_plan(std::move(bytes), practice::catalog());
  return there ? over_plan(written, std::move(*there)) : over_unread(written, start);
}

}  // namespace entente::cli
