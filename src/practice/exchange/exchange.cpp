#include "practice/exchange/knowledge.hpp"
#include "practice/findings.hpp"
#include "practice/words.hpp"

namespace entente::practice {
namespace {

constexpr Field handover_fields[] = {
    field<&Handover::title>({.name = "title", .label = "Exchange", .required = true}),
    field<&Handover::direction>({.name = "direction", .label = "Direction"}),
    field<&Handover::party>({.name = "party", .label = "Party", .role = Role::side}),
    field<&Handover::day>({.name = "day", .label = "Day", .role = Role::happened}),
    field<&Handover::signer>({.name = "signer", .label = "Signed by", .wide_only = true}),
    field<&Handover::hash>({.name = "hash", .label = "Hash of the file", .wide_only = true}),
    field<&Handover::previous>({.name = "previous",
                                .label = "Hash of the file before",
                                .help = "As the file names it, so that both hold one chain.",
                                .wide_only = true}),
    field<&Handover::seen>({.name = "seen",
                            .label = "What the file had seen",
                            .help = "The highest edit of each copy.",
                            .wide_only = true}),
};

constexpr Kind handover_kind =
    kind<Handover>({.label = "Exchange",
                    .plural = "Exchanges",
                    .help = "Files made for the other party, and theirs taken into this plan.",
                    .icon = "arrow-left-right",
                    .always_private = true},
                   handover_fields);
constexpr Field note_fields[] = {
    field<&Note::title>({.name = "title", .label = "Note", .required = true}),
    field<&Note::words>({.name = "words", .label = "More"}),
    field<&Note::about>({.name = "about",
                         .label = "About",
                         .help = "The id of the record that it is about.",
                         .wide_only = true}),
    field<&Note::day>({.name = "day", .label = "Day", .role = Role::happened}),
};

constexpr Kind note_kind =
    kind<Note>({.label = "Note to oneself",
                .plural = "Notes to oneself",
                .help = "What only we should know of a record. It is in no file for a partner.",
                .icon = "lock",
                .always_private = true},
               note_fields);
constexpr const Kind* kinds[] = {&handover_kind, &note_kind};

constexpr std::size_t much = 20;  // records: a review of more tires
constexpr int long_days = 14;     // the fortnight after which partners drift apart

/// A file whose day nobody wrote down counts as sent long ago: better one reminder too many.
bool long_ago(Date sent, Date today) { return !sent || today.days - sent.days >= long_days; }

std::string since_words(Date sent) {
  return sent ? " since " + date_words(sent) : " since the last file";
}

/// Reminds where much has gathered since the last file, or a while has passed.
void remind(const Plan& plan, const PartyStanding& standing, Date today, Findings& findings) {
  if (!standing.last_sent) return;
  const std::size_t count = unseen(plan, joined(standing.handed, standing.acknowledged)).size();
  if (count == 0 || (count < much && !long_ago(standing.sent, today))) return;
  Finding& finding = about_all(findings, Handover::kind_name, Finding::Weight::warning,
                               party_words(plan, standing.party) + " has not been handed " +
                                   counted(count, "changed record", "changed records") +
                                   since_words(standing.sent) + ".");
  finding.matter = Matter::stale;
  finding.day = standing.sent;
  finding.remedy.label = "Hand over";
}

}  // namespace

/// How many of the other parties have been met with a file, whoever one is oneself.
Progress exchange_progress(const Plan& plan) {
  std::size_t met = 0;
  for (const PartyStanding& standing : standings(plan, {}))
    met += standing.last_sent || standing.last_taken;
  const std::size_t parties = plan.all<Party>().size();
  if (parties < 2) return {};
  return {static_cast<std::uint16_t>(met), static_cast<std::uint16_t>(parties - 1)};
}

std::vector<Finding> exchange_findings(const Plan& plan, Date today) {
  Findings findings;
  // Whoever was sent a file is another party: who I am does not matter here.
  for (const PartyStanding& standing : standings(plan, {})) remind(plan, standing, today, findings);
  return findings;
}

constexpr std::string_view sources[] = {"I-02"};

constinit extern const Practice exchange{
    .name = "exchange",
    .label = "Exchange",
    .help = "Hand the plan to the other party, take theirs back, and see what has passed.",
    .icon = "arrow-left-right",
    .stage = Stage::run,
    .kinds = kinds,
    .by_roles = false,
    .findings = exchange_findings,
    .progress = exchange_progress,
    .sources = sources,
    .matters = Matters::light};

}  // namespace entente::practice
