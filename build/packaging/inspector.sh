#!/bin/sh
# The command `inspector` of the installed program.
here=$(dirname "$(readlink -f "$0")")
exec "$here/resources/node/node" "$here/resources/core/electron/cli/bundle/inspector.mjs" "$@"
