#include "format/rescue.hpp"

#include <algorithm>

#include "base/hash.hpp"
#include "format/parse.hpp"
#include "format/plan_reader.hpp"
#include "format/scan.hpp"
#include "record/room.hpp"

namespace entente {

namespace {

/// Damaged bytes, parted into a plan that is JSON and the journal lines behind it.
struct Parted {
  std::string plan;
  std::string_view lines;
  std::size_t cut = 0;  // where it had to be cut off; 0: it is whole
};

/// Where the bytes stop being JSON; nothing where they are.
std::optional<std::size_t> spoilt_at(std::string_view json) {
  std::string copy(json);
  copy.append(parse_padding, '\0');
  yyjson_read_err error;
  if (parse_kept(copy.data(), json.size(), error)) return {};
  return error.pos;
}

Parted parted(std::string_view bytes) {
  Parted parts;
  std::size_t used = 0;
  parts.plan = closed_json(bytes, bytes.size(), used);
  const bool whole = parts.plan == bytes.substr(0, used);
  parts.lines = whole ? bytes.substr(used) : std::string_view();
  parts.cut = whole ? 0 : used;
  if (const auto spoilt = spoilt_at(parts.plan)) {
    parts.plan = closed_json(bytes, *spoilt, used);
    parts.lines = {};
    parts.cut = used;
  }
  return parts;
}

bool has_too_many_replicas(const Plan& plan) {
  const std::size_t most = most_for(limits::replicas, Use::edit);
  return plan.part(Visibility::shared).replicas().all().size() > most ||
         plan.part(Visibility::private_to_party).replicas().all().size() > most;
}

/// Reads the plan; a second time without the replicas that no stamp names, where there are too
/// many.
Result<Rescued> salvaged(const Parted& parts, std::string_view replica, const Catalog& catalog) {
  Rescued rescued;
  Salvage salvage;
  salvage.replica = replica, salvage.cut = parts.cut > 0;
  auto read = salvage_plan(parts.plan, catalog, salvage, rescued.left_out);
  if (!read) return read.problems();
  std::size_t forgotten = 0;
  if (has_too_many_replicas(**read)) {
    const auto needed = salvage.used;
    const std::size_t before = (*read)->shared().replicas().all().size();
    salvage = {};
    salvage.replica = replica, salvage.cut = parts.cut > 0;
    salvage.only = &needed;
    read = salvage_plan(parts.plan, catalog, salvage, rescued.left_out);
    if (!read) return read.problems();
    forgotten = before - (*read)->shared().replicas().all().size();
  }
  rescued.plan = std::move(*read);
  rescued.records = salvage.records, rescued.values = salvage.values;
  rescued.removals = salvage.removals, rescued.lines = salvage.lines;
  if (forgotten > 0)
    rescued.left_out.push_back(
        {"/replicas", concat(grouped(forgotten), " copies of which nothing is left in the plan")});
  return rescued;
}

/// Carries out the journal lines up to the first that does not fit.
void replay(std::string_view lines, Rescued& rescued) {
  while (!lines.empty()) {
    const std::string_view line = lines.substr(0, lines.find('\n'));
    lines.remove_prefix(std::min(lines.size(), line.size() + 1));
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    if (rescued.edits_left == 0) {
      const Result<Change> change = change_from_journal(line, *rescued.plan);
      if (change) {
        apply(*rescued.plan, *change);
        ++rescued.edits;
        continue;
      }
      rescued.left_out.push_back({concat("edit ", rescued.edits + 1, " behind the plan"),
                                  text_from(change.problems().front())});
    }
    ++rescued.edits_left;
  }
}

/// Leaves out old history where the plan is too large with it.
void fit(Rescued& rescued) {
  const std::size_t most = most_for(limits::file_bytes, Use::edit);
  const std::size_t bytes = write_plan(*rescued.plan).size();
  if (bytes <= most) return;
  const std::size_t lines = drop_oldest_history(*rescued.plan, bytes - most);
  if (lines == 0) return;
  rescued.lines += lines;
  rescued.left_out.push_back(
      {"/history", concat("the oldest ", grouped(lines), " lines, since the plan is too large")});
}

}  // namespace

Result<Rescued> rescue_plan(std::string_view bytes, const Catalog& catalog) {
  if (auto foreign = foreign_bytes(bytes)) return *std::move(foreign);
  const Parted parts = parted(bytes);
  const std::string name = concat("rescue ", checksum(bytes));
  const std::string replica = text_from(id_from_name(name)).substr(5);
  Result<Rescued> rescued = salvaged(parts, replica, catalog);
  if (!rescued) return rescued;
  if (rescued->plan->envelope())
    return Problem{"", "this is a file that was made for another party; ask for it again"};
  if (parts.cut > 0)
    rescued->left_out.insert(
        rescued->left_out.begin(),
        {"", concat("is cut off or spoilt at ", line_and_column(bytes, parts.cut),
                    ": what follows is left out")});
  replay(parts.lines, *rescued);
  fit(*rescued);
  auto proof = read_plan(write_plan(*rescued->plan), catalog);
  if (!proof) return proof.problems();
  rescued->plan = std::move(*proof);
  return rescued;
}

std::string words_for(const Rescued& rescued) {
  std::string words;
  const auto add = [&](std::size_t count, std::string_view one, std::string_view many) {
    if (count > 0)
      append(words, words.empty() ? "" : ", ", grouped(count), " ", count == 1 ? one : many);
  };
  add(rescued.records, "record", "records");
  add(rescued.values, "value", "values");
  add(rescued.removals, "removal", "removals");
  add(rescued.edits_left, "later edit", "later edits");
  add(rescued.lines, "line of history", "lines of history");
  if (!words.empty()) return concat("What can be read lacks ", words, ".");
  return rescued.whole() ? "Everything can be read."
                         : "Every record and value can be read; what is wrong is mended.";
}

}  // namespace entente
