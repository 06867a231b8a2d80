#pragma once
#include <vector>

#include "screen/shell/layout.hpp"

namespace entente::screen {

/// A meeting's agenda, and the one it could take over.
struct Agenda {
  Id meeting;
  std::vector<Id> items;
  Date last;               // when the body met before …
  std::vector<Id> before;  // … and the points of that meeting
};
/// One pass over the plan: call it on change.
Agenda agenda_for(const Plan& plan, Id meeting);

/// The points in order with what came of them, buttons that take down what a point brings forth,
/// and a field in which a line becomes a point. Records open beside the page at `base`.
float draw_agenda(Context& context, Rect place, const Agenda& agenda, const Route& base);

}  // namespace entente::screen
