// Package protocol has what github.com/sourcegraph/go-lsp lacks of the Language
// Server Protocol 3.18, or has in a form that loses data. Names are those of the
// specification, and so are their meanings; where go-lsp has a usable type, that
// is used.
package protocol

import (
	"encoding/json"

	"github.com/sourcegraph/go-lsp"
)

// The error codes that jsonrpc2 does not have.
const (
	ServerNotInitialized = -32002
	RequestFailed        = -32803
	ServerCancelled      = -32802
	ContentModified      = -32801
	RequestCancelled     = -32800
)

// InitializeParams is what the server uses of the client's greeting. Values
// that clients write in more than one type are left as they come.
type InitializeParams struct {
	RootURI               *lsp.DocumentURI   `json:"rootUri"`
	RootPath              string             `json:"rootPath"`
	WorkspaceFolders      []WorkspaceFolder  `json:"workspaceFolders"`
	Capabilities          ClientCapabilities `json:"capabilities"`
	InitializationOptions json.RawMessage    `json:"initializationOptions"`
}

// WorkspaceFolder is one of several roots.
type WorkspaceFolder struct {
	URI  lsp.DocumentURI `json:"uri"`
	Name string          `json:"name"`
}

// ClientCapabilities are those that the server asks about.
type ClientCapabilities struct {
	General struct {
		PositionEncodings []Encoding `json:"positionEncodings"`
	} `json:"general"`
	Workspace struct {
		ApplyEdit     bool `json:"applyEdit"`
		Configuration bool `json:"configuration"`
		WorkspaceEdit struct {
			DocumentChanges    bool     `json:"documentChanges"`
			ResourceOperations []string `json:"resourceOperations"`
		} `json:"workspaceEdit"`
		DidChangeWatchedFiles struct {
			DynamicRegistration bool `json:"dynamicRegistration"`
		} `json:"didChangeWatchedFiles"`
		DidChangeConfiguration struct {
			DynamicRegistration bool `json:"dynamicRegistration"`
		} `json:"didChangeConfiguration"`
		Diagnostics struct {
			RefreshSupport bool `json:"refreshSupport"`
		} `json:"diagnostics"`
		CodeLens struct {
			RefreshSupport bool `json:"refreshSupport"`
		} `json:"codeLens"`
	} `json:"workspace"`
	TextDocument struct {
		Diagnostic *struct{} `json:"diagnostic"`
		CodeAction struct {
			Literals *struct{} `json:"codeActionLiteralSupport"`
		} `json:"codeAction"`
		Hover struct {
			ContentFormat []string `json:"contentFormat"`
		} `json:"hover"`
	} `json:"textDocument"`
	Window struct {
		WorkDoneProgress bool `json:"workDoneProgress"`
	} `json:"window"`
}

// InitializeResult is the server's greeting.
type InitializeResult struct {
	Capabilities ServerCapabilities `json:"capabilities"`
	ServerInfo   ServerInfo         `json:"serverInfo"`
}

// ServerInfo names the server.
type ServerInfo struct {
	Name    string `json:"name"`
	Version string `json:"version,omitempty"`
}

// ServerCapabilities are those that the server may have.
type ServerCapabilities struct {
	PositionEncoding       Encoding                   `json:"positionEncoding,omitempty"`
	TextDocumentSync       TextDocumentSyncOptions    `json:"textDocumentSync"`
	HoverProvider          bool                       `json:"hoverProvider"`
	CompletionProvider     *lsp.CompletionOptions     `json:"completionProvider,omitempty"`
	CodeActionProvider     any                        `json:"codeActionProvider"`
	CodeLensProvider       *lsp.CodeLensOptions       `json:"codeLensProvider,omitempty"`
	ExecuteCommandProvider *lsp.ExecuteCommandOptions `json:"executeCommandProvider,omitempty"`
	DiagnosticProvider     *DiagnosticOptions         `json:"diagnosticProvider,omitempty"`
	Workspace              WorkspaceOptions           `json:"workspace"`
}

// TextDocumentSyncOptions says which changes of a document the server wants.
type TextDocumentSyncOptions struct {
	OpenClose bool                     `json:"openClose"`
	Change    lsp.TextDocumentSyncKind `json:"change"`
	Save      lsp.SaveOptions          `json:"save"`
}

// CodeActionOptions lists the kinds of actions there are.
type CodeActionOptions struct {
	CodeActionKinds []lsp.CodeActionKind `json:"codeActionKinds"`
}

// DiagnosticOptions tells what can be pulled.
type DiagnosticOptions struct {
	Identifier            string `json:"identifier"`
	InterFileDependencies bool   `json:"interFileDependencies"`
	WorkspaceDiagnostics  bool   `json:"workspaceDiagnostics"`
	WorkDoneProgress      bool   `json:"workDoneProgress"`
}

// WorkspaceOptions tells that several roots are fine.
type WorkspaceOptions struct {
	WorkspaceFolders struct {
		Supported           bool `json:"supported"`
		ChangeNotifications bool `json:"changeNotifications"`
	} `json:"workspaceFolders"`
}

// DidChangeWorkspaceFoldersParams tells of roots that come and go.
type DidChangeWorkspaceFoldersParams struct {
	Event struct {
		Added   []WorkspaceFolder `json:"added"`
		Removed []WorkspaceFolder `json:"removed"`
	} `json:"event"`
}

// DidChangeConfigurationParams may carry settings.
type DidChangeConfigurationParams struct {
	Settings json.RawMessage `json:"settings"`
}

// Registration is a capability registered later.
type Registration struct {
	ID              string `json:"id"`
	Method          string `json:"method"`
	RegisterOptions any    `json:"registerOptions,omitempty"`
}

// RegistrationParams registers capabilities.
type RegistrationParams struct {
	Registrations []Registration `json:"registrations"`
}

// FileSystemWatcher asks for changes of the files that a glob names.
type FileSystemWatcher struct {
	GlobPattern string `json:"globPattern"`
}

// WorkDoneProgressCreateParams announces progress under a token.
type WorkDoneProgressCreateParams struct {
	Token any `json:"token"`
}

// ProgressParams reports progress.
type ProgressParams struct {
	Token any `json:"token"`
	Value any `json:"value"`
}

// WorkDoneProgress is the value of progress: Kind is begin, report or end.
type WorkDoneProgress struct {
	Kind        string `json:"kind"`
	Title       string `json:"title,omitempty"`
	Cancellable bool   `json:"cancellable,omitempty"`
	Message     string `json:"message,omitempty"`
	Percentage  *int   `json:"percentage,omitempty"`
}
