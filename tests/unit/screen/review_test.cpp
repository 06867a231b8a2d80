#include "base/concat.hpp"
#include "practice/profile/records.hpp"
#include "practice/risks/records.hpp"
#include "screen/record/plan_view.hpp"
#include "tests/unit/screen/harness.hpp"

namespace entente::screen {
namespace {

using kit::Role;

/// Marlow's copy of the plan that Corvane has just begun.
class ReviewScreen : public testing::Test {
 protected:
  ReviewScreen() {
    there.random = SeededRandom{43};
    page.start_plan();
    const Id us = page.tab.workspace.my_party();
    for (const Id id : page.plan().shared().find("party")->ids())
      if (id != us) them = id;
    const auto file = page.tab.workspace.share_with(them, {});
    EXPECT_TRUE(file);
    if (file) theirs.workspace.import_file(file->bytes, succeeds);
  }
  /// They change their copy and hand the plan back; its review is open.
  void open_after(const std::function<Result<void>(Transaction&)>& write) {
    const auto changed = theirs.workspace.edit("Change", write);
    ASSERT_TRUE(changed) << text_from(changed.problems().front());
    const auto file = theirs.workspace.share_with(us(), {});
    ASSERT_TRUE(file) << text_from(file.problems().front());
    page.application.open_file("from-marlow.entente.json", file->bytes);
    page.settle();
    ASSERT_NE(page.tab.workspace.review(), nullptr);
  }
  void open_with_person(std::string_view name) {
    open_after([&](Transaction& transaction) {
      const RecordKey person{Visibility::shared, practice::Person::kind_name, Id{4711}};
      transaction.insert(person);
      return transaction.set(person, "name", Text(name));
    });
  }
  Id us() const { return page.tab.workspace.my_party(); }
  static RecordKey party(Id id) { return {Visibility::shared, practice::Party::kind_name, id}; }
  void take_over() { page.click(Role::button, "Take over"); }

  ScreenHarness page;
  Browser there;
  Tab theirs{there};
  Id them;
};

TEST_F(ReviewScreen, TellsANameThatMixesAlphabets) {
  open_with_person("Jon\u0430s Weber");  // with a Cyrillic a
  EXPECT_TRUE(page.reads("mixes Latin and Cyrillic letters: it may imitate another."));
}

TEST_F(ReviewScreen, SaysNothingOfAnHonestName) {
  open_with_person("Jonas Weber");
  EXPECT_TRUE(page.reads("Jonas Weber"));
  EXPECT_FALSE(page.reads("may imitate another"));
}

TEST_F(ReviewScreen, TellsAPartnerThatTakesOnesOwnNameAndTellsBothApartAfterwards) {
  open_after([&](Transaction& transaction) {
    return transaction.set(party(them), "name", Text("Corvane"));
  });
  EXPECT_TRUE(page.reads("Another party has the same name."));
  take_over();
  const std::string ours = concat("Corvane (", text_from(us()).substr(0, 4), ")");
  const std::string other = concat("Corvane (", text_from(them).substr(0, 4), ")");
  page.go(page.in_plan("/profile"));
  EXPECT_TRUE(page.reads(ours));
  EXPECT_TRUE(page.reads(other));
  EXPECT_TRUE(page.reads("Your own party"));
  page.go(page.in_plan("/record/" + text_from(us())));
  EXPECT_TRUE(page.sees(Role::heading, ours));
  EXPECT_TRUE(page.reads("Your own party"));
  page.go(page.in_plan("/record/" + text_from(them)));
  EXPECT_TRUE(page.sees(Role::heading, other));
  EXPECT_FALSE(page.reads("Your own party"));
  PlanView view;
  view.follow(page.plan(), Date{20'778});
  const Choosable& parties = view.choosable("party");
  EXPECT_EQ(parties.labels[static_cast<std::size_t>(parties.place_of(them))], other);
}

TEST_F(ReviewScreen, KeepsOnesOwnPartyThoughAllIsAccepted) {
  open_after([&](Transaction& transaction) {
    transaction.remove(party(us()));
    return transaction.set(party(them), "city", Text("Oslo"));
  });
  EXPECT_TRUE(page.reads("This file removes your own party, Corvane, from the plan."));
  EXPECT_TRUE(page.reads("it stays as it is unless you accept that removal itself"));
  page.click(Role::button, "Accept all");
  take_over();
  ASSERT_NE(page.plan().find<practice::Party>(us()), nullptr);
  EXPECT_EQ(page.plan().find<practice::Party>(them)->city, "Oslo");
}

TEST_F(ReviewScreen, NeverTellsTheirRecordByAPrivateTitle) {
  const auto own = page.tab.workspace.edit("Add", [&](Transaction& transaction) {
    const std::pair<std::string_view, Id> records[] = {{"risk", Id{4711}}, {"person", Id{4712}}};
    for (const auto& [kind, id] : records)
      transaction.insert({Visibility::private_to_party, kind, id});
    (void)transaction.set({Visibility::private_to_party, "person", Id{4712}}, "name",
                          Text("SECRETWORD the scout"));
    return transaction.set({Visibility::private_to_party, "risk", Id{4711}}, "title",
                           Text("SECRETWORD price floor"));
  });
  ASSERT_TRUE(own);
  page.settle();
  open_after([&](Transaction& transaction) {
    const RecordKey risk{Visibility::shared, "risk", Id{4711}};
    transaction.insert(risk);
    (void)transaction.set(risk, "owner", Id{4712});
    return transaction.set(risk, "title", Text("Late batch"));
  });
  EXPECT_TRUE(page.reads("Late batch"));
  EXPECT_FALSE(page.reads("SECRETWORD"));
  take_over();
  EXPECT_EQ(page.plan().find<practice::Risk>(Id{4711})->title, "Late batch");
}

}  // namespace
}  // namespace entente::screen
