#!/bin/sh
# Lists SGJP and PoliMorf, and compiles them into dictionaries/morph/sgjp.dict.
#
# usage: dictionaries/build/dictionary.sh [FOLDER]
#
# Run it in the root of the module. FOLDER keeps what is fetched and listed
# (about 1.2 GB), by default under the user's cache; a listing that is there
# already is used again, so delete the folder to start afresh. Needed for the
# listing only: Python 3 with venv, Java 17 or later, apt-get and dpkg-deb (or
# the jars of morfologik-stemming 2.1 and hppc 0.7 in FOLDER/jars).
set -eu

here=dictionaries/build
work=${1:-${XDG_CACHE_HOME:-$HOME/.cache}/zwrot-dictionary}
mkdir -p "$work/jars"

if [ ! -s "$work/polimorf.tsv" ]; then
	if [ -z "$(ls "$work/jars")" ]; then
		(cd "$work/jars" && apt-get download libmorfologik-stemming2-java libcarrotsearch-hppc-java)
		for package in "$work"/jars/*.deb; do dpkg-deb -x "$package" "$work/debian"; done
		cp -L "$work"/debian/usr/share/java/morfologik-fsa.jar "$work"/debian/usr/share/java/morfologik-polish.jar \
			"$work"/debian/usr/share/java/morfologik-stemming.jar "$work"/debian/usr/share/java/hppc.jar "$work/jars"
	fi
	java -cp "$work/jars/*" "$here/Dump.java" > "$work/polimorf.tmp"
	mv "$work/polimorf.tmp" "$work/polimorf.tsv"
fi

if [ ! -s "$work/composed.tsv" ]; then
	[ -x "$work/venv/bin/python" ] || python3 -m venv "$work/venv"
	"$work/venv/bin/python" -m pip install --quiet --requirement "$here/requirements.txt"
	"$work/venv/bin/python" "$here/list.py" "$work"
fi

go run ./dictionaries/build compile "$work" dictionaries/morph/sgjp.dict
go run ./dictionaries/build supplement
go run ./dictionaries/build sample "$work"
