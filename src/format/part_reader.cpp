#include "format/part_reader.hpp"

#include <algorithm>
#include <charconv>

#include "base/base32.hpp"
#include "base/counts.hpp"
#include "base/eight_bytes.hpp"

namespace entente {

namespace {

constexpr std::size_t replica_letters = 8;

bool is_replica_name(std::string_view name) {
  return name.size() == replica_letters && std::all_of(name.begin(), name.end(), [](char letter) {
           return base32_digit(letter) < 32;
         });
}

/// The counter of a stamp from 0 up; nothing for any other text.
std::optional<std::uint64_t> counter_from(Text digits) {
  std::uint64_t counter = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), counter);
  const bool leading_zero = digits.size() > 1 && digits[0] == '0';
  if (error != std::errc{} || end != digits.data() + digits.size() || leading_zero ||
      counter >= Dot::counter_limit)
    return {};
  return counter;
}

}  // namespace

PartReader::PartReader(Reading& reading, Visibility part)
    : reading_(reading),
      part_(part),
      into_(reading.plan.part(part)),
      prefix_(part == Visibility::shared ? "" : "/private") {}

// ---- Replicas and the dots that name them.

void PartReader::replicas(yyjson_val* object) {
  if (!yyjson_is_obj(object))
    return problem({"replicas"}, concat("expected an object of replicas, ", found_words(object)));
  if (yyjson_obj_size(object) > limits::replicas.most && !salvaging())
    return problem({"replicas"},
                   concat("too many replicas, expected at most ", grouped(limits::replicas.most)));
  replicas_known_ = true;
  each_member(object, [&](Text name, yyjson_val* value) {
    const std::size_t told = reading_.problems.count();
    replica(name, value);
    if (reading_.problems.count() != told) reading_.problems.tell_no_more(cause("replica", name));
  });
}

bool PartReader::check_replica(Text name, yyjson_val* value) {
  const auto refuse = [&](std::string what) {
    problem({"replicas", name}, std::move(what));
    return false;
  };
  if (!is_replica_name(name)) return refuse("expected a replica's name of 8 letters and digits");
  if (into_.replicas().find(name) >= 0) return refuse("stands here twice; one of them must go");
  if (yyjson_is_obj(value)) return true;
  return refuse(concat("expected an object, ", found_words(value)));
}

void PartReader::replica(Text name, yyjson_val* value) {
  if (salvaging() && !reading_.salvage->wanted(part_, name)) return;
  if (!check_replica(name, value)) return;
  each_member(value, [&](Text member, yyjson_val*) {
    if (member != "seen" && member != "party" && member != "person")
      problem({"replicas", name, member}, "expected only party, person and seen");
  });
  check_duplicates(value, place({"replicas", name}), reading_.problems);
  std::string wrong;
  const auto seen = counter(yyjson_obj_get(value, "seen"), wrong);
  if (!seen) problem({"replicas", name, "seen"}, std::move(wrong));
  const Id party = id_member(value, name, "party");
  const auto number = into_.replicas().number(name, party, id_member(value, name, "person"));
  if (seen && *seen > 0) into_.replicas().see(Dot(number, *seen));
}

Id PartReader::id_member(yyjson_val* object, std::string_view replica, const char* name) {
  yyjson_val* value = yyjson_obj_get(object, name);
  if (!value) return {};
  const auto id = is_text(value) ? id_from_text(text_of(value)) : std::nullopt;
  if (!id) problem({"replicas", replica, name}, concat("expected an id, ", found_words(value)));
  return id.value_or(Id{});
}

/// One replica that is not listed, or not as it was, makes all its stamps wrong: that is one fault.
void PartReader::refuse_dot(std::string place, Wrong wrong) {
  if (wrong.replica.empty()) return reading_.problems.add(std::move(place), std::move(wrong.what));
  if (!replicas_known_) return;  // which was told
  reading_.problems.add_alike(cause("replica", wrong.replica), std::move(place),
                              std::move(wrong.what), "more of its stamps");
}

std::optional<std::uint64_t> PartReader::counter(yyjson_val* value, std::string& wrong) {
  constexpr std::string_view expected = "the highest counter seen, like 412";
  const auto counter = whole_number(value, expected, wrong);
  if (!counter || *counter < Dot::counter_limit) return counter;
  wrong = concat("expected ", expected, ", ", found_words(value));
  return {};
}

Dot PartReader::dot_of(yyjson_val* value, Wrong& wrong) {
  if (is_text(value)) return dot_from(text_of(value), wrong);
  wrong.what = concat("expected a stamp like \"17@k3f9w2xq\", ", found_words(value));
  return {};
}

Dot PartReader::dot_from(Text text, Wrong& wrong) {
  const std::size_t at = text.size() > replica_letters ? text.size() - replica_letters - 1 : 0;
  const auto counter = counter_from(text.substr(0, at));
  if (counter && *counter != 0 && text[at] == '@')
    return dot_of_replica(text.substr(at + 1), *counter, wrong);
  wrong.what = "expected a stamp like \"17@k3f9w2xq\"";
  return {};
}

Dot PartReader::dot_of_replica(Text name, std::uint64_t counter, Wrong& wrong) {
  const Replicas& replicas = into_.replicas();
  if (last_replica_ < 0 ||
      !same_text(replicas.all()[static_cast<std::size_t>(last_replica_)].name, name))
    last_replica_ = find_replica(name);
  if (last_replica_ < 0) {
    wrong = {
        concat("the replica of the stamp ", counter, '@', name, " is not listed under replicas"),
        std::string(name)};
    return {};
  }
  const Dot dot(static_cast<std::uint16_t>(last_replica_), counter);
  if (!replicas.covers(dot) && salvaging())
    into_.replicas().see(dot);
  else if (!replicas.covers(dot))
    wrong = {concat("the stamp ", counter, '@', name,
                    " is ahead of what the file has seen of its replica (",
                    replicas[dot.replica()].seen, ")"),
             std::string(name)};
  return dot;
}

/// The number of a replica, -1 where it is not listed. What is salvaged need not be.
int PartReader::find_replica(Text name) {
  constexpr std::size_t most_numbers = 60'000;  // of 16 bits
  if (salvaging()) reading_.salvage->use(part_, name);
  const int found = into_.replicas().find(name);
  const bool enter =
      salvaging() && is_replica_name(name) && into_.replicas().all().size() < most_numbers;
  return found >= 0 || !enter ? found : into_.replicas().number(name, {}, {});
}

// ---- Members that this version does not know.

void PartReader::carried(Text name, yyjson_val* value) {
  const std::string at = place({name});
  const std::string wrong = check_text(name, true);
  if (!wrong.empty() || name.empty())
    return reading_.problems.add(at, wrong.empty() ? "expected a name" : wrong);
  if (name.size() > limits::name_bytes)
    return reading_.problems.add(at, concat("is too long: ", grouped(name.size()),
                                            " bytes, expected at most ", limits::name_bytes));
  const std::size_t known = reading_.problems.count();
  const Value raw = reading_.values.read_raw(value, at, reading_.problems);
  if (reading_.problems.count() != known) {
    if (salvaging()) ++reading_.salvage->values;
    return;
  }
  into_.carried().push_back({name, std::get<RawJson>(raw)});
}

}  // namespace entente
