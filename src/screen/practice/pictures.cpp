#include "screen/practice/pictures.hpp"

#include "practice/governance/records.hpp"
#include "screen/practice/decisions/decision_speed.hpp"
#include "screen/practice/governance/governance_sections.hpp"
#include "screen/practice/governance/meeting_page.hpp"
#include "screen/practice/intent/intent_map.hpp"
#include "screen/practice/intent/intent_statement.hpp"
#include "screen/practice/profile/profile.hpp"
#include "screen/practice/rights/rights_matrix.hpp"
#include "screen/practice/trust/trust_account.hpp"

namespace entente::screen {
namespace {

struct NamedPicture {
  std::string_view name;
  Picture draw;
};
/// Every picture there is; each stands in a folder of its practice.
constexpr NamedPicture pictures[] = {{"alliance", alliance_picture},
                                     {"alliance_test", alliance_test_picture},
                                     {"intent_statement", intent_statement_picture},
                                     {"interdependence_map", interdependence_map_picture},
                                     {"mindsets", mindsets_picture},
                                     {"bodies", bodies_picture},
                                     {"meeting_outlook", meeting_outlook_picture},
                                     {"rights_matrix", rights_matrix_picture},
                                     {"decision_speed", decision_speed_picture},
                                     {"trust_account", trust_account_picture}};
constexpr OwnPage own_pages[] = {
    {practice::Meeting::kind_name, meeting_page_of, open_meeting, draw_meeting_page}};

}  // namespace

Picture find_picture(std::string_view name) {
  for (const NamedPicture& picture : pictures)
    if (picture.name == name) return picture.draw;
  return nullptr;
}

const OwnPage* find_own_page(std::string_view kind) {
  for (const OwnPage& page : own_pages)
    if (page.kind == kind) return &page;
  return nullptr;
}

}  // namespace entente::screen
