#pragma once
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "kit/widgets.hpp"
#include "practice/practice.hpp"
#include "practice/profile/records.hpp"
#include "record/plan.hpp"
#include "screen/shell/memo.hpp"

namespace entente::screen {

/// A party as screens show it: its name, told apart from another that looks the same, and its hue.
struct PartyView {
  Id id;
  std::string name;
  std::string short_name;  // the name where it has none
  kit::Tone tone = kit::Tone::neutral;
  std::size_t people = 0;  // of it who have not left
};

/// Parties in the order of their hue numbers; parties without one take the next free hue, by id.
std::vector<PartyView> parties_of(const Plan& plan);

/// What one practice's rules say about one kind.
struct KindFindings {
  std::string_view kind;
  std::size_t all = 0;
  std::vector<const practice::Finding*> whole;  // those about the kind, and none of its records
};

/// A practice with what its rules say about the plan.
struct PracticeView {
  const practice::Practice* practice = nullptr;
  std::vector<practice::Finding> findings;
  std::vector<KindFindings> kinds;  // those that findings are about
  practice::Progress progress;
  Reads reads;  // what its rules read
};

/// A finding about a record, to be read as the finding itself.
struct FindingAbout {
  Id id;
  std::uint32_t practice = 0;  // whose rules say so
  const practice::Finding* finding = nullptr;
  operator const practice::Finding*() const { return finding; }
  const practice::Finding* operator->() const { return finding; }
};

/// Records of a kind to choose from, by headline; people with their party's hue and name.
struct Choosable {
  std::vector<Id> ids;
  std::vector<std::string> labels, notes;
  std::vector<kit::Option> options;  // pointing at both
  std::unordered_map<Id, int> places;
  int place_of(Id id) const;  // -1: not among them
};

/// What screens derive from the open plan: worked out when the plan changes, only read by frames.
class PlanView {
 public:
  /// To be called at the start of each frame.
  void follow(const Plan& plan, Date today);
  Date today() const { return stand_.today; }
  const Plan& plan() const { return *plan_; }
  /// Whether it has followed a plan yet.
  bool has_plan() const { return plan_ != nullptr; }
  std::span<const PartyView> parties() const {
    if (plan_) plan_->note_reads(parties_read_);
    return parties_;
  }
  const PartyView* party(Id id) const;
  /// Of a party; the accent, which stands for "joint", where there is none.
  kit::Tone tone_of(Id party) const;
  std::span<const PracticeView> practices() const {
    note_all_reads();
    return practices_;
  }
  const PracticeView& practice(std::string_view name) const;
  /// The first finding about this record and field; "" for none.
  std::string_view finding_about(Id record, std::string_view field) const;
  /// All findings about a record, the weightiest of each practice first.
  std::span<const FindingAbout> findings_about(Id record) const;
  /// Those about a kind as a whole.
  std::vector<const practice::Finding*> remarks_on(std::string_view kind) const;
  /// How many findings there are about a kind's records or about the kind as a whole.
  std::size_t findings_in(std::string_view kind) const;
  /// Whether any of them is about one of its records.
  bool has_findings_about_records(std::string_view kind) const;
  /// "Helix", else "Untitled alliance".
  const std::string& title() const { return title_; }
  const Choosable& choosable(std::string_view kind);
  /// How often any practice was asked what its rules find.
  std::uint64_t rules_asked() const { return rules_asked_; }

 private:
  struct Stand {
    const Plan* plan = nullptr;
    Id id;
    std::uint64_t revision = 0;
    Date today;
    friend bool operator==(const Stand&, const Stand&) = default;
  };
  /// What practices find may follow from anything in the plan.
  void note_all_reads() const {
    if (plan_) (void)plan_->revision();
  }
  void ask_rules();
  void note_findings(const std::vector<bool>& asked);
  const Plan* plan_ = nullptr;
  Stand stand_;
  std::vector<PartyView> parties_;
  Reads parties_read_;
  std::vector<PracticeView> practices_;
  std::vector<FindingAbout> about_;  // by record, then by practice
  std::string title_;
  std::uint64_t rules_asked_ = 0;
  /// Of the table and of the parties'.
  struct ChoosableStand {
    const Plan* plan = nullptr;
    std::uint64_t table = 0, parties = 0;
    friend bool operator==(const ChoosableStand&, const ChoosableStand&) = default;
  };
  std::map<std::string, Memo<ChoosableStand, Choosable>, std::less<>> choosable_;
};

}  // namespace entente::screen
