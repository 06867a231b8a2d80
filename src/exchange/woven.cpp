#include "exchange/woven.hpp"

#include "exchange/word_difference.hpp"

namespace entente {
namespace {

/// A passage of the base, in bytes, and what takes its place.
struct Passage {
  std::size_t start = 0, end = 0;
  std::string words;
  friend bool operator==(const Passage&, const Passage&) = default;
};

std::vector<Passage> changes(std::string_view base, std::string_view now) {
  std::vector<Passage> passages;
  std::size_t at = 0;
  bool open = false;
  for (const WordPiece& piece : word_difference(base, now)) {
    const bool same = piece.kind == WordPiece::Kind::same;
    if (!same && !open) passages.push_back({at, at, {}});
    open = !same;
    if (piece.kind != WordPiece::Kind::come) at += piece.words.size();
    if (same) continue;
    passages.back().end = at;
    if (piece.kind == WordPiece::Kind::come) passages.back().words += piece.words;
  }
  return passages;
}

bool comes_first(const Passage& left, const Passage& right) {
  return left.start != right.start ? left.start < right.start : left.end < right.end;
}

/// Whether both are about the same words, or put something in at the same place.
bool collide(const Passage& first, const Passage& second) {
  return first.end > second.start || (first.start == second.start && first.end == second.end);
}

}  // namespace

std::optional<std::string> woven(std::string_view base, std::string_view one,
                                 std::string_view other) {
  const std::vector<Passage> left = changes(base, one), right = changes(base, other);
  std::string text;
  std::size_t at = 0;
  const Passage* last = nullptr;
  for (std::size_t i = 0, j = 0; i < left.size() || j < right.size();) {
    const bool takes_left =
        j == right.size() || (i < left.size() && comes_first(left[i], right[j]));
    const Passage& next = takes_left ? left[i++] : right[j++];
    if (last && *last == next) continue;
    if (last && collide(*last, next)) return {};
    text += base.substr(at, next.start - at);
    text += next.words;
    at = next.end;
    last = &next;
  }
  text += base.substr(at);
  return text;
}

std::optional<std::string_view> text_before(const Plan& ours, const Replicas& theirs,
                                            std::string_view kind, Id id, std::string_view field) {
  const auto& own = ours.shared().replicas().all();
  const auto covered = [&](Dot dot) {
    if (dot.replica() >= own.size()) return true;
    for (const Replica& replica : theirs.all())
      if (replica.name == own[dot.replica()].name) return replica.seen >= dot.counter();
    return false;
  };
  for (const HistoryLine& line : ours.history()) {
    if (line.act != Act::write || line.part != Visibility::shared || line.id != id ||
        line.field != field || line.kind != kind || covered(line.dot))
      continue;
    const Text* from = std::get_if<Text>(&line.from);
    return from ? std::optional<std::string_view>(*from) : std::nullopt;
  }
  return {};
}

}  // namespace entente
