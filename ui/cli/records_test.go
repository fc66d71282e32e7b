package cli

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"sotruc/ui/safejson"
)

// Records that are written one by one read like a slice of them written at once.
func TestRecordsAreASlice(t *testing.T) {
	type record struct {
		Name string   `json:"name"`
		Of   []string `json:"of"`
	}
	for _, things := range [][]record{{}, {{"một", nil}}, {{"<a> & “b”", []string{"x", "y"}}, {}, {"\x1b[31m", []string{}}}} {
		var got, want strings.Builder
		if err := printRecords(&got, entriesOf(things, func(r record) entry { return entry{record: r} })); err != nil {
			t.Fatal(err)
		}
		if err := safejson.Print(&want, things); err != nil {
			t.Fatal(err)
		}
		if got.String() != want.String() || !json.Valid([]byte(got.String())) {
			t.Errorf("%q, not %q", got.String(), want.String())
		}
	}
	broken := func(yield func(entry, error) bool) { yield(entry{}, errors.New("disk")) }
	if err := printRecords(&strings.Builder{}, broken); err == nil || err.Error() != "disk" {
		t.Errorf("a list that cannot be read ends with %v", err)
	}
}
