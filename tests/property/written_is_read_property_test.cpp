#include <gtest/gtest.h>

#include <cstdlib>

#include "exchange/difference.hpp"
#include "exchange/privacy.hpp"
#include "exchange/review.hpp"
#include "exchange/share.hpp"
#include "format/journal.hpp"
#include "format/plan_file.hpp"
#include "format/rescue.hpp"
#include "record/undo.hpp"
#include "tests/property/random_edits.hpp"

// Whatever sequence of edits, takings over, removals, notes to oneself, locks and undos: what was
// written is read again, as a plan file, as a journal, as a file for a partner. Some clocks are far
// wrong, some texts and labels as long as they may be, and some partners bring as much of a thing
// as a file can hold.

namespace entente {
namespace {

using namespace test;

constexpr std::string_view letters = "0123456789abcdefghjkmnpqrstvwxyz";

/// One copy, with all that is written of it.
struct Copy {
  explicit Copy(Pen author) : pen(std::move(author)) {}
  std::unique_ptr<Plan> plan = std::make_unique<Plan>(catalog, Id{7});
  Pen pen;
  UndoStack undo;
  std::string snapshot;
  std::vector<std::string> lines;  // since the snapshot
};

class World {
 public:
  explicit World(std::uint64_t seed) : seed_(seed), edits_(seed), random_(seed * 31 + 5) {
    for (const auto& [shared, own, party] : {std::tuple{"aaaaaaaa", "aaaa0000", 301},
                                             {"cccccccc", "cccc0000", 301},
                                             {"bbbbbbbb", "bbbb0000", 302}})
      copies_.emplace_back(Pen{Id{201}, Id{static_cast<std::uint64_t>(party)}, shared, own});
    for (Copy& copy : copies_) keep_whole(copy);
  }

  void step() {
    Copy& copy = copies_[random_.below(copies_.size())];
    switch (random_.below(12)) {
      case 0:
        return keep(copy, copy.undo.undo(*copy.plan, copy.pen, moment()));
      case 1:
        return keep(copy, copy.undo.redo(*copy.plan, copy.pen, moment()));
      case 2:
        return turn_lock(copy);
      case 3:
      case 4:
        return take(copy, copies_[random_.below(copies_.size())]);
      case 5:
        return take_crowded(copy);
      case 6:
        return take_colleague(copy);
      case 7:
        return go_back(copy);
      case 8:
        return shorten(copy);
      default:
        return edit(copy);
    }
  }

  /// All that the copies wrote, read again.
  void check() {
    for (Copy& copy : copies_) {
      const std::string bytes = write_plan(*copy.plan);
      ASSERT_LE(bytes.size(), copy.plan->file_bytes()) << where();
      expect_read(bytes);
      expect_read(
          write_shared(Id{7}, catalog, copy.plan->shared(), {Id{301}, Id{302}, moment(), {}}));
      replay(copy, bytes);
    }
  }
  std::size_t refused() const { return refused_; }
  std::size_t crowds() const { return crowds_; }

 private:
  std::string where() const { return "seed " + std::to_string(seed_); }

  void expect_read(const std::string& bytes) {
    const auto read = read_plan(bytes, catalog);
    ASSERT_TRUE(read) << where() << ": " << text_from(read.problems()[0]);
    if (!(*read)->envelope()) ASSERT_EQ(write_plan(**read), bytes) << where();
  }

  void replay(const Copy& copy, const std::string& bytes) {
    auto read = read_plan(copy.snapshot, catalog);
    ASSERT_TRUE(read) << where();
    for (const std::string& line : copy.lines) {
      const auto change = change_from_journal(line, **read);
      ASSERT_TRUE(change) << where() << ": " << text_from(change.problems()[0]) << " " << line;
      apply(**read, *change);
    }
    ASSERT_EQ(write_plan(**read), bytes) << where();
    // The same through what a person would be handed.
    const auto rescued = rescue_plan(stored_bytes(copy.snapshot, copy.lines), catalog);
    ASSERT_TRUE(rescued) << where();
    ASSERT_TRUE(rescued->whole()) << where() << text_from(rescued->left_out[0]);
    ASSERT_EQ(write_plan(*rescued->plan), bytes) << where();
  }

  Moment moment() {
    if (random_.below(15) == 0) return {random_.below(2) ? INT64_MAX / 2 : INT64_MIN / 2};
    return edits_.moment();
  }

  void keep(Copy& copy, const Change& change) {
    if (!change.empty()) copy.lines.push_back(journal_line(*copy.plan, change));
  }
  void keep_whole(Copy& copy) {
    copy.snapshot = write_plan(*copy.plan);
    copy.plan->set_file_bytes(copy.snapshot.size() + Plan::sections_bytes);
    copy.lines.clear();
  }

