package store_test

import (
	"strings"
	"testing"
	"time"

	"sotruc/model"
)

// A roll call of two kinds asks the units of both that come later, whichever of them the roster had, and one that goes from the one to the
// other once.
func TestARollCallOfSeveralKindsAsksWhoComesLater(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	first := day(t, monday)
	call := must(d.AddTask(d.ctx, model.Task{
		Text: "Báo cáo nhanh", Lead: "Các chi bộ và các tổ dân phố", RollCall: true, RollKind: "cell,area", Deadline: model.Deadline{Every: model.EveryDay, Time: "16:00"},
	}))(t)
	asked := func() string {
		var names []string
		for _, u := range must(d.Task(d.ctx, call.ID))(t).Units {
			names = append(names, u.Name)
		}
		return strings.Join(names, ", ")
	}
	if got := asked(); got != "" {
		t.Fatalf("asked before there is anybody: %q", got)
	}
	cell := d.unit(model.UnitCell, "Chi bộ 1")
	d.later(24 * time.Hour)
	area := d.unit(model.UnitArea, "Tổ dân phố 1")
	d.unit(model.UnitTeam, "Tổ COVID 1")
	if got := asked(); got != "Chi bộ 1, Tổ dân phố 1" {
		t.Errorf("asked %q", got)
	}
	if got := d.roundsOf(call.ID, cell.ID, first, 3) + " " + d.roundsOf(call.ID, area.ID, first, 3); got != "aaa -aa" {
		t.Errorf("rounds %q", got)
	}
	d.later(24 * time.Hour)
	turned := must(d.Unit(d.ctx, cell.ID))(t)
	turned.Kind = model.UnitArea
	must(d.UpdateUnit(d.ctx, turned))(t)
	if got := asked() + " " + d.roundsOf(call.ID, cell.ID, first, 4); strings.Count(got, "Chi bộ 1") != 1 || !strings.HasSuffix(got, " aaaa") {
		t.Errorf("one that went from the one kind to the other: %q", got)
	}
	if err := d.DeleteUnit(d.ctx, area.ID); err != nil {
		t.Fatal(err)
	}
	d.later(24 * time.Hour)
	gone := must(d.GoneUnits(d.ctx))(t)
	if len(gone) != 1 || gone[0].ID != area.ID {
		t.Errorf("gone and still owing: %+v", gone)
	}
	one := must(d.Task(d.ctx, call.ID))(t)
	one.RollKind = model.Kinds(model.UnitCell)
	must(d.UpdateTask(d.ctx, one))(t)
	if got := d.roundsOf(call.ID, cell.ID, first, 6); got != "aaa---" && got != "aaaa--" {
		t.Errorf("what was asked before the call was one of cells alone: %q", got)
	}
}

// A unit that was of another kind before it went to the bin is among those gone by each of its kinds, and breaks no list.
func TestAUnitThatChangedItsKindIsGoneByEach(t *testing.T) {
	t.Parallel()
	for _, call := range []model.UnitKind{model.UnitCell, model.UnitBody, model.UnitArea} {
		d := newDesk(t)
		must(d.AddTask(d.ctx, model.Task{
			Text: "Báo cáo nhanh", Lead: "Mọi đơn vị", RollCall: true, RollKind: model.Kinds(call), Deadline: model.Deadline{Every: model.EveryDay, Time: "16:00"},
		}))(t)
		d.unit(model.UnitBody, "Công an phường")
		one := d.unit(model.UnitBody, "Đội A")
		d.later(24 * time.Hour)
		turned := must(d.Unit(d.ctx, one.ID))(t)
		turned.Kind = model.UnitCell
		must(d.UpdateUnit(d.ctx, turned))(t)
		d.later(24 * time.Hour)
		check(t, d.DeleteUnit(d.ctx, one.ID))
		gone := must(d.GoneUnits(d.ctx))(t)
		if is := len(gone) == 1 && gone[0].ID == one.ID; is != (call != model.UnitArea) {
			t.Errorf("a call of each %s: gone %+v", call, gone)
		}
	}
}
