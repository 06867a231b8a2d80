#include "tests/unit/workspace/browser.hpp"

#include "practice/profile/records.hpp"

namespace entente {

Tab::Tab(Browser& browser)
    : tabs(browser.hub),
      workspace({&browser.local, &browser.durable, &tabs, &browser.clock, &browser.random}) {
  workspace.start([](const auto&) {});
}

void Tab::create(const std::string& alliance) {
  workspace.create({alliance, "Corvane", "Marlow", "Ida Lund"}, succeeds);
}

void Tab::open(Id plan) { workspace.open(plan, succeeds); }

Result<Change> Tab::edit(const std::string& purpose) {
  const std::string_view kind = practice::Alliance::kind_name;
  return workspace.edit("Change purpose", [&](Transaction& transaction) {
    return transaction.set({Visibility::shared, kind, id_from_name(kind)}, "purpose",
                           Text(purpose));
  });
}

std::string Tab::purpose() const {
  return std::string(workspace.plan()->single<practice::Alliance>().purpose);
}

}  // namespace entente
