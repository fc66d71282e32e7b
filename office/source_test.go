package office_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sotruc/config"
	"sotruc/intake/doctext"
	"sotruc/office"
	"sotruc/store"
)

// zipped makes an archive of names and what is in the files, one after the other.
func zipped(t *testing.T, named ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(named); i += 2 {
		f, err := w.Create(named[i])
		if err == nil {
			_, err = f.Write([]byte(named[i+1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func written(t *testing.T, name string, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// The papers of an archive are read one by one, and what is kept of each are its own bytes, under its own name. An archive in it, and a table
// that is an archive, are said to be what they are.
func TestPapersOfAnArchive(t *testing.T) {
	t.Parallel()
	nested := zipped(t, "a.txt", "x")
	sheet := zipped(t, "[Content_Types].xml", "<a/>", "xl/workbook.xml", "<a/>")
	path := written(t, "gửi.zip", zipped(t, "b/nén.zip", string(nested), "b/bảng.xlsx", string(sheet), "b/cv 7.txt", paperText))
	var archive *office.ArchiveError
	how := office.ReadingOf(config.Default())
	if _, err := how.ReadFile(t.Context(), path); !errors.As(err, &archive) || len(archive.Papers) != 3 {
		t.Fatalf("%v", err)
	}
	codes := map[string]doctext.Code{"b/nén.zip": doctext.CodePacked, "b/bảng.xlsx": doctext.CodeZip}
	for _, from := range archive.Papers {
		in, err := how.Read(t.Context(), from)
		if code, bad := codes[from.Member]; bad {
			var why *doctext.Error
			if !errors.As(err, &why) || why.Code != code || why.Name != from.Member[2:] {
				t.Errorf("%s: %v", from, err)
			}
			continue
		}
		d := in.Proposal.Directive
		if err != nil || d.Symbol != "7-CV/QU" || d.File.Name != "cv 7.txt" || string(d.File.Bytes) != paperText {
			t.Errorf("%s: %+v, %v", from, d.File, err)
		}
		if from.Name() != "gửi.zip › b/cv 7.txt" || from.String() != filepath.Dir(path)+string(filepath.Separator)+"gửi.zip › b/cv 7.txt" {
			t.Errorf("called %q, %q", from.Name(), from)
		}
		book := open(t)
		if _, err := office.Register(t.Context(), book, config.Default(), office.Received(d, now()), 0); err != nil {
			t.Fatal(err)
		}
		var twin *store.DuplicateError // the same bytes as a file of their own
		if _, err := how.ReadNew(t.Context(), book, office.Source{Path: written(t, "khác.txt", []byte(paperText))}); !errors.As(err, &twin) {
			t.Errorf("the same file again: %v", err)
		}
		if _, err := how.ReadNew(t.Context(), book, from); !errors.As(err, &twin) {
			t.Errorf("the archive again: %v", err)
		}
	}
}

// An archive that is another by the time it is read gives nothing of the other.
func TestAnArchiveThatIsAnother(t *testing.T) {
	t.Parallel()
	path := written(t, "a.zip", zipped(t, "a.txt", paperText))
	from := office.Sources(path)
	if err := os.WriteFile(path, zipped(t, "b.txt", paperText), 0o600); err != nil {
		t.Fatal(err)
	}
	var why *doctext.Error
	if _, err := (office.Reading{}).Read(t.Context(), from[0]); !errors.As(err, &why) || why.Code != doctext.CodeVanished {
		t.Errorf("%v", err)
	}
}

// What is no archive of papers is a file like others: its own reader says what is wrong with it.
func TestFilesThatAreNoArchives(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		data []byte
		code doctext.Code
	}{
		"hỏng.zip":  {[]byte("PK\x03\x04 hỏng"), doctext.CodeZip},
		"trống.zip": {zipped(t), doctext.CodeArchiveEmpty},
		"a.docx":    {zipped(t, "[Content_Types].xml", "<a/>", "word/document.xml", "<a/>"), doctext.CodeEmpty},
		"đầy.zip":   {zipped(t, strings.Fields(strings.Repeat("a x ", 2001))...), doctext.CodeArchiveLarge},
	} {
		from := office.Sources(written(t, name, c.data))
		var why *doctext.Error
		if len(from) != 1 || from[0].Member != "" {
			t.Errorf("%s: %v", name, from)
		}
		if _, err := (office.Reading{}).Read(t.Context(), from[0]); !errors.As(err, &why) || why.Code != c.code || why.Name != name {
			t.Errorf("%s: %v", name, err)
		}
	}
	if from := office.Sources("không có"); len(from) != 1 || from[0].Path != "không có" {
		t.Errorf("%v", from)
	}
}
