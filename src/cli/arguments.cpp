#include <algorithm>

#include "base/concat.hpp"
#include "cli/command.hpp"

namespace entente::cli {
namespace {

const Option* find_option(const Command& command, std::string_view name) {
  const auto found = std::find_if(command.options.begin(), command.options.end(),
                                  [&](const Option& each) { return each.name == name; });
  return found == command.options.end() ? nullptr : &*found;
}

Problem wrong(std::string what) { return {"", std::move(what)}; }

/// Takes one option off the front of `words`: "--kind K", "--kind=K" or a flag.
Result<void> take_option(const Command& command, std::span<const std::string_view>& words,
                         Arguments& arguments) {
  const std::string_view word = words.front();
  words = words.subspan(1);
  const std::size_t equals = word.starts_with("--") ? word.find('=') : word.npos;
  const std::string_view name = word.substr(0, equals);
  const Option* option = find_option(command, name);
  if (!option) return wrong(concat("there is no option ", name));
  if (arguments.has(name) && !option->repeated) return wrong(concat(name, " is given twice"));
  if (option->value.empty()) {
    if (equals != word.npos) return wrong(concat(name, " takes no value"));
    arguments.add_option(name, "");
    return {};
  }
  if (equals != word.npos) {
    arguments.add_option(name, word.substr(equals + 1));
    return {};
  }
  if (words.empty()) return wrong(concat(name, " needs a value: ", name, " ", option->value));
  arguments.add_option(name, words.front());
  words = words.subspan(1);
  return {};
}

Result<void> check_count(const Command& command, const Arguments& arguments) {
  const std::size_t count = arguments.words().size();
  if (count < command.least) return wrong("something is missing");
  if (count > command.most)
    return wrong(concat("unexpected \"", arguments.words()[command.most], "\""));
  for (const Option& option : command.options)
    if (option.required && !arguments.has(option.name))
      return wrong(concat(option.name, " ", option.value, " is missing"));
  return {};
}

}  // namespace

std::span<const std::string> Arguments::values(std::string_view option) const {
  const auto found = options_.find(std::string(option));
  return found == options_.end() ? std::span<const std::string>{} : found->second;
}

std::string_view Arguments::value(std::string_view option) const {
  const auto found = values(option);
  return found.empty() ? std::string_view{} : std::string_view(found.back());
}

std::string_view Arguments::output(std::string_view otherwise) const {
  return has(output_option.name) ? value(output_option.name) : otherwise;
}

Result<Arguments> parse(const Command& command, std::span<const std::string_view> words) {
  Arguments arguments;
  bool options_end = false;
  while (!words.empty()) {
    const std::string_view word = words.front();
    if (options_end || word == "-" || !word.starts_with('-')) {
      arguments.add_word(word);
      words = words.subspan(1);
    } else if (word == "--") {
      options_end = true;
      words = words.subspan(1);
    } else if (auto taken = take_option(command, words, arguments); !taken) {
      return taken.problems();
    }
  }
  if (auto counted = check_count(command, arguments); !counted) return counted.problems();
  return arguments;
}

}  // namespace entente::cli
