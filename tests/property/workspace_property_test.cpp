#include <gtest/gtest.h>
// After the above, on which it builds.
#include <rapidcheck/gtest.h>

#include "tests/unit/workspace/browser.hpp"

namespace entente {
namespace {

/// What may happen to a browser with two tabs on one plan.
enum class Step : std::uint8_t {
  edit_first,
  edit_second,
  undo,
  first_takes_pen,
  second_takes_pen,
  reopen_first,
  tidy,
  refuse_local,
  refuse_durable,
  allow_both
};

std::ostream& operator<<(std::ostream& stream, Step step) {
  constexpr const char* words[] = {"edit first",       "edit second",  "undo", "first takes pen",
                                   "second takes pen", "reopen first", "tidy", "refuse local",
                                   "refuse durable",   "allow both"};
  return stream << words[static_cast<std::size_t>(step)];
}

void take(Step step, Browser& browser, Tab& first, Tab& second, std::vector<std::string>& kept,
          int& edits) {
  const auto edit = [&](Tab& tab) {
    const std::string words = "edit " + std::to_string(++edits);
    if (tab.workspace.writable() && tab.edit(words)) kept.push_back(words);
  };
  switch (step) {
    case Step::edit_first:
      return edit(first);
    case Step::edit_second:
      return edit(second);
    case Step::undo:
      if (first.workspace.can_undo() && first.workspace.undo()) kept.push_back(first.purpose());
      return;
    case Step::first_takes_pen:
      return first.workspace.edit_here([](const auto&) {});
    case Step::second_takes_pen:
      return second.workspace.edit_here([](const auto&) {});
    case Step::reopen_first: {
      const Id plan = first.plan();
      for (Tab* tab : {&first, &second}) {
        tab->workspace.flush([] {});  // what is in no store cannot be read
        if (tab->workspace.save_state().where == SaveState::Where::nowhere) return;
      }
      return first.open(plan);
    }
    case Step::tidy:
      return first.workspace.tidy();
    case Step::refuse_local:
      browser.local.refusing = true;
      return;
    case Step::refuse_durable:
      browser.durable.refusing = true;
      return;
    case Step::allow_both:
      browser.local.refusing = browser.durable.refusing = false;
      return;
  }
}

/// P19 and P18: two tabs in any interleaving, stores that refuse now and then: the last edit made
/// is what both tabs and a later one show, and every edit stands in the history.
RC_GTEST_PROP(WorkspaceProperty, NoEditIsLostBetweenTabs, ()) {
  const auto steps = *rc::gen::container<std::vector<Step>>(
      rc::gen::map(rc::gen::inRange(0, 10), [](int number) { return static_cast<Step>(number); }));
  Browser browser;
  Tab first(browser), second(browser);
  first.create();
  second.open(first.plan());
  std::vector<std::string> kept{""};
  int edits = 0;
  bool nowhere_to_keep = false;  // then what is handed over is offered as a file as well
  for (const Step step : steps) {
    nowhere_to_keep |= browser.local.refusing && browser.durable.refusing;
    take(step, browser, first, second, kept, edits);
    RC_ASSERT(first.workspace.plan() != nullptr);
    RC_ASSERT(first.purpose() == kept.back());
    RC_ASSERT(second.purpose() == kept.back());
    RC_ASSERT(!first.workspace.writable() || !second.workspace.writable());
    const bool offered = first.workspace.stranded() || second.workspace.stranded();
    RC_ASSERT(!offered || nowhere_to_keep);
  }
  take(Step::allow_both, browser, first, second, kept, edits);
  for (Tab* tab : {&first, &second}) tab->workspace.flush([] {});
  const std::string bytes = first.bytes();
  RC_ASSERT(second.bytes() == bytes);
  Tab later(browser);
  later.open(first.plan());
  RC_ASSERT(later.bytes() == bytes);
  for (int number = 1; number <= edits; ++number) {
    const std::string words = "edit " + std::to_string(number);
    if (std::find(kept.begin(), kept.end(), words) == kept.end()) continue;
    RC_ASSERT(bytes.find('"' + words + '"') != std::string::npos);
  }
}

/// P17: the machine dies at any write, and local storage falls back to any earlier state: what is
/// found is one of the last two committed states.
RC_GTEST_PROP(WorkspaceProperty, ADeathAtAnyWriteLeavesOneOfTheLastTwoStates, ()) {
  const int count = *rc::gen::inRange(1, 15);
  const long dies_at = *rc::gen::inRange(1, 60);
  Browser browser;
  Id plan;
  std::vector<std::string> states;
  std::vector<StoredPlan> earlier;
  {
    Tab tab(browser);
    tab.create();
    plan = tab.plan();
    states.push_back(tab.bytes());
    earlier.push_back(browser.local.plan(plan));
    browser.local.fuse = browser.durable.fuse = std::make_shared<long>(dies_at);
    for (int number = 0; number<count&& * browser.local.fuse> 0; ++number) {
      RC_ASSERT(tab.edit("edit " + std::to_string(number)));
      if (number % 4 == 3) tab.workspace.tidy();
      states.push_back(tab.bytes());
      earlier.push_back(browser.local.plan(plan));
    }
  }
  browser.local.fuse = browser.durable.fuse = nullptr;
  const auto fallen_back = *rc::gen::inRange<std::size_t>(0, earlier.size());
  browser.local.plan(plan) = earlier[fallen_back];
  Tab later(browser);
  later.open(plan);
  const std::string found = later.bytes();
  const auto last = states.size() - 1;
  RC_ASSERT(found == states[last] || (last > 0 && found == states[last - 1]));
}

}  // namespace
}  // namespace entente
