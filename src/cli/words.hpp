#pragma once
#include <string>

#include "cli/printer.hpp"
#include "exchange/conflicts.hpp"

namespace entente::cli {

/// A value as people read it: records by what they are called, choices by label, numbers with their
/// unit, "(empty)" for none. `field`: its description, null for one this version does not know.
/// `part`: of the record that holds the value; where it is the shared one, which other parties
/// write, no private record is named.
std::string words_of(const Plan& plan, const Field* field, const Value& value,
                     Visibility part = Visibility::private_to_party);

/// What people call a field: its label, or its name where this version does not know it.
std::string field_words(const Plan& plan, std::string_view kind, std::string_view field);

/// The description of a field; null for one this version does not know.
const Field* field_of(const Plan& plan, std::string_view kind, std::string_view field);

/// The kind "Objective" and what the record is called: `Objective "First patient"`.
std::string record_words(const Plan& plan, std::string_view kind, Id id);
/// The same of the record in this part alone.
std::string record_words(const Plan& plan, const RecordKey& key);

/// Whose a value, birth or removal is: "Ana Duarte, Corvane".
std::string writer_words(const Plan& plan, Visibility part, Dot dot);

/// Prints the values of a conflict and whose each is, a line for each, indented by `margin`.
void print_values(const Plan& plan, const OpenConflict& conflict, std::string_view margin,
                  Printer& out);

/// At most so many bytes of a text, in whole characters.
std::string_view beginning_of(std::string_view text, std::size_t bytes);

/// Who removed a contested record: "Ana Duarte, Corvane".
std::string remover_words(const Plan& plan, const OpenConflict& conflict);

}  // namespace entente::cli
