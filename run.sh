#!/usr/bin/env bash
# Brings the whole system up: gateway on http://localhost:8080. Ctrl-C stops it.
#   ./run.sh [--sample] [arguments of the AppHost]      --sample fills it with a realistic building
set -euo pipefail
cd "$(dirname "$0")"
# shellcheck source=eng/system.sh
source eng/system.sh

GATEWAY_PORT=8080
DASHBOARD=http://localhost:15170

main() {
  local sample=false argument build=() rest=()
  for argument in "$@"; do
    case $argument in
      --sample) sample=true ;;
      -p:* | --property:*) build+=("$argument") ;;
      *) rest+=("$argument") ;;
    esac
  done

  say '1/3 Looking at what this machine has …'
  prepare
  refuse_taken_port

  say '2/3 Building … (the first time takes a few minutes)'
  dotnet build EtagDemo.AppHost -v quiet -nologo "${build[@]}" >&2 || fail 'The build failed: the lines above say where. After a change of feed or SDK, delete artifacts/ and every bin/ and obj/ and start again.'
  if $sample; then
    dotnet build EtagDemo.Benchmarks -v quiet -nologo "${build[@]}" >&2
  fi

  say '3/3 Starting PostgreSQL, Redis, three services and the gateway; each line below begins with the name of whoever wrote it …'
  tell_when_up $$ "$sample" &
  exec dotnet run --no-build --project EtagDemo.AppHost "${build[@]}" -- "${rest[@]}"
}

# Whatever answers there later is then this system: nothing else can be filled or announced by mistake.
refuse_taken_port() {
  if [[ ${DcpPublisher__RandomizePorts:-} != true ]] && port_is_taken "$GATEWAY_PORT"; then
    fail "Port $GATEWAY_PORT is taken by $(holder_of "$GATEWAY_PORT"). End that process (an earlier ./run.sh?), or start on free ports: DcpPublisher__RandomizePorts=true ./run.sh"
  fi
}

port_is_taken() {
  (exec 3<>"/dev/tcp/localhost/$1") 2>/dev/null
}

holder_of() {
  local holder=
  if command -v ss >/dev/null; then
    holder=$(ss -Hltnp "sport = :$1" 2>/dev/null | sed -nE 's/.*users:\(\("([^"]+)",pid=([0-9]+).*/\1 (process \2)/p' | head -n 1)
  fi
  printf '%s' "${holder:-another process (lsof -i :$1 says which)}"
}

# Runs beside the system and ends with it: $1 is its process, $2 whether to fill it.
tell_when_up() {
  local waited=0
  if [[ ${DcpPublisher__RandomizePorts:-} == true ]]; then
    return
  fi
  until gateway_is_up; do
    kill -0 "$1" 2>/dev/null || return 0
    sleep 1
    waited=$((waited + 1))
    if ((waited % 15 == 0)); then
      say "… not ready yet after $waited s. What the services wait for stands in the lines above."
    fi
  done
  kill -0 "$1" 2>/dev/null || return 0
  say_what_is_where
  if $2; then
    dotnet run --no-build --project EtagDemo.Benchmarks -- sample --gateway "http://localhost:$GATEWAY_PORT" </dev/null
  fi
}

say_what_is_where() {
  say "
The system is up. Ctrl-C stops it.
  what the cache does   http://localhost:$GATEWAY_PORT/
  the API               http://localhost:$GATEWAY_PORT/projects   curl -i -H 'x-user: ada@example.org' …
  try it out            http://localhost:$GATEWAY_PORT/try/
  its description       http://localhost:$GATEWAY_PORT/openapi/v1.json
  is it ready           http://localhost:$GATEWAY_PORT/health
  dashboard and logs    $DASHBOARD
  ten minutes with it   docs/tour.md
"
}

gateway_is_up() {
  # shellcheck disable=SC2016  # expanded by the inner shell
  timeout 5 bash -c '
    exec 3<>"/dev/tcp/localhost/$1"
    printf "GET /health HTTP/1.0\r\nHost: localhost\r\n\r\n" >&3
    read -r _ status _ <&3 && [[ $status == 200 ]]' gateway "$GATEWAY_PORT" 2>/dev/null
}

main "$@"
