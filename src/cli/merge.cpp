#include "exchange/merge.hpp"

#include <algorithm>

#include "base/concat.hpp"
#include "base/counts.hpp"
#include "cli/caution_words.hpp"
#include "cli/merge_report.hpp"
#include "cli/place.hpp"
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
    {"--yes", "", "Takes over also that a party is removed from the plan."},
    passphrase_option,
    verify_option,
    output_option,
    replace_option,
    now_option};

/// How files are joined.
struct Joining {
  bool with_private = false;
  bool yes = false;  // also where a party goes
  Moment now;
};

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

/// What a removal of a party asks for first.
Problem held_back(const std::string& parties) {
  return {"", concat("removes ", parties,
                     " from the plan. Nothing was joined: ask the partner what is meant; with "
                     "--yes the removal is taken over like any other change")};
}

/// Joins the shared part: what only they changed counts, conflicts stay open.
Result<void> join_shared(Plan& ours, const std::shared_ptr<Plan>& theirs, const Joining& how,
                         JoinedFile& joined) {
  Result<Merge> merge = Merge::prepare(ours, theirs);
  if (!merge) return merge.problems();
  if (!merge->brings_news()) return {};
  if (merge->changes().empty()) {  // they know more, and say nothing new
    std::move(*merge).apply(ours);
    return {};
  }
  Review review(std::move(*merge));
  const Taker taker = taker_of(ours, *theirs);
  if (const auto parties = removed_parties(ours, review, taker); !parties.empty() && !how.yes)
    return held_back(parties);
  joined.counts = review.counts();
  joined.cautions = caution_lines(ours, review, cautions_of(ours, review, taker));
  const auto done = std::move(review).commit(
      ours, Pen{}, how.now,
      concat("Taken from ", joined.sender.empty() ? "another copy" : joined.sender, ": ",
             words_for(joined.counts)));
  return done ? Result<void>{} : Result<void>{done.problems()};
}

Result<JoinedFile> join_file(Plan& ours, const std::shared_ptr<Plan>& theirs,
                             const std::string& file, const Joining& how) {
  JoinedFile joined;
  joined.file = file;
  if (theirs->envelope()) joined.from = theirs->envelope()->from;
  joined.sender = practice::party_words(ours, joined.from);
  if (const auto shared = join_shared(ours, theirs, how, joined); !shared) return shared.problems();
  if (!how.with_private) {
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
  const Place place(target, words[0]);
  std::string bytes;
  const auto plan = open_plan(words[0], surroundings, &bytes);
  if (!plan) return Exit::wrong_input;
  if (const auto own = place.check_own(*plan, arguments); !own)
    return fail(surroundings, own.problems(), words[0]);
  const Joining how{arguments.has("--with-private"), arguments.has("--yes"), sources->now()};
  std::vector<JoinedFile> files;
  for (const std::string& file : words.subspan(1)) {
    const std::shared_ptr<Plan> theirs = take_plan(file, arguments, surroundings);
    if (!theirs) return Exit::wrong_input;
    auto joined = join_file(*plan, theirs, file, how);
    if (!joined) return fail(surroundings, joined.problems(), file);
    files.push_back(std::move(*joined));
  }
  // Joining writes no stamp of one's own: whose pens wrote the file so far may go on with it.
  const bool own = place.edits_in_place() && place.locked();
  Pens pens(surroundings.state_folder, target, own ? std::string_view(bytes) : "");
  const Exit exit = place.save_plan(*plan, arguments, surroundings, &pens);
  if (exit != Exit::done) return exit;
  if (arguments.has("--json")) return print_json(json_report(*plan, files), surroundings);
  print_report(*plan, files, target == "-" ? surroundings.err : surroundings.out);
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
        "alone but with --with-private. What should be known of a file stands below it: names "
        "that\n"
        "could be taken for another's, what is written in one's own party's name. A file that\n"
        "removes a party is not joined without --yes. THEIRS may be sealed and signed, as for\n"
        "entente open. The exit is 0 also where there are conflicts.",
    .least = 2,
    .most = Command::any,
    .options = options,
    .run = run_merge};

}  // namespace entente::cli
