#include "workspace/generate.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>

#include "base/concat.hpp"
#include "base/random.hpp"
#include "record/rank.hpp"
#include "record/roles.hpp"

namespace entente {
namespace {

constexpr std::size_t record_bytes = 360;
constexpr std::size_t parties = 3;
constexpr std::int32_t first_day = 20'089;  // 2025-01-01
constexpr std::int32_t this_day = 20'779;   // 2026-11-22: the plan's today

/// Nobody works on a Saturday or Sunday: the Friday before.
Date working_day(std::int32_t day) {
  const std::int32_t weekday = (day + 3) % 7;  // 0: Monday; day 0 was a Thursday
  return Date{weekday > 4 ? day - (weekday - 4) : day};
}

constexpr std::string_view words[] = {
    "supply",   "launch",    "partner",  "review",    "capacity", "contract",  "study",
    "country",  "price",     "team",     "milestone", "budget",   "patient",   "quality",
    "decision", "committee", "steering", "transfer",  "batch",    "agreement", "training",
    "access",   "approval",  "safety",   "data",      "forecast", "market",    "customer",
    "delivery", "schedule",  "audit",    "plan",      "office",   "plant",     "release",
    "and",      "for",       "with",     "before",    "after",    "until",     "between",
    "joint",    "second",    "early",    "open",      "shared",   "weekly",    "new",
    "agrees",   "prepares",  "confirms", "delivers",  "moves",    "answers",   "names"};

/// Fills one plan, kind by kind.
class Generator {
 public:
  Generator(Plan& plan, std::uint64_t seed) : plan_(plan), random_(seed) {}

  void fill(std::size_t records) {
    for (Visibility part : {Visibility::shared, Visibility::private_to_party}) enter_replica(part);
    make_ids(records);
    for (const Kind* kind : plan_.catalog().kinds()) fill_kind(*kind);
  }

 private:
  void enter_replica(Visibility part) {
    const Text name = plan_.arena().keep(text_from(random_.id()).substr(5));
    Replicas& replicas = plan_.part(part).replicas();
    made_[static_cast<int>(part)] = Dot(replicas.number(name, {}, {}), 1);
  }

  /// From 0 to `limit` - 1.
  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(random_.below(limit)); }

  static Visibility part_of(const Kind& kind) {
    return kind.always_private ? Visibility::private_to_party : Visibility::shared;
  }

  /// Kinds that a side field points at: the parties.
  bool says_whose(const Kind& kind) const {
    for (const Kind* other : plan_.catalog().kinds())
      for (const Field& field : other->fields)
        if (is_side(field) && field.target == kind.name) return true;
    return false;
  }

  /// Ids first, since records may point at later ones.
  void make_ids(std::size_t records) {
    std::vector<const Kind*> many;
    for (const Kind* kind : plan_.catalog().kinds()) {
      if (!kind->single && !says_whose(*kind)) {
        many.push_back(kind);
        continue;
      }
      const std::size_t count = std::min(records, kind->single ? 1 : parties);
      make_ids(*kind, count);
      records -= count;
    }
    for (std::size_t index = 0; index < many.size(); ++index)
      make_ids(*many[index], (records + index) / many.size());
  }

  void make_ids(const Kind& kind, std::size_t count) {
    std::vector<Id>& ids = ids_[kind.name];
    while (ids.size() < count) ids.push_back(kind.single ? id_from_name(kind.name) : random_.id());
  }

  void fill_kind(const Kind& kind) {
    const std::vector<Id>& ids = ids_[kind.name];
    if (ids.empty()) return;
    const Visibility part = part_of(kind);
    const Dot made = made_[static_cast<int>(part)];
    plan_.part(part).replicas().see(made);
    Table& table = *plan_.part(part).find(kind.name);
    table.reserve(static_cast<std::uint32_t>(ids.size()));
    rank_.clear();
    for (Id id : ids) fill_record(table, table.insert(id, made));
  }

  void fill_record(Table& table, std::uint32_t row) {
    const auto fields = table.kind().fields;
    void* record = table.mutable_record(row);
    begun_.reset();
    kind_ = table.kind().name, row_ = row;
    std::size_t bytes = 20;  // the id and its punctuation
    int long_texts = 0;
    for (const Field& field : fields) {
      long_texts += field.type == FieldType::long_text;
      if (field.type != FieldType::long_text && field.type != FieldType::date)
        bytes += fill(table.kind(), field, record);
    }
    for (const Field& field : fields)  // they go by the status
      if (field.type == FieldType::date) bytes += fill(table.kind(), field, record);
    for (const Field& field : fields)
      if (field.type == FieldType::long_text)
        put_value(field, record, sentence(room_for(field, bytes) / long_texts));
  }

  static std::size_t room_for(const Field& field, std::size_t bytes) {
    const std::size_t taken = bytes + field.name.size() + 6;
    return taken + 40 > record_bytes ? 40 : record_bytes - taken;
  }

  /// Fills one field; returns about how many bytes it takes in the file.
  std::size_t fill(const Kind& kind, const Field& field, void* record) {
    if (!field.required && below(8) == 0) return 0;
    const Value value =
        field.type == FieldType::date ? date(kind, field, record) : value_for(field);
    put_value(field, record, value);
    return field.name.size() + 5 + bytes_of(value);
  }

