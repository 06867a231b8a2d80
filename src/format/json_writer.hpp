#pragma once
#include <string_view>

#include "format/sink.hpp"
#include "record/stamp.hpp"
#include "record/value.hpp"

namespace entente {

// JSON appended to a sink, the same bytes for the same content wherever it is written.

/// A quoted text; only quotes, backslashes and control characters are escaped.
void append_json_text(Sink& out, std::string_view text);

/// A value as files hold it. `field` is its description (it names the choices), null for a field
/// that this version does not know. The empty value becomes null.
void append_json_value(Sink& out, const Field* field, const Value& value);

/// "k3f9…" with quotes; "" for none.
void append_json_id(Sink& out, Id id);

/// "17@k3f9w2xq" with quotes.
void append_json_dot(Sink& out, Dot dot, const Replicas& replicas);

}  // namespace entente
