#include "format/migration.hpp"

#include <cstdlib>
#include <memory>

#include "base/concat.hpp"

namespace entente {

namespace {
struct FreeMutable {
  void operator()(yyjson_mut_doc* tree) const { yyjson_mut_doc_free(tree); }
};
}  // namespace

std::span<const Migration> migrations() { return {}; }

Result<std::string> migrated(yyjson_doc* tree, int from, int to, std::span<const Migration> steps) {
  const std::unique_ptr<yyjson_mut_doc, FreeMutable> changed(yyjson_doc_mut_copy(tree, nullptr));
  for (const Migration& migration : steps) {
    if (migration.from != from || from >= to) continue;
    migration.step(changed.get());
    ++from;
  }
  if (from != to)
    return Problem{"/version", concat("there is no way from version ", from, " to ", to)};
  yyjson_mut_val* root = yyjson_mut_doc_get_root(changed.get());
  yyjson_mut_obj_put(root, yyjson_mut_str(changed.get(), "version"),
                     yyjson_mut_int(changed.get(), to));
  std::size_t length = 0;
  const std::unique_ptr<char, decltype(&std::free)> text(
      yyjson_mut_write(changed.get(), YYJSON_WRITE_NOFLAG, &length), &std::free);
  if (!text) return Problem{"", "the file could not be brought to the newest version"};
  return std::string(text.get(), length);
}

}  // namespace entente