  void commit(Copy& copy, Transaction& transaction) {
    if (!transaction.check_room().empty()) return void(++refused_);
    const Change change = transaction.commit();
    copy.undo.note(change);
    keep(copy, change);
  }

  std::string long_text() {
    std::string text(limits::text_bytes - random_.below(3), random_.below(2) ? '"' : 'x');
    return text;
  }

  void edit(Copy& copy) {
    static const std::string label(70'000, 'l');
    const bool odd = random_.below(10) == 0;
    Transaction transaction(*copy.plan, copy.pen, moment(),
                            odd ? std::string_view(label) : edits_.word());
    if (random_.below(8) == 0) transaction.mark_bulk();
    for (std::uint64_t steps = 1 + random_.below(4); steps > 0; --steps) one(copy, transaction);
    const std::string much = long_text();
    if (random_.below(12) == 0) (void)transaction.set(thing(1), "notes", Text(much));
    if (random_.below(12) == 0)
      (void)transaction.set(thing(2), "price", Money{{INT64_MAX, 2}, {'E', 'U', 'R'}});
    commit(copy, transaction);
  }

  /// Two parts, few ids: a note to oneself stands in the private part under an id of its own.
  void one(Copy& copy, Transaction& transaction) {
    const std::uint64_t id = 1 + random_.below(9);
    RecordKey key = thing(id);
    if (copy.plan->part(Visibility::private_to_party).find("thing")->row(Id{id}))
      key = private_thing(id);
    if (random_.below(5) == 0)
      key = {Visibility::private_to_party, "secret", Id{50 + random_.below(3)}};
    const Kind& kind = *catalog.find(key.kind);
    switch (random_.below(8)) {
      case 0:
        return transaction.remove(key);
      case 1:
        return transaction.restore(key);
      case 2:
      case 3:
        return transaction.insert(key);
      default: {
        const Field& field = kind.fields[random_.below(kind.fields.size())];
        (void)transaction.set(key, field.name,
                              random_.below(5) == 0 ? Value{} : edits_.value(field));
      }
    }
  }

  void turn_lock(Copy& copy) {
    const Id id{1 + random_.below(9)};
    const bool locked =
        copy.plan->part(Visibility::private_to_party).find("thing")->row(id) != std::nullopt;
    Transaction transaction(*copy.plan, copy.pen, moment(), "Turn the lock");
    const Result<void> turned = locked ? make_shared(transaction, *copy.plan, "thing", id)
                                       : make_private(transaction, *copy.plan, "thing", id);
    if (turned) commit(copy, transaction);
  }

  /// Takes a file with answers at random.
  void review(Copy& copy, std::shared_ptr<Plan> file) {
    auto merge = Merge::prepare(*copy.plan, std::move(file));
    if (!merge) return void(++refused_);
    Review review(std::move(*merge));
    for (std::size_t index = 0; index < review.changes().size(); ++index) {
      if (random_.below(3) == 0)
        review.answer_record(index, random_.below(2) ? Answer::refuse : Answer::keep);
      if (random_.below(9) == 0) review.answer_record(index, Answer::remove);
      for (std::size_t field = 0; field < review.changes()[index].fields.size(); ++field)
        if (review.changes()[index].fields[field].conflict() && random_.below(2))
          review.answer_field(index, field, {Answer::choose, 0, {}});
    }
    const auto change = std::move(review).commit(*copy.plan, copy.pen, moment(), "Take");
    if (!change) return void(++refused_);
    copy.undo.note(*change);
    keep_whole_unmeasured(copy);
  }
  /// As `keep_whole`, but the estimate of the bytes stays as the merge left it.
  void keep_whole_unmeasured(Copy& copy) {
    copy.snapshot = write_plan(*copy.plan);
    copy.lines.clear();
  }

  std::shared_ptr<Plan> file_of(const Copy& copy) {
    auto read = read_plan(
        write_shared(Id{7}, catalog, copy.plan->shared(), {Id{301}, Id{302}, moment(), {}}),
        catalog);
    EXPECT_TRUE(read) << where() << text_from(read.problems()[0]);
    return read ? std::shared_ptr<Plan>(std::move(*read)) : nullptr;
  }

  void take(Copy& copy, Copy& from) {
    if (auto file = file_of(from)) review(copy, std::move(file));
  }

  void take_colleague(Copy& copy) {
    Copy& other = copies_[random_.below(2)];
    if (&copy == &copies_[2] || &copy == &other) return;
    const std::shared_ptr<Plan> file = std::move(*read_plan(write_plan(*other.plan), catalog));
    auto own = Merge::prepare(*copy.plan, file, Visibility::private_to_party);
    auto shared = Merge::prepare(*copy.plan, file);
    if (!own || !shared) return void(++refused_);
    std::move(*shared).apply(*copy.plan);
    std::move(*own).apply(*copy.plan);
    keep_whole_unmeasured(copy);
  }

  std::string name_of(std::size_t number) {
    std::string name(8, 'x');
    for (std::size_t place = 8; place-- > 2; number /= 32) name[place] = letters[number % 32];
    return name;
  }
  Dot foreign(Plan& plan) {
    Replicas& replicas = plan.part(Visibility::shared).replicas();
    const Dot dot(replicas.number(plan.arena().keep(name_of(random_.below(60))), {}, {}),
                  1 + ++foreign_);
    replicas.see(dot);
    return dot;
  }

  /// A partner's file that brings as much of one thing as a file can hold.
  void take_crowded(Copy& copy) {
    ++crowds_;
    auto file = file_of(copies_[2]);
    if (!file) return;
    PlanPart& part = file->part(Visibility::shared);
    Table& table = *part.find("thing");
    const std::uint64_t which = random_.below(6);
    if (which == 0)
      for (std::size_t count = random_.below(9'000); count > 0; --count)
        part.replicas().number(file->arena().keep(name_of(random_.below(9'990))), {}, {});
    for (std::uint32_t row = 0; row < table.size() && row < 2; ++row) {
      const Id id = table.ids()[row];
      if (which == 1) crowd_conflict(*file, table, id);
      if (which == 2)
        for (std::size_t count = random_.below(190); count > 0; --count)
          table.put(row,
                    table.slot_named(file->arena().keep("f" + std::to_string(random_.below(500)))),
                    RawJson{"[[[[[[[[17]]]]]]]]"});
    }
    if (which == 3)
      for (std::size_t count = random_.below(190); count > 0; --count)
        crowd_kind(*file, part, random_.below(500));
    if (which == 4) part.carried() = {{"choir", {"[[[[[[[[true]]]]]]]]"}}};
    const std::string bytes =
        write_shared(Id{7}, catalog, file->shared(), {Id{302}, Id{301}, now, {}});
    auto read = read_plan(bytes, catalog);
    if (read) review(copy, std::shared_ptr<Plan>(std::move(*read)));
  }

  void crowd_conflict(Plan& file, Table& table, Id id) {
    std::vector<Rival> rivals;
    for (std::size_t count = random_.below(limits::rivals + 1); count > 0; --count)
      rivals.push_back({foreign(file), file.arena().keep("Value " + std::to_string(count))});
    table.set_stamp(id, 0, foreign(file));
    table.set_rivals(id, 0, std::move(rivals));
  }

  void crowd_kind(Plan& file, PlanPart& part, std::uint64_t number) {
    Table& table = part.table_of(file.arena().keep("kind" + std::to_string(number)));
    const Id id{5'000 + number};
    if (!table.row(id) && !table.removed().contains(id)) table.insert(id, foreign(file));
  }

  /// What the plan held some time ago, as new edits.
  void go_back(Copy& copy) {
    const auto state = read_plan(copy.snapshot, catalog);
    ASSERT_TRUE(state) << where();
    Transaction transaction(*copy.plan, copy.pen, moment(), "Back");
    transaction.mark_bulk();
    if (restore_state(transaction, *copy.plan, **state)) commit(copy, transaction);
  }

  void shorten(Copy& copy) {
    if (random_.below(4) != 0) return;
    drop_oldest_history(*copy.plan, copy.plan->file_bytes() / 3);
    keep_whole(copy);
  }

  std::uint64_t seed_;
  RandomEdits edits_;
  SeededRandom random_;
  std::vector<Copy> copies_;
  std::size_t refused_ = 0, crowds_ = 0;
  std::uint64_t foreign_ = 0;
};

/// Each takes some seconds with the sanitizers: a dozen always, more when asked for.
std::uint64_t histories() {
  const char* wanted = std::getenv("ENTENTE_HISTORIES");
  return wanted ? std::strtoull(wanted, nullptr, 10) : 12;
}

TEST(WrittenIsReadProperty, WhateverWasDone) {
  std::size_t refused = 0, crowds = 0;
  for (std::uint64_t seed = 0; seed < histories(); ++seed) {
    World world(seed);
    for (int step = 0; step < 60; ++step) {
      world.step();
      if (step % 3 == 0) world.check();
      if (testing::Test::HasFatalFailure() || testing::Test::HasNonfatalFailure()) return;
    }
    world.check();
    if (testing::Test::HasFatalFailure()) return;
    refused += world.refused(), crowds += world.crowds();
  }
  EXPECT_GT(crowds, histories());
  EXPECT_GT(refused, 0u);
}

}  // namespace
}  // namespace entente
