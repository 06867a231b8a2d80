#include "screen/list/list_query.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_map>

#include "base/utf8.hpp"
#include "practice/practice.hpp"
#include "record/roles.hpp"
#include "screen/list/list_columns.hpp"
#include "screen/record/value_words.hpp"

namespace entente::screen {
namespace {

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  const std::string plain = folded(text);
  std::size_t start = 0;
  while (start < plain.size()) {
    const std::size_t end = std::min(plain.find(' ', start), plain.size());
    if (end > start) words.push_back(plain.substr(start, end - start));
    start = end + 1;
  }
  return words;
}

bool holds_all(const std::string& row, const std::vector<std::string>& words) {
  return std::all_of(words.begin(), words.end(),
                     [&](const std::string& word) { return row.find(word) != std::string::npos; });
}

bool passes(const Table& table, std::uint32_t row, const ListQuery& query) {
  for (const ListQuery::Is& other : query.without)
    if (filter_value(table.value(row, other.slot)) == other.value) return false;
  for (const ListQuery::Is& filter : query.filters) {
    const std::uint64_t here = filter_value(table.value(row, filter.slot));
    const auto allows = [&](const ListQuery::Is& each) {
      return each.slot == filter.slot && each.value == here;
    };
    if (std::none_of(query.filters.begin(), query.filters.end(), allows)) return false;
  }
  return true;
}

/// What a row is sorted by: empty values last, then number, then text.
struct SortKey {
  bool empty = true;
  double number = 0;
  std::string text;
  auto tied() const { return std::tie(number, text); }
};

/// Headlines of the records that a column points at, each made once.
class Names {
 public:
  Names(const Plan& plan, const Field& field) : plan_(plan), field_(field) {}
  const std::string& of(Id id) {
    const auto [place, fresh] = names_.try_emplace(id);
    if (fresh) place->second = folded(headline(plan_, field_.target, id));
    return place->second;
  }

 private:
  const Plan& plan_;
  const Field& field_;
  std::unordered_map<Id, std::string> names_;
};

SortKey key_of(const Field& field, const Value& value, Names& names) {
  if (is_empty(value)) return {};
  if (const auto* number = std::get_if<Decimal>(&value)) return {false, number->approximate(), {}};
  if (const auto* money = std::get_if<Money>(&value))
    return {false, money->amount.approximate(), money->currency};
  if (const auto* date = std::get_if<Date>(&value))
    return {false, static_cast<double>(date->days), {}};
  if (const auto* choice = std::get_if<ChoiceNumber>(&value))
    return {false, static_cast<double>(choice->number), {}};
  if (const auto* level = std::get_if<Level>(&value))
    return {false, static_cast<double>(level->value), {}};
  if (const auto* id = std::get_if<Id>(&value)) return {false, 0, names.of(*id)};
  return {false, 0, folded(text_from(field, value))};
}

void sort_by_field(const Plan& plan, const Table& table, const ListQuery& query, Date today,
                   std::vector<std::uint32_t>& rows) {
  const Field& field = field_at(table.kind(), query.sort);
  Names names(plan, field);
  std::vector<SortKey> keys(table.size());
  for (const std::uint32_t row : rows)
    keys[row] = key_of(field, value_at(plan, table, row, field, today), names);
  std::stable_sort(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) {
    if (keys[a].empty != keys[b].empty) return keys[b].empty;
    return query.descending ? keys[b].tied() < keys[a].tied() : keys[a].tied() < keys[b].tied();
  });
}

int rank_slot(const Kind& kind) {
  for (std::size_t slot = 0; slot < kind.fields.size(); ++slot)
    if (kind.fields[slot].type == FieldType::rank) return static_cast<int>(slot);
  return -1;
}

