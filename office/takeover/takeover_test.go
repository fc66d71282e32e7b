package takeover_test

import (
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	_ "modernc.org/sqlite"

	"sotruc/config"
	"sotruc/model"
	"sotruc/office"
	"sotruc/office/takeover"
	"sotruc/sample"
	"sotruc/store"
	"sotruc/store/blank"
)

// filled is the sample ward in a book, and an hour after its last entry.
func filled(t *testing.T) (*store.Book, model.Instant) {
	t.Helper()
	ward := sample.New(sample.Options{Seed: 5, People: 140})
	clock := sample.NewClock(ward.Begun.Time())
	book := blank.Open(t, store.WithClock(clock.Now), store.WithCalendar(config.Default().Calendar()))
	if err := sample.Fill(t.Context(), book, clock, ward); err != nil {
		t.Fatal(err)
	}
	return book, model.InstantOf(clock.Now().Add(time.Hour))
}

// counted asks the file itself.
func counted(t *testing.T, path, query string, args ...any) (n int) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if err := db.QueryRowContext(t.Context(), query, args...).Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}

// What the paper lists is what the first screen counts, and what queries of the tables count another way.
func TestThePaperHasWhatIsOpen(t *testing.T) {
	t.Parallel()
	book, now := filled(t)
	set := config.Default()
	r := model.Report{Kind: model.ReportOnDemand, Title: "đột xuất", Period: model.Period{From: now.Date(), To: now.Date()}}
	if _, _, err := office.Issue(t.Context(), book, set, r, []string{"txt"}, office.Annex{}, t.TempDir(), now); err != nil {
		t.Fatal(err)
	}
	if _, err := book.Await(t.Context(), model.File{Name: "cv.txt", Bytes: []byte("chờ"), Size: 5}); err != nil {
		t.Fatal(err)
	}
	o, err := takeover.Load(t.Context(), book, set, now)
	if err != nil {
		t.Fatal(err)
	}
	w, err := office.Count(t.Context(), book, set, now)
	if err != nil {
		t.Fatal(err)
	}
	late, unled := 0, 0
	led := map[string]bool{}
	last := "\n"
	for _, task := range o.Tasks {
		if task.Status.Late {
			late++
		}
		if task.Lead == "" {
			unled++
		}
		if by := task.Lead; by != last {
			if led[by] {
				t.Errorf("the tasks of %s stand apart", by)
			}
			led[by], last = true, by
		}
	}
	day := now.Date()
	states, due, before := map[model.IsolationState]int{}, 0, 0
	for _, p := range o.People {
		states[p.Isolation.StateOn(day)]++
		if next, is := p.Isolation.NextTest(); is && next <= day {
			due++
			if next < day {
				before++
			}
		}
	}
	copied := filepath.Join(t.TempDir(), "c.sqlite")
	if err := book.Backup(t.Context(), copied); err != nil {
		t.Fatal(err)
	}
	running := counted(t, copied, `select count(distinct i.person_id) from isolation i join person p on p.id = i.person_id
		where i.deleted_at = '' and p.deleted_at = '' and i.outcome = '' and i.starts_on <= ?`, day.String())
	unsent := counted(t, copied, "select count(*) from report where issued_at <> '' and sent_at = '' and deleted_at = ''")
	for what, c := range map[string][2]int{
		"late tasks":                  {late, w.Late},
		"people with a test due":      {due, w.TestsDue},
		"people with a test overdue":  {before, w.TestsLate},
		"people past their end":       {states[model.StateUnconfirmed], w.Unconfirmed},
		"people who are followed":     {states[model.StateUnconfirmed] + states[model.StateIsolating] + states[model.StateMonitoring], len(o.People)},
		"people whose time runs, SQL": {running, states[model.StateUnconfirmed] + states[model.StateIsolating]},
		"reports not noted as sent":   {len(o.Unsent), unsent},
		"reports owed":                {len(o.Owed), len(w.Duties)},
		"papers that wait":            {len(o.Waits), w.Papers},
	} {
		if c[0] != c[1] {
			t.Errorf("%s: %d and %d", what, c[0], c[1])
		}
	}
	if o.Waits[0].Name != "cv.txt" {
		t.Errorf("waits: %+v", o.Waits)
	}
	if late == 0 || due == 0 || len(o.Papers) == 0 || len(o.Unsent) == 0 || len(led) < 3 || unled == len(o.Tasks) || running == 0 {
		t.Errorf("too little is open: %d late, %d tests, %d papers, %d not sent, %d leads", late, due, len(o.Papers), len(o.Unsent), len(led))
	}
}

