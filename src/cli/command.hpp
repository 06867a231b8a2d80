#pragma once
#include <iosfwd>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/random.hpp"
#include "base/result.hpp"
#include "base/time.hpp"
#include "cli/printer.hpp"

namespace entente::cli {

/// What the process returns.
enum class Exit : int {
  done = 0,
  wrong_input = 1,  // a file, value or name is wrong: what and where was said
  wrong_usage = 2   // the command line itself is wrong
};

/// Everything a command reaches outside itself, so that tests can stand in for it.
struct Surroundings {
  Surroundings(const Clock& its_clock, Random& its_random, std::istream& input,
               std::ostream& output, std::ostream& errors, std::string folder = {})
      : clock(its_clock),
        random(its_random),
        in(input),
        bytes(output),
        out(output),
        err(errors),
        state_folder(std::move(folder)) {}
  const Clock& clock;
  Random& random;
  std::istream& in;
  std::ostream& bytes;       // standard output for files: plans, JSON
  Printer out;               // standard output for people
  Printer err;               // standard error, always for people
  std::string state_folder;  // where this machine keeps what it remembers between runs; "": nowhere
};

/// An option such as `--as PERSON@PARTY`.
struct Option {
  std::string_view name;   // "--as"
  std::string_view value;  // what stands for the value in the help: "PERSON@PARTY"; empty: none
  std::string_view help;
  bool required = false;
  bool repeated = false;
};

/// What was written behind the command's name, already checked against its options.
class Arguments {
 public:
  std::span<const std::string> words() const { return words_; }
  bool has(std::string_view option) const { return options_.count(std::string(option)) > 0; }
  /// The (last) value of an option; "" where it is not given.
  std::string_view value(std::string_view option) const;
  std::span<const std::string> values(std::string_view option) const;
  /// Where to write: the value of -o, else `otherwise`.
  std::string_view output(std::string_view otherwise) const;

  void add_word(std::string_view word) { words_.emplace_back(word); }
  void add_option(std::string_view name, std::string_view value) {
    options_[std::string(name)].emplace_back(value);
  }

 private:
  std::vector<std::string> words_;
  std::map<std::string, std::vector<std::string>> options_;
};

struct Command {
  static constexpr std::size_t any = 1'000'000;
  std::string_view name;
  std::string_view usage;           // its words: "F ID FIELD=VALUE…"
  std::string_view summary;         // half a line
  std::string_view help;            // a paragraph or more; may be empty
  std::size_t least = 0, most = 0;  // words
  std::span<const Option> options;
  Exit (*run)(const Arguments&, Surroundings&) = nullptr;
};

/// Every command, as commands.def lists them.
std::span<const Command* const> commands();

/// Runs `arguments` (without the program's name). Never throws, never ends the process.
Exit run(std::span<const std::string_view> arguments, Surroundings& surroundings);

/// What `--help` prints for a command.
std::string help_of(const Command& command);

/// Reads words and options. The problem says what is wrong with the command line.
Result<Arguments> parse(const Command& command, std::span<const std::string_view> words);

/// Says what is wrong with the input, one problem a line, each behind `file` where there is one.
Exit fail(Surroundings& surroundings, const Problems& problems, std::string_view file = {});
/// Says what is wrong with the command line.
Exit misuse(Surroundings& surroundings, std::string_view command, std::string_view what);

// Options that several commands have.
inline constexpr Option output_option{"-o", "F", "Write to F; - is standard output."};
inline constexpr Option replace_option{
    "--replace", "", "Write to F whatever is lost there; without it, nothing is."};
inline constexpr Option author_option{"--as", "PERSON@PARTY",
                                      "In whose name: names or ids, upper or lower case.", true};
inline constexpr Option now_option{
    "--now", "MOMENT", "Instead of the clock, such as 2026-11-26T10:42:07.120Z (scripts, tests)."};
inline constexpr Option seed_option{
    "--seed", "N", "Instead of the system's random source: the same ids each time (tests)."};

}  // namespace entente::cli
