#include "workspace/cautions.hpp"

#include <algorithm>
#include <unordered_map>

#include "base/concat.hpp"
#include "practice/profile/names.hpp"
#include "practice/references.hpp"
#include "practice/words.hpp"
#include "record/headline.hpp"
#include "record/roles.hpp"

namespace entente {
namespace {

using practice::Party;
using practice::Person;

/// Whether the record is a party, or the person who takes the file over.
bool is_party_or_self(const RecordChange& change, const Taker& taker) {
  const std::string_view kind = change.kind;
  if (kind == Party::kind_name) return true;
  return kind == Person::kind_name && taker.person && change.id == taker.person;
}

/// The names that come with a change, whether or not they show.
std::vector<std::string_view> coming_names(const RecordChange& change) {
  std::vector<std::string_view> names;
  const auto add = [&](const Value& value) {
    if (const Text* name = std::get_if<Text>(&value)) names.push_back(*name);
  };
  for (const FieldChange& field : change.fields) {
    if (!practice::is_name(field.field)) continue;
    if (!field.conflict()) add(field.after);
    for (const HeldValue& held : field.values)
      if (!held.ours) add(held.value);
  }
  return names;
}

class Looking {
 public:
  Looking(const Plan& ours, const Review& review, const Taker& taker)
      : ours_(ours), review_(review), taker_(taker) {
    found_.of_changes.resize(review.changes().size());
    const auto& envelope = review.merge().theirs().envelope();
    if (envelope) from_ = envelope->from, made_ = envelope->at;
  }

  Cautions run() {
    look_at_names();
    for (index_ = 0; index_ < review_.changes().size(); ++index_) {
      look_at_removal();
      if (from_ && taker_.party && from_ != taker_.party) look_at_writers();
    }
    tell_in_our_name();
    return std::move(found_);
  }

 private:
  const RecordChange& change() const { return review_.changes()[index_]; }
  const Replica& writer(Dot dot) const { return review_.merge().replicas()[dot.replica()]; }
  const Plan& theirs() const { return review_.merge().theirs(); }

  void say(bool warning, std::string words) {
    auto& said = found_.of_changes[index_];
    const auto same = [&](const Caution& one) { return one.words == words; };
    if (std::none_of(said.begin(), said.end(), same)) said.push_back({warning, std::move(words)});
  }

  std::string name(std::string_view kind, Id id) const {
    const std::string here = headline(ours_, {Visibility::shared, kind, id});
    return here.empty() ? headline(theirs(), {Visibility::shared, kind, id}) : here;
  }
  std::string party(Id id) const {
    const std::string here = practice::party_words(ours_, id);
    return here.empty() ? practice::party_words(theirs(), id) : here;
  }
  std::string sender() const {
    const std::string found = party(from_);
    return found.empty() ? "whoever made the file" : found;
  }

  void look_at_names() {
    for (const std::string_view kind : practice::named_kinds) {
      const practice::ComingNames names(*ours_.shared().find(kind), *theirs().shared().find(kind));
      for (index_ = 0; index_ < review_.changes().size(); ++index_) {
        if (std::string_view(change().kind) != kind) continue;
        for (const std::string_view coming : coming_names(change()))
          if (std::string words = names.warning(change().id, coming); !words.empty())
            say(true, std::move(words));
      }
    }
  }

  // ---- Parties and people who are taken out

  /// Whether the file takes away what stands here; of a contested record one side did.
  bool removes() const {
    if (change().turn == Turn::removed) return true;
    const Table* table = ours_.shared().find(change().kind);
    return change().turn == Turn::contested && table && table->row(change().id);
  }

  void look_at_removal() {
    if (!removes() || !is_party_or_self(change(), taker_)) return;
    const bool person = std::string_view(change().kind) == Person::kind_name;
    const std::string who = name(change().kind, change().id);
    const bool own = change().id == taker_.party, self = change().id == from_;
    const std::string what = person ? concat("you, ", who)
                             : own  ? concat("your own party, ", who)
                             : self ? concat("its maker’s own party, ", who)
                                    : concat("the party ", who);
    found_.first.push_back(concat("This file removes ", what, ", from the plan."));
    found_.holds_back = true;
    if (const std::size_t places = places_of_it(); places > 0)
      say(true, concat(practice::counted(places, "record here names ", "records here name "),
                       person ? "you" : "it", " and would then name nobody."));
  }

  std::size_t places_of_it() {
    auto& places = places_[change().kind];
    if (places.empty()) places = practice::places_of(ours_, change().kind);
    const auto found = places.find(change().id);
    return found == places.end() ? 0 : found->second;
  }

  // ---- Who wrote what

  void look_at_writers() {
    look_at_writer(change().dot);
    for (const FieldChange& field : change().fields) {
      if (!field.conflict()) look_at_writer(field.dot);
      for (const HeldValue& held : field.values)
        if (!held.ours) look_at_writer(held.dot);
    }
  }

  void look_at_writer(Dot dot) {
    if (!dot || is_known(dot)) return;
    if (writer(dot).party == taker_.party)
      note_in_our_name(dot);
    else
      look_at_ours(writer(dot));
  }

