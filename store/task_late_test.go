package store_test

import (
	"testing"
	"time"

	"sotruc/model"
	"sotruc/model/figure"
)

// lateNow counts what is late in the figures and in the list, and names the tasks in the list that are.
func (d *desk) lateNow() (figures, list int, tasks []string) {
	d.t.Helper()
	p := model.Period{From: d.instant().Date() - 40, To: d.instant().Date(), AsOf: d.instant()}
	for _, row := range figure.Count(must(d.Facts(d.ctx, p, 0))(d.t), p, model.Calendar{}) {
		if row.Code == "task.late" || row.Code == "task.missed" {
			figures = figures*100 + row.Now
		}
	}
	for _, o := range must(d.TaskOutlines(d.ctx, model.TaskFilter{Texts: true}))(d.t) {
		if s := o.StatusAt(d.instant(), o.Completions, model.Calendar{}); o.Leaf && s.Late {
			list += s.Missed
			tasks = append(tasks, o.Text)
		}
	}
	return figures, list, tasks
}

// Whatever makes a heading of a task with rounds that are late, they stay late, in the list and in the figures, for whom they were late.
func TestALateTaskThatBecomesAHeadingStaysLate(t *testing.T) {
	t.Parallel()
	for name, make := range map[string]func(*desk, model.Task, model.Task){
		"a task is added below it": func(d *desk, late, _ model.Task) {
			must(d.AddTask(d.ctx, model.Task{Text: "mới", ParentID: late.ID}))(d.t)
		},
		"a task is moved below it": func(d *desk, late, other model.Task) {
			other.ParentID = late.ID
			must(d.UpdateTask(d.ctx, other))(d.t)
		},
		"a task below it comes back from the bin": func(d *desk, _, other model.Task) {
			check(d.t, d.RestoreAll(d.ctx, []model.BinLine{{Table: "task", ID: int64(other.ID)}}))
		},
	} {
		d := newDesk(t)
		cell := d.unit(model.UnitCell, "Chi bộ 1").ID
		late := d.duty(10, func(task *model.Task) {
			task.RollCall, task.Units = true, []model.TaskUnit{{UnitID: cell, Role: model.RoleRoll}}
		})
		d.later(time.Minute)
		other := model.Task{Text: "khác"}
		if name == "a task below it comes back from the bin" {
			other.ParentID = late.ID
		}
		d.later(-11 * 24 * time.Hour) // before anything was late
		other = must(d.AddTask(d.ctx, other))(t)
		if other.ParentID != 0 {
			check(t, d.DeleteTasks(d.ctx, []model.TaskID{other.ID}))
		}
		d.later(11 * 24 * time.Hour)
		joined := d.unit(model.UnitCell, "Chi bộ 2").ID
		late = must(d.Task(d.ctx, late.ID))(t)
		late.Units = append(late.Units, model.TaskUnit{UnitID: joined, Role: model.RoleRoll})
		must(d.UpdateTask(d.ctx, late))(t)
		before := dump(t, d)
		figures, list, _ := d.lateNow()
		if list != 10 {
			t.Fatalf("%s: %d late", name, list)
		}
		make(d, late, other)
		gotFigures, gotList, tasks := d.lateNow()
		same(t, name+": figures", gotFigures, figures)
		same(t, name+": list", gotList, list)
		same(t, name+": named", tasks, []string{"Trực"})
		must(d.Undo(d.ctx))(t)
		same(t, name+": undone", dump(t, d), before)
	}
}

// Nothing is put below a task that is not late, and nothing twice.
func TestATaskInTimeLeavesNothing(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	for _, days := range []int{0, 10} {
		task := d.duty(days, nil)
		must(d.AddTask(d.ctx, model.Task{Text: "một", ParentID: task.ID}))(t)
		must(d.AddTask(d.ctx, model.Task{Text: "hai", ParentID: task.ID}))(t)
		same(t, "below it", len(must(d.TaskOutlines(d.ctx, model.TaskFilter{KinOf: task.ID}))(t)), 2+min(days, 1))
		d.later(time.Minute)
	}
}
