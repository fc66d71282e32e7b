package store_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"
	"time"

	"sotruc/model"
	"sotruc/store"
)

// What was sent is found by the duties it answers; no duty given is any.
func TestSentOfADuty(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	day := d.instant().Date()
	ids := map[string]model.ReportID{}
	for i, duty := range []string{"", "Quận ủy", "Ban Chỉ đạo"} {
		p := model.Period{From: day - model.Date(i), To: day - model.Date(i), Cut: "13:00"}
		ids[duty] = must(d.MarkSent(d.ctx, model.Report{Kind: model.ReportDaily, Duty: duty, Period: p}))(t).ID
	}
	for _, c := range []struct {
		duties  []string
		last    string
		periods int
	}{
		{nil, "", 3},
		{[]string{"Quận ủy"}, "Quận ủy", 1},
		{[]string{"Ban Chỉ đạo"}, "Ban Chỉ đạo", 1},
		{[]string{"Ban Chỉ đạo", "Quận ủy"}, "Quận ủy", 2},
		{[]string{"Quận ủy", ""}, "", 2},
		{[]string{"Sở"}, "none", 0},
	} {
		last, _, err := d.LastSent(d.ctx, model.ReportDaily, []string{""}, c.duties, day+1)
		if err != nil || last.ID != ids[c.last] {
			t.Errorf("%q: last is %q, %v", c.duties, last.Duty, err)
		}
		if got := must(d.SentPeriods(d.ctx, model.ReportDaily, []string{""}, c.duties))(t); len(got) != c.periods {
			t.Errorf("%q: %v", c.duties, got)
		}
	}
	if err := d.Exec(d.ctx, "update report set duty = 'Sở' where id = ?", ids["Quận ủy"]); err == nil {
		t.Error("whom a sent report answers was changed")
	}
}

// A book of the program before is read as it is, brought up to date, and what is in its journal can be taken back.
func TestReportsOfBeforeAnswerTheOnlyDuty(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "sổ.sqlite")
	older := fstest.MapFS{}
	for _, name := range must(filepath.Glob("schema/migrations/*.sql"))(t) {
		if base := filepath.Base(name); base < "0015" {
			older[base] = &fstest.MapFile{Data: must(os.ReadFile(name))(t)}
		}
	}
	d := openDesk(t, path, store.WithMigrations(older))
	for _, query := range []string{
		`insert into step (id, at, "by", label, what) values (1, '2021-08-02T01:00:00Z', 'Lan', 'send', '1-BC/ĐU')`,
		`insert into report (id, kind, "from", "to") values (4, 'daily', '2021-08-01', '2021-08-01')`,
		`update report set sent_at = '2021-08-02T01:00:00Z', issued_at = '2021-08-02T01:00:00Z', rev = 2 where id = 4`,
	} {
		check(t, d.Exec(d.ctx, query))
	}
	check(t, d.Close())
	for _, opts := range [][]store.Option{{store.WithReadOnly()}, nil} {
		d := openDesk(t, path, opts...)
		last, sent, err := d.LastSent(d.ctx, model.ReportDaily, []string{""}, []string{"Quận ủy", ""}, d.instant().Date())
		check(t, err)
		same(t, "last", []any{sent, last.ID, last.Duty}, []any{true, model.ReportID(4), ""})
		if !d.ReadOnly() {
			same(t, "sound", must(d.Check(d.ctx))(t), []store.Problem(nil))
			must(d.Undo(d.ctx))(t)
			same(t, "taken back", len(must(d.Reports(d.ctx))(t)), 0)
			must(d.Redo(d.ctx))(t)
			same(t, "again", must(d.Report(d.ctx, 4))(t).Duty, "")
		}
		check(t, d.Close())
	}
}

// Sending a report ticks in the same step what it shows to be done, and one undo takes back both.
func TestSendingTicksWhatItShows(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	daily := model.Deadline{Every: model.EveryDay, Time: "14:00"}
	task := must(d.AddTask(d.ctx, model.Task{Text: "Báo cáo nhanh hằng ngày", Deadline: daily}))(t)
	day := d.instant().Date()
	shows := model.Evidence{TaskID: task.ID, Period: day.String(), Kind: model.EvidencePaper, PaperKind: "Báo cáo", Symbol: "3-BC/ĐU", On: day}
	at := d.instant()
	d.later(time.Hour)
	draft := d.draft()
	draft.Sendings = []model.Sending{{At: at, To: "Quận ủy"}}
	sent := must(d.MarkSent(d.ctx, draft, shows))(t)
	said := must(d.Completions(d.ctx, task.ID))(t)
	if len(said) != 1 || said[0].State != model.CompletionDone || said[0].Period != day.String() || said[0].Done() != at {
		t.Errorf("said %+v, want done at %v", said, at)
	}
	kept := must(d.Evidence(d.ctx, task.ID))(t)
	if len(kept) != 1 || kept[0].Symbol != "3-BC/ĐU" || kept[0].At != sent.SentAt {
		t.Errorf("evidence %+v", kept)
	}
	papers := must(d.PapersShown(d.ctx, []string{"3-BC/ĐU", "4-BC/ĐU"}))(t)
	same(t, "papers", papers, kept)
	same(t, "of others", len(must(d.PapersShown(d.ctx, []string{"4-BC/ĐU"}))(t)), 0)
	must(d.Undo(d.ctx))(t)
	same(t, "undone", []int{len(must(d.Completions(d.ctx, task.ID))(t)), len(must(d.Evidence(d.ctx, task.ID))(t)), len(must(d.Reports(d.ctx))(t))}, []int{0, 0, 0})

	// Somebody may have added the paper as evidence before; and a time of sending that lies ahead is now.
	must(d.AddEvidence(d.ctx, shows))(t)
	draft.Sendings[0].At = d.instant() + 600
	must(d.MarkSent(d.ctx, draft, shows))(t)
	same(t, "evidence once", len(must(d.Evidence(d.ctx, task.ID))(t)), 1)
	same(t, "done now", must(d.Completions(d.ctx, task.ID))(t)[0].Done(), d.instant())

	// A task that is not there leaves the report unsent.
	draft.Number, draft.Symbol = 4, "4-BC/ĐU"
	shows.TaskID = 99
	if _, err := d.MarkSent(d.ctx, draft, shows); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("no task: %v", err)
	}
	same(t, "reports", len(must(d.Reports(d.ctx))(t)), 1)
}
