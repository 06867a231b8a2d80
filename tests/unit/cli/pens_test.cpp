#include "cli/pens.hpp"

#include <sys/stat.h>

#include <nlohmann/json.hpp>
#include <set>
#include <thread>

#include "base/concat.hpp"
#include "format/plan_file.hpp"
#include "practice/practice.hpp"
#include "practice/profile/records.hpp"
#include "tests/unit/cli/command_line.hpp"

namespace entente::cli {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

class PensOfFiles : public CommandLine {
 protected:
  void SetUp() override {
    CommandLine::SetUp();
    begin("plan.json");
  }
  void edit(std::string_view name, std::string_view purpose, std::string_view as = "Ana@North") {
    expect_done({"set", path(name), "alliance", "purpose=" + std::string(purpose), "--as",
                 std::string(as)});
  }
  static Id ana_of(const Plan& plan) {
    const Table& people = *plan.part(Visibility::shared).find("person");
    for (std::uint32_t row = 0; row < people.size(); ++row)
      if (plan.all<practice::Person>()[row].name == "Ana") return people.ids()[row];
    return {};
  }
  /// The replicas of the shared part and what has been seen of each.
  std::map<std::string, std::uint64_t> replicas(std::string_view name) const {
    std::map<std::string, std::uint64_t> found;
    const Json plan = Json::parse(content(name));
    for (const auto& [replica, entry] : plan["replicas"].items())
      found[replica] = entry["seen"].get<std::uint64_t>();
    return found;
  }
  std::size_t remembered() const {
    std::error_code none;
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(state_, none), fs::directory_iterator()));
  }
};

TEST_F(PensOfFiles, ManyEditsAreOneReplica) {
  for (int count = 0; count < 20; ++count) edit("plan.json", std::to_string(count));
  const auto found = replicas("plan.json");
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found.begin()->second, 22u) << "the beginning, Per, and the edits";
}

TEST_F(PensOfFiles, PrivateEditsToo) {
  for (int count = 0; count < 3; ++count)
    expect_done({"add", path("plan.json"), "risk", "title=R", "--private", "--as", "Ana@North"});
  const auto own = Json::parse(content("plan.json"))["private"]["replicas"];
  ASSERT_EQ(own.size(), 1u);
  EXPECT_EQ(own.begin()->at("seen"), 3);
  EXPECT_EQ(replicas("plan.json").size(), 1u);
}

TEST_F(PensOfFiles, EachPersonHasTheirOwn) {
  for (int round = 0; round < 3; ++round) {
    edit("plan.json", concat("ana ", round));
    edit("plan.json", concat("per ", round), "Per@South");
  }
  EXPECT_EQ(replicas("plan.json").size(), 2u);
}

TEST_F(PensOfFiles, TwoCopiesNeverShareOne) {
  edit("plan.json", "before");
  const auto before = replicas("plan.json");
  fs::copy_file(path("plan.json"), path("copy.json"));
  edit("plan.json", "here");
  edit("copy.json", "there");
  edit("plan.json", "here again");
  edit("copy.json", "there again");
  const auto here = replicas("plan.json"), there = replicas("copy.json");
  EXPECT_EQ(here.size(), 1u);
  ASSERT_EQ(there.size(), 2u);
  for (const auto& [replica, seen] : there)
    if (before.count(replica))
      EXPECT_EQ(seen, before.at(replica)) << "the copy goes on under a name of its own";
  expect_done({"merge", path("plan.json"), path("copy.json"), "-o", path("both.json")});
}

TEST_F(PensOfFiles, AFileThatWasPutBackGetsANewOne) {
  edit("plan.json", "one");
  const std::string old = content("plan.json");
  edit("plan.json", "two");
  const auto ahead = replicas("plan.json");
  write("plan.json", old);
  edit("plan.json", "another two");
  const auto found = replicas("plan.json");
  ASSERT_EQ(found.size(), 2u);
  for (const auto& [replica, seen] : ahead) EXPECT_LT(found.at(replica), seen);
}

