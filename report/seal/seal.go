// Package seal shuts a file up with a passphrase, in the format of age (https://age-encryption.org/v1), so that the program age opens it too.
// What is sealed differs each time: the same bytes twice are for what is read, not for what is shut.
package seal

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
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
	if err := Check(passphrase); err != nil {
		return nil, err
	}
	to, err := age.NewScryptRecipient(composed(passphrase))
	if err != nil {
		return nil, fmt.Errorf("take a passphrase: %w", err)
	}
	to.SetWorkFactor(workFactor)
	var sealed bytes.Buffer
	w, err := age.Encrypt(&sealed, to)
	if err == nil {
		_, err = w.Write(content)
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		return nil, fmt.Errorf("seal a file: %w", err)
	}
	return sealed.Bytes(), nil
}

// Open gives what was shut up. The error is ErrNotSealed, ErrTooCostly, ErrPassphrase, or ErrDamaged. What comes out is never longer than what is given.
func Open(sealed []byte, passphrase string) ([]byte, error) {
	if err := Recognise(sealed); err != nil {
		return nil, err
	}
	by, err := age.NewScryptIdentity(composed(passphrase))
	if err != nil { // an empty one opens nothing
		return nil, ErrPassphrase
	}
	by.SetMaxWorkFactor(mostWorkFactor)
	r, err := age.Decrypt(bytes.NewReader(sealed), by)
	if errors.Is(err, age.ErrIncorrectIdentity) {
		return nil, ErrPassphrase
	}
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	content, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	return content, nil
}

// Recognise is ErrNotSealed where bytes are not those of a file sealed with a passphrase, as one for the holder of a key, and ErrTooCostly
// where whoever sealed it asks for more than this program does.
func Recognise(sealed []byte) error {
	r := bufio.NewReader(bytes.NewReader(sealed[:min(len(sealed), 200)]))
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
