#include "kit/chart/organization_chart.hpp"
#include "practice/governance/rules.hpp"
#include "practice/words.hpp"
#include "screen/practice/governance/governance_sections.hpp"
#include "screen/record/value_words.hpp"

namespace entente::screen {
namespace {

using practice::Body;
using practice::Cadence;
using practice::Finding;
using practice::Tier;

/// All that a chart of bodies is made of. The rules read no other kinds about a body.
constexpr std::string_view chart_key = "chart";

/// The first part of what the rules find first: "Nobody chairs it".
std::string warning_of(Context& context, Id id, bool decides) {
  if (!decides) return "Owns no decision";
  for (const Finding* finding : context.view().findings_about(id))
    if (finding->weight != Finding::Weight::hint)
      return finding->what.substr(0, std::min(finding->what.find(':'), finding->what.size() - 1));
  return {};
}

kit::Tone tone_of(Tier tier) {
  return tier == Tier::steering || tier == Tier::office ? kit::Tone::accent : kit::Tone::neutral;
}

kit::ChartBox box_of(Context& context, Id id, std::uint32_t decisions) {
  const Plan& plan = context.plan();
  const Body& body = *plan.find<Body>(id);
  kit::ChartBox box;
  box.key = text_from(id), box.title = headline(plan, Body::kind_name, id);
  const Id chair = body.chair.id;
  box.note = chair ? person_words(plan, chair) : "No chair";
  if (const PartyView* party = context.view().party(practice::party_of(plan, chair)))
    box.note_tone = party->tone, box.note += ", " + party->short_name;
  box.detail =
      body.cadence == Cadence::none
          ? "No rhythm"
          : std::string(choices_of(Cadence{})[static_cast<std::size_t>(body.cadence) - 1].label);
  if (decisions > 0) box.detail += " · " + practice::counted(decisions, "decision", "decisions");
  box.warning = warning_of(context, id, decisions > 0);
  box.target = link_to(practice_of(plan.id(), "governance", Body::kind_name, id));
  box.tone = tone_of(body.tier);
  box.tier = body.tier == Tier::none ? 3 : static_cast<int>(body.tier) - 1;
  return box;
}

std::vector<kit::ChartBox> boxes_of(Context& context) {
  const Plan& plan = context.plan();
  const std::vector<Id> ids = in_order(plan, kind_of<Body>());
  const auto owned = practice::decisions_owned(plan);
  std::unordered_map<Id, std::uint32_t> places;
  for (const Id id : ids) places.emplace(id, static_cast<std::uint32_t>(places.size()));
  std::vector<kit::ChartBox> boxes;
  for (const Id id : ids) {
    const auto decisions = owned.find(id);
    boxes.push_back(box_of(context, id, decisions == owned.end() ? 0 : decisions->second));
    const auto parent = places.find(plan.find<Body>(id)->parent.id);
    if (parent != places.end()) boxes.back().parent = static_cast<int>(parent->second);
  }
  return boxes;
}

/// Where the boxes stand holds for this day, this room and this zoom.
using LayoutStand = std::tuple<Date, float, int>;

const std::vector<kit::ChartBox>& boxes_in(Context& context) {
  return context.derived("bodies chart", [&] { return boxes_of(context); });
}

void draw_chart(Context& context, Column& column, float most) {
  kit::Ui& ui = context.ui;
  const auto& boxes = boxes_in(context);
  const bool list = column.width() < 560;
  const int zoom = kit::chart_zoom(ui, chart_key);
  kit::zoom_buttons(ui, column.take(ui.control_height(), 4), chart_key);
  auto& memo = context.session.memory.of<PlanMemo<LayoutStand, kit::ChartLayout>>("bodies layout");
  const kit::ChartLayout& layout =
      memo.get(context.plan(), {context.today(), column.width(), zoom},
               [&] { return kit::lay_out(boxes_in(context), column.width(), list, zoom); });
  const std::string current = text_from(context.route.record);
  const kit::ChartWords words{
      .key = chart_key,
      .name = "Bodies and whom they report to",
      .columns = {"Body", "Reports to", "Chair", "Meets and decides", "To mend"},
      .boxes = boxes,
      .current = current};
  kit::organization_chart(ui, column.take(std::min(layout.height, most), kit::space::cards), words,
                          layout);
}

}  // namespace

void bodies_picture(Context& context, Section& section) {
  if (section.count == 0) return;
  section.draw = [&context](Column& column, Rect room) {
    draw_chart(context, column, std::max(420.f, room.h * 0.62f));
  };
}

}  // namespace entente::screen
