#include "cli/files.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace entente::cli {
namespace {

namespace fs = std::filesystem;

class Files : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = testing::TempDir() + "/files.XXXXXX";
    folder_ = mkdtemp(pattern.data());
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string path(std::string_view name) const { return (folder_ / name).string(); }
  std::string content(std::string_view name) const {
    std::ifstream file(path(name));
    return {std::istreambuf_iterator<char>(file), {}};
  }
  void make(std::string_view name, std::string_view bytes) const {
    std::ofstream(path(name)) << bytes;
  }
  std::size_t entries() const {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(folder_), fs::directory_iterator()));
  }

  fs::path folder_;
  std::istringstream in_{"from standard input"};
  std::ostringstream out_;
};

TEST_F(Files, ReadsAFileOrStandardInput) {
  make("a", "content");
  EXPECT_EQ(*read_bytes(path("a"), 100, in_), "content");
  EXPECT_EQ(*read_bytes("-", 100, in_), "from standard input");
}

TEST_F(Files, RefusesWhatIsTooLarge) {
  make("a", "12345");
  EXPECT_TRUE(read_bytes(path("a"), 5, in_));
  EXPECT_FALSE(read_bytes(path("a"), 4, in_));
  EXPECT_FALSE(read_bytes("-", 4, in_));
}

TEST_F(Files, RefusesAHugeFileWithoutReadingIt) {
  make("huge", "");
  ASSERT_EQ(truncate(path("huge").c_str(), off_t{1} << 40), 0);
  EXPECT_FALSE(read_bytes(path("huge"), 1 << 20, in_));
}

TEST_F(Files, SaysWhyThereIsNothingToRead) {
  EXPECT_NE(read_bytes(path("none"), 9, in_).problems()[0].what.find("No such file"),
            std::string::npos);
  EXPECT_NE(read_bytes(folder_.string(), 9, in_).problems()[0].what.find("directory"),
            std::string::npos);
}

TEST_F(Files, WritesANewFileOrStandardOutput) {
  EXPECT_TRUE(write_bytes(path("a"), "new", out_));
  EXPECT_EQ(content("a"), "new");
  EXPECT_TRUE(write_bytes("-", "to output", out_));
  EXPECT_EQ(out_.str(), "to output");
  EXPECT_EQ(entries(), 1u) << "no temporary file stays";
}

TEST_F(Files, ReplacingKeepsPermissionsAndLeavesOpenReadersTheOldFile) {
  make("a", "old");
  chmod(path("a").c_str(), 0640);
  std::ifstream reader(path("a"));
  ASSERT_TRUE(write_bytes(path("a"), "new and longer", out_));
  EXPECT_EQ(content("a"), "new and longer");
  struct stat status {};
  ASSERT_EQ(stat(path("a").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 07777, 0640u);
  EXPECT_EQ(std::string(std::istreambuf_iterator<char>(reader), {}), "old");
}

TEST_F(Files, ReplacesWhatASymbolicLinkLeadsTo) {
  make("a", "old");
  fs::create_symlink(path("a"), path("link"));
  ASSERT_TRUE(write_bytes(path("link"), "new", out_));
  EXPECT_TRUE(fs::is_symlink(path("link")));
  EXPECT_EQ(content("a"), "new");
}

TEST_F(Files, WritesIntoADevice) { EXPECT_TRUE(write_bytes("/dev/null", "gone", out_)); }

TEST_F(Files, SaysWhyItCannotBeWritten) {
  const auto written = write_bytes(path("no/such/folder/a"), "x", out_);
  ASSERT_FALSE(written);
  EXPECT_NE(written.problems()[0].what.find("cannot be written"), std::string::npos);
}

}  // namespace
}  // namespace entente::cli
