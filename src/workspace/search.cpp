#include "workspace/search.hpp"

#include <algorithm>
#include <cstring>
#include <tuple>

#include "practice/profile/names.hpp"
#include "workspace/search_text.hpp"

namespace entente {
namespace {

constexpr std::size_t margin = 8;  // what `holds` may read behind a row
constexpr std::uint32_t nowhere = 3;

/// A number that is another one as soon as anything in the record is: its bytes name its texts,
/// which never change where they lie. Never 0.
std::uint64_t look_of(const Table& table, std::uint32_t row) {
  constexpr std::uint64_t factor = 0x9e3779b97f4a7c15u;
  const auto* bytes = static_cast<const char*>(table.record(row));
  std::uint64_t look = table.ids()[row].value * factor;
  for (std::size_t left = table.kind().size; left > 0;) {
    const std::size_t taken = std::min<std::size_t>(left, sizeof look);
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, taken);
    look = (look ^ word) * factor;
    look ^= look >> 29;
    bytes += taken, left -= taken;
  }
  return look | 1;
}

/// Whether all records that hold `words` hold `before` too.
bool narrows(const std::vector<std::string>& words, const std::vector<std::string>& before) {
  return !before.empty() && std::all_of(before.begin(), before.end(), [&](const std::string& old) {
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
      return word.find(old) != std::string::npos;
    });
  });
}

}  // namespace

void SearchIndex::forget() { *this = SearchIndex{}; }

void SearchIndex::follow(const Plan& plan) {
  if (plan_ != &plan || plan_id_ != plan.id()) forget();
  plan_ = &plan, plan_id_ = plan.id();
  std::size_t number = 0;
  for (const Visibility part : {Visibility::shared, Visibility::private_to_party})
    for (const Kind* kind : plan.catalog().kinds())
      follow_table(part, *plan.part(part).find(kind->name), number++);
  follow_history(plan);
}

void SearchIndex::follow_table(Visibility part, const Table& table, std::size_t number) {
  if (number == tables_.size()) tables_.push_back({part, &table, 0, {}, {}, 0});
  Rows& rows = tables_[number];
  rows.table = &table;
  if (rows.revision == table.revision() && rows.rows.size() == table.size()) return;
  rows.revision = table.revision();
  words_.clear();
  read(rows);
}

void SearchIndex::read(Rows& rows) {
  const Table& table = *rows.table;
  for (std::size_t gone = table.size(); gone < rows.rows.size(); ++gone)
    rows.wasted += rows.rows[gone].size;
  if (rows.wasted > rows.bytes.size() / 2) {
    rows.rows.clear();
    rows.bytes.clear();
    rows.wasted = 0;
  }
  rows.rows.resize(table.size());
  if (!rows.bytes.empty()) rows.bytes.resize(rows.bytes.size() - margin);
  for (std::uint32_t row = 0; row < table.size(); ++row) {
    const std::uint64_t look = look_of(table, row);
    if (rows.rows[row].look == look) continue;
    rows.rows[row].look = look;
    read_row(rows, row);
  }
  rows.bytes.append(margin, '\0');
}

void SearchIndex::read_row(Rows& rows, std::uint32_t row) {
  const Kind& kind = rows.table->kind();
  const void* record = rows.table->record(row);
  std::string& bytes = rows.bytes;
  Row& entry = rows.rows[row];
  rows.wasted += entry.size;
  ++rows_read_;
  entry.begin = static_cast<std::uint32_t>(bytes.size());
  const Field& headline = kind.fields[kind.headline];
  each_text(headline, record, [&](std::string_view text) { append_folded(bytes, text); });
  entry.headline = static_cast<std::uint32_t>(bytes.size()) - entry.begin;
  for (const Field& field : kind.fields) {
    if (&field == &headline) continue;
    each_text(field, record, [&](std::string_view text) {
      if (text.empty()) return;
      bytes += '\n';
      append_folded(bytes, text);
    });
  }
  entry.size = static_cast<std::uint32_t>(bytes.size()) - entry.begin;
}

