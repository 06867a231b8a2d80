#include "screen/list/list_view.hpp"

#include <algorithm>

#include "base/counts.hpp"
#include "record/roles.hpp"
#include "screen/list/list_columns.hpp"
#include "screen/record/value_words.hpp"

namespace entente::screen {

std::vector<kit::Column> ListView::columns() const {
  std::vector<kit::Column> columns;
  for (const Field* field : fields_) columns.push_back(column_of(kind_, *field));
  if (mend_column() < 0) return columns;
  kit::Column mend{"to mend", "To mend", 150, 2};
  mend.sortable = false;
  columns.insert(columns.begin() + mend_column(), mend);
  return columns;
}

int ListView::mend_column() const {
  if (!context_.view().has_findings_about_records(kind_.name)) return -1;
  return context_.ui.phone() ? 1 : static_cast<int>(fields_.size());
}

const Field& ListView::field_at(std::size_t column) const {
  const int mend = mend_column(), place = static_cast<int>(column);
  return *fields_[static_cast<std::size_t>(mend >= 0 && place > mend ? place - 1 : place)];
}

kit::Cell ListView::mend_cell(std::int64_t row) const {
  const auto findings = context_.view().findings_about(id_at(row));
  if (findings.empty()) return {};
  kit::Cell cell{findings.front()->what, kit::Tone::warning};
  if (findings.size() == 1) return cell;
  state_.cell = grouped(findings.size()) + ": " + findings.front()->what;
  cell.text = state_.cell;
  return cell;
}

kit::Cell ListView::cell(std::int64_t row, std::size_t column) const {
  if (static_cast<int>(column) == mend_column()) return mend_cell(row);
  const Field& field = field_at(column);
  const Value value = value_at(context_.plan(), table_, rows_[static_cast<std::size_t>(row)], field,
                               context_.today());
  state_.cell = shown(context_.plan(), field, value);
  kit::Cell cell{state_.cell, {}};
  cell.strong = &field == &kind_.fields[kind_.headline];
  if (const Choice* status =
          field.role == Role::status
              ? choice_in(field, table_.record(rows_[static_cast<std::size_t>(row)]))
              : nullptr)
    if (status->mood != Mood::calm && !state_.cell.empty()) cell.tone = tone_of(status->mood);
  const bool is_party = field.target == practice::Party::kind_name;
  if (const auto* party = std::get_if<Id>(&value); party && is_party)
    cell.tone = context_.view().tone_of(*party);
  return cell;
}

std::int64_t ListView::current() const {
  if (!context_.route.record) return -1;
  const auto row = table_.row(context_.route.record);
  if (!row) return -1;
  if (state_.current_id != context_.route.record) {
    const auto place = std::find(rows_.begin(), rows_.end(), *row);
    state_.current_id = context_.route.record;
    state_.current = place == rows_.end() ? -1 : place - rows_.begin();
  }
  return state_.current;
}

std::string ListView::copied() const {
  std::vector<std::uint32_t> wanted;
  for (const std::uint32_t row : rows_)
    if (state_.selected.empty() || state_.selected.count(table_.ids()[row])) wanted.push_back(row);
  return copied_rows(context_.plan(), table_, fields_, wanted, context_.today());
}

void ListView::sort(std::size_t column) {
  const int slot = slot_of(kind_, &field_at(column));
  ListQuery& query = state_.query;
  if (query.sort != slot)
    query.sort = slot, query.descending = false;
  else if (!query.descending)
    query.descending = true;
  else
    query.sort = -1, query.descending = false;
}

void ListView::select(Id id) {
  if (!state_.selected.erase(id)) state_.selected.insert(id);
  state_.last_selected = id;
}

void ListView::select_to(std::int64_t to) {
  std::int64_t from = to;
  for (std::size_t row = 0; row < rows_.size(); ++row)
    if (table_.ids()[rows_[row]] == state_.last_selected) from = static_cast<std::int64_t>(row);
  for (std::int64_t row = std::min(from, to); row <= std::max(from, to); ++row)
    state_.selected.insert(id_at(row));
}

/// All that are shown; none where they are selected already.
void ListView::select_all() {
  const bool all = all_selected();
  state_.selected.clear();
  if (all) return;
  for (const std::uint32_t row : rows_) state_.selected.insert(table_.ids()[row]);
}

void ListView::remove(std::int64_t row) {
  if (context_.read_only()) return;
  std::vector<Id> ids(state_.selected.begin(), state_.selected.end());
  if (ids.empty() && row >= 0) ids.push_back(id_at(row));
  state_.selected.clear();
  context_.remove(kind_, std::move(ids));
}

void ListView::answer(const kit::TableNews& news) {
  using Type = kit::TableNews::Type;
  if (news.type == Type::none || news.type == Type::move) return;
  if (news.row >= static_cast<std::int64_t>(rows_.size())) return;
  switch (news.type) {
    case Type::open:
      if (state_.selecting)
        select(id_at(news.row));
      else
        open(id_at(news.row));
      break;
    case Type::sort:
      sort(static_cast<std::size_t>(news.column));
      break;
    case Type::select:
      state_.selecting = context_.ui.phone();
      select(id_at(news.row));
      break;
    case Type::select_to:
      select_to(news.row);
      break;
    case Type::select_all:
      select_all();
      break;
    case Type::remove:
      remove(news.row);
      break;
    case Type::copy:
      context_.ui.answer_copy(copied());
      break;
    case Type::paste:
      paste(news.text);
      break;
    default:
      break;
  }
  context_.ui.again();
}

void ListView::paste(const std::string& text) {
  if (context_.read_only()) return;
  std::vector<const Field*> fields = fields_;
  std::erase_if(fields, [&](const Field* field) { return !is_written(kind_, *field); });
  context_.session.paste = PasteDialog{
      &kind_, text,
      read_pasted(context_.plan(), kind_, fields, text, context_.host.locale(), context_.today())};
}

void ListView::open(Id id) {
  if (opens_) return opens_(id);
  const bool replaces = !context_.ui.phone() && context_.route.record;
  context_.go(context_.route.with_record(id), replaces);
}

float ListView::draw(Rect place) {
  const std::vector<kit::Column> shown = columns();
  kit::TableWords words{.key = kind_.name, .name = kind_.plural, .columns = shown};
  words.rows = static_cast<std::int64_t>(rows_.size());
  words.cell = [&](std::int64_t row, std::size_t column) { return cell(row, column); };
  std::string id;
  words.row_id = [&](std::int64_t row) -> std::string_view { return id = text_from(id_at(row)); };
  words.selected = [&](std::int64_t row) { return state_.selected.count(id_at(row)) > 0; };
  words.current = current();
  for (std::size_t column = 0; column < shown.size(); ++column)
    if (static_cast<int>(column) != mend_column() &&
        slot_of(kind_, &field_at(column)) == state_.query.sort)
      words.sorted_by = static_cast<int>(column);
  words.descending = state_.query.descending;
  words.selectable = !context_.ui.phone() || state_.selecting;
  words.all_selected = all_selected();
  words.accepts_paste = true;
  words.row_menu = !context_.read_only();
  kit::Ui& ui = context_.ui;
  place.h = std::min(place.h, kit::table_height(ui, place.w - 12, words.rows) + 2);
  ui.fill(place, ui.palette().card, kit::space::card_radius);
  answer(kit::table(ui, place.inset(6, 1), words));
  ui.outline(place, ui.palette().line, kit::space::card_radius);
  return place.h;
}

}  // namespace entente::screen
