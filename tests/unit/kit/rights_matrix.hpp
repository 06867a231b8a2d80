#pragma once
#include "kit/chart/matrix.hpp"

namespace entente::kit {

inline constexpr MatrixMark rights_marks[] = {{"N", "must agree", MatrixMark::Look::strong},
                                              {"C", "is consulted", MatrixMark::Look::plain},
                                              {"I", "is informed", MatrixMark::Look::faint}};

/// What a matrix of who decides what says; columns and rows are the caller's. For unit
/// tests and for the gallery (tests/browser/gallery).
inline MatrixWords rights_words(std::string_view key, std::string_view name) {
  return {.key = key,
          .name = name,
          .row_label = "Decision",
          .chip_label = "Reads as",
          .none = "no part",
          .ring = "driver",
          .ring_key = "d",
          .marks = rights_marks};
}

}  // namespace entente::kit
