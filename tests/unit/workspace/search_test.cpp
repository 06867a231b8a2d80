#include "workspace/search.hpp"

#include <gtest/gtest.h>

#include "base/concat.hpp"
#include "practice/practice.hpp"
#include "tests/unit/record/test_kinds.hpp"
#include "workspace/generate.hpp"
#include "workspace/search_text.hpp"

namespace entente {
namespace {

using namespace test;

struct Searching : testing::Test {
  std::vector<std::string> found(std::string_view query) {
    std::vector<std::string> headlines;
    for (const SearchHit& hit : index.find(plan, query).hits) headlines.push_back(hit.headline);
    return headlines;
  }
  using Headlines = std::vector<std::string>;

  Plan plan{catalog, Id{7}};
  SearchIndex index;
};

TEST_F(Searching, FindsNothingForNoWords) {
  add_thing(plan, thing(1), "Launch");
  EXPECT_EQ(index.find(plan, "").total, 0u);
  EXPECT_EQ(index.find(plan, " \n ").total, 0u);
}

TEST_F(Searching, NeedsEveryWordButInNoOrderAndWithinLongerOnes) {
  add_thing(plan, thing(1), "Launch in Germany");
  add_thing(plan, thing(2), "Launch in France");
  EXPECT_EQ(found("germ laun"), Headlines{"Launch in Germany"});
  EXPECT_EQ(found("aunch").size(), 2u);
  EXPECT_TRUE(found("launch spain").empty());
}

TEST_F(Searching, MindsNeitherCaseNorAccents) {
  add_thing(plan, thing(1), "Émile übernimmt die Prüfung");
  EXPECT_EQ(found("EMILE pruf").size(), 1u);
  EXPECT_EQ(found("überNIMMT").size(), 1u);
}

TEST_F(Searching, LooksInEveryTextOfEveryPart) {
  add_thing(plan, thing(1), "One");
  write(plan, thing(1), "notes", Text("The second-source supplier\nis late"));
  add_thing(plan, private_thing(2), "Two");
  static constexpr Text tags[] = {"cold chain", "site audit"};
  write(plan, private_thing(2), "tags", Texts{tags});
  write(plan, private_thing(2), "colour", ChoiceNumber{2});
  EXPECT_EQ(found("supplier late"), Headlines{"One"});
  EXPECT_EQ(found("audit"), Headlines{"Two"});
  EXPECT_EQ(found("leaf"), Headlines{"Two"});
  const SearchResult result = index.find(plan, "leaf");
  EXPECT_EQ(result.hits[0].key, private_thing(2));
  EXPECT_EQ(result.hits[0].field, "Colour");
  EXPECT_EQ(result.hits[0].snippet, "Leaf green");
}

TEST_F(Searching, DoesNotJoinOneFieldToTheNext) {
  add_thing(plan, thing(1), "sun");
  write(plan, thing(1), "notes", Text("rise"));
  EXPECT_TRUE(found("sunrise").empty());
  EXPECT_EQ(found("sun rise").size(), 1u);
}

TEST_F(Searching, PutsHeadlinesFirstAndAmongEqualsTheLastEdited) {
  add_thing(plan, thing(1), "Supply of vials");
  add_thing(plan, thing(2), "The second supply");
  add_thing(plan, thing(3), "Vials");
  write(plan, thing(3), "notes", Text("of the supply"));
  add_thing(plan, thing(4), "Supply chain");
  EXPECT_EQ(found("supply"),
            (Headlines{"Supply chain", "Supply of vials", "The second supply", "Vials"}));
  write(plan, thing(1), "weight", Decimal{3, 0});
  EXPECT_EQ(found("supply")[0], "Supply of vials");
}

TEST_F(Searching, SaysWhereItStands) {
  add_thing(plan, thing(1), "Trial sites");
  const std::string long_text =
      "Nobody has asked the hospitals in the north yet, although the agreement of last spring "
      "names Überlingen as the first site and says that the others follow within the year, "
      "one by one.";
  write(plan, thing(1), "notes", Text(long_text));
  const SearchHit hit = index.find(plan, "trial uberling").hits[0];
  EXPECT_EQ(hit.field, "Notes");
  EXPECT_TRUE(hit.snippet.starts_with("…"));
  EXPECT_TRUE(hit.snippet.ends_with("…"));
  EXPECT_NE(hit.snippet.find("names Überlingen as the first"), std::string::npos);
  EXPECT_LT(hit.snippet.size(), 130u);
  EXPECT_TRUE(index.find(plan, "trial").hits[0].snippet.empty());
}

TEST_F(Searching, FollowsEveryEdit) {
  add_thing(plan, thing(1), "Launch");
  add_thing(plan, thing(2), "Audit");
  EXPECT_EQ(found("launch").size(), 1u);
  write(plan, thing(2), "title", Text("Launch again"));
  EXPECT_EQ(found("launch").size(), 2u);
  remove(plan, thing(1));
  EXPECT_EQ(found("launch"), Headlines{"Launch again"});
  write(plan, thing(2), "title", Text("Closed"));
  EXPECT_TRUE(found("launch").empty());
}

TEST_F(Searching, ReadsOnlyTheRowsThatAnEditChanged) {
  for (std::uint64_t number = 1; number <= 50; ++number)
    add_thing(plan, thing(number), concat("Thing ", number));
  index.follow(plan);
  EXPECT_EQ(index.rows_read(), 50u);
  write(plan, thing(7), "notes", Text("changed"));
  index.follow(plan);
  EXPECT_EQ(index.rows_read(), 51u);
  remove(plan, thing(9));  // the last row comes to stand in its place
  index.follow(plan);
  EXPECT_EQ(index.rows_read(), 52u);
  index.follow(plan);
  EXPECT_EQ(index.rows_read(), 52u);
}

TEST_F(Searching, LetsGoOfTextsThatAreNoMore) {
  add_thing(plan, thing(1), "Launch");
  for (int time = 0; time < 100; ++time) {
    write(plan, thing(1), "notes", Text(concat("text number ", time)));
    EXPECT_EQ(index.find(plan, concat("launch number ", time)).total, 1u);
    EXPECT_EQ(index.find(plan, concat("number ", time + 1000)).total, 0u);
  }
}

TEST_F(Searching, KnowsOnePlanFromAnother) {
  add_thing(plan, thing(1), "Launch");
  EXPECT_EQ(found("launch").size(), 1u);
  Plan other(catalog, Id{8});
  add_thing(other, thing(1), "Audit");
  EXPECT_EQ(index.find(other, "launch").total, 0u);
  EXPECT_EQ(index.find(other, "audit").total, 1u);
}

TEST_F(Searching, CountsAllAndHandsOutTheBest) {
  for (std::uint64_t number = 1; number <= 80; ++number)
    add_thing(plan, thing(number), concat("Thing ", number));
  const SearchResult result = index.find(plan, "thing", 10);
  EXPECT_EQ(result.total, 80u);
  EXPECT_EQ(result.hits.size(), 10u);
  EXPECT_EQ(result.hits[0].headline, "Thing 80");
}

TEST_F(Searching, NarrowsWhatWasFoundToTheSameAsAFreshSearch) {
  const auto generated = generated_plan(2'000, 3, practice::catalog());
  const std::string typed = "launch supply pa";
  for (std::size_t letters = 1; letters <= typed.size(); ++letters) {
    const std::string query = typed.substr(0, letters);
    SearchIndex fresh;
    const SearchResult narrowed = index.find(*generated, query),
                       whole = fresh.find(*generated, query);
    EXPECT_EQ(narrowed.total, whole.total) << query;
    ASSERT_EQ(narrowed.hits.size(), whole.hits.size());
    for (std::size_t number = 0; number < whole.hits.size(); ++number)
      EXPECT_EQ(narrowed.hits[number].key.id, whole.hits[number].key.id) << query;
  }
}

TEST(SearchText, FindsAWordAtEveryPlace) {
  for (std::size_t length = 1; length < 12; ++length)
    for (std::size_t place = 0; place < 40; ++place) {
      const std::string word = std::string("xyzxyzxyzxyz").substr(0, length);
      std::string bytes(place, 'x');
      bytes += word;
      const std::size_t end = bytes.size();
      bytes += "xyzxyzxyzxyzxyzxyz";
      EXPECT_TRUE(holds(bytes.data(), bytes.data() + end, word)) << place << ' ' << word;
      EXPECT_EQ(holds(bytes.data(), bytes.data() + end - 1, word),
                std::string_view(bytes).substr(0, end - 1).find(word) != std::string_view::npos)
          << place << ' ' << word;
    }
}

TEST(SearchText, CutsAtWords) {
  EXPECT_EQ(snippet_of("One word", "word"), "One word");
  EXPECT_EQ(snippet_of("Nothing here", "word"), "");
  const std::string text = std::string(50, 'a') + " the word " + std::string(90, 'b');
  EXPECT_EQ(snippet_of(text, "word"), "…the word…");
}

}  // namespace
}  // namespace entente
