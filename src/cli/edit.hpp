#pragma once
#include <memory>
#include <optional>

#include "cli/place.hpp"
#include "cli/sources.hpp"
#include "record/transaction.hpp"

namespace entente::cli {

/// One FIELD=VALUE of the command line.
struct Assignment {
  std::string field, text;
};
/// Problems where a word has no "=" or a field comes twice: wrong usage.
Result<std::vector<Assignment>> assignments_from(std::span<const std::string> words);

/// A plan opened to be edited, and in whose name.
struct Edit {
  std::unique_ptr<Plan> plan;
  Pen pen;
  Sources sources;
  std::unique_ptr<Place> place;
  Pens pens;
};

/// A plan opened to edit one record that is there.
struct RecordEdit : Edit {
  RecordKey key;
  const Kind* kind = nullptr;
};

/// What every edit may be told.
inline constexpr Option edit_options[] = {author_option, output_option, replace_option, now_option,
                                          seed_option};

/// Opens the file (the first word) in the name of --as. Where that fails, says why: nothing, and
/// `exit` tells what to return. `party_alone` allows --as @PARTY.
std::optional<Edit> begin_edit(std::string_view command, const Arguments& arguments,
                               bool party_alone, Surroundings& surroundings, Exit& exit);

/// The same, to edit the record that one of the words names.
std::optional<RecordEdit> begin_record_edit(std::string_view command, const Arguments& arguments,
                                            std::size_t word, Surroundings& surroundings,
                                            Exit& exit);

/// Notes the assignments for the record; problems name the fields.
Problems assign(Edit& edit, Transaction& transaction, const RecordKey& key,
                const std::vector<Assignment>& assignments);

/// Commits the edit of a record of `kind` and writes the plan to where it came from, or to -o as
/// far as that is free (cli/place.hpp). Writes nothing to the file it came from where the edit
/// changes nothing.
Exit finish_edit(Edit& edit, Transaction& transaction, const Kind& kind, const Arguments& arguments,
                 Surroundings& surroundings);
/// Notes the assignments for the record and does the same.
Exit finish_edit(RecordEdit& edit, Transaction& transaction,
                 const std::vector<Assignment>& assignments, const Arguments& arguments,
                 Surroundings& surroundings);

/// The kind, or a problem that lists the kinds there are.
Result<const Kind*> find_kind(const Plan& plan, std::string_view name);

/// The record that a command means by an id, or by the kind's name where there is one only.
Result<RecordKey> find_key(const Plan& plan, std::string_view words);

/// "Add objective": what history and undo call an edit.
std::string edit_label(std::string_view verb, const Kind& kind);

}  // namespace entente::cli
