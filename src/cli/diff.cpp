#include "base/concat.hpp"
#include "cli/caution_words.hpp"
#include "cli/plan_input.hpp"
#include "cli/words.hpp"
#include "exchange/difference.hpp"
#include "format/json_writer.hpp"
#include "practice/words.hpp"

namespace entente::cli {
namespace {

constexpr Option options[] = {{"--json", "", "As JSON: a list of changes."}};

std::string_view name_of(Turn turn) {
  return turn == Turn::added ? "added" : turn == Turn::removed ? "removed" : "changed";
}

/// The plan that holds the record: the later one where both do.
const Plan& holder(const RecordChange& change, const Plan& before, const Plan& after) {
  return change.turn == Turn::removed ? before : after;
}

bool is_rank(const Plan& plan, const RecordChange& change, Text field) {
  const Field* known = field_of(plan, change.kind, field);
  return known && known->type == FieldType::rank;
}

void show_field(const Plan& before, const Plan& after, const RecordChange& change,
                const FieldChange& field, Printer& out) {
  const Field* known = field_of(after, change.kind, field.field);
  const std::string was = words_of(before, known, field.before);
  const std::string is = words_of(after, known, field.after);
  out << "  " << field_words(after, change.kind, field.field) << ":";
  if (change.turn == Turn::added)
    out << " " << Lines{is, "    "} << "\n";
  else if (is_rank(after, change, field.field))
    out << " moved within the order\n";
  else if (was.find('\n') == was.npos && is.find('\n') == is.npos)
    out << " " << was << " -> " << is << "\n";
  else
    out << "\n    " << Lines{was, "    "} << "\n  ->\n    " << Lines{is, "    "} << "\n";
}

void show_record(const Plan& before, const Plan& after, const RecordChange& change, Printer& out) {
  out << record_words(holder(change, before, after), change.kind, change.id) << " ("
      << text_from(change.id)
      << (change.part == Visibility::private_to_party ? ", private) " : ") ")
      << name_of(change.turn) << "\n";
  if (change.turn == Turn::removed) return;
  for (const FieldChange& field : change.fields)
    if (change.turn != Turn::added || !is_rank(after, change, field.field))
      show_field(before, after, change, field, out);
}

void show_sum(const std::vector<RecordChange>& changes, Printer& out) {
  std::size_t counts[3] = {};
  for (const RecordChange& change : changes)
    ++counts[change.turn == Turn::added ? 0 : change.turn == Turn::removed ? 2 : 1];
  if (changes.empty())
    out << "no difference\n";
  else
    out << practice::counted(changes.size(), "record differs: ", "records differ: ") << counts[0]
        << " added, " << counts[1] << " changed, " << counts[2] << " removed\n";
}

void put_field(const Plan& plan, const RecordChange& change, const FieldChange& field, Sink& out) {
  const Field* known = field_of(plan, change.kind, field.field);
  append_json_text(out, field.field);
  out.put(":{\"before\":");
  append_json_value(out, known, field.before);
  out.put(",\"after\":");
  append_json_value(out, known, field.after);
  out.put('}');
}

void put_record(const Plan& before, const Plan& after, const RecordChange& change, Sink& out) {
  const Plan& plan = holder(change, before, after);
  out.put("{\"kind\":");
  append_json_text(out, change.kind);
  out.put(",\"id\":");
  append_json_id(out, change.id);
  out.put(",\"title\":");
  append_json_text(out, headline(plan, change.kind, change.id));
  out.put_all(",\"private\":", change.part == Visibility::private_to_party ? "true" : "false",
              ",\"change\":\"", name_of(change.turn), "\",\"fields\":{");
  bool first = true;
  for (const FieldChange& field : change.fields) {
    if (!first) out.put(',');
    first = false;
    put_field(plan, change, field, out);
  }
  out.put("}}");
}

std::string json_from(const Plan& before, const Plan& after,
                      const std::vector<RecordChange>& changes) {
  Sink out;
  out.put("[\n");
  for (const RecordChange& change : changes) {
    if (&change != &changes.front()) out.put(",\n");
    put_record(before, after, change, out);
  }
  out.put(changes.empty() ? "]\n" : "\n]\n");
  return out.take();
}

/// What a person should know before they take G into F, as entente merge says it: also that it
/// would not be taken.
void warn(const Plan& before, const std::shared_ptr<Plan>& after, std::string_view file,
          Surroundings& surroundings) {
  if (before.id() != after->id()) return;
  Result<Merge> merge = Merge::prepare(before, after);
  if (!merge) {
    (void)fail(surroundings, merge.problems(), file);
    return;
  }
  const Review review(std::move(*merge));
  const Cautions cautions = cautions_of(before, review, taker_of(before, *after));
  for (const std::string& line : caution_lines(before, review, cautions))
    surroundings.err << line << "\n";
}

Exit run_diff(const Arguments& arguments, Surroundings& surroundings) {
  const auto words = arguments.words();
  if (words[0] == "-" && words[1] == "-")
    return misuse(surroundings, "diff", "only one of the files can be standard input");
  const auto before = open_plan(words[0], surroundings);
  const std::shared_ptr<Plan> after = open_plan(words[1], surroundings);
  if (!before || !after) return Exit::wrong_input;
  if (before->id() != after->id())
    surroundings.err << "entente: these are two plans, not two states of one\n";
  std::vector<RecordChange> changes = difference(*before, *after);
  // What was handed over has no private part: its absence says nothing.
  if (before->envelope() || after->envelope())
    std::erase_if(changes, [](const RecordChange& change) {
      return change.part == Visibility::private_to_party;
    });
  warn(*before, after, words[1], surroundings);
  if (arguments.has("--json")) return print_json(json_from(*before, *after, changes), surroundings);
  for (const RecordChange& change : changes) show_record(*before, *after, change, surroundings.out);
  show_sum(changes, surroundings.out);
  return Exit::done;
}

}  // namespace

extern const Command diff_command{
    .name = "diff",
    .usage = "F G [--json]",
    .summary = "Says what differs from F to G, by values.",
    .help =
        "Each record with its fields: before -> after. Who wrote what and when does not count.\n"
        "Where one of them is a file for a partner, only what is shared is compared. What should "
        "be\n"
        "known before G is taken into F, or why it would be refused, stands on standard error, as\n"
        "entente merge says it. Exit 0 whether or not they differ; with --json an empty list "
        "where\n"
        "they do not.",
    .least = 2,
    .most = 2,
    .options = options,
    .run = run_diff};

}  // namespace entente::cli