  /// Whether this copy has seen the edit.
  bool is_known(Dot dot) const {
    const auto here = ours_.shared().replicas().all();
    return has_met(dot) && here[dot.replica()].seen >= dot.counter();
  }
  /// A merge numbers the replicas that are known here as they are numbered here.
  bool has_met(Dot dot) const { return dot.replica() < ours_.shared().replicas().all().size(); }

  void note_in_our_name(Dot dot) {
    const std::string who = writer_words(writer(dot));
    say(true, concat("Written in your own party’s name, by ", who, ", in a copy that this plan ",
                     has_met(dot) ? "knows" : "has never met", when_words(), "."));
    if (std::find(in_our_name_.begin(), in_our_name_.end(), who) == in_our_name_.end())
      in_our_name_.push_back(who);
    if (last_told_ != index_) ++told_, last_told_ = index_;
  }

  std::string writer_words(const Replica& replica) const {
    if (replica.person && replica.person == taker_.person) return "you";
    const std::string person = name(Person::kind_name, replica.person);
    return person.empty() ? concat("somebody of ", party(replica.party)) : person;
  }

  /// Stamps hold no time: all that is known is that it is no later than the file.
  std::string when_words() const {
    return made_.milliseconds > 0
               ? concat(", no later than ", practice::date_words(date_from(made_)))
               : std::string();
  }

  void tell_in_our_name() {
    if (told_ == 0) return;
    const bool one = told_ == 1;
    const std::string count = one ? "One change" : concat(told_, " changes");
    found_.first.push_back(
        concat(count, " in this file of ", sender(), one ? " was" : " were",
               " written in the name of your own party, by ", practice::listed(in_our_name_),
               when_words(), ", and this plan had not seen ", one ? "it" : "them",
               ". That is in order where a colleague handed the plan to ", sender(),
               " from another browser: ask them. If nobody did, somebody else wrote in your name: "
               "refuse it, and talk to ",
               sender(), "."));
  }

  // ---- What is one's own

  void look_at_ours(const Replica& replica) {
    const std::string_view kind = change().kind;
    const std::string by = concat(" by ", writer_of(replica), when_words(), ".");
    const std::string_view verb = removes() ? "Removes" : "Changes";
    if (kind == Party::kind_name && change().id == taker_.party)
      return say(true, concat(verb, " the record of your own party,", by));
    if (kind == Person::kind_name) return look_at_person(verb, by);
    if (const std::string owner = owner_words(); !owner.empty())
      say(false, concat("Owned by ", owner, "; changed by ", writer_of(replica), "."));
  }

  void look_at_person(std::string_view verb, const std::string& by) {
    const Person* person = ours_.find<Person>(change().id);
    const Person* there = theirs().find<Person>(change().id);
    if (person && person->party.id == taker_.party)
      say(true, concat(verb, " the record of ", person_of_ours(*person), ",", by));
    else if (there && there->party.id == taker_.party)
      say(true, concat("Counts ", there->name, " among the people of your own party,", by));
  }

  std::string person_of_ours(const Person& person) const {
    if (change().id == taker_.person) return "yourself";
    return concat(person.name, ", of your own party");
  }

  std::string writer_of(const Replica& replica) const {
    const std::string person = name(Person::kind_name, replica.person);
    const std::string whose = party(replica.party);
    return person.empty() || whose.empty()
               ? (person.empty() && whose.empty() ? "somebody" : person + whose)
               : concat(person, ", ", whose);
  }

  /// Who of one's own party owns the record as it stands here; "" for nobody.
  std::string owner_words() const {
    const Table* table = ours_.shared().find(change().kind);
    const auto row = table ? table->row(change().id) : std::nullopt;
    if (!row) return {};
    for (Slot slot = 0; slot < table->kind().fields.size(); ++slot) {
      const Field& field = table->kind().fields[slot];
      const Value value = table->value(*row, slot);
      const Id* id = std::get_if<Id>(&value);
      if (!id) continue;
      if (is_side(field) && *id == taker_.party) return "your own party";
      const Person* person = field.name == "owner" ? ours_.find<Person>(*id) : nullptr;
      if (person && person->party.id == taker_.party)
        return *id == taker_.person ? "you" : concat(person->name, ", of your own party");
    }
    return {};
  }

  std::unordered_map<std::string_view, std::unordered_map<Id, std::uint32_t>> places_;  // by kind
  const Plan& ours_;
  const Review& review_;
  const Taker taker_;
  Cautions found_;
  Id from_;  // the party that made the file; none for a colleague's copy
  Moment made_{};
  std::size_t index_ = 0;  // the change that is looked at
  std::vector<std::string> in_our_name_;
  std::size_t told_ = 0, last_told_ = ~std::size_t{0};
};

}  // namespace

Cautions cautions_of(const Plan& ours, const Review& review, const Taker& taker) {
  return Looking(ours, review, taker).run();
}

bool wants_own_answer(const RecordChange& change, const Taker& taker) {
  return change.turn == Turn::removed && is_party_or_self(change, taker);
}

void hold_back(Review& review, const Taker& taker) {
  for (std::size_t index = 0; index < review.changes().size(); ++index)
    if (wants_own_answer(review.changes()[index], taker))
      review.answer_record(index, Answer::refuse);
}

}  // namespace entente
