#include "platform/web/web_store.hpp"

#include <emscripten.h>

#include <cstdlib>
#include <memory>

namespace {

// clang-format off
EM_JS(void, entente_storage_call,
      (void* reply, int store, int operation, const char* subject, double generation,
       double number, const char* bytes, int size), {
  Module.host.storage.call(Module, reply, store, operation, UTF8ToString(subject), generation,
                           number, bytes, size);
});
EM_JS(int, entente_storage_keeps, (int store, const char* plan), {
  return Module.host.storage.keeps(store, UTF8ToString(plan)) ? 1 : 0;
});
EM_JS(void, entente_storage_watch, (void* watcher, int store), {
  Module.host.storage.watch(Module, watcher, store);
});
// clang-format on

using entente::Id;
using entente::Problem;
using entente::Result;
using entente::StoredPlan;

/// In the order of `operations` in web/storage/storage.mjs.
enum class Operation : std::uint8_t {
  list,
  read,
  append,
  compact,
  take_pen,
  trim,
  erase,
  usage,
  write_setting,
  read_setting,
  permit,
  persist
};

/// Collects the pieces of an answer until it is whole; the browser knows it by its address.
struct Reply {
  StoredPlan plan;
  std::vector<std::string> texts;
  Problem problem;
  double first = 0, second = 0;
  std::function<void(Reply&)> done;

  Result<void> result() const {
    return problem.what.empty() ? Result<void>() : Result<void>(problem);
  }
};

struct Call {
  Operation operation;
  std::string_view subject = {};
  std::uint64_t generation = 0, number = 0;
  std::string_view bytes = {};
};

void start(entente::platform::WebStore::Place place, const Call& call,
           std::function<void(Reply&)> done) {
  auto reply = std::make_unique<Reply>();
  reply->done = std::move(done);
  const std::string subject(call.subject);
  entente_storage_call(reply.release(), static_cast<int>(place), static_cast<int>(call.operation),
                       subject.c_str(), static_cast<double>(call.generation),
                       static_cast<double>(call.number), call.bytes.data(),
                       static_cast<int>(call.bytes.size()));
}

std::function<void(Reply&)> when_written(entente::Store::Done done) {
  return [done = std::move(done)](Reply& reply) { done(reply.result()); };
}

enum class Piece : std::uint8_t { line, snapshot, text, place, problem };

}  // namespace

extern "C" {

/// Room for bytes that one of the functions below takes over.
EMSCRIPTEN_KEEPALIVE void* entente_storage_room(std::size_t size) { return std::malloc(size + 1); }

EMSCRIPTEN_KEEPALIVE void entente_storage_piece(Reply* reply, int kind, double number,
                                                double generation, char* bytes, std::size_t size) {
  std::string text(bytes, size);
  std::free(bytes);
  const auto at = static_cast<std::uint64_t>(number), pen = static_cast<std::uint64_t>(generation);
  switch (static_cast<Piece>(kind)) {
    case Piece::line:
      reply->plan.journal.push_back({at, std::move(text), pen});
      return;
    case Piece::snapshot:
      reply->plan.snapshots.push_back({at, std::move(text), pen});
      return;
    case Piece::text:
      reply->texts.push_back(std::move(text));
      return;
    case Piece::place:
      reply->problem.place = std::move(text);
      return;
    case Piece::problem:
      reply->problem.what = std::move(text);
      return;
  }
}

/// The answer is whole. `first`: the generation, the units used, or 1 for yes; `second`: damaged
/// pieces, or the units there are.
EMSCRIPTEN_KEEPALIVE void entente_storage_end(Reply* reply, double first, double second) {
  const std::unique_ptr<Reply> held(reply);
  held->first = first;
  held->second = second;
  held->done(*held);
}

/// In the order of `storeNews` in web/storage/storage.mjs.
EMSCRIPTEN_KEEPALIVE void entente_storage_news(const entente::Store::Watch* watch, int news) {
  (news == 0 ? watch->emptied : watch->list_changed)();
}

}  // extern "C"

namespace entente::platform {

WebStore::WebStore(Place place) : place_(place) {}
WebStore::~WebStore() = default;

std::string_view WebStore::name() const {
  return place_ == Place::local_storage ? "local storage" : "the browser's database";
}

void WebStore::list(std::function<void(Result<std::vector<Id>>)> done) {
  start(place_, {Operation::list}, [done](Reply& reply) {
    if (const auto result = reply.result(); !result) return done(result.problems());
    std::vector<Id> ids;
    for (const std::string& text : reply.texts)
      if (const auto id = id_from_text(text)) ids.push_back(*id);
    done(std::move(ids));
  });
}

void WebStore::read(Id plan, std::function<void(Result<StoredPlan>)> done) {
  start(place_, {Operation::read, text_from(plan)}, [done](Reply& reply) {
    if (const auto result = reply.result(); !result) return done(result.problems());
    reply.plan.generation = static_cast<std::uint64_t>(reply.first);
    reply.plan.damaged = static_cast<std::uint32_t>(reply.second);
    done(std::move(reply.plan));
  });
}

void WebStore::append(Id plan, std::uint64_t generation, const JournalEntry& entry, Done done) {
  start(place_, {Operation::append, text_from(plan), generation, entry.number, entry.line},
        when_written(std::move(done)));
}

void WebStore::compact(Id plan, std::uint64_t generation, const Snapshot& snapshot, Done done) {
  start(place_, {Operation::compact, text_from(plan), generation, snapshot.number, snapshot.bytes},
        when_written(std::move(done)));
}

void WebStore::take_pen(Id plan, std::uint64_t generation, Done done) {
  start(place_, {Operation::take_pen, text_from(plan), generation}, when_written(std::move(done)));
}

void WebStore::trim(Id plan, std::uint64_t generation, std::uint64_t number, Done done) {
  start(place_, {Operation::trim, text_from(plan), generation, number},
        when_written(std::move(done)));
}

void WebStore::erase(Id plan, Done done) {
  start(place_, {Operation::erase, text_from(plan)}, when_written(std::move(done)));
}

void WebStore::usage(std::function<void(Result<Usage>)> done) {
  start(place_, {Operation::usage}, [done](Reply& reply) {
    if (const auto result = reply.result(); !result) return done(result.problems());
    done(Usage{static_cast<std::uint64_t>(reply.first), static_cast<std::uint64_t>(reply.second),
               reply.texts.empty() ? "" : reply.texts.front()});
  });
}

void WebStore::write_setting(std::string_view name, std::string_view value, Done done) {
  start(place_, {Operation::write_setting, name, 0, 0, value}, when_written(std::move(done)));
}

void WebStore::read_setting(std::string_view name, std::function<void(Result<std::string>)> done) {
  start(place_, {Operation::read_setting, name}, [done](Reply& reply) {
    if (const auto result = reply.result(); !result) return done(result.problems());
    done(reply.texts.empty() ? std::string() : std::move(reply.texts.front()));
  });
}

bool WebStore::keeps(Id plan) const {
  const std::string id = plan ? text_from(plan) : std::string();
  return entente_storage_keeps(static_cast<int>(place_), id.c_str()) != 0;
}

void WebStore::permit(Id plan, Done done) {
  start(place_, {Operation::permit, text_from(plan)}, when_written(std::move(done)));
}

void WebStore::watch(Watch watch) {
  watch_ = std::make_unique<Watch>(std::move(watch));
  entente_storage_watch(watch_.get(), static_cast<int>(place_));
}

void WebStore::ask_to_persist(std::function<void(bool)> done) {
  start(place_, {Operation::persist}, [done](Reply& reply) { done(reply.first == 1); });
}

}  // namespace entente::platform
