#pragma once
#include <string>

#include "cli/place.hpp"

namespace entente::cli {

/// What would be lost by writing over a file.
struct Loss {
  std::string why;           // in words that follow the file's name; "" where nothing is lost
  bool may_be_meant = true;  // the person may say that it goes all the same
};

/// What would be lost by writing over the file that stands at `target`. What is sealed is looked
/// into where the command line names its passphrase.
Loss loss_at(std::string_view target, const Written& written, const Arguments& arguments,
             Surroundings& surroundings);

}  // namespace entente::cli
