package office_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/office"
)

// Exported again under another number, a report takes the files of the old one away as far as they are as it put them there; what somebody
// changed, and what was never its own, stays.
func TestIssuedUnderAnotherNumberTakesItsFilesAway(t *testing.T) {
	t.Parallel()
	book, set, dir, ctx := open(t), settings(), t.TempDir(), t.Context()
	issue := func(r model.Report, annex office.Annex, formats ...string) (model.Report, office.Put) {
		t.Helper()
		issued, put, err := office.Issue(ctx, book, set, r, formats, annex, dir, now())
		if err != nil {
			t.Fatal(err)
		}
		return issued, put
	}
	write := func(name, content string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	first, put := issue(friday(), office.Annex{Asked: true}, "docx", "txt", "csv")
	if len(put.Gone)+len(put.Stay) > 0 {
		t.Errorf("the first: %+v", put)
	}
	write("2021-W33_BC-tuan_so-01.csv", "đã sửa tay")
	write("2021-W33_BC-tuan_so-01.pdf", "của người khác")
	first.Number = 7
	draft, err := book.SaveReport(ctx, first)
	if err != nil {
		t.Fatal(err)
	}
	second, put := issue(draft, office.Annex{Asked: true, Passphrase: "đường Tôn Đức Thắng"}, "docx", "txt")
	if got := strings.Join(put.Gone, " "); got != "2021-W33_BC-tuan_so-01.docx 2021-W33_BC-tuan_so-01.txt 2021-W33_BC-tuan_so-01.danh-sach.xlsx" {
		t.Errorf("gone %q", got)
	}
	if !slices.Equal(put.Stay, []string{"2021-W33_BC-tuan_so-01.csv"}) {
		t.Errorf("stay %q", put.Stay)
	}
	there := func() string {
		t.Helper()
		entries, err := os.ReadDir(dir)
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, e := range entries {
			names = append(names, strings.TrimPrefix(e.Name(), "2021-W33_BC-tuan_"))
		}
		return strings.Join(names, " ")
	}
	if got := there(); got != "so-01.csv so-01.pdf so-07.danh-sach.xlsx.age so-07.docx so-07.txt" {
		t.Errorf("there are %q", got)
	}

	// A format that is left out is no file of the report any more either; in a folder that is gone there is nothing to take away.
	if second, err = book.SaveReport(ctx, second); err != nil {
		t.Fatal(err)
	}
	if _, put = issue(second, office.Annex{}, "txt"); len(put.Gone) != 2 || there() != "so-01.csv so-01.pdf so-07.txt" {
		t.Errorf("%+v, there are %q", put, there())
	}
	if gone, stay, err := office.DropFiles(filepath.Join(dir, "none"), first.Files, nil); len(gone)+len(stay) > 0 || err != nil {
		t.Errorf("no folder: %q, %q, %v", gone, stay, err)
	}
}
