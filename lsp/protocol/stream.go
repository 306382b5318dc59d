package protocol

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/textproto"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/sourcegraph/jsonrpc2"
)

// MaxFrame is the longest body in bytes that a Stream reads. A longer one is
// skipped and refused.
const MaxFrame = 64 << 20

// Stream is a jsonrpc2.ObjectStream with the protocol's headers. In contrast to
// jsonrpc2's own it survives what is malformed: it answers with an error itself
// and reads on.
type Stream struct {
	conn io.ReadWriteCloser
	r    *bufio.Reader
	mu   sync.Mutex // of writing
}

// NewStream makes a Stream over a connection, which Close closes.
func NewStream(conn io.ReadWriteCloser) *Stream {
	return &Stream{conn: conn, r: bufio.NewReader(conn)}
}

// WriteObject writes a message in one piece.
func (s *Stream) WriteObject(obj any) error {
	body, err := json.Marshal(obj)
	if err != nil {
		return err
	}
	return s.write(body)
}

// Notify writes a notification. jsonrpc2's own encodes the parameters four
// times over, which takes longer than a check.
func (s *Stream) Notify(method string, params any) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(struct {
		Version string `json:"jsonrpc"`
		Method  string `json:"method"`
		Params  any    `json:"params"`
	}{"2.0", method, params})
	if err != nil {
		return err
	}
	return s.write(b.Bytes())
}

func (s *Stream) write(body []byte) error {
	frame := make([]byte, 0, len(body)+32)
	frame = fmt.Appendf(frame, "Content-Length: %d\r\n\r\n", len(body))
	frame = append(frame, body...)
	s.mu.Lock()
	defer s.mu.Unlock()
	_, err := s.conn.Write(frame)
	return err
}

// ReadObject reads the next message that can be understood. Its error is that
// of the connection.
func (s *Stream) ReadObject(v any) error {
	for {
		body, err := s.frame()
		var bad *jsonrpc2.Error
		switch {
		case errors.As(err, &bad):
		case err != nil:
			return err
		case !utf8.Valid(body):
			bad = &jsonrpc2.Error{Code: jsonrpc2.CodeParseError, Message: "the message is not UTF-8"}
		case !json.Valid(body):
			bad = &jsonrpc2.Error{Code: jsonrpc2.CodeParseError, Message: "the message is not JSON"}
		case body[0] == '[':
			bad = &jsonrpc2.Error{Code: jsonrpc2.CodeInvalidRequest, Message: "batches are not part of the protocol"}
		default:
			err := json.Unmarshal(body, v)
			if err == nil {
				return nil
			}
			bad = &jsonrpc2.Error{Code: jsonrpc2.CodeInvalidRequest, Message: err.Error()}
		}
		if err := s.refuse(bad); err != nil {
			return err
		}
	}
}

// frame reads one header and the body that it announces.
func (s *Stream) frame() ([]byte, error) {
	length, err := s.header()
	if err != nil {
		return nil, err
	}
	switch {
	case length <= 0:
		return nil, &jsonrpc2.Error{Code: jsonrpc2.CodeParseError, Message: "no usable Content-Length in the header"}
	case length > MaxFrame:
		if _, err := io.CopyN(io.Discard, s.r, length); err != nil {
			return nil, err
		}
		return nil, &jsonrpc2.Error{Code: jsonrpc2.CodeInvalidRequest, Message: fmt.Sprintf("the message is longer than %d bytes", MaxFrame)}
	}
	body := make([]byte, length)
	if _, err := io.ReadFull(s.r, body); err != nil {
		return nil, err
	}
	if trimmed := bytes.TrimSpace(body); len(trimmed) > 0 {
		return trimmed, nil
	}
	return body, nil // refused as no JSON
}

// header reads up to the empty line and returns the announced length in bytes,
// 0 when there is none. Names are in any case and lines end as they like.
func (s *Stream) header() (length int64, err error) {
	lines := textproto.NewReader(s.r)
	for first := true; ; first = false {
		line, err := lines.ReadLine()
		if err != nil {
			return 0, err
		}
		if line == "" {
			if first {
				continue // white space between messages
			}
			return length, nil
		}
		name, value, _ := strings.Cut(line, ":")
		if strings.EqualFold(strings.TrimSpace(name), "Content-Length") {
			n, err := strconv.ParseInt(strings.TrimSpace(value), 10, 64)
			if err != nil {
				n = 0
			}
			length = n
		}
	}
}

// refuse answers a message that has no id that could be read.
func (s *Stream) refuse(why *jsonrpc2.Error) error {
	return s.WriteObject(struct {
		Version string          `json:"jsonrpc"`
		ID      *int            `json:"id"`
		Error   *jsonrpc2.Error `json:"error"`
	}{"2.0", nil, why})
}

// Close closes the connection.
func (s *Stream) Close() error { return s.conn.Close() }
