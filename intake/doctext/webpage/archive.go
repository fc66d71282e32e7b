package webpage

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/emersion/go-message"
)

// archiveHead is how many bytes are looked at for the head of an archive.
const archiveHead = 4 << 10

// IsArchive tells a page that Word or a browser saved as one file (MHTML) by its head.
func IsArchive(data []byte) bool {
	head, _, _ := bytes.Cut(bytes.ToLower(bytes.ReplaceAll(data[:min(len(data), archiveHead)], []byte("\r\n"), []byte("\n"))), []byte("\n\n"))
	head = append([]byte("\n"), bytes.TrimSpace(head)...)
	return bytes.Contains(head, []byte("\nmime-version:")) && bytes.Contains(head, []byte("\ncontent-type:")) && bytes.Contains(head, []byte("multipart/related"))
}

// maxParts bounds the parts looked at for the page, which is the first but in files of very old programs.
const maxParts = 100

// unpack gives the first page of an archive. It is never longer than the archive.
func unpack(data []byte) ([]byte, error) {
	all, err := message.Read(bytes.NewReader(bytes.TrimLeft(data, " \t\r\n")))
	if err != nil && !message.IsUnknownCharset(err) {
		return nil, fmt.Errorf("%w: %w", errDamaged, err)
	}
	parts := all.MultipartReader()
	if parts == nil {
		return nil, errDamaged
	}
	for range maxParts {
		part, err := parts.NextPart()
		switch {
		case errors.Is(err, io.EOF):
			return nil, errDamaged
		case err != nil && !message.IsUnknownCharset(err):
			return nil, fmt.Errorf("%w: %w", errDamaged, err)
		}
		if kind := part.Header.Get("Content-Type"); !strings.HasPrefix(strings.ToLower(kind), "text/html") {
			continue
		}
		page, err := io.ReadAll(io.LimitReader(part.Body, int64(len(data))))
		if err != nil {
			return nil, fmt.Errorf("%w: %w", errDamaged, err)
		}
		return page, nil
	}
	return nil, errDamaged
}
