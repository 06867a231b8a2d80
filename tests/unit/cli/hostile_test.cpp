// Whatever stands in a file or on a command line: nothing of it reaches a terminal but what is
// seen.
#include <nlohmann/json.hpp>

#include "base/concat.hpp"
#include "base/utf8.hpp"
#include "tests/unit/cli/command_line.hpp"

namespace entente::cli {
namespace {

using Json = nlohmann::json;

/// Each holds what a terminal would obey, or what nobody sees.
const std::string hostile[] = {"\x1b[2Jcleared",
                               "\x1b]0;title\x07",
                               "back\x08\x08",
                               "a\rOVER",
                               "a\nFORGED: valid",
                               "\u0085FORGED",
                               "\u009b31mred",
                               "\u2028FORGED",
                               "\u2029FORGED",
                               "\u202eevil",
                               "\u2066iso\u2069",
                               "left\u200eright\u200f",
                               "\u061cmark",
                               "zero\u200bwidth",
                               "join\u200d\u200cer",
                               "\ufeffbom",
                               "tag\U000e0041\U000e007f",
                               "\u00adsoft",
                               "\u3164filler",
                               "vs\ufe0f\U000e0101",
                               "del\x7f",
                               "nul\x01",
                               "tab\tbed"};

/// The first thing in a text that may not reach a terminal; "" for none. Written apart from what it
/// judges.
std::string found_in(std::string_view text) {
  const auto between = [](char32_t one, char32_t first, char32_t last) {
    return one >= first && one <= last;
  };
  while (!text.empty()) {
    const std::string_view rest = text;
    const auto one = take_code_point(text);
    const bool hidden = !one || (*one < 0x20 && *one != '\n') || between(*one, 0x7f, 0x9f) ||
                        *one == 0xad || *one == 0x61c || between(*one, 0x200b, 0x200f) ||
                        between(*one, 0x2028, 0x202e) || between(*one, 0x2060, 0x206f) ||
                        *one == 0x3164 || between(*one, 0xfe00, 0xfe0f) || *one == 0xfeff ||
                        between(*one, 0xe0000, 0xe0fff);
    if (hidden) return std::string(rest.substr(0, 12));
    if (*one == '\n' && text.starts_with("FORGED")) return "a forged line";
  }
  return {};
}

class HostileFiles : public CommandLine {
 protected:
  void SetUp() override {
    CommandLine::SetUp();
    begin("plan.json");
    expect_done({"add", path("plan.json"), "risk", "title=Delay", "--as", "Ana@North"});
    expect_done({"add", path("plan.json"), "risk", "title=Sale", "--private", "--as", "Ana@North"});
    expect_done({"add", path("plan.json"), "rule", "title=Gone", "--as", "Ana@North"});
    const Json plan = Json::parse(content("plan.json"));
    rule_ = plan["records"]["rule"].begin().key();
    risk_ = plan["records"]["risk"].begin().key();
    expect_done({"remove", path("plan.json"), rule_, "--as", "Ana@North"});
    std::filesystem::copy_file(path("plan.json"), path("other.json"));
    edit("plan.json", "Ana@North");
    edit("other.json", "Per@South");
    expect_done({"merge", path("plan.json"), path("other.json"), "-o", path("both.json")});
  }
  void edit(std::string_view name, const std::string& as) {
    expect_done({"set", path(name), risk_, "title=Delay of " + as, "mitigation=Because\nof " + as,
                 "--as", as});
  }

  void expect_clean(const std::vector<std::string>& words, std::string_view about) {
    const Said said = run(words);
    for (const std::string* output : {&said.out, &said.err})
      EXPECT_EQ(found_in(*output), "") << words[0] << " of " << about << ":\n" << *output;
  }

  /// Every command that reads a plan, on a file with something hostile in it.
  void expect_all_clean(const std::string& file, std::string_view about) {
    const std::string ana = "Ana@North", good = path("both.json");
    const std::string out = path(concat("out", ++written_, ".json"));
    for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
             {"validate", file},
             {"show", file},
             {"show", file, "--json"},
             {"show", file, "--kind", "risk"},
             {"show", file, "--kind", "no such kind"},
             {"diff", good, file},
             {"diff", file, good, "--json"},
             {"merge", good, file, "-o", out},
             {"merge", file, good, "-o", out, "--json", "--replace"},
             {"merge", good, file, "--with-private", "-o", out, "--replace"},
             {"open", file, "-o", out, "--replace"},
             {"share", file, "--as", "North", "--to", "South", "-o", out},
             {"share", file, "--as", "Nobody", "--to", "South", "-o", out},
             {"add", file, "risk", "title=X", "owner=Nobody", "--as", ana, "-o", out},
             {"set", file, risk_, "title=Y", "--as", "Nobody@North", "-o", out},
             {"set", file, risk_, "nonsense=Y", "--as", ana, "-o", out},
             {"remove", file, risk_, "--as", ana, "-o", out, "--replace"},
             {"resolve", file, risk_, "title", "--theirs", "--as", ana, "-o", out, "--replace"},
             {"resolve", file, risk_, "status", "--ours", "--as", ana, "-o", out}})
      expect_clean(words, about);
  }
  void expect_plan_clean(const Json& plan, std::string_view about) {
    write("hostile.json", plan.dump());
    expect_all_clean(path("hostile.json"), about);
  }

  /// All objects and lists of a plan, each a place where something can be put.
  static void places_in(Json& json, std::vector<Json*>& places) {
    if (!json.is_structured()) return;
    places.push_back(&json);
    for (auto& inner : json) places_in(inner, places);
  }

