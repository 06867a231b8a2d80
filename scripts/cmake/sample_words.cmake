# Run by entente_sample_words at build time: what a list of samples shows (name, title, story,
# parties), out of the scripts, so that the page need not carry the scripts themselves. The order is
# that of their "order" members, then that of their names.
string(REPLACE "|" ";" inputs "${INPUTS}")

# The short names of the parties that the steps of `json` add, as string literals.
function(parties_of json variable)
  set(parties "")
  string(JSON steps LENGTH "${json}" steps)
  math(EXPR last_step "${steps} - 1")
  foreach(step RANGE ${last_step})
    string(JSON added ERROR_VARIABLE problem GET "${json}" steps ${step} add)
    if(problem OR NOT added MATCHES "\"party\"")
      continue()
    endif()
    string(JSON count LENGTH "${added}")
    math(EXPR last "${count} - 1")
    foreach(index RANGE ${last})
      string(JSON kind GET "${added}" ${index} 0)
      if(NOT kind STREQUAL "party")
        continue()
      endif()
      string(JSON name GET "${added}" ${index} 2 name)
      string(JSON short ERROR_VARIABLE problem GET "${added}" ${index} 2 short_name)
      if(NOT problem)
        set(name "${short}")
      endif()
      string(APPEND parties "R\"~(${name})~\", ")
    endforeach()
  endforeach()
  set(${variable} "${parties}" PARENT_SCOPE)
endfunction()

set(number 0)
set(ranked "")
set(parties "")
foreach(input IN LISTS inputs)
  file(READ "${input}" json)
  string(JSON name GET "${json}" name)
  string(JSON title GET "${json}" title)
  string(JSON story GET "${json}" story)
  string(JSON order ERROR_VARIABLE problem GET "${json}" order)
  if(problem)
    set(order 9)
  endif()
  parties_of("${json}" names)
  string(APPEND parties "constexpr std::string_view parties_${number}[] = {${names}};\n")
  set(row_${number}
    "    {R\"~(${name})~\", R\"~(${title})~\", R\"~(${story})~\", parties_${number}},\n")
  list(APPEND ranked "${order} ${name} ${number}")
  math(EXPR number "${number} + 1")
endforeach()
list(SORT ranked)
set(rows "")
foreach(entry IN LISTS ranked)
  string(REGEX REPLACE ".* " "" number "${entry}")
  string(APPEND rows "${row_${number}}")
endforeach()
file(WRITE "${OUTPUT}" "// Made by scripts/cmake/sample_words.cmake.
#include \"workspace/sample.hpp\"

namespace entente {
namespace {
${parties}constexpr SampleWords samples[] = {
${rows}};
}  // namespace

std::span<const SampleWords> sample_plans() { return samples; }

}  // namespace entente
")
