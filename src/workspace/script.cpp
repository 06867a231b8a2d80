#include "workspace/script.hpp"

#include <yyjson.h>

#include <unordered_map>

#include "base/concat.hpp"
#include "record/rank.hpp"
#include "record/transaction.hpp"

namespace entente {
namespace {

using Document = std::unique_ptr<yyjson_doc, decltype(&yyjson_doc_free)>;

std::string_view text_of(yyjson_val* value) {
  const char* text = yyjson_get_str(value);
  return text ? std::string_view(text, yyjson_get_len(value)) : std::string_view{};
}
std::string_view text_at(yyjson_val* object, const char* key) {
  return text_of(yyjson_obj_get(object, key));
}

/// Calls `each(element)` for every element of an array that may be missing.
template <class Each>
void for_each(yyjson_val* array, Each each) {
  yyjson_arr_iter iterator = yyjson_arr_iter_with(array);
  while (yyjson_val* element = yyjson_arr_iter_next(&iterator)) each(element);
}

/// Plays the steps of one script into one plan.
class Player {
 public:
  Player(Plan& plan, std::string_view name) : plan_(plan), name_(name) {
    for (const Kind* kind : plan.catalog().kinds())
      if (kind->single)
        keys_[std::string(kind->name)] = {Visibility::shared, kind->name, id_from_name(kind->name)};
  }

  void play(yyjson_val* steps) {
    std::size_t number = 0;
    for_each(steps, [&](yyjson_val* step) {
      place_ = concat("/steps/", number++);
      play_step(step);
    });
  }
  Problems take_problems() { return std::move(problems_); }

 private:
  void play_step(yyjson_val* step) {
    const auto at = moment_from_text(concat(text_at(step, "at"), ":00.000Z"));
    if (!at) return wrong("“at” is a moment such as 2025-01-20T09:12.");
    part_ = yyjson_is_true(yyjson_obj_get(step, "private")) ? Visibility::private_to_party
                                                            : Visibility::shared;
    const std::string_view author = text_at(step, "as");
    const std::string label(text_at(step, "label"));
    Transaction transaction(plan_, pen_of(author), *at, label);
    for_each(yyjson_obj_get(step, "add"), [&](yyjson_val* add) { play_add(transaction, add); });
    for_each(yyjson_obj_get(step, "set"), [&](yyjson_val* set) {
      if (const RecordKey* key = find(text_of(yyjson_arr_get(set, 0))))
        write(transaction, *key, yyjson_arr_get(set, 1));
    });
    for_each(yyjson_obj_get(step, "remove"), [&](yyjson_val* name) {
      if (const RecordKey* key = find(text_of(name))) transaction.remove(*key);
    });
    find(author.substr(0, author.find('@')));
    note(transaction.check());
    if (problems_.empty()) transaction.commit();
  }

  void play_add(Transaction& transaction, yyjson_val* add) {
    const std::string_view kind_name = text_of(yyjson_arr_get(add, 0));
    const std::string_view name = text_of(yyjson_arr_get(add, 1));
    const Kind* kind = plan_.catalog().find(kind_name);
    if (!kind) return wrong(concat("There is no kind “", kind_name, "”."));
    const RecordKey key{part_, kind->name, id_of(name)};
    if (!keys_.emplace(name, key).second) return wrong(concat("“", name, "” is there already."));
    transaction.insert(key);
    write(transaction, key, yyjson_arr_get(add, 2));
    for (const Field& field : kind->fields)
      if (field.type == FieldType::rank) note(transaction.set(key, field.name, next_rank(*kind)));
  }

  void write(Transaction& transaction, const RecordKey& key, yyjson_val* fields) {
    const Kind& kind = *plan_.catalog().find(key.kind);
    yyjson_obj_iter iterator = yyjson_obj_iter_with(fields);
    while (yyjson_val* name = yyjson_obj_iter_next(&iterator)) {
      const Field* field = find_field(kind, text_of(name));
      if (!field) {
        wrong(concat("A ", kind.name, " has no field “", text_of(name), "”."));
        continue;
      }
      auto value = value_of(*field, yyjson_obj_iter_get_val(name));
      if (value)
        note(transaction.set(key, field->name, *value));
      else
        note(value.problems());
    }
  }