TEST_F(PensOfFiles, TheSameBytesPutThereByAnotherProgramGetANewOne) {
  edit("plan.json", "one");
  const std::string same = content("plan.json");
  write("plan.json",
        same);  // as a machine does that was set up from a copy of the other one's disk
  edit("plan.json", "two");
  EXPECT_EQ(replicas("plan.json").size(), 2u);
}

TEST_F(PensOfFiles, OtherBytesThanWereLeftGetANewOneWhateverTheDiskSays) {
  edit("plan.json", "one");
  const auto plan = read_plan(content("plan.json"), practice::catalog());
  ASSERT_TRUE(plan);
  const Author ana{(*plan)->find<practice::Person>(ana_of(**plan))->party.id, ana_of(**plan)};
  SeededRandom random{5};
  const auto is_known = [&](const std::string& bytes) {
    Pens pens(state_, path("plan.json"), bytes);
    return replicas("plan.json").count(pens.pen(**plan, ana, random).shared_replica) > 0;
  };
  EXPECT_TRUE(is_known(content("plan.json")));
  EXPECT_FALSE(is_known(content("plan.json") + " "));
}

TEST_F(PensOfFiles, AFileUnderAnotherNameGetsANewOne) {
  fs::rename(path("plan.json"), path("moved.json"));
  edit("moved.json", "one");
  edit("moved.json", "two");
  EXPECT_EQ(replicas("moved.json").size(), 2u);
}

TEST_F(PensOfFiles, SpellingsAndSymbolicLinksAreOneFile) {
  fs::create_symlink("plan.json", path("link.json"));
  edit("link.json", "one");
  edit("../" + folder_.filename().string() + "/plan.json", "two");
  edit("plan.json", "three");
  EXPECT_EQ(replicas("plan.json").size(), 1u);
}

TEST_F(PensOfFiles, AHardLinkIsACopyFromTheFirstEditOn) {
  fs::create_hard_link(path("plan.json"), path("hard.json"));
  edit("plan.json", "one");
  edit("hard.json", "two");
  std::set<std::string> names;
  for (const auto* file : {"plan.json", "hard.json"})
    for (const auto& [replica, seen] : replicas(file))
      if (seen > 2) names.insert(replica);
  EXPECT_EQ(names.size(), 0u) << "neither went on with what both had";
}

TEST_F(PensOfFiles, AnEditToAnotherFileStartsThatFilesOwn) {
  expect_done({"set", path("plan.json"), "alliance", "purpose=Other", "--as", "Ana@North", "-o",
               path("other.json")});
  edit("other.json", "more");
  edit("plan.json", "mine");
  EXPECT_EQ(replicas("other.json").size(), 2u);
  EXPECT_EQ(replicas("plan.json").size(), 1u);
}

TEST_F(PensOfFiles, JoiningAnotherCopyKeepsThem) {
  fs::copy_file(path("plan.json"), path("copy.json"));
  edit("copy.json", "there", "Per@South");
  edit("plan.json", "here");
  expect_done({"merge", path("plan.json"), path("copy.json"), "-o", path("plan.json")});
  edit("plan.json", "after");
  EXPECT_EQ(replicas("plan.json").size(), 2u);
}

TEST_F(PensOfFiles, StampsOfOnesOwnThatWereNeverIssuedHereMeanANewOne) {
  edit("plan.json", "one");
  Json ahead = Json::parse(content("plan.json"));
  const std::string name = ahead["replicas"].begin().key();
  ahead["replicas"][name]["seen"] = 9;
  ahead["records"]["alliance"].begin().value()["name"] = "From a machine set back";
  ahead["stamps"]["alliance"].begin().value() = {"1@" + name,
                                                 {{"name", "9@" + name}, {"purpose", "3@" + name}}};
  ahead.erase("history");
  write("ahead.json", ahead.dump());
  expect_done({"merge", path("plan.json"), path("ahead.json"), "-o", path("plan.json")});
  edit("plan.json", "two");
  const auto found = replicas("plan.json");
  EXPECT_EQ(found.at(name), 9u);
  EXPECT_EQ(found.size(), 2u);
}

TEST_F(PensOfFiles, WhatIsRefusedOrChangesNothingCostsNone) {
  edit("plan.json", "one");
  edit("plan.json", "one");
  expect_refused({"set", path("plan.json"), "alliance", "nonsense=1", "--as", "Ana@North"},
                 "no such field");
  edit("plan.json", "two");
  EXPECT_EQ(replicas("plan.json").size(), 1u);
}