void SearchIndex::follow_history(const Plan& plan) {
  const auto history = plan.history();
  const bool goes_on =
      lines_ <= history.size() &&
      (lines_ == 0 || history[lines_ - 1].at.milliseconds == last_line_.milliseconds);
  if (!goes_on) lines_ = 0, last_lines_ = {};
  for (; lines_ < history.size(); ++lines_) {
    const Id id = history[lines_].id;
    if (!id) continue;
    const auto line = static_cast<std::uint32_t>(lines_ + 1);
    if (!last_lines_.insert_new(id, line)) last_lines_.move(id, line);
  }
  if (lines_ > 0) last_line_ = history[lines_ - 1].at;
}

std::uint32_t SearchIndex::tier_of(Place place, const std::vector<std::string>& words) const {
  const Rows& rows = tables_[place.table];
  const Row& row = rows.rows[place.row];
  const char* begin = rows.bytes.data() + row.begin;
  const char* headline = begin + row.headline;
  bool in_headline = true;
  for (const std::string& word : words) {
    if (holds(begin, headline, word)) continue;
    if (!holds(headline, begin + row.size, word)) return nowhere;
    in_headline = false;
  }
  if (!in_headline) return 2;
  return std::string_view(begin, row.headline).starts_with(words.front()) ? 0 : 1;
}

void SearchIndex::look_at(Place place, const std::vector<std::string>& words) {
  const std::uint32_t tier = tier_of(place, words);
  if (tier != nowhere) found_.push_back({tier, place, recent(place)});
}

void SearchIndex::look_everywhere(const std::vector<std::string>& words) {
  found_.clear();
  for (std::uint32_t table = 0; table < tables_.size(); ++table) {
    const auto count = static_cast<std::uint32_t>(tables_[table].rows.size());
    for (std::uint32_t row = 0; row < count; ++row) look_at({table, row}, words);
  }
}

/// Higher for what was edited later; where the history does not tell, for what was made later.
std::uint64_t SearchIndex::recent(Place place) const {
  const Table& table = *tables_[place.table].table;
  const std::uint64_t line = last_lines_.find(table.ids()[place.row]).value_or(0);
  return line << 32 | std::min<std::uint64_t>(table.made(place.row).counter(), 0xffffffffu);
}

SearchHit SearchIndex::hit(const Plan& plan, Place place,
                           const std::vector<std::string>& words) const {
  const Rows& rows = tables_[place.table];
  const Kind& kind = rows.table->kind();
  const RecordKey key{rows.part, kind.name, rows.table->ids()[place.row]};
  SearchHit hit{key, practice::title_of(plan, kind.name, key.id), {}, {}};
  const Row& row = rows.rows[place.row];
  const char* begin = rows.bytes.data() + row.begin;
  for (const std::string& word : words) {
    if (holds(begin, begin + row.headline, word)) continue;
    for (const Field& field : kind.fields) {
      if (!hit.snippet.empty()) return hit;
      each_text(field, rows.table->record(place.row), [&](std::string_view text) {
        if (!hit.snippet.empty()) return;
        hit.snippet = snippet_of(text, word);
        hit.field = field.label;
      });
    }
  }
  return hit;
}

SearchResult SearchIndex::find(const Plan& plan, std::string_view query, std::size_t most) {
  follow(plan);
  std::vector<std::string> words = query_words(query);
  if (words.empty()) return {};
  if (narrows(words, words_)) {
    const std::vector<Ranked> before = std::move(found_);
    found_.clear();
    for (const Ranked& each : before) look_at(each.place, words);
  } else {
    look_everywhere(words);
  }
  SearchResult result{{}, found_.size()};
  const auto best = found_.begin() + static_cast<std::ptrdiff_t>(std::min(most, found_.size()));
  std::partial_sort(found_.begin(), best, found_.end(), [](const Ranked& a, const Ranked& b) {
    return std::tuple(a.tier, ~a.recent, a.place.table, a.place.row) <
           std::tuple(b.tier, ~b.recent, b.place.table, b.place.row);
  });
  for (auto each = found_.begin(); each != best; ++each)
    result.hits.push_back(hit(plan, each->place, words));
  words_ = std::move(words);
  return result;
}

}  // namespace entente
