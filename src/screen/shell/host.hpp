#pragma once
#include <functional>
#include <string>
#include <string_view>

#include "base/time.hpp"
#include "exchange/seal/sealer.hpp"
#include "screen/shell/locale.hpp"
#include "workspace/hand_over.hpp"

namespace entente::screen {

/// What screens ask of the browser beside drawing. Implemented in platform/web; tests bring their
/// own.
class Host {
 public:
  virtual ~Host() = default;
  /// Hands the person a file.
  virtual void download(std::string_view name, std::string_view media_type,
                        std::string_view bytes) = 0;
  /// False where this page stands within another that may forbid downloads: nobody then tells
  /// whether the file came.
  virtual bool may_download() const { return true; }
  /// "Saved as NAME", or what is to be said where the page around this one may have forbidden it.
  std::string saved_words(std::string_view name) const {
    if (may_download()) return "Saved as " + std::string(name);
    return "The browser was asked to save " + std::string(name) +
           ", but this page stands inside another one that may forbid it. Look into your "
           "downloads; "
           "if it is not there, open the page in a tab of its own";
  }
  /// Lets the person choose a file; only within a frame that handles their gesture. `done` is not
  /// called where they choose none. A file over `most_bytes` comes with empty bytes and its size.
  virtual void pick_file(
      std::string_view accept, std::size_t most_bytes,
      std::function<void(std::string name, std::string bytes, std::size_t size)> done) = 0;
  /// Goes to a route ("/plan/…/charter") as if a link had been followed; `replace` leaves no step
  /// for Back.
  virtual void go(std::string_view route, bool replace = false) = 0;
  virtual void set_title(std::string_view title) = 0;
  /// The text of a file that belongs to the application ("notices.txt").
  virtual void read_asset(std::string_view path, std::function<void(std::string text)> done) = 0;
  /// Today in the person's time zone, as days since 1970-01-01.
  virtual int local_day() const = 0;
  /// How the person's language writes numbers and days.
  const Locale& locale() const { return locale_; }
  void set_locale(Locale locale) { locale_ = std::move(locale); }
  /// How far the person's clock is ahead of Greenwich at `moment`, in minutes.
  virtual int minutes_east(Moment moment) const {
    (void)moment;
    return 0;
  }
  /// Seals and signs files; null where nothing of the sort is at hand.
  virtual Sealer* sealer() { return nullptr; }
  /// Ways to hand a plan over; null where there are none.
  virtual HandOver* hand_over() { return nullptr; }
  /// While true the browser asks before the page goes away: something is in this page alone.
  virtual void hold_page(bool held) { (void)held; }
  /// Whether a newer version of the application lies ready, and the way to it: the page starts
  /// anew.
  virtual bool update_ready() const { return false; }
  virtual void take_update() {}

 private:
  Locale locale_;
};

}  // namespace entente::screen
