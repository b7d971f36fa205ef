#!/usr/bin/env bash
# Runs a Redis of this machine as the image would: with a password, and with nothing on disk.
#   $1                            the server's binary
#   REDIS_PORT, REDIS_PASSWORD    the port to listen on, the password
set -euo pipefail
exec 2>&1

run=()
if ((EUID == 0)); then
  account=nobody
  if id redis >/dev/null 2>&1; then
    account=redis
  fi
  run=(setpriv "--reuid=$account" "--regid=$(id -gn "$account")" --clear-groups --pdeathsig TERM)
elif command -v setpriv >/dev/null; then
  run=(setpriv --pdeathsig TERM)
fi

# On standard input, so that the password is in no list of processes.
exec "${run[@]}" "$1" - <<EOF
port $REDIS_PORT
bind 127.0.0.1 -::1
requirepass "$REDIS_PASSWORD"
save ""
appendonly no
dir /
EOF
