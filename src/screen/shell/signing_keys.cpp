#include <algorithm>

#include "base/concat.hpp"
#include "screen/shell/icons.hpp"
#include "screen/shell/signing.hpp"
#include "screen/start/start.hpp"

namespace entente::screen {
namespace {

using Parts = Sealer::Parts;

constexpr std::size_t most_key_bytes = 64u << 10;
constexpr float line_gap = 8;

/// What the sealer said last, and what was typed since.
struct KeysCard {
  Parts shown;
  std::string step, held, told;
  Parts typed;  // key, value, key, value …
  bool asked = false;
};

KeysCard& card_of(Session& session) { return session.memory.of<KeysCard>("keys"); }

void take(Workspace& workspace, Host& host, KeysCard& card, Parts answer) {
  for (std::size_t index = 0; index < std::size(key_settings); ++index)
    if (workspace.setting(key_settings[index]) != answer[index])
      workspace.set_setting(key_settings[index], answer[index]);
  card.step = std::move(answer[3]);
  card.held = std::move(answer[4]);
  if (!answer[5].empty()) host.download(answer[5], "text/plain", answer[6]);
  card.told = std::move(answer[7]);
  card.typed.clear();
  card.shown.assign(answer.begin() + 8, answer.end());
}

/// Tells the sealer which button was pressed; what it answers is drawn from then on.
void press(Workspace& workspace, Host& host, Session& session, std::string button) {
  KeysCard& card = card_of(session);
  Parts parts{text_from(workspace.now())};
  for (const std::string_view name : key_settings) parts.emplace_back(workspace.setting(name));
  parts.insert(parts.end(), {card.step, card.held, std::move(button)});
  parts.insert(parts.end(), card.typed.begin(), card.typed.end());
  host.sealer()->perform(Sealer::Deed::keys, std::move(parts),
                         [&workspace, &host, &session](Result<Parts> answer) {
                           KeysCard& now = card_of(session);
                           if (answer) return take(workspace, host, now, std::move(*answer));
                           now.shown = {"w" + answer.problems().front().what, "b\nTry again"};
                         });
}

/// Draws the parts one under another, buttons side by side.
class Drawing {
 public:
  Drawing(Context& context, Rect place, KeysCard& card)
      : context_(context), ui_(context.ui), card_(card), place_(place), x_(place.x), y_(place.y) {}

  void put(std::string_view part) {
    const char what = part.front();
    part.remove_prefix(1);
    std::string_view texts[4];
    for (std::string_view& text : texts) {
      text = part.substr(0, part.find('\n'));
      part.remove_prefix(std::min(part.size(), text.size() + 1));
    }
    if (std::string_view("bPdo").find(what) != std::string_view::npos)
      return button(what, texts[0], texts[1]);
    end_row();
    if (what == 'f')
      field(texts);
    else
      words(what, texts[0]);
  }
  float height() { return end_row(), y_ - place_.y; }

 private:
  Rect rest() const { return {place_.x, y_, place_.w, 0}; }

  void end_row() {
    if (x_ > place_.x) y_ += ui_.control_height() + 16;
    x_ = place_.x;
  }

  void words(char what, std::string_view text) {
    const kit::Color second = ui_.palette().second_ink;
    if (what == 'h') {
      if (y_ > place_.y) y_ += 12;
      y_ += card_title(context_, rest(), text);
    } else if (what == 'i') {
      kit::separator(ui_, place_.x, y_, place_.w);
      y_ += 14;
      y_ += kit::heading(ui_, rest(), 3, text, kit::Style::body_strong) + 4;
    } else if (what == 'w' || what == 'n') {
      y_ += remark(context_, rest(), text, what == 'w' ? kit::Tone::warning : kit::Tone::good) + 12;
    } else {
      const bool matters = what == 's';
      y_ += kit::paragraph(ui_, rest(), text, matters ? kit::Style::body_strong : kit::Style::body,
                           matters ? ui_.palette().ink : second) +
            line_gap;
    }
  }

  void field(std::span<const std::string_view> texts) {
    const kit::FieldWords words{
        .key = texts[0], .label = texts[1], .help = texts[2], .problem = texts[3]};
    const float width = std::min(place_.w, 420.f), height = kit::field_height(ui_, width, words);
    auto typed = std::find(card_.typed.begin(), card_.typed.end(), texts[0]);
    const std::string value = typed == card_.typed.end() ? std::string() : *(typed + 1);
    if (auto now = kit::text_field(ui_, {place_.x, y_, width, height}, words, {.value = value}))
      card_.typed = {std::string(texts[0]), std::move(*now)};
    y_ += height + line_gap;
  }

  void button(char what, std::string_view key, std::string_view label) {
    const kit::ButtonWords words{.key = key,
                                 .label = label,
                                 .emphasis = what == 'P'   ? kit::Emphasis::primary
                                             : what == 'd' ? kit::Emphasis::danger
                                                           : kit::Emphasis::secondary};
    const float width = std::min(kit::button_width(ui_, words), place_.w);
    if (x_ > place_.x && x_ + width > place_.right()) end_row();
    const Rect where{x_, y_, width, ui_.control_height()};
    x_ += width + 12;
    if (!kit::button(ui_, where, words)) return;
    Workspace& workspace = context_.workspace;
    Host& host = context_.host;
    Session& session = context_.session;
    std::string pressed(key);
    if (what != 'o')
      return context_.later([&, pressed] { press(workspace, host, session, pressed); });
    host.pick_file("", most_key_bytes,
                   [&, pressed](const std::string&, std::string bytes, std::size_t) {
                     card_of(session).held = std::move(bytes);
                     press(workspace, host, session, pressed);
                   });
  }

  Context& context_;
  kit::Ui& ui_;
  KeysCard& card_;
  Rect place_;
  float x_, y_;
};

}  // namespace

float draw_signing_keys(Context& context, Rect place) {
  KeysCard& card = card_of(context.session);
  if (!card.asked) {
    card.asked = true;
    context.later([&context] { press(context.workspace, context.host, context.session, ""); });
  }
  if (!card.told.empty()) context.say(std::exchange(card.told, {}), kit::Tone::good);
  Drawing drawing(context, place, card);
  for (const std::string& part : card.shown) drawing.put(part);
  return drawing.height();
}

}  // namespace entente::screen
