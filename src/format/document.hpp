#pragma once
#include <optional>
#include <string>
#include <vector>

#include "format/parse.hpp"

namespace entente {

/// A file being read. Its large sections stand in the tree as marks and are parsed one after the
/// other, each when it is read: a tree of the whole takes as much memory again as the file, and
/// most of the time that reading takes is the memory's.
class Document {
 public:
  /// Checks bounds and parses all but the large sections. The bytes go to `arena` with the texts.
  Problems parse(std::string bytes, const FileBounds& bounds, Arena& arena);

  /// Bytes of the file.
  std::size_t size() const { return length_; }
  yyjson_val* root() const { return yyjson_doc_get_root(tree_.get()); }
  /// What `value` is or stands for, until the next section is opened; null for a section that is
  /// not JSON.
  yyjson_val* open(yyjson_val* value);
  /// How many records an object of them holds, opened or not.
  std::size_t records(yyjson_val* object) const;
  /// What is wrong with the first section that could not be opened.
  const std::optional<Problem>& broken() const { return broken_; }
  /// A tree of the whole, before any section is opened.
  Result<Tree> whole();

  // Not copied: its parts point at each other.
  Document() = default;
  Document(const Document&) = delete;

 private:
  enum class Parsed : std::uint8_t { no, good, failed };
  void mark_sections(Arena& arena);
  int section_of(yyjson_val* value) const;
  bool parse_section(std::size_t number);
  std::size_t place_in_bytes(std::size_t place) const;
  Problem first_problem(yyjson_read_err error);
  std::string_view bytes() const { return {bytes_, length_}; }

  char* bytes_ = nullptr;
  std::size_t length_ = 0;
  std::vector<Section> sections_;
  std::vector<Parsed> parsed_;      // of each section
  std::vector<const char*> marks_;  // what stands for each in `frame_`
  char* frame_ = nullptr;           // the bytes with marks in place of the sections
  std::size_t frame_length_ = 0;
  Tree tree_, section_tree_;
  yyjson_read_err error_{};  // of the section parsed last
  std::optional<Problem> broken_;
};

}  // namespace entente
