#include "screen/practice/pictures.hpp"

namespace entente::screen {
namespace {

struct Named {
  std::string_view name;
  Picture draw;
};
/// Every picture there is; each stands in a folder of its practice.
constexpr std::span<const Named> pictures;

}  // namespace

Picture find_picture(std::string_view name) {
  for (const Named& picture : pictures)
    if (picture.name == name) return picture.draw;
  return nullptr;
}

}  // namespace entente::screen
