#pragma once
#include <string>
#include <vector>

#include "cli/printer.hpp"
#include "exchange/review.hpp"

namespace entente::cli {

/// What came of joining one file.
struct JoinedFile {
  std::string file;
  Id from;             // the party that made it; none for a full copy
  std::string sender;  // what that was called before the file was joined
  ReviewCounts counts;
  bool private_news = false;          // its private part brought something
  std::size_t left_private = 0;       // private records that were not joined
  std::vector<std::string> cautions;  // lines of what a person should know of it
};

/// Prints a line for each file, then every conflict that is open in the plan now, with what to call
/// it by for `entente resolve`.
void print_report(const Plan& plan, const std::vector<JoinedFile>& files, Printer& out);

/// The same for programs: {"files":[…],"conflicts":[…],"contested":[…]}. Values stand as in the
/// plan's file, parties and people as ids.
std::string json_report(const Plan& plan, const std::vector<JoinedFile>& files);

}  // namespace entente::cli
