#include "screen/practice/pictures.hpp"

namespace entente::screen {
namespace {

struct NamedPicture {
  std::string_view name;
  Picture draw;
};
/// Every picture there is; each stands in a folder of its practice.
constexpr std::span<const NamedPicture> pictures;

}  // namespace

Picture find_picture(std::string_view name) {
  for (const NamedPicture& picture : pictures)
    if (picture.name == name) return picture.draw;
  return nullptr;
}

}  // namespace entente::screen
