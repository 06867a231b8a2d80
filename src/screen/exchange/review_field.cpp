#include "screen/exchange/review_field.hpp"

#include <algorithm>

#include "base/concat.hpp"
#include "exchange/word_difference.hpp"
#include "exchange/woven.hpp"
#include "kit/writing.hpp"
#include "screen/record/typed.hpp"

namespace entente::screen {
namespace {

constexpr kit::Style body = kit::Style::body;

/// Words one after the other, what has gone struck through, what has come on a ground of its own.
class WordFlow {
 public:
  WordFlow(kit::Ui& ui, Rect place) : ui_(ui), place_(place), x_(place.x), y_(place.y) {}

  void put(const WordPiece& piece) {
    if (piece.kind == WordPiece::Kind::come && abuts_) x_ += gap;
    abuts_ = piece.kind == WordPiece::Kind::gone && !piece.words.ends_with(' ');
    std::string_view rest = piece.words;
    while (!rest.empty()) {
      std::size_t end = rest.find_first_of(" \n");
      end = end == rest.npos ? rest.size() : end + 1;
      word(rest.substr(0, end), piece.kind);
      rest.remove_prefix(end);
    }
  }
  float height() const { return y_ + line - place_.y; }

 private:
  static constexpr float line = 22, gap = 4;

  void word(std::string_view text, WordPiece::Kind kind) {
    const bool breaks = !text.empty() && text.back() == '\n';
    if (breaks) text.remove_suffix(1);
    const float width = ui_.text_width(text, body);
    if (x_ > place_.x && x_ + width > place_.right()) x_ = place_.x, y_ += line;
    const kit::Palette& palette = ui_.palette();
    const kit::Tone tone = kind == WordPiece::Kind::come ? kit::Tone::good : kit::Tone::bad;
    if (kind == WordPiece::Kind::same) {
      ui_.draw_text(x_, y_, text, body, palette.ink);
    } else {
      const kit::Color ink = kit::ink_of(palette, tone);
      ui_.fill({x_, y_ + 1, width, line - 3}, kit::ground_of(palette, tone));
      ui_.draw_text(x_, y_, text, body, ink);
      if (kind == WordPiece::Kind::gone) ui_.line(x_, y_ + 11, x_ + width, y_ + 11, ink);
    }
    x_ += width;
    if (breaks) x_ = place_.x, y_ += line;
  }

