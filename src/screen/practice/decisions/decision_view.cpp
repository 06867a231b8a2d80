#include "screen/practice/decisions/decision_view.hpp"

#include <algorithm>

#include "base/order.hpp"
#include "practice/words.hpp"
#include "screen/record/form.hpp"
#include "screen/view/practice_page.hpp"

namespace entente::screen {
namespace {

using practice::Decision;
using practice::DecisionStatus;

DecisionRow row_of(const Plan& plan, Id id, const Decision& decision, Date today) {
  const auto status =
      decision.status == DecisionStatus::none ? DecisionStatus::open : decision.status;
  DecisionRow row{id, status, decision.title, {}, {}, decision.raised, decision.decided, -1};
  if (const auto* body = plan.find<practice::Body>(decision.body.id)) row.body = body->title;
  if (const auto* person = plan.find<practice::Person>(decision.driver.id))
    row.driver = person->name;
  row.days = practice::days_open(decision, today).value_or(-1);
  return row;
}

bool earlier(const DecisionRow& left, const DecisionRow& right) {
  if (left.status != right.status) return left.status < right.status;
  if (left.status == DecisionStatus::open && left.days != right.days) return left.days > right.days;
  if (left.decided != right.decided) return left.decided > right.decided;
  return std::tie(left.title, left.id) < std::tie(right.title, right.id);
}

constexpr std::string_view asked[] = {"outcome", "rationale", "decided", "review"};

/// Writes what was asked for, and that it is decided.
Result<void> write_decision(Transaction& transaction, const Draft& draft, Id id) {
  const RecordKey key{Visibility::shared, Decision::kind_name, id};
  const ChoiceNumber decided{static_cast<std::uint8_t>(DecisionStatus::decided)};
  if (auto set = transaction.set(key, "status", decided); !set) return set;
  for (const Field& field : draft.kind().fields)
    if (std::find(std::begin(asked), std::end(asked), field.name) != std::end(asked))
      if (auto set = transaction.set(key, field.name, value_of(field, draft.record())); !set)
        return set;
  return {};
}

float draw_questions(Context& context, Rect place, Deciding& deciding) {
  FormWords words;
  words.kind = &deciding.draft->kind(), words.record = deciding.draft->record();
  words.only = asked, words.problems = &deciding.problems;
  words.write = [&](const Field& field, const Value& value) {
    deciding.draft->set(field, value);
    deciding.problems.clear();
    context.ui.again();
  };
  if (std::exchange(deciding.fresh, false)) words.focus = "outcome";
  const auto& decision = *static_cast<const Decision*>(words.record);
  kit::Ui& ui = context.ui;
  float y = place.y + kit::paragraph(ui, place, decision.title, kit::Style::body_strong);
  if (!decision.options.text.empty())
    y += 4 + kit::paragraph(ui, {place.x, y + 4, place.w, 0}, decision.options.text,
                            kit::Style::body, ui.palette().second_ink);
  y += 16;
  return y + form(context, {place.x, y, place.w, 0}, words) - place.y;
}

void decide(Context& context, Deciding& deciding) {
  const auto& decision = *static_cast<const Decision*>(deciding.draft->record());
  if (decision.outcome.text.empty()) {
    deciding.problems = {{"What was decided", "Write down what was decided."}};
    return context.ui.announce(deciding.problems.front().what);
  }
  if (!decision.decided) deciding.draft->set("decided", Value{context.today()});
  context.edit_and_say("Decide", "Decided",
                       [draft = deciding.draft, id = deciding.decision](Transaction& transaction) {
                         return write_decision(transaction, *draft, id);
                       });
  deciding = {};
}

}  // namespace

std::vector<DecisionRow> decision_rows(const Plan& plan, Date today) {
  const auto ids = plan.part(Visibility::shared).find(Decision::kind_name)->ids();
  const auto decisions = plan.all<Decision>();
  std::vector<DecisionRow> rows;
  rows.reserve(ids.size());
  for (std::size_t index = 0; index < ids.size(); ++index)
    rows.push_back(row_of(plan, ids[index], decisions[index], today));
  put_in_order(rows.begin(), rows.end(), earlier);
  return rows;
}

DecisionState& decision_state(Context& context) {
  return context.session.memory.of<DecisionState>("decisions");
}

const std::vector<DecisionRow>& decision_rows(Context& context, DecisionState& state) {
  return state.rows.get(context.plan(), context.today(), [&] {
    ++context.session.derivations;
    std::vector<DecisionRow> rows = decision_rows(context.plan(), context.today());
    state.counts = {rows.size()};
    for (const DecisionRow& row : rows) ++state.counts[static_cast<std::size_t>(row.status)];
    return rows;
  });
}

std::string open_words(int days) {
  if (days < 0) return {};
  return days == 0 ? "today" : practice::counted(static_cast<std::size_t>(days), "day", "days");
}

void begin_deciding(Context& context, Id id) {
  const Table& table = *context.plan().part(Visibility::shared).find(Decision::kind_name);
  const auto row = table.row(id);
  if (!row) return;
  Deciding& deciding = decision_state(context).deciding;
  deciding = {id, std::make_shared<Draft>(table.kind()), {}, true};
  for (const Field& field : table.kind().fields)
    deciding.draft->set(field, value_of(field, table.record(*row)));
  deciding.draft->set("decided", Value{context.today()});
  context.ui.again();
}

void draw_deciding(Context& context) {
  Deciding& deciding = decision_state(context).deciding;
  if (!deciding.decision) return;
  const kit::ButtonWords buttons[] = {
      {.key = "decide", .label = "Mark as decided", .emphasis = kit::Emphasis::primary},
      {.key = "cancel", .label = "Cancel", .emphasis = kit::Emphasis::quiet}};
  const auto pressed = kit::dialog(
      context.ui, {.key = "deciding", .title = "Take the decision", .width = 620},
      [&](Rect place) { return draw_questions(context, place, deciding); }, buttons);
  if (!pressed) return;
  context.ui.again();
  if (*pressed == 0) return decide(context, deciding);
  deciding = {};
}

}  // namespace entente::screen
