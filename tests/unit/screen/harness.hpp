#pragma once
#include "screen/shell/application.hpp"
#include "tests/unit/kit/harness.hpp"
#include "tests/unit/workspace/browser.hpp"
#include "workspace/embedded_samples.hpp"

namespace entente::screen {

/// A browser's part of a screen, kept in members for tests to look at.
class FakeHost : public Host {
 public:
  struct Download {
    std::string name, bytes;
  };
  void download(std::string_view name, std::string_view, std::string_view bytes) override {
    downloads.push_back({std::string(name), std::string(bytes)});
  }
  bool may_download() const override { return downloading; }
  using Picked = std::function<void(std::string name, std::string bytes, std::size_t size)>;
  void pick_file(std::string_view, std::size_t, Picked done) override { picked = std::move(done); }
  void go(std::string_view route, bool replace) override {
    went = std::string(route);
    steps += !replace;
  }
  void set_title(std::string_view words) override { title = words; }
  /// Answers at once; with nothing where the site cannot be reached.
  void read_asset(std::string_view path, std::function<void(std::string)> done) override {
    done(offline ? std::string() : asset(path));
  }
  int local_day() const override { return 20'778; }
  HandOver* hand_over() override { return handing; }
  Sealer* sealer() override { return sealing; }
  void hold_page(bool wanted) override { held = wanted; }
  bool update_ready() const override { return updates; }
  void take_update() override { updated = true; }

  std::vector<Download> downloads;
  Picked picked;
  std::optional<std::string> went;
  std::string title;
  bool offline = false, downloading = true;
  HandOver* handing = nullptr;
  Sealer* sealing = nullptr;
  bool held = false, updates = false, updated = false;
  int steps = 0;  // of Back: how often a route was gone to without replacing the one before

 private:
  static std::string asset(std::string_view path) {
    for (const EmbeddedSample& sample : embedded_samples())
      if (path == "samples/" + std::string(sample.name) + ".json") return std::string(sample.bytes);
    return path == "notices.txt" ? "Dear ImGui, MIT" : "";
  }
};

/// The application without a browser: an empty one at its start screen, or with a plan just begun.
class ScreenHarness {
 public:
  explicit ScreenHarness(kit::Display display = {});
  /// The plan "Helix" of Corvane and Marlow, open at its home.
  void start_plan();
  void go(std::string_view route);
  Id plan_id() const { return tab.plan(); }
  const Plan& plan() const { return *tab.workspace.plan(); }
  std::string in_plan(std::string_view rest) const;

  // ---- What a person does, by role and name.
  void click(kit::Role role, std::string_view name);
  void type(kit::Role role, std::string_view name, std::string text);
  void key(std::string text, bool control = false, bool shift = false);
  bool sees(kit::Role role, std::string_view name) const;
  /// Whether any node's name or description holds these words.
  bool reads(std::string_view words) const;
  void settle();

  Browser browser;
  Tab tab{browser};
  FakeHost host;
  Application application{tab.workspace, host};
  std::unique_ptr<kit::Harness> screen;
  std::string route = "/";
};

}  // namespace entente::screen
