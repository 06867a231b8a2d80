#include "tests/unit/screen/harness.hpp"

namespace entente::screen {
namespace {

using kit::Role;

/// Keeps what it is asked until the test answers.
class FakeHandOver : public HandOver {
 public:
  bool in_page_file() const override { return page_file; }
  void make_page_file(std::string_view text, Done done) override {
    plan = text;
    answer = std::move(done);
  }
  void make_link(std::string_view, Done) override {}
  void make_qr_code(std::string_view, Done) override {}
  bool can_share(std::string_view, std::string_view) const override { return false; }
  void share(std::string_view, std::string_view, std::string_view, Done) override {}

  bool page_file = true;
  std::string plan;
  Done answer;
};

/// A plan's file, and a page from disk on which it was opened.
class PageFile : public testing::Test {
 protected:
  PageFile() {
    ScreenHarness elsewhere;
    elsewhere.start_plan();
    file = elsewhere.tab.bytes();
    page.host.handing = &hand_over;
    page.browser.local.permitted = page.browser.durable.permitted = false;
    page.tab.workspace.start(succeeds);
    page.application.open_file("This page", file);
    page.settle();
  }
  void edit() {
    ASSERT_TRUE(page.tab.edit("To the patients of Europe"));
    page.settle();
  }

  std::string file;
  FakeHandOver hand_over;
  ScreenHarness page;
};

TEST_F(PageFile, SaysThatThePlanLivesInIt) {
  EXPECT_TRUE(page.reads("This plan lives in the file you opened."));
  EXPECT_TRUE(page.reads("As in the file"));
  EXPECT_FALSE(page.reads("in this tab only"));
  EXPECT_FALSE(page.host.held);
}

TEST_F(PageFile, HoldsThePageUntilItIsSaved) {
  edit();
  EXPECT_TRUE(page.reads("Not in a file yet"));
  EXPECT_TRUE(page.host.held);
  page.click(Role::button, "Save this plan");
  EXPECT_EQ(hand_over.plan, page.tab.bytes());
  EXPECT_TRUE(page.host.held);
  hand_over.answer(std::string("<!doctype html>"));
  page.settle();
  ASSERT_EQ(page.host.downloads.size(), 1U);
  EXPECT_TRUE(page.host.downloads.front().name.ends_with(".html"));
  EXPECT_EQ(page.host.downloads.front().bytes, "<!doctype html>");
  EXPECT_FALSE(page.host.held);
}

TEST_F(PageFile, StaysHeldWhereSavingFailsOrWasOvertaken) {
  edit();
  page.click(Role::button, "Save this plan");
  hand_over.answer(Problem{"", "The site did not give entente.wasm."});
  page.settle();
  EXPECT_TRUE(page.reads("The site did not give entente.wasm."));
  EXPECT_TRUE(page.host.held);
  page.click(Role::button, "Save this plan");
  ASSERT_TRUE(page.tab.edit("To the patients of Europe and Asia"));
  hand_over.answer(std::string("<!doctype html>"));
  page.settle();
  EXPECT_TRUE(page.host.held);
}

TEST_F(PageFile, CanKeepThePlanInTheBrowserTooOnceItIsSaidWhatThatMeans) {
  page.click(Role::button, "Keep it here too");
  EXPECT_TRUE(page.sees(Role::alert_dialog, "Keep this plan in this browser?"));
  EXPECT_TRUE(page.reads("Every page that is opened from this computer's disk shares one storage"));
  EXPECT_TRUE(page.tab.workspace.needs_permission());
  page.click(Role::button, "Cancel");
  EXPECT_TRUE(page.tab.workspace.needs_permission());
  page.click(Role::button, "Keep it here too");
  page.click(Role::button, "Keep it here");
  EXPECT_FALSE(page.tab.workspace.needs_permission());
  EXPECT_FALSE(page.reads("This plan lives in the file you opened."));
}

TEST_F(PageFile, WithoutAPlanNothingIsAskedYet) {
  page.go("/");
  page.tab.workspace.close(succeeds);
  page.settle();
  EXPECT_TRUE(page.reads("a plan is kept here only if you say so of it"));
  EXPECT_FALSE(page.sees(Role::button, "Keep it here too"));
}

TEST_F(PageFile, ACopyThatIsKeptAlreadyIsToldWithWhoMadeIt) {
  ScreenHarness shelf;
  shelf.tab.workspace.import_file(file, succeeds);
  const auto plan = shelf.tab.plan();
  const Table& parties = *shelf.tab.workspace.plan()->part(Visibility::shared).find("party");
  // Its random source is the one that made the file's ids: it must not make them again.
  for (int used = 0; used < 100; ++used) (void)shelf.tab.workspace.new_id();
  const auto entered = shelf.tab.workspace.set_me(parties.ids()[0], "Ana Duarte");
  ASSERT_TRUE(entered) << entered.problems()[0].what;
  ASSERT_TRUE(shelf.tab.edit("Kept by another page"));
  shelf.tab.workspace.close(succeeds);
  page.browser.local.plan(plan) = shelf.browser.local.plan(plan);
  page.browser.durable.plan(plan) = shelf.browser.durable.plan(plan);
  page.browser.local.settings = shelf.browser.local.settings;
  page.click(Role::button, "Keep it here too");
  page.click(Role::button, "Keep it here");
  EXPECT_TRUE(page.sees(Role::alert_dialog, "Which copy do you want?"));
  EXPECT_TRUE(page.reads("by Ana Duarte"));
  EXPECT_TRUE(page.reads("by Ida Lund"));
}

TEST(FramedPage, ExportSaysThatTheFileMayNotHaveCome) {
  ScreenHarness screen;
  screen.start_plan();
  screen.host.downloading = false;
  screen.click(Role::button, "Export");
  EXPECT_TRUE(screen.reads("The browser was asked to save helix"));
  EXPECT_FALSE(screen.reads("Saved as"));
  EXPECT_FALSE(screen.tab.workspace.filed());
}

class Cleared : public testing::Test {
 protected:
  Cleared() {
    screen.start_plan();
    screen.browser.local.clear();
    screen.browser.durable.clear();
  }
  void notice() {
    screen.browser.local.notice();
    screen.browser.durable.notice();
    screen.settle();
  }
  ScreenHarness screen;
};

TEST_F(Cleared, IsToldUntilItIsClosed) {
  EXPECT_FALSE(screen.reads("was cleared"));
  notice();
  EXPECT_TRUE(screen.reads("stored data was cleared. The plan was saved again from this tab"));
  screen.click(Role::button, "Close");
  EXPECT_FALSE(screen.reads("was cleared"));
}

TEST_F(Cleared, WhereItCannotBeSavedAgainThePageIsHeldAndTheFileOffered) {
  screen.browser.local.refusing = screen.browser.durable.refusing = true;
  notice();
  EXPECT_TRUE(screen.reads("The plan could not be saved again"));
  EXPECT_TRUE(screen.reads("This plan is in this tab only"));
  EXPECT_TRUE(screen.reads("Not saved"));
  EXPECT_TRUE(screen.host.held);
  EXPECT_TRUE(screen.sees(Role::button, "Export the plan"));
}

TEST_F(PageFile, LeavingAPlanThatItsFileHasAsksNothing) {
  page.tab.workspace.close(succeeds);
  EXPECT_EQ(page.tab.workspace.stranded(), nullptr);
}

TEST_F(PageFile, LeavingAnEditedPlanOffersIt) {
  edit();
  page.tab.workspace.close(succeeds);
  page.settle();
  EXPECT_NE(page.tab.workspace.stranded(), nullptr);
  EXPECT_TRUE(page.reads("Nothing is kept on this page"));
}

TEST(RefusedFile, IsToldInWords) {
  ScreenHarness screen;
  screen.application.refuse_file("The link", "The link is cut off or damaged.");
  screen.settle();
  EXPECT_TRUE(screen.sees(Role::alert_dialog, "There is one problem in the file"));
  EXPECT_TRUE(screen.reads("The link is cut off or damaged."));
}

TEST(Update, IsOfferedAndTakenOnlyWhenPressed) {
  ScreenHarness screen;
  EXPECT_FALSE(screen.reads("A new version is ready"));
  screen.host.updates = true;
  screen.settle();
  EXPECT_TRUE(screen.reads("A new version is ready"));
  EXPECT_FALSE(screen.host.updated);
  screen.click(Role::button, "Start the new version");
  EXPECT_TRUE(screen.host.updated);
}

}  // namespace
}  // namespace entente::screen
