package people_test

import (
	"errors"
	"fmt"
	"os"
	"testing"

	"sotruc/intake/people"
)

// A list saved as Excel 97 is read as one of today: days and numbers as they are kept, cells merged down, hidden sheets named.
func TestOldWorkbook(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile("testdata/to-5.xls")
	if err != nil {
		t.Fatal(err)
	}
	list, err := people.Read("to-5.xls", data, options(t))
	if err != nil {
		t.Fatal(err)
	}
	if got := outline(list) + fmt.Sprint(list.Unread); got != "Trần Nam @ 1 Lê Lợi: Trần Nam, Lê Hoa[{T2 hidden-sheet}]" {
		t.Fatalf("got %s", got)
	}
	h := list.Households[0]
	if nam, hoa := h.People[0], h.People[1]; nam.Birth != "1984" || nam.Phone != "0909123456" || hoa.Birth != "1990-04-15" || hoa.Phone != "0912345678" {
		t.Errorf("got %+v", h.People)
	}
	for _, i := range h.Isolations {
		if i.StartsOn != dayAt(t, "2021-08-02") || i.EndsOn != dayAt(t, "2021-08-16") {
			t.Errorf("from %s to %s", i.StartsOn, i.EndsOn)
		}
	}
	if got := troubles(list); got != "" {
		t.Errorf("said %s", got)
	}
}

// What is asked for and is not there is said with the sheets there are.
func TestOldWorkbookSheets(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile("testdata/to-5.xls")
	if err != nil {
		t.Fatal(err)
	}
	opts := options(t)
	for want, code := range map[string]people.Code{"T9": people.NoSheet, "t2": people.NoHeader} {
		opts.Sheets = []string{want}
		_, err := people.Read("to-5.xls", data, opts)
		var none *people.Error
		if !errors.As(err, &none) || none.Code != code || code == people.NoSheet && fmt.Sprint(none.Sheets) != "[T1 T2]" {
			t.Errorf("%s: got %+v", want, err)
		}
	}
}
