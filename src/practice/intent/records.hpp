#pragma once
#include "practice/profile/records.hpp"

namespace entente::practice {

/// Why companies enter an alliance.
enum class IntentType : std::uint8_t {
  none,
  new_market,
  shared_risk,
  complementary_technology,
  brand_credibility
};
inline constexpr Choice intent_type_choices[] = {
    {"new_market", "New market", "Reach customers that one side could not reach alone."},
    {"shared_risk", "Shared R&D risk", "Carry the cost and odds of development together."},
    {"complementary_technology", "Complementary technology",
     "Join technologies that are worth more together."},
    {"brand_credibility", "Brand credibility", "Win trust by the partner's name."}};
constexpr std::span<const Choice> choices_of(IntentType) { return intent_type_choices; }

/// How often something is meant to happen.
enum class Rhythm : std::uint8_t { none, weekly, fortnightly, monthly, quarterly };
inline constexpr Choice rhythm_choices[] = {{"weekly", "Every week"},
                                            {"fortnightly", "Every two weeks"},
                                            {"monthly", "Every month"},
                                            {"quarterly", "Every quarter"}};
constexpr std::span<const Choice> choices_of(Rhythm) { return rhythm_choices; }

/// The strategic intent, taken apart so that none of its parts can stay vague.
struct Intent {
  static constexpr std::string_view kind_name = "intent";
  Text title;
  IntentType type = IntentType::none;
  Text asset;
  Ref<Party> asset_of;
  Text region;
  Text action;
  Text offer;
  Text segment;
  Date deadline;
  LongText wording;
};

/// A gap of one party that a strength of another closes: one line of the interdependence map.
struct Complement {
  static constexpr std::string_view kind_name = "complement";
  Text title;
  Ref<Party> party;
  Ref<Party> met_by;
  Text strength;
  LongText note;
};

/// How one party sees the alliance, in its own judgement.
struct Mindset {
  static constexpr std::string_view kind_name = "mindset";
  Text title;
  Ref<Party> party;
  Level stance;
  LongText reason;
};

/// A regular talk without an agenda.
struct Conversation {
  static constexpr std::string_view kind_name = "conversation";
  Text title;
  RefList<Person> people;
  Rhythm rhythm = Rhythm::none;
  Date last_held;
  LongText note;
};

}  // namespace entente::practice
