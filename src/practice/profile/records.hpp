#pragma once
#include "record/kind.hpp"

namespace entente::practice {

/// Nine kinds of business relationship from the most to the least interdependent (Vantage Partners
/// study of alliance management, figure 2).
enum class Continuum : std::uint8_t {
  none,
  acquisition,
  merger,
  joint_venture,
  strategic_alliance,
  franchise_alliance,
  joint_teaming,
  outsourcing_partnership,
  strict_licensing,
  customer_vendor
};
inline constexpr Choice continuum_choices[] = {
    {"acquisition", "Acquisition", "One company buys the other; one hierarchy decides."},
    {"merger", "Merger", "Two companies become one."},
    {"joint_venture", "Joint venture", "The parties own a third company together."},
    {"strategic_alliance", "Strategic alliance",
     "Separate companies bind parts of their strategy to each other for years."},
    {"franchise_alliance", "Franchise alliance",
     "One runs the other's business model under its name and rules."},
    {"joint_teaming", "Joint teaming", "People of both work as one team towards a joint offer."},
    {"outsourcing_partnership", "Outsourcing partnership",
     "One runs a function for the other and is judged by its result."},
    {"strict_licensing", "Strict licensing",
     "One grants a right for money; little passes between the teams."},
    {"customer_vendor", "Traditional customer and vendor", "Orders, deliveries and invoices."}};
constexpr std::span<const Choice> choices_of(Continuum) { return continuum_choices; }

/// An answer to one question of the alliance test.
enum class Answer : std::uint8_t { none, yes, partly, no };
inline constexpr Choice answer_choices[] = {{"yes", "Yes"}, {"partly", "Partly"}, {"no", "No"}};
constexpr std::span<const Choice> choices_of(Answer) { return answer_choices; }

/// What the plan is about. One per plan.
struct Alliance {
  static constexpr std::string_view kind_name = "alliance";
  Text name;
  Text purpose;
  Text agreement;
  Date start;
  Date term_end;
  Continuum place = Continuum::none;
  Answer long_term = Answer::none;
  Answer complex = Answer::none;
  Answer interdependent = Answer::none;
  Answer separate_companies = Answer::none;
  Answer common_goals = Answer::none;
  Answer differing_goals = Answer::none;
  LongText notes;
};

/// A company in the alliance.
struct Party {
  static constexpr std::string_view kind_name = "party";
  Text name;
  Text short_name;
  Text city;
  Text country;
  Text industry;
  LongText brings;
  Number hue;
};

/// Someone who works in or decides about the alliance.
struct Person {
  static constexpr std::string_view kind_name = "person";
  Text name;
  Ref<Party> party;
  Text role;
  Text email;
  Text phone;
  Text city;
  Text time_zone;
  Date left;
  LongText notes;
};

}  // namespace entente::practice
