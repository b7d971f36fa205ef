# shellcheck shell=bash
# What run.sh and test.sh need from the machine. Sourced, with the repository as the current directory.

# Build servers would outlive the command that started them, and hold its output open.
export MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false DOTNET_CLI_USE_MSBUILD_SERVER=0
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

say() {
  printf '%s\n' "$*" >&2
}

# PostgreSQL and Redis are containers where a runtime answers, and processes of this machine's binaries otherwise.
prepare() {
  command -v dotnet >/dev/null || fail 'dotnet is missing: install the .NET SDK 10 (https://dot.net) and put it on the PATH.'
  dotnet --version >/dev/null 2>&1 || fail "No .NET SDK here is the one that global.json asks for ($(sed -nE 's/.*"version": *"([^"]+)".*/\1/p' global.json) or later). Install the .NET SDK 10: https://dot.net"
  has_container_runtime || install_servers
}

has_container_runtime() {
  local runtime
  for runtime in docker podman; do
    if command -v "$runtime" >/dev/null && timeout 10 "$runtime" info >/dev/null 2>&1 </dev/null; then
      return 0
    fi
  done
  return 1
}

install_servers() {
  local packages=()
  has_postgres || packages+=(postgresql)
  has_redis || packages+=(redis-server)
  if ((${#packages[@]} == 0)); then
    return
  fi
  command -v apt-get >/dev/null || fail "Missing: ${packages[*]}. Install the binaries of PostgreSQL and Redis with this system's package manager."
  as_root true || fail "Missing: ${packages[*]}. Run this as root, then start again: apt-get update && apt-get install -y ${packages[*]}"
  refuse_default_cluster
  install_packages "${packages[@]}"
}

# The tests of the page use the machine's browser; nothing else does, so its absence stops nobody.
prepare_browser() {
  if [[ -n ${CHROMIUM:-} ]] || has_browser; then
    return
  fi
  if command -v apt-get >/dev/null && as_root true; then
    install_packages chromium
  else
    say 'No Chromium or Chrome on the PATH: the tests of the page will fail. Install one (Debian: apt-get install chromium), or set CHROMIUM to its executable.'
  fi
}

# The names that the tests look for.
has_browser() {
  local name
  for name in chromium chromium-browser google-chrome google-chrome-stable chrome msedge; do
    if command -v "$name" >/dev/null; then
      return 0
    fi
  done
  return 1
}

# The public suite for HTTP caches runs on node and comes by npm.
prepare_node() {
  local packages=()
  command -v node >/dev/null || packages+=(nodejs)
  command -v npm >/dev/null || packages+=(npm)
  if ((${#packages[@]} == 0)); then
    return
  fi
  if command -v apt-get >/dev/null && as_root true; then
    install_packages "${packages[@]}"
  else
    say "Missing: ${packages[*]}. The test of the public suite for HTTP caches will fail. Install node and npm."
  fi
}

install_packages() {
  say "Installing $* …"
  as_root apt-get update -qq </dev/null >&2
  as_root env DEBIAN_FRONTEND=noninteractive UCF_FORCE_CONFFOLD=1 apt-get install -y -qq --no-install-recommends \
    -o DPkg::Lock::Timeout=300 -o Dpkg::Options::=--force-confold "$@" </dev/null >&2
}

has_postgres() {
  command -v initdb >/dev/null || compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null
}

has_redis() {
  command -v redis-server >/dev/null
}

as_root() {
  if ((EUID == 0)); then
    "$@"
  elif [[ -t 0 ]]; then
    sudo "$@"
  else
    sudo -n "$@" 2>/dev/null
  fi
}

# Only the binaries are wanted: Debian would make and start a cluster of its own.
refuse_default_cluster() {
  local settings=/etc/postgresql-common/createcluster.conf
  if ! has_postgres && [[ ! -e $settings ]]; then
    as_root mkdir -p "${settings%/*}"
    echo 'create_main_cluster = false' | as_root tee "$settings" >/dev/null
  fi
}
