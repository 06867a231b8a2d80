#include "exchange/merge.hpp"

#include <algorithm>
#include <ostream>

#include "base/concat.hpp"
#include "cli/files.hpp"
#include "cli/merge_report.hpp"
#include "cli/plan_input.hpp"
#include "cli/sealing.hpp"
#include "cli/sources.hpp"
#include "cli/taken.hpp"
#include "format/plan_file.hpp"
#include "practice/words.hpp"

namespace entente::cli {
namespace {

constexpr Option options[] = {
    {"--with-private", "", "THEIRS are full copies within your party: private records join, too."},
    {"--json", "", "What was joined and what is in conflict, as JSON; -o must name a file."},
    passphrase_option,
    verify_option,
    output_option,
    now_option};

/// Whether somebody of another party wrote the private part: what is private never crosses.
bool is_foreign_private(const Plan& ours, const Plan& theirs) {
  const auto own = ours.part(Visibility::private_to_party).replicas().all();
  const auto other = theirs.part(Visibility::private_to_party).replicas().all();
  return !own.empty() && std::any_of(other.begin(), other.end(), [&](const Replica& replica) {
    return std::none_of(own.begin(), own.end(),
                        [&](const Replica& mine) { return mine.party == replica.party; });
  });
}

/// Whether there is something private in the other copy that was not joined.
bool holds_private_news(const Plan& ours, const std::shared_ptr<Plan>& theirs) {
  if (private_count(*theirs) == 0) return false;
  const Result<Merge> merge = Merge::prepare(ours, theirs, Visibility::private_to_party);
  return !merge || merge->brings_news();
}

/// Joins the private parts of two copies of one party.
Result<bool> join_private(Plan& ours, const std::shared_ptr<Plan>& theirs) {
  if (is_foreign_private(ours, *theirs))
    return Problem{"", "is another party's own copy: what is private to them must not join yours"};
  Result<Merge> merge = Merge::prepare(ours, theirs, Visibility::private_to_party);
  if (!merge) return merge.problems();
  const bool news = merge->brings_news();
  if (news) std::move(*merge).apply(ours);
  return news;
}

/// Joins the shared part: what only they changed counts, conflicts stay open.
Result<ReviewCounts> join_shared(Plan& ours, const std::shared_ptr<Plan>& theirs, Moment now) {
  Result<Merge> merge = Merge::prepare(ours, theirs);
  if (!merge) return merge.problems();
  if (!merge->brings_news()) return ReviewCounts{};
  if (merge->changes().empty()) {  // they know more, and say nothing new
    std::move(*merge).apply(ours);
    return ReviewCounts{};
  }
  Review review(std::move(*merge));
  const ReviewCounts counts = review.counts();
  const auto& envelope = theirs->envelope();
  const std::string from = envelope ? practice::party_words(ours, envelope->from) : std::string();
  const auto done = std::move(review).commit(
      ours, Pen{}, now,
      concat("Taken from ", from.empty() ? "another copy" : from, ": ", words_for(counts)));
  if (!done) return done.problems();
  return counts;
}

Result<JoinedFile> join_file(Plan& ours, const std::shared_ptr<Plan>& theirs,
                             const std::string& file, bool with_private, Moment now) {
  JoinedFile joined{file, theirs->envelope() ? theirs->envelope()->from : Id{}, {}, false, 0};
  auto counts = join_shared(ours, theirs, now);
  if (!counts) return counts.problems();
  joined.counts = *counts;
  if (!with_private) {
    if (holds_private_news(ours, theirs)) joined.left_private = private_count(*theirs);
    return joined;
  }
  const auto news = join_private(ours, theirs);
  if (!news) return news.problems();
  joined.private_news = *news;
  return joined;
}

/// What is wrong with the files and options as they are written; "" for nothing.
std::string_view usage_is_wrong(const Arguments& arguments) {
  const auto words = arguments.words();
  if (std::count(words.begin(), words.end(), "-") > 1)
    return "only one of the files can be standard input";
  if (arguments.has("--json") && arguments.output("-") == "-")
    return "--json writes to standard output: name a file for the plan with -o";
  return {};
}

Exit run_merge(const Arguments& arguments, Surroundings& surroundings) {
  const auto sources = Sources::from(arguments, surroundings);
  if (!sources) return misuse(surroundings, "merge", sources.problems().front().what);
  if (const auto wrong = usage_is_wrong(arguments); !wrong.empty())
    return misuse(surroundings, "merge", wrong);
  const auto words = arguments.words();
  const std::string_view target = arguments.output("-");
  const auto lock =
      target == words[0] && target != "-" ? std::make_unique<FileLock>(target) : nullptr;
  const auto plan = open_plan(words[0], surroundings);
  if (!plan) return Exit::wrong_input;
  std::vector<JoinedFile> files;
  for (const std::string& file : words.subspan(1)) {
    const std::shared_ptr<Plan> theirs = take_plan(file, arguments, surroundings);
    if (!theirs) return Exit::wrong_input;
    auto joined = join_file(*plan, theirs, file, arguments.has("--with-private"), sources->now());
    if (!joined) return fail(surroundings, joined.problems(), file);
    files.push_back(std::move(*joined));
  }
  if (const Exit exit = save_plan(*plan, target, surroundings); exit != Exit::done) return exit;
  std::ostream& out = target == "-" ? surroundings.err : surroundings.out;
  out << (arguments.has("--json") ? json_report(*plan, files) : report(*plan, files));
  return Exit::done;
}

}  // namespace

extern const Command merge_command{
    .name = "merge",
    .usage = "OURS THEIRS… -o F [--json]",
    .summary = "Joins other copies of the plan into one's own, in whatever order they come.",
    .help =
        "What only they changed counts; a field that both changed keeps all values, and a record\n"
        "that one removed and another edited stays, until entente resolve decides. Conflicts are\n"
        "counted and listed. The private part of OURS stays as it is, and that of THEIRS is left\n"
        "alone but with --with-private. THEIRS may be sealed and signed, as for entente open. The\n"
        "exit is 0 also where there are conflicts.",
    .least = 2,
    .most = Command::any,
    .options = options,
    .run = run_merge};

}  // namespace entente::cli
