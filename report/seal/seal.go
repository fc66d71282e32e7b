// Package seal shuts a file up with a passphrase, in the format of age (https://age-encryption.org/v1), so that the program age opens it too.
// What is sealed differs each time: the same bytes twice are for what is read, not for what is shut.
package seal

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strconv"
	"strings"
	"unicode/utf8"

	"filippo.io/age"
	"golang.org/x/text/unicode/norm"
)

// Ending is what stands behind the name of a file that is sealed.
const Ending = ".age"

// What speaks against opening a file, or against a passphrase.
var (
	ErrNotSealed  = errors.New("not a file sealed with a passphrase")
	ErrPassphrase = errors.New("wrong passphrase")
	ErrDamaged    = errors.New("the sealed file is damaged")
	ErrTooShort   = errors.New("the passphrase is too short")
	ErrTooCostly  = errors.New("opening it takes more memory than the program gives")
)

// leastPassphrase is how many letters a passphrase has at least.
const leastPassphrase = 8

// The costs of a passphrase as powers of two: what the program asks of whoever guesses, which takes 64 MB, and the most it pays itself for
// a file of somebody else, 256 MB: the program age writes files of that kind.
const (
	workFactor     = 16
	mostWorkFactor = 18
)

// Check refuses a passphrase that is no hindrance: ErrTooShort.
func Check(passphrase string) error {
	if utf8.RuneCountInString(composed(passphrase)) < leastPassphrase {
		return ErrTooShort
	}
	return nil
}

// composed is a passphrase as it counts, however its Vietnamese letters were typed.
func composed(passphrase string) string { return norm.NFC.String(passphrase) }

// Seal shuts bytes up. The error is ErrTooShort where Check has it.
func Seal(content []byte, passphrase string) ([]byte, error) {
	var sealed bytes.Buffer
	w, err := Writer(&sealed, passphrase)
	if err != nil {
		return nil, err
	}
	if _, err = w.Write(content); err == nil {
		err = w.Close()
	}
	if err != nil {
		return nil, fmt.Errorf("seal a file: %w", err)
	}
	return sealed.Bytes(), nil
}

// Writer shuts up what is written to it, and writes that to another; it is whole once it was closed. The error is ErrTooShort where Check has it.
func Writer(to io.Writer, passphrase string) (io.WriteCloser, error) {
	if err := Check(passphrase); err != nil {
		return nil, err
	}
	whom, err := age.NewScryptRecipient(composed(passphrase))
	if err != nil {
		return nil, fmt.Errorf("take a passphrase: %w", err)
	}
	whom.SetWorkFactor(workFactor)
	w, err := age.Encrypt(to, whom)
	if err != nil {
		return nil, fmt.Errorf("seal a file: %w", err)
	}
	return w, nil
}

// Reader gives what was shut up, which is never longer than what is given. The error is ErrNotSealed, ErrTooCostly, ErrPassphrase, or
// ErrDamaged, the last also while it is read.
func Reader(sealed io.Reader, passphrase string) (io.Reader, error) {
	whole := bufio.NewReader(sealed)
	head, _ := whole.Peek(headSize) // what ends early is no such file
	if err := Recognise(head); err != nil {
		return nil, err
	}
	by, err := age.NewScryptIdentity(composed(passphrase))
	if err != nil { // an empty one opens nothing
		return nil, ErrPassphrase
	}
	by.SetMaxWorkFactor(mostWorkFactor)
	r, err := age.Decrypt(whole, by)
	if errors.Is(err, age.ErrIncorrectIdentity) {
		return nil, ErrPassphrase
	}
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	return &opened{r}, nil
}

// opened says of what cannot be read on that the file is damaged.
type opened struct{ io.Reader }

// Read reads; the error is io.EOF, ErrDamaged, or what the disk says.
func (o *opened) Read(p []byte) (int, error) {
	n, err := o.Reader.Read(p)
	if disk := (*fs.PathError)(nil); err != nil && !errors.Is(err, io.EOF) && !errors.As(err, &disk) {
		err = fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	return n, err
}

// headSize is how much of a file Recognise looks at, in bytes.
const headSize = 200

// Recognise is ErrNotSealed where no file sealed with a passphrase begins with these bytes, as one for the holder of a key, and ErrTooCostly
// where whoever sealed it asks for more than this program does.
func Recognise(sealed []byte) error {
	r := bufio.NewReader(bytes.NewReader(sealed[:min(len(sealed), headSize)]))
	first, _ := r.ReadString('\n') // what ends early is no such file
	second, _ := r.ReadString('\n')
	words := strings.Fields(second)
	if first != "age-encryption.org/v1\n" || !strings.HasPrefix(second, "-> scrypt ") {
		return ErrNotSealed
	}
	if cost, err := strconv.Atoi(words[len(words)-1]); err == nil && len(words) == 4 && cost > mostWorkFactor {
		return ErrTooCostly
	}
	return nil
}
