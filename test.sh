#!/usr/bin/env bash
# Runs every test; the last line says how many passed and failed. Arguments go to dotnet test, such as --filter.
set -euo pipefail
cd "$(dirname "$0")"
# shellcheck source=eng/system.sh
source eng/system.sh

main() {
  local results status=0 passed failed
  results=$(mktemp -d)
  # shellcheck disable=SC2064  # the directory of now
  trap "rm -rf '$results'" EXIT

  prepare
  prepare_browser
  prepare_node
  dotnet test EtagDemo.sln --logger trx --results-directory "$results" "$@" </dev/null || status=$?
  read -r passed failed < <(tally "$results")
  if ((status == 0 && (failed > 0 || passed == 0))); then
    status=1
  fi
  echo "$passed passed, $failed failed"
  return "$status"
}

# Sums the counters of all result files: one for each test assembly that ran.
tally() {
  find "$1" -name '*.trx' -exec grep -oh '<Counters [^>]*' {} + |
    sed -E 's/.* passed="([0-9]+)".* failed="([0-9]+)".*/\1 \2/' |
    awk '{ passed += $1; failed += $2 } END { printf "%d %d\n", passed, failed }'
}

main "$@"
