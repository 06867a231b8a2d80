#pragma once
#include "cli/files.hpp"
#include "cli/pens.hpp"

namespace entente::cli {

/// What a command is about to write.
struct Written {
  std::string_view bytes;
  const Plan* plan = nullptr;          // the plan that it holds; null for what is no plan
  const Envelope* envelope = nullptr;  // of a file for another party
};

/// Where a command writes, and the one rule on what it may write over:
///
/// What stands there goes only where nothing is lost by it: where it is empty, a copy of one's own
/// that the command has read and edits in place, a copy of the same plan of which all is in the new
/// one (values, private records, history), an earlier file for the same party, or for what is no
/// plan an earlier one of the same sort. Everything else stays unless the person says --replace. A
/// file for another party never takes the place of a copy of one's own, nor anything that of the
/// key or the passphrase that the command reads. The file itself decides, whatever it is called and
/// whichever links lead there.
///
/// Another entente that edits what stands there waits until this has gone.
class Place {
 public:
  /// `edited`: the file that the command reads to edit it; "" for none.
  explicit Place(std::string_view target, std::string_view edited = {});

  const std::string& target() const { return target_; }
  /// The target is the very file that is edited.
  bool edits_in_place() const { return in_place_; }
  /// Nobody else edits it meanwhile.
  bool locked() const { return lock_.held(); }

  /// Whether `read`, the plan that stands there, may be edited in place: what somebody else made
  /// and handed over would not be that any more.
  Result<void> check_own(const Plan& read, const Arguments& arguments) const;

  /// Whether the rule allows it.
  Result<void> check(const Written& written, const Arguments& arguments,
                     Surroundings& surroundings) const;
  /// Checks and writes; says what went wrong.
  Exit save(const Written& written, const Arguments& arguments, Surroundings& surroundings) const;
  /// The same for a full copy; `pens`, where they are given, note how it was left.
  Exit save_plan(const Plan& plan, const Arguments& arguments, Surroundings& surroundings,
                 Pens* pens = nullptr) const;

 private:
  std::string target_;
  FileLock lock_;
  bool in_place_;
};

}  // namespace entente::cli
