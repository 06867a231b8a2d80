#pragma once
#include "tests/property/histories/copy.hpp"
#include "tests/property/histories/verdict.hpp"
#include "tests/property/random_edits.hpp"

namespace entente::test {

/// Two to five copies of one plan, two parties, one history: random edits, removals, returns, undo,
/// private records, decisions and refusals, older states brought back, storage set back, older
/// versions of Entente, and files that come late, cross, come twice or never. The same seed, the
/// same history. Checks what must hold at every step (arrivals.cpp) and at the end (endings.cpp).
class History {
 public:
  /// `with_private`: without, all goes the same way but for private edits.
  History(std::uint64_t seed, Verdict& verdict, bool with_private = true);

  void run();
  /// The steps alone, without bringing all copies together.
  void wander();
  const std::vector<Copy>& copies() const { return copies_; }
  /// The shared part of every copy, and of every file that was sent.
  std::vector<std::string> shared_bytes() const;

 private:
  // ---- Steps (history.cpp).
  void step();
  void edit(Copy& copy);
  void edit_privately(Copy& copy);
  void one_edit(Copy& copy, Transaction& transaction, const RecordKey& key, RandomEdits& values);
  RecordKey shared_key();
  RecordKey private_key(const Copy& copy);
  void undo(Copy& copy);
  void bring_back_earlier(Copy& copy);
  void decide(Copy& copy);
  void set_back(Copy& copy);
  void join_in();
  void note(Copy& copy, const Change& change);
  Copy& any_copy() { return copies_[random_.below(copies_.size())]; }
  Pen fresh_pen(unsigned party);
  Moment moment() { return edits_.moment(); }

  // ---- Files (arrivals.cpp).
  void send(Copy& copy);
  void receive(Copy& copy, const File& file);
  void receive_part(Copy& copy, const File& file, Visibility part);
  void check_changes(const Plan& ours, const std::vector<RecordChange>& changes,
                     const Replicas& replicas, const State& before, const State& after);
  void check_listed(const Plan& ours, const std::vector<RecordChange>& changes, const Plan& draft,
                    Visibility part);
  void check_again(Copy& copy, const File& file, Visibility part);
  void check_order(const std::string& mine, const std::string& theirs);
  void refuse_some(Copy& copy, const std::vector<RecordChange>& changes);
  void check_state(const Copy& copy, Visibility part);
  Knowledge& knowledge(Copy& copy, Visibility part) {
    return part == Visibility::shared ? copy.known.shared : copy.known.own;
  }
  Truth& truth(unsigned party, Visibility part) {
    return part == Visibility::shared ? shared_truth_ : own_truths_[party];
  }

  // ---- At the end (endings.cpp).
  void converge();
  void check_same_everywhere();
  void decide_for_all();
  void refuse_and_send_back();
  void pass_through_old_version();
  void forge_one_value();
  void group_three();

  Verdict& verdict_;
  bool with_private_;
  SeededRandom random_, own_random_;
  RandomEdits edits_, own_edits_;
  Names names_;
  Truth shared_truth_{names_};
  std::vector<Truth> own_truths_;
  std::vector<Copy> copies_;
  std::vector<File> files_;
  std::uint64_t pens_ = 0;
  bool honest_ = true;  // every file so far could be joined
};

}  // namespace entente::test
