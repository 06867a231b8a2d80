#include "exchange/seal/sodium/keys_card.hpp"

#include <charconv>

#include "base/concat.hpp"
#include "exchange/seal/known_keys.hpp"
#include "exchange/seal/problems.hpp"
#include "exchange/seal/sodium/fingerprint.hpp"
#include "exchange/seal/sodium/minisign.hpp"

namespace entente {
namespace {

using Parts = Sealer::Parts;

std::string words_of(const std::string& public_key) {
  const auto words = fingerprint(public_key);
  return words ? *words : std::string("not a key");
}

std::string day_of(Moment moment) { return text_from(date_from(moment)); }

class KeysCard {
 public:
  KeysCard(const Parts& in, Random& random)
      : in_(in),
        random_(random),
        now_(moment_from_text(in[0]).value_or(Moment{})),
        secret_(in[1]),
        public_(in[2]),
        step_(in[4]),
        held_(in[5]) {
    if (auto keys = known_keys_from_text(in[3])) keys_ = std::move(*keys);
  }

  Parts answer() {
    const Result<void> done = act(in_[6]);
    if (!done) problem_ = done.problems().front().what;
    Parts out{secret_, public_, keys_.empty() ? std::string() : text_from(keys_),
              step_,   held_,   file_name_,
              file_,   told_};
    show();
    out.insert(out.end(), shown_.begin(), shown_.end());
    return out;
  }

 private:
  // ---- What the buttons do

  Result<void> act(std::string_view button) {
    if (button == "make") return make();
    if (button == "export") return go("export");
    if (button == "save") return save();
    if (button == "pick") return take_file("");
    if (button == "restore") return take_file(typed("password"));
    if (button == "replace") return replace();
    if (button == "undo") return undo();
    if (button == "cancel") return go("");
    if (const auto index = numbered(button, "compared ")) return compare(*index);
    if (const auto index = numbered(button, "forget ")) return forget(*index);
    return {};
  }

  Result<void> go(std::string_view step) {
    step_ = step;
    held_.clear();
    return {};
  }

  std::string_view typed(std::string_view key) const {
    for (std::size_t at = 7; at + 1 < in_.size(); at += 2)
      if (in_[at] == key) return in_[at + 1];
    return {};
  }

  std::optional<std::size_t> numbered(std::string_view button, std::string_view deed) const {
    std::size_t index = 0;
    if (button.substr(0, deed.size()) != deed) return {};
    std::from_chars(button.data() + deed.size(), button.data() + button.size(), index);
    return index < keys_.size() ? std::optional(index) : std::nullopt;
  }

  Result<void> adopt(const SecretKey& key) {
    auto secret = write_secret_key(key, "", random_);
    if (!secret) return secret.problems();
    secret_ = std::move(*secret);
    public_ = key.public_key.text();
    return go("");
  }

  Result<void> make() {
    if (!secret_.empty()) return {};
    SecretKey key;
    make_key(key, random_);
    return adopt(key);
  }

  Result<void> save() {
    if (typed("password").empty()) return Problem{"", "Give a password: the file signs as you."};
    SecretKey key;
    if (const auto read = read_secret_key(secret_, "", key); !read) return read;
    auto file = write_secret_key(key, typed("password"), random_);
    if (!file) return file.problems();
    file_ = std::move(*file);
    file_name_ = concat("entente-", key.public_key.id_text(), ".key");
    told_ = "The key is saved. Keep file and password apart.";
    return go("");
  }

  /// A file that is kept with a password asks for it; any other is judged at once.
  Result<void> take_file(std::string_view password) {
    SecretKey key;
    const auto read = read_secret_key(held_, password, key);
    const bool asks = !read && (read.problems()[0].what == seal_problem::password_needed ||
                                read.problems()[0].what == seal_problem::wrong_password);
    step_ = asks ? "restore" : "";
    if (asks && in_[6] == "pick") return {};
    if (!read) return read;
    if (secret_.empty()) {
      told_ = "Your key is restored.";
      return adopt(key);
    }
    if (key.public_key.text() == public_) {
      told_ = "This is the key that you have here already.";
      return go("");
    }
    auto other = write_secret_key(key, "", random_);
    if (!other) return other.problems();
    step_ = "replace";
    held_ = std::move(*other);
    return {};
  }

