package protocol

import (
	"encoding/json"

	"github.com/sourcegraph/go-lsp"
)

// Diagnostic is a finding as the client shows it.
type Diagnostic struct {
	Range              lsp.Range                      `json:"range"`
	Severity           lsp.DiagnosticSeverity         `json:"severity,omitempty"`
	Code               string                         `json:"code,omitempty"`
	CodeDescription    *CodeDescription               `json:"codeDescription,omitempty"`
	Source             string                         `json:"source,omitempty"`
	Message            string                         `json:"message"`
	Tags               []DiagnosticTag                `json:"tags,omitempty"`
	RelatedInformation []DiagnosticRelatedInformation `json:"relatedInformation,omitempty"`
	Data               *DiagnosticData                `json:"data,omitempty"`
}

// DiagnosticTag changes how a range is shown.
type DiagnosticTag int

// Unnecessary greys a range out.
const Unnecessary DiagnosticTag = 1

// CodeDescription leads to the explanation of a code.
type CodeDescription struct {
	Href string `json:"href"`
}

// DiagnosticRelatedInformation is a further place of a finding.
type DiagnosticRelatedInformation struct {
	Location lsp.Location `json:"location"`
	Message  string       `json:"message"`
}

// DiagnosticData comes back with a request for code actions; unlike the range
// every client keeps it as it was.
type DiagnosticData struct {
	ID string `json:"id"`
}

// PublishDiagnosticsParams shows the findings in a version of a document.
type PublishDiagnosticsParams struct {
	URI         lsp.DocumentURI `json:"uri"`
	Version     *int            `json:"version,omitempty"`
	Diagnostics []Diagnostic    `json:"diagnostics"` // never nil: clients need []
}

// DocumentDiagnosticParams asks for the findings of a document.
type DocumentDiagnosticParams struct {
	TextDocument     lsp.TextDocumentIdentifier `json:"textDocument"`
	PreviousResultID string                     `json:"previousResultId"`
}

// DocumentDiagnosticReport is the answer: Kind is full, or unchanged without
// Items.
type DocumentDiagnosticReport struct {
	Kind     string        `json:"kind"`
	ResultID string        `json:"resultId,omitempty"`
	Items    *[]Diagnostic `json:"items,omitempty"`
}

// WorkspaceDiagnosticParams asks for the findings of all files.
type WorkspaceDiagnosticParams struct {
	PreviousResultIDs []struct {
		URI   lsp.DocumentURI `json:"uri"`
		Value string          `json:"value"`
	} `json:"previousResultIds"`
	WorkDoneToken      json.RawMessage `json:"workDoneToken"`
	PartialResultToken json.RawMessage `json:"partialResultToken"`
}

// WorkspaceDiagnosticReport is the answer.
type WorkspaceDiagnosticReport struct {
	Items []WorkspaceDocumentDiagnosticReport `json:"items"`
}

// WorkspaceDocumentDiagnosticReport is the answer for one file; Version is nil
// when it is not open.
type WorkspaceDocumentDiagnosticReport struct {
	DocumentDiagnosticReport
	URI     lsp.DocumentURI `json:"uri"`
	Version *int            `json:"version"`
}

// ServerCancellation is the data of ServerCancelled.
type ServerCancellation struct {
	RetriggerRequest bool `json:"retriggerRequest"`
}
