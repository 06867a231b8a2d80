#include "cli/place.hpp"

#include "base/concat.hpp"
#include "base/counts.hpp"
#include "cli/loss.hpp"
#include "cli/sealing.hpp"
#include "format/plan_file.hpp"
#include "record/limits.hpp"

namespace entente::cli {
namespace {

/// Whether the name leads to a key or a passphrase that the command line names.
bool is_secret(std::string_view target, const Arguments& arguments) {
  for (const Option* option :
       {&passphrase_option, &sign_option, &key_password_option, &verify_option})
    if (arguments.has(option->name) && same_file(arguments.value(option->name), target))
      return true;
  return false;
}

}  // namespace

Place::Place(std::string_view target, std::string_view edited)
    : target_(target), lock_(target), in_place_(!edited.empty() && same_file(target, edited)) {}

Result<void> Place::check_own(const Plan& read, const Arguments& arguments) const {
  if (!in_place_ || !read.envelope() || arguments.has(replace_option.name)) return {};
  return Problem{"",
                 "is a file that was handed over, and no copy of one's own: entente open F -o G "
                 "makes one of it (-o names another file, --replace edits this one)"};
}

Result<void> Place::check(const Written& written, const Arguments& arguments,
                          Surroundings& surroundings) const {
  if (is_secret(target_, arguments))
    return Problem{"", "is the key or passphrase that is read here: name another file"};
  if (in_place_ || !is_regular_file(target_)) return {};
  const Loss loss = loss_at(target_, written, arguments, surroundings);
  if (loss.why.empty() || (loss.may_be_meant && arguments.has(replace_option.name))) return {};
  return Problem{
      "", concat(loss.why, ": name another file", loss.may_be_meant ? ", or say --replace" : "")};
}

Exit Place::save(const Written& written, const Arguments& arguments,
                 Surroundings& surroundings) const {
  auto done = check(written, arguments, surroundings);
  if (done) done = write_bytes(target_, written.bytes, surroundings.bytes);
  return done ? Exit::done : fail(surroundings, done.problems(), target_);
}

Exit Place::save_plan(const Plan& plan, const Arguments& arguments, Surroundings& surroundings,
                      Pens* pens) const {
  const std::string bytes = write_plan(plan);
  if (bytes.size() > limits::file_bytes.most)  // it could not be read again
    return fail(
        surroundings,
        {{"", concat("is not written: the plan would have ", grouped(bytes.size()),
                     " bytes, and a plan file has at most ", grouped(limits::file_bytes.most))}},
        target_);
  const Exit exit = save({bytes, &plan}, arguments, surroundings);
  if (exit == Exit::done && pens) pens->wrote(plan, bytes);
  return exit;
}

}  // namespace entente::cli
