# src/kit/icons.txt names the icons in use; this makes kit/icons.hpp, their code points in Lucide's
# font. scripts/fonts cuts the font down to the same list.
set(icon_list "${PROJECT_SOURCE_DIR}/src/kit/icons.txt")
set(codepoints_file
  "${PROJECT_SOURCE_DIR}/scripts/npm/node_modules/lucide-static/font/codepoints.json")
if(NOT EXISTS "${codepoints_file}")
  message(FATAL_ERROR "Lucide is not installed: run scripts/setup native")
endif()
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${icon_list}")

file(READ "${codepoints_file}" codepoints)
file(STRINGS "${icon_list}" names)
set(keywords and auto case class default delete do else export for import new or switch this union)
set(lines "")
set(rows "")
foreach(name IN LISTS names)
  string(JSON codepoint ERROR_VARIABLE missing GET "${codepoints}" "${name}")
  if(missing)
    message(FATAL_ERROR "src/kit/icons.txt: Lucide has no icon '${name}'")
  endif()
  math(EXPR codepoint "${codepoint}" OUTPUT_FORMAT HEXADECIMAL)
  string(REPLACE "-" "_" identifier "${name}")
  if(identifier IN_LIST keywords)
    string(APPEND identifier "_")
  endif()
  string(APPEND lines "inline constexpr char32_t ${identifier} = ${codepoint};\n")
  string(APPEND rows "    {\"${name}\", ${codepoint}},\n")
endforeach()
file(CONFIGURE OUTPUT "${PROJECT_BINARY_DIR}/generated/kit/icons.hpp" @ONLY CONTENT
"// Made by scripts/cmake/icons.cmake from src/kit/icons.txt.
#pragma once
#include <string_view>

namespace entente::kit::icon {
@lines@
struct Named {
  std::string_view name;
  char32_t character;
};
/// All of them by Lucide's names.
inline constexpr Named all[] = {
@rows@};
}  // namespace entente::kit::icon
")
