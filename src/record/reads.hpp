#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/id.hpp"

namespace entente {

class Plan;

/// Which tables of a plan something was worked out from, noted while it was: what was worked out
/// holds until one of them changes. Nobody writes such lists by hand, so none can be forgotten.
class Reads {
 public:
  // Defined in one place: linked as one program, Emscripten loses the one that every file would
  // have.
  Reads();
  Reads(const Reads&);
  Reads(Reads&&) noexcept;
  Reads& operator=(const Reads&);
  Reads& operator=(Reads&&) noexcept;
  ~Reads();
  /// Notes the table number `index` of a part (0 shared, 1 private).
  void note(unsigned part, std::size_t index);
  /// Notes every table there is, and every one that there will be.
  void note_all() { all_ = true; }
  /// Notes what another noted, too.
  void add(const Reads& other);
  /// Notes how far the tables have come; to be called once the work is done.
  void close(const Plan& plan);
  /// Whether what was worked out from this plan still holds.
  bool holds(const Plan& plan) const;
  /// Whether it reads this kind of record.
  bool reads(const Plan& plan, std::string_view kind) const;

 private:
  std::uint64_t revision_in(const Plan& plan) const;
  std::array<std::vector<bool>, 2> tables_;
  bool all_ = false;
  Id plan_;
  std::uint64_t revision_ = 0;
};

/// While it lives, what is read of the plan is noted in `reads`. Such scopes nest: what the inner
/// one notes the outer one notes as well.
class ReadsScope {
 public:
  ReadsScope(const Plan& plan, Reads& reads);
  ~ReadsScope();
  ReadsScope(const ReadsScope&) = delete;

 private:
  const Plan& plan_;
  Reads& reads_;
  Reads* outer_;
};

}  // namespace entente
