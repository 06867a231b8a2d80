#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "kit/chart/comparison.hpp"

namespace entente::platform {

/// Questions and what the parties answer, doing what it is told as a practice would.
class ComparedAnswers {
 public:
  /// What two or three companies say of how they work; the second's last answers are missing.
  static ComparedAnswers diligence(std::size_t parties);
  /// `count` questions that all are answered alike but every tenth.
  static ComparedAnswers many(int count);

  kit::ComparisonWords words(std::string_view key, std::string_view name);
  void answer(const kit::ComparisonNews& news);

 private:
  struct Question {
    std::string key, title, question, challenge, risk;
    std::vector<std::string_view> choices;
    std::vector<kit::ComparisonCell> cells;
  };
  void add_parties(std::size_t count);
  void add(std::string_view title, std::string_view question, std::vector<std::string_view> choices,
           std::vector<kit::ComparisonCell> cells, std::string_view challenge = {},
           std::string_view risk = {});

  std::vector<Question> questions_;
  std::vector<kit::ComparisonParty> parties_;
  std::vector<kit::ComparisonItem> items_;
  std::uint64_t revision_ = 1;
};

}  // namespace entente::platform
