#pragma once
#include "exchange/seal/sealer.hpp"
#include "platform/web/calls.hpp"

namespace entente::platform {

/// The sealer over web/seal/: its module is loaded at the first deed and works beside the page, so
/// that nothing stands still meanwhile.
class WebSealer : public Sealer {
 public:
  /// `calls`: the page's, through which the answers come (BrowserHost::calls).
  explicit WebSealer(Calls& calls) : calls_(calls) {}
  void perform(Deed deed, Parts parts, Answer answer) override;

 private:
  Calls& calls_;
};

}  // namespace entente::platform
