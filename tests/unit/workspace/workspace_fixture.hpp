#pragma once
#include "tests/unit/workspace/browser.hpp"

namespace entente {

class WorkspaceTest : public testing::Test {
 protected:
  Browser browser;
  Tab tab{browser};
  Workspace& workspace = tab.workspace;
};

}  // namespace entente
