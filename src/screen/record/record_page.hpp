#pragma once
#include "screen/shell/layout.hpp"
#include "workspace/links.hpp"

namespace entente::screen {

/// The whole page of the record that the route names: its fields, what it is tied to both ways, all
/// of its history; for a person all that they answer for, and who takes over when they leave.
void draw_record_page(Context& context, Rect place);

/// Of what points at a record: what is history, or what is not. No empty group.
std::vector<LinkGroup> pointing_in(const Plan& plan, std::span<const LinkGroup> groups, bool past);

/// Opens the question which record is to stand wherever this one is named.
void ask_to_replace(Context& context, const RecordKey& key);
/// Draws that question where it is open.
void draw_replace(Context& context);

}  // namespace entente::screen
