#include "base/concat.hpp"
#include "record/room.hpp"
#include "workspace/workspace.hpp"

namespace entente {
namespace {

/// From this share of what edits may use it is said how full the plan is.
bool is_nearly_full(const Limit& limit, std::size_t count) {
  return count >= most_for(limit, Use::edit) / 4 * 3;
}

bool is_full(const Limit& limit, std::size_t count) { return count >= most_for(limit, Use::edit); }

std::string megabytes(std::size_t bytes) { return concat(bytes >> 20, " MB"); }

}  // namespace

std::string Workspace::room_words() const {
  if (!plan_) return {};
  const std::size_t bytes = plan_->file_bytes();
  if (is_nearly_full(limits::file_bytes, bytes))
    return concat("This plan takes ", megabytes(bytes), " of the ",
                  megabytes(limits::file_bytes.most), " that a plan may take",
                  is_full(limits::file_bytes, bytes)
                      ? ": what is there can be decided, removed and handed over, nothing added. "
                      : ". ",
                  limits::file_bytes.remedy, ".");
  const std::size_t records = record_total(*plan_);
  if (!is_nearly_full(limits::records, records)) return {};
  return concat("This plan has ", grouped(records), " of the ", grouped(limits::records.most),
                " records that a plan may have. Remove what is no longer needed.");
}

bool Workspace::can_shorten_history() const {
  return writable() && plan_->history().size() > 1 &&
         is_nearly_full(limits::file_bytes, plan_->file_bytes());
}

void Workspace::shorten_history(Done done) {
  if (!writable()) return done(Problem{"", "This plan cannot be changed here now."});
  std::size_t bytes = 0;
  for (const HistoryLine& line : plan_->history()) bytes += json_bytes(line);
  drop_oldest_history(*plan_, bytes / 2);
  persist_whole(false, std::move(done));
}

}  // namespace entente
