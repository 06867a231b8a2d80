#include "exchange/seal/packing.hpp"

#include "exchange/seal/problems.hpp"

namespace entente {
namespace {

void append_part(std::string& packed, std::string_view part) {
  for (std::size_t left = part.size(), byte = 0; byte < 4; ++byte, left >>= 8)
    packed.push_back(static_cast<char>(left));
  packed += part;
}

/// Takes the size of the next part off.
std::size_t take_size(std::string_view& packed) {
  std::size_t size = 0;
  for (std::size_t byte = 4; byte-- > 0;)
    size = size << 8 | static_cast<unsigned char>(packed[byte]);
  packed.remove_prefix(4);
  return size;
}

std::size_t size_of(const Sealer::Parts& parts) {
  std::size_t size = 4;
  for (const std::string& part : parts) size += 4 + part.size();
  return size;
}

}  // namespace

std::string pack(const Sealer::Parts& parts) {
  std::string packed;
  packed.reserve(size_of(parts));
  for (const std::string& part : parts) append_part(packed, part);
  return packed;
}

std::optional<Sealer::Parts> unpack(std::string_view packed) {
  Sealer::Parts parts;
  while (packed.size() >= 4) {
    const std::size_t size = take_size(packed);
    if (size > packed.size()) return std::nullopt;
    parts.emplace_back(packed.substr(0, size));
    packed.remove_prefix(size);
  }
  if (!packed.empty()) return std::nullopt;
  return parts;
}

std::string pack_answer(const Result<Sealer::Parts>& answer) {
  std::string packed;
  if (!answer) {
    append_part(packed, answer.problems().front().what);
    return packed;
  }
  packed.reserve(size_of(*answer));
  append_part(packed, {});
  for (const std::string& part : *answer) append_part(packed, part);
  return packed;
}

Result<Sealer::Parts> unpack_answer(std::string_view packed) {
  auto parts = unpack(packed);
  if (!parts || parts->empty()) return Problem{"", std::string(seal_problem::not_loaded)};
  if (!parts->front().empty()) return Problem{"", std::move(parts->front())};
  parts->erase(parts->begin());
  return std::move(*parts);
}

}  // namespace entente
