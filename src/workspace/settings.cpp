#include "workspace/settings.hpp"

#include <charconv>

namespace entente {
namespace {

constexpr const char* workspace_name = "workspace";
constexpr const char* written_at = "written";  // milliseconds, in every version

std::string name_for(Id plan) { return "plan/" + text_from(plan); }

std::int64_t number_from(const TextMap& map, std::string_view name) {
  std::int64_t number = 0;
  const auto found = map.find(name);
  if (found != map.end())
    std::from_chars(found->second.data(), found->second.data() + found->second.size(), number);
  return number;
}

std::string text_in(const TextMap& map, std::string_view name) {
  const auto found = map.find(name);
  return found == map.end() ? std::string() : found->second;
}

Id id_in(const TextMap& map, std::string_view name) {
  return id_from_text(text_in(map, name)).value_or(Id{});
}

TextMap map_from(const PlanSettings& settings) {
  TextMap map{{"title", settings.card.title},
              {"edited", std::to_string(settings.card.edited.milliseconds)},
              {"bytes", std::to_string(settings.card.bytes)},
              {"sample", settings.card.sample ? "yes" : ""},
              {"party", text_from(settings.party)},
              {"person", text_from(settings.person)},
              {"shared_replica", settings.shared_replica},
              {"private_replica", settings.private_replica},
              {"handed_counter", std::to_string(settings.handed_counter)},
              {"handed_out", std::to_string(settings.handed_out.milliseconds)},
              {"apart", std::to_string(settings.apart)},
              {"apart_words", settings.apart_words}};
  for (std::size_t index = 0; index < settings.card.parties.size(); ++index)
    map["party_name." + std::to_string(index)] = settings.card.parties[index];
  return map;
}

PlanSettings settings_from(Id plan, const TextMap& map) {
  PlanSettings settings;
  settings.card = {plan,
                   text_in(map, "title"),
                   {},
                   Moment{number_from(map, "edited")},
                   static_cast<std::uint64_t>(number_from(map, "bytes")),
                   text_in(map, "sample") == "yes"};
  for (std::size_t index = 0;; ++index) {
    const auto found = map.find("party_name." + std::to_string(index));
    if (found == map.end()) break;
    settings.card.parties.push_back(found->second);
  }
  settings.party = id_in(map, "party");
  settings.person = id_in(map, "person");
  settings.shared_replica = text_in(map, "shared_replica");
  settings.private_replica = text_in(map, "private_replica");
  settings.handed_counter = static_cast<std::uint64_t>(number_from(map, "handed_counter"));
  settings.handed_out = Moment{number_from(map, "handed_out")};
  settings.apart = static_cast<std::uint32_t>(number_from(map, "apart"));
  settings.apart_words = text_in(map, "apart_words");
  return settings;
}

}  // namespace

void Settings::read(std::function<void()> done) {
  read_newest(workspace_name, [this, done](TextMap map) {
    map.erase(written_at);
    texts_ = std::move(map);
    done();
  });
}

std::string_view Settings::find(std::string_view name) const {
  const auto found = texts_.find(name);
  return found == texts_.end() ? std::string_view() : std::string_view(found->second);
}

void Settings::set(std::string_view name, std::string_view value) {
  texts_[std::string(name)] = value;
  write_again();
}

void Settings::write_again() { write(workspace_name, texts_); }

void Settings::read_plan(Id plan, std::function<void(PlanSettings)> done) {
  read_newest(name_for(plan), [plan, done](const TextMap& map) { done(settings_from(plan, map)); });
}

void Settings::write_plan(const PlanSettings& settings) {
  write(name_for(settings.card.id), map_from(settings));
}

void Settings::forget_plan(Id plan) {
  for (Store* store : stores_) store->write_setting(name_for(plan), "", [](const auto&) {});
}

void Settings::read_newest(const std::string& name, std::function<void(TextMap)> done) {
  struct Round {
    TextMap newest;
    std::size_t left;
  };
  auto round = std::make_shared<Round>(Round{{}, stores_.size()});
  for (Store* store : stores_)
    store->read_setting(name, lifeline_.guard([round, done](const Result<std::string>& text) {
      if (text) {
        TextMap map = text_map_from(*text);
        if (number_from(map, written_at) > number_from(round->newest, written_at))
          round->newest = std::move(map);
      }
      if (--round->left == 0) done(std::move(round->newest));
    }));
}

/// A setting that cannot be kept costs a choice, not work: plans tell what storage refuses.
void Settings::write(const std::string& name, TextMap map) {
  map[written_at] = std::to_string(clock_.now().milliseconds);
  const std::string text = text_from(map);
  for (Store* store : stores_) store->write_setting(name, text, [](const auto&) {});
}

}  // namespace entente