  kit::Ui& ui_;
  Rect place_;
  float x_, y_;
  bool abuts_ = false;  // the last piece has gone, and no space parts it from the next
};

/// Whether a text is words one after the other from left to right.
bool flows(std::string_view text) { return kit::writing_of(text) == kit::Writing::letters; }

/// A long text word by word; what is heard is both whole.
float draw_words(kit::Ui& ui, Rect place, const std::string& before, const std::string& after) {
  WordFlow flow(ui, place);
  for (const WordPiece& piece : word_difference(before, after)) flow.put(piece);
  kit::Node node;
  node.role = kit::Role::text;
  node.id = ui.id("difference");
  node.place = {place.x, place.y, place.w, flow.height()};
  node.name = ui.keep(concat("Was: ", before, ". Now: ", after));
  ui.add(node);
  return flow.height();
}

struct FieldView {
  Context& context;
  Review& review;
  ReviewPage& page;
  std::size_t change, field;
  const RecordChange& record() const { return review.changes()[change]; }
  const FieldChange& self() const { return record().fields[field]; }
  const Field* description() const { return field_of(context.plan(), record().kind, self().field); }
  std::string words(const Value& value) const {
    return review_value(context.plan(), review.merge().theirs(), description(), value);
  }
  const FieldAnswer& answer() const { return review.answer(change).fields[field]; }
  void set(FieldAnswer answer) const {
    review.answer_field(change, field, answer);
    context.ui.again();
  }
};

float draw_change(const FieldView& view, Rect place) {
  kit::Ui& ui = view.context.ui;
  const FieldChange& change = view.self();
  const Field* field = view.description();
  const std::string after = view.words(change.after);
  if (view.record().turn == Turn::added) return kit::paragraph(ui, place, after);
  const std::string before = view.words(change.before);
  const bool by_words =
      field && (field->type == FieldType::long_text || field->type == FieldType::text) &&
      !is_empty(change.before) && !is_empty(change.after) && flows(before) && flows(after);
  if (by_words) return draw_words(ui, place, before, after);
  float y = place.y;
  y += kit::paragraph(ui, {place.x, y, place.w, 0}, concat("Was: ", before), body,
                      ui.palette().second_ink);
  y += kit::paragraph(ui, {place.x, y, place.w, 0}, concat("Now: ", after), body);
  return y - place.y;
}

constexpr kit::Option yes_no[] = {{"Accept"}, {"Refuse"}};
constexpr float yes_no_width = 190;

/// Which of the choices of a conflict stands: each value, another one, open.
int chosen_of(const FieldView& view) {
  const std::size_t values = view.self().values.size();
  switch (view.answer().answer) {
    case Answer::choose:
      return static_cast<int>(view.answer().chosen);
    case Answer::write:
      return static_cast<int>(values);
    default:
      return static_cast<int>(values) + 1;
  }
}

/// Where both sides changed different passages of a text, both changes in one.
std::optional<std::string> suggestion(const FieldView& view) {
  const auto& values = view.self().values;
  if (values.size() != 2 || values[0].ours == values[1].ours) return {};
  const Text* one = std::get_if<Text>(&values[0].value);
  const Text* other = std::get_if<Text>(&values[1].value);
  const RecordChange& record = view.record();
  const auto base =
      text_before(view.context.plan(), view.review.merge().theirs().shared().replicas(),
                  record.kind, record.id, view.self().field);
  return base && one && other ? woven(*base, *one, *other) : std::nullopt;
}

Arena& written_in(ReviewPage& page) {
  if (!page.written) page.written = std::make_shared<Arena>();
  return *page.written;
}

void choose(const FieldView& view, std::size_t index) {
  const std::size_t values = view.self().values.size();
  if (index < values) return view.set({Answer::choose, index, {}});
  if (index == values) {
    const auto joined = suggestion(view);
    return view.set({Answer::write, 0,
                     joined ? Value(written_in(view.page).keep(*joined)) : view.self().after});
  }
  view.set({Answer::open, 0, {}});
}

/// "Ours", "Theirs", by party where there are more than two values.
std::vector<std::string> choice_labels(const FieldView& view) {
  std::vector<std::string> labels;
  const auto& values = view.self().values;
  for (const HeldValue& held : values) {
    const std::string_view side = held.ours ? "Ours" : "Theirs";
    labels.push_back(values.size() > 2 ? concat(side, " ", labels.size() + 1) : std::string(side));
  }
  labels.push_back("Another");
  labels.push_back("Open");
  return labels;
}

Result<Value> value_typed(const FieldView& view, const Field& field, std::string_view text) {
  Arena& arena = written_in(view.page);
  const bool written = field.type == FieldType::date || field.type == FieldType::number ||
                       field.type == FieldType::money;
  if (!written) return value_from_text(field, arena.keep(text), arena);
  return typed_value(view.context.host.locale(), view.context.today(), field, text, {}, arena);
}

/// The text of a third value; what cannot be read is said below the field.
float draw_third(const FieldView& view, Rect place) {
  const Field* field = view.description();
  if (!field || field->type == FieldType::reference || field->type == FieldType::references)
    return kit::paragraph(view.context.ui, place,
                          "Leave it open, and choose in the record after taking the file over.");
  const bool is_long = field->type == FieldType::long_text;
  const kit::FieldWords words{
      .key = "third",
      .label = "Another value",
      .help = is_long ? "Where both changed different passages, it starts with both changes." : ""};
  const float height = kit::field_height(view.context.ui, place.w, words, is_long ? 5 : 1);
  const std::string value = typable(view.context.host.locale(), *field, view.answer().written);
  const auto typed = kit::text_field(view.context.ui, {place.x, place.y, place.w, height}, words,
                                     {.value = value, .lines = is_long ? 5 : 1});
  if (!typed) return height;
  const auto read = value_typed(view, *field, *typed);
  if (!read)
    view.context.say(read.problems().front().what, kit::Tone::bad);
  else
    view.set({Answer::write, 0, kept(*read, written_in(view.page))});
  return height;
}

float draw_held(const FieldView& view, Rect place, const HeldValue& held) {
  kit::Ui& ui = view.context.ui;
  const std::string who = writer_words(view.context.plan(), view.review, held.dot);
  const float top = kit::paragraph(
      ui, place,
      concat(held.ours ? "Ours" : "Theirs", who.empty() ? "" : " (", who, who.empty() ? "" : ")"),
      kit::Style::caption_strong, ui.palette().second_ink);
  return top + kit::paragraph(ui, {place.x, place.y + top, place.w, 0}, view.words(held.value)) + 4;
}

/// The values side by side where there is room for two, else one below the other.
float draw_values(const FieldView& view, Rect place) {
  constexpr float gap = 32, narrowest = 280;
  const std::size_t across = place.w >= 2 * narrowest + gap ? 2 : 1;
  const float width = (place.w - gap * static_cast<float>(across - 1)) / static_cast<float>(across);
  const auto& values = view.self().values;
  float y = place.y;
  for (std::size_t first = 0; first < values.size(); first += across) {
    float height = 0;
    for (std::size_t column = 0; column < across && first + column < values.size(); ++column) {
      const float x = place.x + (width + gap) * static_cast<float>(column);
      height = std::max(height, draw_held(view, {x, y, width, 0}, values[first + column]));
      if (column > 0)
        view.context.ui.line(x - gap / 2, y, x - gap / 2, y + height,
                             view.context.ui.palette().line);
    }
    y += height;
  }
  return y - place.y;
}

float draw_conflict(const FieldView& view, Rect place) {
  kit::Ui& ui = view.context.ui;
  float y = place.y + draw_values(view, place);
  const std::vector<std::string> labels = choice_labels(view);
  std::vector<kit::Option> options;
  for (const std::string& label : labels) options.push_back({label});
  const std::string name = concat("Decide ", view.self().field);
  kit::FieldWords words{.key = "decide", .label = name};
  words.label_hidden = true;
  const float width = std::min(place.w, 110.f * static_cast<float>(options.size()));
  const Rect where{place.x, y + 4, width, ui.control_height()};
  if (const auto chosen = kit::segmented(ui, where, words, options, chosen_of(view)))
    choose(view, static_cast<std::size_t>(*chosen));
  y = where.bottom() + 6;
  if (view.answer().answer == Answer::write)
    y += draw_third(view, {place.x, y, std::min(place.w, 560.f), 0}) + 6;
  return y - place.y;
}

/// Accept or refuse, of a field that is not the only one.
float draw_answer(const FieldView& view, Rect place) {
  kit::Ui& ui = view.context.ui;
  const std::string name = concat("Answer for ", view.self().field);
  kit::FieldWords words{.key = "answer", .label = name};
  words.label_hidden = true;
  const int chosen = view.answer().answer == Answer::refuse ? 1 : 0;
  const Rect where{place.x, place.y, std::min(place.w, yes_no_width), ui.control_height()};
  if (const auto now = kit::segmented(ui, where, words, yes_no, chosen))
    view.set({*now == 1 ? Answer::refuse : Answer::accept, 0, {}});
  return where.h + 6;
}

}  // namespace

float review_field(Context& context, Rect place, Review& review, ReviewPage& page,
                   std::size_t change, std::size_t field) {
  const FieldView view{context, review, page, change, field};
  const auto keys = context.ui.keys(view.self().field);
  const Field* known = view.description();
  float y = place.y;
  y += kit::paragraph(context.ui, {place.x, y, place.w, 0},
                      known ? known->label : view.self().field, kit::Style::caption_strong);
  if (view.self().conflict())
    y += draw_conflict(view, {place.x, y, place.w, 0});
  else
    y += draw_change(view, {place.x, y, place.w, 0});
  for (const HeldValue& gone : view.self().gone)
    y += kit::paragraph(context.ui, {place.x, y, place.w, 0},
                        concat("Decided against: ", view.words(gone.value)), kit::Style::body,
                        context.ui.palette().second_ink);
  const bool apart = view.record().turn == Turn::changed && view.record().fields.size() > 1;
  if (apart && !view.self().conflict()) y += 2 + draw_answer(view, {place.x, y + 2, place.w, 0});
  return y - place.y;
}

}  // namespace entente::screen
