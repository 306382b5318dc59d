package document

import (
	"bytes"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// languages are the codes (ISO 639-1) that programs are translated into and
// that are hardly ever a word of a file's name.
const languages = " pl en de fr es it pt nl cs sk uk ru lt lv et hu ro bg hr sl sr bs mk sq sv da fi nb nn no el tr ar he fa " +
	"hi bn ur ta te th vi id ms ko ja zh ca eu gl ga cy is mt be ka hy az kk uz mn sw af eo lb "

// words are the codes that are words too: user_id, log_in, how_it_works.
const words = " it is id no be he hi da ms ta te af "

// folders are the names of folders that have a folder for each language.
var folders = strings.Fields("locale locales _locales lang langs language languages i18n l10n intl translation translations " +
	"messages strings localization localisation resources res")

var (
	// languageOfFile matches the end of a file's name before its extension.
	languageOfFile = regexp.MustCompile(`(?:^|([._]))([a-z]{2})(?:[_-](?:[A-Z]{2}|[A-Z][a-z]{3}|\d{3}))*$`)
	// languageOfFolder matches pl, pl-PL, pl_PL.UTF-8, pl.lproj, values-pl-rPL.
	languageOfFolder = regexp.MustCompile(`^(values-)?([a-z]{2})(-r[A-Z]{2}|(?:[_-](?:[A-Z]{2}|[A-Z][a-z]{3}))+)?(\.lproj|\.UTF-8)?(?:-[a-z-]+)?$`)
)

// languageOf returns the language that the path of a catalogue names, "" for
// none: messages.pl.po, pl.yml, values-pl/strings.xml, pl.lproj/app.strings.
func languageOf(path string) string {
	parts := strings.Split(filepath.ToSlash(path), "/")
	name := parts[len(parts)-1]
	name = strings.TrimSuffix(name, filepath.Ext(name))
	if m := languageOfFile.FindStringSubmatch(name); m != nil && listed(languages, m[2]) && (m[1] != "_" || !listed(words, m[2])) {
		return m[2]
	}
	for i := len(parts) - 2; i >= 0; i-- {
		m := languageOfFolder.FindStringSubmatch(parts[i])
		if m == nil || !listed(languages, m[2]) {
			continue
		}
		parent := i > 0 && slices.Contains(folders, strings.ToLower(parts[i-1]))
		if m[2] == "pl" || m[1] != "" || m[3] != "" || m[4] != "" || parent || parts[i+1] == "LC_MESSAGES" {
			return m[2]
		}
	}
	return ""
}

// polishCode reports a code of Polish, or none at all: "pl", "pl-PL", "".
func polishCode(code string) bool {
	code = strings.ToLower(code)
	return code == "" || code == "pl" || code == "pol" || strings.HasPrefix(code, "pl-") || strings.HasPrefix(code, "pl_")
}

// isLanguage reports the code of a language with or without a region.
func isLanguage(code string) bool {
	base, _, _ := strings.Cut(strings.ReplaceAll(code, "_", "-"), "-")
	return listed(languages, base) && languageOfFile.MatchString(code)
}

// forgive drops the problems of a file that shows no sign of being a Polish
// catalogue: settings with comments, templates of configurations and the like
// have the same extensions, and nobody asked whether they are valid.
func (d *Document) forgive() {
	isLetter := func(r rune) bool { return strings.ContainsRune("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ", r) }
	if languageOf(d.Name) != "" || bytes.IndexFunc(d.Source, isLetter) >= 0 {
		return
	}
	for _, b := range d.Blocks {
		if strings.IndexFunc(b.Views[0].Text, isLetter) >= 0 {
			return // written with escapes
		}
	}
	d.Problems = nil
}

// listed reports whether a word is in a list that is parted by spaces.
func listed(list, word string) bool { return strings.Contains(list, " "+word+" ") }
