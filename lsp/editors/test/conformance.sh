#!/bin/sh
# Runs conformance.mjs against a binary: conformance.sh [ZWROT]. Without Node it
# says so and does nothing.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
if ! command -v npm >/dev/null; then
	echo 'SKIPPED: node and npm are not installed'
	exit 0
fi
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
zwrot=${1:-$dir/zwrot}
[ $# -gt 0 ] || (cd "$here/../../.." && go build -o "$zwrot" ./cmd/zwrot)
cp "$here/conformance.mjs" "$here/package.json" "$dir"
cd "$dir"
npm install --silent --ignore-scripts --no-package-lock
for mode in push pull; do
	for encoding in utf-8 utf-16 utf-32; do
		timeout 300 node conformance.mjs "$zwrot" $mode $encoding
	done
done
