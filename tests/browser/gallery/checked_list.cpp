#include "gallery/checked_list.hpp"

#include "base/concat.hpp"

namespace entente::platform {

using kit::ChecklistItem;
using Stand = ChecklistItem::Stand;

CheckedList CheckedList::ways() {
  CheckedList list;
  list.labels_ = {"Begin as you mean to go on", "Speak with each other"};
  list.add("Agree on what both sides want", "Three objectives, all measured", Stand::done, true,
           "Objectives");
  list.add("Explain each term in plain words", "Four of six terms", Stand::begun, true,
           "Contract terms");
  list.add("Name one person for each decision", "No decision has a driver", Stand::open, true,
           "Decision rights");
  list.add("Eat together before the first meeting", "", Stand::done, false);
  list.add(
      "Let people of both sides visit each other's sites, before anything is decided that "
      "changes how either of them works",
      "", Stand::open, false);
  list.add("Name a sponsor on each side", "Nobody at Marlow", Stand::aside, false, "People");
  list.items_.back().group = 0;
  list.add("Talk without an agenda", "Last on 12 November", Stand::done, true, "Talks");
  list.items_.back().group = 1;
  list.add("\u0634\u0631\u062d \u0643\u0644 \u0628\u0646\u062f", "", Stand::open, false);
  list.items_.back().group = 1;
  return list;
}

CheckedList CheckedList::many(int count) {
  CheckedList list;
  for (int index = 0; index < count; ++index) {
    if (index % 10 == 0) list.labels_.push_back(concat("Group ", index / 10 + 1));
    list.add(concat("Thing number ", index + 1), index % 2 ? "As agreed in the spring" : "",
             index % 4 == 1 ? Stand::done : Stand::open, index % 3 == 0, "Where it is done");
    list.items_.back().group = static_cast<std::uint32_t>(index / 10);
  }
  return list;
}

void CheckedList::add(std::string_view title, std::string_view evidence, Stand stand, bool by_plan,
                      std::string_view place) {
  texts_.push_back({concat("item ", texts_.size()), std::string(title), std::string(evidence),
                    std::string(place)});
  ChecklistItem item;
  item.stand = stand, item.by_plan = by_plan;
  items_.push_back(item);
}

kit::ChecklistWords CheckedList::words(std::string_view key, std::string_view name) {
  groups_.clear();
  for (const std::string& label : labels_) groups_.push_back({label, label});
  for (std::size_t index = 0; index < items_.size(); ++index) {
    const Texts& texts = texts_[index];
    ChecklistItem& item = items_[index];
    item.key = texts.key, item.title = texts.title, item.evidence = texts.evidence;
    item.place = texts.place, item.target = texts.place.empty() ? "" : "#/states";
  }
  return {key, name, groups_, items_, revision_};
}

void CheckedList::answer(const kit::ChecklistNews& news) {
  using Type = kit::ChecklistNews::Type;
  if (news.type == Type::none) return;
  static constexpr Stand stands[] = {Stand::open, Stand::done, Stand::open, Stand::aside,
                                     Stand::open};
  items_[news.item].stand = stands[static_cast<std::size_t>(news.type)];
  ++revision_;
}

}  // namespace entente::platform
