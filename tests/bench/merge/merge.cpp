#include "tests/bench/merge/merge.hpp"

#include <algorithm>

#include "base/overwrite.hpp"
#include "exchange/merge.hpp"
#include "format/json_writer.hpp"
#include "format/parse.hpp"
#include "tests/bench/merge/items.hpp"

namespace entente::bench {

namespace {

void begin_row(Sink& out, const RecordChange& change) {
  out.put(out.view().back() == '[' ? "[" : ",[");
  append_json_text(out, change.kind);
  out.put(',');
  append_json_id(out, change.id);
}

void append_conflict(Sink& out, const RecordChange& change, const FieldChange& field) {
  const auto fields = item_catalog().find(change.kind)->fields;
  const auto described = std::find_if(fields.begin(), fields.end(),
                                      [&](const Field& one) { return one.name == field.field; });
  begin_row(out, change);
  out.put(',');
  append_json_text(out, field.field);
  out.put(",[");
  for (const HeldValue& held : field.values) {
    if (&held != &field.values.front()) out.put(',');
    append_json_value(out, &*described, held.value);
  }
  out.put("]]");
}

std::string told(const std::vector<RecordChange>& changes) {
  Sink out;
  out.put("{\"fields\":[");
  for (const RecordChange& change : changes)
    for (const FieldChange& field : change.fields)
      if (field.conflict()) append_conflict(out, change, field);
  out.put("],\"records\":[");
  for (const RecordChange& change : changes)
    if (change.turn == Turn::contested) {
      begin_row(out, change);
      out.put(']');
    }
  out.put("]}");
  return out.take();
}

}  // namespace

char* MergeBench::room(int side, std::size_t bytes) {
  bytes_[side].reserve(bytes + parse_padding);
  resize_for_overwrite(bytes_[side], bytes);
  return bytes_[side].data();
}

bool MergeBench::read(int side) {
  auto plan = read_plan(std::move(bytes_[side]), item_catalog());
  if (!plan) return false;
  plans_[side] = std::move(*plan);
  return true;
}

bool MergeBench::merge() {
  auto merge = Merge::prepare(*plans_[0], std::move(plans_[1]), Visibility::shared,
                              OwnReplica{replicas[0], 0});
  if (!merge) return false;
  conflicts_ = told(merge->changes());
  std::move(*merge).apply(*plans_[0]);
  return true;
}

bool MergeBench::write() {
  written_ = write_plan(*plans_[0]);
  return !written_.empty();
}

}  // namespace entente::bench
