#include "exchange/share.hpp"

#include <algorithm>

#include "base/concat.hpp"
#include "exchange/private_text.hpp"
#include "format/part_writer.hpp"
#include "format/plan_file.hpp"

namespace entente {

namespace {

/// Says where a shared record points at a private one: its id would tell that there is one.
void check_reference(const Plan& plan, const Table& table, std::uint32_t row, const Field& field,
                     Problems& problems) {
  const Value value = table.value(row, static_cast<Slot>(&field - table.kind().fields.data()));
  const auto* one = std::get_if<Id>(&value);
  const auto* many = std::get_if<IdList>(&value);
  const std::span<const Id> ids = one    ? std::span(one, 1)
                                  : many ? many->ids
                                         : std::span<const Id>{};
  for (Id id : ids)
    for (const auto& own : plan.part(Visibility::private_to_party).tables())
      if (own->row(id) && !plan.shared().find(own->kind().name)->removed().contains(id))
        problems.push_back(
            {concat(headline(plan, table.kind().name, table.ids()[row]), ", ", field.label),
             concat("points at the private record “", headline(plan, own->kind().name, id),
                    "”. Take it out there, or share that record, too")});
}

void check_references(const Plan& plan, Problems& problems) {
  const auto& own = plan.part(Visibility::private_to_party).tables();
  const auto is_empty = [](const auto& table) { return table->size() == 0; };
  if (std::all_of(own.begin(), own.end(), is_empty)) return;
  for (const auto& table : plan.shared().tables())
    for (const Field& field : table->kind().fields) {
      if (field.type != FieldType::reference && field.type != FieldType::references) continue;
      for (std::uint32_t row = 0; row < table->size(); ++row)
        check_reference(plan, *table, row, field, problems);
    }
}

}  // namespace

namespace {

void count_kinds(const Plan& plan, ShareCheck& check) {
  const auto count = [](const PlanPart& part, std::string_view kind) {
    const Table* table = part.find(kind);
    return table ? table->size() : 0;
  };
  const PlanPart& own = plan.part(Visibility::private_to_party);
  for (const PlanPart* part : {static_cast<const PlanPart*>(&plan.shared()), &own})
    for (const auto& table : part->tables()) {
      const std::string_view kind = table->kind().name;
      const auto same = [&](const ShareCount& counted) { return counted.kind == kind; };
      if (std::any_of(check.counts.begin(), check.counts.end(), same)) continue;
      const ShareCount counted{kind, count(plan.shared(), kind), count(own, kind)};
      if (counted.leaves + counted.stays == 0) continue;
      check.counts.push_back(counted);
      check.leaves += counted.leaves;
      check.stays += counted.stays;
    }
}

/// What leaves besides the records as they show.
void count_besides(const SharedPart& shared, const std::optional<OwnWriting>& own,
                   ShareCheck& check) {
  for (const auto& table : shared.tables()) {
    for (const auto& [id, mark] : table->removed())
      ++(own && is_unheard_of(*table, mark, shared.replicas(), *own) ? check.untold
                                                                     : check.removals);
    for (const auto& [cell, rivals] : table->rivals())
      if (cell.slot != life_slot && table->row(cell.id))
        check.rivals += static_cast<std::uint32_t>(rivals.size());
  }
  check.carried = static_cast<std::uint32_t>(shared.carried().size());
}

/// Says that words are about to leave where nobody can look for them.
Problem hidden_problem(const Plan& plan, const ExposedText& text) {
  return {text.place, concat("words of the private record “",
                             headline(plan, text.own.kind, text.own.id), "” (", text.own_field,
                             ") stand there, in a part of the plan that only a newer "
                             "Entente shows: “",
                             text.text.substr(0, 80),
                             "”. Change that record, or say that "
                             "the file is to be made all the same")};
}

}  // namespace

std::vector<std::string> besides_words(const ShareCheck& check) {
  const auto counted = [](std::uint32_t count, std::string_view one, std::string_view many) {
    return concat(count, " ", count == 1 ? one : many);
  };
  std::vector<std::string> words;
  if (check.removals > 0)
    words.push_back(
        concat("Of ", counted(check.removals, "removed record", "removed records"),
               " leaves that they have gone and when their fields were written, none of "
               "their words."));
  if (check.untold > 0)
    words.push_back(concat("Of ", counted(check.untold, "removed record", "removed records"),
                           " nothing leaves: nobody else has ever had them."));
  if (check.rivals > 0)
    words.push_back(concat(counted(check.rivals, "value", "values"),
                           " in conflict leave beside those that show."));
  if (check.carried > 0)
    words.push_back(concat(counted(check.carried, "part", "parts"),
                           " of the plan leave that only a newer Entente shows."));
  return words;
}

bool ShareCheck::asks() const {
  return std::any_of(exposed.begin(), exposed.end(),
                     [](const ExposedText& text) { return text.hidden; });
}

bool is_unheard_of(const Table& table, const Removed& removed, const Replicas& replicas,
                   const OwnWriting& own) {
  const int replica = replicas.find(own.replica);
  bool alone = replica >= 0 && !own.left.empty() && removed.made.counter() > own.left.front();
  table.each_stamp(removed.id, [&](Dot dot) { alone = alone && dot.replica() == replica; });
  return alone && std::none_of(own.left.begin(), own.left.end(), [&](std::uint64_t left) {
           return left >= removed.made.counter() && left < removed.removed.counter();
         });
}

ShareCheck check_share(const Plan& plan, Id from, const std::optional<OwnWriting>& own) {
  ShareCheck check;
  count_kinds(plan, check);
  count_besides(plan.shared(), own, check);
  check_references(plan, check.problems);
  check.exposed = exposed_texts(
      plan, from, write_shared(plan.id(), plan.catalog(), plan.shared(), {from, {}, {}, {}}, own));
  return check;
}

std::string write_shared(Id plan, const Catalog& catalog, const SharedPart& shared,
                         const Envelope& envelope, const std::optional<OwnWriting>& own) {
  Sink out(4096);
  out.put_all("{\n\"format\":\"", plan_format, "\",\"version\":", plan_version, ",\"plan\":\"",
              text_from(plan), "\",\n\"exchange\":{\"from\":\"", text_from(envelope.from),
              "\",\"to\":\"", text_from(envelope.to), "\",\"at\":\"",
              text_from(within_calendar(envelope.at)), "\",\"previous\":\"", envelope.previous,
              "\"},\n");
  PartWriter part(shared, catalog, out);
  part.hold_back_removed([&](const Table& table, const Removed& removed) {
    return !own || !is_unheard_of(table, removed, shared.replicas(), *own);
  });
  part.write();
  part.carried();
  out.put("\n}\n");
  return out.take();
}

Result<std::string> share(const Plan& plan, const Envelope& envelope,
                          const std::optional<OwnWriting>& own, bool agreed) {
  Problems problems;
  check_references(plan, problems);
  if (!problems.empty()) return problems;
  std::string bytes = write_shared(plan.id(), plan.catalog(), plan.shared(), envelope, own);
  const auto copy = read_plan(bytes, plan.catalog());
  if (!copy) return copy.problems();
  if (Problems wrong = not_shared(plan, **copy); !wrong.empty()) return wrong;
  if (agreed) return bytes;
  for (const ExposedText& text : exposed_texts(plan, envelope.from, bytes))
    if (text.hidden) problems.push_back(hidden_problem(plan, text));
  if (!problems.empty()) return problems;
  return bytes;
}

}  // namespace entente
