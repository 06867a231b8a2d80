#include "screen/shell/application.hpp"

#include "practice/profile/names.hpp"
#include "screen/shell/context.hpp"
#include "screen/shell/dialogs.hpp"
#include "screen/shell/files.hpp"
#include "screen/shell/plan_frame.hpp"

namespace entente::screen {

struct Application::State {
  State(Workspace& open_workspace, Host& its_host) : workspace(open_workspace), host(its_host) {}

  void draw(kit::Ui& ui);
  /// Notes which plan is open.
  void follow_plan();
  /// Opens the plan that the route names, where it is not open.
  void open_plan();
  bool shows_plan() const;
  void draw_frame(Context& context);
  void take_shortcuts(Context& context) const;
  void draw_toasts(Context& context);
  void carry_out_later();
  void tell_title();
  /// Holds the page while it has edits that are neither stored nor in a file.
  void hold_page();
  /// Takes the snapshot that storage wants once the person has paused.
  void tidy(kit::Ui& ui);

  Workspace& workspace;
  Host& host;
  Route route;
  Session session;
  const Plan* followed = nullptr;
  Id followed_id;
  Id opening;           // the plan that `open` was last called for
  std::string problem;  // why it could not be opened
  std::string title;
  std::uint64_t tidy_revision = 0;
  double changed_at = 0;
};

namespace {

constexpr double pause_before_tidying = 2;  // seconds

/// Lets go of all that was worked out from a plan or begun in it: another one may lie where it lay.
void forget_plan(Session& session) {
  session.view = PlanView{};
  session.lists.clear();
  session.memory.forget();
  session.record_history.forget();
  session.plan_history.forget();
  session.new_record.reset();
  session.asked_deed.reset();
  session.paste.reset();
  session.bulk.reset();
  session.choosing_me = false;
}

/// The theme chosen in the settings, over the system's.
void follow_theme(kit::Ui& ui, std::string_view theme) {
  if (theme != "light" && theme != "dark") return;
  kit::Display display = ui.display();
  display.dark = theme == "dark";
  ui.set_display(display);
}

std::string title_for(const Route& route, const Session& session, bool has_plan) {
  using Place = Route::Place;
  if (route.place == Place::settings) return "Settings · Entente";
  if (route.place == Place::about) return "About · Entente";
  if (!has_plan || !session.view.has_plan()) return "Entente";
  const std::string plan = session.view.title() + " · Entente";
  const auto* practice = practice::find_practice(route.name);
  if (route.place == Place::practice && practice)
    return std::string(practice->label) + " · " + plan;
  if (const auto key = find_record(session.view.plan(), route.subject))
    return practice::title_of(session.view.plan(), key->kind, key->id) + " · " + plan;
  return plan;
}

}  // namespace

Application::Application(Workspace& workspace, Host& host)
    : state_(std::make_unique<State>(workspace, host)) {}
Application::~Application() = default;

void Application::set_route(std::string_view route) { state_->route = route_from(route); }

void Application::open_route() { state_->open_plan(); }

void Application::open_file(std::string name, std::string bytes) {
  import_plan(state_->workspace, state_->host, state_->session, std::move(name), std::move(bytes));
}

void Application::refuse_file(std::string name, std::string why) {
  state_->session.problems = FileProblems{std::move(name), {{"", std::move(why)}}};
}

void Application::draw(kit::Ui& ui) { state_->draw(ui); }

std::uint64_t Application::derivations() const { return state_->session.derivations; }

bool Application::State::shows_plan() const {
  return route.plan && workspace.plan() && workspace.plan()->id() == route.plan;
}

void Application::State::follow_plan() {
  const Plan* plan = workspace.plan();
  const Id id = plan ? plan->id() : Id{};
  if (plan != followed || id != followed_id) forget_plan(session);
  followed = plan;
  followed_id = id;
  if (shows_plan()) session.view.follow(*plan, Date{host.local_day()});
}

void Application::State::open_plan() {
  if (!route.plan || shows_plan()) opening = {};
  if (!route.plan || shows_plan() || opening == route.plan) return;
  opening = route.plan;
  problem.clear();
  workspace.open(route.plan, [this, wanted = route.plan](Result<void> result) {
    if (wanted == opening && !result) problem = text_from(result.problems().front());
  });
}

void Application::State::draw_frame(Context& context) {
  const bool wants_plan = route.plan && route.place != Route::Place::unknown;
  if (wants_plan && !shows_plan()) return draw_opening(context, problem);
  if (!wants_plan) return draw_plain_frame(context);
  draw_plan_frame(context);
}

void Application::State::take_shortcuts(Context& context) const {
  kit::Ui& ui = context.ui;
  if (ui.shortcut("z", true) && workspace.can_undo()) context.undo();
  const bool redo =
      ui.shortcut("Z", true, true) || ui.shortcut("z", true, true) || ui.shortcut("y", true);
  if (redo && workspace.can_redo()) context.redo();
  if (route.record && ui.shortcut("Escape")) context.go(route.with_record({}), true);
}

void Application::State::draw_toasts(Context& context) {
  if (std::exchange(session.offer_restore, false)) {
    session.toasts.show(context.ui, "Deleted " + std::string(workspace.removed_title()),
                        kit::Tone::neutral, "Undo");
    session.restore_toast = session.toasts.last();
  }
  const auto pressed = session.toasts.draw(context.ui);
  if (!pressed) return;
  if (*pressed == session.restore_toast)
    context.later([this] { workspace.restore_removed([](Result<void>) {}); });
  if (*pressed != session.undo_toast || !workspace.plan()) return;
  if (workspace.plan()->revision() == session.undo_revision)
    context.undo();
  else
    context.say("Other edits came after it: use Undo above, one step at a time.");
}

void Application::State::carry_out_later() {
  while (!session.later.empty()) {
    const auto action = std::move(session.later.front());
    session.later.pop_front();
    action();
  }
  session.kept.clear();
}

void Application::State::tell_title() {
  std::string now = title_for(route, session, shows_plan());
  if (now == title) return;
  title = std::move(now);
  host.set_title(title);
}

void Application::State::hold_page() {
  const Plan* plan = workspace.plan();
  const bool nowhere = plan && workspace.save_state().where == SaveState::Where::nowhere;
  host.hold_page(nowhere && !workspace.filed());
}

void Application::State::tidy(kit::Ui& ui) {
  if (workspace.revision() != tidy_revision)
    tidy_revision = workspace.revision(), changed_at = ui.now();
  if (!workspace.wants_tidying()) return;
  const double left = changed_at + pause_before_tidying - ui.now();
  if (left > 0) return ui.wake_after(static_cast<float>(left));
  workspace.tidy();
}

void Application::State::draw(kit::Ui& ui) {
  follow_theme(ui, workspace.setting("theme"));
  open_plan();
  follow_plan();
  Context context(ui, workspace, host, route, session);
  draw_frame(context);
  draw_dialogs(context);
  draw_toasts(context);
  if (shows_plan()) take_shortcuts(context);
  carry_out_later();
  tell_title();
  hold_page();
  tidy(ui);
}

}  // namespace entente::screen
