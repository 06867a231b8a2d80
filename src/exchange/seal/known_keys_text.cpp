#include "exchange/seal/known_keys.hpp"
#include "format/json_tree.hpp"
#include "format/json_writer.hpp"

namespace entente {
namespace {

void append_moment(Sink& out, std::string_view name, Moment moment) {
  if (moment != Moment{}) out.put_all(",\"", name, "\":\"", text_from(moment), '"');
}

std::string_view text_at(yyjson_val* object, const char* name) {
  const char* text = yyjson_get_str(yyjson_obj_get(object, name));
  return text == nullptr ? std::string_view() : std::string_view(text);
}

/// Zero where it is not said; false where it is not a moment.
bool read_moment(yyjson_val* object, const char* name, Moment& moment) {
  if (yyjson_obj_get(object, name) == nullptr) return true;
  const auto read = moment_from_text(text_at(object, name));
  moment = read.value_or(Moment{});
  return read.has_value();
}

bool read_key(yyjson_val* item, KnownKey& key) {
  const auto plan = id_from_text(text_at(item, "plan")),
             party = id_from_text(text_at(item, "party"));
  key = {plan.value_or(Id{}), party.value_or(Id{}), std::string(text_at(item, "key")), {}, {}, {}};
  return plan && party && !key.public_key.empty() &&
         read_moment(item, "first_seen", key.first_seen) &&
         read_moment(item, "compared", key.compared) && read_moment(item, "replaced", key.replaced);
}

}  // namespace

std::string json_from(const KnownKeys& keys) {
  Sink out;
  out.put("{\"version\":1,\"keys\":[");
  bool first = true;
  for (const KnownKey& key : keys) {
    if (!first) out.put(',');
    first = false;
    out.put_all("{\"plan\":\"", text_from(key.plan), "\",\"party\":\"", text_from(key.party),
                "\",\"key\":");
    append_json_text(out, key.public_key);
    append_moment(out, "first_seen", key.first_seen);
    append_moment(out, "compared", key.compared);
    append_moment(out, "replaced", key.replaced);
    out.put('}');
  }
  out.put("]}");
  return out.take();
}

Result<KnownKeys> known_keys_from_json(std::string_view text) {
  std::string copy(text);
  const Tree tree(
      yyjson_read_opts(copy.data(), copy.size(), YYJSON_READ_NUMBER_AS_RAW, nullptr, nullptr));
  yyjson_val* root = yyjson_doc_get_root(tree.get());
  yyjson_val* items = yyjson_obj_get(root, "keys");
  yyjson_val* version = yyjson_obj_get(root, "version");
  if (!is_number(version) || number_of(version) != "1" || !yyjson_is_arr(items))
    return Problem{"", "These are not the remembered keys of this version."};
  KnownKeys keys;
  bool whole = true;
  each_item(items, [&](yyjson_val* item) { whole = read_key(item, keys.emplace_back()) && whole; });
  if (!whole) return Problem{"", "A remembered key is damaged."};
  return keys;
}

}  // namespace entente
