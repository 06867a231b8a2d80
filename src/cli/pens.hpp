#pragma once
#include <string>
#include <string_view>

#include "base/random.hpp"
#include "cli/author.hpp"
#include "cli/pen_file.hpp"

namespace entente::cli {

/// A pen that nothing was written with yet.
Pen fresh_pen(const Plan& plan, const Author& author, Random& random);

/// The pens that this machine writes a plan file with: one for each person, kept from run to run,
/// so that a thousand edits are one replica. A replica must never issue a stamp twice, so a pen is
/// taken up again only where the file is as this machine last wrote it: at the same path, the same
/// file on the disk, the same bytes, and nothing seen of the replica but what was issued here. A
/// copy, a file put back, another program's writing: each gets a pen of its own.
///
/// What is kept stands in a file of its own for each path, in a folder of the user's (mode 600, see
/// Surroundings::state_folder). It is taken away, lastingly, before a pen is used and written anew
/// after the file was: whatever breaks off in between costs a replica and nothing more.
class Pens {
 public:
  /// None are kept; every pen is a fresh one.
  Pens() = default;
  /// The pens of `file`, which was read as `bytes`. The caller holds the file's lock, if it is
  /// there, for as long as this lives.
  Pens(std::string folder, std::string_view file, std::string_view bytes);
  Pens(Pens&&) noexcept;
  Pens& operator=(Pens&&) = delete;
  /// Pens that were taken and not written with are put back.
  ~Pens();

  /// The pen to edit `plan` with, as it was read.
  Pen pen(const Plan& plan, const Author& author, Random& random);
  /// Keeps a pen that was made elsewhere.
  void keep(const Pen& pen);
  /// The file holds `plan` as `bytes` now. Where it cannot be noted, the next run takes a new pen.
  void wrote(const Plan& plan, std::string_view bytes);

 private:
  bool find_place();
  void take(const std::string& text, std::string_view bytes);

  std::string folder_, file_, path_;
  std::string place_;  // where what is known of the path stands; "" where nothing is kept
  std::string taken_;  // what stood there, to be put back where nothing is written
  PenFile known_;
  std::optional<Pen> used_;  // in this run
};

}  // namespace entente::cli
