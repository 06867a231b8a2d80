#include "screen/record/quick_line_field.hpp"

#include <algorithm>
#include <tuple>

#include "practice/findings.hpp"
#include "practice/profile/names.hpp"
#include "record/rank.hpp"
#include "screen/list/ranks.hpp"
#include "screen/record/value_words.hpp"
#include "screen/shell/icons.hpp"
#include "workspace/quick_line.hpp"
#include "workspace/quick_word.hpp"

namespace entente::screen {
namespace {

constexpr std::string_view key = "quick line";
constexpr float piece_height = 26;

/// A piece of the preview; on a ground where it has a tone.
struct Piece {
  std::string words;
  std::optional<kit::Tone> tone = {};
};

struct Preview {
  QuickLine line;
  std::vector<Piece> pieces;
  std::string heard;  // all of them in one sentence
};

/// What is typed, and what it means, worked out when either changes.
struct State {
  std::string text;
  std::string problem;  // why Enter added nothing
  Memo<std::tuple<std::string, const Plan*, std::uint64_t, Date>, Preview> preview;
};

Preview preview_of(Context& context, const std::string& text) {
  Preview preview{
      parse_quick_line(text, context.plan(), context.today(), context.host.locale().month_first),
      {},
      {}};
  const QuickLine& line = preview.line;
  if (line.kind == nullptr) return preview;
  preview.pieces.push_back({std::string(line.kind->label), kit::Tone::accent});
  if (!line.title.empty()) preview.pieces.push_back({line.title});
  if (line.owner_field != nullptr) {
    const Id party = practice::party_of(context.plan(), line.owner);
    const kit::Tone tone = party ? context.view().tone_of(party) : kit::Tone::neutral;
    preview.pieces.push_back({lower(line.owner_field->label) + " " +
                                  headline(context.plan(), line.owner_field->target, line.owner),
                              tone});
  }
  if (line.side_field != nullptr)
    preview.pieces.push_back(
        {lower(line.side_field->label) + " " +
             practice::title_of(context.plan(), line.side_field->target, line.side),
         context.view().tone_of(line.side)});
  if (line.date_field != nullptr)
    preview.pieces.push_back(
        {lower(line.date_field->label) + " " + short_date(line.date), kit::Tone::neutral});
  for (const Piece& piece : preview.pieces)
    preview.heard += (preview.heard.empty() ? "" : " · ") + piece.words;
  return preview;
}

float piece_width(kit::Ui& ui, const Piece& piece) {
  if (piece.tone) return kit::chip_width(ui, piece.words);
  return ui.text_width(piece.words, kit::Style::body_strong) + 1;
}

void draw_piece(kit::Ui& ui, Rect place, const Piece& piece) {
  if (!piece.tone)
    return ui.draw_text_cut(place.x, place.y + 2, place.w, piece.words, kit::Style::body_strong,
                            ui.palette().ink);
  ui.fill(place, kit::ground_of(ui.palette(), *piece.tone), kit::space::chip_radius);
  ui.draw_text_cut(place.x + 8, place.y + 4, place.w - 14, piece.words, kit::Style::caption_strong,
                   kit::ink_of(ui.palette(), *piece.tone));
}

/// The pieces one after another, in as many lines as they need; heard as one sentence.
float draw_preview(kit::Ui& ui, Rect place, const Preview& preview) {
  float x = place.x, y = place.y;
  for (const Piece& piece : preview.pieces) {
    const float width = std::min(piece_width(ui, piece), place.w);
    if (x > place.x && x + width > place.right()) x = place.x, y += piece_height + 6;
    draw_piece(ui, {x, y, width, piece_height}, piece);
    x += width + kit::space::within;
  }
  kit::Node node;
  node.id = ui.id("preview"), node.role = kit::Role::text, node.name = preview.heard;
  node.place = {place.x, place.y, place.w, y + piece_height - place.y};
  ui.add(node);
  return node.place.h;
}

/// Enters the record into the plan.
void add(Context& context, const QuickLine& line) {
  const Kind& kind = *line.kind;
  const auto draft = std::make_shared<Draft>(kind);
  const std::string last = rank_between(last_rank(context.plan(), kind), "");
  if (const Field* rank = rank_field_of(kind)) draft->set(*rank, Text(last));
  if (const Field* raised = quick_raised_field(kind)) draft->set(*raised, context.today());
  draft->set(kind.fields[kind.headline], Text(line.title));
  if (line.owner_field != nullptr) draft->set(*line.owner_field, line.owner);
  if (line.side_field != nullptr) draft->set(*line.side_field, line.side);
  if (line.date_field != nullptr) draft->set(*line.date_field, line.date);
  const RecordKey record{Visibility::shared, kind.name, context.workspace.new_id()};
  context.edit_and_say(
      "Add " + lower(kind.label), std::string(kind.label) + " added: " + line.title,
      [record, draft](Transaction& transaction) { return draft->write(transaction, record); });
}

const Preview& preview_for(Context& context, State& state) {
  const auto stand =
      std::tuple(state.text, &context.plan(), context.plan().revision(), context.today());
  return state.preview.get(stand, [&] { return preview_of(context, state.text); });
}

void enter(Context& context, State& state) {
  const QuickLine& line = preview_for(context, state).line;
  if (!line.ready()) {
    state.problem = "Write what it is, too.";
    return;
  }
  add(context, line);
  state.text.clear();
}

bool is_blank(const State& state) { return without_blanks(state.text).empty(); }

constexpr std::string_view how =
    "! makes a risk, !! an issue, anything else an action; @ana the owner, friday or 26 nov the "
    "date.";

constexpr std::string_view how_briefly = "! is a risk, !! an issue, anything else an action.";

/// The field itself; what is typed is taken over at once. Returns its height.
float draw_field(Context& context, Rect place, State& state) {
  kit::Ui& ui = context.ui;
  kit::FieldWords words{.key = key, .label = "Add in one line"};
  words.hint = ui.phone() ? "! risk, @owner, friday …" : "Add: ! risk, !! issue, @owner, friday …";
  words.problem = state.problem, words.label_hidden = true;
  if (is_blank(state)) words.help = ui.phone() ? how_briefly : how;
  const kit::ButtonWords button{
      .key = "add line", .label = "Add", .icon = icon("plus"), .disabled = is_blank(state)};
  const float width = kit::button_width(ui, button);
  const Rect beside{place.right() - width, place.y, width, ui.control_height()};
  place.w -= width + kit::space::within;
  const float height = kit::field_height(ui, place.w, words);
  const std::string before = state.text;
  const std::string_view value = ui.keep(state.text);
  if (auto typed = kit::text_field(ui, place, words, {.value = value})) state.text = *typed;
  if (auto draft = kit::draft(ui, key)) state.text = *draft;
  if (state.text != before) state.problem.clear(), ui.again();
  const bool entered = ui.pressed_key(ui.id(key), "Enter");
  if ((kit::button(ui, beside, button) || entered) && !is_blank(state)) {
    enter(context, state);
    ui.request_focus(ui.id(key));  // for the next one
  }
  return height;
}

}  // namespace

float quick_line_field(Context& context, Rect place) {
  if (context.read_only()) return 0;
  kit::Ui& ui = context.ui;
  const auto keys = ui.keys("quick line field");
  State& state = context.session.memory.of<State>(key);
  float y = place.y + draw_field(context, place, state);
  if (is_blank(state)) return y - place.y;
  y += kit::space::within;
  const Preview& preview = preview_for(context, state);
  y += draw_preview(ui, {place.x, y, place.w, 0}, preview);
  for (const std::string& problem : preview.line.problems)
    y += 6 + remark(context, {place.x, y + 6, place.w, 0}, problem, kit::Tone::warning);
  return y - place.y;
}

}  // namespace entente::screen
