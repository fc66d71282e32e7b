package store_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"sotruc/model"
	"sotruc/model/handed"
)

// TestWhoLeadsAHeadingAnswersForWhatIsBelow draws trees of tasks with leads and members at every level, ticks some and bins some, and
// recounts from what was written of each task alone who leads it, who has it in a list, and how many each has still to do.
func TestWhoLeadsAHeadingAnswersForWhatIsBelow(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	units, members := make([]model.UnitID, 4), make([]model.MemberID, 3)
	for i := range units {
		units[i] = d.unit(model.UnitCell, fmt.Sprint("Chi bộ ", i+1)).ID
	}
	for i := range members {
		members[i] = must(d.AddMember(d.ctx, model.Member{Name: fmt.Sprint("Lê Văn ", i+1)}))(t).ID
	}
	random := rand.New(rand.NewPCG(8, 216))
	written := map[model.TaskID]model.Task{}
	var ids []model.TaskID
	for range 80 {
		in := model.Task{Text: "việc"}
		if len(ids) > 0 && random.IntN(4) > 0 {
			in.ParentID = ids[random.IntN(len(ids))]
		}
		switch random.IntN(6) {
		case 0, 1:
			in.LeadID = units[random.IntN(len(units))]
		case 2:
			in.MemberID = members[random.IntN(len(members))]
		case 3:
			in.Lead = "Ban ngoài danh bạ"
		}
		if random.IntN(4) == 0 {
			in.Units = []model.TaskUnit{{UnitID: units[random.IntN(len(units))], Role: model.RoleSupport}}
		}
		id := must(d.AddTask(d.ctx, in))(t).ID
		written[id], ids = in, append(ids, id)
	}
	gone, done, heading := map[model.TaskID]bool{}, map[model.TaskID]bool{}, map[model.TaskID]bool{}
	for _, id := range ids {
		up := written[id].ParentID
		if random.IntN(15) == 0 && !gone[up] {
			check(t, d.DeleteTasks(d.ctx, []model.TaskID{id}))
			gone[id] = true
		}
		gone[id] = gone[id] || gone[up]
		heading[up] = heading[up] || !gone[id]
	}
	for _, id := range ids {
		if !gone[id] && !heading[id] && random.IntN(4) == 0 {
			check(t, d.Complete(d.ctx, []model.Completion{{TaskID: id, State: model.CompletionDone}}))
			done[id] = true
		}
	}
	over := func(id model.TaskID) (path []model.Task) { // a task and what it lies below, the nearest first
		for ; id != 0; id = written[id].ParentID {
			path = append(path, written[id])
		}
		return path
	}
	supported := func(task model.Task, unit model.UnitID) bool {
		return slices.ContainsFunc(task.Units, func(u model.TaskUnit) bool { return u.UnitID == unit })
	}
	of := func(f model.TaskFilter, has func(model.Task) bool) {
		t.Helper()
		var want, got []model.TaskID
		open := 0
		for _, id := range ids {
			if !gone[id] && slices.ContainsFunc(over(id), has) {
				want = append(want, id)
				if !heading[id] && !done[id] {
					open++
				}
			}
		}
		handled := 0
		for _, o := range must(d.TaskOutlines(d.ctx, f))(t) {
			got = append(got, o.ID)
			if o.Leaf && slices.ContainsFunc(handed.Hands(&o, d.instant(), model.Calendar{}), func(h handed.Hand) bool {
				return h.Unit == f.UnitID && h.Member == f.MemberID
			}) {
				handled++
			}
		}
		slices.Sort(got)
		same(t, fmt.Sprintf("tasks of %+v", f), got, want)
		same(t, fmt.Sprintf("in the hands of %+v", f), handled, open)
		same(t, fmt.Sprintf("asked about at the hand-over of %+v", f), must(d.OpenTasks(d.ctx, f.UnitID, f.MemberID))(t), open)
	}
	for _, unit := range units {
		of(model.TaskFilter{UnitID: unit}, func(task model.Task) bool { return task.LeadID == unit || supported(task, unit) })
	}
	for _, member := range members {
		of(model.TaskFilter{MemberID: member}, func(task model.Task) bool { return task.MemberID == member })
	}
	for _, o := range must(d.TaskOutlines(d.ctx, model.TaskFilter{}))(t) {
		var want model.Task
		for _, task := range over(o.ID) {
			if task.LeadID != 0 || task.Lead != "" || task.MemberID != 0 {
				want = task
				break
			}
		}
		if got := o.Leader(); got.LeadID != want.LeadID || got.MemberID != want.MemberID || want.LeadID == 0 && got.Lead != want.Lead {
			t.Errorf("task %d is led by %+v, want unit %d, %q, member %d", o.ID, got, want.LeadID, want.Lead, want.MemberID)
		}
	}

	// Saving a task writes down nothing of what is above it, and the hand-over of a unit leaves it nothing.
	for _, task := range must(d.Tasks(d.ctx, ids))(t) {
		if !gone[task.ID] {
			saved := must(d.UpdateTask(d.ctx, task))(t)
			same(t, "the lead that is written down", saved.LeadID, written[task.ID].LeadID)
		}
	}
	carried := must(d.OpenTasks(d.ctx, units[0], 0))(t)
	check(t, d.HandOverUnit(d.ctx, units[0], units[1], "", 0))
	same(t, "left with the unit that went", must(d.OpenTasks(d.ctx, units[0], 0))(t), 0)
	if now := must(d.OpenTasks(d.ctx, units[1], 0))(t); now < carried {
		t.Errorf("the other has %d open, the one that went had %d", now, carried)
	}
}
