#pragma once
#include <string>
#include <vector>

#include "practice/decisions/records.hpp"
#include "practice/risks/records.hpp"
#include "practice/trust/records.hpp"
#include "screen/shell/layout.hpp"

namespace entente::screen {

/// A decision, action, issue or commitment as a meeting's page lists it.
struct Taken {
  RecordKey key;
  std::string title;
  std::string note;  // "Ana Duarte · due 3 Dec 2026 · To do"
  Date due;          // none for decisions
  bool open = false, late = false;
};
/// What was taken down in a meeting: decisions, then actions, issues and commitments.
std::vector<Taken> taken_in(const Plan& plan, Id meeting, Date today);
/// What is open from other meetings of the same body, or otherwise before it; the most urgent first
/// of each kind.
std::vector<Taken> open_before(const Plan& plan, Id meeting, Date today);

/// Kinds of which records are read for both.

/// Draws them, each a link to its record beside the page at `base`; `settles` puts a button at each
/// open action, issue and commitment that marks it done, resolved or kept. Returns the height.
float draw_taken(Context& context, Rect place, std::string_view key, const std::vector<Taken>& all,
                 const Route& base, bool settles);

}  // namespace entente::screen
