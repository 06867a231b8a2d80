#include "exchange/private_text.hpp"

#include <algorithm>

#include "base/concat.hpp"
#include "exchange/file_texts.hpp"
#include "exchange/text_finder.hpp"

namespace entente {

namespace {

constexpr std::size_t least_whole = TextFinder::least_bytes;  // shorter words meet by chance
constexpr std::size_t least_letters = 4;   // a date or sum has three: 27 May 2027, 1,250,000 EUR
constexpr std::size_t least_within = 12;   // within other words: two words at least
constexpr std::size_t least_passage = 48;  // see private_text.hpp
constexpr std::size_t passage_step = 24;   // a passage of two such steps more is surely found

bool is_letter(char letter) {
  const auto byte = static_cast<unsigned char>(letter);
  return byte >= 0x80 || (byte | 32) - 'a' < 26u;
}
/// Scripts other than the Latin one mostly do without spaces: there a word ends anywhere.
bool is_word_part(char letter) {
  return static_cast<unsigned char>(letter) < 0x80 &&
         (is_letter(letter) || (letter >= '0' && letter <= '9'));
}

/// Whether a word begins (or has ended) at a place of a text.
bool is_word_edge(std::string_view text, std::size_t place) {
  return place == 0 || place >= text.size() || !is_word_part(text[place - 1]) ||
         !is_word_part(text[place]);
}

bool is_hash(std::string_view text) {
  return text.size() >= 32 && text.find_first_not_of("0123456789abcdef") == text.npos;
}

/// Whether it is the id of a record of the plan, as a note to oneself has it.
bool is_known_id(const Plan& plan, std::string_view text) {
  const auto id = id_from_text(text);
  if (!id) return false;
  for (const Visibility part : {Visibility::shared, Visibility::private_to_party})
    for (const auto& table : plan.part(part).tables())
      if (table->row(*id) || table->removed().contains(*id)) return true;
  return false;
}

/// Whether it is made of nothing but stamps of the shared part ("412@k3f9w2xq 388@p07a4m2n"), such
/// as the note of what a file had seen: they stand in every file.
bool is_stamps(const Replicas& replicas, std::string_view text) {
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(word.size() + 1, text.size()));
    const std::size_t at = word.find_first_not_of("0123456789");
    if (at == word.npos || word[at] != '@' || replicas.find(word.substr(at + 1)) < 0) return false;
  }
  return true;
}

struct OwnText {
  RecordKey key;
  Text field;
  std::string_view text;
};

/// What is looked for: a private text as a whole, or a passage of it.
struct Wanted {
  std::uint32_t own;
  bool whole;
};

bool holds_words(const Field& field) {
  return field.type == FieldType::text || field.type == FieldType::long_text ||
         field.type == FieldType::texts;
}

template <class Take>
void each_text(const Value& value, Take take) {
  if (const auto* text = std::get_if<Text>(&value)) take(*text);
  if (const auto* texts = std::get_if<Texts>(&value))
    for (Text text : texts->texts) take(text);
}

std::vector<OwnText> private_texts(const Plan& plan) {
  std::vector<OwnText> own;
  for (const auto& table : plan.part(Visibility::private_to_party).tables())
    for (Slot slot = 0; slot < table->kind().fields.size(); ++slot) {
      if (!holds_words(*table->field(slot))) continue;
      for (std::uint32_t row = 0; row < table->size(); ++row)
        each_text(table->value(row, slot), [&](Text text) {
          if (!is_private_wording(plan, text)) return;
          own.push_back({{Visibility::private_to_party, table->kind().name, table->ids()[row]},
                         table->slot_name(slot),
                         text});
        });
    }
  return own;
}

/// Looks for private texts in the texts of one file.
class Search {
 public:
  Search(const Plan& plan, Id from) : plan_(plan), from_(from), own_(private_texts(plan)) {
    std::vector<std::string_view> texts;
    for (std::uint32_t index = 0; index < own_.size(); ++index) add(index, texts);
    told_.resize(own_.size());
    finder_.emplace(std::move(texts));
  }

  bool empty() const { return own_.empty(); }

