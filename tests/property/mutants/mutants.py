"""Small wrong things in the core of exchange, one line each: the property of merge.md 2.7 that must
fail with it (the beginning of a test's name in tests/property/histories), the file, what is wrong,
the text that goes (it must stand in the file exactly once) and the text that comes instead.
scripts/test-mutants builds the histories with each in turn."""

JOIN = 'src/exchange/join.hpp'
RECORD = 'src/exchange/merge_record.cpp'
READER = 'src/exchange/merge_reader.cpp'
APPLY = 'src/exchange/merge_apply.cpp'
STATE = 'src/exchange/record_state.cpp'
CHANGE = 'src/record/change.cpp'
COMMIT = 'src/record/transaction_commit.cpp'
TABLE = 'src/record/table.cpp'

MUTANTS = [
    ('P01', RECORD, "each side goes by its own birth of a record",
     '!ours.known() || (theirs.made() != ours.made() && before(theirs.made(), ours.made()))',
     '!ours.known()'),
    ('P01', READER, "of two values the one that shows is the one met first",
     'return merge_.replicas_[left.replica()].name < merge_.replicas_[right.replica()].name;',
     'return left.replica() < right.replica();'),
    ('P02', READER, "version vectors are not joined",
     'merge_.replicas_.see(Dot(static_cast<std::uint16_t>(number), their_seen_[number]));',
     'merge_.replicas_.see(Dot(static_cast<std::uint16_t>(number), our_seen_[number]));'),
    ('P03', RECORD, "what is the same on both sides counts as a change",
     'if (joined.cells.empty() && !life_differs && ours.made() == joined.made) return;',
     'if (joined.cells.empty() && !life_differs && !ours.known()) return;'),
    ('P03', RECORD, "the order of rivals in a file counts as a difference",
     'std::is_permutation(left.begin(), left.end(), right.begin(), right.end(), same_stamp);',
     'std::equal(left.begin(), left.end(), right.begin(), right.end(), same_stamp);'),
    ('P04', READER, "of two values the one that shows is the one met first",
     'return merge_.replicas_[left.replica()].name < merge_.replicas_[right.replica()].name;',
     'return left.replica() < right.replica();'),
    ('P05', 'src/format/conflict_writer.cpp', "rivals are left out of files",
     'for (const auto& [cell, rivals] : table.rivals()) cells.push_back(cell);',
     'for (const auto& [cell, rivals] : table.rivals())'
     ' if (cell.slot == life_slot) cells.push_back(cell);'),
    ('P05', STATE, "births that a removal has seen count as standing",
     'if (std::none_of(entries.begin(), end, saw_it)) entries.push_back({birth, true, {}});',
     'if (std::none_of(entries.begin(), end, saw_it) || row_) entries.push_back({birth, true, {}});'),
    ('P05', JOIN, "values that the other side has replaced stay",
     '!seen.covers(entry.dot) || others.empty()', '!seen.covers(entry.dot) || entry.dot || others.empty()'),
    ('P05', JOIN, "of values unseen by the other side only one's own stay",
     '!seen.covers(entry.dot) || others.empty()',
     '(with_common && !seen.covers(entry.dot)) || others.empty()'),
    ('P05', JOIN, "stamps are compared by their counters only",
     'return other.dot == entry.dot; });', 'return other.dot.counter() == entry.dot.counter(); });'),
    ('P06', RECORD, "the same value written twice is a conflict",
     'return e.value != change.after;', 'return e.dot != change.dot;'),
    ('P05', CHANGE, "a removal does not say what it has seen",
     ': seen_of(table, effect.id, dot, part.replicas()));',
     ': version_vector(Replicas{}));'),
    ('P07', CHANGE, "a removal names only the remover's own copy",
     'table.each_stamp(id, [&](Dot dot) { seen.push_back(dot); });', ''),
    ('P05', JOIN, "words that were not told count as other words",
     'return left.value == right.value || is_withheld(left.value) || is_withheld(right.value);',
     'return left.value == right.value;'),
    ('P22', JOIN, "words that come after a stamp without them are not taken",
     'return is_withheld(left.value) ? right : left;', 'return left;'),
    ('P22', 'src/format/stamp_writer.cpp', "the words of removed records leave",
     'if (!tells_removed_) return', 'if (false) return'),
    ('P07', RECORD, "a removal holds against edits that it has not seen",
     'return std::all_of(dots_.begin(), dots_.end(), seen) &&\n         ', 'return '),
    ('P08', RECORD, "of a record that comes back only some fields are listed",
     'const bool comes = ours.known() && !ours.live() && joined.live;',
     'const bool comes = false;'),
    ('P09', CHANGE, "a decision leaves the other values standing",
     'table.set_rivals(effect.id, slot, {});', ''),
    ('P10', TABLE, "bringing a record back is not stamped",
     '  set_stamp(id, life_slot, restored);', '  (void)restored;'),
    ('P10', 'src/exchange/review_commit.cpp', "a refused value stays as they wrote it",
     'return transaction_.set(key, change.field, change.before);', 'return {};'),
    ('P11', READER, "fields that this version does not know are not taken over",
     'if (pair.ours && pair.ours->find_slot(name) >= 0) continue;', 'if (pair.ours) continue;'),
    ('P12', 'src/format/conflict_reader.cpp', "removals beside a record are not read",
     'table.set_marks(id, std::move(marks));', ''),
    ('P13', JOIN, "another value under the same stamp is taken for the same",
     'if (!same(entry, *twin)) joining = Joining::differs;',
     'if (!same(entry, *twin)) joining = Joining::good;'),
    ('P14', COMMIT, "private edits count in the shared counter",
     'if (concerns(Visibility::shared)) {', 'if (!change.effects.empty()) {'),
    ('P14', 'src/exchange/privacy.cpp', "what is made private stays in the mark of its removal",
     'if (from.part == Visibility::shared)', 'if (from.part != Visibility::shared)'),
    ('P15', RECORD, "values that were decided against are not told",
     'change.gone.push_back({mine.dot, mine.value, true});', '(void)mine;'),
    ('P15', RECORD, "a life without a birth and without a removal is taken in",
     'if (joining == Joining::good && !born && !gone(joined.made)) joining = Joining::unfounded;',
     '(void)born;'),
    ('P16', 'src/exchange/merge.cpp', "a file of another plan is joined",
     'if (ours.id() != theirs->id())', 'if (!theirs)'),
    ('P20', 'src/format/json_writer.cpp', "a tab in a text becomes a new line",
     'out.put("\\\\t");', 'out.put("\\\\n");'),
    ('P21', READER, "records are looked for one by one",
     'const auto here = pair.ours ? pair.ours->row(id) : std::nullopt;',
     'const auto ids = pair.ours ? pair.ours->ids() : std::span<const Id>{};\n'
     '    const auto place = std::find(ids.begin(), ids.end(), id);\n'
     '    const auto here = place == ids.end() ? std::nullopt : std::optional<std::uint32_t>('
     'static_cast<std::uint32_t>(place - ids.begin()));'),
]