  std::string rule_, risk_;
  int written_ = 0;
};

TEST_F(HostileFiles, KeysAtEveryPlace) {
  const Json plan = Json::parse(content("both.json"));
  Json copy = plan;
  std::vector<Json*> places;
  places_in(copy, places);
  std::size_t next = 0;
  for (std::size_t at = 0; at < places.size(); at += 2) {
    copy = plan;
    places.clear();
    places_in(copy, places);
    const std::string& bad = hostile[next++ % std::size(hostile)];
    if (places[at]->is_array())
      places[at]->push_back(bad);
    else
      (*places[at])[bad] = Json{{bad, {bad, 1}}};
    expect_plan_clean(copy, concat("key ", at));
  }
}

TEST_F(HostileFiles, ValuesAtEveryPlace) {
  const Json plan = Json::parse(content("both.json"));
  Json copy = plan;
  const std::size_t count = copy.flatten().size();
  for (std::size_t at = 0; at < count; at += 2) {
    Json flat = plan.flatten();
    auto value = flat.begin();
    std::advance(value, at);
    *value = hostile[at / 2 % std::size(hostile)];
    expect_plan_clean(flat.unflatten(), concat("value ", at));
  }
}

TEST_F(HostileFiles, WhatTheReaderLetsThrough) {
  // Marks and zero widths are part of honest text: these plans are valid.
  for (const std::string& bad : {std::string("left\u200eright\u200f"), std::string("\u2028line"),
                                 std::string("zero\u200bwidth"), std::string("\ufeff"),
                                 std::string("\u061c"), std::string("a\U000e0041")}) {
    Json plan = Json::parse(content("both.json"));
    for (auto* table : {&plan["records"]["risk"], &plan["private"]["records"]["risk"]})
      for (auto& record : *table) {
        record["title"] = bad;
        record["mitigation"] = "one\ntwo " + bad;
        record["newer"] = Json{{"inner", {bad, {{"deep", bad}}}}};
      }
    for (const char* kind : {"party", "person", "alliance"})
      plan["records"][kind].begin().value()["name"] = bad;
    plan["newer"] = Json{{"inner", bad}};
    write("hostile.json", plan.dump());
    EXPECT_EQ(run({"show", path("hostile.json")}).exit, Exit::done)
        << run({"show", path("hostile.json")}).err;
    expect_all_clean(path("hostile.json"), "a valid plan");
  }
}

TEST_F(HostileFiles, JsonThatIsPrintedIsTheSameInEscapes) {
  Json plan = Json::parse(content("both.json"));
  const std::string title = "a\u200b\u2028\u200e\U000e0041b";
  plan["records"]["risk"].begin().value()["title"] = title;
  plan.erase("conflicts");
  write("hostile.json", plan.dump());
  const Json shown = Json::parse(run({"show", path("hostile.json"), "--json"}).out);
  EXPECT_EQ(shown["records"]["risk"].begin().value()["title"], title);
}

TEST_F(HostileFiles, WordsOfTheCommandLine) {
  const std::string file = path("both.json");
  for (std::string bad : hostile) {
    for (const std::string& more : {std::string(), std::string("\x9b\xff")}) {
      bad += more;
      for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
               {bad},
               {"help", bad},
               {"show", bad},
               {"show", file, bad},
               {"show", file, "--" + bad},
               {"show", file, "--kind", bad},
               {"validate", bad, file},
               {"add", file, bad, "title=x", "--as", "Ana@North"},
               {"add", file, "risk", bad, "--as", "Ana@North"},
               {"add", file, "risk", bad + "=x", "--as", "Ana@North"},
               {"add", file, "risk", "title=" + bad, "--as", "Ana@North", "-o", path("a.json"),
                "--replace"},
               {"add", file, "risk", "status=" + bad, "--as", "Ana@North"},
               {"add", file, "risk", "owner=" + bad, "--as", "Ana@North"},
               {"add", file, "risk", "title=x", "--as", bad + "@North"},
               {"add", file, "risk", "title=x", "--as", "Ana@" + bad},
               {"add", file, "risk", "title=x", "--as", bad},
               {"set", file, bad, "title=x", "--as", "Ana@North"},
               {"set", file, risk_, "title=x", "--as", "Ana@North", "-o", path("no/" + bad)},
               {"resolve", file, risk_, bad, "--ours", "--as", "Ana@North"},
               {"share", file, "--as", bad, "--to", bad},
               {"share", file, "--as", "North", "--to", "South", "--passphrase-file", bad},
               {"share", file, "--as", "North", "--to", "South", "-o", path("no/" + bad)},
               {"share", file, "--as", "North", "--to", "South", "--sign", bad, "-o",
                path("b.json")},
               {"open", bad, "--key", bad},
               {"open", file, "--key", bad},
               {"merge", file, bad},
               {"diff", file, bad},
               {"example", bad},
               {"generate", "--records", bad, "--seed", bad},
               {"new", "--party", bad, "--party", bad, "--as", bad},
               {"new", "--party", bad, "--party", "B", "--as", "C" + bad}})
        expect_clean(words, "a command line");
    }
  }
}

TEST_F(HostileFiles, FilesThatAreCalledSo) {
  for (const std::string& bad : hostile) {
    const std::string file = path("plan " + bad + ".json");
    std::filesystem::copy_file(path("both.json"), file);
    expect_all_clean(file, "a file's name");
  }
}

}  // namespace
}  // namespace entente::cli
