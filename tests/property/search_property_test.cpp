#include <gtest/gtest.h>

#include <algorithm>

#include "base/utf8.hpp"
#include "tests/property/random_edits.hpp"
#include "workspace/search.hpp"
#include "workspace/search_text.hpp"

namespace entente {
namespace {

using namespace test;

bool has_word(const Table& table, std::uint32_t row, const std::string& word) {
  bool found = false;
  for (const Field& field : table.kind().fields)
    each_text(field, table.record(row), [&](std::string_view text) {
      found = found || folded(text).find(word) != std::string::npos;
    });
  return found;
}

/// Looks through everything, word by word.
std::vector<Id> naive_search(const Plan& plan, std::string_view query) {
  const std::vector<std::string> words = query_words(query);
  std::vector<Id> found;
  if (words.empty()) return found;
  for (const Visibility part : {Visibility::shared, Visibility::private_to_party})
    for (const auto& table : plan.part(part).tables())
      for (std::uint32_t row = 0; row < table->size(); ++row)
        if (std::all_of(words.begin(), words.end(),
                        [&](const std::string& word) { return has_word(*table, row, word); }))
          found.push_back(table->ids()[row]);
  std::sort(found.begin(), found.end());
  return found;
}

TEST(SearchProperty, FindsExactlyWhatANaiveSearchFinds) {
  constexpr std::string_view queries[] = {"a",    "al",        "alpha",     "alpha be", "gru",
                                          "東京", "東京 quot", "b",         "\\",       "be rather",
                                          "leaf", "two three", "two thre ", "ß",        "line tab"};
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    RandomEdits edits(seed);
    Plan plan(catalog, Id{7});
    SearchIndex index;
    for (int step = 0; step < 60; ++step) {
      edits.edit(plan);
      const std::string_view query = queries[edits.random.below(std::size(queries))];
      const SearchResult result = index.find(plan, query, 1000);
      std::vector<Id> found;
      for (const SearchHit& hit : result.hits) found.push_back(hit.key.id);
      std::sort(found.begin(), found.end());
      ASSERT_EQ(found, naive_search(plan, query)) << "seed " << seed << ", \"" << query << '"';
      ASSERT_EQ(result.total, found.size());
    }
  }
}

}  // namespace
}  // namespace entente
