package store_test

import (
	"errors"
	"testing"
	"time"

	"sotruc/model"
)

func TestTaskIsReadAsWritten(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	cell, area := d.unit(model.UnitCell, "Chi bộ 1"), d.unit(model.UnitArea, "Tổ 2")
	in := model.Task{
		Ordinal: "1.2", Text: "Rà soát\nngười về từ vùng dịch", Lead: "Công an", LeadID: cell.ID, RollCall: true, Note: "gấp",
		Units: []model.TaskUnit{
			{UnitID: area.ID, Name: "Tổ 2", Role: model.RoleRoll, DueOn: day(t, friday)},
			{UnitID: cell.ID, Name: "Chi bộ 1", Role: model.RoleSupport},
		},
		Deadline: model.Deadline{
			Phrase: "ngày 5-10 hằng tháng", Every: model.EveryMonth, Time: "16:30", Relation: model.RelationBy, Day: 10, FromDay: 5,
			StartsOn: day(t, monday), EndsOn: day(t, "2021-12-31"), Roll: true, ToWhom: "VP Đảng ủy",
		},
	}
	got := must(d.AddTask(d.ctx, in))(t)
	want := in
	want.ID, want.Rev, want.Position, want.CreatedAt = got.ID, 1, 1, d.instant()
	same(t, "task", got, want)
	once := model.Deadline{Every: model.EveryOnce, Due: day(t, friday), From: day(t, monday), To: day(t, friday), Month: 0}
	got.Deadline, got.Units, got.RollCall = once, got.Units[1:], false
	updated := must(d.UpdateTask(d.ctx, got))(t)
	got.Rev = 2
	same(t, "updated", updated, got)
	got.Rev = 1
	if _, err := d.UpdateTask(d.ctx, got); !errors.Is(err, model.ErrConflict) {
		t.Errorf("old rev: %v", err)
	}
	child := must(d.AddTask(d.ctx, model.Task{Text: "con", ParentID: got.ID}))(t)
	updated.ParentID = child.ID
	_, err := d.UpdateTask(d.ctx, updated)
	field(t, err, "parent_id", model.CodeUnknown)
	_, err = d.AddTask(d.ctx, model.Task{Text: "x", RollCall: true})
	field(t, err, "units", model.CodeRequired)
}

func TestLeadHasTheNameOfTheRoster(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	cell := d.unit(model.UnitCell, "Chi bộ 1")
	task := must(d.AddTask(d.ctx, model.Task{Text: "x", LeadID: cell.ID}))(t)
	same(t, "lead", must(d.Tasks(d.ctx, []model.TaskID{77, task.ID}))(t)[0].Lead, "Chi bộ 1")
}

func TestTicking(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	a, b := must(d.AddTask(d.ctx, model.Task{Text: "a"}))(t), must(d.AddTask(d.ctx, model.Task{Text: "b"}))(t)
	check(t, d.Complete(d.ctx, []model.Completion{{TaskID: a.ID, State: model.CompletionDone}, {TaskID: b.ID, State: model.CompletionDoing}}))
	d.later(time.Hour)
	full := model.Completion{
		TaskID: a.ID, State: model.CompletionNotExecutable, Reason: "thiếu người", By: "Hùng", Note: "n", Evidence: "BC 5",
		At: d.instant(),
	}
	check(t, d.Complete(d.ctx, []model.Completion{full}))
	check(t, d.Complete(d.ctx, []model.Completion{{TaskID: a.ID, Period: "2021-08-16", State: model.CompletionDone}}))
	got := must(d.Completions(d.ctx, a.ID))(t)
	if len(got) != 2 || got[0].Period != "2021-08-16" || got[0].By != "Lan" {
		t.Fatalf("%+v", got)
	}
	full.ID = got[1].ID
	same(t, "completion", got[1], full)
	err := d.Complete(d.ctx, []model.Completion{{TaskID: b.ID, State: model.CompletionDone}, {TaskID: 99, State: model.CompletionDone}})
	if !errors.Is(err, model.ErrNotFound) {
		t.Errorf("unknown task: %v", err)
	}
	same(t, "nothing half done", must(d.Completions(d.ctx, b.ID))(t)[0].State, model.CompletionDoing)
	check(t, d.ClearCompletions(d.ctx, []model.Completion{{TaskID: a.ID}}))
	if got := must(d.Completions(d.ctx, a.ID))(t); len(got) != 1 {
		t.Errorf("cleared: %+v", got)
	}
	err = d.Complete(d.ctx, []model.Completion{{TaskID: a.ID, State: model.CompletionNotExecutable}})
	field(t, err, "reason", model.CodeRequired)
}

