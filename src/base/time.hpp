#pragma once
#include <compare>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// A calendar day, as days since 1970-01-01 in the Gregorian calendar; `Date{}` is "no date".
struct Date {
  static constexpr std::int32_t none = std::numeric_limits<std::int32_t>::min();
  std::int32_t days = none;
  explicit operator bool() const { return days != none; }
  friend auto operator<=>(const Date&, const Date&) = default;
};

/// An instant, as milliseconds since 1970-01-01T00:00Z. For people to read; it never decides a
/// merge.
struct Moment {
  std::int64_t milliseconds = 0;
  friend auto operator<=>(const Moment&, const Moment&) = default;
};

struct YearMonthDay {
  int year, month, day;  // month 1 to 12, day 1 to 31
};
YearMonthDay calendar_from(Date date);
Date date_from(YearMonthDay day);
Date date_from(Moment moment);
/// 0 = Monday … 6 = Sunday.
int weekday(Date date);

/// "2026-11-26"; "" for no date.
std::string text_from(Date date);
/// "2026-11-26T10:42:07.120Z".
std::string text_from(Moment moment);
/// Reads what `text_from` writes, years 0001 to 9999, real days only.
std::optional<Date> date_from_text(std::string_view text);
std::optional<Moment> moment_from_text(std::string_view text);
/// The moment itself, or the nearest one of the years 0001 to 9999: what a clock that is far wrong
/// tells is still written so that it can be read.
Moment within_calendar(Moment moment);

/// Tells the time. The wall clock lives in platform; tests bring their own.
class Clock {
 public:
  virtual ~Clock() = default;
  virtual Moment now() const = 0;
};

}  // namespace entente
