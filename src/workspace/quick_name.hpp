#pragma once
#include <span>

#include "record/plan.hpp"
#include "workspace/quick_word.hpp"

namespace entente {

/// Whom a name in a typed line means.
struct QuickName {
  Id person;              // none where nobody or several have the name: `problem` says so
  std::size_t words = 0;  // how many of the words make the name
  std::string problem;
};

/// The person whom the words from `words[0]` on name: as few words as tell one from all others who
/// have not left by `today`, and those after them that are of the same name. Where one has exactly
/// that name and others longer ones ("Ana", "Anabel"), the one is meant.
QuickName name_at(const Plan& plan, std::span<const QuickWord> words, Date today);

}  // namespace entente
