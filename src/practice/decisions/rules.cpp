#include "practice/decisions/rules.hpp"

#include "base/counts.hpp"
#include "base/order.hpp"
#include "practice/words.hpp"

namespace entente::practice {
namespace {

using Weight = Finding::Weight;

template <class Add>
void look_at_driver(const Plan& plan, const Decision& decision, Date today, Add add) {
  if (!decision.driver.id) {
    Finding& finding = add(Weight::warning, "driver", "Nobody drives it: name one person.");
    finding.matter = Matter::no_driver, finding.day = decision.raised;
    finding.remedy.label = "Name driver";
    return;
  }
  const std::string left = left_words(plan, decision.driver.id, today);
  if (left.empty()) return;
  Finding& finding =
      add(Weight::warning, "driver", left + " drives it and has left: name another driver.");
  finding.matter = Matter::stale, finding.day = plan.find<Person>(decision.driver.id)->left;
  finding.party = party_of(plan, decision.driver.id), finding.remedy.label = "Name driver";
}

template <class Add>
void look_at_open(const Plan& plan, const Decision& decision, Date today, Add add) {
  look_at_driver(plan, decision, today, add);
  const auto days = days_open(decision, today);
  if (days && *days > most_days_open) {
    Finding& finding =
        add(Weight::warning, "outcome", "Open for " + grouped(*days) + " days: decide it.");
    finding.matter = Matter::overdue, finding.day = decision.raised;
    finding.person = decision.driver.id, finding.party = party_of(plan, decision.driver.id);
    finding.remedy = {.label = "Decide", .deed = "decided"};
  }
  if (!decision.body.id)
    add(Weight::hint, "body", "No body decides it: say which.").matter = Matter::unowned;
  if (!decision.raised)
    add(Weight::hint, "raised", "Say when it was raised: that tells how fast you decide.");
}

template <class Add>
void look_at_decided(const Plan& plan, const Decision& decision, Date today, Add add) {
  const auto ask = [&](std::string_view field, std::string what) -> Finding& {
    Finding& finding = add(Weight::warning, field, std::move(what));
    finding.person = decision.driver.id, finding.party = party_of(plan, decision.driver.id);
    return finding;
  };
  if (decision.outcome.text.empty()) ask("outcome", "Write down what was decided.");
  if (decision.rationale.text.empty())
    ask("rationale", "Write down why, so that it need not be fought again.");
  if (!decision.decided)
    ask("decided", "Say when it was decided.").remedy = {"Decided today",
                                                         {{"decided", Value{today}}}};
  if (decision.raised && decision.decided && decision.decided < decision.raised)
    add(Weight::wrong, "decided", "Decided before it was raised: mend one of the two days.");
  if (!decision.review || decision.review >= today) return;
  Finding& finding =
      ask("review", "Was to be reviewed " + days_words(decision.review, today) + ".");
  finding.matter = Matter::stale, finding.day = decision.review, finding.remedy.label = "Open";
}

SpeedFigure figure_of(std::vector<int>& days) {
  if (days.empty()) return {};
  put_in_order(days.begin(), days.end());
  const std::size_t middle = days.size() / 2;
  const bool even = days.size() % 2 == 0;
  return {static_cast<std::uint32_t>(days.size()),
          even ? (days[middle - 1] + days[middle]) / 2.0 : days[middle]};
}

/// Quarters since the year 0.
int quarter_number(Date date) {
  const YearMonthDay day = calendar_from(date);
  return day.year * 4 + (day.month - 1) / 3;
}

}  // namespace

bool is_open(const Decision& decision) {
  return decision.status != DecisionStatus::decided && decision.status != DecisionStatus::dropped;
}

std::optional<int> days_open(const Decision& decision, Date today) {
  const Date end = is_open(decision) ? today : decision.decided;
  if (decision.status == DecisionStatus::dropped || !decision.raised || !end) return {};
  if (end < decision.raised) return {};
  return end.days - decision.raised.days;
}

DecisionSpeed decision_speed(const Plan& plan, Date today) {
  DecisionSpeed speed;
  const int first = quarter_number(today) - 5;
  std::array<std::vector<int>, 6> days;
  std::vector<int> all;
  for (const Decision& decision : plan.all<Decision>()) {
    if (decision.status != DecisionStatus::decided || decision.decided > today) continue;
    const auto took = days_open(decision, today);
    if (!took) continue;
    all.push_back(*took);
    const int quarter = quarter_number(decision.decided) - first;
    if (quarter >= 0) days[static_cast<std::size_t>(quarter)].push_back(*took);
  }
  for (int index = 0; index < 6; ++index)
    speed.quarters[static_cast<std::size_t>(index)] = {
        (first + index) / 4, (first + index) % 4 + 1,
        figure_of(days[static_cast<std::size_t>(index)])};
  speed.overall = figure_of(all);
  return speed;
}

std::string decisions_title(const Plan& plan, Date today, const Kind&) {
  if (plan.all<Decision>().empty()) return "Write down what is decided, and why";
  std::size_t open = 0;
  int longest = 0;
  for (const Decision& decision : plan.all<Decision>()) {
    if (!is_open(decision)) continue;
    ++open;
    longest = std::max(longest, days_open(decision, today).value_or(0));
  }
  if (open == 0) return "Nothing waits for a decision";
  const std::string words = count_words(open, "decision is open", "decisions are open");
  if (longest < 2) return words;
  return words + (open == 1 ? " for " : ", one of them for ") + grouped(longest) + " days";
}

std::vector<Finding> decisions_findings(const Plan& plan, Date today) {
  Findings findings;
  look_at_each<Decision>(plan, findings, [&](Id, const Decision& decision, auto add) {
    if (is_open(decision)) look_at_open(plan, decision, today, add);
    if (decision.status == DecisionStatus::decided) look_at_decided(plan, decision, today, add);
  });
  return findings;
}

Progress decisions_progress(const Plan& plan) {
  const bool some = !plan.all<Decision>().empty();
  const bool driven = some && !any<Decision>(plan, [](const Decision& each) {
                        return is_open(each) && !each.driver.id;
                      });
  const bool taken = any<Decision>(
      plan, [](const Decision& each) { return each.status == DecisionStatus::decided; });
  const bool explained = taken && !any<Decision>(plan, [](const Decision& each) {
                           return each.status == DecisionStatus::decided &&
                                  (each.outcome.text.empty() || each.rationale.text.empty());
                         });
  return progress_of({some, driven, taken, explained});
}

}  // namespace entente::practice
