package lists_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"sotruc/config"
	"sotruc/model"
	"sotruc/office"
	"sotruc/office/lists"
	"sotruc/store"
	"sotruc/store/blank"
)

// now is Monday 16 August 2021, 13:12.
func now() model.Instant { return model.InstantOf(time.Date(2021, 8, 16, 13, 12, 0, 0, model.Zone)) }

func open(t *testing.T) *store.Book {
	t.Helper()
	book := blank.Open(t, store.WithClock(func() time.Time { return now().Time() }))
	return book
}

// engine is Take or Preview.
type engine string

const (
	take    engine = "take"
	preview engine = "preview"
)

// run reads a list with the usual columns and takes it over, or looks what would become of it.
func (e engine) run(t *testing.T, book *store.Book, rows ...string) *lists.Taken {
	t.Helper()
	path := filepath.Join(t.TempDir(), "tổ 5.csv")
	text := "Họ và tên;Năm sinh;Số CCCD;Chủ hộ;Địa chỉ;Đối tượng;Từ ngày;Đến ngày\n" + strings.Join(rows, "\n") + "\n"
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	set, how := config.Default(), lists.How{Reason: "theo danh sách", Today: now().Date()}
	list, err := lists.Read(path, office.Limits(set), set, how.Today, nil)
	if err != nil {
		t.Fatal(err)
	}
	do := lists.Take
	if e == preview {
		do = lists.Preview
	}
	taken, err := do(t.Context(), book, list, how)
	if err != nil {
		t.Fatal(err)
	}
	return taken
}

// fates are the rows by number with what becomes of each, and its changes.
func fates(taken *lists.Taken) string {
	var all []string
	for _, r := range taken.Rows() {
		text := fmt.Sprint(r.At.Row, " ", r.Fate)
		for _, c := range r.Changes {
			text += " " + c.Kind
		}
		if r.Left != nil {
			text += " !"
		}
		all = append(all, text)
	}
	return strings.Join(all, ", ")
}

func (e engine) expect(t *testing.T, book *store.Book, want string, rows ...string) *lists.Taken {
	t.Helper()
	taken := e.run(t, book, rows...)
	if got := fates(taken); got != want {
		t.Errorf("%s: got  %s\n      want %s", e, got, want)
	}
	return taken
}

// everybody are the names of the people in the book with the last day of each one's isolation.
func everybody(t *testing.T, book *store.Book) []string {
	t.Helper()
	keys, err := book.PersonKeys(t.Context(), model.PersonFilter{AnyState: true})
	if err != nil {
		t.Fatal(err)
	}
	lines, err := book.PersonLines(t.Context(), keys, now())
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, l := range lines {
		all = append(all, l.Name+" "+l.Isolation.EndsOn.Local())
	}
	slices.Sort(all)
	return all
}

var first = []string{
	"Lê Thị An;1980;048180000001;Lê Thị An;1 Hàng Me;F1;10/8/2021;24/8/2021",
	"Trần Văn Bé;2015;;Lê Thị An;1 Hàng Me;F1;31/6/2021;24/8/2021",
	"Phan Văn Khác;1970;048180000001;Phan Văn Khác;3 Hàng Me;F1;10/8/2021;24/8/2021",
}

// What is in the book after a list is what its preview said, which left the book as it was; the same list again changes nothing.
func TestAListTakenTwice(t *testing.T) {
	t.Parallel()
	book := open(t)
	const fresh = "2 new, 3 new !, 4 left !"
	looked := preview.expect(t, book, fresh, first...)
	if got := everybody(t, book); len(got) != 0 {
		t.Fatalf("a preview wrote %v", got)
	}
	taken := take.expect(t, book, fresh, first...)
	if looked.Households != taken.Households || looked.People != taken.People || looked.Isolations != taken.Isolations || len(looked.Left) != len(taken.Left) {
		t.Errorf("looked at %+v, taken %+v", looked.Left, taken.Left)
	}
	if taken.Households != 1 || taken.People != 2 || taken.Isolations != 1 || taken.NoPeople != 1 || taken.NoIsolations != 2 {
		t.Errorf("%+v", taken)
	}
	if got := everybody(t, book); !slices.Equal(got, []string{"Lê Thị An 24/08/2021", "Trần Văn Bé "}) {
		t.Errorf("%q", got)
	}
	before, err := book.LastChange(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	take.expect(t, book, "2 same, 3 same !, 4 left !", first...)
	if after, err := book.LastChange(t.Context()); err != nil || after != before {
		t.Errorf("the same list again wrote: %d after %d, %v", after, before, err)
	}
}

// The list of the day after: who is new, whose end moved, who is under isolation now; and who is missing in it is said.
func TestTheListOfTheDayAfter(t *testing.T) {
	t.Parallel()
	book := open(t)
	take.run(t, book, first[:2]...)
	next := []string{
		"Lê Thị An;1980;;Lê Thị An;1 Hàng Me;F1;10/8/2021;26/8/2021",
		"Trần Văn Bé;2015;;Lê Thị An;1 Hàng Me;F1;12/8/2021;26/8/2021",
		"Lê Thị Em;1990;;Lê Thị An;1 Hàng Me;F1;12/8/2021;26/8/2021",
	}
	const want = "2 changed moved, 3 changed begun, 4 new joined"
	for _, e := range []engine{preview, take} {
		if taken := e.expect(t, book, want, next...); taken.Begun != 1 || taken.People != 1 || taken.Households != 0 || taken.Nothing() {
			t.Errorf("%s: %+v", e, taken)
		}
	}
	if got := everybody(t, book); !slices.Equal(got, []string{"Lê Thị An 26/08/2021", "Lê Thị Em 26/08/2021", "Trần Văn Bé 26/08/2021"}) {
		t.Errorf("%q", got)
	}
	taken := take.expect(t, book, "2 same", next[0])
	var gone []string
	for _, s := range taken.Said {
		for _, c := range s.Changes {
			if c.Kind == lists.Gone {
				gone = append(gone, c.Name)
			}
		}
	}
	slices.Sort(gone)
	if !slices.Equal(gone, []string{"Lê Thị Em", "Trần Văn Bé"}) {
		t.Errorf("missing %q", gone)
	}
	if _, err := book.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := everybody(t, book); !slices.Equal(got, []string{"Lê Thị An 24/08/2021", "Trần Văn Bé "}) {
		t.Errorf("one undo takes the list of the day back: %q", got)
	}
}

// Two rows of one person that cannot both be so: the second is in doubt and names the first.
func TestTwoRowsThatCannotBothBe(t *testing.T) {
	t.Parallel()
	taken := take.expect(t, open(t), "2 new, 3 left !",
		"Lê Thị An;1980;048180000001;Lê Thị An;1 Hàng Me;F1;10/8/2021;24/8/2021", "Lê Thị An;1980;048180000001;Lê Thị An;9 Khác;F1;10/8/2021;28/8/2021")
	if len(taken.Doubts) != 1 || taken.Doubts[0].Kind != lists.DoubtTwice || taken.Doubts[0].Row.Row != 2 || taken.NoPeople != 0 || taken.NoIsolations != 1 {
		t.Errorf("%+v", taken)
	}
}