/// Those of one edit by id: the same order here, after a reload and at the partner's.
void sort_by_birth(const Table& table, std::vector<std::uint32_t>& rows) {
  const auto before = [&](std::uint32_t a, std::uint32_t b) {
    const Dot left = table.made(a), right = table.made(b);
    return std::tuple(left.counter(), left.replica(), table.ids()[a]) <
           std::tuple(right.counter(), right.replica(), table.ids()[b]);
  };
  if (!std::is_sorted(rows.begin(), rows.end(), before))
    std::sort(rows.begin(), rows.end(), before);
}

void sort_by_rank(const Table& table, Slot slot, std::vector<std::uint32_t>& rows) {
  std::vector<Text> keys(table.size());
  for (const std::uint32_t row : rows)
    if (const Value value = table.value(row, slot); const Text* key = std::get_if<Text>(&value))
      keys[row] = *key;
  const auto before = [&](std::uint32_t a, std::uint32_t b) {
    return std::tuple(keys[a], table.ids()[a]) < std::tuple(keys[b], table.ids()[b]);
  };
  // Most records are made in the order in which they stand.
  if (!std::is_sorted(rows.begin(), rows.end(), before))
    std::sort(rows.begin(), rows.end(), before);
}

void sort_by_stand(const Table& table, std::vector<std::uint32_t>& rows) {
  std::vector<StandOrder> keys(table.size());
  for (const std::uint32_t row : rows) keys[row] = stand_order(table.kind(), table.record(row));
  std::stable_sort(rows.begin(), rows.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return keys[a] < keys[b]; });
}

void sort_as_usual(const Table& table, UsualOrder usual, std::vector<std::uint32_t>& rows) {
  if (const int rank = rank_slot(table.kind()); rank >= 0)
    sort_by_rank(table, static_cast<Slot>(rank), rows);
  else
    sort_by_birth(table, rows);
  if (usual == UsualOrder::open_first) sort_by_stand(table, rows);
}

}  // namespace

int slot_named(const Kind& kind, std::string_view name) {
  int slot = 0;
  for (const Field& field : kind.fields) {
    if (field.name == name) return slot;
    ++slot;
  }
  for (const practice::Figure* figure : practice::figures_of(kind.name)) {
    if (figure->field.name == name) return slot;
    ++slot;
  }
  return -1;
}

std::uint64_t filter_value(const Value& value) {
  if (const auto* choice = std::get_if<ChoiceNumber>(&value)) return choice->number;
  if (const auto* level = std::get_if<Level>(&value)) return level->value;
  if (const auto* id = std::get_if<Id>(&value)) return id->value;
  return 0;
}

std::vector<std::string> searchable(const Plan& plan, const Table& table) {
  std::vector<std::string> words(table.size());
  for (std::size_t slot = 0; slot < table.kind().fields.size(); ++slot) {
    const Field& field = table.kind().fields[slot];
    if (field.type == FieldType::rank) continue;
    Names names(plan, field);
    for (std::uint32_t row = 0; row < table.size(); ++row) {
      const Value value = table.value(row, static_cast<Slot>(slot));
      if (is_empty(value)) continue;
      words[row] += '\n';
      const auto* id = std::get_if<Id>(&value);
      words[row] += id ? names.of(*id) : folded(shown(plan, field, value));
    }
  }
  return words;
}

std::vector<std::uint32_t> rows_for(const Plan& plan, const Table& table, const ListQuery& query,
                                    const std::vector<std::string>& words, Date today,
                                    UsualOrder usual) {
  std::vector<std::uint32_t> rows(table.size());
  std::iota(rows.begin(), rows.end(), 0u);
  if (const auto wanted = words_of(query.text); !wanted.empty())
    std::erase_if(rows, [&](std::uint32_t row) { return !holds_all(words[row], wanted); });
  if (!query.filters.empty() || !query.without.empty())
    std::erase_if(rows, [&](std::uint32_t row) { return !passes(table, row, query); });
  if (query.sort >= 0)
    sort_by_field(plan, table, query, today, rows);
  else
    sort_as_usual(table, usual, rows);
  return rows;
}

}  // namespace entente::screen
