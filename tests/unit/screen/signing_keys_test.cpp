// The keys in the settings: one's own, saved and restored, and the partners'.
#include "exchange/seal/known_keys.hpp"
#include "platform/native/direct_sealer.hpp"
#include "screen/shell/signing.hpp"
#include "tests/unit/screen/harness.hpp"

namespace entente::screen {
namespace {

using kit::Role;

struct Browsing {
  Browsing() {
    page.host.sealing = &sealer;
    page.go("/settings");
  }
  std::string setting(std::size_t index) const {
    return std::string(page.tab.workspace.setting(key_settings[index]));
  }
  void pick(std::string file) {
    page.click(Role::button, "Restore a key");
    page.host.picked("my.key", file, file.size());
    page.settle();
  }
  /// Saves the key with a password; the file.
  std::string saved(const std::string& password) {
    page.click(Role::button, "Save a copy");
    page.type(Role::text_box, "Password", password);
    page.click(Role::button, "Save the key");
    return page.host.downloads.empty() ? "" : page.host.downloads.back().bytes;
  }

  SeededRandom random{7};
  platform::DirectSealer sealer{random};
  ScreenHarness page;
};

TEST(SigningKeys, AKeyIsMadeSavedAndRestoredElsewhere) {
  Browsing here, there;
  there.random = SeededRandom(8);
  here.page.click(Role::button, "Make a key now");
  const std::string key = here.setting(1);
  EXPECT_EQ(key.substr(0, 2), "RW");
  EXPECT_TRUE(here.page.reads(key));
  here.page.click(Role::button, "Save a copy");
  here.page.click(Role::button, "Save the key");
  EXPECT_TRUE(here.page.reads("Give a password"));
  EXPECT_TRUE(here.page.host.downloads.empty());
  here.page.click(Role::button, "Cancel");
  const std::string file = here.saved("brave pelican");
  EXPECT_EQ(file.find(here.setting(0).substr(60)), std::string::npos);

  there.pick(file);
  there.page.type(Role::text_box, "Password", "brave penguin");
  there.page.click(Role::button, "Restore");
  EXPECT_TRUE(there.page.reads("The password is not the one this key was kept with."));
  EXPECT_EQ(there.setting(1), "");
  there.page.type(Role::text_box, "Password", "brave pelican");
  there.page.click(Role::button, "Restore");
  EXPECT_EQ(there.setting(1), key);
  EXPECT_EQ(there.setting(0), here.setting(0));
}

TEST(SigningKeys, AnotherKeyTakesThePlaceOnlyWhenConfirmed) {
  Browsing here, there;
  there.random = SeededRandom(8);
  here.page.click(Role::button, "Make a key now");
  there.page.click(Role::button, "Make a key now");
  const std::string ours = here.setting(1), theirs = there.setting(1);
  ASSERT_NE(ours, theirs);
  here.pick("This is a photograph.");
  EXPECT_TRUE(here.page.reads("not a minisign secret key file"));
  here.pick(there.setting(0));
  EXPECT_TRUE(here.page.reads("takes the place of the key that you have"));
  EXPECT_EQ(here.setting(1), ours);
  here.page.click(Role::button, "Cancel");
  EXPECT_EQ(here.setting(1), ours);
  here.pick(here.setting(0));
  EXPECT_TRUE(here.page.reads("the key that you have here already"));
  here.pick(there.setting(0));
  here.page.click(Role::button, "Replace my key");
  EXPECT_EQ(here.setting(1), theirs);
}

TEST(SigningKeys, PartnersKeysAreListedComparedAndForgotten) {
  Browsing here;
  here.page.click(Role::button, "Make a key now");
  const KnownKeys keys{
      {Id{1}, Id{2}, here.setting(1), Moment{1'795'000'000'000}, {}, {}, "Marlow, in Helix"}};
  here.page.tab.workspace.set_setting(key_settings[2], text_from(keys));
  here.page.click(Role::button, "Save a copy");
  here.page.click(Role::button, "Cancel");
  EXPECT_TRUE(here.page.sees(Role::heading, "Marlow, in Helix"));
  EXPECT_TRUE(here.page.reads("First seen on 2026-11-18"));
  here.page.click(Role::button, "The words are the same");
  EXPECT_TRUE(here.page.reads("Compared by words on 2026-11-"));
  here.page.click(Role::button, "Forget this key");
  EXPECT_FALSE(here.page.sees(Role::heading, "Marlow, in Helix"));
  EXPECT_EQ(here.setting(2), "");
  here.page.click(Role::button, "Undo");
  EXPECT_TRUE(here.page.sees(Role::heading, "Marlow, in Helix"));
  EXPECT_EQ(known_keys_from_text(here.setting(2))->size(), 1u);
}

}  // namespace
}  // namespace entente::screen
