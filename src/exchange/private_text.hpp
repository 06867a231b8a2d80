#pragma once
#include <string_view>

#include "exchange/share.hpp"

namespace entente {

// The last look at a file that is about to leave. Behind it stands the writer, which has no slot
// for anything private: what is found here is either written into the shared part by a person, who
// is shown both places, or a fault of ours, which stops.

/// Whether a text of a private record is words of its own: not a date, number, id, hash or list of
/// stamps, which stand in every file, and not too short to mean anything.
bool is_private_wording(const Plan& plan, std::string_view text);

/// Words of private records that also stand in `bytes`, a file for another party made of `plan`, as
/// `from`'s own writing: each private text once, where it is met first. A value counts that is the
/// same as a whole; a private text of twelve bytes and more that stands within a value; a passage
/// of 48 bytes and more (surely found from twice as many on). In the four sample plans only two
/// passages of 48 bytes stand in two records, a list of countries and a sentence told again; at 24
/// there are some fifty, turns of phrase that everybody uses.
std::vector<ExposedText> exposed_texts(const Plan& plan, Id from, std::string_view bytes);

/// What stands in `copy`, such a file read back, that is not in the shared part of `plan`: a
/// private part, history, a record, a value, words of a removed record. Nothing, unless we made a
/// mistake.
Problems not_shared(const Plan& plan, const Plan& copy);

}  // namespace entente
