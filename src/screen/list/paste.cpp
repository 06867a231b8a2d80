#include "screen/list/paste.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include "base/order.hpp"
#include "base/utf8.hpp"
#include "format/rows.hpp"
#include "record/rank.hpp"
#include "screen/list/ranks.hpp"
#include "screen/record/references.hpp"

namespace entente::screen {
namespace {

/// Only letters and digits: "By when?" and "by_when" are one name.
std::string bare(std::string_view name) {
  std::string made = folded(name);
  std::erase_if(made, [](char letter) {
    return letter >= 0 && !(letter >= '0' && letter <= '9') && !(letter >= 'a' && letter <= 'z');
  });
  return made;
}

const Field* field_called(const Kind& kind, std::string_view name) {
  const std::string wanted = bare(name);
  if (wanted.empty()) return nullptr;
  for (const Field& field : kind.fields)
    if (field.type != FieldType::rank &&
        (bare(field.label) == wanted || bare(field.name) == wanted))
      return &field;
  return nullptr;
}

/// A field that a header only means: "Owner (name)" for "Owner"; null where there are two or none.
const Field* field_meant(const Kind& kind, std::string_view name) {
  const std::string wanted = bare(name);
  const Field* found = nullptr;
  for (const Field& field : kind.fields) {
    const std::string label = bare(field.label);
    const bool close = wanted.size() >= 4 && label.size() >= 4 &&
                       (wanted.find(label) != wanted.npos || label.find(wanted) != label.npos);
    if (!close || field.type == FieldType::rank) continue;
    if (found) return nullptr;
    found = &field;
  }
  return found;
}

bool is_header(const Kind& kind, const Row& row) {
  const auto matches = std::count_if(row.begin(), row.end(), [&](const std::string& cell) {
    return field_called(kind, cell) != nullptr;
  });
  return matches >= 2 || (matches == 1 && row.size() == 1);
}

bool is_taken(const PastedRows& pasted, const Field* field) {
  return std::find(pasted.columns.begin(), pasted.columns.end(), field) != pasted.columns.end();
}

/// By name first, then by what a name may mean.
void match_by_header(const Kind& kind, PastedRows& pasted) {
  for (const auto match : {field_called, field_meant})
    for (std::size_t column = 0; column < pasted.cells.front().size(); ++column) {
      const Field* field = match(kind, pasted.cells.front()[column]);
      if (field && !pasted.columns[column] && !is_taken(pasted, field))
        pasted.columns[column] = field;
    }
}

/// What a record is called must come from somewhere: most often it stands first.
void match_headline(const Kind& kind, PastedRows& pasted) {
  const Field* headline = &kind.fields[kind.headline];
  const auto free = std::find(pasted.columns.begin(), pasted.columns.end(), nullptr);
  if (!is_taken(pasted, headline) && free != pasted.columns.end()) *free = headline;
}

class RowReader {
 public:
  RowReader(const Plan& plan, const Kind& kind, PastedRows& pasted)
      : names_(plan, pasted.locale, pasted.today), kind_(kind), pasted_(pasted) {}

  void read(const Row& cells, int line) {
    row_ = {line, {}, {}, true};
    row_.values.resize(pasted_.columns.size());
    for (std::size_t column = 0; column < cells.size(); ++column) read_cell(cells, column);
    check_required_fields();
    pasted_.rows.push_back(std::move(row_));
  }

 private:
  void read_cell(const Row& cells, std::size_t column) {
    const Field* field = pasted_.columns[column];
    if (!field) return;
    auto value = value_from_cell(names_, *field, cells[column], *pasted_.arena);
    if (!value) return refuse(*field, column, value.problems().front().what);
    if (const Problems problems = check_value(*field, *value); !problems.empty())
      return refuse(*field, column, problems.front().what);
    row_.values[column] = *value;
  }

  void check_required_fields() {
    for (const Field& field : kind_.fields) {
      if (!field.required) continue;
      const auto place = std::find(pasted_.columns.begin(), pasted_.columns.end(), &field);
      const auto column = static_cast<std::size_t>(place - pasted_.columns.begin());
      const bool filled = place != pasted_.columns.end() && !is_empty(row_.values[column]);
      if (!filled && row_.good) refuse(field, column, "Fill this in.");
    }
  }

