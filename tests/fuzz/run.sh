#!/usr/bin/env bash
# Runs each fuzz target for its share of the minutes. An input with which something does not hold is kept as
# build-fuzz/finds/TARGET-…; what reached new code is kept in build-fuzz/corpus/TARGET/, and the next run goes on
# from there.
# usage: tests/fuzz/run.sh MINUTES [TARGET...]
set -euo pipefail
export LC_ALL=C
cd "$(dirname "$0")/../.."
minutes="$1"
shift
if [ $# -eq 0 ]; then
  for source in tests/fuzz/*_fuzz.cpp; do set -- "$@" "$(basename "$source" _fuzz.cpp)"; done
fi

# The whole small protocol is what the target of content begins with: a letter for each file.
letters=abcdefghijklmnopqrstuvwxyz
mkdir -p build-fuzz/finds build-fuzz/seeds/content
mapfile -t files < <(find tests/diagnostics/base -type f | sort)
for i in "${!files[@]}"; do
  { printf '%s' "${letters:i:1}"; cat "${files[i]}"; } >"build-fuzz/seeds/content/$i"
done

failed=0
for target in "$@"; do
  seeds="tests/fuzz/corpus/$target"
  [ -d "$seeds" ] || seeds="build-fuzz/seeds/$target"
  found="build-fuzz/corpus/$target"
  log="build-fuzz/$target.log"
  mkdir -p "$found"
  "build-fuzz/${target}_fuzz" -max_total_time=$((minutes * 60 / $#)) -max_len=4096 -timeout=10 -print_final_stats=1 \
    -dict="tests/fuzz/$target.dict" -artifact_prefix="build-fuzz/finds/$target-" "$found" "$seeds" >"$log" 2>&1 ||
    { failed=1; grep -A 40 -E 'does not hold|ERROR' "$log" || tail -n 20 "$log"; }
  awk -v target="$target" '/number_of_executed_units/ { runs = $2 } /average_exec_per_sec/ { speed = $2 }
    / cov: / { for (i = 1; i < NF; ++i) if ($i == "cov:") edges = $(i + 1) }
    END { printf "%-12s %10d inputs, %6d a second, %6d edges\n", target, runs, speed, edges }' "$log"
done
exit "$failed"
