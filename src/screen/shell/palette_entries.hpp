#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "screen/shell/context.hpp"

namespace entente::screen {

/// What happens when a line of the palette is chosen.
enum class PaletteAct : std::uint8_t {
  go,
  open_record,
  add,
  do_deed,
  undo,
  redo,
  export_plan,
  save_page,
  theme
};

/// One line of the palette: a command or a record.
struct PaletteEntry {
  PaletteAct deed = PaletteAct::go;
  std::string key, label;
  std::string note = {}, side = {};  // as FinderItem's
  char32_t icon = 0;
  Route route = {};                      // of `go`
  const Kind* kind = nullptr;            // of `add`
  RecordKey record = {};                 // of `open_record` and `do_deed`
  const practice::Deed* does = nullptr;  // of `do_deed`
  std::string_view theme = {};
};

/// Every command there is in the open plan, out of the list of practices and the catalogue.
std::vector<PaletteEntry> palette_commands(const Context& context);

/// Those whose words begin with the query's, the closest first; all for an empty query.
std::vector<PaletteEntry> matching_commands(const std::vector<PaletteEntry>& all,
                                            std::string_view query);

/// Those most useful where nothing is asked for: what can be taken back, what can be added here.
std::vector<PaletteEntry> useful_commands(const Context& context,
                                          const std::vector<PaletteEntry>& all);

/// A record as a line; `where` says where its words stand: "Mitigation: …".
PaletteEntry record_entry(const Plan& plan, const RecordKey& key, std::string_view where = {});

}  // namespace entente::screen
