#include "format/rows.hpp"

#include <gtest/gtest.h>

namespace entente {
namespace {

TEST(Rows, WhatASpreadsheetPutsOnTheClipboard) {
  const std::vector<Row> rows =
      rows_from_tabs("Title\tNotes\r\nOne\t\"two\nlines\"\r\n\"a \"\"b\"\"\"\t\n");
  ASSERT_EQ(rows.size(), 3u);
  EXPECT_EQ(rows[0], (Row{"Title", "Notes"}));
  EXPECT_EQ(rows[1], (Row{"One", "two\nlines"}));
  EXPECT_EQ(rows[2], (Row{"a \"b\"", ""}));
}

TEST(Rows, GoBothWays) {
  const std::vector<Row> rows = {{"plain", "with\ttab"}, {"", "x"}, {"\"quoted\"", "two\nlines"}};
  EXPECT_EQ(rows_from_tabs(tabs_from_rows(rows)), rows);
}

TEST(Rows, OddInputs) {
  EXPECT_TRUE(rows_from_tabs("").empty());
  EXPECT_EQ(rows_from_tabs("no newline at the end"), (std::vector<Row>{{"no newline at the end"}}));
  EXPECT_EQ(rows_from_tabs("\"never closed"), (std::vector<Row>{{"never closed"}}));
  EXPECT_EQ(rows_from_tabs("5\" pipe\tx"), (std::vector<Row>{{"5\" pipe", "x"}}));
  EXPECT_EQ(rows_from_tabs("a\n\nb"), (std::vector<Row>{{"a"}, {""}, {"b"}}));
}

}  // namespace
}  // namespace entente
