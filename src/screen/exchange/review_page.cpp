#include "screen/exchange/review_page.hpp"

#include <algorithm>

#include "base/concat.hpp"
#include "base/counts.hpp"
#include "practice/exchange/knowledge.hpp"
#include "practice/words.hpp"
#include "screen/exchange/review_field.hpp"
#include "screen/shell/icons.hpp"

namespace entente::screen {
namespace {

constexpr std::size_t rows_at_first = 25, rows_more = 100;
constexpr float answer_width = 190, narrow_below = 560;

ReviewPage& page_of(Context& context, const Review& review) {
  auto& page = context.session.memory.of<ReviewPage>("review");
  const Taker taker = context.workspace.taker();
  const bool same = page.review == &review && page.changes == review.changes().data();
  if (!same || page.taker != taker) {
    page = {&review, review.changes().data(), review_groups(review), {}, {}, {}, taker};
    page.cautions = cautions_of(context.plan(), review, taker);
    page.shown.assign(page.groups.size(), rows_at_first);
  }
  return page;
}

void take_over(Context& context) {
  context.later([&context] {
    Host& host = context.host;
    const Id plan = context.plan().id();
    Session& session = context.session;
    context.workspace.commit_review([&session, &host, plan](const Result<void>& result) {
      if (!result) session.problems = FileProblems{"", result.problems()};
      if (result) host.go(text_from(practice_of(plan, "exchange")), true);
    });
  });
}

void leave(Context& context) {
  context.later([&context] {
    context.workspace.leave_review();
    context.say("The file was left alone. Nothing has changed.");
  });
}

constexpr kit::Option record_answers[] = {{"Accept"}, {"Refuse"}};
constexpr kit::Option life_answers[] = {{"Keep"}, {"Remove"}, {"Open"}};

/// The record's own answer; of a contested one whether it stays.
void draw_record_answer(Context& context, Rect place, Review& review, std::size_t index,
                        const std::string& title) {
  const bool contested = review.changes()[index].turn == Turn::contested;
  const Answer answer = review.answer(index).record;
  int chosen = answer == Answer::refuse ? 1 : 0;
  if (contested) chosen = answer == Answer::keep ? 0 : answer == Answer::remove ? 1 : 2;
  const std::string name = concat("Answer for ", title);
  kit::FieldWords words{.key = "record answer", .label = name};
  words.label_hidden = true;
  const auto now = contested ? kit::segmented(context.ui, place, words, life_answers, chosen)
                             : kit::segmented(context.ui, place, words, record_answers, chosen);
  if (!now) return;
  constexpr Answer lives[] = {Answer::keep, Answer::remove, Answer::open};
  review.answer_record(index, contested   ? lives[*now]
                              : *now == 1 ? Answer::refuse
                                          : Answer::accept);
  context.ui.again();
}

float draw_line(Context& context, Rect place, const ReviewLine& line) {
  kit::Ui& ui = context.ui;
  const float chip = kit::chip(ui, place.x, place.y, line.chip, line.tone);
  const Rect text{place.x + chip + 12, place.y + 2, place.w - chip - 12, 0};
  float y = text.y + kit::paragraph(ui, text, line.title, kit::Style::body_strong);
  const std::string note = line.by.empty() ? line.kind : concat(line.kind, " · ", line.by);
  y += kit::paragraph(ui, {text.x, y, text.w, 0}, note, kit::Style::caption,
                      ui.palette().second_ink);
  return std::max(26.f, y - place.y);
}

/// Where both sides wrote every field there is nothing to accept as a whole.
bool only_conflicts(const RecordChange& change) {
  return change.turn == Turn::changed &&
         std::all_of(change.fields.begin(), change.fields.end(),
                     [](const FieldChange& field) { return field.conflict(); });
}

/// What to know of a change before it is accepted. Returns the height with the gap below.
float draw_cautions(Context& context, Rect place, const std::vector<Caution>& cautions) {
  float y = place.y;
  for (const Caution& caution : cautions) {
    const Rect rest{place.x, y, place.w, 0};
    y += 8 + (caution.warning ? remark(context, rest, caution.words, kit::Tone::warning)
                              : kit::paragraph(context.ui, rest, caution.words, kit::Style::caption,
                                               context.ui.palette().second_ink));
  }
  return y - place.y;
}

/// One changed record: what it is, its fields, and the answers. Returns its height.
float draw_record(Context& context, Rect place, Review& review, ReviewPage& page,
                  std::size_t index) {
  kit::Ui& ui = context.ui;
  const RecordChange& change = review.changes()[index];
  const ReviewLine line = review_line(context.plan(), review, change);
  const auto keys = ui.keys("change", change.id.value);
  const auto item = ui.group(kit::Role::list_item, "change", {place.x, place.y, place.w, 60});
  const bool narrow = place.w < narrow_below;
  const float side = narrow ? 0 : answer_width + 16;
  float y = place.y + draw_line(context, {place.x, place.y, place.w - side, 0}, line) + 6;
  const float wide = change.turn == Turn::contested ? 230 : answer_width;
  Rect answer{narrow ? place.x : place.right() - wide, narrow ? y : place.y, wide,
              ui.control_height()};
  if (only_conflicts(change))
    answer = {place.x, y, 0, 0};
  else
    draw_record_answer(context, answer, review, index, line.title);
  y = std::max(y, narrow ? answer.bottom() + 8 : y);
  y += draw_cautions(context, {place.x, y, place.w - side, 0}, page.cautions.of_changes[index]);
  if (change.turn == Turn::removed) return std::max(y, answer.bottom()) - place.y;
  for (std::size_t field = 0; field < change.fields.size(); ++field)
    y += review_field(context, {place.x, y, place.w - side, 0}, review, page, index, field) + 8;
  return std::max(y, answer.bottom()) - place.y;
}

float draw_group(Context& context, Rect place, Review& review, ReviewPage& page,
                 std::size_t number) {
  kit::Ui& ui = context.ui;
  const ReviewGroup& group = page.groups[number];
  const std::size_t count = std::min(page.shown[number], group.changes.size());
  float y = place.y + card_title(context, place, group.label,
                                 practice::counted(group.changes.size(), "record", "records"));
  {
    const auto list = ui.group(kit::Role::list, "changes", {place.x, y, place.w, 1}, group.label);
    for (std::size_t row = 0; row < count; ++row) {
      if (row > 0) kit::separator(ui, place.x, y, place.w);
      y += 14 +
           draw_record(context, {place.x, y + 14, place.w, 0}, review, page, group.changes[row]) +
           10;
    }
  }
  if (count == group.changes.size()) return y - place.y;
  const std::string label = concat("Show more of ", grouped(group.changes.size()));
  const kit::ButtonWords more{.key = "more", .label = label};
  if (kit::button(ui, {place.x, y, kit::button_width(ui, more), ui.control_height()}, more)) {
    page.shown[number] += rows_more;
    ui.again();
  }
  return y + ui.control_height() - place.y;
}

/// What is answered for itself alone is left as it is when all others are accepted.
void answer_all(Review& review, Answer answer, const Taker& taker) {
  for (std::size_t index = 0; index < review.changes().size(); ++index) {
    const RecordChange& change = review.changes()[index];
    const bool apart = answer == Answer::accept && wants_own_answer(change, taker);
    if (change.turn != Turn::contested && !apart) review.answer_record(index, answer);
  }
}

std::string accepted_words(const Review& review, const Taker& taker) {
  const auto& changes = review.changes();
  const bool all = std::none_of(changes.begin(), changes.end(), [&](const RecordChange& change) {
    return wants_own_answer(change, taker);
  });
  return all ? "All changes are accepted."
             : "All changes are accepted but those that remove a party or yourself.";
}

void draw_all_buttons(Context& context, Column& column, Review& review) {
  kit::Ui& ui = context.ui;
  const kit::ButtonWords all[] = {{.key = "accept all", .label = "Accept all"},
                                  {.key = "refuse all", .label = "Refuse all"}};
  const Rect row = column.take(ui.control_height(), kit::space::cards);
  float x = row.x;
  for (const kit::ButtonWords& words : all) {
    const float width = kit::button_width(ui, words);
    if (kit::button(ui, {x, row.y, width, row.h}, words)) {
      const Taker taker = context.workspace.taker();
      answer_all(review, &words == all ? Answer::accept : Answer::refuse, taker);
      ui.announce(&words == all ? accepted_words(review, taker) : "All changes are refused.");
      ui.again();
    }
    x += width + 12;
  }
}

std::string undecided_words(std::uint32_t count) {
  return count == 1
             ? "One conflict is open. Decide it, or take the file over with all its values kept."
             : concat(count,
                      " conflicts are open. Decide them, or take the file over with all their "
                      "values kept.");
}

constexpr std::string_view held_back =
    "What removes a party or yourself is not accepted with the other changes: it stays as it is "
    "unless you accept that removal itself.";

struct Head {
  std::string title, words;
};

Head head_of(Context& context, const Review& review, const ReviewCounts& counts) {
  const std::string from = context.workspace.review_from();
  const std::string whose = from.empty() ? "The colleague’s copy" : concat("The file of ", from);
  if (counts.empty())
    return {concat(whose, " brings nothing new"),
            "Everything in it is in this plan already. Nothing has to be decided."};
  const std::string people = people_words(context.plan(), review.merge().theirs(), counts.people);
  return {concat(whose, " brings ", words_for(counts)),
          concat("Changes ", people.empty() ? "of the other side" : people,
                 ". Nothing is written before you take it over.")};
}

}  // namespace

void review_page(Context& context, Rect place) {
  Review& review = *context.workspace.review();
  ReviewPage& memory = page_of(context, review);
  const ReviewCounts counts = review.counts();
  const Head head = head_of(context, review, counts);
  page(context, place, "review", "Review", [&](Column& column, Rect) {
    const kit::ButtonWords buttons[] = {
        {.key = "leave", .label = "Leave it", .emphasis = kit::Emphasis::quiet},
        {.key = "take over",
         .label = counts.empty() ? "Done" : "Take over",
         .emphasis = kit::Emphasis::primary,
         .icon = icon("check"),
         .disabled = context.read_only(),
         .why_disabled = "Another tab is editing this plan."}};
    const auto pressed = page_head(context, column, {head.title, head.words, buttons});
    if (pressed) *pressed == 0 ? leave(context) : take_over(context);
    for (const std::string& caution : memory.cautions.first)
      column.skip(remark(context, column.rest(), caution, kit::Tone::warning) + 16);
    if (memory.cautions.holds_back)
      column.skip(remark(context, column.rest(), held_back, kit::Tone::warning) + 16);
    if (counts.undecided > 0)
      column.skip(
          remark(context, column.rest(), undecided_words(counts.undecided), kit::Tone::warning) +
          16);
    if (review.merge().needs_new_replica())
      column.skip(remark(context, column.rest(),
                         "This browser's storage was copied or set back: the file holds later "
                         "edits made here. They are taken over like all others.",
                         kit::Tone::warning) +
                  16);
    if (context.workspace.review_breaks_chain())
      column.skip(remark(context, column.rest(), practice::broken_chain, kit::Tone::warning) + 16);
    if (review.changes().size() > 1) draw_all_buttons(context, column, review);
    for (std::size_t group = 0; group < memory.groups.size(); ++group)
      grown_card(context, column, concat("group ", group),
                 [&](Rect inside) { return draw_group(context, inside, review, memory, group); });
  });
}

}  // namespace entente::screen
