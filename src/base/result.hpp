#pragma once
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace entente {

/// One thing that is wrong, in words a person can act on.
/// `place` says where (a JSON pointer, `file:line`, a field's label; empty when there is one place
/// only), `what` what is wrong and what was expected or what to do about it.
struct Problem {
  std::string place;
  std::string what;
  friend bool operator==(const Problem&, const Problem&) = default;
};

using Problems = std::vector<Problem>;

/// "place: what", or just "what" where the place is empty.
std::string text_from(const Problem& problem);

/// A value, or the problems that kept it from being made. Never both, never neither.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}
  Result(Problem problem) : state_(Problems{std::move(problem)}) {}
  Result(Problems problems) : state_(std::move(problems)) {}

  explicit operator bool() const { return std::holds_alternative<T>(state_); }
  T& operator*() { return std::get<T>(state_); }
  const T& operator*() const { return std::get<T>(state_); }
  T* operator->() { return &std::get<T>(state_); }
  const T* operator->() const { return &std::get<T>(state_); }
  /// The problems; only for a result that holds no value.
  const Problems& problems() const { return std::get<Problems>(state_); }

 private:
  std::variant<T, Problems> state_;
};

/// Success without a value, or the problems.
template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Problem problem) : problems_{std::move(problem)} {}
  Result(Problems problems) : problems_(std::move(problems)) {}

  explicit operator bool() const { return problems_.empty(); }
  const Problems& problems() const { return problems_; }

 private:
  Problems problems_;
};

}  // namespace entente
