#pragma once
#include <memory>

#include "workspace/storage.hpp"

namespace entente::platform {

/// A store of the browser, by way of web/storage. Local storage answers appends before the call
/// returns; everything else is answered later.
class WebStore : public Store {
 public:
  enum class Place : std::uint8_t { local_storage, database };
  explicit WebStore(Place place);
  ~WebStore() override;

  std::string_view name() const override;
  void list(std::function<void(Result<std::vector<Id>>)> done) override;
  void read(Id plan, std::function<void(Result<StoredPlan>)> done) override;
  void append(Id plan, std::uint64_t generation, const JournalEntry& entry, Done done) override;
  void compact(Id plan, std::uint64_t generation, const Snapshot& snapshot, Done done) override;
  void take_pen(Id plan, std::uint64_t generation, Done done) override;
  void trim(Id plan, std::uint64_t generation, std::uint64_t number, Done done) override;
  void erase(Id plan, Done done) override;
  void usage(std::function<void(Result<Usage>)> done) override;
  void write_setting(std::string_view name, std::string_view value, Done done) override;
  void read_setting(std::string_view name, std::function<void(Result<std::string>)> done) override;
  bool keeps(Id plan) const override;
  void permit(Id plan, Done done) override;
  void watch(Watch watch) override;
  void ask_to_persist(std::function<void(bool)> done) override;

 private:
  Place place_;
  std::unique_ptr<Watch> watch_;  // the browser knows it by its address
};

}  // namespace entente::platform
