# Sourced by test stages. Each counts what its runner reports and closes with the line that
# scripts/test adds up: "N passed, N failed".
passed=0 failed=0

# A single check: the command's exit code decides.
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

# add_counts RAN BROKE CODE: a runner that ended badly without naming a failure is one failure, and
# so is one that ran nothing.
add_counts() {
  local ran=$1 broke=$2 code=$3
  if [ "$broke" = 0 ] && { [ "$code" != 0 ] || [ "$ran" = 0 ]; }; then broke=1; fi
  passed=$((passed + ran)) failed=$((failed + broke))
}

# Runs a command, keeps its output in $log, shows the end of it when it failed.
run_logged() {
  log=$(mktemp)
  local code=0
  "$@" >"$log" 2>&1 || code=$?
  [ "$code" = 0 ] || tail -150 "$log"
  return "$code"
}

lines_like() { grep -cE "$1" "$log" || true; }

count_googletest() {
  local code=0
  run_logged "$@" || code=$?
  add_counts "$(lines_like '^\[       OK \]')" "$(lines_like '^\[  FAILED  \] .* \([0-9]+ ms\)$')" "$code"
  rm -f "$log"
}

# As many shards of the tests at a time as there are processors, four at most.
count_googletest_apart() {
  local logs shard code lanes
  logs=$(mktemp -d)
  lanes=$(($(nproc) < 4 ? $(nproc) : 4))
  for ((shard = 0; shard < lanes; shard++)); do
    (
      export GTEST_TOTAL_SHARDS=$lanes GTEST_SHARD_INDEX=$shard
      "$@" >"$logs/$shard.log" 2>&1
      echo $? >"$logs/$shard.code"
    ) &
  done
  wait
  for ((shard = 0; shard < lanes; shard++)); do
    log=$logs/$shard.log
    code=$(cat "$logs/$shard.code" 2>/dev/null || echo 1)
    [ "$code" = 0 ] || tail -150 "$log"
    add_counts "$(lines_like '^\[       OK \]')" "$(lines_like '^\[  FAILED  \] .* \([0-9]+ ms\)$')" "$code"
  done
  rm -rf "$logs"
}

# add_node_counts LOG CODE: what `node --test` said in TAP.
add_node_counts() {
  local log=$1
  number() { sed -nE "s/^# $1 ([0-9]+)$/\1/p" "$log" | tail -1 | grep . || echo 0; }
  add_counts "$(number pass)" "$(($(number fail) + $(number cancelled)))" "$2"
}

count_node() {
  local code=0
  run_logged node --test --test-reporter=tap "$@" || code=$?
  add_node_counts "$log" "$code"
  rm -f "$log"
}

# Each file in a process of its own, as many at a time as there are processors, four at most.
count_node_apart() {
  local logs file log code lanes
  logs=$(mktemp -d)
  lanes=$(($(nproc) < 4 ? $(nproc) : 4))
  printf '%s\0' "$@" | xargs -0 -P "$lanes" -I{} bash -c '
    node --test --test-reporter=tap "$1" >"$2/${1##*/}.log" 2>&1
    echo $? >"$2/${1##*/}.code"' _ {} "$logs"
  for file in "$@"; do
    log=$logs/${file##*/}.log
    code=$(cat "$logs/${file##*/}.code" 2>/dev/null || echo 1)
    [ "$code" = 0 ] || tail -150 "$log"
    add_node_counts "$log" "$code"
  done
  rm -rf "$logs"
}

count_python() {
  local code=0
  run_logged python3 "$@" --verbose || code=$?
  add_counts "$(lines_like ' \.\.\. ok$')" "$(lines_like ' \.\.\. (FAIL|ERROR)$')" "$code"
  rm -f "$log"
}

# tests/scenario/run closes with "scenario: 40 commands in 5 stories, 1 not as expected".
count_scenarios() {
  local code=0 all bad
  run_logged "$@" || code=$?
  all=$(sed -nE 's/^scenario: ([0-9]+) commands .*/\1/p' "$log")
  bad=$(sed -nE 's/^scenario: .* ([0-9]+) not as expected$/\1/p' "$log")
  add_counts "$((${all:-0} - ${bad:-0}))" "${bad:-0}" "$code"
  rm -f "$log"
}

# Builds in different folders with the same flags share what ccache keeps.
export CCACHE_NOHASHDIR=1

# A build that fails is told in its own words and counts as one failure of the stage.
build() {
  local preset=$1
  shift
  export CCACHE_BASEDIR=$PWD
  if run_logged cmake --preset "$preset" &&
    run_logged cmake --build --preset "$preset" -j"$(nproc)" "$@"; then
    return 0
  fi
  failed=$((failed + 1))
  return 1
}

print_counts() {
  echo "$passed passed, $failed failed"
  [ "$failed" = 0 ]
}
