#!/bin/sh
# Runs neovim.lua against a binary: neovim.sh [ZWROT]. Without Neovim it says so
# and does nothing.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
if ! command -v nvim >/dev/null; then
	echo 'SKIPPED: nvim is not installed (apt-get install neovim)'
	exit 0
fi
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
zwrot=${1:-$dir/zwrot}
[ $# -gt 0 ] || (cd "$here/../../.." && go build -o "$zwrot" ./cmd/zwrot)
mkdir "$dir/texts"
ZWROT=$zwrot DIR=$dir/texts PLUGIN=$here/../neovim/zwrot.lua XDG_STATE_HOME=$dir XDG_DATA_HOME=$dir \
	timeout 120 nvim --headless --clean -n -S "$here/neovim.lua"
echo
