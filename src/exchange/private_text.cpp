#include "exchange/private_text.hpp"

#include <algorithm>

#include "base/concat.hpp"
#include "base/order.hpp"
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

/// Whether it is made of nothing but stamps of the shared part ("412@k3f9w2xq 388@p07a4m2n"), such
/// as the note of what a file had seen: they stand in every file.
bool is_stamps(const Replicas& replicas, std::string_view text) {
  const auto known = [&](std::string_view name) {
    return std::any_of(replicas.all().begin(), replicas.all().end(),
                       [&](const Replica& replica) { return replica.name == name; });
  };
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(word.size() + 1, text.size()));
    const std::size_t at = word.find_first_not_of("0123456789");
    if (at == word.npos || word[at] != '@' || !known(word.substr(at + 1))) return false;
  }
  return true;
}

std::string escaped(std::string_view text) {
  Sink out;
  append_json_text(out, text);
  return std::string(out.view().substr(1, out.view().size() - 2));
}

/// Which of many texts stand in a longer one, in one pass over it: they are found by their first
/// bytes, and among those that begin alike by halving, so that the cost of a place does not go with
/// how many texts there are. Every text has at least `least_bytes`; of equal ones the first counts.
class TextFinder {
 public:
  explicit TextFinder(const std::vector<std::string>& texts)
      : texts_(texts), told_(texts.size()), filter_(1u << 16) {
    for (std::uint32_t index = 0; index < texts.size(); ++index) order_.push_back(index);
    put_in_order(order_.begin(), order_.end(), [&](std::uint32_t left, std::uint32_t right) {
      return texts[left] != texts[right] ? texts[left] < texts[right] : left < right;
    });
    order_.erase(
        std::unique(order_.begin(), order_.end(),
                    [&](std::uint32_t a, std::uint32_t b) { return texts[a] == texts[b]; }),
        order_.end());
    for (std::size_t place = 0; place < order_.size(); ++place) enter(place);
  }

  /// Calls `take(index)` for every text that stands in `text` and was not found before.
  template <class Take>
  void find_new_in(std::string_view text, Take take) {
    std::uint64_t window = 0;
    for (std::size_t end = 1; end <= text.size(); ++end) {
      window = pushed(window, text[end - 1]);
      if (end >= least_bytes && filter_[place_of(window)])
        find_at(text.substr(end - least_bytes), window, take);
    }
  }

 private:
  static constexpr std::size_t none = ~std::size_t{0};

  static std::uint64_t pushed(std::uint64_t window, char letter) {
    constexpr std::uint64_t kept = (std::uint64_t{1} << (8 * least_bytes)) - 1;
    return ((window << 8) | static_cast<unsigned char>(letter)) & kept;
  }
  static std::size_t place_of(std::uint64_t window) {
    return static_cast<std::size_t>((window * 0x9e3779b97f4a7c15u) >> 48);
  }
  std::string_view at(std::size_t place) const { return texts_[order_[place]]; }

  /// Texts stand in order, so the longest that one begins with is the one before it, or what that
  /// one begins with, and so on.
  void enter(std::size_t place) {
    std::uint64_t start = 0;
    for (std::size_t byte = 0; byte < least_bytes; ++byte) start = pushed(start, at(place)[byte]);
    starts_.push_back(start);
    filter_[place_of(start)] = true;
    std::size_t beginning = place == 0 ? none : place - 1;
    while (beginning != none && !at(place).starts_with(at(beginning)))
      beginning = beginnings_[beginning];
    beginnings_.push_back(beginning);
  }

  template <class Take>
  void find_at(std::string_view rest, std::uint64_t window, Take take) {
    std::size_t low = static_cast<std::size_t>(
        std::lower_bound(starts_.begin(), starts_.end(), window) - starts_.begin());
    if (low == starts_.size() || starts_[low] != window) return;
    std::size_t high = order_.size();
    while (low < high) {
      const std::size_t middle = low + (high - low) / 2;
      if (starts_[middle] > window || rest < at(middle))
        high = middle;
      else
        low = middle + 1;
    }
    // What `rest` begins with is the last text that does not come after it, or begins that one.
    for (std::size_t place = low == 0 ? none : low - 1; place != none; place = beginnings_[place]) {
      if (!rest.starts_with(at(place))) continue;
      if (told_[place]) return;  // and so are those that it begins with
      told_[place] = true;
      take(order_[place]);
    }
  }

  const std::vector<std::string>& texts_;
  std::vector<std::uint32_t> order_;     // of the texts by their bytes
  std::vector<std::uint64_t> starts_;    // their first bytes, in that order
  std::vector<std::size_t> beginnings_;  // the longest other text that each begins with
  std::vector<bool> told_;
  std::vector<bool> filter_;
};

}  // namespace

std::vector<ExposedText> exposed_texts(const Plan& plan) {
  const std::vector<OwnText> own = private_texts(plan);
  std::vector<ExposedText> exposed;
  if (own.empty()) return exposed;
  std::vector<std::string> texts;
  for (const OwnText& each : own) texts.emplace_back(each.text);
  TextFinder finder(texts);
  each_text_of(plan.shared(), Visibility::shared, [&](const RecordKey& key, Text text) {
    finder.find_new_in(text, [&](std::uint32_t index) {
      exposed.push_back({own[index].key, key, texts[index]});
    });
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
  const std::vector<OwnText> own = private_texts(plan);
  if (own.empty()) return problems;
  std::vector<std::string> meant, written;
  for (const ExposedText& text : exposed_texts(plan)) meant.push_back(text.text);
  // The hash of the file before, which they have: it is noted with that exchange.
  if (copy.envelope()) meant.emplace_back(copy.envelope()->previous);
  put_in_order(meant.begin(), meant.end());
  for (const OwnText& text : own) written.push_back(escaped(text.text));
  TextFinder(written).find_new_in(bytes, [&](std::uint32_t index) {
    const std::string_view text = own[index].text;
    if (std::binary_search(meant.begin(), meant.end(), text) ||
        is_structure(plan.catalog(), text) || is_stamps(copy.shared().replicas(), text))
      return;
    problems.push_back(
        {headline(plan, own[index].key.kind, own[index].key.id),
         concat("a private text stands in the file that would leave: “", text.substr(0, 80),
                "”. It was not made; look for the same words in removed or unknown records")});
  });
  return problems;
}

}  // namespace entente
