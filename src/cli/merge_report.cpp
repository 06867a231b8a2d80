#include "cli/merge_report.hpp"

#include "base/concat.hpp"
#include "cli/words.hpp"
#include "format/json_writer.hpp"
#include "practice/words.hpp"
#include "record/headline.hpp"

namespace entente::cli {
namespace {

std::string words_of(const Plan& plan, const JoinedFile& file) {
  // A file may rename whoever made it: it is told by the name known so far.
  const std::string from =
      file.sender.empty() ? practice::party_words(plan, file.from) : file.sender;
  std::string line = concat(file.file, from.empty() ? "" : concat(" from ", from), ": ");
  if (!file.private_news)
    line += words_for(file.counts);
  else
    append(line, file.counts.empty() ? "" : words_for(file.counts) + " and ", "private records");
  if (file.left_private > 0)
    append(line, "; its private part (", practice::counted(file.left_private, "record", "records"),
           ") was left alone");
  return line;
}

void print_conflict(const Plan& plan, const OpenConflict& conflict, Printer& out) {
  const std::string about = record_words(plan, conflict.key);
  out << "  " << text_from(conflict.key.id);
  if (conflict.contested()) {
    out << "  " << about << " was removed by " << remover_words(plan, conflict)
        << ", while others edited it: --keep or --remove\n";
    return;
  }
  out << " " << conflict.field << "  " << about << ", "
      << field_words(plan, conflict.key.kind, conflict.field) << ":\n";
  print_values(plan, conflict, "    ", out);
}

void put_record(const Plan& plan, const OpenConflict& conflict, Sink& out) {
  out.put("{\"kind\":");
  append_json_text(out, conflict.key.kind);
  out.put(",\"id\":");
  append_json_id(out, conflict.key.id);
  out.put(",\"title\":");
  append_json_text(out, headline(plan, conflict.key));
}

void put_writer(const Plan& plan, Visibility part, Dot dot, Sink& out) {
  const Replica& replica = plan.part(part).replicas()[dot.replica()];
  out.put("\"person\":");
  append_json_id(out, replica.person);
  out.put(",\"party\":");
  append_json_id(out, replica.party);
}

void put_conflict(const Plan& plan, const OpenConflict& conflict, Sink& out) {
  put_record(plan, conflict, out);
  out.put(",\"field\":");
  append_json_text(out, conflict.field);
  out.put(",\"values\":[");
  const Field* field = field_of(plan, conflict.key.kind, conflict.field);
  for (const Rival& value : conflict.values) {
    if (&value != &conflict.values.front()) out.put(',');
    out.put("{\"value\":");
    append_json_value(out, field, value.value);
    out.put(',');
    put_writer(plan, conflict.key.part, value.dot, out);
    out.put('}');
  }
  out.put("]}");
}

void put_contested(const Plan& plan, const OpenConflict& conflict, Sink& out) {
  put_record(plan, conflict, out);
  out.put(",\"removed_by\":[");
  for (const Dot& dot : conflict.removals) {
    if (&dot != &conflict.removals.front()) out.put(',');
    out.put('{');
    put_writer(plan, conflict.key.part, dot, out);
    out.put('}');
  }
  out.put("]}");
}

void put_file(const JoinedFile& file, Sink& out) {
  const ReviewCounts& counts = file.counts;
  out.put("{\"file\":");
  append_json_text(out, file.file);
  out.put(",\"from\":");
  append_json_id(out, file.from);
  out.put_all(",\"added\":", counts.added, ",\"changed\":", counts.changed,
              ",\"removed\":", counts.removed, ",\"returned\":", counts.returned,
              ",\"conflicts\":", counts.conflicts,
              ",\"private_joined\":", file.private_news ? "true" : "false",
              ",\"left_private\":", file.left_private, ",\"cautions\":[");
  for (const std::string& caution : file.cautions) {
    if (&caution != &file.cautions.front()) out.put(',');
    append_json_text(out, caution);
  }
  out.put("]}");
}

/// "name":[…], a line for each item that `put` writes.
template <class Item, class Put>
void put_list(std::string_view name, const std::vector<Item>& items, Sink& out, Put put) {
  out.put_all('"', name, "\":[");
  for (const Item& item : items) {
    out.put(&item == &items.front() ? "\n" : ",\n");
    put(item);
  }
  out.put(']');
}

}  // namespace

void print_report(const Plan& plan, const std::vector<JoinedFile>& files, Printer& out) {
  for (const JoinedFile& file : files) {
    out << words_of(plan, file) << "\n";
    for (const std::string& caution : file.cautions) out << "  " << caution << "\n";
  }
  const auto conflicts = open_conflicts(plan);
  if (conflicts.empty()) return;
  out << practice::counted(conflicts.size(), "conflict is", "conflicts are")
      << " open; entente resolve decides:\n";
  for (const OpenConflict& conflict : conflicts) print_conflict(plan, conflict, out);
}

std::string json_report(const Plan& plan, const std::vector<JoinedFile>& files) {
  std::vector<OpenConflict> fields, contested;
  for (OpenConflict& conflict : open_conflicts(plan))
    (conflict.contested() ? contested : fields).push_back(std::move(conflict));
  Sink out;
  out.put("{\n");
  put_list("files", files, out, [&](const JoinedFile& file) { put_file(file, out); });
  out.put(",\n");
  put_list("conflicts", fields, out, [&](const auto& each) { put_conflict(plan, each, out); });
  out.put(",\n");
  put_list("contested", contested, out, [&](const auto& each) { put_contested(plan, each, out); });
  out.put("\n}\n");
  return out.take();
}

}  // namespace entente::cli
