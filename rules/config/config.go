// Package config reads zwrot.toml, the configuration of a repository or of a
// folder in it, and says what holds for a file.
//
// A configuration reads:
//
//	address = "pan"
//	strategy = "paired"
//	exclude = ["vendor/**"]
//	gender-variables = ["forma"]
//
//	[rules]
//	"gender/generic-noun-pl" = "warning"
//	jargon = "off"
//
//	[rules."plain/long-sentence"]
//	severity = "info"
//	max = 25
//
//	[files."listy/**/*.{html,md}"]
//	type = "letter"
//	rules = { "gender/generic-noun-pl" = "off" }
//
//	[files."locales/*.json".accept]
//	"cart.*" = { rules = ["gender"], reason = "name of a product" }
//
// The files from the root of the repository down to the folder hold together,
// the nearer one winning; in one file, a later section wins over an earlier.
package config

import (
	"path"
	"path/filepath"
	"strings"

	"github.com/zwrot/zwrot/rules/config/glob"
	"github.com/zwrot/zwrot/rules/lint"
)

// FileName is the name of a configuration file.
const FileName = "zwrot.toml"

// Config is what one configuration file says, with those above it. The zero
// value and nil say nothing: all defaults hold. It is immutable and safe for
// concurrent use.
type Config struct {
	parent   *Config
	file     string // its path
	folder   string // absolute folder that its patterns are relative to
	root     bool   // files above are not read
	exclude  []glob.Pattern
	baseline string // as written
	packs    []*lint.Rule
	sections []section
}

// section is settings for the files that match; all where match is nil.
type section struct {
	match []glob.Pattern
	set   []setter
}

// setter changes one setting.
type setter func(*lint.Settings)

// Settings returns the settings of the file at an absolute path. The caller
// owns them.
func (c *Config) Settings(file string) *lint.Settings {
	s := &lint.Settings{}
	c.apply(s, file)
	return s
}

func (c *Config) apply(s *lint.Settings, file string) {
	if c == nil {
		return
	}
	c.parent.apply(s, file)
	s.Own = append(s.Own, c.packs...)
	for _, sec := range c.sections {
		if sec.match != nil && !matchAny(sec.match, c.relative(file)) {
			continue
		}
		for _, set := range sec.set {
			set(s)
		}
	}
}

// Excluded reports whether the file or folder at an absolute path is left out
// of the walk of its folder.
func (c *Config) Excluded(file string) bool {
	if c == nil {
		return false
	}
	return matchAny(c.exclude, c.relative(file)) || c.parent.Excluded(file)
}

// Baseline is the path of the file with accepted findings, "" when there is
// none.
func (c *Config) Baseline() string {
	switch {
	case c == nil:
		return ""
	case c.baseline == "":
		return c.parent.Baseline()
	}
	return filepath.Join(c.folder, filepath.FromSlash(c.baseline))
}

// Files lists the configuration files that hold, the nearest last.
func (c *Config) Files() []string {
	if c == nil {
		return nil
	}
	return append(c.parent.Files(), c.file)
}

// relative is the slash path of a file as the patterns see it, "" outside.
func (c *Config) relative(file string) string {
	rel, err := filepath.Rel(c.folder, file)
	if err != nil || rel == ".." || strings.HasPrefix(rel, ".."+string(filepath.Separator)) {
		return ""
	}
	return filepath.ToSlash(rel)
}

// matchAny reports whether one of the patterns matches a path. A pattern of one
// name matches the file's name in any folder, as in .gitignore.
func matchAny(patterns []glob.Pattern, file string) bool {
	for _, p := range patterns {
		if p.Match(file) || p.Single() && p.Match(path.Base(file)) {
			return true
		}
	}
	return false
}
