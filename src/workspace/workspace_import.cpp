#include <algorithm>
#include <array>

#include "base/concat.hpp"
#include "exchange/file_hash.hpp"
#include "format/plan_file.hpp"
#include "practice/exchange/knowledge.hpp"
#include "practice/practice.hpp"
#include "practice/profile/records.hpp"
#include "practice/words.hpp"
#include "workspace/handing.hpp"
#include "workspace/workspace.hpp"

namespace entente {
namespace {

using practice::Alliance;
using practice::Party;
using practice::Person;

RecordKey key_of(std::string_view kind, Id id) { return {Visibility::shared, kind, id}; }

Result<void> write_new_plan(Transaction& transaction, const NewPlan& words,
                            const std::array<Id, 2>& parties, Id person) {
  struct Named {
    RecordKey key;
    std::string_view name;
  };
  const Named records[] = {
      {key_of(Alliance::kind_name, id_from_name(Alliance::kind_name)), words.alliance},
      {key_of(Party::kind_name, parties[0]), words.my_company},
      {key_of(Party::kind_name, parties[1]), words.partner_company},
      {key_of(Person::kind_name, person), words.my_name}};
  for (const Named& record : records) {
    if (!record.key.id) continue;
    transaction.insert(record.key);
    if (Result<void> named = transaction.set(record.key, "name", Text(record.name)); !named)
      return named;
  }
  if (!person) return {};
  return transaction.set(key_of(Person::kind_name, person), "party", parties[0]);
}

/// Whether another party than `own` wrote the private part.
bool has_foreign_private(const Plan& plan, Id own) {
  if (!own) return false;
  const auto replicas = plan.part(Visibility::private_to_party).replicas().all();
  return std::any_of(replicas.begin(), replicas.end(),
                     [&](const Replica& replica) { return replica.party && replica.party != own; });
}

PlanCard card_of_file(const Plan& plan, std::size_t bytes) {
  PlanCard card = card_of(plan);
  card.bytes = bytes;
  if (!plan.history().empty()) card.edited = plan.history().back().at;
  return card;
}

}  // namespace

void Workspace::create(const NewPlan& words, Done done) {
  auto plan = std::make_unique<Plan>(practice::catalog(), new_id());
  PlanSettings settings;
  const std::array<Id, 2> parties{new_id(), new_id()};
  settings.party = parties[0];
  if (!words.my_name.empty()) settings.person = new_id();
  settings.card.edited = now();
  settings.shared_replica = new_replica();
  settings.private_replica = new_replica();
  const Pen pen{settings.person, settings.party, settings.shared_replica, settings.private_replica};
  Transaction transaction(*plan, pen, now(), "Start the plan");
  if (Result<void> written = write_new_plan(transaction, words, parties, settings.person); !written)
    return done(written);
  if (Problems problems = transaction.check(); !problems.empty()) return done(problems);
  transaction.commit();
  if (!words.my_name.empty()) set_setting("my_name", words.my_name);
  take_over(std::move(plan), settings, done);
  ask_to_persist();
}

void Workspace::add_sample(std::unique_ptr<Plan> plan, Done done) {
  if (card(plan->id())) return open(plan->id(), done);
  PlanSettings settings;
  settings.card.sample = true;
  settings.card.edited = now();
  const PlanPart& shared = plan->part(Visibility::shared);
  const Table& parties = *shared.find(Party::kind_name);
  if (parties.size() > 0) settings.party = parties.ids().front();
  const Table& people = *shared.find(Person::kind_name);
  for (std::uint32_t row = 0; row < people.size() && !settings.person; ++row)
    if (people.all<Person>()[row].party.id == settings.party) settings.person = people.ids()[row];
  take_over(std::move(plan), settings, done);
}

void Workspace::import_file(std::string bytes, Done done, std::string signer) {
  import_.reset();
  leave_rescue();
  const std::size_t size = bytes.size();
  std::string hash = file_hash(bytes);
  auto plan = read_plan(bytes, practice::catalog());
  if (plan) return take_file(std::move(*plan), size, std::move(hash), std::move(signer), done);
  offer_rescue(plan.problems(), std::move(bytes), std::move(hash), std::move(signer));
  done(plan.problems());
}

/// A file that could be read, as a whole or in part.
void Workspace::take_file(std::unique_ptr<Plan> plan, std::size_t size, std::string hash,
                          std::string signer, Done done) {
  const PlanCard file = card_of_file(*plan, size);
  const PlanCard* here = card(file.id);
  const bool from_partner = plan->envelope().has_value();
  if (from_partner) file_hash_ = std::move(hash), file_signer_ = std::move(signer);
  if (here && from_partner) return begin_review(std::move(plan), false, done);
  if (here) {
    const bool foreign = has_foreign_private(*plan, open_ == file.id ? me_.party : Id{});
    import_ = std::make_unique<Import>(Import{{*here, file, foreign}, std::move(plan)});
    changed();
    return done({});
  }
  take_first(std::move(plan), file, done);
}

/// A plan that was not here: it becomes one's own copy.
void Workspace::take_first(std::unique_ptr<Plan> plan, const PlanCard& file, Done done) {
  PlanSettings settings;
  settings.card = file;
  const auto envelope = plan->envelope();
  if (envelope) settings.party = envelope->to;
  const std::string seen = practice::text_from(plan->shared().replicas());
  plan->set_envelope({});
  // What the envelope says lies in the plan.
  take_over(std::move(plan), settings, [this, envelope, seen, done](const Result<void>& taken) {
    if (taken && envelope && writable())
      (void)note_handover({concat("Taken from ", practice::party_words(*plan_, envelope->from)),
                           envelope->from, false, seen, file_hash_, envelope->previous,
                           file_signer_});
    if (taken && plan_) filed_ = plan_->revision();
    done(taken);
  });
  ask_to_persist();
}

Workspace::Done Workspace::noting_filed(Done done) {
  return [this, done](const Result<void>& result) {
    if (result && plan_) filed_ = plan_->revision();
    done(result);
  };
}

const ImportQuestion* Workspace::import_question() const {
  return import_ ? &import_->question : nullptr;
}

void Workspace::answer_import(ImportChoice choice, Done done) {
  if (!import_) return done(Problem{"", "There is no imported file waiting for an answer."});
  const std::unique_ptr<Import> import = std::move(import_);
  changed();
  if (choice == ImportChoice::merge)
    return begin_review(std::move(import->plan), !import->question.foreign_private, done);
  if (choice == ImportChoice::keep) {
    if (open_ == import->question.here.id && plan_) return done({});
    return open(import->question.here.id, done);
  }
  const PlanCard file = import->question.file;
  auto plan = std::make_shared<std::unique_ptr<Plan>>(std::move(import->plan));
  const auto replace = [this, file, plan, done](PlanSettings settings) {
    settings.card = file;
    settings.shared_replica.clear();
    take_over(std::move(*plan), settings, noting_filed(done));
  };
  if (open_ == file.id) return replace(me_);
  settings_.read_plan(file.id, replace);
}

void Workspace::ask_to_persist() {
  if (persistent_ || stores_.empty()) return;
  stores_.back()->ask_to_persist(lifeline_.guard([this](bool granted) {
    persistent_ = granted;
    changed();
  }));
}

}  // namespace entente
