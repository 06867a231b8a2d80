#include <cmath>

#include "screen/record/value_words.hpp"
#include "screen/start/start.hpp"

namespace entente::screen {
namespace {

std::string figure_of(const StoreUsage& store) {
  if (!store.problem.empty()) return store.problem;
  const auto words = [&](std::uint64_t count) {
    if (store.usage.unit == "bytes") return bytes_words(count);
    const std::uint64_t tenths = count / 100'000;
    const std::string number =
        tenths < 10 ? std::to_string(count)
                    : std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " million";
    return number + " " + store.usage.unit;
  };
  if (store.usage.limit == 0) return words(store.usage.used);
  return words(store.usage.used) + " of " + words(store.usage.limit);
}

float draw_store(Context& context, Rect place, const StoreUsage& store) {
  kit::Ui& ui = context.ui;
  float y = place.y;
  y += kit::paragraph(ui, {place.x, y, place.w, 0}, capital(store.store) + ": " + figure_of(store));
  if (store.usage.limit == 0 || !store.problem.empty()) return y + 10 - place.y;
  const double share =
      static_cast<double>(store.usage.used) / static_cast<double>(store.usage.limit);
  const std::string words =
      capital(store.store) + " is " + std::to_string(std::lround(share * 100)) + " % full";
  kit::progress(ui, {place.x, y + 6, place.w, 6}, static_cast<float>(share), words);
  return y + 26 - place.y;
}

std::string advice(const Workspace& workspace) {
  if (!workspace.persistent().has_value() || *workspace.persistent())
    return "Keep a file of each plan as well: a browser's storage goes when its data is cleared.";
  return "This browser may clear the storage when it needs room. Export each plan after working "
         "on it.";
}

}  // namespace

float draw_storage(Context& context, Rect place) {
  Session& session = context.session;
  if (!session.usage_asked) {
    session.usage_asked = true;
    context.later(
        [&workspace = context.workspace] { workspace.measure_usage([](Result<void>) {}); });
  }
  float y = place.y + card_title(context, place, "Where your plans are kept");
  for (const StoreUsage& store : context.workspace.usage())
    y += draw_store(context, {place.x, y, place.w, 0}, store);
  y += 4;
  const bool sure = context.workspace.persistent().value_or(true);
  y += remark(context, {place.x, y, place.w, 0}, advice(context.workspace),
              sure ? kit::Tone::neutral : kit::Tone::warning);
  return y - place.y;
}

}  // namespace entente::screen