  Result<void> replace() {
    SecretKey key;
    if (const auto read = read_secret_key(held_, "", key); !read) return read;
    told_ = "Your key is replaced.";
    return adopt(key);
  }

  Result<void> compare(std::size_t index) {
    keys_[index].compared = now_;
    return go("");
  }

  Result<void> forget(std::size_t index) {
    step_ = "forgotten";
    held_ = in_[3];
    keys_.erase(keys_.begin() + static_cast<std::ptrdiff_t>(index));
    return {};
  }

  Result<void> undo() {
    if (auto keys = known_keys_from_text(held_)) keys_ = std::move(*keys);
    return go("");
  }

  // ---- What stands on the card

  template <class... Texts>
  void put(char what, const Texts&... texts) {
    std::string part(1, what);
    (append(part, texts, '\n'), ...);
    part.pop_back();
    shown_.push_back(std::move(part));
  }

  void show() {
    put('h', "Keys for signing");
    if (step_ == "export") return show_export();
    if (step_ == "restore") return show_restore();
    if (step_ == "replace") return show_replace();
    if (!problem_.empty()) put('w', problem_);
    show_own();
    show_partners();
  }

  void show_own() {
    if (secret_.empty()) {
      put('p',
          "With a key of your own you sign what you hand over, so that the partner sees that it "
          "is yours and unchanged. It is made when you first sign, and stays in this browser.");
      put('b', "make", "Make a key now");
      return put('o', "pick", "Restore a key");
    }
    put('p', "Partners who read these words to you over the phone have your key, not another's:");
    put('s', words_of(public_));
    put('p', concat("For minisign: ", public_));
    put('p', "It is in this browser only. Keep a copy, sealed with a password.");
    put('b', "export", "Save a copy");
    put('o', "pick", "Restore a key");
  }

  void show_partners() {
    put('h', "Keys of partners");
    if (step_ == "forgotten") {
      put('n',
          "The key is forgotten. The next one that the partner signs with counts as the first.");
      put('b', "undo", "Undo");
    }
    if (keys_.empty())
      return put('p', "A partner's key is remembered with the first signed file that you open.");
    for (std::size_t index = 0; index < keys_.size(); ++index) show_partner(index);
  }

  void show_partner(std::size_t index) {
    const KnownKey& key = keys_[index];
    put('i', key.name.empty() ? "A partner" : key.name);
    put('s', words_of(key.public_key));
    std::string note = concat("First seen on ", day_of(key.first_seen), ". ");
    if (key.replaced != Moment{})
      append(note, "Replaced by a newer one on ", day_of(key.replaced), ".");
    else if (key.compared != Moment{})
      append(note, "Compared by words on ", day_of(key.compared), ".");
    else
      note += "Not compared yet: let the partner read the words to you over the phone.";
    put('p', note);
    if (key.replaced == Moment{} && key.compared == Moment{})
      put('b', concat("compared ", index), "The words are the same");
    put('b', concat("forget ", index), "Forget this key");
  }

  void show_export() {
    put('p',
        "A file with your key, in minisign's own form. Whoever has it and its password signs as "
        "you.");
    put('f', "password", "Password", "You need it to restore the key.", problem_);
    put('P', "save", "Save the key");
    put('b', "cancel", "Cancel");
  }

  void show_restore() {
    put('p', "The key is kept with a password.");
    put('f', "password", "Password", "", problem_);
    put('P', "restore", "Restore");
    put('b', "cancel", "Cancel");
  }

  void show_replace() {
    SecretKey key;
    (void)read_secret_key(held_, "", key);
    put('w',
        "This takes the place of the key that you have. Partners are told that your key has "
        "changed, and ask you for its words. Save a copy of the one you have first.");
    put('p', "The words of the one you have:");
    put('s', words_of(public_));
    put('p', "The words of the one in the file:");
    put('s', words_of(key.public_key.text()));
    put('d', "replace", "Replace my key");
    put('b', "cancel", "Cancel");
  }

  const Parts& in_;
  Random& random_;
  Moment now_;
  std::string secret_, public_, step_, held_;
  KnownKeys keys_;
  std::string file_name_, file_, told_, problem_;
  Parts shown_;
};

}  // namespace

Result<Parts> keys_card(const Parts& parts, Random& random) {
  return KeysCard(parts, random).answer();
}

}  // namespace entente
