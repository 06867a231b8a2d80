#include "platform/web/web_tabs.hpp"

#include <emscripten.h>

#include <cstdlib>

namespace {

// clang-format off
EM_JS(void, entente_tabs_join, (void* seat, const char* plan), {
  Module.host.storage.join(Module, seat, UTF8ToString(plan));
});
EM_JS(void, entente_tabs_leave, (const char* plan), {
  Module.host.storage.leave(UTF8ToString(plan));
});
EM_JS(void, entente_tabs_release, (const char* plan, double number), {
  Module.host.storage.release(UTF8ToString(plan), number);
});
EM_JS(void, entente_tabs_ask, (void* question, const char* plan, int from_another_tab), {
  Module.host.storage.ask(Module, question, UTF8ToString(plan), from_another_tab === 1);
});
EM_JS(void, entente_tabs_send,
      (const char* plan, double number, double generation, const char* line, int size), {
  Module.host.storage.send(Module, UTF8ToString(plan), number, generation, line, size);
});
// clang-format on

using entente::platform::WebTabs;
using Question = std::function<void(entente::Tabs::Answer)>;

/// In the order of `tabNews` in web/storage/storage.mjs.
enum class News : std::uint8_t { asked, lost, freed, hiding };

}  // namespace

struct WebTabs::Seat {
  std::string plan;
  Member member;
};

extern "C" {

/// `line` comes from entente_storage_room.
EMSCRIPTEN_KEEPALIVE void entente_tabs_line(WebTabs::Seat* seat, int, double number,
                                            double generation, char* line, std::size_t size) {
  entente::JournalEntry entry{static_cast<std::uint64_t>(number), std::string(line, size),
                              static_cast<std::uint64_t>(generation)};
  std::free(line);
  const auto hear = seat->member.line;  // hearing it may end the seat
  hear(entry);
}

EMSCRIPTEN_KEEPALIVE void entente_tabs_news(WebTabs::Seat* seat, int news) {
  const entente::Tabs::Member member = seat->member;
  switch (static_cast<News>(news)) {
    case News::asked:
      return member.asked([plan = seat->plan](std::uint64_t number) {
        entente_tabs_release(plan.c_str(), static_cast<double>(number));
      });
    case News::lost:
      return member.lost();
    case News::freed:
      return member.freed();
    case News::hiding:
      return member.hiding();
  }
}

EMSCRIPTEN_KEEPALIVE void entente_tabs_answer(Question* question, int granted, int by_force,
                                              double number) {
  const std::unique_ptr<Question> held(question);
  (*held)({granted != 0, by_force != 0, static_cast<std::uint64_t>(number)});
}

}  // extern "C"

namespace entente::platform {

WebTabs::WebTabs() = default;
WebTabs::~WebTabs() = default;

void WebTabs::join(Id plan, Member member) {
  auto& seat = seats_[plan];
  seat = std::make_unique<Seat>(Seat{text_from(plan), std::move(member)});
  entente_tabs_join(seat.get(), seat->plan.c_str());
}

void WebTabs::leave(Id plan) {
  entente_tabs_leave(text_from(plan).c_str());
  seats_.erase(plan);
}

void WebTabs::ask(Id plan, Asking asking, std::function<void(Answer)> done) {
  entente_tabs_ask(new Question(std::move(done)), text_from(plan).c_str(),
                   asking == Asking::from_another_tab ? 1 : 0);
}

void WebTabs::send(Id plan, const JournalEntry& entry) {
  entente_tabs_send(text_from(plan).c_str(), static_cast<double>(entry.number),
                    static_cast<double>(entry.generation), entry.line.data(),
                    static_cast<int>(entry.line.size()));
}

}  // namespace entente::platform
