#include <algorithm>
#include <array>

#include "base/order.hpp"
#include "base/utf8.hpp"
#include "practice/intent/rules.hpp"
#include "practice/words.hpp"

namespace entente::practice {
namespace {

std::string or_label(std::string_view text, std::string_view label) {
  return text.empty() ? "[" + std::string(label) + "]" : std::string(text);
}

struct Part {
  Text Intent::*text;
  std::string_view field;
  std::string_view missing;
};

constexpr Part parts[] = {
    {&Intent::asset, "asset", "No asset: name the one thing of the partner's that you need."},
    {&Intent::region, "region", "No region: name the countries or territory."},
    {&Intent::action, "action", "No action: say what you will do, with a verb."},
    {&Intent::offer, "offer", "No product or offer: name it."},
    {&Intent::segment, "segment", "No segment: say for which customers or patients."},
};

struct Phrase {
  std::string_view vague;
  std::string_view instead;
};

/// Phrases of mission statements that nobody could fail to meet; our own collection, begun with the
/// example "to grow revenue" of the alliance blueprint (seed 004).
constexpr Phrase vague[] = {
    {"grow revenue", "write which product, sold to whom, earns how much by when"},
    {"increase revenue", "write which product, sold to whom, earns how much by when"},
    {"drive growth", "write what grows, from how much to how much, by when"},
    {"synergy", "name what is shared and what it saves or adds"},
    {"synergies", "name what is shared and what it saves or adds"},
    {"leverage strengths", "name the one strength that counts"},
    {"leverage our strengths", "name the one strength that counts"},
    {"leverage each other's strengths", "name the strength of each side that counts"},
    {"complementary strengths", "name the strength of each side that counts"},
    {"win-win", "write what each side gets"},
    {"mutual benefit", "write what each side gets"},
    {"create value", "write what gets better, for whom, by how much"},
    {"add value", "write what gets better, for whom, by how much"},
    {"unlock value", "write what gets better, for whom, by how much"},
    {"market leader", "write the share to reach and in which market"},
    {"world-class", "write the figure that would prove it"},
    {"best-in-class", "write the figure that would prove it"},
    {"explore opportunities", "name the opportunity and the decision to reach"},
    {"strategic partnership", "write what the partner does that you cannot"},
    {"key markets", "name the countries"},
    {"emerging markets", "name the countries"},
    {"various markets", "name the countries"},
    {"all customers", "name the segment that comes first"},
    {"as soon as possible", "write a date"},
    {"in due course", "write a date"},
    {"in the near future", "write a date"},
};

bool is_letter(char character) {
  const auto byte = static_cast<unsigned char>(character);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z');
}

/// Whether the whole words of `phrase` stand at `at`, where a word begins.
bool stands_at(std::string_view text, std::size_t at, std::string_view phrase) {
  if (text.compare(at, phrase.size(), phrase) != 0) return false;
  const std::size_t end = at + phrase.size();
  return end == text.size() || !is_letter(text[end]);
}

/// The numbers of the phrases by their first letter: a plan has thousands of texts to look through.
std::array<std::vector<std::size_t>, 256> grouped() {
  std::array<std::vector<std::size_t>, 256> groups;
  for (std::size_t index = 0; index < std::size(vague); ++index)
    groups[static_cast<unsigned char>(vague[index].vague.front())].push_back(index);
  return groups;
}

/// The numbers of the phrases that `text` holds, each once, in the order of the list.
std::vector<std::size_t> phrases_in(std::string_view text) {
  static const auto groups = grouped();
  std::vector<std::size_t> found;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (at > 0 && is_letter(text[at - 1])) continue;
    for (std::size_t index : groups[static_cast<unsigned char>(text[at])])
      if (stands_at(text, at, vague[index].vague)) found.push_back(index);
  }
  put_in_order(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

/// Folded, every run of white space as one space, the curly apostrophe straight.
std::string plain(std::string_view text) {
  if (text.empty()) return {};
  std::string made;
  made.reserve(text.size());
  for (char letter : folded(text)) {
    const bool space = letter == ' ' || letter == '\t' || letter == '\n';
    if (!space) made += letter;
    if (space && !made.empty() && made.back() != ' ') made += ' ';
  }
  for (std::size_t at = made.find("\u2019"); at != made.npos; at = made.find("\u2019"))
    made.replace(at, 3, "'");
  return made;
}

void find_vague(std::string_view text, std::string_view field, std::vector<Gap>& gaps) {
  for (std::string& words : vague_phrases(text)) gaps.push_back({field, std::move(words)});
}

}  // namespace

std::string composed(const Intent& intent, std::string_view asset_owner) {
  std::string text = "Leverage ";
  if (!asset_owner.empty()) text += std::string(asset_owner) + "'s ";
  text += or_label(intent.asset, "asset of the partner");
  text += " in " + or_label(intent.region, "region");
  text += " to " + or_label(intent.action, "what we do");
  text += " " + or_label(intent.offer, "product or offer");
  text += " for " + or_label(intent.segment, "segment");
  return text + " by " + or_label(date_words(intent.deadline), "deadline") + ".";
}

std::string statement(const Plan& plan, const Intent& intent) {
  if (!intent.wording.text.empty()) return std::string(intent.wording.text);
  return composed(intent, party_words(plan, intent.asset_of.id));
}

std::vector<std::string> vague_phrases(std::string_view text) {
  std::vector<std::string> found;
  const std::string searched = plain(text);
  for (std::size_t index : phrases_in(searched))
    found.push_back("\u201c" + std::string(vague[index].vague) +
                    "\u201d commits to nothing: " + std::string(vague[index].instead) + ".");
  return found;
}

std::vector<Gap> specificity(const Intent& intent) {
  std::vector<Gap> gaps;
  for (const Part& part : parts)
    if ((intent.*part.text).empty()) gaps.push_back({part.field, std::string(part.missing)});
  if (!intent.asset_of.id) gaps.push_back({"asset_of", "Say which party's asset it is."});
  if (!intent.deadline) gaps.push_back({"deadline", "No deadline: say by when."});
  find_vague(intent.title, "title", gaps);
  for (const Part& part : parts) find_vague(intent.*part.text, part.field, gaps);
  find_vague(intent.wording.text, "wording", gaps);
  return gaps;
}

}  // namespace entente::practice
