# Sourced by scripts/setup: Debian packages, only those that are missing.

have_apt() { command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

missing_packages() {
  local name
  for name in "$@"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || echo "$name"
  done
}

install_packages() {
  local missing
  have_apt || return 0
  mapfile -t missing < <(missing_packages "$@")
  [ ${#missing[@]} -gt 0 ] || return 0
  echo "setup: installing ${missing[*]}"
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# Node is often there from another vendor than Debian; any from version 18 on serves.
install_node() {
  command -v node >/dev/null || install_packages nodejs
  command -v npm >/dev/null || install_packages npm
}
