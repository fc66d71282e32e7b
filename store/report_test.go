package store_test

import (
	"errors"
	"testing"
	"time"

	"sotruc/model"
)

func (d *desk) draft() model.Report {
	on := d.instant().Date()
	return model.Report{
		Kind: model.ReportWeekly, Period: model.Period{From: on - 7, To: on - 1, Cut: "16:00"}, Number: 3, Symbol: "3-BC/ĐU",
		Title: "t", Narrative: []model.Section{{Key: "results", Text: "dòng 1\ndòng 2"}},
	}
}

func TestReportIsReadAsWritten(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	in := d.draft()
	got := must(d.SaveReport(d.ctx, in))(t)
	in.ID, in.Rev, in.MadeAt = got.ID, 1, d.instant()
	same(t, "draft", got, in)
	got.Narrative[0].Text = "khác"
	saved := must(d.SaveReport(d.ctx, got))(t)
	same(t, "saved", saved.Narrative[0].Text, "khác")
	if _, err := d.SaveReport(d.ctx, got); !errors.Is(err, model.ErrConflict) {
		t.Errorf("old rev: %v", err)
	}
	d.later(time.Hour)
	saved.Figures = []model.Figure{{Code: "home.people", Opening: 1, Up: 2, Down: 1, Now: 2, Total: 9}}
	saved.Tasks = model.TaskTotals{Total: 5, Done: 3, OnTime: 2, Late: 1, Open: 1}
	saved.Late = []model.TaskLine{{Symbol: "1-CV", Text: "x", Lead: "y", Due: "2021-08-01"}}
	saved.Files = []model.File{{Name: "bc.docx", Bytes: []byte("docx")}, {Name: "bc.xlsx", Bytes: []byte("xlsx")}}
	saved.Sendings = []model.Sending{{To: "quận ủy", How: "e-mail"}}
	sent := must(d.MarkSent(d.ctx, saved))(t)
	want := saved
	want.Rev, want.IssuedAt, want.SentAt = 4, d.instant(), d.instant()
	want.Files = []model.File{{Name: "bc.docx", SHA256: sent.Files[0].SHA256, Size: 4}, {Name: "bc.xlsx", SHA256: sent.Files[1].SHA256, Size: 4}}
	want.Sendings = []model.Sending{{At: d.instant(), To: "quận ủy", How: "e-mail", By: "Lan"}}
	same(t, "sent", sent, want)
	same(t, "file", string(must(d.ReportFile(d.ctx, sent.ID, "bc.xlsx"))(t).Bytes), "xlsx")
	same(t, "list", must(d.Reports(d.ctx))(t), []model.Report{sent})
	if _, err := d.ReportFile(d.ctx, sent.ID, "none"); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("no file: %v", err)
	}
}

func TestSentIsFrozen(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	in := d.draft()
	in.Files = []model.File{{Name: "a", Bytes: []byte("a")}}
	sent := must(d.MarkSent(d.ctx, in))(t)
	_, save := d.SaveReport(d.ctx, sent)
	_, again := d.MarkSent(d.ctx, sent)
	for name, err := range map[string]error{
		"save": save, "send": again, "delete": d.DeleteReport(d.ctx, sent.ID),
		"figures":  d.Exec(d.ctx, "update report set figures = '[1]' where id = ?", sent.ID),
		"bin":      d.Exec(d.ctx, "update report set deleted_at = '2021-08-16T05:00:00Z'"),
		"delete 2": d.Exec(d.ctx, "delete from report"), "file": d.Exec(d.ctx, "delete from report_file"),
		"rename": d.Exec(d.ctx, "update report_file set name = 'b'"),
		"more":   d.Exec(d.ctx, "insert into report_file (report_id, name, sha256, size) select report_id, 'b', sha256, size from report_file"),
	} {
		if !errors.Is(err, model.ErrFrozen) {
			t.Errorf("%s: %v", name, err)
		}
	}
	d.later(time.Hour)
	logged := must(d.AddSending(d.ctx, sent.ID, model.Sending{To: "UBND", How: "Zalo", Note: "n"}))(t)
	same(t, "log", len(logged.Sendings), 2)
	last, ok, err := d.LastSent(d.ctx, model.ReportWeekly, []string{""}, nil, d.instant().Date())
	if err != nil || !ok || last.ID != sent.ID {
		t.Errorf("last: %v %v", ok, err)
	}
	if _, ok, err = d.LastSent(d.ctx, model.ReportWeekly, []string{""}, nil, sent.Period.To); ok || err != nil {
		t.Errorf("before itself: %v %v", ok, err)
	}
	must(d.Undo(d.ctx))(t)
	must(d.Undo(d.ctx))(t) // the sending, and with it the report, which was new
	if _, err := d.Report(d.ctx, sent.ID); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("undone: %v", err)
	}
	must(d.Redo(d.ctx))(t)
	same(t, "redone", must(d.Report(d.ctx, sent.ID))(t).Files, sent.Files)
}

