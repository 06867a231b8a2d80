#include "cli/place.hpp"

#include <sys/stat.h>

#include "exchange/seal/sodium/perform.hpp"
#include "tests/unit/cli/command_line.hpp"

namespace entente::cli {
namespace {

namespace fs = std::filesystem;

class PlaceOfOutput : public CommandLine {
 protected:
  void SetUp() override {
    CommandLine::SetUp();
    begin("plan.json");
    expect_done(
        {"add", path("plan.json"), "risk", "title=They sell", "--private", "--as", "Ana@North"});
    plan_ = content("plan.json");
  }
  std::vector<std::string> share(std::string_view to, std::string_view output) const {
    return {"share", path("plan.json"), "--as", "North",
            "--to",  std::string(to),   "-o",   path(output)};
  }
  static std::vector<std::string> with(std::vector<std::string> words,
                                       std::initializer_list<std::string> more) {
    words.insert(words.end(), more);
    return words;
  }
  /// Refused with and without --replace, and the file is as it was.
  void expect_never(const std::vector<std::string>& words, std::string_view file,
                    std::string_view why) {
    const std::string before = content(file);
    expect_refused(words, why);
    expect_refused(with(words, {"--replace"}), why);
    EXPECT_EQ(content(file), before);
  }
  /// Refused without --replace, done with it.
  void expect_asked(const std::vector<std::string>& words, std::string_view file,
                    std::string_view why) {
    const std::string before = content(file);
    expect_refused(words, why);
    expect_refused(words, "or say --replace");
    EXPECT_EQ(content(file), before);
    expect_done(with(words, {"--replace"}));
  }

  std::string plan_;
};

constexpr std::string_view own = "is a copy of one's own";

TEST_F(PlaceOfOutput, AShareNeverReplacesACopyOfOnesOwn) {
  expect_never(share("South", "plan.json"), "plan.json", own);
  expect_never(share("South", "./plan.json"), "plan.json", own);
  expect_never(share("South", "state/../plan.json"), "plan.json", own);
  fs::create_symlink("plan.json", path("link.json"));
  expect_never(share("South", "link.json"), "plan.json", own);
  fs::create_hard_link(path("plan.json"), path("hard.json"));
  expect_never(share("South", "hard.json"), "hard.json", own);
  fs::copy_file(path("plan.json"), path("backup.json"));
  expect_never(share("South", "backup.json"), "backup.json", own);
  EXPECT_EQ(content("plan.json"), plan_);
}

TEST_F(PlaceOfOutput, NorOneOfAnotherPlanNorOneWithoutAnythingPrivate) {
  expect_done({"example", "helix", "-o", path("helix.json")});
  expect_never(share("South", "helix.json"), "helix.json", own);
  expect_done({"generate", "--records", "20", "--seed", "1", "-o", path("made.json")});
  expect_never(share("South", "made.json"), "made.json", own);
}

TEST_F(PlaceOfOutput, NorAPlanThatCannotBeRead) {
  write("cut.json", plan_.substr(0, plan_.size() / 2));
  expect_never(share("South", "cut.json"), "cut.json", "seems to be a plan");
  std::string newer = plan_;
  newer.replace(newer.find("\"version\":1"), 11, "\"version\":9");
  write("newer.json", newer);
  expect_never(share("South", "newer.json"), "newer.json", "seems to be a plan");
}

TEST_F(PlaceOfOutput, ASealedCopyOfOnesOwnIsOneToo) {
  write("words", "correct horse\n");
  SeededRandom random{3};
  const auto sealed = perform(Sealer::Deed::seal, {plan_, "correct horse"}, random);
  write("own.age", sealed->front());
  const auto words = with(share("South", "own.age"), {"--passphrase-file", path("words")});
  expect_never(words, "own.age", own);
  expect_asked(share("South", "own.age"), "own.age", "is sealed");
}

TEST_F(PlaceOfOutput, AnEarlierFileForTheSamePartyIsReplaced) {
  expect_done(share("South", "out.json"));
  expect_done({"set", path("plan.json"), "alliance", "purpose=New", "--as", "Ana@North"});
  expect_done(share("South", "out.json"));
  EXPECT_NE(content("out.json").find("\"purpose\":\"New\""), std::string::npos);
  write("words", "correct horse\n");
  const auto sealed = with(share("South", "out.age"), {"--passphrase-file", path("words")});
  expect_done(sealed);
  expect_done(sealed);
}

TEST_F(PlaceOfOutput, AFileFromThePartnerOrForAThirdIsAskedFor) {
  expect_done({"add", path("plan.json"), "party", "name=West", "--as", "Ana@North"});
  expect_done(share("South", "out.json"));
  expect_asked(share("West", "out.json"), "out.json", "was not made by this party for that one");
  expect_done(
      {"share", path("plan.json"), "--as", "South", "--to", "North", "-o", path("theirs.json")});
  expect_asked(share("South", "theirs.json"), "theirs.json", "was not made by this party");
}

TEST_F(PlaceOfOutput, KeysAndPassphrasesThatAreReadStay) {
  write("words", "correct horse\n");
  expect_never(with(share("South", "words"), {"--passphrase-file", path("words")}), "words",
               "is the key or passphrase that is read here");
  SeededRandom random{3};
  write("out.json.minisig", perform(Sealer::Deed::make_key, {}, random)->front());
  expect_never(with(share("South", "out.json"), {"--sign", path("out.json.minisig")}),
               "out.json.minisig", "is the key or passphrase");
  EXPECT_FALSE(fs::exists(path("out.json"))) << "nothing is written where one may not be";
}

TEST_F(PlaceOfOutput, WhatIsNoPlanIsAskedFor) {
  write("letter.txt", "Dear Per, …");
  const std::vector<std::vector<std::string>> writers = {
      share("South", "letter.txt"),
      {"example", "helix", "-o", path("letter.txt")},
      {"generate", "--records", "3", "--seed", "1", "-o", path("letter.txt")},
      {"new", "--party", "A", "--party", "B", "--as", "A", "-o", path("letter.txt")},
      {"schema", "-o", path("letter.txt")},
      {"open", path("plan.json"), "-o", path("letter.txt")},
      {"merge", path("plan.json"), path("plan.json"), "-o", path("letter.txt")},
      {"set", path("plan.json"), "alliance", "purpose=X", "--as", "Ana@North", "-o",
       path("letter.txt")}};
  for (const auto& words : writers) {
    write("letter.txt", "Dear Per, …");
    expect_asked(words, "letter.txt", "holds something that this command did not write");
  }
}

TEST_F(PlaceOfOutput, NoCommandReplacesAnotherPlanUnasked) {
  for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
           {"example", "helix"},
           {"generate", "--records", "3", "--seed", "1"},
           {"new", "--party", "A", "--party", "B", "--as", "A"}}) {
    write("there.json", plan_);
    expect_asked(with(words, {"-o", path("there.json")}), "there.json", "holds another plan");
  }
  write("there.json", plan_);
  expect_asked({"schema", "-o", path("there.json")}, "there.json", "holds a plan");
}

