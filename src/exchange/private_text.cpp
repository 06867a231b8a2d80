#include "exchange/private_text.hpp"

#include <algorithm>

#include "base/concat.hpp"
#include "format/json_writer.hpp"

namespace entente {

namespace {

constexpr std::size_t least_bytes = 6;  // shorter words meet by chance

struct OwnText {
  RecordKey key;
  std::string_view text;
};

template <class Take>
void each_text(const Value& value, Take take) {
  if (const auto* text = std::get_if<Text>(&value)) take(*text);
  if (const auto* texts = std::get_if<Texts>(&value))
    for (Text text : texts->texts) take(text);
}

/// Calls `take(key, text)` for every text of the live records of a part.
template <class Take>
void each_text_of(const PlanPart& part, Visibility visibility, Take take) {
  for (const auto& table : part.tables())
    for (Slot slot = 0; slot < table->kind().fields.size(); ++slot) {
      if (table->field(slot)->type == FieldType::rank) continue;
      for (std::uint32_t row = 0; row < table->size(); ++row)
        each_text(table->value(row, slot), [&](Text text) {
          take(RecordKey{visibility, table->kind().name, table->ids()[row]}, text);
        });
    }
}

std::vector<OwnText> private_texts(const Plan& plan) {
  std::vector<OwnText> texts;
  each_text_of(plan.part(Visibility::private_to_party), Visibility::private_to_party,
               [&](const RecordKey& key, Text text) {
                 if (text.size() >= least_bytes) texts.push_back({key, text});
               });
  return texts;
}

/// Whether it is a word of the file itself: the name of a kind or field, the code of a choice.
bool is_structure(const Catalog& catalog, std::string_view text) {
  const auto holds = [&](std::string_view word) { return word.find(text) != word.npos; };
  for (const Kind* kind : catalog.kinds()) {
    if (holds(kind->name)) return true;
    for (const Field& field : kind->fields) {
      if (holds(field.name)) return true;
      for (const Choice& choice : field.choices)
        if (holds(choice.code)) return true;
    }
  }
  return std::string_view(
             "format version exchange records stamps removed conflicts replicas "
             "previous party person fields entente-plan")
             .find(text) != std::string_view::npos;
}

std::string escaped(std::string_view text) {
  Sink out;
  append_json_text(out, text);
  return std::string(out.view().substr(1, out.view().size() - 2));
}

}  // namespace

std::vector<ExposedText> exposed_texts(const Plan& plan) {
  const std::vector<OwnText> own = private_texts(plan);
  std::vector<ExposedText> exposed;
  if (own.empty()) return exposed;
  std::vector<bool> told(own.size());
  each_text_of(plan.shared(), Visibility::shared, [&](const RecordKey& key, Text text) {
    for (std::size_t index = 0; index < own.size(); ++index) {
      if (told[index] || text.find(own[index].text) == Text::npos) continue;
      told[index] = true;
      exposed.push_back({own[index].key, key, std::string(own[index].text)});
    }
  });
  return exposed;
}

Problems leaked_texts(const Plan& plan, const Plan& copy, std::string_view bytes) {
  Problems problems;
  const auto& own_tables = copy.part(Visibility::private_to_party).tables();
  const bool has_private = std::any_of(own_tables.begin(), own_tables.end(),
                                       [](const auto& table) { return table->size() > 0; });
  if (has_private || !copy.history().empty())
    problems.push_back({"", "the file would hold private material; it was not made"});
  const std::vector<ExposedText> meant = exposed_texts(plan);
  for (const OwnText& own : private_texts(plan)) {
    const auto same = [&](const ExposedText& text) { return text.text == own.text; };
    if (bytes.find(escaped(own.text)) == bytes.npos) continue;
    if (std::any_of(meant.begin(), meant.end(), same) || is_structure(plan.catalog(), own.text))
      continue;
    problems.push_back(
        {headline(plan, own.key.kind, own.key.id),
         concat("a private text stands in the file that would leave: “", own.text.substr(0, 80),
                "”. It was not made; look for the same words in removed or unknown records")});
  }
  return problems;
}

}  // namespace entente
