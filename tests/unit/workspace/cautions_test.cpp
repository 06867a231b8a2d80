// What is told of a partner's file before it counts: names, removals, who wrote in whose name.
#include "workspace/cautions.hpp"

#include <algorithm>

#include "base/concat.hpp"
#include "practice/exchange/records.hpp"
#include "practice/profile/records.hpp"
#include "practice/risks/records.hpp"
#include "record/headline.hpp"
#include "tests/unit/workspace/browser.hpp"

namespace entente {
namespace {

using practice::Party;
using practice::Person;
using practice::Risk;

RecordKey shared(std::string_view kind, Id id) { return {Visibility::shared, kind, id}; }
RecordKey own(std::string_view kind, Id id) { return {Visibility::private_to_party, kind, id}; }

class CautionsTest : public testing::Test {
 protected:
  CautionsTest() {
    there.random = SeededRandom{43}, elsewhere.random = SeededRandom{44};
    ours.create();
    us = ours.workspace.my_party();
    for (Id id : ours.workspace.plan()->shared().find("party")->ids())
      if (id != us) them = id;
    take(theirs, ours, them);
    EXPECT_TRUE(theirs.workspace.set_me(them, "Lena Brandt"));
    take(ours, theirs, us);
  }

  static std::string file(Tab& from, Id to) {
    const auto made = from.workspace.share_with(to);
    EXPECT_TRUE(made) << (made ? "" : text_from(made.problems().front()));
    return made ? made->bytes : "";
  }
  static void take(Tab& to, Tab& from, Id party) {
    to.workspace.import_file(file(from, party), succeeds);
    if (to.workspace.review()) to.workspace.commit_review(succeeds);
  }
  static void add(Tab& tab, const RecordKey& key, std::string_view field, std::string_view text) {
    EXPECT_TRUE(tab.workspace.edit("Add", [&](Transaction& transaction) {
      transaction.insert(key);
      return transaction.set(key, field, Text(text));
    }));
  }
  static void set(Tab& tab, const RecordKey& key, std::string_view field, const Value& value) {
    EXPECT_TRUE(tab.workspace.edit(
        "Change", [&](Transaction& transaction) { return transaction.set(key, field, value); }));
  }
  static void remove(Tab& tab, const RecordKey& key) {
    EXPECT_TRUE(tab.workspace.edit("Remove", [&](Transaction& transaction) {
      transaction.remove(key);
      return Result<void>{};
    }));
  }

  /// Opens the review of what they hand over, and what it says.
  const Cautions& receive() {
    ours.workspace.import_file(file(theirs, us), succeeds);
    EXPECT_NE(ours.workspace.review(), nullptr);
    cautions =
        cautions_of(*ours.workspace.plan(), *ours.workspace.review(), ours.workspace.taker());
    return cautions;
  }
  /// All that is said, the file's lines first.
  std::string said() const {
    std::string words;
    for (const std::string& line : cautions.first) append(words, line, "\n");
    for (const auto& change : cautions.of_changes)
      for (const Caution& caution : change)
        append(words, caution.warning ? "" : "note: ", caution.words, "\n");
    return words;
  }
  bool says(std::string_view words) const { return said().find(words) != std::string::npos; }
  bool has(const Tab& tab, const RecordKey& key) const {
    return !headline(*tab.workspace.plan(), key).empty();
  }

