package store_test

import (
	"testing"

	"sotruc/model"
)

// A unit with another name leads its tasks by it, wherever the old one stood, in whatever case; where a paper calls it otherwise that
// stays. A unit that then comes with the old name has none of them, and undo takes the names back with the unit's.
func TestARenamedUnitLeadsByItsName(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	cell := d.unit(model.UnitCell, "Chi bộ 5")
	var ids []model.TaskID
	for _, lead := range []string{"Chi bộ 5", "CHI BỘ 5", "", "chi bộ khu phố"} {
		ids = append(ids, must(d.AddTask(d.ctx, model.Task{Text: "báo cáo", LeadID: cell.ID, Lead: lead}))(t).ID)
	}
	check(t, d.Complete(d.ctx, []model.Completion{{TaskID: ids[1], State: model.CompletionDone}}))
	before := dump(t, d)
	cell.Name = "Chi bộ Chợ Mới"
	cell = must(d.UpdateUnit(d.ctx, cell))(t)
	leads := func() (names []string) {
		for _, id := range ids {
			names = append(names, must(d.Task(d.ctx, id))(t).Lead)
		}
		return names
	}
	want := []string{"Chi bộ Chợ Mới", "Chi bộ Chợ Mới", "Chi bộ Chợ Mới", "chi bộ khu phố"}
	same(t, "renamed", leads(), want)
	must(d.Undo(d.ctx))(t)
	same(t, "taken back", dump(t, d), before)
	must(d.Redo(d.ctx))(t)
	other := d.unit(model.UnitCell, "Chi bộ 5")
	same(t, "what the other has", len(must(d.TaskOutlines(d.ctx, model.TaskFilter{UnitID: other.ID}))(t)), 0)
	same(t, "beside the other", leads(), want)
	cell = must(d.Unit(d.ctx, cell.ID))(t)
	cell.Note = "họp thứ Sáu"
	must(d.UpdateUnit(d.ctx, cell))(t)
	same(t, "saved again", leads(), want)
}