  static const Field* find_field(const Kind& kind, std::string_view name) {
    for (const Field& field : kind.fields)
      if (field.name == name) return &field;
    return nullptr;
  }

  Result<Value> value_of(const Field& field, yyjson_val* json) {
    const std::string_view text = text_of(json);
    if (field.type == FieldType::reference && !text.empty()) return Value{referred(text)};
    if (field.type == FieldType::references) return Value{IdList{referred_list(json)}};
    if (field.type == FieldType::texts) return Value{Texts{texts_of(json)}};
    return value_from_text(field, text, plan_.arena());
  }

  Id referred(std::string_view name) {
    const RecordKey* key = find(name);
    return key ? key->id : Id{};
  }

  std::span<const Id> referred_list(yyjson_val* array) {
    std::vector<Id> ids;
    for_each(array, [&](yyjson_val* name) { ids.push_back(referred(text_of(name))); });
    return plan_.arena().keep(std::span<const Id>(ids));
  }

  std::span<const Text> texts_of(yyjson_val* array) {
    std::vector<Text> texts;
    for_each(array, [&](yyjson_val* text) { texts.push_back(plan_.arena().keep(text_of(text))); });
    return plan_.arena().keep(std::span<const Text>(texts));
  }

  Value next_rank(const Kind& kind) {
    std::string& last = last_ranks_[kind.name];
    last = rank_between(last, "");
    return plan_.arena().keep(last);
  }

  Id id_of(std::string_view name) const { return id_from_name(concat(name_, "/", name)); }

  /// "ana@corvane": each party has one replica of each part, named by hash like everything here.
  Pen pen_of(std::string_view author) {
    const auto at = author.find('@');
    if (at == author.npos) wrong("“as” is person@party.");
    const std::string party(author.substr(at + 1));
    return {id_of(author.substr(0, at)), id_of(party), replica(concat(party, "/shared")),
            replica(concat(party, "/private"))};
  }
  std::string replica(std::string_view name) const { return text_from(id_of(name)).substr(5); }

  const RecordKey* find(std::string_view name) {
    const auto found = keys_.find(std::string(name));
    if (found != keys_.end()) return &found->second;
    wrong(concat("No record is called “", name, "”."));
    return nullptr;
  }

  void wrong(std::string what) { problems_.push_back({place_, std::move(what)}); }
  void note(const Problems& problems) {
    for (const Problem& problem : problems) wrong(text_from(problem));
  }
  void note(const Result<void>& result) { note(result ? Problems{} : result.problems()); }

  Plan& plan_;
  std::string name_;
  std::string place_;
  Visibility part_ = Visibility::shared;
  std::unordered_map<std::string, RecordKey> keys_;
  std::unordered_map<std::string_view, std::string> last_ranks_;
  Problems problems_;
};

}  // namespace

Id script_plan_id(std::string_view name) { return id_from_name(concat("sample/", name)); }

Result<std::unique_ptr<Plan>> plan_from_script(std::string_view script, const Catalog& catalog) {
  const Document document(yyjson_read(script.data(), script.size(), 0), &yyjson_doc_free);
  yyjson_val* root = yyjson_doc_get_root(document.get());
  const std::string_view name = text_at(root, "name");
  if (name.empty()) return Problem{"", "This is not a script: it is no JSON, or has no “name”."};
  auto plan = std::make_unique<Plan>(catalog, script_plan_id(name));
  Player player(*plan, name);
  player.play(yyjson_obj_get(root, "steps"));
  if (Problems problems = player.take_problems(); !problems.empty()) return problems;
  return plan;
}

}  // namespace entente
