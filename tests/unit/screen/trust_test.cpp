#include "practice/trust/rules.hpp"

#include "screen/practice/trust/trust_card.hpp"
#include "screen/practice/trust/trust_view.hpp"
#include "tests/unit/screen/harness.hpp"

namespace entente::screen {
namespace {

using kit::Role;
using practice::Commitment;
using practice::CommitmentStatus;
using practice::TrustEntry;

constexpr Date today{20'778};  // 2026-11-21, as the harness has it

/// A plan of Corvane and Marlow with commitments in it.
class TrustScreen : public testing::Test {
 protected:
  explicit TrustScreen(kit::Display display = {}) : harness(display) { harness.start_plan(); }

  Id party(std::string_view name) {
    const Table& table = *harness.plan().part(Visibility::shared).find("party");
    for (std::uint32_t row = 0; row < table.size(); ++row)
      if (harness.plan().all<practice::Party>()[row].name == name) return table.ids()[row];
    ADD_FAILURE() << name;
    return {};
  }
  Id add(std::string_view kind, const std::vector<std::pair<std::string_view, Value>>& values) {
    const Id id = harness.tab.workspace.new_id();
    const auto done = harness.tab.workspace.edit("Add", [&](Transaction& transaction) {
      const RecordKey key{Visibility::shared, kind, id};
      transaction.insert(key);
      for (const auto& [field, value] : values)
        EXPECT_TRUE(transaction.set(key, field, value)) << field;
      return Result<void>{};
    });
    EXPECT_TRUE(done);
    harness.settle();
    return id;
  }
  Id promise(std::string_view title, std::string_view by, int due, std::uint8_t weight = 1) {
    return add("commitment", {{"title", Text(title)},
                              {"by", party(by)},
                              {"to", party(by == "Corvane" ? "Marlow" : "Corvane")},
                              {"due", Date{today.days + due}},
                              {"weight", Level{weight}}});
  }
  const Commitment& commitment(Id id) { return *harness.plan().find<Commitment>(id); }
  int balance(std::string_view name) {
    const auto ledger = practice::trust_account(harness.plan(), today);
    return ledger.find(party(name), party(name == "Corvane" ? "Marlow" : "Corvane"))->balance;
  }
  void to(std::string_view view) {
    harness.go(harness.in_plan("/trust?view=" + std::string(view)));
  }
  ScreenHarness harness;
};

TEST_F(TrustScreen, AsksForTheFirstPromiseAndSaysThatTrustStartsAtZero) {
  to("commitment");
  EXPECT_TRUE(harness.sees(Role::heading, "Write down what each side promises"));
  EXPECT_TRUE(harness.sees(Role::button, "Add commitment"));
  to("account");
  EXPECT_TRUE(harness.sees(Role::heading, "Trust starts at zero"));
  EXPECT_TRUE(harness.reads("Nothing has moved the account yet"));
  EXPECT_TRUE(harness.sees(Role::button, "Add deposit"));
}

TEST_F(TrustScreen, SaysWhoOwesWhat) {
  promise("Data", "Corvane", -3);
  promise("Plan", "Corvane", 30);
  to("commitment");
  EXPECT_TRUE(harness.sees(Role::heading, "Corvane owes two things, one is overdue"));
  EXPECT_TRUE(harness.sees(Role::list, "Owed by Corvane"));
  EXPECT_TRUE(harness.reads("Owes nothing at the moment."));
  promise("Site", "Marlow", -1);
  harness.settle();
  EXPECT_TRUE(
      harness.sees(Role::heading, "Corvane owes two things, one is overdue; Marlow one, overdue"));
  EXPECT_TRUE(harness.sees(Role::text, "3 days ago"));
}

TEST_F(TrustScreen, SettlesInOnePressWhichIsOneUndoStep) {
  const Id id = promise("Send the data", "Corvane", -3, 3);
  to("commitment");
  harness.click(Role::button, "Missed");
  EXPECT_EQ(commitment(id).status, CommitmentStatus::missed);
  EXPECT_EQ(commitment(id).settled, today);
  EXPECT_EQ(balance("Corvane"), -3);
  EXPECT_TRUE(harness.reads("Missed: Send the data"));
  EXPECT_TRUE(harness.sees(Role::heading, "Nobody owes anything"));
  EXPECT_TRUE(harness.sees(Role::button, "Undo: Mark commitment missed"));
  harness.key("z", true);
  EXPECT_EQ(commitment(id).status, CommitmentStatus::none);
  EXPECT_FALSE(commitment(id).settled);
  EXPECT_EQ(balance("Corvane"), 0);
  EXPECT_TRUE(harness.sees(Role::button, "Missed"));
  harness.key("y", true);
  EXPECT_EQ(balance("Corvane"), -3);
}

TEST_F(TrustScreen, KeptEarnsAndReleasedMovesNothing) {
  promise("Kept one", "Corvane", -3, 2);
  promise("Released one", "Marlow", -3, 5);
  to("commitment");
  harness.click(Role::button, "Kept");
  EXPECT_EQ(balance("Corvane"), 2);
  harness.click(Role::button, "Released");
  EXPECT_EQ(balance("Marlow"), 0);
  for (const Commitment& each : harness.plan().all<Commitment>()) EXPECT_EQ(each.settled, today);
}

TEST_F(TrustScreen, TheFocusGoesOnToWhatIsOwedNext) {
  promise("First", "Corvane", -3);
  const Id second = promise("Second", "Corvane", 2);
  to("commitment");
  const auto button_of = [&](std::string_view item, std::string_view name) -> kit::NodeId {
    for (const kit::Node& list_item : harness.screen->ui.nodes())
      if (list_item.role == Role::list_item && list_item.name == item)
        for (const kit::Node& node : harness.screen->ui.nodes())
          if (node.parent == list_item.id && node.name == name) return node.id;
    return 0;
  };
  harness.click(Role::button, "Kept");
  EXPECT_EQ(button_of("First", "Kept"), 0u) << "it is owed no longer";
  EXPECT_EQ(harness.screen->ui.focus(), button_of("Second", "Kept"));
  harness.click(Role::button, "Kept");
  EXPECT_EQ(commitment(second).status, CommitmentStatus::kept);
  EXPECT_EQ(harness.screen->ui.focus(), harness.screen->get(Role::button, "Add commitment").id);
}

TEST_F(TrustScreen, ShowsTheFirstSixAndTheRestOnRequest) {
  for (int number = 0; number < 9; ++number)
    promise("Promise " + std::to_string(number), "Corvane", number);
  to("commitment");
  EXPECT_FALSE(harness.sees(Role::list_item, "Promise 8"));
  harness.click(Role::button, "Show 3 more");
  EXPECT_TRUE(harness.sees(Role::list_item, "Promise 8"));
}

TEST_F(TrustScreen, AddsAPromiseOfTheColumnsParty) {
  promise("First", "Corvane", -3);
  to("commitment");
  harness.click(Role::button, "Add commitment");
  harness.type(Role::text_box, "Commitment", "Second");
  harness.click(Role::button, "Save commitment");
  ASSERT_EQ(harness.plan().all<Commitment>().size(), 2u);
  for (const Commitment& each : harness.plan().all<Commitment>())
    EXPECT_EQ(each.by.id, party("Corvane"));
}

TEST_F(TrustScreen, TellsBalancesWhatMovedThemAndTheirTable) {
  const Id id = promise("Send the data", "Corvane", -3, 3);
  to("commitment");
  harness.click(Role::button, "Kept");
  to("account");
  EXPECT_TRUE(harness.sees(Role::heading, "Trust in Corvane stands at +3, in Marlow at 0"));
  EXPECT_TRUE(harness.sees(Role::text, "Corvane, in Marlow's eyes"));
  EXPECT_TRUE(harness.sees(Role::text, "+3"));
  EXPECT_TRUE(harness.sees(Role::text, "▲ 3 in 90 days"));
  EXPECT_TRUE(harness.sees(Role::text, "No change in 90 days"));
  EXPECT_TRUE(harness.sees(Role::figure, "Trust account over time"));
  EXPECT_TRUE(harness.sees(Role::grid, "Trust account over time"));
  EXPECT_TRUE(harness.sees(Role::column_header, "Corvane, in Marlow's eyes"));
  EXPECT_TRUE(harness.sees(Role::link, "Corvane +3 · Kept: Send the data · 21 Nov 2026"));
  harness.click(Role::link, "Kept: Send the data, Corvane · 21 Nov 2026");
  EXPECT_NE(harness.route.find("record=" + text_from(id)), std::string::npos);
  EXPECT_TRUE(harness.sees(Role::tab, "Trust account")) << "the account stays open beside it";
}

TEST_F(TrustScreen, NotesWhatNobodyPromised) {
  to("account");
  harness.click(Role::button, "Add deposit");
  harness.type(Role::text_box, "Reason", "Bad news told the same day");
  harness.click(Role::button, "Save trust entry");
  ASSERT_EQ(harness.plan().all<TrustEntry>().size(), 1u);
  EXPECT_EQ(harness.plan().all<TrustEntry>()[0].movement, practice::Movement::deposit);
  EXPECT_EQ(harness.plan().all<TrustEntry>()[0].date, today);
}

TEST_F(TrustScreen, WithThreePartiesTheChartShowsOneAccountInTheOthersEyes) {
  add("party", {{"name", Text("Nordlys")}});
  add("commitment", {{"title", Text("All")},
                     {"by", party("Corvane")},
                     {"status", ChoiceNumber{3}},
                     {"settled", today}});
  to("account");
  EXPECT_TRUE(harness.sees(Role::text, "In Nordlys's eyes"));
  EXPECT_TRUE(harness.sees(Role::column_header, "Corvane, in Nordlys's eyes"));
  EXPECT_FALSE(harness.sees(Role::column_header, "Nordlys, in Corvane's eyes"));
  harness.click(Role::combo_box, "Account of");
  harness.click(Role::option, "Nordlys");
  EXPECT_TRUE(harness.sees(Role::column_header, "Nordlys, in Corvane's eyes"));
  EXPECT_TRUE(harness.reads("Missed: All"));
}

class TrustByTouch : public TrustScreen {
 protected:
  TrustByTouch() : TrustScreen({.width = 390, .height = 844, .density = 2, .touch = true}) {}
};

TEST_F(TrustByTouch, EverythingIsThereAndLargeEnough) {
  const Id id = promise("Send the data", "Corvane", -3, 3);
  to("commitment");
  for (const std::string_view name : {"Kept", "Missed", "Released"}) {
    const kit::Rect box = harness.screen->get(Role::button, name).place;
    EXPECT_GE(box.h, 44) << name;
    EXPECT_LE(box.right(), 390) << name;
  }
  harness.click(Role::button, "Missed");
  EXPECT_EQ(commitment(id).status, CommitmentStatus::missed);
  to("account");
  EXPECT_EQ(balance("Corvane"), -3);
  for (const kit::Node& node : harness.screen->ui.nodes())
    if (node.role == Role::link && node.name.find("Missed: Send") != std::string_view::npos)
      EXPECT_GE(std::min(node.place.w, node.place.h), 36);
  EXPECT_TRUE(harness.sees(Role::button, "Add withdrawal"));
}

// ---- The card for Home, drawn on its own.

struct Card {
  explicit Card(ScreenHarness& harness) : harness(harness) {}
  void draw(kit::Ui& ui) {
    session.view.follow(harness.plan(), today);
    Context context(ui, harness.tab.workspace, harness.host, route, session);
    height = draw_trust_card(context, {20, 20, 380, 0});
  }
  ScreenHarness& harness;
  Session session;
  Route route;
  float height = 0;
};

TEST_F(TrustScreen, TheCardForHomeTellsTheChangeAndLeadsToTheAccount) {
  Card card(harness);
  kit::Harness screen([&](kit::Ui& ui) { card.draw(ui); });
  EXPECT_TRUE(screen.find(Role::heading, "Trust account"));
  EXPECT_EQ(screen.get(Role::link, "Open the trust account").value,
            "#" + harness.in_plan("/trust?view=account"));
  EXPECT_FALSE(screen.find(Role::figure, "Trust account over the last year"));
  const float empty = card.height;
  add("commitment", {{"title", Text("Site audit")},
                     {"by", party("Marlow")},
                     {"status", ChoiceNumber{3}},
                     {"weight", Level{2}},
                     {"settled", Date{today.days - 30}}});
  screen.settle();
  EXPECT_GT(card.height, empty);
  EXPECT_TRUE(screen.find(Role::text, "▼ 2 since August"));
  EXPECT_TRUE(screen.find(Role::figure, "Trust account over the last year"));
  EXPECT_TRUE(screen.find(Role::link, "Marlow −2 · Missed: Site audit · 22 Oct 2026"));
}

TEST_F(TrustScreen, NothingIsWorkedOutAgainUntilItsRecordsChange) {
  const Id id = promise("Data", "Corvane", -3);
  Card card(harness);
  kit::Harness screen([&](kit::Ui& ui) { card.draw(ui); });
  const auto once = card.session.derivations;
  screen.settle();
  add("objective", {{"title", Text("Something else")}});
  screen.settle();
  EXPECT_EQ(card.session.derivations, once);
  const auto done = harness.tab.workspace.edit("Keep", [&](Transaction& transaction) {
    return transaction.set({Visibility::shared, "commitment", id}, "status", ChoiceNumber{2});
  });
  ASSERT_TRUE(done);
  screen.settle();
  EXPECT_GT(card.session.derivations, once);
}

}  // namespace
}  // namespace entente::screen
