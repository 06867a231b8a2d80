#include "screen/paste.hpp"

#include <algorithm>
#include <functional>

#include "base/utf8.hpp"
#include "format/rows.hpp"
#include "record/rank.hpp"
#include "screen/ranks.hpp"
#include "screen/references.hpp"

namespace entente::screen {
namespace {

const Field* field_called(const Kind& kind, std::string_view name) {
  const std::string wanted = folded(name);
  for (const Field& field : kind.fields)
    if (folded(field.label) == wanted || folded(field.name) == wanted) return &field;
  return nullptr;
}

bool is_header(const Kind& kind, const Row& row) {
  const auto matches = std::count_if(row.begin(), row.end(), [&](const std::string& cell) {
    return field_called(kind, cell) != nullptr;
  });
  return matches >= 2 || (matches == 1 && row.size() == 1);
}

void read_header(const Kind& kind, const Row& row, PastedRows& pasted) {
  pasted.has_header = true;
  for (const std::string& cell : row) {
    pasted.columns.push_back(field_called(kind, cell));
    if (!pasted.columns.back() && !cell.empty()) pasted.unknown.push_back(cell);
  }
}

class RowReader {
 public:
  RowReader(const Plan& plan, const Kind& kind, PastedRows& pasted)
      : plan_(plan), kind_(kind), pasted_(pasted) {}

  void read(const Row& cells, int line) {
    row_ = {line, {}, true};
    row_.values.resize(pasted_.columns.size());
    for (std::size_t column = 0; column < cells.size(); ++column) read_cell(cells, column);
    check_required_fields();
    pasted_.rows.push_back(row_);
  }

 private:
  void read_cell(const Row& cells, std::size_t column) {
    if (column >= pasted_.columns.size())
      return refuse("", cells[column].empty() ? "" : "More cells than columns.");
    const Field* field = pasted_.columns[column];
    if (!field) return;
    auto value = value_from_cell(plan_, *field, cells[column], *pasted_.arena);
    if (!value) return refuse_all(value.problems());
    if (const Problems problems = check_value(*field, *value); !problems.empty())
      return refuse_all(problems);
    row_.values[column] = *value;
  }

  void check_required_fields() {
    for (const Field& field : kind_.fields) {
      if (!field.required) continue;
      const auto place = std::find(pasted_.columns.begin(), pasted_.columns.end(), &field);
      const bool filled =
          place != pasted_.columns.end() && !is_empty(row_.values[place - pasted_.columns.begin()]);
      if (!filled && row_.good) refuse(field.label, "Fill this in.");
    }
  }

  void refuse_all(const Problems& problems) {
    for (const Problem& problem : problems) refuse(problem.place, problem.what);
  }

  void refuse(std::string_view place, std::string_view what) {
    if (what.empty()) return;
    row_.good = false;
    std::string where = "Row " + std::to_string(row_.line);
    if (!place.empty()) where += ", " + std::string(place);
    pasted_.problems.push_back({std::move(where), std::string(what)});
  }

  const Plan& plan_;
  const Kind& kind_;
  PastedRows& pasted_;
  PastedRows::Row row_;
};

bool is_blank(const Row& row) {
  return std::all_of(row.begin(), row.end(), [](const std::string& cell) { return cell.empty(); });
}

}  // namespace

std::size_t PastedRows::good() const {
  return static_cast<std::size_t>(
      std::count_if(rows.begin(), rows.end(), [](const Row& row) { return row.good; }));
}

PastedRows read_pasted(const Plan& plan, const Kind& kind, std::span<const Field* const> shown,
                       std::string_view text) {
  PastedRows pasted;
  const std::vector<Row> rows = rows_from_tabs(text);
  std::size_t first = 0;
  if (!rows.empty() && is_header(kind, rows.front())) {
    read_header(kind, rows.front(), pasted);
    first = 1;
  } else {
    pasted.columns.assign(shown.begin(), shown.end());
  }
  RowReader reader(plan, kind, pasted);
  for (std::size_t index = first; index < rows.size(); ++index)
    if (!is_blank(rows[index])) reader.read(rows[index], static_cast<int>(index) + 1);
  return pasted;
}

Result<void> add_pasted(const PastedRows& rows, const Plan& plan, const Kind& kind,
                        Transaction& transaction, const std::function<Id()>& new_id) {
  transaction.mark_bulk();
  std::string rank = last_rank(plan, kind);
  const Field* rank_field = rank_field_of(kind);
  for (const PastedRows::Row& row : rows.rows) {
    if (!row.good) continue;
    const RecordKey key{Visibility::shared, kind.name, new_id()};
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
