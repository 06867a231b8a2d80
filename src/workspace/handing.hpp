#pragma once
#include "workspace/workspace.hpp"

namespace entente {

/// What is noted of a file that is handed over or taken (practice/exchange/records.hpp).
struct Workspace::Handing {
  std::string title;
  Id party;
  bool sent = false;
  std::string_view seen, hash, previous, signer;
};

}  // namespace entente
