#include "exchange/share.hpp"

#include <ostream>

#include "base/concat.hpp"
#include "cli/names.hpp"
#include "cli/plan_input.hpp"
#include "cli/sealing.hpp"
#include "cli/sources.hpp"
#include "cli/words.hpp"
#include "practice/profile/records.hpp"
#include "practice/words.hpp"

namespace entente::cli {
namespace {

constexpr Option agreed_option{
    "--all-the-same", "",
    "Make the file although private words stand where only a newer Entente shows them."};
constexpr Option options[] = {{"--as", "A", "Your party: its name or id.", true},
                              {"--to", "B", "The party that the file is for.", true},
                              passphrase_option,
                              sign_option,
                              key_password_option,
                              previous_option,
                              agreed_option,
                              output_option,
                              now_option,
                              seed_option};

/// "leaves 87 records: Objectives (12), Risks (3)".
void tell_count(const Plan& plan, const ShareCheck& check, std::string_view verb,
                std::uint32_t ShareCount::*count, std::uint32_t total, std::ostream& err) {
  std::vector<std::string> kinds;
  for (const ShareCount& each : check.counts) {
    const Kind* kind = plan.catalog().find(each.kind);
    if (each.*count > 0)
      kinds.push_back(concat(kind ? kind->plural : each.kind, " (", each.*count, ")"));
  }
  err << verb << " " << practice::counted(total, "record", "records") << (kinds.empty() ? "" : ": ")
      << some_of(kinds, kinds.size()) << "\n";
}

void tell(const Plan& plan, const ShareCheck& check, std::ostream& err) {
  tell_count(plan, check, "leaves", &ShareCount::leaves, check.leaves, err);
  tell_count(plan, check, "stays", &ShareCount::stays, check.stays, err);
  for (const std::string& words : besides_words(check)) err << words << "\n";
  for (const ExposedText& text : check.exposed) {
    err << "warning: words of the private " << record_words(plan, text.own.kind, text.own.id)
        << " (" << text_from(text.own.id) << ", " << text.own_field << ") leave with ";
    if (text.hidden)
      err << text.place;
    else
      err << "the shared " << record_words(plan, text.shared.kind, text.shared.id) << " ("
          << text_from(text.shared.id) << ", " << text.shared_field << ")";
    err << ": \"" << std::string_view(text.text).substr(0, 80) << "\"\n";
  }
}

/// From whom and for whom.
Result<Envelope> envelope_for(const Plan& plan, const Arguments& arguments) {
  const Kind& parties = *plan.catalog().find(practice::Party::kind_name);
  const auto from = find_by_words(plan, parties, arguments.value("--as"), false);
  if (!from) return Problem{"--as", from.problems().front().what};
  const auto to = find_by_words(plan, parties, arguments.value("--to"), false);
  if (!to) return Problem{"--to", to.problems().front().what};
  if (*from == *to) return Problem{"--to", "names your own party; the file is for another one"};
  return Envelope{*from, *to, {}, {}};
}

Exit run_share(const Arguments& arguments, Surroundings& surroundings) {
  const auto sources = Sources::from(arguments, surroundings);
  if (!sources) return misuse(surroundings, "share", sources.problems().front().what);
  const auto plan = open_plan(arguments.words()[0], surroundings);
  if (!plan) return Exit::wrong_input;
  auto envelope = envelope_for(*plan, arguments);
  if (!envelope) return fail(surroundings, envelope.problems());
  const ShareCheck check = check_share(*plan, envelope->from);
  if (!check.problems.empty()) return fail(surroundings, check.problems);
  const auto previous = previous_hash(arguments, surroundings);
  if (!previous) return fail(surroundings, previous.problems());
  envelope->at = sources->now();
  envelope->previous = *previous;
  auto bytes = share(*plan, *envelope, {}, arguments.has(agreed_option.name));
  if (!bytes) return fail(surroundings, bytes.problems());
  const Exit exit = hand_over(std::move(*bytes), arguments, surroundings);
  if (exit == Exit::done) tell(*plan, check, surroundings.err);
  return exit;
}

}  // namespace

extern const Command share_command{
    .name = "share",
    .usage = "F --as A --to B [--passphrase-file P] [--sign KEY] -o F",
    .summary = "Writes the file for another party: what is shared, and nothing private.",
    .help =
        "What leaves and what stays is counted on standard error; private texts that also stand "
        "in\n"
        "shared records are warned of there. A shared record that points at a private one is\n"
        "refused. Of removed records no words leave. Where private words stand in a part of the\n"
        "plan that only a newer Entente shows, both places are named and no file is made until\n"
        "--all-the-same says so. With a passphrase the file is sealed as age does (age -d opens "
        "it); signed as\n"
        "minisign does (minisign -V verifies it). F stays as it is: unlike the page, the command\n"
        "notes no exchange in it. --previous says which file came before.",
    .least = 1,
    .most = 1,
    .options = options,
    .run = run_share};

}  // namespace entente::cli
