#pragma once
#include <optional>
#include <string>

#include "cli/place.hpp"

namespace entente::cli {

// Sealing and signing for the commands that hand over and take in files (`share`, `open`).

inline constexpr Option passphrase_option{
    "--passphrase-file", "P", "Seal or open with the passphrase in the first line of P."};
inline constexpr Option sign_option{
    "--sign", "KEY", "Sign with the minisign secret key in KEY: writes OUTPUT.minisig beside."};
inline constexpr Option key_password_option{
    "--key-password-file", "P",
    "The password that KEY is kept with stands in the first line of P."};
inline constexpr Option previous_option{
    "--previous", "F", "The file handed over before this one: this one names its hash."};
inline constexpr Option verify_option{
    "--key", "KEY",
    "The partner's public key, a line \"RW…\" or a file: FILE.minisig must be its."};

/// BLAKE2b-256 of the file that --previous names, in hexadecimal; "" without the option.
Result<std::string> previous_hash(const Arguments& arguments, Surroundings& surroundings);

/// Writes the file for another party to the output that -o names: sealed where --passphrase-file is
/// given, with OUTPUT.minisig beside where --sign is. Nothing is written where one of them cannot
/// be made, or may not take the place of what stands there (cli/place.hpp).
Exit hand_over(const Written& written, const Arguments& arguments, Surroundings& surroundings);

/// Sealed bytes opened with the passphrase of --passphrase-file; nothing without the option or
/// where it does not open them.
std::optional<std::string> unsealed(std::string bytes, const Arguments& arguments,
                                    Surroundings& surroundings);

/// The bytes of a file that was handed over, opened where it is sealed. FILE.minisig, where there
/// is one, must be whole and, with --key, that key's; who signed is said on the error output.
/// Nothing where something is wrong, which was said then.
std::optional<std::string> take_in(std::string_view file, const Arguments& arguments,
                                   Surroundings& surroundings);

}  // namespace entente::cli
