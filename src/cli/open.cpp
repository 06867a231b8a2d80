#include "base/concat.hpp"
#include "cli/caution_words.hpp"
#include "cli/plan_input.hpp"
#include "cli/sealing.hpp"
#include "cli/taken.hpp"
#include "practice/profile/records.hpp"
#include "practice/words.hpp"

namespace entente::cli {
namespace {

constexpr Option options[] = {passphrase_option, verify_option, output_option, replace_option};

/// What looks like another's name, and a file for a party that is not in it.
void warn(const Plan& plan, const std::optional<Envelope>& envelope, Printer& err) {
  for (const std::string& line : name_lines(plan)) err << line << "\n";
  if (envelope && !plan.find<practice::Party>(envelope->to))
    err << "warning: the party that the file is for is not in the plan, or not any more\n";
}

/// "From Corvane for Marlow, made at 2026-11-26T10:42:07.120Z: 87 records".
void tell(const Plan& plan, const std::optional<Envelope>& envelope, Printer& err) {
  if (envelope)
    err << "from " << practice::party_words(plan, envelope->from) << " for "
        << practice::party_words(plan, envelope->to) << ", made at " << text_from(envelope->at)
        << ": ";
  else
    err << "a full copy: ";
  err << practice::counted(record_count(plan), "record", "records") << "\n";
}

Exit run_open(const Arguments& arguments, Surroundings& surroundings) {
  const Place place(arguments.output("-"));
  const auto plan = take_plan(arguments.words()[0], arguments, surroundings);
  if (!plan) return Exit::wrong_input;
  const auto envelope = plan->envelope();
  plan->set_envelope({});
  const Exit exit = place.save_plan(*plan, arguments, surroundings);
  if (exit != Exit::done) return exit;
  tell(*plan, envelope, surroundings.err);
  warn(*plan, envelope, surroundings.err);
  return exit;
}

}  // namespace

extern const Command open_command{
    .name = "open",
    .usage = "F [--passphrase-file P] -o F",
    .summary = "Makes one's own copy of a file that a partner handed over, sealed or not.",
    .help =
        "Where F.minisig lies beside F, the signature must be whole; whose key it is stands on\n"
        "standard error, in words to compare with the partner. A copy of one's own with edits "
        "that\n"
        "the file has not seen is not written over: merge them.",
    .least = 1,
    .most = 1,
    .options = options,
    .run = run_open};

}  // namespace entente::cli
