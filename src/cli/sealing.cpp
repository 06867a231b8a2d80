#include "cli/sealing.hpp"

#include <filesystem>

#include "base/concat.hpp"
#include "cli/files.hpp"
#include "cli/sources.hpp"
#include "exchange/seal/problems.hpp"
#include "exchange/seal/signature_note.hpp"
#include "exchange/seal/sodium/perform.hpp"
#include "format/plan_file.hpp"

namespace entente::cli {
namespace {

using Deed = Sealer::Deed;
using Parts = Sealer::Parts;

constexpr std::size_t small_file = 64u << 10;  // keys, passphrases, signatures

/// A file that an option names, for a problem that names it too.
Result<std::string> read_named(std::string_view file, std::size_t limit,
                               Surroundings& surroundings) {
  auto bytes = read_bytes(file, limit, surroundings.in);
  if (!bytes) return Problem{std::string(file), bytes.problems().front().what};
  return bytes;
}

/// The first line of the option's file; "" without the option.
Result<std::string> secret_line(const Arguments& arguments, const Option& option,
                                Surroundings& surroundings) {
  if (!arguments.has(option.name)) return std::string();
  auto text = read_named(arguments.value(option.name), small_file, surroundings);
  if (!text) return text;
  text->resize(std::min(text->find_first_of("\r\n"), text->size()));
  if (text->empty())
    return Problem{std::string(arguments.value(option.name)), "its first line is empty"};
  return text;
}

/// One text that a deed answers; `place` names what a problem is about.
Result<std::string> one(Deed deed, Parts parts, std::string_view place, Random& random) {
  auto answer = perform(deed, parts, random);
  if (!answer) return Problem{std::string(place), answer.problems().front().what};
  return std::move(answer->front());
}

std::string name_of(std::string_view file) {
  return std::filesystem::path(file).filename().string();
}

/// What the signature says besides the bytes.
Result<std::string> comment_for(std::string_view output, const Arguments& arguments,
                                std::string public_key, const Sources& sources,
                                Surroundings& surroundings) {
  SignatureNote note{name_of(output), sources.now(), "", std::move(public_key)};
  auto previous = previous_hash(arguments, surroundings);
  if (!previous) return previous;
  note.previous = std::move(*previous);
  return comment_from(note);
}

Result<std::string> signature_for(const std::string& bytes, std::string_view output,
                                  const Arguments& arguments, Sources& sources,
                                  Surroundings& surroundings) {
  const std::string_view key_file = arguments.value(sign_option.name);
  auto kept = read_named(key_file, small_file, surroundings);
  if (!kept) return kept;
  auto password = secret_line(arguments, key_password_option, surroundings);
  if (!password) return password;
  const auto key =
      perform(Deed::restore_key, {std::move(*kept), std::move(*password)}, sources.random());
  if (!key) return Problem{std::string(key_file), key.problems().front().what};
  auto comment = comment_for(output, arguments, (*key)[1], sources, surroundings);
  if (!comment) return comment;
  return one(Deed::sign, {bytes, (*key)[0], std::move(*comment)}, key_file, sources.random());
}

Result<std::string> sealed(std::string bytes, const Arguments& arguments, Sources& sources,
                           Surroundings& surroundings) {
  if (!arguments.has(passphrase_option.name)) return bytes;
  auto passphrase = secret_line(arguments, passphrase_option, surroundings);
  if (!passphrase) return passphrase;
  return one(Deed::seal, {std::move(bytes), std::move(*passphrase)}, "", sources.random());
}

Result<std::string> opened(std::string bytes, std::string_view file, const Arguments& arguments,
                           Surroundings& surroundings) {
  if (!looks_sealed(bytes)) return bytes;
  if (!arguments.has(passphrase_option.name))
    return Problem{std::string(file), "is sealed: give its passphrase with --passphrase-file"};
  auto passphrase = secret_line(arguments, passphrase_option, surroundings);
  if (!passphrase) return passphrase;
  return one(Deed::open, {std::move(bytes), std::move(*passphrase)}, file, surroundings.random);
}

/// The key of --key: a line, or the file that holds it.
Result<std::string> wanted_key(const Arguments& arguments, Surroundings& surroundings) {
  const std::string_view given = arguments.value(verify_option.name);
  if (given.starts_with("RW") && given.size() == 56) return std::string(given);
  return read_named(given, small_file, surroundings);
}

/// The line "RW…" alone, as check answers it.
std::string_view line_of(std::string_view key) {
  const std::size_t start = key.find("RW", key.starts_with("untrusted") ? key.find('\n') : 0);
  return start == key.npos ? key : key.substr(start, 56);
}

Result<void> judge(const Checked& found, std::string_view wanted, std::string_view file,
                   Surroundings& surroundings) {
  const auto problem = [&](std::string what) {
    return Problem{std::string(file), std::move(what)};
  };
  switch (found.outcome) {
    case Checked::Outcome::malformed:
      return problem(found.why);
    case Checked::Outcome::changed:
      return problem(concat("was changed after it was signed (key ", found.key_id, ')'));
    case Checked::Outcome::no_key:
      return problem(concat("is signed with a key that is not known (", found.key_id,
                            "): give the partner's with --key"));
    case Checked::Outcome::intact:
      break;
  }
  if (!wanted.empty() && found.public_key != line_of(wanted))
    return problem(concat("is signed with another key than --key: ", found.public_key));
  const auto words = one(Deed::fingerprint, {found.public_key}, "", surroundings.random);
  surroundings.err << "signed with " << found.public_key << " (" << *words << ")"
                   << (wanted.empty() ? "; compare these words with the partner" : "") << "\n";
  return {};
}

Result<void> verify(const std::string& bytes, std::string_view file, const Arguments& arguments,
                    Surroundings& surroundings) {
  const std::string beside = concat(file, ".minisig");
  const bool demanded = arguments.has(verify_option.name);
  if (file == "-" || !std::filesystem::exists(beside)) {
    if (demanded) return Problem{beside, "is not there, so nobody can say who made the file"};
    return {};
  }
  auto signature = read_named(beside, small_file, surroundings);
  if (!signature) return signature.problems();
  Parts parts{bytes, std::move(*signature)};
  std::string wanted;
  if (demanded) {
    auto key = wanted_key(arguments, surroundings);
    if (!key) return key.problems();
    parts.push_back(wanted = std::move(*key));
  }
  const auto answer = perform(Deed::check, parts, surroundings.random);
  if (!answer)
    return Problem{std::string(arguments.value(verify_option.name)), answer.problems()[0].what};
  return judge(checked_from(*answer), wanted, file, surroundings);
}

}  // namespace

Result<std::string> previous_hash(const Arguments& arguments, Surroundings& surroundings) {
  if (!arguments.has(previous_option.name)) return std::string();
  const std::string_view file = arguments.value(previous_option.name);
  // It is read for the envelope and for the signature.
  if (file == "-") return Problem{"--previous", "names a file, not standard input"};
  auto bytes = read_named(file, FileBounds{}.bytes, surroundings);
  if (!bytes) return bytes;
  return one(Deed::hash, {std::move(*bytes)}, file, surroundings.random);
}

std::optional<std::string> unsealed(std::string bytes, const Arguments& arguments,
                                    Surroundings& surroundings) {
  if (!arguments.has(passphrase_option.name)) return {};
  auto content = opened(std::move(bytes), "", arguments, surroundings);
  return content ? std::optional(std::move(*content)) : std::nullopt;
}

Exit hand_over(const Written& written, const Arguments& arguments, Surroundings& surroundings) {
  auto sources = Sources::from(arguments, surroundings);
  if (!sources) return fail(surroundings, sources.problems());
  const std::string_view output = arguments.output("-");
  const bool signs = arguments.has(sign_option.name);
  if (signs && output == "-")
    return fail(surroundings, {Problem{"--sign", "wants a file to write to: -o F"}});
  const auto out = sealed(std::string(written.bytes), arguments, *sources, surroundings);
  if (!out) return fail(surroundings, out.problems());
  const auto signature =
      signs ? signature_for(*out, output, arguments, *sources, surroundings) : std::string();
  if (!signature) return fail(surroundings, signature.problems());
  const std::string beside = concat(output, ".minisig");
  const Place place(output), place_beside(signs ? beside : "-");
  if (const auto free = place_beside.check({*signature}, arguments, surroundings); !free)
    return fail(surroundings, free.problems(), beside);
  const Exit exit = place.save({*out, written.plan, written.envelope}, arguments, surroundings);
  if (exit != Exit::done) return exit;
  if (!signs) {
    if (output != "-" && std::filesystem::exists(beside))
      surroundings.err << "warning: " << beside << " signs what was there before, not this file\n";
    return Exit::done;
  }
  return place_beside.save({*signature}, arguments, surroundings);
}

std::optional<std::string> take_in(std::string_view file, const Arguments& arguments,
                                   Surroundings& surroundings) {
  auto bytes = read_bytes(file, FileBounds{}.bytes, surroundings.in);
  if (!bytes) {
    fail(surroundings, bytes.problems(), file);
    return {};
  }
  if (const auto verified = verify(*bytes, file, arguments, surroundings); !verified) {
    fail(surroundings, verified.problems());
    return {};
  }
  auto content = opened(std::move(*bytes), file, arguments, surroundings);
  if (content) return std::move(*content);
  fail(surroundings, content.problems());
  return {};
}

}  // namespace entente::cli
