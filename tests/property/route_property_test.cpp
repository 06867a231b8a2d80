#include <gtest/gtest.h>
// After the above, on which it builds.
#include <rapidcheck/gtest.h>

#include "base/utf8.hpp"
#include "practice/charter/records.hpp"
#include "practice/practice.hpp"
#include "screen/list/list_query.hpp"
#include "screen/shell/route.hpp"

namespace entente::screen {
namespace {

std::string any_text() {
  std::string text;
  for (const char32_t letter : *rc::gen::container<std::u32string>(
           rc::gen::weightedOneOf<char32_t>({{4, rc::gen::inRange<char32_t>(0x20, 0x7f)},
                                             {1, rc::gen::inRange<char32_t>(0xa0, 0x2000)},
                                             {1, rc::gen::inRange<char32_t>(0x1f300, 0x1f600)}})))
    append_code_point(text, letter);
  return text;
}

std::vector<std::string> any_texts() {
  std::vector<std::string> texts;
  for (int count = *rc::gen::inRange(0, 4); count > 0; --count)
    if (std::string text = any_text(); !text.empty()) texts.push_back(std::move(text));
  return texts;
}

RC_GTEST_PROP(RouteProperty, ReadsWhatItWrites, ()) {
  Route route = practice_of(Id{1 + *rc::gen::inRange<std::uint64_t>(0, 1u << 30)}, "charter",
                            *rc::gen::element<std::string>("", "measure"),
                            Id{*rc::gen::inRange<std::uint64_t>(0, 1u << 30)});
  route.list = {any_text(), any_text(), any_texts()};
  RC_ASSERT(route_from(text_from(route)) == route);
  RC_ASSERT(text_from(route_from(text_from(route))) == text_from(route));
}

RC_GTEST_PROP(RouteProperty, ReadsAnythingAtAll, (const std::string& query)) {
  const Route route = route_from("/plan/0000000000001/charter?" + query);
  RC_ASSERT(route_from(text_from(route)) == route);
}

/// Any question that a person can ask of a kind's table.
ListQuery any_query(const Kind& kind) {
  ListQuery query;
  query.text = any_text();
  query.sort = *rc::gen::inRange(-1, static_cast<int>(kind.fields.size()));
  query.descending = query.sort >= 0 && *rc::gen::arbitrary<bool>();
  for (std::size_t slot = 0; slot < kind.fields.size(); ++slot) {
    const Field& field = kind.fields[slot];
    const std::uint64_t most = field.type == FieldType::reference ? 1u << 20
                               : field.type == FieldType::level   ? 5
                                                                  : field.choices.size();
    if (most == 0 || *rc::gen::arbitrary<bool>()) continue;
    auto& all = *rc::gen::arbitrary<bool>() ? query.filters : query.without;
    all.push_back({static_cast<Slot>(slot), *rc::gen::inRange<std::uint64_t>(0, most + 1)});
  }
  return query;
}

RC_GTEST_PROP(ListAddressProperty, KeepsTheQuestionOfEveryKind, ()) {
  const auto kinds = practice::catalog().kinds();
  const Kind& kind = *kinds[*rc::gen::inRange<std::size_t>(0, kinds.size())];
  const ListQuery query = any_query(kind);
  Route route = practice_of(Id{1}, "charter");
  route.list = address_of(kind, query);
  RC_ASSERT(query_from(kind, route_from(text_from(route)).list) == query);
}

RC_GTEST_PROP(ListAddressProperty, LeavesOutWhatAKindDoesNotKnow, ()) {
  const Kind& kind = *practice::catalog().find(practice::Measure::kind_name);
  const ListQuery query = any_query(kind);
  ListAddress address = address_of(kind, query);
  for (const char* unknown : {"nothing:open", "title:open", "indicator:unheard", "indicator", ":"})
    address.is.push_back(unknown);
  RC_ASSERT(query_from(kind, address) == query);
}

}  // namespace
}  // namespace entente::screen
