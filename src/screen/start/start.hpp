#pragma once
#include "screen/shell/layout.hpp"
#include "workspace/sample.hpp"

namespace entente::screen {

/// The first screen: what Entente is, the plans in this browser, ways to begin.
void draw_start(Context& context, Rect place);
/// Asks before a plan leaves this browser, and offers its file.
void ask_to_delete(Context& context, const PlanCard& card);
/// A sample as a card that opens it.
float draw_sample(Context& context, Rect place, const SampleWords& sample);
/// Opens the sample called `name` as a plan of this browser; its script is fetched first.
void open_sample(Context& context, std::string_view name);
void pick_plan_file(Context& context);

/// How full the browser's storage is, and whether it is spared when room is made.
float draw_storage(Context& context, Rect place);

/// One's own key and the partners': the sealer says what stands there (keys_card.hpp).
float draw_signing_keys(Context& context, Rect place);

/// The bar over screens without a plan: brand, plans, settings, about.
void draw_plain_bar(Context& context, Rect place);
void draw_about(Context& context, Rect place);
void draw_settings(Context& context, Rect place);
void draw_unknown(Context& context, Rect place);

}  // namespace entente::screen
