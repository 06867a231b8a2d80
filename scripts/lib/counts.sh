# Sourced by test stages: counts checks and closes with the line that scripts/test adds up.
passed=0 failed=0

count_check() {
  local name=$1 output
  shift
  if output=$("$@" 2>&1); then
    passed=$((passed + 1))
    [ -z "$output" ] || tail -1 <<<"$output"
  else
    failed=$((failed + 1))
    printf 'FAILED: %s\n%s\n' "$name" "$(tail -60 <<<"$output")"
  fi
}

print_counts() {
  echo "$passed passed, $failed failed"
  [ "$failed" = 0 ]
}
