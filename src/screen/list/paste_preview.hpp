#pragma once
#include "screen/shell/layout.hpp"

namespace entente::screen {

/// For each column of what was pasted the field that it stands for, to be changed. Returns its
/// height.
float draw_columns(Context& context, Rect place, PasteDialog& paste);
/// All rows as they were understood, with what is wrong in its cell. Returns its height.
float draw_preview_table(Context& context, Rect place, const PasteDialog& paste);

}  // namespace entente::screen
