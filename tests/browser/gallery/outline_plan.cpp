#include "gallery/outline_plan.hpp"

#include "base/concat.hpp"
#include "gallery/states.hpp"

namespace entente::platform {

using namespace kit;

void OutlinePlan::add(std::string title, int minutes, int depth, std::string_view lead,
                      std::string_view letter, Tone tone, std::string_view aim) {
  const std::string_view key = names_.emplace_back(concat("point", names_.size()));
  points_.push_back({.key = key,
                     .title = names_.emplace_back(std::move(title)),
                     .minutes = minutes,
                     .depth = depth,
                     .lead = lead,
                     .letter = letter,
                     .tone = tone,
                     .aim = aim});
  ++revision_;
}

OutlinePlan OutlinePlan::launch() {
  constexpr Tone corvane = Tone::first_party, marlow = Tone::second_party;
  OutlinePlan plan;
  plan.ends_ = 780;
  plan.add("Breakfast and introductions", 30, 0, "Ana Duarte", "C", corvane);
  plan.add("What the contract and the deal mean", 0, 0, "Margit Sörensen", "C", corvane);
  plan.add("Purposes, and what each side brings", 40, 1, "Marcus Adeyemi", "M", marlow,
           "Objectives");
  plan.add("Key terms in plain words", 40, 1, "Eleanor Price", "M", marlow, "Glossary");
  plan.add("Commitments made clear", 20, 1, "Lena Brandt", "M", marlow, "Actions");
  plan.add("Objectives of the alliance", 0, 0, "Ana Duarte", "C", corvane);
  plan.add("Joint objectives and their measures", 45, 1, "Ana Duarte", "C", corvane, "Objectives");
  plan.add("What will stand in the way", 30, 1, "Noor Haddad", "J", Tone::accent, "Risks");
  plan.add(std::string(right_to_left), 75, 0, "نور حداد", "C", corvane, "Rights");
  plan.add(std::string(long_words), 25, 0, "Lena Brandt", "M", marlow, "Actions");
  return plan;
}

OutlinePlan OutlinePlan::many(int count) {
  OutlinePlan plan;
  for (int at = 0; at < count; ++at)
    plan.add(concat("Point ", at + 1), 15, at % 5 == 0 || count < 10 ? 0 : 1, "Ana Duarte", "C",
             Tone::first_party);
  return plan;
}

OutlinePlan OutlinePlan::ladder() {
  OutlinePlan plan;
  plan.days_ = true, plan.begins_ = 1;
  plan.add("Alliance managers of both", 3, 0, "Ana Duarte", "C", Tone::first_party, "Decision");
  plan.add("Joint steering committee", 10, 0, "Marcus Adeyemi", "M", Tone::second_party,
           "Decision");
  plan.add("Both chief executives", 1, 0, "Nobody yet");
  return plan;
}

OutlineWords OutlinePlan::words(std::string_view key, std::string_view name) const {
  return {.key = key,
          .name = name,
          .lead_label = "Leads",
          .aim_label = "Lands in",
          .points = points_,
          .begins = begins_,
          .ends = ends_,
          .days = days_,
          .empty = "No point yet. What is the first thing to speak about?",
          .current = current_,
          .revision = revision_};
}

void OutlinePlan::answer(const OutlineNews& news) {
  using Type = OutlineNews::Type;
  if (news.type == Type::open) current_ = static_cast<std::int64_t>(news.point);
  if (news.type == Type::add) add(news.text, 15, 0);
  if (news.type == Type::minutes) points_[news.point].minutes = news.minutes, ++revision_;
  if (news.type == Type::shorten)
    for (std::size_t at = 0; at < points_.size(); ++at)
      points_[at].minutes = news.fitted[at].minutes, ++revision_;
  if (news.type != Type::move) return;
  std::vector<OutlinePoint> moved;
  for (const AgendaPlace& place : news.order) {
    moved.push_back(points_[place.point]);
    moved.back().depth = place.depth;
  }
  points_ = std::move(moved), current_ = -1, ++revision_;
}

}  // namespace entente::platform
