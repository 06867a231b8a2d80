#include "record/room.hpp"

#include <algorithm>

#include "base/concat.hpp"
#include "base/counts.hpp"

namespace entente {

namespace {

static_assert(limits::counter == Dot::counter_limit - 1);

constexpr std::size_t id_bytes = id_letters + 2;  // with its quotation marks

constexpr Visibility both_parts[] = {Visibility::shared, Visibility::private_to_party};

/// Quotation marks, backslashes, line breaks and tabs take two bytes; nothing else that a text may
/// hold takes more than it has.
std::size_t escaped_bytes(std::string_view text) {
  std::size_t bytes = text.size();
  for (const char letter : text)
    bytes += letter == '"' || letter == '\\' || letter == '\n' || letter == '\t';
  return bytes;
}

struct CountBytes {
  std::size_t operator()(std::monostate) const { return 4; }
  std::size_t operator()(Text text) const { return json_text_bytes(text); }
  std::size_t operator()(Decimal) const { return 24; }
  std::size_t operator()(const Money&) const { return 32; }
  std::size_t operator()(Date) const { return 12; }
  std::size_t operator()(ChoiceNumber) const { return limits::name_bytes + 2; }
  std::size_t operator()(Level) const { return 1; }
  std::size_t operator()(Id) const { return id_bytes; }
  std::size_t operator()(IdList list) const { return 2 + list.ids.size() * (id_bytes + 1); }
  std::size_t operator()(Texts list) const {
    std::size_t bytes = 2;
    for (const Text text : list.texts) bytes += json_text_bytes(text) + 1;
    return bytes;
  }
  std::size_t operator()(RawJson raw) const { return raw.json.size(); }
};

/// Time, person, party, act, stamp, id and what stands between the entries of a line of history.
constexpr std::size_t bytes_per_line = 144;

std::size_t line_bytes(Text kind, Text field, const Value& from, const Value& to, Text label) {
  return bytes_per_line + kind.size() + field.size() + json_bytes(from) + json_bytes(to) +
         json_text_bytes(label);
}

/// What a line of history has at least.
std::size_t least_bytes(const HistoryLine& line) {
  constexpr std::size_t bare = 70;  // time, empty names, act and what stands between them
  const auto least = [](const Value& value) {
    const auto* text = std::get_if<Text>(&value);
    return text ? text->size() + 2 : 0;
  };
  return bare + line.kind.size() + line.field.size() + least(line.from) + least(line.to) +
         line.label.size();
}

std::size_t effect_bytes(const Plan& plan, const Effect& effect) {
  switch (effect.act) {
    case Act::write:
      return bytes_per_value + 2 * effect.field.size() + json_bytes(effect.to);
    case Act::remove: {
      const Table* table = plan.part(effect.part).find(effect.kind);
      const auto mark =
          table ? table->removed().find(effect.id) : decltype(table->removed().end()){};
      const bool there = table && mark != table->removed().end();
      return bytes_per_mark + (there ? mark->second.seen.size() * bytes_per_seen : 0);
    }
    default:
      return bytes_per_record;
  }
}

bool is_new_replica(const Plan& plan, Visibility part, Text name, std::uint64_t counter) {
  return counter == 1 && plan.part(part).replicas().find(name) >= 0;
}

std::string sized(const Limit& limit, std::size_t count) {
  if (&limit != &limits::file_bytes) return concat(grouped(count), " ", limit.what);
  const std::size_t tenths = (count * 10) >> 20;
  return concat(tenths / 10, ".", tenths % 10, " MB");
}

void ask(const Limit& limit, std::size_t had, std::ptrdiff_t more, Use use, Problems& problems) {
  const std::size_t wanted = had + static_cast<std::size_t>(std::max<std::ptrdiff_t>(more, 0));
  if (more <= 0 || wanted <= most_for(limit, use)) return;
  const std::string_view kept =
      use == Use::upkeep || limit.reserve == 0
          ? ""
          : ", and some of that is kept free for deciding, removing and exchange";
  problems.push_back(
      {"", concat("This plan would have ", sized(limit, wanted), ". A plan has at most ",
                  sized(limit, limit.most), kept, ". ", limit.remedy, ".")});
}

}  // namespace

Growth& Growth::operator+=(const Growth& more) {
  records += more.records;
  removed += more.removed;
  for (std::size_t part = 0; part < replicas.size(); ++part) replicas[part] += more.replicas[part];
  bytes += more.bytes;
  return *this;
}

std::size_t record_total(const Plan& plan) {
  std::size_t count = 0;
  for (const Visibility part : both_parts)
    for (const auto& table : plan.part(part).tables()) count += table->size();
  return count;
}

std::size_t removed_total(const Plan& plan) {
  std::size_t count = 0;
  for (const Visibility part : both_parts)
    for (const auto& table : plan.part(part).tables()) count += table->removed().size();
  return count;
}

Problems check_room(const Plan& plan, const Growth& growth, Use use) {
  Problems problems;
  ask(limits::records, record_total(plan), growth.records, use, problems);
  ask(limits::removed, removed_total(plan), growth.removed, use, problems);
  // One's own copy is needed for any edit at all: only taking others over keeps room for it.
  const Use copies = use == Use::exchange ? use : Use::upkeep;
  for (const Visibility part : both_parts)
    ask(limits::replicas, plan.part(part).replicas().all().size(),
        growth.replicas[static_cast<std::size_t>(part)], copies, problems);
  ask(limits::file_bytes, plan.file_bytes(), static_cast<std::ptrdiff_t>(growth.bytes), use,
      problems);
  return problems;
}

std::size_t json_text_bytes(std::string_view text) { return escaped_bytes(text) + 2; }

std::size_t json_bytes(const Value& value) { return std::visit(CountBytes{}, value); }

std::size_t json_bytes(const HistoryLine& line) {
  return line_bytes(line.kind, line.field, line.from, line.to, line.label);
}

std::size_t bytes_added(const Plan& plan, const Change& change) {
  std::size_t bytes = 0;
  for (const Effect& effect : change.effects) {
    bytes += effect_bytes(plan, effect);
    if (!change.bulk)
      bytes += line_bytes(effect.kind, effect.field, effect.from, effect.to, change.label);
  }
  if (change.bulk) bytes += 2 * line_bytes({}, {}, {}, {}, change.label);
  if (is_new_replica(plan, Visibility::shared, change.shared_replica, change.shared_counter))
    bytes += bytes_per_replica;
  if (is_new_replica(plan, Visibility::private_to_party, change.private_replica,
                     change.private_counter))
    bytes += bytes_per_replica;
  return bytes;
}

std::size_t drop_oldest_history(Plan& plan, std::size_t bytes) {
  std::size_t freed = 0, lines = 0;
  auto& history = plan.history();
  // Counted without the escapes, so that it is not less than was asked for.
  for (; freed < bytes && lines < history.size(); ++lines) freed += least_bytes(history[lines]);
  history.erase(history.begin(), history.begin() + static_cast<std::ptrdiff_t>(lines));
  // Lines that came with another copy were not counted in as exactly: never less than a little
  // plan.
  constexpr std::size_t little = 4096;
  plan.set_file_bytes(std::max(plan.file_bytes() - std::min(freed, plan.file_bytes()), little));
  plan.touch();
  return lines;
}

}  // namespace entente
