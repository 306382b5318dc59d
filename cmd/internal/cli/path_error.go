package cli

import (
	"errors"
	"io/fs"
	"os"
	"syscall"

	"github.com/zwrot/zwrot/cmd/internal/walk"
	"github.com/zwrot/zwrot/rules/lint"
)

// errReadOnly is the error of a file that nobody may write to.
var errReadOnly = errors.New("the file is read-only")

// pathMessage is an error of the file system with its text.
type pathMessage struct {
	err  error
	text lint.Message
}

// pathMessages are the errors that a path of the command line can lead to.
func pathMessages() []pathMessage {
	return []pathMessage{
		{fs.ErrNotExist, lint.Message{PL: "nie ma takiego pliku ani folderu", EN: "no such file or folder"}},
		{fs.ErrPermission, lint.Message{PL: "brak prawa do odczytu", EN: "no permission to read"}},
		{syscall.ELOOP, lint.Message{PL: "dowiązanie symboliczne prowadzi do siebie samego", EN: "a symbolic link that leads to itself"}},
		{syscall.ENOTDIR, lint.Message{PL: "w ścieżce stoi plik tam, gdzie ma być folder", EN: "the path has a file where a folder should be"}},
		{syscall.EISDIR, lint.Message{PL: "to folder, a nie plik", EN: "a folder and not a file"}},
		{syscall.ENAMETOOLONG, lint.Message{PL: "za długa nazwa", EN: "the name is too long"}},
		{syscall.ENOSPC, lint.Message{PL: "brak miejsca na dysku", EN: "the disk is full"}},
		{syscall.EROFS, lint.Message{PL: "dysk jest tylko do odczytu", EN: "the disk is read-only"}},
		{errReadOnly, lint.Message{PL: "plik jest tylko do odczytu; nadaj prawo zapisu (chmod u+w)", EN: "the file is read-only; allow writing (chmod u+w)"}},
		{walk.ErrNotRegular, lint.Message{PL: "to nie jest plik ani folder", EN: "neither a file nor a folder"}},
		{walk.ErrNoText, lint.Message{
			PL: "w tym folderze nie ma tekstów w znanych formatach (.txt, .md, .html i innych); inne pliki podaj po nazwie",
			EN: "no text of a known format (.txt, .md, .html and others) in this folder; name other files yourself",
		}},
	}
}

// pathError is an error of reading in the language of the user.
func (a *app) pathError(err error) string { return pathErrorIn(a.Lang, err) }

// writeError is an error of writing in the language of the user.
func (a *app) writeError(err error) string {
	if errors.Is(err, fs.ErrPermission) {
		return a.Sprintf("no permission to write")
	}
	return a.pathError(err)
}

func pathErrorIn(lang string, err error) string {
	for _, known := range pathMessages() {
		if errors.Is(err, known.err) {
			return known.text.In(lang)
		}
	}
	var pe *fs.PathError
	var le *os.LinkError
	switch {
	case errors.As(err, &pe):
		err = pe.Err
	case errors.As(err, &le):
		err = le.Err
	}
	return err.Error()
}
