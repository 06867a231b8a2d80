#pragma once
#include "platform/web/calls.hpp"
#include "workspace/hand_over.hpp"

namespace entente::platform {

/// Handing over by what web/hand_over does, which the page loads when it is first asked.
class BrowserHandOver : public HandOver {
 public:
  explicit BrowserHandOver(Calls& calls) : calls_(calls) {}
  bool in_page_file() const override;
  void make_page_file(std::string_view plan, Done bytes) override;
  void make_link(std::string_view plan, Done address) override;
  void make_qr_code(std::string_view text, Done modules) override;
  bool can_share(std::string_view name, std::string_view media_type) const override;
  void share(std::string_view name, std::string_view media_type, std::string_view bytes,
             Done done) override;

 private:
  /// `deed`: a function of web/hand_over/hand_over.mjs.
  void ask(const char* deed, std::string_view bytes, Done done, std::string_view name = {},
           std::string_view media_type = {});

  Calls& calls_;
};

}  // namespace entente::platform
