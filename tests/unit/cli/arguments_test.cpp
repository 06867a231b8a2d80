#include <gtest/gtest.h>

#include "cli/command.hpp"

namespace entente::cli {
namespace {

constexpr Option options[] = {{"--as", "WHO", "", true},
                              {"--flag", "", ""},
                              {"--many", "N", "", false, true},
                              {"-o", "F", ""}};
constexpr Command command{.name = "test", .least = 1, .most = 2, .options = options};

Result<Arguments> parsed(std::vector<std::string_view> words) { return parse(command, words); }

std::string problem_of(std::vector<std::string_view> words) {
  const auto arguments = parsed(std::move(words));
  return arguments ? "none" : arguments.problems().front().what;
}

TEST(Arguments, WordsAndOptionsInAnyOrder) {
  const auto arguments = parsed({"--as", "ana", "one", "--flag", "-o", "-", "two"});
  ASSERT_TRUE(arguments);
  EXPECT_EQ(arguments->words().size(), 2u);
  EXPECT_EQ(arguments->value("--as"), "ana");
  EXPECT_TRUE(arguments->has("--flag"));
  EXPECT_EQ(arguments->output("plan"), "-");
}

TEST(Arguments, ValuesAlsoBehindAnEqualsSign) {
  const auto arguments = parsed({"one", "--as=a=b", "--many=1", "--many", "2"});
  ASSERT_TRUE(arguments);
  EXPECT_EQ(arguments->value("--as"), "a=b");
  EXPECT_EQ(arguments->values("--many").size(), 2u);
  EXPECT_EQ(arguments->output("plan"), "plan");
}

TEST(Arguments, ADashIsAWordAndTwoEndTheOptions) {
  const auto arguments = parsed({"--as", "ana", "-", "--", "--flag"});
  ASSERT_TRUE(arguments);
  EXPECT_EQ(arguments->words()[0], "-");
  EXPECT_EQ(arguments->words()[1], "--flag");
  EXPECT_FALSE(arguments->has("--flag"));
}

TEST(Arguments, SaysWhatIsWrong) {
  EXPECT_EQ(problem_of({"one", "--nope"}), "there is no option --nope");
  EXPECT_EQ(problem_of({"one", "-x"}), "there is no option -x");
  EXPECT_EQ(problem_of({"one", "--as"}), "--as needs a value: --as WHO");
  EXPECT_EQ(problem_of({"one", "--as", "a", "--as", "b"}), "--as is given twice");
  EXPECT_EQ(problem_of({"one", "--flag=1"}), "--flag takes no value");
  EXPECT_EQ(problem_of({"one"}), "--as WHO is missing");
  EXPECT_EQ(problem_of({"--as", "a"}), "something is missing");
  EXPECT_EQ(problem_of({"1", "2", "3", "--as", "a"}), "unexpected \"3\"");
}

TEST(Commands, AllHaveUsageAndHelpThatNamesTheirOptions) {
  for (const Command* each : commands()) {
    const std::string help = help_of(*each);
    EXPECT_NE(help.find("usage: entente " + std::string(each->name)), std::string::npos);
    EXPECT_EQ(each->summary.back(), '.') << each->name;
    for (const Option& option : each->options)
      EXPECT_NE(help.find(option.help), std::string::npos) << option.name;
  }
}

}  // namespace
}  // namespace entente::cli
