# Sourced by scripts/setup: pinned Debian source packages (scripts/sources.txt), unpacked into
# .cache/sources. They come from suites that the machine itself may not use, so they have a sources
# list and cache folders of their own; the archive's address is asked of the machine's own apt.

root=$PWD
cache=.cache/apt
unpacked=.cache/sources

source_list_of() {
  local suite=$1 address
  address=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' \
    'Component: main' | grep -v -e security -e updates -e backports | sort -u | head -1)
  [ -n "$address" ] || { echo "setup: apt on this machine knows no Debian archive" >&2; return 1; }
  mkdir -p "$cache/$suite/lists/partial" "$cache/$suite/archives/partial"
  echo "deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $address $suite main" \
    >"$cache/$suite/sources.list"
}

# apt with the list and folders of one suite only. Its user _apt cannot always write to a checkout,
# hence no sandbox user.
suite_apt() {
  local suite=$1 tool=$2
  shift 2
  "$tool" "-oDir::Etc::sourcelist=$root/$cache/$suite/sources.list" -oDir::Etc::sourceparts=- \
    "-oDir::State::lists=$root/$cache/$suite/lists" "-oDir::Cache=$root/$cache/$suite" \
    -oAPT::Sandbox::User=root "$@"
}

version_listed() {
  suite_apt "$1" apt-cache showsrc "$2" | grep -qxF "Version: $3"
}

newest_version() {
  suite_apt "$1" apt-cache showsrc "$2" | awk '/^Version:/ {print $2}' | sort -V | tail -1
}

download_source() {
  local suite=$1 package=$2 folder=$3
  for _ in 1 2 3; do
    (cd "$folder" && suite_apt "$suite" apt-get source -qq --download-only --tar-only "$package") \
      >"$folder/log" 2>&1 && return 0
    sleep 2
  done
  grep '^E:' "$folder/log" | sed -E 's#[a-z]+://[^ ]*/##' >&2
  return 1
}

check_sum() {
  local file=$1 pinned=$2 found
  found=$(sha256sum "$file" | cut -d' ' -f1)
  [ "$found" = "$pinned" ] && return 0
  echo "setup: $file has SHA-256 $found, but scripts/sources.txt expects $pinned" >&2
  return 1
}

unpack() {
  local tarball=$1 folder=$2
  rm -rf "$unpacked/$folder.new" "${unpacked:?}/$folder"
  mkdir -p "$unpacked/$folder.new"
  tar -xf "$tarball" -C "$unpacked/$folder.new" --strip-components=1
  mv "$unpacked/$folder.new" "$unpacked/$folder"
}

fetch_source() {
  local folder=$1 suite=$2 package=$3 version=$4 sum=$5 downloads newest
  source_list_of "$suite"
  suite_apt "$suite" apt-get update -qq
  downloads=$root/$cache/$suite/downloads/$folder
  rm -rf "$downloads" && mkdir -p "$downloads"
  newest=$(newest_version "$suite" "$package")
  if [ -n "$newest" ] && ! version_listed "$suite" "$package" "$version"; then
    echo "setup: WARNING: $package $version has left $suite; taking $newest without a pinned sum" >&2
    version=$newest sum=
  fi
  download_source "$suite" "$package=$version" "$downloads" || return 1
  tarball=$(find "$downloads" -name '*.orig.tar.*' ! -name '*.asc' | head -1)
  [ -z "$sum" ] || check_sum "$tarball" "$sum" || exit 1
  unpack "$tarball" "$folder"
}

# duckdb's copy of yyjson is yyjson in a namespace of its own, taken off here again.
fetch_from_npm() {
  local folder=$1 name package version sum inside downloads
  read -r name package version sum inside < <(grep "^npm:$folder " scripts/sources.txt)
  echo "setup: WARNING: $folder is not to be had from the archive; taking it from npm's $package $version" >&2
  install_node
  downloads=$root/.cache/npm/$folder
  rm -rf "$downloads" "${unpacked:?}/$folder" && mkdir -p "$downloads" "$unpacked/$folder/src"
  (cd "$downloads" && npm pack --silent "$package@$version" >/dev/null)
  check_sum "$downloads/$package-$version.tgz" "$sum" || exit 1
  tar -xzf "$downloads/$package-$version.tgz" -C "$downloads" "$inside"
  sed -e "/namespace duckdb_yyjson/d" -e "/duckdb\/common/d" "$downloads/$inside/include/yyjson.hpp" >"$unpacked/$folder/src/yyjson.h"
  sed -e '/namespace duckdb_yyjson/d' -e 's/"yyjson.hpp"/"yyjson.h"/' \
    "$downloads/$inside/yyjson.cpp" >"$unpacked/$folder/src/yyjson.cpp"
  sed -n '2,/\*====/{/====/!p}' "$unpacked/$folder/src/yyjson.cpp" >"$unpacked/$folder/LICENSE"
}

fetch_pinned() {
  local folder=$1 pin
  pin="$(grep -E "^(npm:)?$folder " scripts/sources.txt)"
  [ "$(cat "$unpacked/$folder.pin" 2>/dev/null)" = "$pin" ] && return 0
  echo "setup: fetching the source of $folder"
  # shellcheck disable=SC2046 # the line's words are the arguments
  if ! fetch_source $(grep "^$folder " scripts/sources.txt); then
    grep -q "^npm:$folder " scripts/sources.txt || return 1
    fetch_from_npm "$folder"
  fi
  echo "$pin" >"$unpacked/$folder.pin"
}

fetch_sources() {
  local folder
  have_apt || return 0
  mkdir -p "$unpacked"
  for folder in "$@"; do fetch_pinned "$folder"; done
}

# Debian's packages of the header and test libraries hold their sources already. Only the one header
# folder is copied: /usr/include as a whole must never be on emcc's path.
link_debian_sources() {
  have_apt || return 0
  mkdir -p "$unpacked/nlohmann_json/include"
  cp -ru /usr/include/nlohmann "$unpacked/nlohmann_json/include/"
  cp -u /usr/share/doc/nlohmann-json3-dev/copyright "$unpacked/nlohmann_json/LICENSE.txt"
  ln -sfn /usr/src/googletest "$unpacked/googletest"
}

# Tells CMake's FetchContent where the sources are; read by scripts/cmake/dependencies.cmake.
write_sources_cmake() {
  local folder
  have_apt || return 0
  for folder in "$unpacked"/*/; do
    folder=$(basename "$folder")
    echo "set(FETCHCONTENT_SOURCE_DIR_${folder^^} \"\${CMAKE_CURRENT_LIST_DIR}/sources/$folder\")"
  done >.cache/sources.cmake.new
  cmp -s .cache/sources.cmake.new .cache/sources.cmake || cp .cache/sources.cmake.new .cache/sources.cmake
  rm .cache/sources.cmake.new
}
