#include "workspace/quick_line.hpp"

#include <algorithm>
#include <array>

#include "base/order.hpp"
#include "base/utf8.hpp"
#include "practice/profile/records.hpp"
#include "record/roles.hpp"
#include "workspace/quick_name.hpp"
#include "workspace/quick_word.hpp"
#include "workspace/spoken_date.hpp"

namespace entente {
namespace {

/// What a line may begin with. Longer signs stand before those that begin them.
struct Prefix {
  std::string_view sign, kind;
};
constexpr Prefix prefixes[] = {
    {"!!", "issue"},       {"！！", "issue"},         {"!", "risk"},
    {"！", "risk"},        {"risk:", "risk"},         {"issue:", "issue"},
    {"action:", "action"}, {"decision:", "decision"}, {"commitment:", "commitment"}};
constexpr std::string_view otherwise = "action";

/// Whether `text` begins with `sign`, whose letters are lower case.
bool begins_with(std::string_view text, std::string_view sign) {
  if (text.size() < sign.size()) return false;
  for (std::size_t at = 0; at < sign.size(); ++at) {
    const char letter = text[at];
    const bool upper = letter >= 'A' && letter <= 'Z';
    if ((upper ? static_cast<char>(letter - 'A' + 'a') : letter) != sign[at]) return false;
  }
  return true;
}

/// A line on its way to a record.
class Reading {
 public:
  Reading(std::string_view text, const Plan& plan, Date today, bool month_first)
      : text_(text), plan_(plan), today_(today), month_first_(month_first) {}

  QuickLine read() {
    read_kind();
    words_ = quick_words(text_, start_);
    taken_.assign(words_.size(), false);
    if (line_.kind != nullptr) {
      read_owner();
      read_side();
      read_date();
    }
    put_in_order(line_.spans.begin(), line_.spans.end(),
                 [](const QuickSpan& a, const QuickSpan& b) { return a.begin < b.begin; });
    line_.title = what_is_left();
    return std::move(line_);
  }

 private:
  void read_kind() {
    std::string_view kind = otherwise;
    start_ = text_.size() - without_blanks_before(text_).size();
    for (const Prefix& prefix : prefixes) {
      if (!begins_with(text_.substr(start_), prefix.sign)) continue;
      line_.spans.push_back({QuickPart::kind, start_, start_ + prefix.sign.size()});
      start_ += prefix.sign.size();
      kind = prefix.kind;
      break;
    }
    line_.kind = plan_.catalog().find(kind);
    if (line_.kind == nullptr) line_.spans.clear(), start_ = 0;
  }

  /// The first name that one person has. Others stay where they are, and are told.
  void read_owner() {
    const Field* field = quick_owner_field(*line_.kind);
    for (std::size_t at = 0; field != nullptr && at < words_.size(); ++at) {
      if (!words_[at].named) continue;
      const QuickName name = name_at(plan_, std::span(words_).subspan(at), today_);
      if (!name.person) {
        if (!name.problem.empty()) line_.problems.push_back(name.problem);
        continue;
      }
      line_.owner_field = field, line_.owner = name.person;
      return take(QuickPart::owner, at, name.words);
    }
  }

  /// "by Marlow", else the owner's party.
  void read_side() {
    const Field* field = quick_side_field(*line_.kind);
    if (field == nullptr) return;
    for (std::size_t at = 0; at + 1 < words_.size() && !line_.side; ++at) {
      if (taken_[at] || words_[at].plain != field->name) continue;
      const auto [party, count] = party_at(at + 1);
      if (party) line_.side = party, take(QuickPart::side, at, count + 1);
    }
    if (!line_.side)
      if (const auto* person = plan_.find<practice::Person>(line_.owner))
        line_.side = person->party.id;
    if (line_.side) line_.side_field = field;
  }

