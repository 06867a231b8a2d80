#include "screen/practice/pictures.hpp"

#include "screen/practice/decisions/decision_speed.hpp"
#include "screen/practice/trust/trust_account.hpp"

namespace entente::screen {
namespace {

struct NamedPicture {
  std::string_view name;
  Picture draw;
};
/// Every picture there is; each stands in a folder of its practice.
constexpr NamedPicture pictures[] = {{"decision_speed", decision_speed_picture},
                                     {"trust_account", trust_account_picture}};

}  // namespace

Picture find_picture(std::string_view name) {
  for (const NamedPicture& picture : pictures)
    if (picture.name == name) return picture.draw;
  return nullptr;
}

}  // namespace entente::screen