// The tasks of one unit stand together under its name in the roster, whatever the papers call it; so do those of a body that is in no roster.
func TestTasksStandUnderTheNameOfTheRoster(t *testing.T) {
	t.Parallel()
	book, now := filled(t)
	unit, err := book.AddUnit(t.Context(), model.Unit{Kind: model.UnitBody, Name: "UBND xã Mẫu"})
	if err != nil {
		t.Fatal(err)
	}
	for _, lead := range []struct {
		id   model.UnitID
		name string
	}{{unit.ID, "Ủy ban nhân dân xã Mẫu"}, {unit.ID, "UBND xã Mẫu"}, {0, "Hội Làm vườn ủy thác"}, {0, "Hội Làm vườn uỷ thác"}} {
		if _, err := book.AddTask(t.Context(), model.Task{LeadID: lead.id, Lead: lead.name, Text: "Rà soát của " + lead.name}); err != nil {
			t.Fatal(err)
		}
	}
	o, err := takeover.Load(t.Context(), book, config.Default(), now)
	if err != nil {
		t.Fatal(err)
	}
	count := map[string]int{}
	for _, task := range o.Tasks {
		count[task.Lead]++
	}
	for _, name := range []string{"Nguyễn Thị Hòa", "Nguyễn Thị Hoà", "Nguyễn Thị Hoa"} {
		if _, err := book.AddTask(t.Context(), model.Task{Lead: name, Text: "Việc của " + name}); err != nil {
			t.Fatal(err)
		}
	}
	if o, err = takeover.Load(t.Context(), book, config.Default(), now); err != nil {
		t.Fatal(err)
	}
	people := map[string]int{}
	for _, task := range o.Tasks {
		people[task.Lead]++
	}
	if people["Nguyễn Thị Hoa"] != 1 || people["Nguyễn Thị Hòa"]+people["Nguyễn Thị Hoà"] != 2 || people["Nguyễn Thị Hòa"] == 1 {
		t.Errorf("two people of names that differ by a tone: %v", people)
	}
	if count["UBND xã Mẫu"] != 2 || count["Hội Làm vườn ủy thác"]+count["Hội Làm vườn uỷ thác"] != 2 || len(count) == 0 || count["Hội Làm vườn ủy thác"] == 1 {
		t.Errorf("%v", count)
	}
}

// A folder that holds anything is left as it is; what cannot be finished leaves nothing.
func TestNothingOfAFolderIsTouched(t *testing.T) {
	t.Parallel()
	book, now := filled(t)
	folder, set := t.TempDir(), config.Default()
	if err := os.WriteFile(filepath.Join(folder, "của ai"), []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := takeover.Give(t.Context(), book, set, takeover.Ask{Folder: folder}, now); !errors.Is(err, takeover.ErrNotEmpty) {
		t.Errorf("into a folder with a file: %v", err)
	}
	if err := os.Remove(filepath.Join(folder, "của ai")); err != nil {
		t.Fatal(err)
	}
	if _, err := takeover.Give(t.Context(), book, set, takeover.Ask{Folder: folder, Settings: filepath.Join(folder, "none.toml")}, now); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("without the settings: %v", err)
	}
	if left, err := os.ReadDir(folder); err != nil || len(left) != 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
	paths, err := takeover.Give(t.Context(), book, set, takeover.Ask{Folder: folder}, now)
	if err != nil || len(paths) != 2 || filepath.Base(paths[0]) != "sổ.sqlite" || !strings.HasPrefix(filepath.Base(paths[1]), "ban-giao-") {
		t.Errorf("%q, %v", paths, err)
	}
	if left, err := os.ReadDir(folder); err != nil || len(left) != 2 {
		t.Errorf("beside them: %v, %v", left, err)
	}
}
