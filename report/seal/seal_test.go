package seal_test

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"

	"filippo.io/age"

	"sotruc/report/seal"
)

const words = "đường Tôn Đức Thắng"

// opened is all that is in a sealed file.
func opened(shut []byte, passphrase string) ([]byte, error) {
	r, err := seal.Reader(bytes.NewReader(shut), passphrase)
	if err != nil {
		return nil, err
	}
	content, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	return content, nil
}

func sealed(t *testing.T, content string) []byte {
	t.Helper()
	shut, err := seal.Seal([]byte(content), words)
	if err != nil {
		t.Fatal(err)
	}
	return shut
}

// What was sealed comes back, however the letters of the passphrase are composed, and nothing of it can be read before.
func TestSealed(t *testing.T) {
	t.Parallel()
	content := strings.Repeat("Nguyễn Văn Tám; ", 9000) // of more than one piece
	shut := sealed(t, content)
	if bytes.Contains(shut, []byte("Nguyễn")) {
		t.Error("the name can be read")
	}
	apart := "\u0111\u01b0\u01a1\u0300ng Tôn \u0110\u01b0\u0301c Thắng"
	got, err := opened(shut, apart)
	if err != nil || string(got) != content {
		t.Errorf("%d bytes, %v", len(got), err)
	}
	if bytes.Equal(shut, sealed(t, content)) {
		t.Error("the same bytes twice: the salt is none")
	}
	if got, err := opened(sealed(t, ""), words); err != nil || len(got) != 0 {
		t.Errorf("empty: %q, %v", got, err)
	}
}

func TestNotOpened(t *testing.T) {
	t.Parallel()
	shut := sealed(t, "danh sách")
	changed := func(at int) []byte {
		other := bytes.Clone(shut)
		other[at] ^= 1
		return other
	}
	key, err := age.GenerateX25519Identity()
	if err != nil {
		t.Fatal(err)
	}
	var forKey bytes.Buffer
	w, err := age.Encrypt(&forKey, key.Recipient())
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	costly := bytes.Replace(shut, []byte(" 16\n"), []byte(" 25\n"), 1)
	for name, c := range map[string]struct {
		sealed     []byte
		passphrase string
		want       error
	}{
		"another passphrase": {shut, words + "!", seal.ErrPassphrase},
		"none":               {shut, "", seal.ErrPassphrase},
		"a letter changed":   {changed(len(shut) - 3), words, seal.ErrDamaged},
		"cut":                {shut[:len(shut)-1], words, seal.ErrDamaged},
		"cut in its head":    {shut[:60], words, seal.ErrDamaged},
		"too much work":      {costly, words, seal.ErrTooCostly},
		"for a key":          {forKey.Bytes(), words, seal.ErrNotSealed},
		"a workbook":         {[]byte("PK\x03\x04"), words, seal.ErrNotSealed},
		"nothing":            {nil, words, seal.ErrNotSealed},
		"its name alone":     {[]byte("age-encryption.org/v1\n"), words, seal.ErrNotSealed},
	} {
		if got, err := opened(c.sealed, c.passphrase); !errors.Is(err, c.want) || got != nil {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
	for passphrase, want := range map[string]error{"": seal.ErrTooShort, "đường t": seal.ErrTooShort, "đường tô": nil} {
		if _, err := seal.Seal([]byte("a"), passphrase); !errors.Is(err, want) {
			t.Errorf("%q: %v", passphrase, err)
		}
	}
}
