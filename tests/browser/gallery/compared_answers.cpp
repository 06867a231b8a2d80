#include "gallery/compared_answers.hpp"

#include "base/concat.hpp"

namespace entente::platform {

using kit::ComparisonItem;
using kit::Tone;

ComparedAnswers ComparedAnswers::diligence(std::size_t parties) {
  ComparedAnswers all;
  all.add_parties(parties);
  all.add("Decision style", "How do you decide?", {"Hierarchical", "Consensus-driven"},
          {{1, "Ravi, Femi and Margit agree in one afternoon, and it stands."},
           {0, "Above 2 million EUR it goes to London; six weeks is usual."},
           {0, "The owner decides."}},
          "What Basel takes as settled is still open in London.", "Decisions wait for London");
  all.add(
      "Conflict style", "When you disagree?", {"Avoid", "Engage badly", "Engage well"},
      {{0, "We work around it for weeks."}, {0, "It goes up before it is said aloud."}, {0, ""}},
      "Alike, but nobody speaks first.");
  all.add("Operating style", "How is work done?", {"Process-driven", "Ad hoc"},
          {{1, "Whoever is nearest does it; Femi drove a batch to Ulm at night."},
           {0, "Every plant change has a form, an owner and a waiting time."},
           {-1, ""}},
          "Speed looks careless to one side, care looks slow to the other.");
  all.add("Past relationship", "Work together before", {"Positive", "Negative"},
          {{0, "One study in 2021, ended on time."},
           {0, "The same study; people still call."},
           {0, ""}});
  all.add("Partnered well?", "Where, and why", {},
          {{-1, "With Tanager, 2019 to 2023: one budget, one room, one name to call."},
           {-1, ""},
           {-1, ""}});
  all.add("\u0643\u064a\u0641 \u062a\u0642\u0631\u0631\u0648\u0646\u061f", "Where, what diagnosis",
          {}, {{-1, "With Orsel: two launch plans, merged a year too late."}, {-1, ""}, {-1, ""}});
  return all;
}

ComparedAnswers ComparedAnswers::many(int count) {
  ComparedAnswers all;
  all.add_parties(2);
  for (int index = 0; index < count; ++index)
    all.add(
        concat("Question ", index + 1), "Is it so?", {"Yes", "No"},
        {{0, "As we see it."}, {static_cast<std::int16_t>(index % 10 == 5), "As they see it."}});
  return all;
}

void ComparedAnswers::add_parties(std::size_t count) {
  const kit::ComparisonParty all[] = {
      {"corvane", "Corvane", Tone::first_party, "7 of 7, Ana Duarte, 12 November", true,
       "Not answered yet."},
      {"marlow", "Marlow", Tone::second_party, "5 of 7, Lena Brandt, 17 November", false,
       "It fills its column in its own copy."},
      {"sund", "Sund", Tone::third_party, "Asked on 16 November", false,
       "It fills its column in its own copy."}};
  parties_.assign(all, all + count);
}

void ComparedAnswers::add(std::string_view title, std::string_view question,
                          std::vector<std::string_view> choices,
                          std::vector<kit::ComparisonCell> cells, std::string_view challenge,
                          std::string_view risk) {
  cells.resize(parties_.size());
  questions_.push_back({concat("q", questions_.size()), std::string(title), std::string(question),
                        std::string(challenge), std::string(risk), std::move(choices),
                        std::move(cells)});
}

kit::ComparisonWords ComparedAnswers::words(std::string_view key, std::string_view name) {
  items_.clear();
  for (const Question& each : questions_)
    items_.push_back({each.key, each.title, each.question, each.choices, each.cells, each.challenge,
                      each.risk, each.risk.empty() ? "" : "#/states"});
  return {key, name, parties_, items_, revision_};
}

void ComparedAnswers::answer(const kit::ComparisonNews& news) {
  using Type = kit::ComparisonNews::Type;
  Question& question = questions_[news.item];
  if (news.type == Type::choose)
    question.cells[news.party].choice = static_cast<std::int16_t>(news.choice);
  if (news.type == Type::write) question.cells[news.party].words = "Written down just now.";
  if (news.type == Type::make_risk) question.risk = concat("Risk: ", question.title);
  ++revision_;
}

}  // namespace entente::platform