func TestUnsendingByUndo(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	saved := must(d.SaveReport(d.ctx, d.draft()))(t)
	saved.Files = []model.File{{Name: "a", Bytes: []byte("a")}}
	must(d.MarkSent(d.ctx, saved))(t)
	must(d.Undo(d.ctx))(t)
	open := must(d.Report(d.ctx, saved.ID))(t)
	if open.SentAt != 0 || open.Files != nil || open.Sendings != nil {
		t.Errorf("%+v", open)
	}
	if _, err := d.AddSending(d.ctx, saved.ID, model.Sending{To: "x"}); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("log of a draft: %v", err)
	}
	check(t, d.DeleteReport(d.ctx, saved.ID))
	same(t, "bin", must(d.Bin(d.ctx))(t)[0].Table, "report")
}

func TestFacts(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	area := d.unit(model.UnitArea, "Tổ 1")
	must(d.AddMember(d.ctx, model.Member{Name: "An", Memberships: []model.Membership{{UnitID: area.ID}}}))(t)
	in := d.paper("1-CV/ĐU")
	in.Tasks = []model.Task{{Text: "x"}}
	paper := must(d.RegisterDirective(d.ctx, in))(t)
	check(t, d.Complete(d.ctx, []model.Completion{{TaskID: paper.Tasks[0].ID, State: model.CompletionDone}}))
	house := d.house("Võ An", area.ID)
	i := d.isolated(d.person("Võ An", house.ID).ID)
	today := i.StartsOn
	i = must(d.ChangeEnd(d.ctx, i.ID, i.Rev, i.EndsOn+7, "ca mới"))(t)
	check(t, d.RecordCheckIns(d.ctx, []model.CheckIn{
		{IsolationID: i.ID, Day: today, Session: model.Afternoon, Result: model.CheckInNormal},
		{IsolationID: i.ID, Day: today + 1, Session: model.Morning, Result: model.CheckInNormal},
	}))
	must(d.RecordTests(d.ctx, []model.Test{{IsolationID: i.ID, Kind: model.TestPCR, TakenOn: today, Result: model.TestPending}}))(t)
	must(d.AddViolation(d.ctx, model.Violation{PersonID: i.PersonID, What: "x", At: d.instant(), Action: model.ActionReminder}))(t)
	must(d.AddMovement(d.ctx, model.Movement{Name: "B", On: today}))(t)
	must(d.AddActivity(d.ctx, model.Activity{Kind: model.ActivityMeeting, Text: "x", On: today, Count: 1}))(t)
	f := must(d.Facts(d.ctx, model.Period{From: today, To: today}, 0))(t)
	same(t, "isolation", []any{f.Isolations[0].HouseholdID, len(f.Isolations[0].Changes)}, []any{house.ID, 1})
	same(t, "check-ins", f.CheckIns, []model.CheckInTally{{Day: today, Session: model.Afternoon, Result: model.CheckInNormal, Disease: model.DiseaseCovid, Count: 1}})
	same(t, "counts", []int{
		len(f.Tests), len(f.Violations), len(f.Movements), len(f.Activities), len(f.Units), len(f.Members[0].Memberships), len(f.Tasks),
		len(f.Completions), len(f.Received),
	}, []int{1, 1, 1, 1, 1, 1, 1, 1, 1})
	before := must(d.Facts(d.ctx, model.Period{From: today - 1, To: today - 1}, 0))(t)
	same(t, "sums", len(before.Before.Of[""]), 0)
	before.Units, before.Members, before.Before = nil, nil, model.Before{}
	same(t, "before", before, model.Facts{})
	check(t, d.DeleteHouseholds(d.ctx, []model.HouseholdID{house.ID}))
	after := must(d.Facts(d.ctx, model.Period{From: today, To: today}, 0))(t)
	same(t, "in the bin", []int{len(after.Isolations), len(after.CheckIns), len(after.Tests)}, []int{0, 0, 0})
}
