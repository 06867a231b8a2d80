#include "screen/list/ranks.hpp"

#include <algorithm>
#include <vector>

#include "base/order.hpp"
#include "record/rank.hpp"

namespace entente::screen {
namespace {

using Ranked = std::pair<std::string, Id>;

std::vector<Ranked> ranked(const Plan& plan, const Kind& kind, const Field& field) {
  const Table& table = *plan.part(Visibility::shared).find(kind.name);
  std::vector<Ranked> all;
  for (std::uint32_t row = 0; row < table.size(); ++row) {
    const Value value = value_of(field, table.record(row));
    const Text* key = std::get_if<Text>(&value);
    all.emplace_back(key ? std::string(*key) : std::string(), table.ids()[row]);
  }
  put_in_order(all.begin(), all.end());
  return all;
}

std::string key_at(const std::vector<Ranked>& all, std::ptrdiff_t place) {
  return place < 0 || place >= static_cast<std::ptrdiff_t>(all.size()) ? "" : all[place].first;
}

}  // namespace

const Field* rank_field_of(const Kind& kind) {
  for (const Field& field : kind.fields)
    if (field.type == FieldType::rank) return &field;
  return nullptr;
}

std::string last_rank(const Plan& plan, const Kind& kind) {
  const Field* field = rank_field_of(kind);
  if (!field) return {};
  const auto all = ranked(plan, kind, *field);
  return all.empty() ? "" : all.back().first;
}

std::string moved_rank(const Plan& plan, const Kind& kind, Id record, bool earlier) {
  const Field* field = rank_field_of(kind);
  if (!field) return {};
  const auto all = ranked(plan, kind, *field);
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const Ranked& each) { return each.second == record; });
  const std::ptrdiff_t place = found - all.begin();
  const std::ptrdiff_t size = static_cast<std::ptrdiff_t>(all.size());
  if (found == all.end() || (earlier ? place == 0 : place + 1 == size)) return {};
  return earlier ? rank_between(key_at(all, place - 2), key_at(all, place - 1))
                 : rank_between(key_at(all, place + 1), key_at(all, place + 2));
}

}  // namespace entente::screen
