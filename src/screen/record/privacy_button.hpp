#pragma once
#include "screen/shell/layout.hpp"

namespace entente::screen {

/// What the lock of a record does next: "Make private" or "Share", and its icon.
std::string_view privacy_label(const RecordKey& key);
std::string_view privacy_icon(const RecordKey& key);
/// Takes a shared record back, or shares a private one, and says what that means.
void move_privacy(Context& context, const Kind& kind, const RecordKey& key);

/// The record's kind, with a lock where it is private.
void draw_kind_line(Context& context, Rect place, const Kind& kind, Id id);

}  // namespace entente::screen
