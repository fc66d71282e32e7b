package printed

import (
	"encoding/json"
	"errors"
	"strconv"
	"strings"
	"testing"

	"sotruc/ui/safejson"
)

var errShut = errors.New("shut")

// shut takes nothing.
type shut struct{}

func (shut) Write([]byte) (int, error) { return 0, errShut }

// Records that are written one by one read like a slice of them written at once.
func TestRecordsAreASlice(t *testing.T) {
	type record struct {
		Name string   `json:"name"`
		Of   []string `json:"of"`
	}
	long := make([]record, 2*partRecords+7)
	for i := range long {
		long[i].Name = strconv.Itoa(i)
	}
	for _, things := range [][]record{{}, long, long[:partRecords], long[:partRecords+1], {{"một", nil}}, {{"<a> & “b”", []string{"x", "y"}}, {}, {"\x1b[31m", []string{}}}} {
		var got, want strings.Builder
		if err := Records(&got, Of(things, func(r record) Entry { return Entry{Record: r} })); err != nil {
			t.Fatal(err)
		}
		if err := safejson.Print(&want, things); err != nil {
			t.Fatal(err)
		}
		if got.String() != want.String() || !json.Valid([]byte(got.String())) {
			t.Errorf("%.2000q, not %.2000q", got.String(), want.String())
		}
	}
	if err := Records(shut{}, Of(long, func(r record) Entry { return Entry{Record: r} })); !errors.Is(err, errShut) {
		t.Errorf("a list that cannot be written ends with %v", err)
	}
	broken := func(yield func(Entry, error) bool) { yield(Entry{}, errors.New("disk")) }
	if err := Records(&strings.Builder{}, broken); err == nil || err.Error() != "disk" {
		t.Errorf("a list that cannot be read ends with %v", err)
	}
}
