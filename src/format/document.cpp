#include "format/document.hpp"

#include <algorithm>

namespace entente {

namespace {
constexpr std::string_view mark = "0 ";  // a space, so that nothing that follows is of the number
}

Problems Document::parse(std::string bytes, const FileBounds& bounds, Arena& arena) {
  if (Problems problems = check_bounds(bytes, bounds, &sections_); !problems.empty())
    return problems;
  length_ = bytes.size();
  bytes.append(parse_padding, '\0');
  bytes_ = arena.adopt(std::move(bytes));
  parsed_.resize(sections_.size());
  frame_ = bytes_, frame_length_ = length_;
  if (!sections_.empty()) mark_sections(arena);
  yyjson_read_err error;
  tree_ = parse_kept(frame_, frame_length_, error);
  if (tree_) return {};
  error.pos = place_in_bytes(error.pos);
  return {first_problem(error)};
}

/// Copies what is not in a section, with a number in place of each that is one.
void Document::mark_sections(Arena& arena) {
  std::size_t large = 0;
  for (const Section& section : sections_) large += section.end - section.start;
  std::string frame;
  frame.reserve(length_ - large + sections_.size() * mark.size() + parse_padding);
  std::vector<std::size_t> places;
  std::size_t copied = 0;
  for (const Section& section : sections_) {
    frame.append(bytes_ + copied, section.start - copied);
    places.push_back(frame.size());
    frame += mark;
    copied = section.end;
  }
  frame.append(bytes_ + copied, length_ - copied);
  frame_length_ = frame.size();
  frame.append(parse_padding, '\0');
  frame_ = arena.adopt(std::move(frame));
  for (const std::size_t place : places) marks_.push_back(frame_ + place);
}

int Document::section_of(yyjson_val* value) const {
  if (!is_number(value)) return -1;
  const auto found = std::find(marks_.begin(), marks_.end(), number_of(value).data());
  return found == marks_.end() ? -1 : static_cast<int>(found - marks_.begin());
}

std::size_t Document::records(yyjson_val* object) const {
  const int section = section_of(object);
  return section < 0 ? yyjson_obj_size(object)
                     : sections_[static_cast<std::size_t>(section)].records;
}

bool Document::parse_section(std::size_t number) {
  const Section& section = sections_[number];
  section_tree_.reset();
  section_tree_ = parse_kept(bytes_ + section.start, section.end - section.start, error_);
  parsed_[number] = section_tree_ ? Parsed::good : Parsed::failed;
  error_.pos += section.start;
  return section_tree_ != nullptr;
}

yyjson_val* Document::open(yyjson_val* value) {
  const int section = section_of(value);
  if (section < 0) return value;
  if (broken_) return nullptr;
  if (parse_section(static_cast<std::size_t>(section)))
    return yyjson_doc_get_root(section_tree_.get());
  broken_ = first_problem(error_);
  return nullptr;
}

Result<Tree> Document::whole() {
  if (sections_.empty()) return std::move(tree_);
  yyjson_read_err error;
  Tree tree = parse_kept(bytes_, length_, error);
  if (tree) return tree;
  return syntax_problem(error, bytes());
}

/// Where a place of the frame lies in the bytes.
std::size_t Document::place_in_bytes(std::size_t place) const {
  std::size_t removed = 0;
  for (std::size_t number = 0; number < sections_.size(); ++number)
    if (static_cast<std::size_t>(marks_[number] - frame_) < place)
      removed += sections_[number].end - sections_[number].start - mark.size();
  return place + removed;
}

/// What would have stopped a reader of the whole: the error given, or one in a section before it.
Problem Document::first_problem(yyjson_read_err error) {
  // A section that was parsed is not parsed again: that changes its texts.
  for (std::size_t number = 0; number < sections_.size(); ++number) {
    if (sections_[number].start >= error.pos || parsed_[number] == Parsed::failed) break;
    if (parsed_[number] == Parsed::good || parse_section(number)) continue;
    error = error_;
    break;
  }
  return syntax_problem(error, bytes());
}

}  // namespace entente
