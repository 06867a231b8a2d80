#include "format/plan_reader.hpp"

#include <algorithm>
#include <limits>

#include "base/order.hpp"
#include "format/part_reader.hpp"
#include "format/scan.hpp"

namespace entente {

namespace {

/// The members of one part, in the order in which they must be read.
void read_part(PartReader& reader, yyjson_val* object, const std::string& at, Reading& reading) {
  const auto needed = [&](const char* name) {
    yyjson_val* value = yyjson_obj_get(object, name);
    if (!value) reading.problems.add(pointer_to(at, {name}), "missing");
    return value;
  };
  if (yyjson_val* value = needed("replicas")) reader.replicas(value);
  if (yyjson_val* value = needed("records")) reader.records(value);
  if (yyjson_val* value = needed("stamps")) reader.stamps(value);
  if (yyjson_val* value = yyjson_obj_get(object, "removed")) reader.removed(value);
  if (yyjson_val* value = yyjson_obj_get(object, "conflicts")) reader.conflicts(value);
  if (yyjson_val* value = yyjson_obj_get(object, "withheld")) reader.withheld(value);
  if (yyjson_val* value = yyjson_obj_get(object, "history")) reader.history(value);
}

constexpr std::string_view part_members[] = {"replicas",  "records",  "stamps", "removed",
                                             "conflicts", "withheld", "history"};
constexpr std::string_view plan_members[] = {"format", "version", "plan", "exchange", "private"};

bool is_one_of(std::string_view name, std::span<const std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Carries what this version does not know, in the order of names.
void read_unknown(PartReader& reader, yyjson_val* object, std::span<const std::string_view> known,
                  PlanPart& part) {
  each_member(object, [&](Text name, yyjson_val* value) {
    if (!is_one_of(name, part_members) && !is_one_of(name, known)) reader.carried(name, value);
  });
  put_in_order(part.carried().begin(), part.carried().end(),
               [](const Carried& left, const Carried& right) { return left.name < right.name; });
}

void read_private(Reading& reading, yyjson_val* object) {
  if (!yyjson_is_obj(object))
    return reading.problems.add("/private", concat("expected an object, ", found_words(object)));
  check_duplicates(object, "/private", reading.problems);
  PartReader reader(reading, Visibility::private_to_party);
  read_part(reader, object, "/private", reading);
  read_unknown(reader, object, {}, reading.plan.part(Visibility::private_to_party));
}

/// {"from":"<party>","to":"<party>","at":"<time>","previous":"<hash>"}
void read_envelope(Reading& reading, yyjson_val* object) {
  const auto refuse = [&] {
    reading.problems.add("/exchange", "expected from, to, at and previous of an exchange");
  };
  if (!yyjson_is_obj(object)) return refuse();
  const std::size_t known = reading.problems.count();
  check_duplicates(object, "/exchange", reading.problems);
  if (reading.problems.count() != known) return;
  if (yyjson_obj_size(object) != 4) return refuse();
  const auto text = [&](const char* name) {
    yyjson_val* value = yyjson_obj_get(object, name);
    return value && is_text(value) ? text_of(value) : Text{};
  };
  const auto from = id_from_text(text("from")), to = id_from_text(text("to"));
  const auto at = moment_from_text(text("at"));
  const Text previous = text("previous");
  const bool hash = std::all_of(previous.begin(), previous.end(), [](char letter) {
    return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f');
  });
  if (!from || !to || !at || !hash || !is_text(yyjson_obj_get(object, "previous"))) return refuse();
  reading.plan.set_envelope(Envelope{*from, *to, *at, previous});
}

/// Each part tells its history in its own order; together they go by time, the shared part first.
void order_history(std::vector<HistoryLine>& history) {
  const auto is_private = [](const HistoryLine& line) {
    return line.part == Visibility::private_to_party;
  };
  const auto middle = std::find_if(history.begin(), history.end(), is_private);
  if (middle == history.end()) return;
  std::vector<HistoryLine> ordered;
  ordered.reserve(history.size());
  auto own = middle;
  for (auto shared = history.begin(); shared != middle; ++shared) {
    while (own != history.end() && own->at < shared->at) ordered.push_back(*own++);
    ordered.push_back(*shared);
  }
  ordered.insert(ordered.end(), own, history.end());
  history = std::move(ordered);
}

/// Says what a JSON object is that is no plan of this version; nothing where it is one or older.
std::optional<Problem> check_head(yyjson_val* root, int version, int& found) {
  yyjson_val* format = yyjson_obj_get(root, "format");
  const std::string expected = concat("expected \"", plan_format, '"');
  if (!format)
    return Problem{"/format",
                   concat("missing, ", expected, ": this seems to be JSON of another program")};
  if (!is_text(format) || text_of(format) != plan_format)
    return Problem{"/format", concat(expected, ", ", found_words(format))};
  yyjson_val* number = yyjson_obj_get(root, "version");
  std::string wrong = concat("expected a number from 1 up, ", found_words(number));
  const auto whole = whole_number(number, "a number from 1 up", wrong);
  if (!whole || *whole < 1) return Problem{"/version", std::move(wrong)};
  if (*whole > static_cast<std::uint64_t>(version))
    return Problem{"/version",
                   concat("needs version ", *whole, " of the format; this Entente reads up to ",
                          version, ": open it with a newer Entente")};
  found = static_cast<int>(*whole);
  return {};
}

/// After all has been read of which something is left out: makes it whole in itself. Where the
/// bytes were cut off before the conflicts were over, none of the stamps says all that it should.
void mend(Reading& reading, yyjson_val* root) {
  yyjson_val* own = yyjson_obj_get(root, "private");
  const auto has = [](yyjson_val* object, const char* name) {
    return object && yyjson_obj_get(object, name) != nullptr;
  };
  const bool shared_cut = reading.salvage->cut && !own && !has(root, "history");
  const bool own_cut = reading.salvage->cut && own && !has(own, "history");
  PartReader shared(reading, Visibility::shared), mine(reading, Visibility::private_to_party);
  shared.mend();
  mine.mend();
  if (shared_cut) shared.stamp_all_anew();
  if (own_cut) mine.stamp_all_anew();
}

Result<std::unique_ptr<Plan>> plan_from(Document& document, const Catalog& catalog, Arena&& arena,
                                        const FileBounds& bounds, Salvage* salvage,
                                        Problems* left_out) {
  yyjson_val* root = document.root();
  yyjson_val* name = yyjson_obj_get(root, "plan");
  const auto id = name && is_text(name) ? id_from_text(text_of(name)) : std::nullopt;
  auto plan = std::make_unique<Plan>(catalog, id.value_or(Id{}));
  plan->arena() = std::move(arena);
  Reading reading(document, *plan, bounds);
  reading.salvage = salvage;
  if (!id) reading.problems.add("/plan", concat("expected the plan's id, ", found_words(name)));
  check_duplicates(root, "", reading.problems);
  PartReader reader(reading, Visibility::shared);
  read_part(reader, root, "", reading);
  read_unknown(reader, root, plan_members, plan->part(Visibility::shared));
  if (yyjson_val* own = yyjson_obj_get(root, "private")) read_private(reading, own);
  if (yyjson_val* envelope = yyjson_obj_get(root, "exchange")) read_envelope(reading, envelope);
  if (document.broken()) return *document.broken();
  if (salvage && id) {
    mend(reading, root);
    *left_out = reading.problems.take();
  }
  if (!reading.problems.empty()) return reading.problems.take();
  order_history(plan->history());
  // A file for a partner lacks what one's own copy has even where it is empty.
  plan->set_file_bytes(document.size() + Plan::sections_bytes);
  return plan;
}

}  // namespace

Result<std::unique_ptr<Plan>> read_plan_as(std::string bytes, const Catalog& catalog,
                                           const FileBounds& bounds, int version,
                                           std::span<const Migration> steps) {
  if (auto foreign = foreign_bytes(bytes)) return *std::move(foreign);
  Arena arena;
  Document document;
  if (Problems problems = document.parse(std::move(bytes), bounds, arena); !problems.empty())
    return problems;
  int found = version;
  if (auto problem = check_head(document.root(), version, found)) {
    ProblemList problems;
    check_duplicates(document.root(), "", problems);
    problems.add(std::move(problem->place), std::move(problem->what));
    return problems.take();
  }
  if (found == version)
    return plan_from(document, catalog, std::move(arena), bounds, nullptr, nullptr);
  const Result<Tree> tree = document.whole();
  if (!tree) return tree.problems();
  Result<std::string> newer = migrated(tree->get(), found, version, steps);
  if (!newer) return newer.problems();
  return read_plan_as(*std::move(newer), catalog, bounds, version, steps);
}

Result<std::unique_ptr<Plan>> salvage_plan(std::string bytes, const Catalog& catalog,
                                           Salvage& salvage, Problems& left_out) {
  constexpr std::size_t any = std::numeric_limits<std::size_t>::max();
  const FileBounds none{any, any, any, any, any, any, any, any, any};
  Arena arena;
  Document document;
  if (Problems problems = document.parse(std::move(bytes), none, arena); !problems.empty())
    return problems;
  int found = plan_version;
  if (auto problem = check_head(document.root(), plan_version, found)) return *std::move(problem);
  salvage.replica = arena.keep(salvage.replica);
  return plan_from(document, catalog, std::move(arena), none, &salvage, &left_out);
}

Result<std::unique_ptr<Plan>> read_plan(std::string bytes, const Catalog& catalog,
                                        const FileBounds& bounds) {
  return read_plan_as(std::move(bytes), catalog, bounds, plan_version, migrations());
}

}  // namespace entente
