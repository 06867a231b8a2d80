#include "base/concat.hpp"
#include "base/utf8.hpp"
#include "cli/edit.hpp"
#include "cli/place.hpp"
#include "practice/practice.hpp"
#include "practice/profile/records.hpp"

namespace entente::cli {
namespace {

using practice::Alliance;
using practice::Party;
using practice::Person;

constexpr Option options[] = {
    {"--party", "NAME", "A company in the alliance; at least twice.", true, true},
    {"--as", "[PERSON@]PARTY", "Your party; with a person, who is then added.", true},
    {"--name", "NAME", "What the alliance is called; else the parties' names."},
    output_option,
    replace_option,
    now_option,
    seed_option};

std::string alliance_name(const Arguments& arguments) {
  if (arguments.has("--name")) return std::string(arguments.value("--name"));
  std::string name;
  for (const std::string& party : arguments.values("--party"))
    append(name, name.empty() ? "" : " × ", party);
  return name;
}

Result<void> check_parties(std::span<const std::string> names) {
  if (names.size() < 2)
    return Problem{"", "an alliance has two parties at least: --party A --party B"};
  for (std::size_t index = 0; index < names.size(); ++index)
    for (std::size_t earlier = 0; earlier < index; ++earlier)
      if (folded(names[index]) == folded(names[earlier]))
        return Problem{"", concat("the party ", names[index], " is named twice")};
  return {};
}

/// Which of the names is meant; -1 for none.
int own_party(std::span<const std::string> names, std::string_view own) {
  for (std::size_t index = 0; index < names.size(); ++index)
    if (folded(names[index]) == folded(own)) return static_cast<int>(index);
  return -1;
}

struct Beginning {
  std::vector<Id> parties;
  Id own_party, person;
  std::string person_name;
};

Beginning beginning_of(const Arguments& arguments, int own, std::string_view person,
                       Random& random) {
  Beginning beginning;
  for (std::size_t count = arguments.values("--party").size(); count > 0; --count)
    beginning.parties.push_back(random.id());
  beginning.own_party = beginning.parties[static_cast<std::size_t>(own)];
  beginning.person_name = person;
  if (!person.empty()) beginning.person = random.id();
  return beginning;
}

/// One edit: the alliance, its parties, and whoever began it.
Problems write_beginning(Plan& plan, const Arguments& arguments, const Beginning& beginning,
                         const Pen& pen, const Sources& sources) {
  Problems problems;
  Transaction transaction(plan, pen, sources.now(), "Start the plan");
  const auto set = [&](std::string_view kind, Id id, std::string_view field, const Value& value) {
    const auto written = transaction.set({Visibility::shared, kind, id}, field, value);
    if (!written) problems.push_back(written.problems().front());
  };
  const std::string name = alliance_name(arguments);
  set(Alliance::kind_name, id_from_name(Alliance::kind_name), "name", Text(name));
  for (std::size_t index = 0; index < beginning.parties.size(); ++index) {
    transaction.insert({Visibility::shared, Party::kind_name, beginning.parties[index]});
    set(Party::kind_name, beginning.parties[index], "name",
        Text(arguments.values("--party")[index]));
  }
  if (beginning.person) {
    transaction.insert({Visibility::shared, Person::kind_name, beginning.person});
    set(Person::kind_name, beginning.person, "name", Text(beginning.person_name));
    set(Person::kind_name, beginning.person, "party", beginning.own_party);
  }
  if (problems.empty()) problems = transaction.check();
  if (problems.empty()) transaction.commit();
  return problems;
}

Exit run_new(const Arguments& arguments, Surroundings& surroundings) {
  const auto names = arguments.values("--party");
  if (const auto parties = check_parties(names); !parties)
    return misuse(surroundings, "new", parties.problems().front().what);
  const std::string_view as = arguments.value("--as");
  const std::size_t at = as.rfind('@');
  const std::string_view party = at == as.npos ? as : as.substr(at + 1);
  const int own = own_party(names, party);
  if (own < 0)
    return misuse(surroundings, "new", concat("--as names none of the parties: \"", party, "\""));
  auto sources = Sources::from(arguments, surroundings);
  if (!sources) return misuse(surroundings, "new", sources.problems().front().what);
  Plan plan(practice::catalog(), sources->random().id());
  const Beginning beginning = beginning_of(
      arguments, own, at == as.npos ? std::string_view{} : as.substr(0, at), sources->random());
  const Place place(arguments.output("-"));
  Pens pens(arguments.has(seed_option.name) ? "" : surroundings.state_folder, place.target(), "");
  const Pen pen = pens.pen(plan, {beginning.own_party, beginning.person}, sources->random());
  const Problems problems = write_beginning(plan, arguments, beginning, pen, *sources);
  if (!problems.empty()) return fail(surroundings, problems);
  return place.save_plan(plan, arguments, surroundings, &pens);
}

}  // namespace

extern const Command new_command{
    .name = "new",
    .usage = "--party A --party B --as A [-o F]",
    .summary = "Starts a plan.",
    .help =
        "Then add yourself, so that edits can be signed:\n"
        "  entente add F person \"name=Ana Duarte\" \"party=A\" --as @A",
    .options = options,
    .run = run_new};

}  // namespace entente::cli
