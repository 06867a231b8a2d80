#pragma once
#include <string>

#include "tests/unit/record/test_kinds.hpp"

namespace entente::test {

/// Random edits over all test kinds, the same for the same seed: few ids, so that edits meet.
class RandomEdits {
 public:
  explicit RandomEdits(std::uint64_t seed) : random(seed) {}

  SeededRandom random;

  /// Moments that mostly go on and sometimes back, as clocks do.
  Moment moment() {
    return Moment{now.milliseconds + static_cast<std::int64_t>(random.below(1000))};
  }

  Change edit(Plan& plan) {
    Transaction transaction(plan, pen, moment(), word());
    if (random.below(8) == 0) transaction.mark_bulk();
    const std::uint64_t steps = 1 + random.below(random.below(10) == 0 ? 40 : 4);
    for (std::uint64_t step = 0; step < steps; ++step) one(transaction);
    return transaction.commit();
  }

  std::string_view word() {
    static constexpr std::string_view words[] = {
        "alpha",           "beta", "Grüße",
        "東京 \"quoted\"", "a\\b", "a rather longer text that spans many bytes"};
    return words[random.below(std::size(words))];
  }

  /// A value that stands in `field`.
  Value value(const Field& field) {
    switch (field.type) {
      case FieldType::text:
        return word();
      case FieldType::long_text:
        return random.below(2) ? word() : Text("two\nlines\tand a tab");
      case FieldType::rank:
        return Text(random.below(2) ? "i" : "z1");
      case FieldType::number:
        return Decimal{static_cast<std::int64_t>(random.below(2000)) - 999,
                       static_cast<std::int32_t>(2 + random.below(3))};
      case FieldType::money:
        return Money{{static_cast<std::int64_t>(random.below(100'000)), 2}, {'E', 'U', 'R'}};
      case FieldType::date:
        return Date{static_cast<std::int32_t>(random.below(40'000))};
      case FieldType::choice:
        return ChoiceNumber{static_cast<std::uint8_t>(1 + random.below(3))};
      case FieldType::level:
        return Level{static_cast<std::uint8_t>(1 + random.below(5))};
      case FieldType::reference:
        return Id{1000 + random.below(4)};
      case FieldType::references: {
        static constexpr Id ids[] = {Id{1000}, Id{1001}, Id{1002}};
        return IdList{std::span<const Id>(ids).first(1 + random.below(3))};
      }
      case FieldType::texts: {
        static constexpr Text texts[] = {"one", "two; three", "four"};
        return Texts{std::span<const Text>(texts).first(1 + random.below(3))};
      }
    }
    return {};
  }

 private:
  RecordKey key() {
    const auto part = random.below(3) == 0 ? Visibility::private_to_party : Visibility::shared;
    switch (random.below(8)) {
      case 0:
        return charter();
      case 1:
        return {part, "friend", Id{1000 + random.below(4)}};
      case 2:
        return {Visibility::private_to_party, "secret", Id{2000 + random.below(4)}};
      default:
        // Ids differ between the parts: no live record may share one.
        return {part, "thing", Id{1 + random.below(12) + (part == Visibility::shared ? 0 : 100)}};
    }
  }

  void one(Transaction& transaction) {
    const RecordKey where = key();
    switch (random.below(10)) {
      case 0:
        return transaction.remove(where);
      case 1:
        return transaction.restore(where);
      case 2:
      case 3:
      case 4:
        return transaction.insert(where);
      default:
        break;
    }
    const Kind* kind = catalog.find(where.kind);
    const Field& field = kind->fields[random.below(kind->fields.size())];
    (void)transaction.set(where, field.name, random.below(5) == 0 ? Value{} : value(field));
  }
};

}  // namespace entente::test
