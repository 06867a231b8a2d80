#pragma once
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "cli/command.hpp"

namespace entente::cli {

/// The whole command line in a folder of its own, with a memory of its own, as a machine has it.
class CommandLine : public testing::Test {
 protected:
  struct Said {
    Exit exit;
    std::string out, err;
  };

  void SetUp() override {
    std::string pattern = testing::TempDir() + "/command_line.XXXXXX";
    folder_ = mkdtemp(pattern.data());
    state_ = path("state");
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::string path(std::string_view name) const { return (folder_ / name).string(); }
  std::string content(std::string_view name) const {
    std::ifstream file(path(name), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  void write(std::string_view name, std::string_view bytes) const {
    std::ofstream(path(name), std::ios::binary) << bytes;
  }

  Said run(const std::vector<std::string>& words, std::string_view input = "") {
    std::istringstream in{std::string(input)};
    std::ostringstream out, err;
    Surroundings surroundings{clock_, random_, in, out, err, state_};
    const std::vector<std::string_view> views(words.begin(), words.end());
    const Exit exit = cli::run(views, surroundings);
    return {exit, out.str(), err.str()};
  }
  /// A plan of two parties with a person of each, in the file `name`.
  void begin(std::string_view name) {
    expect_done(
        {"new", "--party", "North", "--party", "South", "--as", "Ana@North", "-o", path(name)});
    expect_done({"add", path(name), "person", "name=Per", "party=South", "--as", "Ana@North"});
  }
  void expect_done(const std::vector<std::string>& words) {
    const Said said = run(words);
    EXPECT_EQ(said.exit, Exit::done) << words[0] << ": " << said.err;
  }
  void expect_refused(const std::vector<std::string>& words, std::string_view why) {
    const Said said = run(words);
    EXPECT_EQ(said.exit, Exit::wrong_input) << words[0];
    EXPECT_NE(said.err.find(why), std::string::npos) << said.err;
  }

  std::filesystem::path folder_;
  std::string state_;

 private:
  class Noon : public Clock {
   public:
    Moment now() const override { return {1795348800000}; }
  };
  Noon clock_;
  SeededRandom random_{7};
};

}  // namespace entente::cli
