package store_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"sotruc/model"
	"sotruc/model/outgoing"
	"sotruc/store"
)

// scan is a file of some bytes.
var scan = model.File{Name: "biên bản.pdf", Bytes: []byte("%PDF-1.4 biên bản")}

// shows adds evidence for a round of a task.
func (d *desk) shows(e model.Evidence) model.Evidence {
	d.t.Helper()
	return must(d.AddEvidence(d.ctx, e))(d.t)
}

func TestEvidenceOfARound(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	task := d.duty(9, nil)
	cell := d.unit(model.UnitCell, "Chi bộ 1").ID
	known := must(d.RegisterDirective(d.ctx, d.paper("12-BC/ĐU")))(t)
	act := must(d.AddActivity(d.ctx, model.Activity{Kind: model.ActivityInspection, On: day(t, monday), Text: "kiểm tra chốt", Count: 3}))(t)
	d.shows(model.Evidence{TaskID: task.ID, Period: monday, Kind: model.EvidencePaper, Symbol: " 12-bc/đu\n", PaperKind: "Báo cáo"})
	d.shows(model.Evidence{TaskID: task.ID, Period: monday, UnitID: cell, Kind: model.EvidencePaper, Symbol: "13-BC/ĐU", On: day(t, monday)})
	d.shows(model.Evidence{TaskID: task.ID, Kind: model.EvidenceActivity, ActivityID: act.ID})
	d.shows(model.Evidence{TaskID: task.ID, Period: friday, Kind: model.EvidenceFile, File: scan})
	got := must(d.Evidence(d.ctx, task.ID))(t)
	same(t, "count", len(got), 4)
	file, activity, unknown, paper := got[0], got[1], got[2], got[3]
	same(t, "the paper the book has", []any{paper.Symbol, paper.DirectiveID, paper.PaperKind, paper.By, paper.At}, []any{"12-bc/đu", known.ID, "Báo cáo", "Lan", d.instant()})
	same(t, "one it has not", []any{unknown.DirectiveID, unknown.On, unknown.UnitID}, []any{model.DirectiveID(0), day(t, monday), cell})
	same(t, "the activity", []any{activity.Activity.Text, activity.Activity.Count, activity.Activity.On}, []any{"kiểm tra chốt", 3, day(t, monday)})
	same(t, "the file", []any{file.File.Name, file.File.Size, len(file.File.Bytes), len(file.File.SHA256)}, []any{scan.Name, len(scan.Bytes), 0, 64})
	whole := must(d.EvidenceFile(d.ctx, file.ID))(t)
	same(t, "its bytes", []string{string(whole.Bytes), whole.SHA256, whole.Name}, []string{string(scan.Bytes), file.File.SHA256, scan.Name})
	if _, err := d.EvidenceFile(d.ctx, paper.ID); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("the file of a paper: %v", err)
	}
	check(t, d.DeleteActivity(d.ctx, act.ID))
	binned := must(d.Evidence(d.ctx, task.ID))(t)[1]
	same(t, "an activity in the bin", []any{binned.Activity.Text, binned.Gone, binned.For(task.ID, "", 0)}, []any{"kiểm tra chốt", true, false})
	same(t, "an activity that is there", []any{activity.Gone, activity.For(task.ID, "", 0)}, []any{false, true})
	check(t, d.ClearCompletions(d.ctx, []model.Completion{{TaskID: task.ID, Period: friday}}))
	same(t, "taking the tick back", len(must(d.Evidence(d.ctx, task.ID))(t)), 4)
}

func TestEvidenceIsRefused(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	task := d.duty(9, nil)
	d.shows(model.Evidence{TaskID: task.ID, Period: monday, Kind: model.EvidenceFile, File: scan})
	again := model.File{Name: "tên khác.pdf", Bytes: scan.Bytes}
	for name, e := range map[string]model.Evidence{
		"nothing":         {TaskID: task.ID},
		"no symbol":       {TaskID: task.ID, Kind: model.EvidencePaper},
		"no bytes":        {TaskID: task.ID, Kind: model.EvidenceFile, File: model.File{Name: "a"}},
		"no name":         {TaskID: task.ID, Kind: model.EvidenceFile, File: model.File{Bytes: []byte("a")}},
		"no activity":     {TaskID: task.ID, Kind: model.EvidenceActivity},
		"paper with file": {TaskID: task.ID, Kind: model.EvidencePaper, Symbol: "1", File: scan},
		"long":            {TaskID: task.ID, Kind: model.EvidencePaper, Symbol: strings.Repeat("1", model.MaxLine+1)},
	} {
		if _, err := d.AddEvidence(d.ctx, e); len(model.FieldErrors(err)) == 0 {
			t.Errorf("%s: %v", name, err)
		}
	}
	for name, want := range map[string]struct {
		evidence model.Evidence
		err      error
	}{
		"the same file twice": {model.Evidence{TaskID: task.ID, Period: monday, Kind: model.EvidenceFile, File: again}, model.ErrDuplicate},
		"no such task":        {model.Evidence{TaskID: 99, Kind: model.EvidenceFile, File: again}, model.ErrNotFound},
		"no such activity":    {model.Evidence{TaskID: task.ID, Kind: model.EvidenceActivity, ActivityID: 99}, model.ErrNotFound},
	} {
		if _, err := d.AddEvidence(d.ctx, want.evidence); !errors.Is(err, want.err) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := d.DropEvidence(d.ctx, 99); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("dropped what is not there: %v", err)
	}
	same(t, "kept", len(must(d.Evidence(d.ctx, task.ID))(t)), 1)
}

