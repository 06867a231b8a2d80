#include <algorithm>

#include "format/json_writer.hpp"
#include "format/part_writer.hpp"
#include "format/plan_file.hpp"

namespace entente {

namespace {

/// Bytes a plan's file will about have, so that writing a large one does not move it over and over.
/// A plan that was read has its file's bytes in its arena; one that was made has its texts there.
std::size_t estimated_bytes(const Plan& plan) {
  std::size_t records = 0;
  for (const Visibility part : {Visibility::shared, Visibility::private_to_party})
    for (const auto& table : plan.part(part).tables()) {
      std::size_t row = 64;
      for (const Field& field : table->kind().fields) row += field.name.size() + 16;
      records += row * (table->size() + table->removed().size());
    }
  const std::size_t bytes = std::max(records, plan.arena().bytes()) + plan.history().size() * 200;
  return 4096 + bytes + bytes / 20;
}

}  // namespace

std::string write_plan(const Plan& plan) {
  Sink out(estimated_bytes(plan));
  out.put_all("{\n\"format\":\"", plan_format, "\",\"version\":", plan_version, ",\"plan\":\"",
              text_from(plan.id()), "\",\n");
  const PlanPart& shared_part = plan.part(Visibility::shared);
  const PlanPart& own_part = plan.part(Visibility::private_to_party);
  PartWriter shared(shared_part, plan.catalog(), out);
  shared.write();
  shared.history(plan.history(), Visibility::shared);
  PartWriter own(own_part, plan.catalog(), out);
  if (!own.empty()) {
    out.put(",\n\"private\":{\n");
    own.write();
    own.history(plan.history(), Visibility::private_to_party);
    own.carried();
    out.put('}');
  }
  shared.carried();
  out.put("\n}\n");
  return out.take();
}

std::string write_values(const Plan& plan, std::string_view kind) {
  Sink out;
  out.put("{\n");
  PartWriter(plan.part(Visibility::shared), plan.catalog(), out).records(kind);
  PartWriter own(plan.part(Visibility::private_to_party), plan.catalog(), out);
  if (own.has_records(kind)) {
    out.put(",\n\"private\":{\n");
    own.records(kind);
    out.put('}');
  }
  out.put("\n}\n");
  return out.take();
}

}  // namespace entente