  /// The party that the words from `at` on name, and how many of them do.
  std::pair<Id, std::size_t> party_at(std::size_t at) const {
    const auto ids = plan_.part(Visibility::shared).find(practice::Party::kind_name)->ids();
    const auto parties = plan_.all<practice::Party>();
    std::pair<Id, std::size_t> found;
    std::string said;
    for (std::size_t end = at; end < words_.size() && !taken_[end] && end < at + 6; ++end) {
      said += (end > at ? " " : "") + words_[end].plain;
      if (said.empty()) return found;
      for (std::size_t row = 0; row < parties.size(); ++row) {
        const std::string name = folded(parties[row].name);
        const bool first = end == at && name.substr(0, name.find(' ')) == said;
        if (first || name == said || folded(parties[row].short_name) == said)
          found = {ids[row], end + 1 - at};
      }
    }
    return found;
  }

  void read_date() {
    const Field* field = quick_date_field(*line_.kind);
    if (field == nullptr) return;
    std::vector<std::string> plain;
    for (const QuickWord& word : words_) plain.push_back(word.plain);
    SpokenDate last;
    std::size_t last_at = 0;
    for (std::size_t at = 0; at < words_.size(); ++at) {
      const auto found = date_at(plain, at);
      if (!found) continue;
      last = *found, last_at = at;
      at += found->words - 1;
    }
    if (!last.date) return;
    line_.date_field = field, line_.date = last.date;
    const bool led = last_at > 0 && leads_to_date(last_at - 1);
    take(QuickPart::date, led ? last_at - 1 : last_at, last.words + (led ? 1 : 0));
  }

  std::optional<SpokenDate> date_at(const std::vector<std::string>& plain, std::size_t at) const {
    std::size_t end = at;  // a date does not reach over the owner's name
    while (end < words_.size() && !taken_[end] && !words_[end].named) ++end;
    const auto found = spoken_date(std::span(plain).subspan(at, end - at), today_, month_first_);
    if (found && found->weak && !stands_apart(at, at + found->words)) return {};
    return found;
  }

  bool leads_to_date(std::size_t at) const {
    static constexpr std::array<std::string_view, 5> leading{"by", "on", "until", "till", "due"};
    return !taken_[at] &&
           std::find(leading.begin(), leading.end(), words_[at].plain) != leading.end();
  }

  /// Whether words stand where one writes a date: at the line's end, beside its owner, or behind a
  /// word that leads to one.
  bool stands_apart(std::size_t begin, std::size_t end) const {
    if (begin > 0 && (taken_[begin - 1] || leads_to_date(begin - 1))) return true;
    return end == words_.size() || taken_[end];
  }

  void take(QuickPart part, std::size_t first, std::size_t count) {
    std::fill_n(taken_.begin() + static_cast<std::ptrdiff_t>(first), count, true);
    line_.spans.push_back({part, words_[first].begin, words_[first + count - 1].end});
  }

  /// The line without what was understood, and without the commas and blanks that set it off.
  std::string what_is_left() const {
    std::string title;
    std::size_t from = 0;
    for (const QuickSpan& span : line_.spans) {
      append_piece(title, text_.substr(from, span.begin - from), true);
      from = span.end;
    }
    append_piece(title, text_.substr(from), false);
    return title;
  }

  static void append_piece(std::string& title, std::string_view piece, bool before_span) {
    piece = without_blanks(piece);
    while (before_span && !piece.empty() && (piece.back() == ',' || piece.back() == ';'))
      piece = without_blanks(piece.substr(0, piece.size() - 1));
    if (piece.empty()) return;
    if (!title.empty()) title += ' ';
    title += piece;
  }

  std::string_view text_;
  const Plan& plan_;
  Date today_;
  bool month_first_;
  std::size_t start_ = 0;  // behind the kind
  std::vector<QuickWord> words_;
  std::vector<bool> taken_;
  QuickLine line_;
};

}  // namespace

const Field* quick_owner_field(const Kind& kind) {
  return field_with(kind, {Role::owner, Role::driver});
}

const Field* quick_date_field(const Kind& kind) {
  return field_with(kind, {Role::due, Role::review, Role::happened, Role::raised});
}

const Field* quick_side_field(const Kind& kind) { return field_with(kind, Role::by); }

const Field* quick_raised_field(const Kind& kind) { return field_with(kind, Role::raised); }

QuickLine parse_quick_line(std::string_view text, const Plan& plan, Date today, bool month_first) {
  return Reading(text, plan, today, month_first).read();
}

}  // namespace entente