func TestTheSameFileIsKeptOnceAndNotInTheJournal(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	task := d.duty(9, nil)
	big := model.File{Name: "ảnh.jpg", Bytes: []byte(strings.Repeat("ảnh", 400_000))}
	first := d.shows(model.Evidence{TaskID: task.ID, Period: monday, Kind: model.EvidenceFile, File: big})
	big.Name = "bản khác.jpg"
	d.shows(model.Evidence{TaskID: task.ID, Period: friday, Kind: model.EvidenceFile, File: big})
	check(t, d.DropEvidence(d.ctx, first.ID))
	must(d.Undo(d.ctx))(t)
	same(t, "files", must(store.Ask[int](d.ctx, d.Book, "select count(*) from file"))(t), []int{1})
	journal := must(store.Ask[int](d.ctx, d.Book, "select sum(length(coalesce(before, '') || coalesce(after, ''))) from journal"))(t)
	if journal[0] > 20_000 {
		t.Errorf("the journal has %d letters", journal[0])
	}
}

func TestEvidenceIsUndoneAndGoesToTheBinWithItsTask(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	task := d.duty(9, nil)
	count := func() int { return len(must(d.Evidence(d.ctx, task.ID))(t)) }
	e := d.shows(model.Evidence{TaskID: task.ID, Kind: model.EvidenceFile, File: scan})
	same(t, "named", must(d.Steps(d.ctx, 1))(t)[0].What, task.Text)
	must(d.Undo(d.ctx))(t)
	same(t, "undone", count(), 0)
	must(d.Redo(d.ctx))(t)
	same(t, "done again", string(must(d.EvidenceFile(d.ctx, e.ID))(t).Bytes), string(scan.Bytes))
	check(t, d.DropEvidence(d.ctx, e.ID))
	same(t, "taken away", count(), 0)
	must(d.Undo(d.ctx))(t)
	same(t, "back", must(d.EvidenceFile(d.ctx, e.ID))(t).Name, scan.Name)
	check(t, d.DeleteTasks(d.ctx, []model.TaskID{task.ID}))
	if _, err := d.AddEvidence(d.ctx, model.Evidence{TaskID: task.ID, Kind: model.EvidencePaper, Symbol: "1"}); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("of a task in the bin: %v", err)
	}
	check(t, d.restore("task", int64(task.ID)))
	same(t, "out of the bin", count(), 1)
	var verbs []string
	for _, c := range must(d.TaskHistory(d.ctx, task.ID, 0, 0, 0))(t) {
		if c.Table == "evidence" {
			verbs = append(verbs, map[bool]string{true: "added", false: "removed"}[c.After != ""])
		}
	}
	same(t, "history", verbs, []string{"added", "removed", "added", "removed", "added"})
}

func TestEvidenceIsInTheBackup(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	task := d.duty(9, nil)
	e := d.shows(model.Evidence{TaskID: task.ID, Kind: model.EvidenceFile, File: scan})
	same(t, "sound", must(d.Check(d.ctx))(t), []store.Problem(nil))
	copied := filepath.Join(t.TempDir(), "chép.sqlite")
	check(t, d.Backup(d.ctx, copied))
	back := openDesk(t, copied)
	same(t, "its bytes", string(must(back.EvidenceFile(back.ctx, e.ID))(t).Bytes), string(scan.Bytes))
	same(t, "the copy is sound", must(back.Check(back.ctx))(t), []store.Problem(nil))
}

