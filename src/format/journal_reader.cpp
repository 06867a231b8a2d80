#include <algorithm>
#include <map>

#include "base/base32.hpp"
#include "format/acts.hpp"
#include "format/journal.hpp"
#include "format/parse.hpp"
#include "format/value_reader.hpp"

namespace entente {

namespace {

/// Reads one line and holds it against the plan: what does not fit would spoil it.
class JournalReader {
 public:
  explicit JournalReader(Plan& plan) : plan_(plan), values_(plan.arena()) {}

  Result<Change> read(yyjson_val* root) {
    if (!yyjson_is_obj(root)) return Problem{"", "a journal line is a JSON object"};
    check_duplicates(root, "", problems_);
    each_member(root, [&](Text name, yyjson_val* value) { member(name, value); });
    if (!yyjson_obj_get(root, "at")) problems_.add("/at", "missing");
    check_signature();
    if (!problems_.empty()) return problems_.take();
    const bool removes =
        std::any_of(change_.effects.begin(), change_.effects.end(),
                    [](const Effect& effect) { return effect.act == Act::remove; });
    change_.whole_seen = removes && !yyjson_obj_get(root, "seen");
    return std::move(change_);
  }

 private:
  void member(Text name, yyjson_val* value) {
    const std::string at = pointer_to("", {name});
    if (name == "effects") return effects(value);
    if (name == "bulk" && yyjson_is_true(value)) return void(change_.bulk = true);
    if (!is_text(value)) return unexpected(at, value);
    const Text text = text_of(value);
    if (name == "at") {
      const auto moment = moment_from_text(text);
      moment ? void(change_.at = *moment) : unexpected(at, value);
    } else if (name == "person" || name == "party") {
      (name == "person" ? change_.person : change_.party) = id_or_none(text, at);
    } else if (name == "label" && check_text(text, true).empty()) {
      change_.label = text;
    } else if (name == "shared") {
      dot(Visibility::shared, text, at, change_.shared_replica, change_.shared_counter);
    } else if (name == "seen" && text == "record") {
      return;  // how its removals tell what they had seen: read with the whole line
    } else if (name == "private") {
      dot(Visibility::private_to_party, text, at, change_.private_replica, change_.private_counter);
    } else {
      unexpected(at, value);
    }
  }

  void unexpected(const std::string& at, yyjson_val* value) {
    problems_.add(at, concat("does not belong in a journal line: ", found_words(value)));
  }

  Id id_or_none(Text text, const std::string& at) {
    const auto id = id_from_text(text);
    if (!id && !text.empty()) problems_.add(at, "expected an id");
    return id.value_or(Id{});
  }

  /// The next dot of its replica, and no other: a gap means that lines are missing.
  void dot(Visibility part, Text text, const std::string& at, Text& replica,
           std::uint64_t& counter) {
    const std::size_t mark = text.find('@');
    replica = mark == Text::npos ? Text{} : text.substr(mark + 1);
    const auto good_letter = [](char letter) { return base32_digit(letter) < 32; };
    if (replica.size() != 8 || !std::all_of(replica.begin(), replica.end(), good_letter))
      return problems_.add(at, "expected a stamp like \"17@k3f9w2xq\"");
    const Replicas& replicas = plan_.part(part).replicas();
    const int known = replicas.find(replica);
    const std::uint64_t next =
        known < 0 ? 1 : replicas.all()[static_cast<std::size_t>(known)].seen + 1;
    if (text.substr(0, mark) != std::to_string(next) || next >= Dot::counter_limit)
      return problems_.add(at, concat("the plan expects number ", next, " of this replica, found ",
                                      text.substr(0, mark)));
    counter = next;
  }

  void check_signature() {
    const auto concerns = [&](Visibility part) {
      return std::any_of(change_.effects.begin(), change_.effects.end(),
                         [&](const Effect& effect) { return effect.part == part; });
    };
    if (concerns(Visibility::shared) != (change_.shared_counter != 0))
      problems_.add("/shared", "the stamp and the effects do not match");
    if (concerns(Visibility::private_to_party) != (change_.private_counter != 0))
      problems_.add("/private", "the stamp and the effects do not match");
    if (change_.empty()) problems_.add("/effects", "missing");
  }

