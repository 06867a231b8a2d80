// Two browsers that hand each other files: what is noted of each, the chain of hashes, going back.
#include "exchange/file_hash.hpp"
#include "practice/exchange/knowledge.hpp"
#include "tests/unit/workspace/browser.hpp"

namespace entente {
namespace {

using practice::Handover;
using practice::HandoverDirection;

class ExchangeTest : public testing::Test {
 protected:
  ExchangeTest() {
    there.random = SeededRandom{43};
    ours.create();
    const auto parties = ours.workspace.plan()->all<practice::Party>();
    EXPECT_EQ(parties.size(), 2u);
    us = ours.workspace.my_party();
    for (Id id : ours.workspace.plan()->shared().find("party")->ids())
      if (id != us) them = id;
    take(theirs, hand_over(ours, them));
  }
  static std::string hand_over(Tab& from, Id to, std::string_view signer = {}) {
    const auto file = from.workspace.share_with(to, signer);
    EXPECT_TRUE(file) << (file ? "" : text_from(file.problems().front()));
    return file ? file->bytes : "";
  }
  static void take(Tab& to, const std::string& file, std::string signer = {}) {
    to.workspace.import_file(file, succeeds, std::move(signer));
    if (to.workspace.review()) to.workspace.commit_review(succeeds);
  }
  static std::span<const Handover> handovers(const Tab& tab) {
    return tab.workspace.plan()
        ->part(Visibility::private_to_party)
        .find(Handover::kind_name)
        ->all<Handover>();
  }

  Browser here, there;
  Tab ours{here}, theirs{there};
  Id us, them;
};

TEST_F(ExchangeTest, BothSidesHoldTheSameChain) {
  ASSERT_TRUE(ours.edit("First"));
  const std::string second = hand_over(ours, them, "our own signing key");
  take(theirs, second, "cabin rough elder");
  const auto sent = handovers(ours), taken = handovers(theirs);
  ASSERT_EQ(sent.size(), 2u);
  ASSERT_EQ(taken.size(), 2u);
  EXPECT_EQ(sent[0].previous, "");
  EXPECT_EQ(sent[1].hash, file_hash(second));
  EXPECT_EQ(sent[1].signer, "our own signing key");
  EXPECT_EQ(taken[1].signer, "cabin rough elder");
  EXPECT_EQ(taken[1].title, "Taken from Corvane: 1 changed");
  for (std::size_t index = 0; index < 2; ++index) {
    EXPECT_EQ(sent[index].direction, HandoverDirection::sent);
    EXPECT_EQ(taken[index].direction, HandoverDirection::taken);
    EXPECT_EQ(sent[index].hash, taken[index].hash);
    EXPECT_EQ(sent[index].previous, taken[index].previous);
    EXPECT_EQ(sent[index].seen.text, taken[index].seen.text);
  }
  EXPECT_EQ(sent[1].previous, sent[0].hash);
}

TEST_F(ExchangeTest, AMissingFileIsToldUntilItComes) {
  ASSERT_TRUE(ours.edit("Second"));
  const std::string second = hand_over(ours, them);
  ASSERT_TRUE(ours.edit("Third"));
  const std::string third = hand_over(ours, them);
  theirs.workspace.import_file(third, succeeds);
  EXPECT_TRUE(theirs.workspace.review_breaks_chain());
  theirs.workspace.commit_review(succeeds);
  EXPECT_FALSE(theirs.workspace.review_breaks_chain());
  const Plan& plan = *theirs.workspace.plan();
  EXPECT_TRUE(practice::breaks_chain(plan, us, file_hash(second)));
  take(theirs, second);
  EXPECT_FALSE(practice::breaks_chain(plan, us, file_hash(second)));
  EXPECT_EQ(theirs.purpose(), "Third");
}

TEST_F(ExchangeTest, EachPartyHasAChainOfItsOwn) {
  const std::string first = hand_over(theirs, us);
  theirs.workspace.import_file(hand_over(ours, them), succeeds);
  EXPECT_FALSE(theirs.workspace.review_breaks_chain());
  ours.workspace.import_file(first, succeeds);
  EXPECT_FALSE(ours.workspace.review_breaks_chain());
  const Plan& plan = *ours.workspace.plan();
  EXPECT_EQ(practice::last_hash(plan, us), "");
  EXPECT_EQ(practice::last_hash(plan, them), handovers(ours).back().hash);
}

TEST_F(ExchangeTest, ARecordThatNeverLeftLeavesNoTraceInAnyFile) {
  const auto add = [&](Id id) {
    const auto added = ours.workspace.edit("Add", [&](Transaction& transaction) {
      const RecordKey key{Visibility::shared, "objective", id};
      transaction.insert(key);
      return transaction.set(key, "title", Text("Zirconium"));
    });
    EXPECT_TRUE(added);
  };
  const auto remove = [&](Id id) {
    (void)ours.workspace.edit("Remove", [&](Transaction& transaction) -> Result<void> {
      transaction.remove({Visibility::shared, "objective", id});
      return {};
    });
  };
  add(Id{4711}), remove(Id{4711});
  EXPECT_EQ(ours.workspace.check_sharing().untold, 1u);
  for (int file = 0; file < 2; ++file)
    EXPECT_EQ(hand_over(ours, them).find(text_from(Id{4711})), std::string::npos) << file;
  // Known again after the browser has been closed.
  Tab later{here};
  later.workspace.open(ours.workspace.plan()->id(), succeeds);
  EXPECT_EQ(later.workspace.check_sharing().untold, 1u);
  // A colleague may have it from a full copy, and hand it on.
  add(Id{4712});
  ours.workspace.note_filed();
  remove(Id{4712});
  const std::string file = hand_over(ours, them);
  EXPECT_NE(file.find(text_from(Id{4712})), std::string::npos);
  EXPECT_EQ(file.find("Zirconium"), std::string::npos);
}

TEST_F(ExchangeTest, GoingBackRestoresTheStateBeforeAndCanBeUndone) {
  ASSERT_TRUE(ours.edit("Before"));
  take(theirs, hand_over(ours, them));
  ASSERT_TRUE(theirs.edit("Theirs"));
  take(ours, hand_over(theirs, us));
  ASSERT_TRUE(ours.edit("Since"));
  const Plan& plan = *ours.workspace.plan();
  const Table& table = *plan.part(Visibility::private_to_party).find(Handover::kind_name);
  Id exchange;
  for (std::uint32_t row = 0; row < table.size(); ++row)
    if (table.all<Handover>()[row].direction == HandoverDirection::taken)
      exchange = table.ids()[row];
  ASSERT_TRUE(exchange);
  ours.workspace.restore_before(exchange, succeeds);
  EXPECT_EQ(ours.purpose(), "Before");
  EXPECT_TRUE(table.row(exchange)) << "that it was taken stays known";
  EXPECT_TRUE(ours.workspace.undo());
  EXPECT_EQ(ours.purpose(), "Since");
}

}  // namespace
}  // namespace entente
