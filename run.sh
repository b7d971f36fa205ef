#!/usr/bin/env bash
# Brings the whole system up: gateway on http://localhost:8080. Ctrl-C stops it.
#   ./run.sh [--sample] [arguments of the AppHost]      --sample fills it with a realistic building
set -euo pipefail
cd "$(dirname "$0")"
# shellcheck source=eng/system.sh
source eng/system.sh

GATEWAY_PORT=8080

main() {
  local sample=false argument build=() rest=()
  for argument in "$@"; do
    case $argument in
      --sample) sample=true ;;
      -p:* | --property:*) build+=("$argument") ;;
      *) rest+=("$argument") ;;
    esac
  done

  prepare "${build[@]}"
  build+=("${FEED_ARGUMENTS[@]}")
  if $sample; then
    dotnet build EtagDemo.Benchmarks -v quiet -nologo "${build[@]}" >&2
    fill_when_up $$ &
  fi
  exec dotnet run --project EtagDemo.AppHost "${build[@]}" -- "${rest[@]}"
}

# Runs beside the system and ends with it: $1 is its process.
fill_when_up() {
  until gateway_is_up; do
    kill -0 "$1" 2>/dev/null || return 0
    sleep 1
  done
  dotnet run --no-build --project EtagDemo.Benchmarks -- sample --gateway "http://localhost:$GATEWAY_PORT" </dev/null
}

gateway_is_up() {
  # shellcheck disable=SC2016  # expanded by the inner shell
  timeout 5 bash -c '
    exec 3<>"/dev/tcp/localhost/$1"
    printf "GET /health HTTP/1.0\r\nHost: localhost\r\n\r\n" >&3
    read -r _ status _ <&3 && [[ $status == 200 ]]' gateway "$GATEWAY_PORT" 2>/dev/null
}

main "$@"