TEST_F(PensOfFiles, TheyAreForTheUserAlone) {
  EXPECT_EQ(remembered(), 1u);
  for (const auto& entry : fs::directory_iterator(state_)) {
    struct stat status {};
    ASSERT_EQ(stat(entry.path().c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777, 0600u);
  }
  struct stat folder {};
  ASSERT_EQ(stat(state_.c_str(), &folder), 0);
  EXPECT_EQ(folder.st_mode & 0777, 0700u);
}

TEST_F(PensOfFiles, WithoutAMemoryEachEditIsAReplicaAndAllIsWell) {
  for (const std::string& nowhere : {std::string(), path("plan.json") + "/no"}) {
    state_ = nowhere;
    const std::size_t before = replicas("plan.json").size();
    edit("plan.json", "one " + nowhere);
    edit("plan.json", "two " + nowhere);
    EXPECT_EQ(replicas("plan.json").size(), before + 2);
  }
}

TEST_F(PensOfFiles, AMemoryThatIsTornIsNone) {
  edit("plan.json", "one");
  for (const auto& entry : fs::directory_iterator(state_))
    fs::resize_file(entry.path(), fs::file_size(entry.path()) / 2);
  edit("plan.json", "two");
  EXPECT_EQ(replicas("plan.json").size(), 2u);
  edit("plan.json", "three");
  EXPECT_EQ(replicas("plan.json").size(), 2u);
}

TEST_F(PensOfFiles, WhoBreaksOffAfterWritingCostsOne) {
  edit("plan.json", "one");
  const std::string text = content("plan.json");
  {
    Pens pens(state_, path("plan.json"), text);
    EXPECT_EQ(remembered(), 0u) << "gone before anything is written with them";
  }
  EXPECT_EQ(remembered(), 1u) << "put back where nothing was";
  edit("plan.json", "two");
  EXPECT_EQ(replicas("plan.json").size(), 1u);
}

TEST_F(PensOfFiles, AtTheSameTimeNoStampIsIssuedTwice) {
  const auto many = [&](int who) {
    std::istringstream in;
    std::ostringstream out, err;
    SeededRandom random{static_cast<std::uint64_t>(100 + who)};
    struct : Clock {
      Moment now() const override { return {1}; }
    } clock;
    for (int count = 0; count < 10; ++count) {
      Surroundings surroundings{clock, random, in, out, err, state_};
      const std::string file = path("plan.json"), title = concat("title=", who, " ", count);
      const std::string_view words[] = {"add", file, "risk", title, "--as", "Ana@North"};
      EXPECT_EQ(cli::run(words, surroundings), Exit::done) << err.str();
    }
  };
  std::vector<std::thread> threads;
  for (int who = 0; who < 4; ++who) threads.emplace_back(many, who);
  for (std::thread& thread : threads) thread.join();
  const Json plan = Json::parse(content("plan.json"));
  EXPECT_EQ(plan["records"]["risk"].size(), 40u);
  std::set<std::string> stamps;
  for (const auto& [id, stamp] : plan["stamps"]["risk"].items())
    EXPECT_TRUE(stamps.insert(stamp.get<std::string>()).second) << stamp;
  EXPECT_EQ(plan["replicas"].size(), 1u);
}

TEST_F(PensOfFiles, ThoseOfFilesThatHaveGoneAreDropped) {
  for (int number = 0; number < 250; ++number) {
    const std::string name = concat("f", number, ".json");
    fs::copy_file(path("plan.json"), path(name));
    Pens pens(state_, path(name), content(name));
    pens.keep({Id{1}, Id{2}, "aaaaaaaa", "bbbbbbbb"});
    Plan plan(Catalog{{}}, Id{3});
    pens.wrote(plan, content(name));
    fs::remove(path(name));
  }
  EXPECT_LT(remembered(), 210u);
  edit("plan.json", "one");
  EXPECT_EQ(replicas("plan.json").size(), 1u) << "and no others";
}

}  // namespace
}  // namespace entente::cli
