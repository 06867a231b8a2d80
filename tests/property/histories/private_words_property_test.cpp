#include <gtest/gtest.h>

#include <cstdlib>
#include <map>
#include <set>

#include "exchange/privacy.hpp"
#include "format/json_writer.hpp"
#include "tests/property/histories/copy.hpp"
#include "tests/property/random_edits.hpp"

// P22: nothing that only one party ever had is in another's file, its bytes searched; no private
// record keeps a file from being made; and all end with the same plan. Three parties, one of them
// with two colleagues; notes, numbers, dates and words of shared records among private titles;
// removals, undo and the lock before and between files that cross, come late or never.

namespace entente {
namespace {

using namespace test;

struct Writer {
  unsigned party = 0;
  Pen pen;
  std::shared_ptr<Plan> plan;
  std::vector<std::uint64_t> left{0};
  UndoStack undo;
};

struct Letter {
  std::string bytes;
  unsigned to = 0;
  bool full = false;
};

class Alliance {
 public:
  explicit Alliance(std::uint64_t seed) : random_(seed) {
    constexpr unsigned parties[] = {0, 0, 1, 2};
    for (unsigned number = 0; number < 4; ++number) {
      const std::string digit = std::to_string(number);
      writers_.push_back(
          {parties[number],
           {Id{300 + number}, Id{200 + parties[number]}, "s0000xx" + digit, "p0000xx" + digit},
           std::make_shared<Plan>(catalog, Id{7}),
           {0},
           {}});
    }
    edit(writers_[0]);
  }

  void run() {
    for (std::uint64_t steps = 20 + random_.below(60); steps > 0 && wrong_.empty(); --steps) step();
    for (int round = 0; round < 3 && wrong_.empty(); ++round) everybody_to_everybody();
    if (wrong_.empty()) check_same();
  }

  const std::string& wrong() const { return wrong_; }
  int files = 0, untold = 0, removals = 0, fallen_silent = 0;

 private:
  void step() {
    Writer& one = writers_[random_.below(writers_.size())];
    switch (random_.below(14)) {
      case 0:
      case 1:
        return remove(one);
      case 2:
        (void)one.undo.undo(*one.plan, one.pen, now);
        return note_returned(one);
      case 3:
        return turn_lock(one);
      case 4:
        return note(one);
      case 5:
      case 6:
        return send(one, random_.below(3));
      case 7:
      case 8:
      case 9:
        if (!letters_.empty()) deliver(letters_[random_.below(letters_.size())]);
        return;
      default:
        return edit(one);
    }
  }

