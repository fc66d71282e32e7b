package store

import (
	"context"
	"crypto/sha256"
	"encoding/hex"

	"sotruc/model"
)

// keepFile puts the bytes of a file into the book, once, and gives the file as the row that names it will have it. A
// file without bytes stays what it was.
func (t *tx) keepFile(f model.File) (model.File, error) {
	if len(f.Bytes) == 0 {
		return f, nil
	}
	f = fingerprint(f)
	known, err := t.keeps(f.SHA256)
	if err != nil || known {
		return f, err
	}
	_, err = t.Insert(files, f)
	return f, err
}

// Keeps tells whether the book has the bytes of a file with a fingerprint, the SHA-256 in hexadecimal.
func (b *Book) Keeps(ctx context.Context, sha256 string) (bool, error) {
	return read(ctx, b, func(t *tx) (bool, error) { return t.keeps(sha256) })
}

func (t *tx) keeps(sha256 string) (bool, error) {
	return one[bool](t, "select exists (select 1 from file where sha256 = ?)", sha256)
}

// fingerprint fills what follows from the bytes.
func fingerprint(f model.File) model.File {
	if len(f.Bytes) > 0 {
		sum := sha256.Sum256(f.Bytes)
		f.SHA256, f.Size = hex.EncodeToString(sum[:]), len(f.Bytes)
	}
	return f
}
