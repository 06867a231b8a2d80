#pragma once
#include "base/random.hpp"
#include "exchange/seal/sealer.hpp"

namespace entente::platform {

/// The sealer of the command line: every answer comes before the call returns.
class DirectSealer : public Sealer {
 public:
  explicit DirectSealer(Random& random) : random_(random) {}
  void perform(Deed deed, Parts parts, Answer answer) override;

 private:
  Random& random_;
};

}  // namespace entente::platform
