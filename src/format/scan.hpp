#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "format/plan_file.hpp"
#include "format/problem_list.hpp"

namespace entente {

/// What some bytes are that are no JSON text at all (compressed, a PDF, a web page, UTF-16, sealed
/// …), in words; nothing for what may be a plan file.
std::optional<Problem> foreign_bytes(std::string_view bytes);

/// One kind's object below "records" or "stamps" of either part, from brace to brace.
struct Section {
  std::size_t start = 0, end = 0;
  std::size_t records = 0;  // below "records": how many it holds
};

/// Reads the bytes once, without building anything, and says which bounds they break: depth, length
/// of texts, names and numbers, count of records. Everything that follows may rely on them. Where
/// `sections` is given it gets those of at least `bounds.section_bytes`, in the order of the bytes.
void scan(std::string_view bytes, const FileBounds& bounds, ProblemList& problems,
          std::vector<Section>* sections = nullptr);

/// "line 3, column 9".
std::string line_and_column(std::string_view bytes, std::size_t offset);

}  // namespace entente
