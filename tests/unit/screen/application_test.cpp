#include "practice/charter/records.hpp"
#include "practice/intent/records.hpp"
#include "practice/practice.hpp"
#include "practice/profile/records.hpp"
#include "screen/shell/route.hpp"
#include "tests/unit/screen/harness.hpp"

namespace entente::screen {
namespace {

using kit::Role;
using practice::Objective;

constexpr kit::Display phone{.width = 390, .height = 844, .density = 2, .touch = true};

/// Adds an objective through the screen, as a person does.
void add_objective(ScreenHarness& harness, const std::string& title) {
  harness.go(harness.in_plan("/charter?view=objective"));
  harness.click(Role::button, "Add objective");
  harness.type(Role::text_box, "Objective", title);
  harness.click(Role::button, "Save objective");
}

TEST(Screens, SayWhatEntenteIsToANewcomer) {
  ScreenHarness harness;
  EXPECT_TRUE(harness.reads("two companies build, run, check, repair and end an alliance"));
  EXPECT_TRUE(harness.sees(Role::button, "Start a plan"));
  EXPECT_TRUE(harness.sees(Role::button, "Open a file"));
  EXPECT_TRUE(harness.sees(Role::button, "Open the sample Helix · oncology launch"));
  EXPECT_EQ(harness.host.title, "Entente");
}

TEST(Screens, OpenThePlanOfTheAddressBeforeAnythingIsDrawn) {
  Browser browser;
  Id plan;
  {
    Tab before(browser);
    before.create();
    plan = before.plan();
  }
  Tab tab(browser);
  FakeHost host;
  Application application(tab.workspace, host);
  application.open_route();
  EXPECT_EQ(tab.workspace.plan(), nullptr);
  application.set_route(text_from(home_of(plan)));
  application.open_route();
  ASSERT_NE(tab.workspace.plan(), nullptr);
  EXPECT_EQ(tab.plan(), plan);
}

TEST(Samples, OpenWithOnePress) {
  ScreenHarness harness;
  harness.click(Role::button, "Open the sample Helix · oncology launch");
  ASSERT_NE(harness.tab.workspace.plan(), nullptr);
  EXPECT_EQ(harness.plan().single<practice::Alliance>().name, "Helix · oncology launch");
  EXPECT_EQ(harness.route, text_from(home_of(harness.plan().id())));
}

TEST(Samples, AreOfferedAgainWhereTheyDoNotCome) {
  ScreenHarness harness;
  harness.host.offline = true;
  harness.click(Role::button, "Open the sample Helix · oncology launch");
  EXPECT_EQ(harness.tab.workspace.plan(), nullptr);
  EXPECT_TRUE(harness.sees(Role::alert_dialog, "The sample did not come"));
  harness.click(Role::button, "Try again");
  EXPECT_TRUE(harness.sees(Role::alert_dialog, "The sample did not come"));
  harness.host.offline = false;
  harness.click(Role::button, "Try again");
  EXPECT_NE(harness.tab.workspace.plan(), nullptr);
}

TEST(Screens, StartAPlanAndOpenItAtItsIntent) {
  ScreenHarness harness;
  harness.click(Role::button, "Start a plan");
  harness.type(Role::text_box, "Name of the alliance", "Helix");
  harness.type(Role::text_box, "My company", "Corvane Biotech");
  harness.type(Role::text_box, "Partner company", "Marlow Pharma");
  harness.type(Role::text_box, "My name", "Ana Duarte");
  harness.click(Role::button, "Start the plan");
  ASSERT_NE(harness.tab.workspace.plan(), nullptr);
  EXPECT_EQ(harness.plan().all<practice::Party>().size(), 2u);
  EXPECT_EQ(harness.plan().single<practice::Alliance>().name, "Helix");
  EXPECT_EQ(harness.route, harness.in_plan("/intent"));
  const kit::Node& first = harness.screen->get(Role::text_box, "In a few words");
  EXPECT_EQ(harness.screen->ui.focus(), first.id);
}

TEST(Screens, RefuseToStartAPlanWithoutItsNames) {
  ScreenHarness harness;
  harness.click(Role::button, "Start a plan");
  harness.type(Role::text_box, "Name of the alliance", "Helix");
  harness.click(Role::button, "Start the plan");
  EXPECT_EQ(harness.tab.workspace.plan(), nullptr);
  EXPECT_TRUE(harness.reads("Fill this in."));
}

TEST(Screens, KeepWhatIsTypedIntoAFieldAndUndoIt) {
  ScreenHarness harness;
  harness.start_plan();
  harness.go(harness.in_plan("/profile"));
  harness.type(Role::text_box, "Purpose", "Oncology in Europe");
  EXPECT_EQ(harness.plan().single<practice::Alliance>().purpose, "Oncology in Europe");
  EXPECT_TRUE(harness.sees(Role::button, "Undo: Change alliance"));
  harness.key("z", true);
  EXPECT_EQ(harness.plan().single<practice::Alliance>().purpose, "");
  harness.key("y", true);
  EXPECT_EQ(harness.plan().single<practice::Alliance>().purpose, "Oncology in Europe");
}

TEST(Screens, ReadDatesAsPeopleWriteThem) {
  ScreenHarness harness;
  harness.start_plan();
  harness.go(harness.in_plan("/profile"));
  harness.type(Role::text_box, "Start", "26.11.2026");
  EXPECT_EQ(text_from(harness.plan().single<practice::Alliance>().start), "2026-11-26");
  harness.type(Role::text_box, "Start", "the day after tomorrow");
  EXPECT_EQ(text_from(harness.plan().single<practice::Alliance>().start), "2026-11-26");
  const kit::Node& field = harness.screen->get(Role::text_box, "Start");
  EXPECT_TRUE(field.invalid);
  EXPECT_EQ(field.value, "the day after tomorrow");
  harness.type(Role::text_box, "Start", "27 Nov 2026");
  EXPECT_FALSE(harness.screen->get(Role::text_box, "Start").invalid);
  EXPECT_EQ(text_from(harness.plan().single<practice::Alliance>().start), "2026-11-27");
}

TEST(Screens, AddARecordInADialogOnlyWithWhatItNeeds) {
  ScreenHarness harness;
  harness.start_plan();
  harness.go(harness.in_plan("/charter?view=objective"));
  harness.click(Role::button, "Add objective");
  harness.click(Role::button, "Save objective");
  EXPECT_TRUE(harness.plan().all<Objective>().empty());
  EXPECT_TRUE(harness.reads("Fill this in."));
  harness.type(Role::text_box, "Objective", "Launch in Germany");
  harness.click(Role::button, "Save objective");
  ASSERT_EQ(harness.plan().all<Objective>().size(), 1u);
  EXPECT_EQ(harness.plan().all<Objective>()[0].title, "Launch in Germany");
  EXPECT_FALSE(harness.plan().all<Objective>()[0].rank.key.empty());
}

TEST(Screens, OfferToUndoARemoval) {
  ScreenHarness harness;
  harness.start_plan();
  add_objective(harness, "Launch in Germany");
  const Id id = harness.plan().part(Visibility::shared).find("objective")->ids()[0];
  harness.go(harness.in_plan("/charter?view=objective&record=" + text_from(id)));
  harness.click(Role::button, "Remove");
  EXPECT_TRUE(harness.plan().all<Objective>().empty());
  EXPECT_TRUE(harness.reads("Removed Launch in Germany"));
  harness.click(Role::button, "Undo");
  EXPECT_EQ(harness.plan().all<Objective>().size(), 1u);
}

TEST(Screens, ShowWhoChangedWhatInTheInspector) {
  ScreenHarness harness;
  harness.start_plan();
  add_objective(harness, "Launch in Germany");
  const Id id = harness.plan().part(Visibility::shared).find("objective")->ids()[0];
  harness.go(harness.in_plan("/charter?view=objective&record=" + text_from(id)));
  harness.type(Role::text_box, "By when", "4 Dec 2026");
  EXPECT_TRUE(harness.reads("Ida Lund set By when to 4 Dec 2026"));
  EXPECT_TRUE(harness.reads("Ida Lund added the objective"));
}

TEST(Screens, LeadFromWhatIsMissingToWhereItIsMended) {
  ScreenHarness harness;
  harness.start_plan();
  add_objective(harness, "Launch in Germany");
  harness.go(harness.in_plan(""));
  harness.click(Role::link, "No owner: Launch in Germany. Nobody owns it: name one person.");
  const Id id = harness.plan().part(Visibility::shared).find("objective")->ids()[0];
  EXPECT_NE(harness.route.find("record=" + text_from(id)), std::string::npos);
  EXPECT_TRUE(harness.reads("Nobody owns it: name one person."));
}

TEST(Screens, TellEverythingThatIsWrongWithAFile) {
  ScreenHarness harness;
  harness.application.open_file("broken.json", "{\"format\":\"entente-plan\"");
  harness.settle();
  EXPECT_TRUE(harness.reads("broken.json could not be opened. Nothing was changed."));
  EXPECT_TRUE(harness.tab.workspace.plans().empty());
  harness.click(Role::button, "Close");
  EXPECT_FALSE(harness.reads("could not be opened"));
}

TEST(Screens, OpenAnExportedFileInAnotherBrowser) {
  ScreenHarness ours, theirs;
  ours.start_plan();
  theirs.application.open_file("helix.entente.json", ours.tab.bytes());
  theirs.settle();
  ASSERT_NE(theirs.tab.workspace.plan(), nullptr);
  EXPECT_EQ(theirs.plan_id(), ours.plan_id());
  EXPECT_TRUE(theirs.reads("Say who you are in this plan"));
}

TEST(Screens, OfferThePlanAsAFileWhereStorageFails) {
  ScreenHarness harness;
  harness.start_plan();
  harness.browser.local.refusing = harness.browser.durable.refusing = true;
  harness.go(harness.in_plan("/profile"));
  harness.type(Role::text_box, "Purpose", "Oncology in Europe");
  ASSERT_TRUE(harness.sees(Role::button, "Export the plan"));
  harness.click(Role::button, "Export the plan");
  ASSERT_EQ(harness.host.downloads.size(), 1u);
  EXPECT_NE(harness.host.downloads[0].bytes.find("Oncology in Europe"), std::string::npos);
}

TEST(Screens, FollowAnotherTabAndTakeThePenWhenAsked) {
  ScreenHarness harness;
  harness.start_plan();
  Tab other(harness.browser);
  other.open(harness.plan_id());
  other.workspace.edit_here([](const auto&) {});
  harness.settle();
  ASSERT_TRUE(harness.sees(Role::button, "Edit here instead"));
  harness.click(Role::button, "Edit here instead");
  EXPECT_TRUE(harness.tab.workspace.writable());
  EXPECT_FALSE(harness.sees(Role::button, "Edit here instead"));
}

TEST(Screens, LeadHomeFromAnUnknownAddress) {
  ScreenHarness harness;
  harness.go("/nowhere/at/all");
  EXPECT_TRUE(harness.reads("There is nothing at this address"));
  harness.click(Role::link, "Go to your plans");
  EXPECT_TRUE(harness.sees(Role::button, "Start a plan"));
}

TEST(Screens, ReachEveryStageAndPractice) {
  ScreenHarness harness;
  harness.start_plan();
  for (const practice::StageWords& stage : practice::stages()) {
    harness.click(Role::link, stage.label);
    EXPECT_EQ(harness.route, harness.in_plan("/stage/" + std::string(stage.name)));
    EXPECT_TRUE(harness.reads(stage.help));
  }
  for (const practice::Practice* practice : practice::practices()) {
    harness.go(harness.in_plan("/" + std::string(practice->name)));
    EXPECT_TRUE(harness.reads(practice->help));
  }
}

TEST(Screens, ServeAPhone) {
  ScreenHarness harness(phone);
  harness.start_plan();
  for (const std::string_view way : {"Now", "Stages", "Plans"})
    EXPECT_TRUE(harness.sees(Role::link, way)) << way;
  harness.click(Role::link, "Stages");
  harness.click(Role::link, "Charter");
  EXPECT_EQ(harness.route, harness.in_plan("/charter"));
  add_objective(harness, "Launch in Germany");
  harness.click(Role::link, "Launch in Germany, No measure tells whether it is reached.");
  EXPECT_TRUE(harness.sees(Role::button, "Back"));
  harness.click(Role::button, "Back");
  EXPECT_FALSE(harness.sees(Role::button, "Back"));
}

TEST(Screens, ChooseThePlaceOnTheContinuumByArrowKeys) {
  ScreenHarness harness;
  harness.start_plan();
  harness.go(harness.in_plan("/profile?view=test"));
  harness.click(Role::radio, "Joint venture");
  EXPECT_EQ(harness.plan().single<practice::Alliance>().place, practice::Continuum::joint_venture);
  harness.key("ArrowRight");
  EXPECT_EQ(harness.plan().single<practice::Alliance>().place,
            practice::Continuum::strategic_alliance);
}

TEST(Screens, ComposeTheStatementWhileItIsTyped) {
  ScreenHarness harness;
  harness.start_plan();
  harness.go(harness.in_plan("/intent"));
  harness.type(Role::text_box, "Region", "Germany");
  ASSERT_EQ(harness.plan().all<practice::Intent>().size(), 1u);
  EXPECT_EQ(harness.plan().all<practice::Intent>()[0].region, "Germany");
  const kit::NodeId field = harness.screen->get(Role::text_box, "Product or offer").id;
  harness.screen->ui.set_focus(field, true);
  harness.screen->post({kit::Event::Type::input, field, "Veltrasib"});
  EXPECT_TRUE(harness.reads("Veltrasib"));
  EXPECT_TRUE(harness.plan().all<practice::Intent>()[0].offer.empty());
}

TEST(Screens, DeletePlansOnlyAfterAskingAndBringThemBack) {
  ScreenHarness harness;
  harness.start_plan();
  harness.go("/");
  harness.click(Role::button, "Delete Helix");
  EXPECT_EQ(harness.tab.workspace.plans().size(), 1u);
  harness.click(Role::button, "Delete");
  EXPECT_TRUE(harness.tab.workspace.plans().empty());
  harness.click(Role::button, "Undo");
  EXPECT_EQ(harness.tab.workspace.plans().size(), 1u);
}

TEST(Screens, KeepSettings) {
  ScreenHarness harness;
  harness.go("/settings");
  harness.click(Role::radio, "Dark");
  EXPECT_EQ(harness.tab.workspace.setting("theme"), "dark");
  EXPECT_TRUE(harness.screen->ui.display().dark);
  harness.type(Role::text_box, "My name", "Ana Duarte");
  EXPECT_EQ(harness.tab.workspace.setting("my_name"), "Ana Duarte");
}

TEST(Screens, DrawNothingMoreOnceSettled) {
  ScreenHarness harness;
  harness.start_plan();
  for (const std::string_view rest : {"", "/profile", "/intent", "/charter", "/stage/run"}) {
    harness.go(harness.in_plan(rest));
    EXPECT_FALSE(harness.screen->ui.wants_frame()) << rest;
  }
}

}  // namespace
}  // namespace entente::screen
