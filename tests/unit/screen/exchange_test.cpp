// The page Exchange: what counts as handed over, and what is done about a file that never went.
#include "exchange/seal/sealer.hpp"
#include "tests/unit/screen/harness.hpp"

namespace entente::screen {
namespace {

using kit::Role;

/// Keeps what it is asked until the test answers.
class FakeSealer : public Sealer {
 public:
  void perform(Deed, Parts, Answer done) override { answer = std::move(done); }
  Answer answer;
};

/// Offers a share sheet, as a phone does.
class FakeSheet : public HandOver {
 public:
  bool in_page_file() const override { return false; }
  void make_page_file(std::string_view, Done done) override { done(std::string("<html>")); }
  void make_link(std::string_view, Done done) override { link = std::move(done); }
  void make_qr_code(std::string_view, Done) override {}
  bool can_share(std::string_view, std::string_view) const override { return true; }
  void share(std::string_view, std::string_view, std::string_view, Done done) override {
    sheet = std::move(done);
  }
  Done link, sheet;
};

class ExchangeScreen : public testing::Test {
 protected:
  ExchangeScreen() {
    there.random = SeededRandom{43};
    page.host.sealing = &sealer;
    page.host.handing = &sheet;
    page.start_plan();
    for (const Id id : page.plan().shared().find("party")->ids())
      if (id != page.tab.workspace.my_party()) them = id;
    page.go(page.in_plan("/exchange"));
  }
  void open_dialog(std::string_view way = {}) {
    page.click(Role::button, "Hand over to Marlow");
    if (!way.empty()) page.click(Role::radio, way);
  }
  /// They change the alliance's purpose and hand the plan back.
  void take_theirs(const std::string& purpose) {
    if (!theirs.workspace.plan()) {
      const auto first = page.tab.workspace.share_with(them);
      ASSERT_TRUE(first);
      theirs.workspace.import_file(first->bytes, succeeds);
    }
    ASSERT_TRUE(theirs.edit(purpose));
    const auto file = theirs.workspace.share_with(page.tab.workspace.my_party());
    ASSERT_TRUE(file);
    page.tab.workspace.import_file(file->bytes, succeeds);
    page.settle();
  }

  FakeSealer sealer;
  FakeSheet sheet;
  ScreenHarness page;
  Browser there;
  Tab theirs{there};
  Id them;
};

constexpr std::string_view everything = "Marlow has been handed everything";
constexpr std::string_view nothing = "Nothing has been exchanged with Marlow yet";

TEST_F(ExchangeScreen, AFileThatWasSavedCountsAsHandedOver) {
  open_dialog();
  page.click(Role::button, "Save the file");
  EXPECT_EQ(page.host.downloads.size(), 1u);
  EXPECT_TRUE(page.reads(everything));
}

TEST_F(ExchangeScreen, OneThatWasBegunAndCancelledDoesNot) {
  open_dialog();
  page.click(Role::button, "Cancel");
  EXPECT_TRUE(page.reads(nothing));
}

TEST_F(ExchangeScreen, OneThatCouldNotBeSealedDoesNot) {
  open_dialog();
  page.type(Role::text_box, "Passphrase", "brave pelican");
  page.click(Role::button, "Save the file");
  EXPECT_TRUE(page.reads(nothing)) << "before the answer";
  sealer.answer(Problem{"", "There is not enough memory to seal it."});
  page.settle();
  EXPECT_TRUE(page.reads("There is not enough memory to seal it."));
  EXPECT_FALSE(page.reads(everything));
}

TEST_F(ExchangeScreen, OneWhoseShareSheetWasClosedDoesNot) {
  open_dialog("One page");
  page.click(Role::button, "Save the file");
  sheet.sheet(std::string());
  page.settle();
  EXPECT_TRUE(page.reads(nothing));
  open_dialog("One page");
  page.click(Role::button, "Save the file");
  sheet.sheet(std::string("shared"));
  page.settle();
  EXPECT_TRUE(page.reads(everything));
}

TEST_F(ExchangeScreen, ALinkThatCouldNotBeMadeDoesNot) {
  open_dialog("A link");
  page.click(Role::button, "Make the link");
  sheet.link(Problem{"", "The plan is too large for a link."});
  page.settle();
  page.click(Role::button, "Close");
  EXPECT_TRUE(page.reads(nothing));
}

TEST_F(ExchangeScreen, AnOwnValueInConflictIsNotHandedOverYet) {
  ASSERT_TRUE(page.tab.workspace.share_with(them));
  take_theirs("Theirs");
  page.tab.workspace.commit_review(succeeds);
  // Both write; theirs is the later one and shows.
  ASSERT_TRUE(page.tab.edit("Ours"));
  for (const char* words : {"1", "2", "3", "4"}) ASSERT_TRUE(theirs.edit(words));
  take_theirs("Theirs, and later");
  ASSERT_EQ(page.tab.workspace.review()->counts().conflicts, 1u);
  page.tab.workspace.commit_review(succeeds);
  page.settle();
  ASSERT_EQ(page.tab.purpose(), "Theirs, and later");
  page.go(page.in_plan("/exchange"));
  EXPECT_FALSE(page.reads(everything));
  EXPECT_TRUE(page.reads("One changed record has not been handed to Marlow"));
  ASSERT_TRUE(page.tab.workspace.share_with(them));
  page.settle();
  EXPECT_TRUE(page.reads(everything));
}

TEST_F(ExchangeScreen, AFileThatNeverWentIsTakenBack) {
  ASSERT_TRUE(page.tab.workspace.share_with(them));
  page.settle();
  EXPECT_TRUE(page.reads(everything));
  page.go(page.in_plan("/exchange?view=handover"));
  page.click(Role::button, "It was not sent");
  EXPECT_TRUE(page.reads("Did this file never go?"));
  page.click(Role::button, "Cancel");
  EXPECT_TRUE(page.reads("Sent to Marlow"));
  page.click(Role::button, "It was not sent");
  page.click(Role::button, "Take it off the list");
  page.go(page.in_plan("/exchange"));
  EXPECT_TRUE(page.reads(nothing));
  ASSERT_TRUE(page.tab.workspace.undo());
  page.settle();
  EXPECT_TRUE(page.reads(everything));
}

}  // namespace
}  // namespace entente::screen
