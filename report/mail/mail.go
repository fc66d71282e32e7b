// Package mail writes a draft of a mail (.eml) that a mail program opens to be looked at and sent: with its addresses, its subject, a text
// and files. Whatever stands in any of them, the headers are the ones written here; the same draft is always the same bytes.
package mail

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"mime"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/emersion/go-message"

	"sotruc/model"
	"sotruc/report/docx"
)

// Draft is a mail that nobody has sent yet. Who sends it is for the mail program to say.
type Draft struct {
	To      []string // addresses; what cannot be one is left out
	Subject string
	Text    string
	At      model.Instant // 0: not said
	Files   []model.File
}

// Write writes the draft: CRLF, every header in ASCII. "X-Unsent" makes mail programs open it for writing and not for reading.
func Write(w io.Writer, d Draft) error {
	seed := d.seed()
	var top message.Header
	top.SetContentType("multipart/mixed", map[string]string{"boundary": "sotruc-" + seed[:40]})
	top.Set("MIME-Version", "1.0")
	if d.At != 0 {
		top.Set("Message-Id", "<"+seed[:32]+"@sotruc.invalid>")
		top.Set("Date", d.At.Time().Format(time.RFC1123Z))
	}
	// Folded here: mail programs want lines of at most 76 letters, and the library writes it as one.
	subject := strings.ReplaceAll(mime.BEncoding.Encode("utf-8", docx.Line(d.Subject)), "?= =?", "?=\r\n =?")
	top.AddRaw([]byte("Subject: " + subject + "\r\n"))
	if to := slices.DeleteFunc(slices.Clone(d.To), func(one string) bool { return !isAddress(one) }); len(to) > 0 {
		top.Set("To", strings.Join(to, ", "))
	}
	top.Set("X-Unsent", "1")
	out, err := message.CreateWriter(w, top)
	if err != nil {
		return fmt.Errorf("begin a mail: %w", err)
	}
	var text message.Header
	text.SetContentType("text/plain", map[string]string{"charset": "utf-8"})
	text.Set("Content-Transfer-Encoding", "quoted-printable")
	lines := strings.Split(d.Text, "\n")
	for i := range lines {
		lines[i] = docx.Line(lines[i])
	}
	if err := part(out, text, []byte(strings.Join(lines, "\r\n")+"\r\n")); err != nil {
		return err
	}
	for _, f := range d.Files {
		if err := attach(out, f); err != nil {
			return err
		}
	}
	if err := out.Close(); err != nil {
		return fmt.Errorf("end a mail: %w", err)
	}
	return nil
}

func attach(out *message.Writer, f model.File) error {
	var head message.Header
	name := docx.Line(filepath.Base(f.Name))
	head.SetContentDisposition("attachment", map[string]string{"filename": name})
	head.SetContentType(kindOf(name), map[string]string{"name": name})
	head.Set("Content-Transfer-Encoding", "base64")
	return part(out, head, f.Bytes)
}

func part(out *message.Writer, head message.Header, content []byte) error {
	w, err := out.CreatePart(head)
	if err == nil {
		_, err = io.Copy(w, bytes.NewReader(content))
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		return fmt.Errorf("write a part of a mail: %w", err)
	}
	return nil
}

// kindOf is the media type of a file by its name; texts go as bytes too, so that they arrive as they were made.
func kindOf(name string) string {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".docx":
		return "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
	case ".xlsx":
		return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
	case ".pdf":
		return "application/pdf"
	case ".json":
		return "application/json"
	}
	return "application/octet-stream"
}

// isAddress tells whether a text can stand in a list of addresses and be nothing else.
func isAddress(s string) bool {
	name, host, ok := strings.Cut(s, "@")
	return ok && name != "" && host != "" && !strings.Contains(host, "@") && len(s) < 250 &&
		!strings.ContainsFunc(s, func(r rune) bool { return r <= ' ' || r > '~' || strings.ContainsRune(`,;:<>()[]"\`, r) })
}

// seed is a number that only this draft has, in hexadecimal.
func (d Draft) seed() string {
	sum := sha256.New()
	for _, text := range append([]string{d.At.Date().String(), d.Subject, d.Text}, d.To...) {
		fmt.Fprintf(sum, "%d %s\n", len(text), text)
	}
	for _, f := range d.Files {
		of := sha256.Sum256(f.Bytes)
		fmt.Fprintf(sum, "%q %x\n", f.Name, of)
	}
	return hex.EncodeToString(sum.Sum(nil))
}