  void refuse(const Field& field, std::size_t column, std::string_view what) {
    row_.good = false;
    row_.wrong.resize(pasted_.columns.size());
    if (column < row_.wrong.size()) row_.wrong[column] = what, pasted_.flawed[column] = 1;
    pasted_.problems.push_back(
        {"Row " + std::to_string(row_.line) + ", " + std::string(field.label), std::string(what)});
  }

  NamedRecords names_;
  const Kind& kind_;
  PastedRows& pasted_;
  PastedRows::Row row_;
};

bool is_blank(const Row& row) {
  return std::all_of(row.begin(), row.end(), [](const std::string& cell) { return cell.empty(); });
}

void read_rows(const Plan& plan, const Kind& kind, PastedRows& pasted) {
  pasted.rows.clear();
  pasted.problems.clear();
  pasted.flawed.assign(pasted.columns.size(), 0);
  pasted.arena = std::make_shared<Arena>();
  RowReader reader(plan, kind, pasted);
  for (std::size_t index = pasted.has_header; index < pasted.cells.size(); ++index)
    if (!is_blank(pasted.cells[index]))
      reader.read(pasted.cells[index], static_cast<int>(index) + 1);
}

}  // namespace

std::size_t PastedRows::good() const {
  return static_cast<std::size_t>(
      std::count_if(rows.begin(), rows.end(), [](const Row& row) { return row.good; }));
}

std::string PastedRows::name_of(std::size_t column) const {
  const bool named = has_header && column < cells.front().size() && !cells.front()[column].empty();
  return named ? cells.front()[column] : "Column " + std::to_string(column + 1);
}

PastedRows read_pasted(const Plan& plan, const Kind& kind, std::span<const Field* const> shown,
                       std::string_view text, const Locale& locale, Date today) {
  PastedRows pasted;
  pasted.locale = locale, pasted.today = today;
  pasted.cells = rows_from_tabs(text);
  std::size_t widest = 0;
  for (const Row& row : pasted.cells) widest = std::max(widest, row.size());
  pasted.columns.resize(widest);
  if (pasted.cells.empty()) return pasted;
  pasted.has_header = is_header(kind, pasted.cells.front());
  if (pasted.has_header)
    match_by_header(kind, pasted), match_headline(kind, pasted);
  else
    std::copy_n(shown.begin(), std::min(shown.size(), widest), pasted.columns.begin());
  read_rows(plan, kind, pasted);
  return pasted;
}

void match_column(const Plan& plan, const Kind& kind, PastedRows& pasted, std::size_t column,
                  const Field* field) {
  if (field)
    std::replace(pasted.columns.begin(), pasted.columns.end(), field,
                 static_cast<const Field*>(nullptr));
  pasted.columns[column] = field;
  read_rows(plan, kind, pasted);
}

void set_header(const Plan& plan, const Kind& kind, PastedRows& pasted, bool has_header) {
  if (pasted.cells.empty()) return;
  pasted.has_header = has_header;
  if (has_header) {
    const auto before = std::exchange(pasted.columns, {});
    pasted.columns.resize(before.size());
    match_by_header(kind, pasted);
    for (std::size_t column = 0; column < before.size(); ++column)
      if (!pasted.columns[column] && !is_taken(pasted, before[column]))
        pasted.columns[column] = before[column];
    match_headline(kind, pasted);
  }
  read_rows(plan, kind, pasted);
}

Result<void> add_pasted(const PastedRows& rows, const Plan& plan, const Kind& kind,
                        Transaction& transaction, const std::function<Id()>& new_id) {
  transaction.mark_bulk();
  std::string rank = last_rank(plan, kind);
  const Field* rank_field = rank_field_of(kind);
  std::vector<Id> ids(rows.good());  // rising, so that the rows keep their order
  for (Id& id : ids) id = new_id();
  put_in_order(ids.begin(), ids.end());
  auto next = ids.begin();
  for (const PastedRows::Row& row : rows.rows) {
    if (!row.good) continue;
    const RecordKey key{Visibility::shared, kind.name, *next++};
    transaction.insert(key);
    for (std::size_t column = 0; column < rows.columns.size(); ++column) {
      if (!rows.columns[column] || is_empty(row.values[column])) continue;
      auto set = transaction.set(key, rows.columns[column]->name, row.values[column]);
      if (!set) return set;
    }
    if (!rank_field) continue;
    rank = rank_between(rank, "");
    if (auto set = transaction.set(key, rank_field->name, Text(rows.arena->keep(rank))); !set)
      return set;
  }
  return {};
}

}  // namespace entente::screen
