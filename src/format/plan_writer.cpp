#include "base/concat.hpp"
#include "format/json_writer.hpp"
#include "format/part_writer.hpp"
#include "format/plan_file.hpp"

namespace entente {

namespace {

/// Bytes a plan's file will about have, so that writing a large one does not move it over and over:
/// what the texts take, and for each record its names, quotes and stamp.
std::size_t estimated_bytes(const Plan& plan) {
  std::size_t bytes = 4096 + plan.history().size() * 200;
  std::size_t names = 0;
  for (const Visibility part : {Visibility::shared, Visibility::private_to_party})
    for (const auto& table : plan.part(part).tables()) {
      std::size_t row = 64 + table->later_stamps().size() / (table->size() + 1) * 40;
      for (const Field& field : table->kind().fields) row += field.name.size() + 16;
      names += row * (table->size() + table->removed().size());
    }
  return bytes + names + plan.arena().bytes();
}

}  // namespace

std::string write_plan(const Plan& plan) {
  std::string out;
  out.reserve(estimated_bytes(plan));
  append(out, "{\n\"format\":\"", plan_format, "\",\"version\":", plan_version, ",\"plan\":\"",
         text_from(plan.id()), "\",\n");
  PartWriter shared(plan, Visibility::shared, out);
  shared.write();
  PartWriter own(plan, Visibility::private_to_party, out);
  if (!own.empty()) {
    out += ",\n\"private\":{\n";
    own.write();
    own.carried();
    out.push_back('}');
  }
  shared.carried();
  out += "\n}\n";
  return out;
}

std::string write_values(const Plan& plan, std::string_view kind) {
  std::string out = "{\n";
  PartWriter(plan, Visibility::shared, out).records(kind);
  PartWriter own(plan, Visibility::private_to_party, out);
  if (own.has_records(kind)) {
    out += ",\n\"private\":{\n";
    own.records(kind);
    out.push_back('}');
  }
  out += "\n}\n";
  return out;
}

}  // namespace entente
