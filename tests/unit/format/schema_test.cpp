#include "format/schema.hpp"

#include <gtest/gtest.h>

#include "base/concat.hpp"
#include "tests/unit/format/sample_plan.hpp"
#include "tests/unit/format/schema_check.hpp"

namespace entente {
namespace {

using namespace test;

struct SchemaTest : testing::Test {
  const Json schema = Json::parse(plan_schema(catalog));
  SchemaCheck check{schema};

  bool accepts(std::string_view bytes) { return check.accepts(Json::parse(bytes)); }
};

TEST_F(SchemaTest, AcceptsWhatIsWritten) {
  EXPECT_TRUE(accepts(small_plan_bytes));
  EXPECT_TRUE(accepts(newer_plan_bytes));
  EXPECT_TRUE(accepts(write_plan(*full_plan())));
  EXPECT_TRUE(accepts(write_plan(Plan(catalog, Id{7}))));
  EXPECT_EQ(check.unknown(), "");
}

/// The full plan with one value replaced, as the reader and the schema see it.
TEST_F(SchemaTest, AgreesWithTheReaderOnEveryChangedValue) {
  const std::pair<const char*, const char*> fields[] = {
      {"title", "\"Everything\""},    {"weight", "12.50"},
      {"price", "\"-1200.50 EUR\""},  {"due", "\"2026-11-26\""},
      {"colour", "\"blue\""},         {"level", "5"},
      {"owner", "\"0000000000003\""}, {"users", "[\"0000000000003\",\"0000000000004\"]"},
      {"tags", "[\"one\",\"two\"]"},  {"order", "\"i\""}};
  const char* values[] = {"\"text\"",
                          "\"two\\nlines\"",
                          "\"\"",
                          "12.50",
                          "-11",
                          "1001",
                          "1e2",
                          "3",
                          "0",
                          "6",
                          "2.5",
                          "null",
                          "true",
                          "[]",
                          "[\"one\"]",
                          "[\"\"]",
                          "[1]",
                          "{}",
                          "\"5 USD\"",
                          "\"5 usd\"",
                          "\"5.USD\"",
                          "\"2026-11-27\"",
                          "\"26-11-27\"",
                          "\"red\"",
                          "\"mauve\"",
                          "\"Bad Code\"",
                          "\"0000000000009\"",
                          "\"000000000000U\"",
                          "[\"0000000000009\"]",
                          "\"a0\"",
                          "\"a1\"",
                          "\"A\"",
                          "\"x\\u202ey\"",
                          "\"x\\u0007y\"",
                          "\"tab\\t\""};
  const std::string plan = write_plan(*full_plan());
  int accepted = 0, refused = 0;
  for (const auto& [name, written] : fields)
    for (const char* value : values) {
      const std::string from = concat('"', name, "\":", written);
      std::string bytes = plan;
      bytes.replace(bytes.find(from), from.size(), concat('"', name, "\":", value));
      const bool read = static_cast<bool>(read_plan(bytes, catalog));
      EXPECT_EQ(accepts(bytes), read) << name << " " << value;
      ++(read ? accepted : refused);
    }
  EXPECT_GT(accepted, 30);
  EXPECT_GT(refused, 200);
}

TEST_F(SchemaTest, AgreesWithTheReaderOnTheFrame) {
  const std::pair<std::string_view, std::string_view> changes[] = {
      {"\"plan\":\"0000000000007\",", ""},
      {"\"plan\":\"0000000000007\"", "\"plan\":\"7\""},
      {"\"version\":1", "\"version\":2"},
      {"entente-plan", "other-plan"},
      {"\"seen\":3}", "\"seen\":-1}"},
      {"\"seen\":3}", "\"seen\":3,\"more\":1}"},
      {"\"k3f9w2xq\":{\"party\"", "\"K3F9W2XQ\":{\"party\""},
      {"\"friend\":{\n\"0000000000003\":{", "\"Friend\":{\n\"0000000000003\":{"},
      {"\"name\":\"Ada\"", "\"Name\":\"Ada\""},
      {"\"level\":\"2@k3f9w2xq\"", "\"level\":2"},
      {",{\"level\":\"2@k3f9w2xq\"}]", "]"},
      {"\"made\":\"1@k3f9w2xq\",", ""},
      {"\"fields\":{\"title\":\"Two\"}", "\"fields\":{\"title\":2}"},
      {"\"fields\":{", "\"more\":{},\"fields\":{"},
      {",null,null,\"Start\"]", ",null,\"Start\"]"},
      {"\"write\",\"1@k3f9w2xq\"", "\"wrote\",\"1@k3f9w2xq\""},
      {"\"records\":{", "\"records\":{\"secret\":{},"},
      {"\"records\":{", "\"records\":{\"charter\":{\"0000000000009\":{}},"}};
  for (const auto& [from, to] : changes) {
    std::string bytes(small_plan_bytes);
    ASSERT_NE(bytes.find(from), std::string::npos) << from;
    bytes.replace(bytes.find(from), from.size(), to);
    EXPECT_FALSE(read_plan(bytes, catalog)) << to;
    EXPECT_FALSE(accepts(bytes)) << to;
  }
}

TEST_F(SchemaTest, SaysWhatTheDescriptionsSay) {
  EXPECT_EQ(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
  const Json& title = schema["$defs"]["kind_thing"]["properties"]["title"];
  EXPECT_EQ(title["title"], "Title");
  EXPECT_EQ(title["description"],
            "What it is called. Asked for on the screen, not required in a file.");
  const Json& weight = schema["$defs"]["kind_thing"]["properties"]["weight"];
  EXPECT_EQ(weight["minimum"], -10);
  EXPECT_EQ(weight["description"], "Unit: kg.");
}

}  // namespace
}  // namespace entente
