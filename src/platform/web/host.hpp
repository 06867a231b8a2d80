#pragma once
#include <optional>

#include "platform/web/calls.hpp"
#include "platform/web/hand_over.hpp"
#include "screen/shell/host.hpp"

namespace entente::platform {

/// The browser's side of what screens ask (web/host.mjs).
class BrowserHost : public screen::Host {
 public:
  void download(std::string_view name, std::string_view media_type,
                std::string_view bytes) override;
  bool may_download() const override;
  void pick_file(
      std::string_view accept, std::size_t most_bytes,
      std::function<void(std::string name, std::string bytes, std::size_t size)> done) override;
  void go(std::string_view route, bool replace) override;
  void set_title(std::string_view title) override;
  void read_asset(std::string_view path, std::function<void(std::string text)> done) override;
  int local_day() const override;
  int minutes_east(Moment moment) const override;
  HandOver* hand_over() override { return &hand_over_; }
  Sealer* sealer() override { return sealer_; }
  /// What seals and signs, which the host does not own; none in the gallery.
  void set_sealer(Sealer* sealer) { sealer_ = sealer; }
  void hold_page(bool held) override;
  bool update_ready() const override { return update_ready_; }
  void take_update() override;

  Calls& calls() { return calls_; }
  void note_update() { update_ready_ = true; }
  /// A route gone to since the last call: the application is still to be told.
  std::optional<std::string> take_route() { return std::exchange(gone_to_, std::nullopt); }

 private:
  Calls calls_;
  BrowserHandOver hand_over_{calls_};
  Sealer* sealer_ = nullptr;
  int picking_ = 0;  // the call that waits for a file; 0: none
  std::string title_;
  std::optional<std::string> gone_to_;
  bool held_ = false, update_ready_ = false;
};

/// Asks the browser for a frame: something changed that no event will show.
void ask_for_frame();

}  // namespace entente::platform
