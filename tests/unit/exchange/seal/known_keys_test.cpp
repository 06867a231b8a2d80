#include "exchange/seal/known_keys.hpp"

#include <gtest/gtest.h>

namespace entente {
namespace {

constexpr Id plan{1}, other_plan{2}, aster{11}, birch{12};

Checked intact(const std::string& key) {
  return {Checked::Outcome::intact, key, "0123456789ABCDEF", "", ""};
}

KnownKeys one_key() { return {{plan, aster, "RWaster", Moment{1000}, {}, {}}}; }

TEST(KnownKeys, TrustTheFirstKeyAndBlockAnother) {
  KnownKeys keys;
  EXPECT_EQ(judge(intact("RWaster"), keys, plan, aster), Verdict::first_key);
  remember_key(keys, {plan, aster, "RWaster", Moment{1000}, {}, {}});
  EXPECT_EQ(judge(intact("RWaster"), keys, plan, aster), Verdict::good);
  EXPECT_EQ(judge(intact("RWother"), keys, plan, aster), Verdict::changed_key);
  EXPECT_TRUE(may_open(Verdict::good) && may_open(Verdict::first_key));
  for (const Verdict verdict :
       {Verdict::changed_key, Verdict::unknown_key, Verdict::bytes_changed, Verdict::malformed})
    EXPECT_FALSE(may_open(verdict));
}

TEST(KnownKeys, OnePartysKeyIsNotAnothers) {
  const KnownKeys keys = one_key();
  EXPECT_EQ(judge(intact("RWaster"), keys, plan, birch), Verdict::changed_key);
  EXPECT_EQ(judge(intact("RWaster"), keys, other_plan, aster), Verdict::first_key);
}

TEST(KnownKeys, TellWhatIsNoProof) {
  Checked found;
  found.why = "cut off";
  EXPECT_EQ(judge(found, one_key(), plan, aster), Verdict::malformed);
  EXPECT_EQ(words_for(Verdict::malformed, found), "cut off");
  found.outcome = Checked::Outcome::changed;
  EXPECT_EQ(judge(found, one_key(), plan, aster), Verdict::bytes_changed);
  found.outcome = Checked::Outcome::no_key;
  EXPECT_EQ(judge(found, one_key(), plan, aster), Verdict::unknown_key);
}

TEST(KnownKeys, AReplacedKeyStaysExplained) {
  KnownKeys keys = one_key();
  remember_key(keys, {plan, aster, "RWaster", Moment{5000}, {}, {}});
  EXPECT_EQ(keys, one_key());
  remember_key(keys, {plan, aster, "RWnewer", Moment{5000}, {}, {}});
  EXPECT_EQ(current_key(keys, plan, aster)->public_key, "RWnewer");
  EXPECT_EQ(keys[0].replaced, Moment{5000});
  EXPECT_EQ(judge(intact("RWaster"), keys, plan, aster), Verdict::changed_key);
  EXPECT_EQ(candidates_for(keys, plan), (std::vector<std::string>{"RWaster", "RWnewer"}));
  EXPECT_TRUE(candidates_for(keys, other_plan).empty());
}

TEST(KnownKeys, RememberThatTheWordsWereCompared) {
  KnownKeys keys = one_key();
  mark_compared(keys, plan, aster, Moment{2000});
  EXPECT_EQ(keys[0].compared, Moment{2000});
}

TEST(KnownKeys, AreTheSameAfterTheirText) {
  KnownKeys keys = one_key();
  remember_key(keys, {plan, aster, "RWnewer", Moment{5000}, Moment{6000}, {}, "Aster, in Helix"});
  const auto read = known_keys_from_text(text_from(keys));
  ASSERT_TRUE(read);
  EXPECT_EQ(*read, keys);
  EXPECT_TRUE(known_keys_from_text(text_from(KnownKeys{}))->empty());
  keys[0].name = "two\nlines";
  EXPECT_EQ(known_keys_from_text(text_from(keys))->at(0).name, "two lines");
}

TEST(KnownKeys, RefuseWhatIsNotTheirText) {
  for (const char* text : {"", "[]", "known keys 2\n", "known keys 1\n\n", "known keys 1\nhello\n"})
    EXPECT_FALSE(known_keys_from_text(text)) << text;
  std::string text = text_from(one_key());
  text.replace(text.find("1970"), 4, "soon");
  EXPECT_FALSE(known_keys_from_text(text));
}

}  // namespace
}  // namespace entente