  Browser here, there, elsewhere;
  Tab ours{here}, theirs{there}, colleague{elsewhere};
  Id us, them;
  Cautions cautions;
};

TEST_F(CautionsTest, NothingIsSaidOfOrdinaryWork) {
  add(theirs, shared(Risk::kind_name, Id{4711}), "title", "Supply gap");
  set(theirs, shared(Party::kind_name, them), "name", Text("Marlow Care"));
  receive();
  EXPECT_EQ(said(), "");
  EXPECT_FALSE(cautions.holds_back);
}

TEST_F(CautionsTest, APartnerThatTakesOnesOwnNameIsTold) {
  for (const std::string_view field : {"name", "short_name"})
    for (const std::string_view name :
         {"Corvane", "CORVANE", " Corvane", "Cor-vane", "C\u043ervane"}) {
      set(theirs, shared(Party::kind_name, them), field, Text(name));
      receive();
      EXPECT_FALSE(said().empty()) << field << ": " << name;
      set(theirs, shared(Party::kind_name, them), field, Text("Marlow"));
    }
  set(theirs, shared(Party::kind_name, them), "name", Text("Corvane"));
  receive();
  EXPECT_TRUE(says("Another party has the same name.")) << said();
}

TEST_F(CautionsTest, ExchangedNamesAreToldOfBoth) {
  set(theirs, shared(Party::kind_name, them), "name", Text("corvane"));
  set(theirs, shared(Party::kind_name, us), "name", Text("MARLOW"));
  receive();
  EXPECT_TRUE(
      says("Here “Corvane” is the name of another party: the file exchanges the names of "
           "the two."))
      << said();
  EXPECT_TRUE(says("Here “Marlow” is the name of another party: the file exchanges"));
}

TEST_F(CautionsTest, ANameTakenFromItsBearerIsTold) {
  set(theirs, shared(Party::kind_name, them), "name", Text("Corvane"));
  set(theirs, shared(Party::kind_name, us), "name", Text("Sundby"));
  receive();
  EXPECT_TRUE(says("Here “Corvane” is the name of another party, which the file calls “Sundby”."))
      << said();
}

TEST_F(CautionsTest, APersonWhoTakesMyNameIsTold) {
  ASSERT_TRUE(
      ours.workspace.set_me(us, "\u0415\u043b\u0435\u043d\u0430 \u0419\u043e\u0432\u0438\u045b"));
  take(theirs, ours, them);
  add(theirs, shared(Person::kind_name, Id{4711}), "name",
      "\u0435\u043b\u0435\u043d\u0430 \u0438\u0306\u043e\u0432\u0438\u045b");
  receive();
  EXPECT_TRUE(says("Looks like")) << said();
}

TEST_F(CautionsTest, ANameInConflictIsToldToo) {
  set(ours, shared(Party::kind_name, them), "name", Text("Marlow Group"));
  set(theirs, shared(Party::kind_name, them), "name", Text("Corvane"));
  receive();
  EXPECT_TRUE(says("Another party has the same name.")) << said();
}

TEST_F(CautionsTest, RemovingOnesOwnPartyIsNotAcceptedWithTheRest) {
  remove(theirs, shared(Party::kind_name, us));
  add(theirs, shared(Risk::kind_name, Id{4711}), "title", "Supply gap");
  receive();
  EXPECT_TRUE(says("This file removes your own party, Corvane, from the plan.")) << said();
  EXPECT_TRUE(cautions.holds_back);
  ours.workspace.commit_review(succeeds);
  EXPECT_TRUE(has(ours, shared(Party::kind_name, us)));
  EXPECT_TRUE(has(ours, shared(Risk::kind_name, Id{4711})));
  take(theirs, ours, them);
  EXPECT_TRUE(has(theirs, shared(Party::kind_name, us))) << "they see that it stays";
}

TEST_F(CautionsTest, ThePersonAcceptsARemovalItself) {
  remove(theirs, shared(Party::kind_name, us));
  receive();
  Review& review = *ours.workspace.review();
  for (std::size_t index = 0; index < review.changes().size(); ++index)
    review.answer_record(index, Answer::accept);
  ours.workspace.commit_review(succeeds);
  EXPECT_FALSE(has(ours, shared(Party::kind_name, us)));
}

TEST_F(CautionsTest, RemovingMeOrAThirdPartyIsHeldBackToo) {
  ASSERT_TRUE(ours.workspace.set_me(us, "Ana Duarte"));
  const Id me = ours.workspace.my_person();
  add(ours, shared(Party::kind_name, Id{4712}), "name", "Sundby");
  take(theirs, ours, them);
  remove(theirs, shared(Person::kind_name, me));
  remove(theirs, shared(Party::kind_name, Id{4712}));
  receive();
  EXPECT_TRUE(says("removes you, Ana Duarte, from the plan")) << said();
  EXPECT_TRUE(says("removes the party Sundby, from the plan")) << said();
  ours.workspace.commit_review(succeeds);
  EXPECT_TRUE(has(ours, shared(Person::kind_name, me)));
  EXPECT_TRUE(has(ours, shared(Party::kind_name, Id{4712})));
}

TEST_F(CautionsTest, WhatAColleagueHandedToThePartnerIsToldInPlainWords) {
  colleague.workspace.import_file(ours.bytes(), succeeds);
  ASSERT_TRUE(colleague.workspace.set_me(us, "Ravi Menon"));
  add(colleague, shared(Risk::kind_name, Id{4711}), "title", "Supply gap");
  take(theirs, colleague, them);
  receive();
  EXPECT_TRUE(
      says("2 changes in this file of Marlow were written in the name of your own party, by "
           "Ravi Menon, no later than 18 November 2026, and this plan had not seen them."))
      << said();
  EXPECT_TRUE(
      says("That is in order where a colleague handed the plan to Marlow from another "
           "browser: ask them."));
  EXPECT_TRUE(
      says("Written in your own party’s name, by Ravi Menon, in a copy that this plan has "
           "never met, no later than 18 November 2026."));
  ours.workspace.commit_review(succeeds);
  set(colleague, shared(Risk::kind_name, Id{4711}), "title", Text("Supply gap at Basel"));
  take(theirs, colleague, them);
  receive();
  EXPECT_TRUE(says("in a copy that this plan knows")) << said();
}

TEST_F(CautionsTest, OnesOwnEditsThatComeBackAreNotTold) {
  add(ours, shared(Risk::kind_name, Id{4711}), "title", "Supply gap");
  take(theirs, ours, them);
  add(theirs, shared(Risk::kind_name, Id{4712}), "title", "Late batch");
  receive();
  EXPECT_EQ(said(), "");
}

TEST_F(CautionsTest, ChangesToWhatIsOnesOwnSayByWhom) {
  ASSERT_TRUE(ours.workspace.set_me(us, "Ana Duarte"));
  const Id me = ours.workspace.my_person();
  add(ours, shared(Person::kind_name, Id{4710}), "name", "Ravi Menon");
  set(ours, shared(Person::kind_name, Id{4710}), "party", us);
  add(ours, shared(Risk::kind_name, Id{4711}), "title", "Supply gap");
  set(ours, shared(Risk::kind_name, Id{4711}), "owner", Id{4710});
  take(theirs, ours, them);
  set(theirs, shared(Party::kind_name, us), "city", Text("Oslo"));
  set(theirs, shared(Person::kind_name, me), "role", Text("Adviser"));
  set(theirs, shared(Person::kind_name, Id{4710}), "party", them);
  set(theirs, shared(Risk::kind_name, Id{4711}), "title", Text("Supply gap at Basel"));
  receive();
  for (const std::string_view words :
       {"Changes the record of your own party, by Lena Brandt, Marlow, no later than 18 November",
        "Changes the record of yourself, by Lena Brandt, Marlow",
        "Changes the record of Ravi Menon, of your own party, by Lena Brandt, Marlow",
        "note: Owned by Ravi Menon, of your own party; changed by Lena Brandt, Marlow."})
    EXPECT_TRUE(says(words)) << words << "\nin\n" << said();
}

TEST_F(CautionsTest, APrivateRecordWhoseIdIsTakenGoesOnWithAllThatNamesIt) {
  const Id taken{4711};
  add(ours, own(Risk::kind_name, taken), "title", "Price floor");
  add(ours, own(practice::Note::kind_name, Id{4712}), "title", "Only for us");
  set(ours, own(practice::Note::kind_name, Id{4712}), "about", Text(text_from(taken)));
  add(theirs, shared(Risk::kind_name, taken), "title", "Theirs");
  take(ours, theirs, us);
  const Plan& plan = *ours.workspace.plan();
  EXPECT_EQ(headline(plan, shared(Risk::kind_name, taken)), "Theirs");
  EXPECT_EQ(headline(plan, own(Risk::kind_name, taken)), "");
  const Table& own_risks = *plan.part(Visibility::private_to_party).find(Risk::kind_name);
  ASSERT_EQ(own_risks.size(), 1u);
  const Id moved = own_risks.ids()[0];
  EXPECT_EQ(headline(plan, own(Risk::kind_name, moved)), "Price floor");
  const Table& notes = *plan.part(Visibility::private_to_party).find(practice::Note::kind_name);
  EXPECT_EQ(notes.all<practice::Note>()[0].about, text_from(moved));
  for (const HistoryLine& line : plan.history())
    EXPECT_FALSE(line.part == Visibility::private_to_party && line.id == taken);
}

}  // namespace
}  // namespace entente
