#!/usr/bin/env bash
# Does what the entry point of PostgreSQL's image does, with binaries of this machine: makes the cluster once, with a password, and runs the server.
#   $1                                         the folder of the binaries; further arguments go to the server
#   PGDATA, PGPORT                             the cluster's folder, the port to listen on
#   POSTGRES_USER, POSTGRES_PASSWORD           the administrator
#   POSTGRES_INITDB_ARGS                       arguments of initdb
#   CLUSTER_OWNER                              the process that a temporary cluster lasts as long as, or nothing
# Stop it with SIGTERM or SIGINT: sessions are ended, and the server writes what it has to write.
set -euo pipefail
exec 2>&1

main() {
  local binaries=$1 server=
  shift
  choose_account
  trap 'exit 0' TERM INT HUP
  if [[ -n ${CLUSTER_OWNER:-} ]]; then
    delete_behind
  fi
  [[ -s $PGDATA/PG_VERSION ]] || make_cluster "$binaries"

  "${AS_ACCOUNT[@]}" "$binaries/postgres" -D "$PGDATA" -p "$PGPORT" \
    -c listen_addresses=localhost -c unix_socket_directories= -c log_destination=stderr -c logging_collector=off "$@" &
  server=$!
  # SIGINT is PostgreSQL's fast stop; SIGTERM would wait until the last client has left.
  trap 'kill -INT $server 2>/dev/null || true' TERM INT HUP
  local status=0
  wait "$server" || status=$?
  # A signal ends the first wait and not the server.
  while kill -0 "$server" 2>/dev/null; do
    status=0
    wait "$server" || status=$?
  done
  return "$status"
}

# A temporary cluster survives a restart by the dashboard, and not the application. This script and the server hold the one end of a pipe; at the other
# waits who deletes, in a session of its own, so that nothing that ends them ends it.
delete_behind() {
  local detach=()
  if command -v setsid >/dev/null; then
    detach=(setsid --fork)
  fi
  # shellcheck disable=SC2016  # expanded by the inner shell
  exec 9> >("${detach[@]}" bash -c 'trap "" TERM INT HUP; cat >/dev/null; if [[ -e $1/ending ]] || ! kill -0 "$2" 2>/dev/null; then rm -rf "$1"; fi' delete "${PGDATA%/*}" "$CLUSTER_OWNER")
}

# PostgreSQL refuses to run as root. With the script, however it ends, ends the server.
choose_account() {
  AS_ACCOUNT=() ACCOUNT=
  if ((EUID == 0)); then
    ACCOUNT=nobody
    if id postgres >/dev/null 2>&1; then
      ACCOUNT=postgres
    fi
    AS_ACCOUNT=(setpriv "--reuid=$ACCOUNT" "--regid=$(id -gn "$ACCOUNT")" --clear-groups)
  elif command -v setpriv >/dev/null; then
    AS_ACCOUNT=(setpriv)
  fi
  if ((${#AS_ACCOUNT[@]} > 0)); then
    AS_ACCOUNT+=(--pdeathsig INT)
  fi
}

# A cluster appears under its name when it is whole: an interrupted start leaves nothing that a later one could take for it.
make_cluster() {
  local binaries=$1 draft=$PGDATA.draft
  rm -rf "$draft"
  mkdir -p "$draft"
  chmod 700 "$draft"
  (umask 077 && printf '%s' "$POSTGRES_PASSWORD" >"$draft/password")
  if [[ -n $ACCOUNT ]]; then
    chown -R "$ACCOUNT" "$draft"
  fi
  # shellcheck disable=SC2086  # several arguments in one variable, as the image takes them
  "${AS_ACCOUNT[@]}" "$binaries/initdb" -D "$draft/cluster" --username="$POSTGRES_USER" --pwfile="$draft/password" --encoding=UTF8 --no-locale ${POSTGRES_INITDB_ARGS:-}
  rm "$draft/password"
  mv "$draft/cluster" "$PGDATA"
  rmdir "$draft"
}

main "$@"
