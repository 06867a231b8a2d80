// A page with every widget and no application behind it: what the browser tests press, type into
// and look at, so that they do not hang on any screen's words. Each thing done is told in one line
// ("Last: …"). Linked instead of src/platform/web/start.cpp.
#include "gallery/gallery.hpp"

namespace entente::platform {

std::unique_ptr<Page> make_page() {
  return std::make_unique<Page>(
      [](BrowserHost& host) -> std::unique_ptr<Scene> { return std::make_unique<Gallery>(host); });
}

}  // namespace entente::platform