  /// Words that nobody else would write.
  std::string fresh_words(char who) {
    return std::string("word ") + who + std::to_string(100'000 + ++words_) + " end";
  }

  Id any_record(const Plan& plan) {
    const Table& table = things(plan);
    return table.size() == 0 ? Id{} : table.ids()[random_.below(table.size())];
  }

  void commit(Writer& one, Transaction& transaction) {
    one.undo.note(transaction.commit());
    note_returned(one);
  }

  /// What comes back after a file left without it counts as heard of from then on.
  void note_returned(const Writer& one) {
    for (Id id : silent_)
      if (things(*one.plan).row(id)) heard_.insert(id);
  }

  void edit(Writer& one) {
    Transaction change(*one.plan, one.pen, now, "Edit");
    Id id = random_.below(3) == 0 ? Id{} : any_record(*one.plan);
    if (!id) change.insert(thing((id = Id{++ids_}).value));
    const auto words = fresh_words(static_cast<char>('a' + one.party));
    const auto other = fresh_words(static_cast<char>('a' + one.party));
    (void)change.set(thing(id.value), random_.below(2) ? "title" : "notes", Text(words));
    const Text tags[] = {other, planted_};
    if (random_.below(3) == 0) (void)change.set(thing(id.value), "tags", Texts{tags});
    commit(one, change);
  }

  void remove(Writer& one) {
    const Id id = any_record(*one.plan);
    if (!id) return;
    Transaction change(*one.plan, one.pen, now, "Remove");
    if (random_.below(2)) {
      const auto last = fresh_words(static_cast<char>('a' + one.party));
      (void)change.set(thing(id.value), "notes", Text(last));
      commit(one, change);
    }
    Transaction removal(*one.plan, one.pen, now, "Remove");
    removal.remove(thing(id.value));
    commit(one, removal);
    ++removals;
  }

  void turn_lock(Writer& one) {
    const Id id = any_record(*one.plan);
    Transaction change(*one.plan, one.pen, now, "Lock");
    const Table& own = things(*one.plan, Visibility::private_to_party);
    if (own.size() > 0 && random_.below(2)) {
      if (make_shared(change, *one.plan, "thing", own.ids()[0])) commit(one, change);
    } else if (id && make_private(change, *one.plan, "thing", id)) {
      commit(one, change);
    }
  }

  /// A note to oneself, whose words others may have by chance or by malice.
  void note(Writer& one) {
    const Id id = any_record(*one.plan);
    std::string title;
    switch (random_.below(7)) {
      case 0:
        title = text_from(id);
        break;
      case 1:
        title = "2027-05-31";
        break;
      case 2:
        title = "1250000";
        break;
      case 3:
        title = planted_;
        break;
      case 4:
        if (id) {
          const Value shared = value_in(*one.plan, thing(id.value), "title");
          if (const auto* text = std::get_if<Text>(&shared)) title = *text;
        }
        break;
      default:
        title = "secret " + std::to_string(100'000 + ++words_);
        secrets_.insert(title);
    }
    Transaction change(*one.plan, one.pen, now, "Note");
    const RecordKey key{Visibility::private_to_party, "secret", Id{++ids_}};
    change.insert(key);
    (void)change.set(key, "title", Text(title));
    commit(one, change);
  }

  std::uint64_t counter(const Writer& one) const {
    const Replicas& replicas = std::as_const(*one.plan).shared().replicas();
    const int number = replicas.find(one.pen.shared_replica);
    return number < 0 ? 0 : replicas[static_cast<std::uint16_t>(number)].seen;
  }

  void send(Writer& one, std::uint64_t to) {
    Letter letter{{}, static_cast<unsigned>(to), to == one.party};
    const Plan& plan = *one.plan;
    if (letter.full) {
      letter.bytes = write_plan(plan);
    } else {
      const OwnWriting own{one.pen.shared_replica, one.left};
      const auto made = share(plan, {one.pen.party, Id{200 + to}, now, {}}, own);
      if (!made) return fail("a file is refused: " + text_from(made.problems()[0]));
      letter.bytes = *made;
      ++files;
      check_words(plan, letter.bytes);
      check_ids(one, letter.bytes);
      const ShareCheck check = check_share(plan, one.pen.party, own);
      untold += static_cast<int>(check.untold);
    }
    for (Id id : things(plan).ids()) heard_.insert(id);
    for (const auto& [id, mark] : things(plan).removed()) silent_.insert(id);
    if (counter(one) > one.left.back()) one.left.push_back(counter(one));
    letters_.push_back(std::move(letter));
  }

  /// Every word that was ever written stands in the file only where a record that is there says it.
  void check_words(const Plan& plan, const std::string& bytes) {
    std::set<std::string> said;
    const Table& table = things(plan);
    const auto say = [&](const Value& value) {
      const std::string json = json_of(nullptr, value);
      for (std::size_t at = json.find("word "); at != json.npos; at = json.find("word ", at + 1))
        said.insert(json.substr(at, 12));
    };
    for (std::uint32_t row = 0; row < table.size(); ++row)
      for (Slot slot = 0; slot < table.slot_count(); ++slot) {
        say(table.value(row, slot));
        for (const Rival& rival : table.rivals(table.ids()[row], slot)) say(rival.value);
      }
    for (std::size_t at = bytes.find("word "); at != bytes.npos; at = bytes.find("word ", at + 1))
      if (!said.contains(bytes.substr(at, 12)))
        return fail("nobody says “" + bytes.substr(at, 12) + "” in\n" + bytes);
    for (const std::string& secret : secrets_)
      if (bytes.find(secret) != bytes.npos) fail("“" + secret + "” in\n" + bytes);
  }

  /// A record that nobody else ever had is not even named by whoever made it; a colleague, who was
  /// told of its removal, cannot know that.
  void check_ids(const Writer& one, const std::string& bytes) {
    const PlanPart& own = std::as_const(*one.plan).part(Visibility::private_to_party);
    for (Id id : own.find("secret")->ids())
      if (bytes.find('"' + text_from(id) + '"') != bytes.npos) fail("a note is named");
    for (const auto& [id, mark] : things(*one.plan).removed()) {
      const bool named = bytes.find(text_from(id)) != bytes.npos;
      const Replica& remover = std::as_const(*one.plan).shared().replicas()[mark.removed.replica()];
      if (named && !heard_.contains(id) && remover.name == one.pen.shared_replica)
        return fail(text_from(id) + " is named in\n" + bytes);
      fallen_silent += named ? 0 : 1;
    }
  }

  void deliver(const Letter& letter) {
    std::vector<Writer*> readers;
    for (Writer& one : writers_)
      if (one.party == letter.to) readers.push_back(&one);
    Writer& reader = *readers[random_.below(readers.size())];
    take(reader, letter);
  }

  void take(Writer& reader, const Letter& letter) {
    for (const Visibility part : {Visibility::shared, Visibility::private_to_party}) {
      if (part == Visibility::private_to_party && !letter.full) continue;
      auto merge = Merge::prepare(*reader.plan, opened(letter.bytes), part);
      // A colleague's private record whose id stands in the shared part here, but not there yet, is
      // refused in words (README, known limits); nothing leaves by that.
      if (!merge && part == Visibility::private_to_party) continue;
      if (!merge) return fail("an honest file is refused: " + text_from(merge.problems()[0]));
      std::move(*merge).apply(*reader.plan);
    }
    const std::string kept = write_plan(*reader.plan);
    const auto again = read_plan(kept, catalog);
    if (!again)
      fail("what was taken over is not read again: " + text_from(again.problems()[0]) + "\n" +
           kept);
    else if (write_plan(**again) != kept)
      fail("what was taken over is not written the same again:\n" + kept + write_plan(**again));
  }

  void everybody_to_everybody() {
    for (Writer& one : writers_)
      for (unsigned to = 0; to < 3; ++to) {
        send(one, to);
        if (!wrong_.empty()) return;
        const Letter letter = letters_.back();
        for (Writer& reader : writers_)
          if (reader.party == to && &reader != &one) take(reader, letter);
      }
  }

  std::string values(const Plan& plan) const { return write_values(*opened(shared_file(plan))); }

  void check_same() {
    for (const Writer& one : writers_)
      if (values(*one.plan) != values(*writers_[0].plan))
        return fail("not the same:\n" + values(*writers_[0].plan) + "\n" + values(*one.plan));
  }

  void fail(const std::string& words) {
    if (wrong_.empty()) wrong_ = words;
  }

  static constexpr Text planted_ = "Common words of everybody";
  SeededRandom random_;
  std::vector<Writer> writers_;
  std::vector<Letter> letters_;
  std::set<std::string> secrets_;
  std::set<Id> heard_;   // records that were there in a file of any kind
  std::set<Id> silent_;  // and that were removed when a file left
  std::uint64_t words_ = 0, ids_ = 1000;
  std::string wrong_;
};

TEST(ExchangeProperty, P22NothingThatOnlyOnePartyHadIsInAnothersFile) {
  const char* wanted = std::getenv("ENTENTE_HISTORIES");
  const std::uint64_t histories = wanted ? std::strtoull(wanted, nullptr, 10) : 250;
  int files = 0, untold = 0, removals = 0, silent = 0;
  for (std::uint64_t seed = 0; seed < histories; ++seed) {
    Alliance alliance(seed);
    alliance.run();
    ASSERT_EQ(alliance.wrong(), "") << "history " << seed;
    files += alliance.files;
    untold += alliance.untold;
    removals += alliance.removals;
    silent += alliance.fallen_silent;
  }
  std::printf("P22: %d files searched, %d removals, %d times a removed record left no trace\n",
              files, removals, silent);
  EXPECT_GT(files, 1000);
  EXPECT_GT(removals, 300);
  EXPECT_GT(untold, 100);
  EXPECT_EQ(silent, untold);
}

}  // namespace
}  // namespace entente
