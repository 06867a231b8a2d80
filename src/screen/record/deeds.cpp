#include "screen/record/deeds.hpp"

#include <algorithm>

#include "base/concat.hpp"
#include "practice/practice.hpp"
#include "screen/record/value_words.hpp"
#include "screen/shell/icons.hpp"

namespace entente::screen {

std::string deed_in_history(const practice::Deed& deed, const Kind& kind) {
  const std::size_t word = std::min(deed.label.find(' '), deed.label.size());
  return concat(deed.label.substr(0, word), " ", lower(kind.label), deed.label.substr(word));
}

void do_deed(Context& context, const practice::Deed& deed, const RecordKey& key,
             std::string_view title) {
  if (context.read_only()) return context.go(context.route.with_record(key.id));
  if (!deed.asks.empty()) return ask_for_deed(context, deed, key);
  const Kind& kind = *context.plan().catalog().find(key.kind);
  context.edit_and_say(deed_in_history(deed, kind), concat(deed.word, ": ", title),
                       [key, &deed, today = context.today()](Transaction& transaction) {
                         return practice::carry_out(transaction, key, deed, today);
                       });
}

std::vector<const practice::Deed*> offered_deeds(const Plan& plan, const RecordKey& key) {
  const Table* table = plan.part(key.part).find(key.kind);
  const auto row = table ? table->row(key.id) : std::nullopt;
  if (!row) return {};
  std::vector<const practice::Deed*> deeds = practice::deeds_of(key.kind);
  std::erase_if(deeds, [&](const practice::Deed* deed) {
    return !practice::is_offered(*deed, table->kind(), table->record(*row));
  });
  return deeds;
}

const practice::Deed* main_deed(const Plan& plan, const RecordKey& key) {
  const auto deeds = offered_deeds(plan, key);
  return deeds.empty() ? nullptr : deeds.front();
}

float draw_deeds(Context& context, Rect place, const RecordKey& key) {
  if (context.read_only()) return 0;
  kit::Ui& ui = context.ui;
  const auto keys = ui.keys("deeds");
  Flow flow(place, ui.control_height(), 8, 8);
  for (const practice::Deed* deed : offered_deeds(context.plan(), key)) {
    const kit::ButtonWords words{.key = deed->id, .label = deed->label, .icon = icon(deed->icon)};
    if (kit::button(ui, flow.take(kit::button_width(ui, words)), words))
      do_deed(context, *deed, key, headline(context.plan(), key.kind, key.id));
  }
  return flow.height() > 0 ? flow.height() + 16 : 0;
}

}  // namespace entente::screen
