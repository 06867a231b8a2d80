#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include "screen/shell/host.hpp"
#include "screen/shell/route.hpp"
#include "screen/shell/session.hpp"
#include "workspace/workspace.hpp"

namespace entente::screen {

/// From more records on, an edit of many of them has one line in the history.
inline constexpr std::size_t many_records = 20;

/// What every screen is handed for a frame. Drawing reads; whatever changes the plan or the route
/// is noted and carried out when the frame is drawn, so that nothing moves under the drawing.
class Context {
 public:
  Context(kit::Ui& ui, Workspace& workspace, Host& host, const Route& route, Session& session)
      : ui(ui), workspace(workspace), host(host), route(route), session(session) {}

  kit::Ui& ui;
  Workspace& workspace;
  Host& host;
  const Route& route;
  Session& session;

  const Plan& plan() const { return session.view.plan(); }
  PlanView& view() const { return session.view; }
  /// The person's own calendar day.
  Date today() const { return session.view.today(); }
  /// What `make()` works out of the plan, kept under `key` until a table that it read changes, or
  /// the day does. One key always stands for one type.
  template <class Make>
  const auto& derived(std::string_view key, Make make) const {
    using Value = std::decay_t<decltype(make())>;
    return session.memory.of<PlanMemo<Date, Value>>(key).get(plan(), today(), [&] {
      ++session.derivations;
      return make();
    });
  }
  /// The kind of the first table that is drawn this frame: the page's address asks that one.
  std::string_view addressed = {};
  bool read_only() const { return !workspace.writable(); }

  /// Keeps texts and lists that values point at until all that was put off is carried out.
  void keep(std::shared_ptr<Arena> arena);
  /// When the frame is drawn.
  void later(std::function<void()> action);
  void go(const Route& target, bool replace = false);
  /// One edit with one undo. A refusal is told in a toast.
  void edit(std::string label, std::function<Result<void>(Transaction&)> write);
  /// The same; then a toast says `done` and offers to undo.
  void edit_and_say(std::string label, std::string done,
                    std::function<Result<void>(Transaction&)> write);
  /// Writes one field: "Change objective".
  void set_field(const RecordKey& key, const Kind& kind, const Field& field, const Value& value);
  /// Removes records and then goes to `then`. A party, or the person that I am, only after a
  /// question that says what it means (removal.hpp).
  void remove(const Kind& kind, std::vector<Id> ids, std::optional<Route> then = {},
              bool replace = false);
  void undo();
  void redo();
  void export_plan();
  /// Hands out what was stored of the plan and could not be read; asks before it is let go.
  void save_apart();
  void ask_to_drop_apart();
  /// Asks before the oldest half of the history is left out.
  void ask_to_shorten_history();
  /// The same as one HTML file that holds application and plan.
  void save_page();
  /// Opens the dialog in which a record of this kind is made, some of its fields filled in.
  void add_record(const Kind& kind, std::function<void(Draft&)> fill = {});
  void say(std::string words, kit::Tone tone = kit::Tone::neutral);
  /// Tells problems, where there are any, in a toast.
  void tell(const Result<void>& result);

 private:
  bool carry_out(const std::string& label, const std::function<Result<void>(Transaction&)>& write);
  bool carry_out_and_say(const std::string& label, const std::string& done,
                         const std::function<Result<void>(Transaction&)>& write);
};

}  // namespace entente::screen