  void effects(yyjson_val* array) {
    if (!yyjson_is_arr(array)) return unexpected("/effects", array);
    std::size_t number = 0;
    each_item(array, [&](yyjson_val* item) {
      effect(item, pointer_to("/effects", {std::to_string(number++)}));
    });
    check_ids();
  }

  /// No two live records may have one id when all effects are carried out.
  void check_ids() {
    std::map<Id, int> live;
    for (const auto& [key, life] : lives_) live[std::get<Id>(key)] += life == Life::live ? 1 : 0;
    for (auto& [id, count] : live) {
      for (const Visibility part : {Visibility::shared, Visibility::private_to_party})
        for (const auto& table : std::as_const(plan_).part(part).tables())
          if (table->row(id) && !lives_.contains({part, table->kind().name, id})) ++count;
      if (count > 1) problems_.add("/effects", concat("the id ", text_from(id), " is used twice"));
    }
  }

  void effect(yyjson_val* array, const std::string& at) {
    yyjson_arr_iter items = yyjson_arr_iter_with(array);
    const auto text = [&] {
      yyjson_val* value = yyjson_arr_iter_next(&items);
      return value && is_text(value) ? text_of(value) : Text{};
    };
    Effect effect;
    Text word = text();
    const bool own = word == "private";
    if (own) {
      effect.part = Visibility::private_to_party;
      word = text();
    }
    const auto act = act_from_text(word);
    effect.kind = text();
    const auto id = id_from_text(text());
    if (!act || !id || !is_name(effect.kind))
      return problems_.add(at, "expected an act, a kind and an id");
    effect.act = *act;
    effect.id = *id;
    const std::size_t expected = (own ? 4u : 3u) + (*act == Act::write ? 3u : 0u);
    if (yyjson_arr_size(array) != expected)
      return problems_.add(at, concat("expected ", expected, " entries"));
    if (*act == Act::write) {
      effect.field = text();
      effect.from = value(effect, yyjson_arr_iter_next(&items), at);
      effect.to = value(effect, yyjson_arr_iter_next(&items), at);
    }
    if (fits(effect, at)) change_.effects.push_back(effect);
  }

  Value value(const Effect& effect, yyjson_val* value, const std::string& at) {
    if (yyjson_is_null(value)) return {};
    if (!is_name(effect.field)) return problems_.add(at, "expected the name of a field"), Value{};
    const Table* table = std::as_const(plan_).part(effect.part).find(effect.kind);
    const int slot = table ? table->find_slot(effect.field) : -1;
    const Field* field = slot < 0 ? nullptr : table->field(static_cast<Slot>(slot));
    if (!field) return values_.read_raw(value, at, problems_);
    if (const auto read = values_.read(*field, value)) return *read;
    problems_.add(at, values_.wrong());
    return {};
  }

  enum class Life { none, live, removed };
  using Key = std::tuple<Visibility, Text, Id>;

  Life life_before(const Effect& effect) const {
    const Table* table = std::as_const(plan_).part(effect.part).find(effect.kind);
    if (!table) return Life::none;
    if (table->row(effect.id)) return Life::live;
    return table->removed().contains(effect.id) ? Life::removed : Life::none;
  }

  /// Whether the effect can be carried out after those before it.
  bool fits(const Effect& effect, const std::string& at) {
    const Kind* kind = plan_.catalog().find(effect.kind);
    const bool misplaced = kind && kind->always_private && effect.part == Visibility::shared;
    const bool second = kind && kind->single && effect.id != id_from_name(kind->name);
    const Key key{effect.part, effect.kind, effect.id};
    Life& life = lives_.try_emplace(key, life_before(effect)).first->second;
    const Life needed = effect.act == Act::insert    ? Life::none
                        : effect.act == Act::restore ? Life::removed
                                                     : Life::live;
    if (misplaced || second || life != needed)
      return problems_.add(at, "does not fit the plan: the record is not as the line expects it"),
             false;
    life = effect.act == Act::remove ? Life::removed : Life::live;
    return true;
  }

  Plan& plan_;
  ValueReader values_;
  ProblemList problems_;
  Change change_;
  std::map<Key, Life> lives_;
};

}  // namespace

Result<Change> change_from_journal(std::string_view line, Plan& plan) {
  Result<Tree> tree = parse_in_place(std::string(line), FileBounds{}, plan.arena());
  if (!tree) return tree.problems();
  return JournalReader(plan).read(yyjson_doc_get_root(tree->get()));
}

}  // namespace entente
