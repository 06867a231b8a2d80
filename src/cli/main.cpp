#include <iostream>
#include <vector>

#include "cli/command.hpp"
#include "platform/native/clock.hpp"
#include "platform/native/random.hpp"
#include "platform/native/state_folder.hpp"

int main(int count, char** words) {
  std::ios::sync_with_stdio(false);
  entente::platform::SystemClock clock;
  entente::platform::SystemRandom random;
  entente::cli::Surroundings surroundings{clock,     random,    std::cin,
                                          std::cout, std::cerr, entente::platform::state_folder()};
  const std::vector<std::string_view> arguments(words + 1, words + count);
  return static_cast<int>(entente::cli::run(arguments, surroundings));
}