TEST_F(PlaceOfOutput, OfOnePlanOnlyWhatIsAllInTheNewOneGoes) {
  expect_done(share("South", "out.json"));
  const std::vector<std::string> open = {"open", path("out.json"), "-o", path("there.json")};
  expect_done(open);
  expect_done(open);
  // Private records, edits, history: each alone is enough.
  write("there.json", plan_);
  expect_asked(open, "there.json", "holds edits of one's own");
  expect_done({"set", path("there.json"), "alliance", "purpose=Mine", "--as", "Per@South"});
  expect_asked(open, "there.json", "holds edits of one's own");
  const std::string history = R"("history":[["2026-11-26T10:42:07.120Z","","","keep","","","","",)"
                              R"(null,null,"Taken over"]],)";
  std::string with_history = content("there.json");
  with_history.insert(with_history.find("\"replicas\""), history);
  write("there.json", with_history);
  if (run({"validate", path("there.json")}).exit == Exit::done)
    expect_asked(open, "there.json", "holds a history of one's own");
  else
    ADD_FAILURE() << run({"validate", path("there.json")}).err;
  // An older state of what is written is nothing that would be lost.
  write("older.json", plan_);
  expect_done({"set", path("plan.json"), "alliance", "purpose=X", "--as", "Ana@North", "-o",
               path("older.json")});
}

TEST_F(PlaceOfOutput, AFileThatWasHandedOverStaysAsItCame) {
  expect_done(share("South", "out.json"));
  for (const auto& words : std::vector<std::vector<std::string>>{
           {"open", path("out.json"), "-o", path("out.json")},
           {"merge", path("plan.json"), path("out.json"), "-o", path("out.json")}}) {
    expect_done(with(share("South", "out.json"), {"--replace"}));
    expect_asked(words, "out.json", "is a file that was handed over");
    expect_refused(share("South", "out.json"), own);
    fs::remove(path("out.json"));
    expect_done(share("South", "out.json"));
  }
}

TEST_F(PlaceOfOutput, EditsInPlaceAreNotAsked) {
  expect_done({"set", path("plan.json"), "alliance", "purpose=A", "--as", "Ana@North"});
  expect_done({"set", path("plan.json"), "alliance", "purpose=B", "--as", "Ana@North", "-o",
               path("./plan.json")});
  expect_done({"merge", path("plan.json"), path("plan.json"), "-o", path("state/../plan.json")});
}

TEST_F(PlaceOfOutput, EmptyFilesPipesAndDevicesAreFree) {
  write("empty.json", "");
  expect_done(share("South", "empty.json"));
  auto words = share("South", "x");
  words.back() = "/dev/null";
  expect_done(words);
  expect_done({"schema", "-o", path("schema.json")});
  expect_done({"schema", "-o", path("schema.json")});
}

TEST_F(PlaceOfOutput, EveryCommandThatWritesKnowsTheOption) {
  for (const Command* command : commands()) {
    const auto has = [&](const Option& wanted) {
      return std::any_of(command->options.begin(), command->options.end(),
                         [&](const Option& each) { return each.name == wanted.name; });
    };
    EXPECT_EQ(has(output_option), has(replace_option)) << command->name;
  }
}

}  // namespace
}  // namespace entente::cli
