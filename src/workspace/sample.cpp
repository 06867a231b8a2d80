#include "workspace/sample.hpp"

#include <yyjson.h>

#include "base/concat.hpp"
#include "practice/practice.hpp"
#include "workspace/embedded_samples.hpp"
#include "workspace/script.hpp"

namespace entente {
namespace {

SampleWords words_of(const EmbeddedSample& sample) {
  const std::unique_ptr<yyjson_doc, decltype(&yyjson_doc_free)> document(
      yyjson_read(sample.bytes.data(), sample.bytes.size(), 0), &yyjson_doc_free);
  yyjson_val* root = yyjson_doc_get_root(document.get());
  const auto text = [&](const char* key) {
    const char* found = yyjson_get_str(yyjson_obj_get(root, key));
    return std::string(found ? found : "");
  };
  return {std::string(sample.name), text("title"), text("story")};
}

std::vector<SampleWords> every_sample() {
  std::vector<SampleWords> words;
  for (const EmbeddedSample& sample : embedded_samples()) words.push_back(words_of(sample));
  return words;
}

std::string every_name() {
  std::string names;
  for (const EmbeddedSample& sample : embedded_samples())
    append(names, names.empty() ? "" : ", ", sample.name);
  return names;
}

}  // namespace

std::span<const SampleWords> sample_plans() {
  static const std::vector<SampleWords> words = every_sample();
  return words;
}

Result<std::unique_ptr<Plan>> sample_plan(std::string_view name) {
  for (const EmbeddedSample& sample : embedded_samples())
    if (sample.name == name) return plan_from_script(sample.bytes, practice::catalog());
  return Problem{"", concat("There is no sample “", name, "”; there is ", every_name(), ".")};
}

}  // namespace entente
