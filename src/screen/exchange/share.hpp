#pragma once
#include <string>

#include "exchange/share.hpp"
#include "screen/shell/layout.hpp"

namespace entente::screen {

/// In what form the plan leaves.
enum class Way : std::uint8_t { file, page, link };

/// What the dialog that hands the plan over keeps.
struct Sharing {
  Id party;  // whose file it is; none: the dialog is closed
  ShareCheck check;
  Way way = Way::file;
  std::string passphrase;
  bool agreed = false;                 // to what the check asks about
  bool sign = false;                   // save FILE.minisig beside it
  std::string link, modules, problem;  // what came of asking for a link and its QR code
  bool waiting = false;
};

/// Opens the dialog for a party; worked out once, when it opens.
void open_sharing(Context& context, Id party);
/// Draws it; true where it is open.
bool draw_sharing(Context& context);

/// Makes what the way asks for and hands it to the person (exchange_ways.cpp). The dialog closes,
/// but for a link, which it shows.
void hand_over(Context& context, Sharing& sharing);

}  // namespace entente::screen
