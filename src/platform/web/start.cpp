#include "platform/web/page.hpp"
#include "platform/web/ports.hpp"
#include "platform/web/web_sealer.hpp"
#include "platform/web/web_store.hpp"
#include "platform/web/web_tabs.hpp"
#include "screen/shell/application.hpp"

namespace entente::platform {
namespace {

/// Entente over the browser's stores.
class Entente : public Scene {
 public:
  explicit Entente(BrowserHost& host)
      : workspace_({&local_, &database_, &tabs_, &clock_, &random_}),
        application_(workspace_, host),
        sealer_(host.calls()),
        host_(host) {
    host.set_sealer(&sealer_);
    workspace_.on_news(ask_for_frame);
    // Where nothing can be read the workspace says so itself; one can work all the same.
    workspace_.start([this](const Result<void>&) {
      started_ = true;
      if (early_) application_.open_file(std::move(early_->name), std::move(early_->bytes));
      early_.reset();
      application_.open_route();
      ask_for_frame();
    });
  }
  void draw(kit::Ui& ui) override {
    // A plan that is being opened is there in a moment: nothing else is drawn for that long.
    ready_ = ready_ || (started_ && !awaits_plan());
    if (ready_) application_.draw(ui);
  }
  void set_route(std::string_view route) override {
    application_.set_route(route);
    if (started_ && !ready_) application_.open_route();
  }
  void set_locale(std::string_view lines) override { host_.set_locale(screen::locale_from(lines)); }
  /// What comes before the stores have answered waits for them.
  void open_file(std::string name, std::string bytes) override {
    if (started_)
      application_.open_file(std::move(name), std::move(bytes));
    else
      early_ = EarlyFile{std::move(name), std::move(bytes)};
  }
  void refuse_file(std::string name, std::string why) override {
    application_.refuse_file(std::move(name), std::move(why));
  }
  bool ready() const override { return ready_; }

 private:
  bool awaits_plan() const {
    return workspace_.plan() == nullptr && workspace_.access() == Access::opening;
  }

  struct EarlyFile {
    std::string name, bytes;
  };

  WebStore local_{WebStore::Place::local_storage}, database_{WebStore::Place::database};
  WebTabs tabs_;
  BrowserClock clock_;
  BrowserRandom random_;
  Workspace workspace_;
  screen::Application application_;
  WebSealer sealer_;
  BrowserHost& host_;
  std::optional<EarlyFile> early_;
  bool started_ = false, ready_ = false;
};

}  // namespace

std::unique_ptr<Page> make_page() {
  return std::make_unique<Page>(
      [](BrowserHost& host) -> std::unique_ptr<Scene> { return std::make_unique<Entente>(host); });
}

}  // namespace entente::platform
