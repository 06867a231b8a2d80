#include "record/value.hpp"

#include "base/eight_bytes.hpp"

namespace entente {

namespace {

template <class Member>
const Member& member(const Field& field, const void* record) {
  return *static_cast<const Member*>(field.at(record));
}
template <class Member>
Member& member(const Field& field, void* record) {
  return *const_cast<Member*>(static_cast<const Member*>(field.at(record)));
}

/// The alternative held, or its empty form.
template <class Alternative>
Alternative held_or_empty(const Value& value) {
  const auto* held = std::get_if<Alternative>(&value);
  return held ? *held : Alternative{};
}

/// One way to be empty, see `normalized`.
struct Normalize {
  Value operator()(std::monostate) const { return {}; }
  Value operator()(Text text) const { return text.empty() ? Value{} : Value{text}; }
  Value operator()(Decimal number) const { return number.places < 0 ? Value{} : Value{number}; }
  Value operator()(const Money& money) const { return money ? Value{money} : Value{}; }
  Value operator()(Date date) const { return date ? Value{date} : Value{}; }
  Value operator()(ChoiceNumber choice) const { return choice.number ? Value{choice} : Value{}; }
  Value operator()(Level level) const { return level.value ? Value{level} : Value{}; }
  Value operator()(Id id) const { return id ? Value{id} : Value{}; }
  Value operator()(IdList list) const { return list.ids.empty() ? Value{} : Value{list}; }
  Value operator()(Texts list) const { return list.texts.empty() ? Value{} : Value{list}; }
  Value operator()(RawJson raw) const { return raw.json.empty() ? Value{} : Value{raw}; }
};

// References differ in the type they point at only; every one of them is an Id or a span of Ids.
struct AnyReference {
  Id id;
};
struct AnyReferences {
  std::span<const Id> ids;
};

constexpr Normalize normal;

}  // namespace

Value value_of(const Field& field, const void* record) {
  switch (field.type) {
    case FieldType::text:
      return normal(member<Text>(field, record));
    case FieldType::long_text:
      return normal(member<LongText>(field, record).text);
    case FieldType::rank:
      return normal(member<Rank>(field, record).key);
    case FieldType::number:
      return normal(member<Number>(field, record).value);
    case FieldType::money:
      return normal(member<Money>(field, record));
    case FieldType::date:
      return normal(member<Date>(field, record));
    case FieldType::choice:
      return normal(ChoiceNumber{member<std::uint8_t>(field, record)});
    case FieldType::level:
      return normal(member<Level>(field, record));
    case FieldType::reference:
      return normal(member<AnyReference>(field, record).id);
    case FieldType::references:
      return normal(IdList{member<AnyReferences>(field, record).ids});
    case FieldType::texts:
      return normal(Texts{member<TextList>(field, record).texts});
  }
  return {};
}

bool same_value(const Field& field, const void* left, const void* right) {
  switch (field.type) {
    case FieldType::text:
      return same_text(member<Text>(field, left), member<Text>(field, right));
    case FieldType::long_text:
      return same_text(member<LongText>(field, left).text, member<LongText>(field, right).text);
    case FieldType::rank:
      return member<Rank>(field, left).key == member<Rank>(field, right).key;
    case FieldType::date:
      return member<Date>(field, left) == member<Date>(field, right);
    case FieldType::choice:
      return member<std::uint8_t>(field, left) == member<std::uint8_t>(field, right);
    case FieldType::level:
      return member<Level>(field, left) == member<Level>(field, right);
    case FieldType::reference:
      return member<AnyReference>(field, left).id == member<AnyReference>(field, right).id;
    default:
      return value_of(field, left) == value_of(field, right);
  }
}

void put_value(const Field& field, void* record, const Value& value) {
  switch (field.type) {
    case FieldType::text:
      member<Text>(field, record) = held_or_empty<Text>(value);
      break;
    case FieldType::long_text:
      member<LongText>(field, record).text = held_or_empty<Text>(value);
      break;
    case FieldType::rank:
      member<Rank>(field, record).key = held_or_empty<Text>(value);
      break;
    case FieldType::number: {
      const auto* number = std::get_if<Decimal>(&value);
      member<Number>(field, record) = number ? Number{*number} : Number{};
      break;
    }
    case FieldType::money:
      member<Money>(field, record) = held_or_empty<Money>(value);
      break;
    case FieldType::date:
      member<Date>(field, record) = held_or_empty<Date>(value);
      break;
    case FieldType::choice:
      member<std::uint8_t>(field, record) = held_or_empty<ChoiceNumber>(value).number;
      break;
    case FieldType::level:
      member<Level>(field, record) = held_or_empty<Level>(value);
      break;
    case FieldType::reference:
      member<AnyReference>(field, record).id = held_or_empty<Id>(value);
      break;
    case FieldType::references:
      member<AnyReferences>(field, record).ids = held_or_empty<IdList>(value).ids;
      break;
    case FieldType::texts:
      member<TextList>(field, record).texts = held_or_empty<Texts>(value).texts;
      break;
  }
}

namespace {
struct Keep {
  Arena& arena;
  template <class Plain>
  Value operator()(const Plain& value) const {
    return value;
  }
  Value operator()(Text text) const { return arena.keep(text); }
  Value operator()(RawJson raw) const { return RawJson{arena.keep(raw.json)}; }
  Value operator()(IdList list) const { return IdList{arena.keep(list.ids)}; }
  Value operator()(Texts list) const {
    // The array first, as copies of the callers' views; then each view is moved to a kept text.
    const std::span<const Text> kept = arena.keep(list.texts);
    for (const Text& text : kept) const_cast<Text&>(text) = arena.keep(text);
    return Texts{kept};
  }
};
}  // namespace

Value normalized(const Value& value) { return std::visit(normal, value); }

Value kept(const Value& value, Arena& arena) { return std::visit(Keep{arena}, value); }

}  // namespace entente
