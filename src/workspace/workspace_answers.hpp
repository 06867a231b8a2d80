#pragma once
#include <set>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "workspace/plan_card.hpp"
#include "workspace/storage.hpp"

// What a Workspace is given and what it hands out, beside the plan.

namespace entente {

/// How the open plan can be used here.
enum class Access : std::uint8_t {
  none,       // no plan is open
  opening,    // one is being read; `plan()` is still null
  following,  // read-only: another tab has the pen, its edits appear here
  writing     // `edit` works
};

/// What a new plan needs.
struct NewPlan {
  std::string alliance;
  std::string my_company, partner_company;
  std::string my_name;
};

/// A file to hand to the person.
struct ExportFile {
  std::string name;
  std::string media_type = "application/json";
  std::string bytes;
};

/// A file for another party that has been made. It counts as handed over when it was really given
/// to the person (`Workspace::note_shared`): sealing may fail, a share sheet may be closed.
struct OutgoingFile {
  ExportFile file;
  Id plan, party;
  Moment made;
  std::string party_name;
  std::string seen, hash, previous;  // as the record of the exchange notes them
};

/// A full copy of a plan that is here already: the person decides. (A partner's file, made with
/// `share_with`, opens a review instead.)
struct ImportQuestion {
  PlanCard here, file;
  /// It is another party's own copy with private records of theirs, sent by mistake: only the
  /// shared part of it is ever taken, and `replace` is not offered.
  bool foreign_private = false;
};
enum class ImportChoice : std::uint8_t {
  merge,    // both are joined, through a review; of a colleague's copy the private part, too
  replace,  // the file's plan takes the place of the one here
  keep      // the one here stays and is opened; the file is dropped
};

/// Edits made in this tab that are in no store any more: the plan was closed while every store
/// refused, or another tab took the pen while this one did not answer. The file holds the plan with
/// them.
struct StrandedEdits {
  std::vector<std::string> labels;
  ExportFile file;
};

/// What was stored in this browser was cleared under this tab ("clear site data"); the open plan
/// was written again from memory.
struct Cleared {
  std::set<const Store*> stores;  // those that were emptied
  bool all = false;               // each of them
  std::vector<PlanCard> before;   // the list of plans as it stood
};

/// A plan that does not open as it is, in storage or in a file: why, and what of it could be read.
struct Rescue {
  PlanCard card;       // what is known of it
  bool stored = true;  // in this browser's storage; else in a file that was opened
  Problems problems;   // why it does not open
  std::string words;   // what can be read lacks …; "" where nothing can be opened
  Problems left_out;   // each place of it
  bool can_open() const { return !words.empty(); }
};

struct StoreUsage {
  std::string store;  // "local storage"
  Usage usage;
  std::string problem;  // why there is no figure; else empty
};

}  // namespace entente