// A book of the program before this one keeps its activities, with the steps that made them.
func TestABookWithoutEvidenceIsBroughtUp(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "sổ.sqlite")
	old := fstest.MapFS{}
	for _, name := range []string{"0001_book", "0002_census", "0003_register", "0004_round", "0005_duties"} {
		old[name+".sql"] = &fstest.MapFile{Data: must(os.ReadFile("schema/migrations/" + name + ".sql"))(t)}
	}
	before := openDesk(t, path, store.WithMigrations(old))
	task := model.Task{ID: 1}
	activity := model.Activity{Kind: model.ActivityMeeting, On: day(t, monday), Text: "họp", Count: 1, TaskID: task.ID}
	check(t, before.Exec(before.ctx, `insert into step (at, "by", label, what) values ('2021-08-16T05:00:00Z', 'Lan', 'add-task', 'Trực')`))
	check(t, before.Exec(before.ctx, `insert into task (id, text, every, time, counts_from, created_at)
		values (1, 'Trực', 'day', '14:00', '2021-08-06T17:00:00Z', '2021-08-16T05:00:00Z')`))
	check(t, before.Exec(before.ctx, `insert into step (at, "by", label, what, since)
		select '2021-08-16T05:00:00Z', 'Lan', 'add-activity', 'họp', max(id) from journal`))
	check(t, before.Exec(before.ctx, `insert into activity (kind, "on", text, count, task_id) values ('meeting', ?, 'họp', 1, ?)`, day(t, monday), task.ID))
	check(t, before.Close())

	read := openDesk(t, path, store.WithReadOnly())
	same(t, "read only", len(must(read.Evidence(read.ctx, task.ID))(t)), 0)
	same(t, "its activity", must(read.TaskActivities(read.ctx, task.ID))(t)[0].Text, "họp")
	check(t, read.Close())

	d := openDesk(t, path)
	same(t, "kept", must(d.TaskActivities(d.ctx, task.ID))(t)[0].Text, "họp")
	activity.Kind, activity.Text = "tuan-tra", "tuần tra"
	own := must(d.AddActivity(d.ctx, activity))(t)
	d.shows(model.Evidence{TaskID: task.ID, Kind: model.EvidenceActivity, ActivityID: own.ID})
	for range 3 {
		must(d.Undo(d.ctx))(t)
	}
	same(t, "what the old program did is undone", len(must(d.TaskActivities(d.ctx, task.ID))(t)), 0)
	same(t, "sound", must(d.Check(d.ctx))(t), []store.Problem(nil))
}

// Evidence that names an own paper follows it when it is numbered anew, however it was typed; that of a paper of another kind with the same
// symbol does not, and two of one work never become one.
func TestEvidenceFollowsItsPaper(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	one, other := d.duty(9, nil), d.duty(10, nil)
	on := day(t, monday)
	paper := must(d.SaveOwnPaper(d.ctx, outgoing.Paper{Kind: "QĐ", Number: 5, Symbol: "05-QĐ/ĐU", On: on, Subject: "Thành lập tổ"}))(t)
	typed := d.shows(model.Evidence{TaskID: one.ID, Kind: model.EvidencePaper, Symbol: "05-qđ/đu", PaperKind: "Quyết định"})
	rule := d.shows(model.Evidence{TaskID: one.ID, Kind: model.EvidencePaper, Symbol: "05-QĐ/ĐU", PaperKind: "Quy định", On: on})
	both := []model.EvidenceID{
		d.shows(model.Evidence{TaskID: other.ID, Kind: model.EvidencePaper, Symbol: "05-QĐ/ĐU", PaperKind: "Quyết định", On: on}).ID,
		d.shows(model.Evidence{TaskID: other.ID, Kind: model.EvidencePaper, Symbol: "07-QĐ/ĐU", PaperKind: "Quyết định", On: on}).ID,
	}
	paper.Number, paper.Symbol = 7, "07-QĐ/ĐU"
	must(d.SaveOwnPaper(d.ctx, paper))(t)
	named := map[model.EvidenceID]string{}
	for _, e := range append(must(d.Evidence(d.ctx, one.ID))(t), must(d.Evidence(d.ctx, other.ID))(t)...) {
		named[e.ID] = e.Symbol
	}
	same(t, "typed otherwise", named[typed.ID], "07-QĐ/ĐU")
	same(t, "of another kind", named[rule.ID], "05-QĐ/ĐU")
	same(t, "both of one work", []string{named[both[0]], named[both[1]]}, []string{"05-QĐ/ĐU", "07-QĐ/ĐU"})
	must(d.Undo(d.ctx))(t)
	for _, e := range must(d.Evidence(d.ctx, one.ID))(t) {
		same(t, "taken back", strings.ToUpper(e.Symbol), "05-QĐ/ĐU")
	}
}