  static std::size_t bytes_of(const Value& value) {
    if (const Text* text = std::get_if<Text>(&value)) return text->size() + 2;
    if (const IdList* list = std::get_if<IdList>(&value)) return list->ids.size() * 16 + 2;
    return std::holds_alternative<Id>(value) ? 15 : 9;
  }

  Value value_for(const Field& field) {
    switch (field.type) {
      case FieldType::text:
      case FieldType::long_text:
        return sentence(18 + below(30));
      case FieldType::number:
        return number(field);
      case FieldType::money:
        return Money{{static_cast<std::int64_t>(1 + below(9'000)) * 50'000, 2}, "EUR"};
      case FieldType::choice:
        return ChoiceNumber{static_cast<std::uint8_t>(1 + below(field.choices.size()))};
      case FieldType::level:
        return Level{static_cast<std::uint8_t>(1 + below(5))};
      case FieldType::reference:
        return one_of(field);
      case FieldType::references:
        return some_of(field);
      case FieldType::texts:
        return texts();
      case FieldType::rank:
        return rank();
      case FieldType::date:
        break;  // `date`: it depends on the record
    }
    return {};
  }

  /// Whether a record has come to its end and was not given up before: by its status, or seldom
  /// where its kind has none.
  bool has_ended(const Kind& kind, const void* record) {
    if (!field_with(kind, Role::status)) return below(20) == 0;
    return ending_of(kind, record) == Ending::done;
  }

  std::int32_t day_between(std::int32_t first, std::int32_t last) {
    return first + static_cast<std::int32_t>(below(static_cast<std::size_t>(last - first) + 1));
  }

  /// Dates of one record in their order, by what they are for: begun, due some time later, ended by
  /// today. What is open still was begun lately, what is planned lies ahead. Those of which no role
  /// says what they are for follow each other from the beginning on.
  Value date(const Kind& kind, const Field& field, const void* record) {
    const bool open = field_with(kind, Role::status) && is_open(kind, record);
    if (!begun_) begun_ = last_ = day_between(open ? this_day - 150 : first_day, this_day - 7);
    switch (field.role) {
      case Role::raised:
        return working_day(*begun_);
      case Role::happened:
        return working_day(open ? day_between(this_day + 1, this_day + 120) : *begun_);
      case Role::settled:
        if (!has_ended(kind, record)) return {};
        return std::max(working_day(*begun_), working_day(day_between(*begun_, this_day)));
      case Role::none:
        return working_day(std::exchange(last_, later(last_)));
      default:
        return working_day(later(*begun_));
    }
  }

  /// Two weeks to half a year after a day.
  std::int32_t later(std::int32_t day) { return day + 14 + static_cast<std::int32_t>(below(180)); }

  Value number(const Field& field) {
    if (field.least == field.most) return Decimal{static_cast<std::int64_t>(below(1000)), 0};
    const auto range = static_cast<std::uint64_t>(field.most - field.least) + 1;
    return Decimal{field.least + static_cast<std::int64_t>(random_.below(range)), 0};
  }

  /// Records that a field may point at. Shared records never point at private ones.
  const std::vector<Id>& targets(const Field& field) {
    static const std::vector<Id> none;
    const Kind* target = plan_.catalog().find(field.target);
    return target && !target->always_private ? ids_[target->name] : none;
  }

  /// Of its own kind a record points at an earlier one, so that nothing stands below itself. The
  /// first has none, unless it must.
  Value one_of(const Field& field) {
    const std::vector<Id>& ids = targets(field);
    const bool own = field.target == kind_ && (row_ > 0 || !field.required);
    const std::size_t count = own ? row_ : ids.size();
    return count == 0 ? Value{} : Value{ids[below(count)]};
  }

  Value some_of(const Field& field) {
    const std::vector<Id>& ids = targets(field);
    const std::size_t count = std::min<std::size_t>(1 + below(3), ids.size());
    if (count == 0) return {};
    // Neighbours: random, and no record twice.
    const std::size_t first = below(ids.size() - count + 1);
    return IdList{plan_.arena().keep(std::span<const Id>(ids).subspan(first, count))};
  }

  Value texts() {
    const Text list[] = {sentence(12), sentence(12)};
    return Texts{plan_.arena().keep(std::span<const Text>(list))};
  }

  Value rank() {
    rank_ = rank_between(rank_, "");
    return plan_.arena().keep(rank_);
  }

  /// Words of about `bytes` bytes in all, the first with a capital.
  Text sentence(std::size_t bytes) {
    text_.clear();
    while (text_.size() < bytes)
      append(text_, text_.empty() ? "" : " ", words[below(std::size(words))]);
    text_[0] = static_cast<char>(text_[0] - 'a' + 'A');
    return plan_.arena().keep(text_);
  }

  Plan& plan_;
  SeededRandom random_;
  Dot made_[2];
  std::unordered_map<std::string_view, std::vector<Id>> ids_;
  std::string rank_, text_;
  std::string_view kind_;  // of the record at hand, and which one of them it is
  std::size_t row_ = 0;
  std::optional<std::int32_t> begun_;  // the day on which the record at hand begins
  std::int32_t last_ = 0;              // the next of its days that have no role
};

}  // namespace

std::unique_ptr<Plan> generated_plan(std::size_t records, std::uint64_t seed,
                                     const Catalog& catalog) {
  auto plan = std::make_unique<Plan>(catalog, id_from_name(concat("generated/", seed)));
  Generator(*plan, seed).fill(records);
  plan->touch();
  return plan;
}

}  // namespace entente
