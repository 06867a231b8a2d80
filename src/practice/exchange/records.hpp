#pragma once
#include "practice/profile/records.hpp"

namespace entente::practice {

enum class HandoverDirection : std::uint8_t { none, sent, taken };
inline constexpr Choice handover_direction_choices[] = {
    {"sent", "Sent", "A file was made for them."},
    {"taken", "Taken", "Their file was taken into this plan."}};
constexpr std::span<const Choice> choices_of(HandoverDirection) {
  return handover_direction_choices;
}

/// One half of an exchange: a file made for another party, or theirs taken. Always private: what
/// each party knows of the other's knowledge is its own.
struct Handover {
  static constexpr std::string_view kind_name = "handover";
  Text title;  // "Sent to Marlow", "Taken from Marlow: 7 added, 12 changed"
  HandoverDirection direction = HandoverDirection::none;
  Ref<Party> party;
  Date day;
  Text hash;      // of the plan file, exchange/file_hash.hpp; "" where it is not known
  Text previous;  // the hash that the file names as that of the one before; "" for none
  LongText seen;  // the version vector in the file, see knowledge.hpp
  Text signer;    // words for the key that signed it; "" for none
};

/// A note to oneself about any record. Always private: it is in no file for another party.
struct Note {
  static constexpr std::string_view kind_name = "note";
  Text title;
  LongText words;  // what more there is to say
  Text about;      // the id of the record; "" for the plan as a whole
  Date day;
};

}  // namespace entente::practice
