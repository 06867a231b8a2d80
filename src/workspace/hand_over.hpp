#pragma once
#include <functional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace entente {

/// A link longer than this is refused: Windows starts a program with at most 32,767 characters, and
/// Chromium's address bar takes 32,768.
inline constexpr std::size_t most_link_characters = 30'000;
/// From here on a link is only good for copying whole: Outlook and Word cut links at 2,083
/// characters.
inline constexpr std::size_t sure_link_characters = 2'000;
/// What a telephone's camera still reads from a screen (a code of 117 modules a side). The standard
/// itself ends at 2,953.
inline constexpr std::size_t most_qr_bytes = 1'200;

/// Ways to hand a plan over beside the plain file, and what the browser helps with. Implemented in
/// platform/web. `plan` is always the text of a plan file, which has to be what may leave: nothing
/// here looks into it. Answers may come late; a problem is in words for the person.
class HandOver {
 public:
  using Done = std::function<void(Result<std::string>)>;
  virtual ~HandOver() = default;

  /// Whether this page is itself one file that holds application and plan.
  virtual bool in_page_file() const = 0;
  /// One HTML file that holds application and plan, and opens from disk without a network.
  virtual void make_page_file(std::string_view plan, Done bytes) = 0;
  /// An address that opens the plan, which stands packed in its fragment and so reaches no server.
  /// A problem where it would be longer than `most_link_characters`.
  virtual void make_link(std::string_view plan, Done address) = 0;
  /// The modules of a QR code row by row, '1' for dark, without the quiet zone around it; for
  /// kit::qr_code. A problem over `most_qr_bytes`.
  virtual void make_qr_code(std::string_view text, Done modules) = 0;
  /// Whether the browser's share sheet takes a file of this name and type. Chromium takes .html and
  /// .txt, and refuses .json.
  virtual bool can_share(std::string_view name, std::string_view media_type) const = 0;
  /// Opens the share sheet; only within a frame that handles the person's gesture, or a few seconds
  /// after it. Answers "shared", or "" where the person went away from it.
  virtual void share(std::string_view name, std::string_view media_type, std::string_view bytes,
                     Done done) = 0;
};

}  // namespace entente
