#include "screen/shell/context.hpp"

#include "base/counts.hpp"
#include "record/rank.hpp"
#include "record/roles.hpp"
#include "screen/list/ranks.hpp"
#include "screen/record/removal.hpp"
#include "screen/record/value_words.hpp"

namespace entente::screen {
namespace {

std::string words_of(const Problems& problems) {
  return problems.empty() ? "It could not be done." : text_from(problems.front());
}

}  // namespace

void Context::keep(std::shared_ptr<Arena> arena) { session.kept.push_back(std::move(arena)); }

void Context::later(std::function<void()> action) {
  session.later.push_back(std::move(action));
  ui.again();
}

void Context::go(const Route& target, bool replace) {
  later([this, target, replace] { host.go(text_from(target), replace); });
}

bool Context::carry_out(const std::string& label,
                        const std::function<Result<void>(Transaction&)>& write) {
  const auto change = workspace.edit(label, write);
  if (!change) say(words_of(change.problems()), kit::Tone::bad);
  return change && !change->effects.empty();
}

void Context::edit(std::string label, std::function<Result<void>(Transaction&)> write) {
  later([this, label = std::move(label), write = std::move(write)] { carry_out(label, write); });
}

bool Context::carry_out_and_say(const std::string& label, const std::string& done,
                                const std::function<Result<void>(Transaction&)>& write) {
  if (!carry_out(label, write)) return false;
  session.toasts.show(ui, done, kit::Tone::neutral, "Undo");
  session.undo_toast = session.toasts.last();
  session.undo_revision = workspace.plan()->revision();
  return true;
}

void Context::edit_and_say(std::string label, std::string done,
                           std::function<Result<void>(Transaction&)> write) {
  later([this, label = std::move(label), done = std::move(done), write = std::move(write)] {
    carry_out_and_say(label, done, write);
  });
}

void Context::set_field(const RecordKey& key, const Kind& kind, const Field& field,
                        const Value& value) {
  edit("Change " + lower(kind.label), [key, name = field.name, value](Transaction& transaction) {
    return transaction.set(key, name, value);
  });
}

void Context::remove(const Kind& kind, std::vector<Id> ids, std::optional<Route> then,
                     bool replace) {
  if (ids.empty()) return;
  const bool one = ids.size() == 1;
  const std::string what = one ? lower(kind.label) : lower(kind.plural);
  const std::string done = one ? "Removed " + headline(plan(), kind.name, ids.front())
                               : "Removed " + grouped(ids.size()) + " " + lower(kind.plural);
  const auto write = [kind = &kind, ids](Transaction& transaction) {
    for (const Id id : ids) transaction.remove({Visibility::shared, kind->name, id});
    if (ids.size() > many_records) transaction.mark_bulk();
    return Result<void>{};
  };
  std::optional<Question> question = question_before_removing(*this, kind, ids);
  if (!question) {
    edit_and_say("Remove " + what, done, write);
    if (then) go(*then, replace);
    return;
  }
  // It is answered in a later frame, whose context is another.
  question->yes = [ui = &ui, workspace = &workspace, host = &host, session = &session,
                   label = "Remove " + what, done, write, then, replace] {
    const Route anywhere;
    Context context(*ui, *workspace, *host, anywhere, *session);
    if (context.carry_out_and_say(label, done, write) && then) host->go(text_from(*then), replace);
  };
  later([this, question = std::move(*question)] { session.question = question; });
}

void Context::undo() {
  later([this] {
    const std::string label(workspace.undo_label());
    if (const auto change = workspace.undo(); !change)
      say(words_of(change.problems()), kit::Tone::bad);
    else if (!label.empty())
      ui.announce("Undone: " + label);
  });
}

void Context::redo() {
  later([this] {
    const std::string label(workspace.redo_label());
    if (const auto change = workspace.redo(); !change)
      say(words_of(change.problems()), kit::Tone::bad);
    else if (!label.empty())
      ui.announce("Done again: " + label);
  });
}

void Context::export_plan() {
  later([this] {
    const ExportFile file = workspace.export_plan();
    host.download(file.name, file.media_type, file.bytes);
    const std::string saved = host.saved_words(file.name);
    if (!host.may_download()) return say(saved + ".", kit::Tone::warning);
    workspace.note_filed();
    say(saved +
            ": your own full copy, private records included. For the partner, "
            "hand over under Exchange.",
        kit::Tone::good);
  });
}

void Context::save_page() {
  later([this] {
    const ExportFile file = workspace.export_plan();
    workspace.note_handed_out();
    const std::string name = file.name.substr(0, file.name.find(".entente")) + ".html";
    // The frame is over when the answer comes, and the plan perhaps another.
    const auto made = [this_plan = &plan(), revision = plan().revision(), name, &ui = ui,
                       &host = host, &session = session,
                       &workspace = workspace](const Result<std::string>& page) {
      if (!page) return session.toasts.show(ui, words_of(page.problems()), kit::Tone::bad);
      host.download(name, "text/html", *page);
      const std::string saved = host.saved_words(name);
      if (!host.may_download()) return session.toasts.show(ui, saved + ".", kit::Tone::warning);
      if (workspace.plan() == this_plan && this_plan->revision() == revision)
        workspace.note_filed();
      session.toasts.show(ui,
                          saved + " in your downloads. It opens in any browser, without a network.",
                          kit::Tone::good);
    };
    host.hand_over()->make_page_file(file.bytes, made);
  });
}

void Context::add_record(const Kind& kind, std::function<void(Draft&)> fill) {
  later([this, kind = &kind, fill = std::move(fill)] {
    NewRecord made{kind, std::make_unique<Draft>(*kind), {}, true};
    if (const Field* rank = rank_field_of(*kind)) {
      const std::string key = rank_between(last_rank(plan(), *kind), "");
      made.draft->set(*rank, Text(key));
    }
    begin_record(*made.draft, today());
    if (fill) fill(*made.draft);
    session.new_record = std::move(made);
  });
}

void Context::say(std::string words, kit::Tone tone) {
  session.toasts.show(ui, std::move(words), tone);
  ui.again();
}

void Context::tell(const Result<void>& result) {
  if (!result) say(words_of(result.problems()), kit::Tone::bad);
}

}  // namespace entente::screen
