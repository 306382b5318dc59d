package protocol

import (
	"net/url"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/sourcegraph/go-lsp"
)

// Path returns the path of a file: URI; ok is false for others ("untitled:").
func Path(uri lsp.DocumentURI) (path string, ok bool) {
	u, err := url.Parse(string(uri))
	if err != nil || u.Scheme != "file" || u.Path == "" {
		return "", false
	}
	path = u.Path
	if runtime.GOOS == "windows" {
		path = strings.TrimPrefix(path, "/")
		if u.Host != "" {
			path = "//" + u.Host + u.Path
		}
	}
	return filepath.Clean(filepath.FromSlash(path)), true
}

// URI returns the file: URI of an absolute path.
func URI(path string) lsp.DocumentURI {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // C:/...
	}
	return lsp.DocumentURI((&url.URL{Scheme: "file", Path: path}).String())
}
