#!/usr/bin/env bash
# Installs what is missing and starts the whole system: gateway on http://localhost:8080, and the Aspire dashboard. Ctrl-C stops it.
#   ./run.sh [--Name=value …]      ./run.sh --help lists the options
# With the .NET SDK and a container runtime, or PostgreSQL's and Redis' binaries, the last line is all that is needed.
set -euo pipefail
cd "$(dirname "$0")"
# shellcheck source=eng/system.sh
source eng/system.sh

prepare
say 'Building … (the first time takes a few minutes)'
dotnet build EtagDemo.AppHost -nologo -v minimal >&2
say 'Starting … (it says where everything is once the gateway is ready)'
exec dotnet run --project EtagDemo.AppHost -- "$@"
