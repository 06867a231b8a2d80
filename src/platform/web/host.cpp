#include "platform/web/host.hpp"

#include <emscripten.h>

namespace {

// clang-format off
EM_JS(void, entente_host_download,
      (const char* name, const char* type, const char* bytes, int size), {
  const copy = HEAPU8.slice(bytes, bytes + size);
  Module.host.download(UTF8ToString(name), UTF8ToString(type), copy);
});
EM_JS(int, entente_host_may_download, (), { return Module.host.mayDownload() ? 1 : 0; });
EM_JS(void, entente_host_pick_file, (const char* accept, double most_bytes, int call), {
  Module.host.pickFile(UTF8ToString(accept), most_bytes, call);
});
EM_JS(void, entente_host_go, (const char* route, int replace), {
  Module.host.go(UTF8ToString(route), replace === 1);
});
EM_JS(void, entente_host_set_title, (const char* title), {
  Module.host.setTitle(UTF8ToString(title));
});
EM_JS(void, entente_host_read_asset, (const char* path, int call), {
  Module.host.readAsset(UTF8ToString(path), call);
});
EM_JS(void, entente_host_hold_page, (int held), { Module.host.holdPage(held === 1); });
EM_JS(void, entente_host_take_update, (), { Module.host.takeUpdate(); });
EM_JS(int, entente_host_local_day, (), { return Module.host.localDay(); });
EM_JS(int, entente_host_minutes_east, (double moment), {
  return Module.host.minutesEast(moment);
});
EM_JS(void, entente_host_ask_for_frame, (), { Module.host.askForFrame(); });
// clang-format on

}  // namespace

namespace entente::platform {

void BrowserHost::download(std::string_view name, std::string_view media_type,
                           std::string_view bytes) {
  entente_host_download(std::string(name).c_str(), std::string(media_type).c_str(), bytes.data(),
                        static_cast<int>(bytes.size()));
}

bool BrowserHost::may_download() const { return entente_host_may_download() != 0; }

void BrowserHost::pick_file(
    std::string_view accept, std::size_t most_bytes,
    std::function<void(std::string name, std::string bytes, std::size_t size)> done) {
  calls_.drop(picking_);
  picking_ = calls_.add(std::move(done));
  entente_host_pick_file(std::string(accept).c_str(), static_cast<double>(most_bytes), picking_);
}

void BrowserHost::go(std::string_view route, bool replace) {
  gone_to_ = std::string(route);
  entente_host_go(gone_to_->c_str(), replace ? 1 : 0);
}

void BrowserHost::set_title(std::string_view title) {
  if (title == title_) return;
  title_ = title;
  entente_host_set_title(title_.c_str());
}

void BrowserHost::read_asset(std::string_view path, std::function<void(std::string text)> done) {
  const int call = calls_.add([done = std::move(done)](std::string, std::string bytes,
                                                       std::size_t) { done(std::move(bytes)); });
  entente_host_read_asset(std::string(path).c_str(), call);
}

void BrowserHost::hold_page(bool held) {
  if (held == held_) return;
  held_ = held;
  entente_host_hold_page(held ? 1 : 0);
}

void BrowserHost::take_update() { entente_host_take_update(); }

int BrowserHost::local_day() const { return entente_host_local_day(); }

int BrowserHost::minutes_east(Moment moment) const {
  return entente_host_minutes_east(static_cast<double>(moment.milliseconds));
}

void ask_for_frame() { entente_host_ask_for_frame(); }

}  // namespace entente::platform
