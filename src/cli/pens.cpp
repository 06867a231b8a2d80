#include "cli/pens.hpp"

#include <algorithm>
#include <sstream>
#include <utility>

#include "exchange/file_hash.hpp"

namespace entente::cli {
namespace {

constexpr std::size_t largest_file = 1u << 20;
constexpr std::size_t most_pens = 100;

std::string replica_name(const PlanPart& part, Random& random) {
  while (true) {
    const std::string name = text_from(random.id()).substr(5);
    if (part.replicas().find(name) < 0) return name;
  }
}

/// The highest counter that the plan has seen of a replica; 0 where it knows none of the name.
std::uint64_t seen_of(const Plan& plan, Visibility part, std::string_view replica) {
  const Replicas& replicas = plan.part(part).replicas();
  const int number = replicas.find(replica);
  return number < 0 ? 0 : replicas[static_cast<std::uint16_t>(number)].seen;
}

/// Whether the plan has seen of the pen's replicas what was issued here: no more and no less.
bool is_current(const KeptPen& kept, const Plan& plan) {
  return !kept.pen.shared_replica.empty() && !kept.pen.private_replica.empty() &&
         seen_of(plan, Visibility::shared, kept.pen.shared_replica) == kept.shared_counter &&
         seen_of(plan, Visibility::private_to_party, kept.pen.private_replica) ==
             kept.private_counter;
}

}  // namespace

Pen fresh_pen(const Plan& plan, const Author& author, Random& random) {
  return {author.person, author.party, replica_name(plan.part(Visibility::shared), random),
          replica_name(plan.part(Visibility::private_to_party), random)};
}

Pens::Pens(std::string folder, std::string_view file, std::string_view bytes)
    : folder_(std::move(folder)), file_(file) {
  if (!find_place() || !is_regular_file(place_)) return;
  std::istringstream none;
  if (const auto text = read_bytes(place_, largest_file, none)) take(*text, bytes);
}

Pens::Pens(Pens&& other) noexcept
    : folder_(std::move(other.folder_)),
      file_(std::move(other.file_)),
      path_(std::move(other.path_)),
      place_(std::exchange(other.place_, {})),
      taken_(std::exchange(other.taken_, {})),
      known_(std::move(other.known_)),
      used_(std::move(other.used_)) {}

Pens::~Pens() {
  if (!taken_.empty()) put_pen_file(folder_, place_, taken_);
}

/// A file that is not there yet has no place.
bool Pens::find_place() {
  if (folder_.empty() || !is_regular_file(file_)) return false;
  path_ = real_path(file_);
  place_ = place_of(folder_, path_);
  return path_.starts_with('/');
}

void Pens::take(const std::string& text, std::string_view bytes) {
  auto known = pen_file_from(text);
  if (!known || known->state != state_of(path_) || known->state == FileState{} ||
      known->hash != file_hash(bytes))
    return;
  if (!drop_pen_file(folder_, place_)) return;
  taken_ = text;
  known_ = std::move(*known);
}

Pen Pens::pen(const Plan& plan, const Author& author, Random& random) {
  for (const KeptPen& kept : known_.pens)
    if (kept.pen.party == author.party && kept.pen.person == author.person &&
        known_.plan == plan.id() && is_current(kept, plan)) {
      used_ = kept.pen;
      return kept.pen;
    }
  const Pen made = fresh_pen(plan, author, random);
  keep(made);
  return made;
}

void Pens::keep(const Pen& pen) {
  std::erase_if(known_.pens, [&](const KeptPen& kept) {
    return kept.pen.party == pen.party && kept.pen.person == pen.person;
  });
  if (known_.pens.size() >= most_pens) known_.pens.erase(known_.pens.begin());
  known_.pens.push_back({pen, 0, 0});
  used_ = pen;
}

void Pens::wrote(const Plan& plan, std::string_view bytes) {
  taken_.clear();
  if (known_.pens.empty() || !find_place()) return;
  // Only what was issued here counts: a file that was joined may claim more of another pen.
  for (KeptPen& kept : known_.pens) {
    if (!used_ || kept.pen.shared_replica != used_->shared_replica) continue;
    kept.shared_counter = seen_of(plan, Visibility::shared, kept.pen.shared_replica);
    kept.private_counter = seen_of(plan, Visibility::private_to_party, kept.pen.private_replica);
  }
  known_.path = path_;
  known_.plan = plan.id();
  known_.state = state_of(path_);
  known_.hash = file_hash(bytes);
  put_pen_file(folder_, place_, text_from(known_));
}

}  // namespace entente::cli
