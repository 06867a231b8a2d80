#pragma once
#include <string_view>

/// What can be wrong with a sealed file or a key, in words for whoever opens it. A screen may
/// compare a problem's `what` with these, to ask again for a passphrase.
namespace entente::seal_problem {

// A changed wrapped key looks the same as a wrong passphrase: nothing can tell them apart.
inline constexpr std::string_view wrong_passphrase =
    "The passphrase does not open this file. Check it with whoever sent it; if it is right, the "
    "file was damaged or changed on its way.";
inline constexpr std::string_view no_passphrase = "A passphrase is needed.";
inline constexpr std::string_view not_sealed = "This is not a sealed file (age v1).";
inline constexpr std::string_view newer =
    "The file is sealed in a newer form of age than v1. A newer version of Entente is needed.";
inline constexpr std::string_view for_keys =
    "The file is sealed for certain keys, not with a passphrase. Ask for one sealed with a "
    "passphrase, or open it with the program age and its key.";
inline constexpr std::string_view broken_header =
    "The beginning of the sealed file is damaged or was changed on its way. Ask for it again.";
inline constexpr std::string_view broken_armour =
    "The text form of the sealed file is damaged or was changed on its way. Ask for it again.";
inline constexpr std::string_view changed_header =
    "The passphrase is right, but the beginning of the sealed file was changed after sealing. Ask "
    "for it again, by another way.";
inline constexpr std::string_view changed_body =
    "The passphrase is right, but the content was changed after sealing. Ask for it again, by "
    "another way.";
inline constexpr std::string_view changed_or_cut_off =
    "The passphrase is right, but the end of the sealed file is missing or was changed after "
    "sealing. Ask for it again.";
inline constexpr std::string_view cut_off =
    "The sealed file is cut off: its end is missing. Ask for it again.";
inline constexpr std::string_view too_much_work =
    "Opening this file would take more work and memory than is safe here (age's work factor is "
    "above 19). Ask for it to be sealed with 18 or less.";
inline constexpr std::string_view no_memory =
    "There is not enough memory here to work with this passphrase. Close other pages, or use a "
    "computer with more.";
inline constexpr std::string_view not_loaded =
    "Sealing and signing did not work here: its program could not be loaded, or there was not "
    "enough "
    "memory. Try again.";

inline constexpr std::string_view wrong_password =
    "The password is not the one this key was kept with.";
inline constexpr std::string_view password_needed = "This key is kept with a password: give it.";
inline constexpr std::string_view not_a_secret_key =
    "This is not a minisign secret key file, or it is damaged.";
inline constexpr std::string_view key_too_much_work =
    "Reading this key would take more work and memory than minisign itself ever asks for.";
inline constexpr std::string_view not_a_public_key =
    "This is not a minisign public key: one line of 56 characters that begins with RW.";
inline constexpr std::string_view bad_comment =
    "A signature's comment is one line of at most 8,000 bytes without control characters but tabs.";

}  // namespace entente::seal_problem