  void look_at(std::span<const std::string> path, std::string_view text) {
    if (path.size() == 6 && path[0] == "conflicts" && path[5] == "0") stamp_ = text;
    ExposedText place;
    if (!stands_for_all(path, place)) return;
    finder_->find_in(text, [&](std::uint32_t index, std::size_t at) {
      const Wanted& wanted = wanted_[index];
      const std::string_view words = finder_->text(index);
      if (told_[wanted.own] || !counts(wanted, words, text, at, place.hidden)) return;
      told_[wanted.own] = true;
      ExposedText exposed = place;
      exposed.own = own_[wanted.own].key;
      exposed.own_field = own_[wanted.own].field;
      for (const std::string& part : path) append(exposed.place, '/', part);
      exposed.text = words;
      found_.push_back(std::move(exposed));
    });
  }

  std::vector<ExposedText> take() { return std::move(found_); }

 private:
  void add(std::uint32_t index, std::vector<std::string_view>& texts) {
    const std::string_view text = own_[index].text;
    texts.push_back(text);
    wanted_.push_back({index, true});
    for (std::size_t at = 0; text.size() > least_passage && at + least_passage <= text.size();) {
      texts.push_back(text.substr(at, least_passage));
      wanted_.push_back({index, false});
      at += passage_step;
      for (std::size_t step = 0; step < passage_step && !is_word_edge(text, at); ++step) ++at;
    }
  }

  static bool counts(const Wanted& wanted, std::string_view words, std::string_view text,
                     std::size_t at, bool hidden) {
    if (words.size() == text.size()) return !hidden || words.size() >= least_within;
    if (!wanted.whole) return true;
    const std::size_t least = hidden ? least_passage : least_within;
    return words.size() >= least && is_word_edge(text, at) && is_word_edge(text, at + words.size());
  }

  /// Whether people's words stand at a place of the file, other than those that another party wrote
  /// itself; and what place it is.
  bool stands_for_all(std::span<const std::string> path, ExposedText& place) const {
    static constexpr std::string_view structure[] = {"format",   "version", "plan",    "exchange",
                                                     "replicas", "stamps",  "removed", "withheld"};
    if (std::find(std::begin(structure), std::end(structure), path[0]) != std::end(structure))
      return false;
    const bool rival = path[0] == "conflicts";
    if (path[0] != "records" && !rival) return place.hidden = true;
    if (path.size() < 4 || (rival && (path.size() < 6 || path[5] == "0"))) return false;
    const Table* table = plan_.shared().find(path[1]);
    const auto id = id_from_text(path[2]);
    const int found = table ? table->find_slot(path[3]) : -1;
    if (!id || found < 0) return false;  // not of this plan: `not_shared` stops that
    const auto slot = static_cast<Slot>(found);
    if (const Field* field = table->field(slot); field && !holds_words(*field)) return false;
    place.shared = {Visibility::shared, table->kind().name, *id};
    place.shared_field = table->slot_name(slot);
    const auto row = table->row(*id);
    const Id party = rival ? party_of_stamp() : row ? party_of(table->stamp(*row, slot)) : Id{};
    return !party || party == from_;
  }

  Id party_of(Dot dot) const { return plan_.shared().replicas()[dot.replica()].party; }
  Id party_of_stamp() const {
    const Replicas& replicas = plan_.shared().replicas();
    const std::size_t at = stamp_.find('@');
    const int number = at == stamp_.npos ? -1 : replicas.find(stamp_.substr(at + 1));
    return number < 0 ? Id{} : replicas[static_cast<std::uint16_t>(number)].party;
  }

  const Plan& plan_;
  Id from_;
  std::vector<OwnText> own_;
  std::vector<Wanted> wanted_;  // of each text that the finder has
  std::optional<TextFinder> finder_;
  std::vector<bool> told_;  // of each private text
  std::string stamp_;       // of the value in conflict that is met next
  std::vector<ExposedText> found_;
};

}  // namespace

bool is_private_wording(const Plan& plan, std::string_view text) {
  if (text.size() < least_whole || is_hash(text)) return false;
  const auto letters = std::count_if(text.begin(), text.end(), is_letter);
  return static_cast<std::size_t>(letters) >= least_letters && !is_known_id(plan, text) &&
         !is_stamps(plan.shared().replicas(), text);
}

std::vector<ExposedText> exposed_texts(const Plan& plan, Id from, std::string_view bytes) {
  Search search(plan, from);
  if (search.empty()) return {};
  each_json_text(bytes, [&](std::span<const std::string> path, std::string_view text) {
    if (!path.empty() && text.size() >= least_whole) search.look_at(path, text);
  });
  return search.take();
}

}  // namespace entente
