package protocol

import (
	"encoding/json"

	"github.com/sourcegraph/go-lsp"
)

// FixAll is the kind of the action that mends all that is safe, on saving too.
const FixAll lsp.CodeActionKind = "source.fixAll.zwrot"

// CodeActionParams asks what can be done in a range. The diagnostics are those
// of all servers, so that of them only ours can be read.
type CodeActionParams struct {
	TextDocument lsp.TextDocumentIdentifier `json:"textDocument"`
	Range        lsp.Range                  `json:"range"`
	Context      struct {
		Diagnostics []json.RawMessage    `json:"diagnostics"`
		Only        []lsp.CodeActionKind `json:"only"`
	} `json:"context"`
}

// CodeAction is something that can be done: an edit, a command, or both.
type CodeAction struct {
	Title       string             `json:"title"`
	Kind        lsp.CodeActionKind `json:"kind,omitempty"`
	Diagnostics []Diagnostic       `json:"diagnostics,omitempty"`
	IsPreferred bool               `json:"isPreferred,omitempty"`
	Edit        *WorkspaceEdit     `json:"edit,omitempty"`
	Command     *Command           `json:"command,omitempty"`
}

// Command is a command of the server.
type Command struct {
	Title     string `json:"title"`
	Command   string `json:"command"`
	Arguments []any  `json:"arguments,omitempty"`
}

// ExecuteCommandParams runs a command.
type ExecuteCommandParams struct {
	Command   string            `json:"command"`
	Arguments []json.RawMessage `json:"arguments"`
}

// CodeLens is a line shown above a line of the document.
type CodeLens struct {
	Range   lsp.Range `json:"range"`
	Command *Command  `json:"command,omitempty"`
}

// WorkspaceEdit changes documents: by DocumentChanges where the client knows
// them, otherwise by Changes.
type WorkspaceEdit struct {
	Changes         map[lsp.DocumentURI][]lsp.TextEdit `json:"changes,omitempty"`
	DocumentChanges []any                              `json:"documentChanges,omitempty"` // TextDocumentEdit or CreateFile
}

// TextDocumentEdit changes one version of a document; a nil Version is the file
// on disk.
type TextDocumentEdit struct {
	TextDocument struct {
		URI     lsp.DocumentURI `json:"uri"`
		Version *int            `json:"version"`
	} `json:"textDocument"`
	Edits []lsp.TextEdit `json:"edits"`
}

// CreateFile makes an empty file; Kind is "create".
type CreateFile struct {
	Kind    string          `json:"kind"`
	URI     lsp.DocumentURI `json:"uri"`
	Options struct {
		IgnoreIfExists bool `json:"ignoreIfExists"`
	} `json:"options"`
}

// ApplyWorkspaceEditParams asks the client to change documents.
type ApplyWorkspaceEditParams struct {
	Label string        `json:"label,omitempty"`
	Edit  WorkspaceEdit `json:"edit"`
}

// ApplyWorkspaceEditResult tells whether it did.
type ApplyWorkspaceEditResult struct {
	Applied       bool   `json:"applied"`
	FailureReason string `json:"failureReason"`
}

// Hover is a text about a range.
type Hover struct {
	Contents MarkupContent `json:"contents"`
	Range    *lsp.Range    `json:"range,omitempty"`
}

// MarkupContent is a text; Kind is markdown or plaintext.
type MarkupContent struct {
	Kind  string `json:"kind"`
	Value string `json:"value"`
}
