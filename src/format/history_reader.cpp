#include "format/acts.hpp"
#include "format/part_reader.hpp"

namespace entente {

namespace {

constexpr std::size_t members = 11;

/// The texts of a history line, one after the other; counts what is wrong.
class LineCursor {
 public:
  explicit LineCursor(yyjson_val* array) : iterator_(yyjson_arr_iter_with(array)) {}
  yyjson_val* next() { return yyjson_arr_iter_next(&iterator_); }
  Text text() {
    yyjson_val* value = next();
    good_ = good_ && is_text(value) && check_text(text_of(value), true).empty();
    return is_text(value) ? text_of(value) : Text{};
  }
  /// An id, or "" for none.
  Id id() {
    const Text written = text();
    const auto read = id_from_text(written);
    good_ = good_ && (read || written.empty());
    return read.value_or(Id{});
  }
  template <class Read>
  Read take(std::optional<Read> read) {
    good_ = good_ && read.has_value();
    return read.value_or(Read{});
  }
  bool good() const { return good_; }

 private:
  yyjson_arr_iter iterator_;
  bool good_ = true;
};

}  // namespace

void PartReader::history(yyjson_val* array) {
  if (!yyjson_is_arr(array))
    return problem({"history"}, concat("expected a list, ", found_words(array)));
  // What only the history names is not needed to join copies.
  const auto used = salvaging() ? reading_.salvage->used : decltype(Salvage::used){};
  std::size_t number = 0;
  each_item(array, [&](yyjson_val* line) { history_line(line, number++); });
  if (salvaging()) reading_.salvage->used = used;
}

void PartReader::history_line(yyjson_val* array, std::size_t number) {
  const std::size_t known = reading_.problems.count();
  read_history_line(array, number);
  if (salvaging() && reading_.problems.count() != known) ++reading_.salvage->lines;
}

/// The stamp of a line; of one that is salvaged none, where its replica is not needed otherwise.
Dot PartReader::history_dot(yyjson_val* stamp, const std::string& at) {
  if (!salvaging()) return dot(stamp, at);
  const Text text = is_text(stamp) ? text_of(stamp) : Text{};
  const std::size_t mark = text.find('@');
  const bool listed = mark != Text::npos && into_.replicas().find(text.substr(mark + 1)) >= 0;
  Wrong wrong;
  const Dot read = listed ? dot_from(text, wrong) : Dot{};
  return wrong.what.empty() ? read : Dot{};
}

void PartReader::read_history_line(yyjson_val* array, std::size_t number) {
  const std::size_t known = reading_.problems.count();
  const std::string at = place({"history", std::to_string(number)});
  const auto refuse = [&](std::string what) { reading_.problems.add(at, std::move(what)); };
  if (!yyjson_is_arr(array) || yyjson_arr_size(array) != members)
    return refuse(concat("expected a list of ", members, " entries"));
  LineCursor cursor(array);
  HistoryLine line;
  line.part = part_;
  line.at = cursor.take(moment_from_text(cursor.text()));
  line.person = cursor.id();
  line.party = cursor.id();
  line.act = cursor.take(act_from_text(cursor.text()));
  // An exchange that was taken over as it came made no stamp of its own.
  yyjson_val* stamp = cursor.next();
  if (!is_text(stamp) || !text_of(stamp).empty()) line.dot = history_dot(stamp, at + "/4");
  line.kind = cursor.text();
  line.id = cursor.id();
  line.field = cursor.text();
  line.from = history_value(line, cursor.next(), at + "/8");
  line.to = history_value(line, cursor.next(), at + "/9");
  line.label = cursor.text();
  const bool named =
      (line.kind.empty() || is_name(line.kind)) && (line.field.empty() || is_name(line.field));
  if (!cursor.good() || !named)
    return refuse("expected time, person, party, act, stamp, kind, id, field, from, to and label");
  if (!salvaging() || reading_.problems.count() == known) reading_.plan.history().push_back(line);
}

/// A value as the field has it now; what this version does not know stays as it came.
Value PartReader::history_value(const HistoryLine& line, yyjson_val* value, const std::string& at) {
  if (yyjson_is_null(value)) return {};
  const Table* table = std::as_const(into_).find(line.kind);
  const int slot = table ? table->find_slot(line.field) : -1;
  const Field* field = slot < 0 ? nullptr : table->field(static_cast<Slot>(slot));
  if (!field) return reading_.values.read_raw(value, at, reading_.problems);
  if (const auto read = reading_.values.read(*field, value)) return *read;
  reading_.problems.add(at, reading_.values.wrong());
  return {};
}

}  // namespace entente
