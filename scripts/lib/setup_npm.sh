# Sourced by scripts/setup: npm packages, exactly as the lock file of the folder says.

npm_install() {
  local folder=$1 stamp
  [ -f "$folder/package-lock.json" ] || return 0
  stamp=$folder/node_modules/.installed
  cmp -s "$folder/package-lock.json" "$stamp" && return 0
  echo "setup: npm packages of $folder"
  (cd "$folder" && npm ci --no-audit --no-fund --ignore-scripts --silent)
  cp "$folder/package-lock.json" "$stamp"
}
