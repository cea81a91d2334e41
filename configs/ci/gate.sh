#!/bin/sh
# Stress gate of a protocol's parameters: gate.sh SCENARIO OUT LIMITS
# Exit code 3: a limit is breached or undecided, or the figures are not precise enough. Other codes are those of stressgpu.
# STRESSGPU is the program, UNTIL the precision, MAX_TIME the longest simulation, MOST_PATHS the most paths.
set -eu
scenario=$1
out=$2
limits=$3
program=${STRESSGPU:-stressgpu}

set -- --until "${UNTIL:-bad_debt.es99 ci < 5%}" --max-time "${MAX_TIME:-20m}" --paths "${MOST_PATHS:-1000000}"
while IFS= read -r limit; do
  case $limit in
    '' | '#'*) ;;
    *) set -- "$@" --fail-if "$limit" ;;
  esac
done < "$limits"

mkdir -p "$out"
# The program may be several words: dotnet and an assembly.
# shellcheck disable=SC2086
$program run "$scenario" --out "$out/results" --force --json "$@" > "$out/run.json"
