# Sourced by scripts/setup: pinned Debian source packages (scripts/sources.txt), unpacked into
# .cache/sources. They come from suites that the machine itself may not use, so they have a sources
# list and cache folders of their own; the archive's address is asked of the machine's own apt. No
# source is taken without its pinned checksum.

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

# Asks once a run what a suite has.
known_suites=
know_suite() {
  [[ " $known_suites " != *" $1 "* ]] || return 0
  source_list_of "$1" && suite_apt "$1" apt-get update -qq || return 1
  known_suites+=" $1"
}

version_listed() {
  suite_apt "$1" apt-cache showsrc "$2" | grep -qxF "Version: $3"
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
  # As of now: a build that has another release already must see that the files are new.
  tar -xmf "$tarball" -C "$unpacked/$folder.new" --strip-components=1
  mv "$unpacked/$folder.new" "$unpacked/$folder"
}

# fetch_from_archive FOLDER SUITE PACKAGE VERSION SUM: fails where the suite has it no more, or does not
# serve it; a tarball with another sum ends the setup.
fetch_from_archive() {
  local folder=$1 suite=$2 package=$3 version=$4 sum=$5 downloads tarball
  know_suite "$suite" || return 1
  downloads=$root/$cache/$suite/downloads/$folder
  rm -rf "$downloads" && mkdir -p "$downloads"
  version_listed "$suite" "$package" "$version" || return 1
  download_source "$suite" "$package=$version" "$downloads" || return 1
  tarball=$(find "$downloads" -name '*.orig.tar.*' ! -name '*.asc' | head -1)
  check_sum "$tarball" "$sum" || exit 1
  unpack "$tarball" "$folder"
}

# duckdb's copy of yyjson is yyjson in a namespace of its own, taken off here again.
# fetch_from_npm FOLDER npm PACKAGE VERSION SUM FOLDER_INSIDE
fetch_from_npm() {
  local folder=$1 package=$3 version=$4 sum=$5 inside=$6 downloads
  install_node
  downloads=$root/.cache/npm/$folder
  rm -rf "$downloads" "${unpacked:?}/$folder" && mkdir -p "$downloads" "$unpacked/$folder/src"
  (cd "$downloads" && npm pack --silent "$package@$version" >/dev/null) || return 1
  check_sum "$downloads/$package-$version.tgz" "$sum" || exit 1
  tar -xzf "$downloads/$package-$version.tgz" -C "$downloads" "$inside"
  sed -e "/namespace duckdb_yyjson/d" -e "/duckdb\/common/d" "$downloads/$inside/include/yyjson.hpp" >"$unpacked/$folder/src/yyjson.h"
  sed -e '/namespace duckdb_yyjson/d' -e 's/"yyjson.hpp"/"yyjson.h"/' \
    "$downloads/$inside/yyjson.cpp" >"$unpacked/$folder/src/yyjson.cpp"
  sed -n '2,/\*====/{/====/!p}' "$unpacked/$folder/src/yyjson.cpp" >"$unpacked/$folder/LICENSE"
}

# The lines of scripts/sources.txt for a folder are suppliers, tried in their order; every one is pinned.
fetch_pinned() {
  local folder=$1 pins supplier from
  pins="$(grep "^$folder " scripts/sources.txt | sed -E 's/ +/ /g')"
  grep -qxF -f <(echo "$pins") "$unpacked/$folder.pin" 2>/dev/null && return 0
  echo "setup: fetching the source of $folder"
  while read -r -a supplier; do
    from=${supplier[1]}
    case "$from" in
      npm) fetch_from_npm "${supplier[@]}" ;;
      *) fetch_from_archive "${supplier[@]}" ;;
    esac && { echo "${supplier[*]}" >"$unpacked/$folder.pin"; return 0; }
    echo "setup: $folder ${supplier[3]} is not to be had from $from any more" >&2
  done <<<"$pins"
  echo "setup: no supplier of $folder in scripts/sources.txt has its pinned version: pin another one there" >&2
  return 1
}

fetch_sources() {
  local folder
  have_apt || return 0
  mkdir -p "$unpacked"
  for folder in "$@"; do fetch_pinned "$folder" || return 1; done
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
