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

ShareCheck check_share(const Plan& plan) {
  ShareCheck check;
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
  check_references(plan, check.problems);
  check.exposed = exposed_texts(plan);
  return check;
}

std::string write_shared(Id plan, const Catalog& catalog, const SharedPart& shared,
                         const Envelope& envelope) {
  Sink out(4096);
  out.put_all("{\n\"format\":\"", plan_format, "\",\"version\":", plan_version, ",\"plan\":\"",
              text_from(plan), "\",\n\"exchange\":{\"from\":\"", text_from(envelope.from),
              "\",\"to\":\"", text_from(envelope.to), "\",\"at\":\"",
              text_from(within_calendar(envelope.at)), "\",\"previous\":\"", envelope.previous,
              "\"},\n");
  PartWriter part(shared, catalog, out);
  part.write();
  part.carried();
  out.put("\n}\n");
  return out.take();
}

Result<std::string> share(const Plan& plan, const Envelope& envelope) {
  Problems problems;
  check_references(plan, problems);
  if (!problems.empty()) return problems;
  std::string bytes = write_shared(plan.id(), plan.catalog(), plan.shared(), envelope);
  const auto copy = read_plan(bytes, plan.catalog());
  if (!copy) return copy.problems();
  if (Problems leaks = leaked_texts(plan, **copy, bytes); !leaks.empty()) return leaks;
  return bytes;
}

}  // namespace entente
