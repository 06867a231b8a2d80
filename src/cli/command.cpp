#include "cli/command.hpp"

#include <algorithm>
#include "base/concat.hpp"
#include "base/version.hpp"
#include "format/plan_file.hpp"

namespace entente::cli {

#define COMMAND(name) extern const Command name##_command;
#include "cli/commands.def"
#undef COMMAND

namespace {

constexpr const Command* every_command[] = {
#define COMMAND(name) &name##_command,
#include "cli/commands.def"
#undef COMMAND
};

const Command* find_command(std::string_view name) {
  const auto found = std::find_if(std::begin(every_command), std::end(every_command),
                                  [&](const Command* each) { return each->name == name; });
  return found == std::end(every_command) ? nullptr : *found;
}

std::string padded(std::string_view text, std::size_t width) {
  std::string made(text);
  made.append(made.size() < width ? width - made.size() : 1, ' ');
  return made;
}

std::string overview() {
  std::string text =
      "entente works with alliance plans (*.entente.json).\n\n"
      "usage: entente COMMAND …          entente COMMAND --help says more\n\n";
  for (const Command* command : every_command)
    append(text, "  ", padded(command->name, 10), command->summary, "\n");
  return text +
         "\nF is a file, or - for standard input; -o F where to write, - for standard output. "
         "What\n"
         "stands at -o F is written over only where nothing is lost by it, else --replace says "
         "that\n"
         "it may go. A file for another party never takes the place of a copy of one's own.\n"
         "Edits by one person of one file on one machine are one replica.\n"
         "entente --version says which version this is.\n"
         "Exit: 0 done, 1 the input is wrong (said on standard error), 2 wrong usage.\n";
}

bool asks_for_help(std::span<const std::string_view> words) {
  for (std::string_view word : words) {
    if (word == "--") return false;
    if (word == "--help" || word == "-h") return true;
  }
  return false;
}

Exit run_command(const Command& command, std::span<const std::string_view> words,
                 Surroundings& surroundings) {
  if (asks_for_help(words)) {
    surroundings.out << Own{help_of(command)};
    return Exit::done;
  }
  const auto arguments = parse(command, words);
  if (!arguments) return misuse(surroundings, command.name, arguments.problems().front().what);
  return command.run(*arguments, surroundings);
}

}  // namespace

std::span<const Command* const> commands() { return every_command; }

std::string help_of(const Command& command) {
  std::string text = concat("usage: entente ", command.name, command.usage.empty() ? "" : " ",
                            command.usage, "\n\n", command.summary, "\n");
  if (!command.help.empty()) append(text, "\n", command.help, "\n");
  if (!command.options.empty()) append(text, "\n");
  for (const Option& option : command.options) {
    const std::string name = concat(option.name, option.value.empty() ? "" : " ", option.value);
    append(text, "  ", padded(name, 22), option.help, "\n");
  }
  return text;
}

Exit run(std::span<const std::string_view> arguments, Surroundings& surroundings) {
  if (arguments.empty()) {
    surroundings.err << Own{overview()};
    return Exit::wrong_usage;
  }
  const std::string_view name = arguments.front();
  const auto rest = arguments.subspan(1);
  if (name == "--help" || name == "-h" || name == "help") {
    const Command* about = rest.empty() ? nullptr : find_command(rest.front());
    surroundings.out << Own{about ? help_of(*about) : overview()};
    return Exit::done;
  }
  if (name == "--version") {
    surroundings.out << "Entente " << program_version << ", plan file version "
                     << static_cast<std::size_t>(plan_version) << "\n";
    return Exit::done;
  }
  if (const Command* command = find_command(name)) return run_command(*command, rest, surroundings);
  surroundings.err << "entente: there is no command \"" << name << "\"\n\n" << Own{overview()};
  return Exit::wrong_usage;
}

Exit fail(Surroundings& surroundings, const Problems& problems, std::string_view file) {
  for (const Problem& problem : problems) {
    // A pointer begins with "/" and stands right behind the file's name: F:/json/pointer: message.
    const bool pointer = problem.place.starts_with('/');
    surroundings.err << (file.empty() ? "entente" : file) << ":"
                     << (pointer && !file.empty() ? "" : " ") << text_from(problem) << "\n";
  }
  return Exit::wrong_input;
}

Exit misuse(Surroundings& surroundings, std::string_view command, std::string_view what) {
  const Command* about = find_command(command);
  surroundings.err << "entente " << command << ": " << what << "\n";
  if (about)
    surroundings.err << "usage: entente " << command << (about->usage.empty() ? "" : " ")
                     << about->usage << "\n       entente " << command << " --help says more\n";
  return Exit::wrong_usage;
}

}  // namespace entente::cli