// A remark on what was ticked days ago leaves it done when it was, and counted where it was; another hour, or another state, is said now.
func TestARemarkDoesNotTickAnew(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	task := must(d.AddTask(d.ctx, model.Task{Text: "a"}))(t)
	d.later(37 * time.Second)
	check(t, d.Complete(d.ctx, []model.Completion{{TaskID: task.ID, State: model.CompletionDone}}))
	first := must(d.Completions(d.ctx, task.ID))(t)[0]
	d.later(72 * time.Hour)
	typed := model.Completion{TaskID: task.ID, State: model.CompletionDone, DoneAt: first.At - first.At%60, By: "Hùng", Note: "có biên bản"}
	check(t, d.Complete(d.ctx, []model.Completion{typed}))
	want := first
	want.Note = "có biên bản"
	same(t, "with a remark", must(d.Completions(d.ctx, task.ID))(t)[0], want)
	steps := d.steps()
	check(t, d.Complete(d.ctx, []model.Completion{typed}))
	same(t, "said again", d.steps(), steps)
	typed.DoneAt += 60 * 60
	check(t, d.Complete(d.ctx, []model.Completion{typed}))
	if got := must(d.Completions(d.ctx, task.ID))(t)[0]; got.At != d.instant() || got.DoneAt != typed.DoneAt || got.By != "Hùng" {
		t.Errorf("done at another hour: %+v", got)
	}
}

func TestTaskOutlines(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	cell := d.unit(model.UnitCell, "Chi bộ 1")
	in := d.paper("100-CV/ĐU")
	in.Tasks = []model.Task{{Text: "Đầu việc", Tasks: []model.Task{
		{Text: "rà soát đường phố", LeadID: cell.ID}, {Text: "báo cáo", Units: []model.TaskUnit{{UnitID: cell.ID}}},
	}}}
	paper := must(d.RegisterDirective(d.ctx, in))(t)
	free := must(d.AddTask(d.ctx, model.Task{Text: "việc riêng"}))(t)
	head := paper.Tasks[0]
	check(t, d.Complete(d.ctx, []model.Completion{{TaskID: head.Tasks[0].ID, State: model.CompletionDone}}))
	all := must(d.TaskOutlines(d.ctx, model.TaskFilter{}))(t)
	type row struct {
		id    model.TaskID
		leaf  bool
		ticks int
	}
	var got []row
	for _, o := range all {
		got = append(got, row{o.ID, o.Leaf, len(o.Completions)})
		if o.Text != "" || o.Lead != "" {
			t.Errorf("outline with text: %+v", o)
		}
	}
	same(t, "all", got, []row{{head.ID, false, 0}, {head.Tasks[0].ID, true, 1}, {head.Tasks[1].ID, true, 0}, {free.ID, true, 0}})
	for name, c := range map[string]struct {
		filter model.TaskFilter
		want   int
	}{
		"unit": {model.TaskFilter{UnitID: cell.ID}, 2}, "paper": {model.TaskFilter{DirectiveID: paper.ID}, 3},
		"find": {model.TaskFilter{Find: "duong PHO"}, 1}, "find by paper": {model.TaskFilter{Find: "100-cv"}, 3},
		"bin": {model.TaskFilter{InBin: true}, 0},
	} {
		if got := must(d.TaskOutlines(d.ctx, c.filter))(t); len(got) != c.want {
			t.Errorf("%s: %d, want %d", name, len(got), c.want)
		}
	}
	line := must(d.Directives(d.ctx, []model.DirectiveID{paper.ID}))(t)[0]
	if line.Leaves != 2 || line.Done != 1 {
		t.Errorf("line %d/%d", line.Done, line.Leaves)
	}
	check(t, d.DeleteTasks(d.ctx, []model.TaskID{head.ID}))
	if got := must(d.TaskOutlines(d.ctx, model.TaskFilter{}))(t); len(got) != 1 {
		t.Errorf("children stayed: %+v", got)
	}
}
