package office

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"sotruc/report/folder"
	"sotruc/report/seal"
	"sotruc/scrap"
	"sotruc/store"
)

// SealedEnding is what stands behind the name of a file that is shut up with a passphrase.
const SealedEnding = seal.Ending

// RecogniseSealed tells before anybody types a passphrase whether a file is one that is opened here: ErrNotSealed, ErrSealCostly.
func RecogniseSealed(path string) error {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return fmt.Errorf("look at a sealed file: %w", err)
	case !info.Mode().IsRegular():
		return ErrNotSealed
	}
	f, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("read a sealed file: %w", err)
	}
	defer f.Close()
	head := make([]byte, 1<<10)
	n, err := io.ReadFull(f, head)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return fmt.Errorf("read a sealed file: %w", err)
	}
	return seal.Recognise(head[:n])
}

// OpenSealed puts what is in a sealed file into a folder, or under the path out where that ends like it, and gives the path it got. What
// stands there already stays: see folder.PutFrom.
func OpenSealed(path, passphrase, out string) (string, error) {
	name := FileName(strings.TrimSuffix(filepath.Base(path), SealedEnding))
	if ending := filepath.Ext(name); ending != "" && strings.EqualFold(filepath.Ext(out), ending) {
		name, out = filepath.Base(out), filepath.Dir(out)
	}
	err := unseal(path, passphrase, func(content io.Reader) (err error) {
		name, err = folder.PutFrom(out, name, content)
		return err
	})
	if err != nil {
		return "", err
	}
	return filepath.Join(out, name), nil
}

// unseal gives what is in a sealed file to be read, which may end in ErrSealDamaged.
func unseal(path, passphrase string, read func(io.Reader) error) error {
	f, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("open a sealed file: %w", err)
	}
	defer f.Close()
	content, err := seal.Reader(f, passphrase)
	if err == nil {
		err = read(content)
	}
	if err != nil {
		return fmt.Errorf("open a sealed file: %w", err)
	}
	return nil
}

// sealedName is a path for a sealed file, with the ending that tells of it.
func sealedName(path string) string {
	if strings.EqualFold(filepath.Ext(path), SealedEnding) {
		return path
	}
	return path + SealedEnding
}

// Backup copies the book to a file that must not exist, shut up where there is a passphrase, and gives the path it got: then it ends in
// SealedEnding. The error is store.ErrFileExists, ErrShortPassphrase, or one of the disk's.
func Backup(ctx context.Context, book *store.Book, path, passphrase string) (string, error) {
	if passphrase == "" {
		return path, book.Backup(ctx, path)
	}
	if err := CheckPassphrase(passphrase); err != nil {
		return "", err
	}
	path = sealedName(path)
	return path, book.BackupThrough(ctx, path, func(to io.Writer) (io.WriteCloser, error) { return seal.Writer(to, passphrase) })
}

// Restore puts a copy in the place of the book at to, as store.RestoreBackup does. One that is shut up is opened beside that place first,
// where the book can be read as well, and nothing is touched where the passphrase is not its own.
func Restore(ctx context.Context, from, to, passphrase string, clock func() time.Time) (kept string, err error) {
	switch err := RecogniseSealed(from); {
	case errors.Is(err, ErrSealCostly):
		return "", err
	case err != nil:
		return store.RestoreBackup(ctx, from, to, store.WithClock(clock))
	}
	beside, err := scrap.Make(filepath.Dir(to))
	if err != nil {
		return "", fmt.Errorf("open a sealed copy: %w", err)
	}
	defer beside.Remove() //nolint:errcheck // what stays is swept at a later start
	const name = "book"
	err = unseal(from, passphrase, func(content io.Reader) error {
		f, err := os.OpenFile(beside.Path(name), os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
		if err != nil {
			return fmt.Errorf("write the copy: %w", err)
		}
		_, err = io.Copy(f, content)
		return errors.Join(err, f.Close())
	})
	if err != nil {
		return "", err
	}
	kept, err = store.RestoreBackup(ctx, beside.Path(name), to, store.WithClock(clock))
	if open := (*store.OpenError)(nil); errors.As(err, &open) && open.Path == beside.Path(name) {
		open.Path = from
	}
	return kept, err
}
