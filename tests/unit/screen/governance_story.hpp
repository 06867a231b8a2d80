#pragma once
#include "practice/decisions/records.hpp"
#include "practice/governance/meetings.hpp"
#include "practice/risks/records.hpp"
#include "practice/trust/records.hpp"
#include "tests/unit/screen/harness.hpp"

namespace entente::screen {

using kit::Role;
using practice::Action;
using practice::AgendaItem;
using practice::Body;
using practice::Commitment;
using practice::Decision;
using practice::Meeting;
using practice::MeetingStatus;
using practice::Party;
using practice::Person;

inline constexpr kit::Display phone{.width = 390, .height = 844, .density = 2, .touch = true};

struct Writes {
  std::string_view field;
  Value value;
};

/// A plan with a steering committee of Ida Lund, Corvane, and Max Holt, Marlow.
class GovernanceTest : public testing::Test {
 protected:
  Id add(std::string_view kind, std::initializer_list<Writes> writes) {
    const RecordKey key{Visibility::shared, kind, harness.tab.workspace.new_id()};
    const auto change = harness.tab.workspace.edit("Set up", [&](Transaction& transaction) {
      transaction.insert(key);
      for (const Writes& write : writes)
        if (auto set = transaction.set(key, write.field, write.value); !set) return set;
      return Result<void>{};
    });
    EXPECT_TRUE(change);
    harness.settle();
    return key.id;
  }
  Id id_of(std::string_view kind, std::size_t row = 0) const {
    return harness.plan().part(Visibility::shared).find(kind)->ids()[row];
  }
  void begin(kit::Display display = {}) {
    harness.screen->ui.set_display(display);
    harness.start_plan();
    ida = id_of("person");
    max = add("person", {{"name", Text("Max Holt")}, {"party", party("Marlow")}});
    const Id people[] = {ida, max};
    body = add("body", {{"title", Text("Steering committee")},
                        {"tier", ChoiceNumber{1}},
                        {"chair", ida},
                        {"authority", Text("Budget")},
                        {"members", IdList{people}},
                        {"cadence", ChoiceNumber{4}},
                        {"first_meeting", Date{20'783}}});
  }
  Id party(std::string_view name) const {
    for (const Id id : harness.plan().part(Visibility::shared).find("party")->ids())
      if (harness.plan().find<Party>(id)->name == name) return id;
    return {};
  }
  /// A meeting of the body five days ahead, with its page open.
  void begin_meeting() {
    meeting = add("meeting", {{"title", Text("Steering committee, November 2026")},
                              {"body", body},
                              {"date", Date{20'783}},
                              {"status", ChoiceNumber{1}}});
    harness.go(harness.in_plan("/governance?view=meeting"));
    harness.click(Role::button, "Open meeting");
  }
  const Meeting& now() const { return *harness.plan().find<Meeting>(meeting); }
  /// Writes a point down and presses Enter.
  void add_point(const std::string& title) {
    harness.type(Role::text_box, "Add to the agenda", title);
  }
  /// A node by role and name within a list item or group.
  const kit::Node& inside(Role group, std::string_view name, Role role, std::string_view label) {
    const kit::NodeId container = harness.screen->get(group, name).id;
    for (const kit::Node& node : harness.screen->ui.nodes())
      if (node.role == role && node.name == label && harness.screen->ui.inside(node.id, container))
        return node;
    ADD_FAILURE() << "no " << kit::name_of(role) << " " << label << " in " << name;
    static const kit::Node none;
    return none;
  }
  void act(const kit::Node& node) {
    harness.screen->ui.set_focus(node.id, true);
    harness.screen->post({kit::Event::Type::activate, node.id, {}});
    harness.settle();
  }
  void take_down(std::string_view point, std::string_view what) {
    const std::string group = "Take down on " + std::string(point);
    act(inside(Role::group, group, Role::button, what));
  }
  template <class Record>
  std::size_t count() const {
    return harness.plan().all<Record>().size();
  }
  ScreenHarness harness;
  Id ida, max, body, meeting;
};

}  // namespace entente::screen
