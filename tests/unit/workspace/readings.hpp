#pragma once
#include <gtest/gtest.h>

#include <initializer_list>
#include <string_view>

namespace entente::test {

/// What somebody writes, what is understood by it, and why where that is not plain.
struct Reading {
  std::string_view written, understood, why = "";
};

/// Expects that `read`, which takes what is written, understands each of `readings` as it says.
template <class Read>
void expect_readings(Read read, std::initializer_list<Reading> readings) {
  for (const auto& [written, understood, why] : readings)
    EXPECT_EQ(read(written), understood) << "of “" << written << "” " << why;
}

}  // namespace entente::test
