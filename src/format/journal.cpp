#include "format/journal.hpp"

#include <algorithm>

#include "base/concat.hpp"
#include "format/acts.hpp"
#include "format/json_writer.hpp"

namespace entente {

namespace {

const Field* field_of(const Plan& plan, const Effect& effect) {
  const Kind* kind = plan.catalog().find(effect.kind);
  if (!kind) return nullptr;
  for (const Field& field : kind->fields)
    if (field.name == effect.field) return &field;
  return nullptr;
}

/// ["write","risk","<id>","status",from,to], with "private" first where it is private.
void append_effect(Sink& out, const Plan& plan, const Effect& effect) {
  out.put('[');
  if (effect.part == Visibility::private_to_party) out.put("\"private\",");
  out.put_all('"', text_from(effect.act), "\",");
  append_json_text(out, effect.kind);
  out.put(',');
  append_json_id(out, effect.id);
  if (effect.act == Act::write) {
    const Field* field = field_of(plan, effect);
    out.put(',');
    append_json_text(out, effect.field);
    out.put(',');
    append_json_value(out, field, effect.from);
    out.put(',');
    append_json_value(out, field, effect.to);
  }
  out.put(']');
}

void append_dot(Sink& out, std::string_view name, Text replica, std::uint64_t counter) {
  if (counter != 0) out.put_all(",\"", name, "\":\"", counter, '@', replica, '"');
}

}  // namespace

std::string journal_line(const Plan& plan, const Change& change) {
  Sink out(256 + change.effects.size() * 96);
  out.put_all("{\"at\":\"", text_from(change.at), "\",\"person\":\"", text_from(change.person),
              "\",\"party\":\"", text_from(change.party), "\",\"label\":");
  append_json_text(out, change.label);
  append_dot(out, "shared", change.shared_replica, change.shared_counter);
  append_dot(out, "private", change.private_replica, change.private_counter);
  if (change.bulk) out.put(",\"bulk\":true");
  const bool removes = std::any_of(change.effects.begin(), change.effects.end(),
                                   [](const Effect& effect) { return effect.act == Act::remove; });
  if (removes && !change.whole_seen) out.put(",\"seen\":\"record\"");
  out.put(",\"effects\":[");
  bool first = true;
  for (const Effect& effect : change.effects) {
    if (!first) out.put(',');
    first = false;
    append_effect(out, plan, effect);
  }
  out.put("]}");
  return out.take();
}

}  // namespace entente
