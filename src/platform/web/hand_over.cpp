#include "platform/web/hand_over.hpp"

#include <emscripten.h>

namespace {

// clang-format off
EM_JS(int, entente_hand_over_in_page_file, (), { return Module.host.inPageFile() ? 1 : 0; });
EM_JS(void, entente_hand_over_ask,
      (const char* deed, const char* bytes, int size, const char* name, const char* type, int call), {
  const given = HEAPU8.slice(bytes, bytes + size);
  Module.host.handOver(UTF8ToString(deed), given, UTF8ToString(name), UTF8ToString(type), call);
});
EM_JS(int, entente_hand_over_can_share, (const char* name, const char* type), {
  return Module.host.canShare(UTF8ToString(name), UTF8ToString(type)) ? 1 : 0;
});
// clang-format on

}  // namespace

namespace entente::platform {

void BrowserHandOver::ask(const char* deed, std::string_view bytes, Done done,
                          std::string_view name, std::string_view media_type) {
  const auto answered = [done = std::move(done)](std::string why, std::string answer, std::size_t) {
    if (why.empty())
      done(std::move(answer));
    else
      done(Problem{"", std::move(why)});
  };
  entente_hand_over_ask(deed, bytes.data(), static_cast<int>(bytes.size()),
                        std::string(name).c_str(), std::string(media_type).c_str(),
                        calls_.add(answered));
}

bool BrowserHandOver::in_page_file() const { return entente_hand_over_in_page_file() != 0; }

void BrowserHandOver::make_page_file(std::string_view plan, Done bytes) {
  ask("makePageFile", plan, std::move(bytes));
}

void BrowserHandOver::make_link(std::string_view plan, Done address) {
  ask("makeLink", plan, std::move(address));
}

void BrowserHandOver::make_qr_code(std::string_view text, Done modules) {
  ask("makeQrCode", text, std::move(modules));
}

bool BrowserHandOver::can_share(std::string_view name, std::string_view media_type) const {
  return entente_hand_over_can_share(std::string(name).c_str(), std::string(media_type).c_str()) !=
         0;
}

void BrowserHandOver::share(std::string_view name, std::string_view media_type,
                            std::string_view bytes, Done done) {
  ask("share", bytes, std::move(done), name, media_type);
}

}  // namespace entente::platform
