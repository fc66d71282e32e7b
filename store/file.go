package store

import (
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
	known, err := one[bool](t, "select exists (select 1 from file where sha256 = ?)", f.SHA256)
	if err != nil || known {
		return f, err
	}
	_, err = t.insert(files, f)
	return f, err
}

// fingerprint fills what follows from the bytes.
func fingerprint(f model.File) model.File {
	if len(f.Bytes) > 0 {
		sum := sha256.Sum256(f.Bytes)
		f.SHA256, f.Size = hex.EncodeToString(sum[:]), len(f.Bytes)
	}
	return f
}
