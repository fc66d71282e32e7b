package store_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/model/called"
	"sotruc/model/handed"
	"sotruc/store"
)

// A unit that is added after its paper has the tasks that name it from then on, by its name or a short form of it: as lead, below a heading,
// in support and in a roll call. What is closed stays as it was, and undo takes the unit and its tasks back as one.
func TestUnitAddedAfterItsPaperHasItsTasks(t *testing.T) {
	t.Parallel()
	d := newDesk(t, store.WithOffice("Đảng ủy phường Tân Lập"))
	clinic := d.unit(model.UnitBody, "Trạm Y tế")
	paper := must(d.RegisterDirective(d.ctx, model.Directive{Symbol: "1-CV/QU", Subject: "phòng dịch", ReceivedAt: d.instant(), Tasks: []model.Task{
		{Text: "rà soát", Lead: "UBND phường"},
		{Text: "đầu mục", Lead: "Ủy ban nhân dân phường Tân Lập", Tasks: []model.Task{{Text: "một"}, {Text: "hai", Lead: "Trạm Y tế"}}},
		{Text: "tiêm", Lead: "Trạm Y tế", Units: []model.TaskUnit{{Name: "UBND P. Tân Lập"}, {Name: "Hội CTĐ"}}},
		{Text: "báo cáo", Lead: "Trạm Y tế", RollCall: true, Units: []model.TaskUnit{{Name: "UBND phường", Role: model.RoleRoll}, {Name: "UBND P.", Role: model.RoleRoll}, {UnitID: clinic.ID, Role: model.RoleRoll}}},
		{Text: "xong rồi", Lead: "UBND phường"},
		{Text: "việc khác", Lead: "Ủy ban Kiểm tra"},
	}}))(t)
	check(t, d.Complete(d.ctx, []model.Completion{{TaskID: paper.Tasks[4].ID, State: model.CompletionDone}}))
	before := dump(t, d)
	d.later(time.Hour)

	added := d.unit(model.UnitBody, "Ủy ban nhân dân phường")
	mine := must(d.TaskOutlines(d.ctx, model.TaskFilter{UnitID: added.ID}))(t)
	var texts []string
	leaves := 0
	for _, o := range mine {
		texts = append(texts, must(d.Task(d.ctx, o.ID))(t).Text)
		if o.Leaf {
			leaves++
		}
	}
	same(t, "its tasks", texts, []string{"rà soát", "đầu mục", "tiêm", "báo cáo", "một", "hai"})
	same(t, "how many came to it", added.Given, leaves)
	same(t, "how many a hand-over counts", must(d.OpenTasks(d.ctx, added.ID, 0))(t), leaves)
	roll := must(d.Task(d.ctx, paper.Tasks[3].ID))(t)
	same(t, "asked in the roll call", []model.UnitID{roll.Units[0].UnitID, roll.Units[1].UnitID}, []model.UnitID{added.ID, clinic.ID})
	if done := must(d.Task(d.ctx, paper.Tasks[4].ID))(t); done.LeadID != 0 {
		t.Errorf("what was closed went to unit %d", done.LeadID)
	}

	after := dump(t, d)
	must(d.Undo(d.ctx))(t)
	same(t, "taken back", dump(t, d), before)
	must(d.Redo(d.ctx))(t)
	same(t, "done again", dump(t, d), after)
}

// A unit that is renamed, or comes out of the bin, or with a list of households, has the tasks that name it as well; a list of units is
// looked at as a whole, so that a name two of them have is neither's.
func TestEveryWayIntoTheRosterBringsTasks(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	lead := func(name string) func() model.UnitID {
		id := must(d.AddTask(d.ctx, model.Task{Text: "việc", Lead: name}))(t).ID
		return func() model.UnitID { return must(d.Task(d.ctx, id))(t).LeadID }
	}
	women, renamed, back, area, twice, head, many := lead("HPN"), lead("Đội 1"), lead("Đội 2"), lead("TDP 5"), lead("Đội 3"), lead("Ban Chỉ đạo"), lead("Các chi bộ")
	one := d.unit(model.UnitBody, "Đội 9")
	one.Name = "Đội 1"
	one = must(d.UpdateUnit(d.ctx, one))(t)
	same(t, "renamed", []any{renamed(), one.Given}, []any{one.ID, 1})
	again := must(d.UpdateUnit(d.ctx, one))(t)
	same(t, "given once more", again.Given, 0)

	two := d.unit(model.UnitBody, "Đội 2")
	must(d.Undo(d.ctx))(t)
	same(t, "taken back", back(), model.UnitID(0))
	check(t, d.restore("unit", int64(two.ID)))
	same(t, "out of the bin", back(), two.ID)

	for _, err := range must(d.ImportHouseholds(d.ctx, []model.HouseholdEntry{{Household: model.Household{Head: "Lê Văn An", Address: "1 Lê Lợi", Area: "Tổ dân phố 5"}}}))(t) {
		check(t, err)
	}
	same(t, "an area of a list", must(d.Units(d.ctx))(t)[len(must(d.Units(d.ctx))(t))-1].ID, area())

	list := must(d.AddUnits(d.ctx, []model.Unit{
		{Kind: model.UnitBody, Name: "Hội Liên hiệp Phụ nữ"},
		{Kind: model.UnitBody, Name: "Đội 3"},
		{Kind: model.UnitTeam, Name: "Đội 3"},
		{Kind: model.UnitBody, Name: "Ban Chỉ đạo chuyển đổi số"},
		{Kind: model.UnitBody, Name: "Các chi bộ"},
	}))(t)
	same(t, "of a list", []model.UnitID{women(), twice(), head(), many()}, []model.UnitID{list[0].ID, 0, 0, 0})
}

// TestJoiningChangesNothingOfThePast draws tasks that name bodies in every place, lets time pass, says things of them, and adds the bodies
// one by one. Each task stands as it stood, round by round, and was as late on every day; who is meant is found by the rule of names
// alone, and undo gives the same bytes.
func TestJoiningChangesNothingOfThePast(t *testing.T) {
	t.Parallel()
	names := map[string]string{"UBND phường": "Ủy ban nhân dân", "CA phường": "Công an", "Hội PN": "Hội Liên hiệp Phụ nữ", "Đội trật tự": "Đội trật tự"}
	var said []string
	for name := range names {
		said = append(said, name)
	}
	slices.Sort(said)
	rapid.Check(t, func(rt *rapid.T) {
		d := newDesk(t, store.WithThrowaway(), store.WithOffice("Đảng ủy phường Tân Lập"))
		name := rapid.SampledFrom(append(slices.Clone(said), ""))
		today := d.instant().Date()
		var ids []model.TaskID
		for range rapid.IntRange(1, 6).Draw(rt, "tasks") {
			in := model.Task{Text: "việc", Lead: name.Draw(rt, "lead")}
			in.Deadline = rapid.SampledFrom([]model.Deadline{
				{}, {Every: model.EveryDay, Time: "10:00"}, {Every: model.EveryOnce, Due: today + 3}, {Every: model.EveryWeek, Weekday: 5},
			}).Draw(rt, "deadline")
			if len(ids) > 0 && rapid.Bool().Draw(rt, "below") {
				in.ParentID = ids[0]
			}
			for range rapid.IntRange(0, 2).Draw(rt, "beside") {
				u := model.TaskUnit{Name: name.Draw(rt, "unit"), Role: model.RoleSupport, DueOn: today + model.Date(rapid.IntRange(0, 20).Draw(rt, "own day"))}
				if rapid.Bool().Draw(rt, "roll") {
					u.Role, u.DueOn = model.RoleRoll, 0
					in.RollCall = in.RollCall || u.Name != ""
				}
				in.Units = append(in.Units, u)
			}
			task, err := d.AddTask(d.ctx, in)
			check(t, err)
			ids = append(ids, task.ID)
		}
		if rapid.Bool().Draw(rt, "a tick") {
			task := must(d.Task(d.ctx, ids[len(ids)-1]))(t)
			s := task.StatusAt(d.instant(), nil, model.Calendar{})
			check(t, d.Complete(d.ctx, []model.Completion{{TaskID: task.ID, Period: s.Period, State: model.CompletionDone}}))
		}
		d.later(time.Duration(rapid.IntRange(0, 9).Draw(rt, "days")) * 24 * time.Hour)
		stood := func() (all string) {
			for _, o := range must(d.TaskOutlines(d.ctx, model.TaskFilter{}))(t) {
				for day := today; day <= d.instant().Date(); day++ {
					at := min(day.At("23:00"), d.instant())
					s := o.StatusAt(at, o.Completions, model.Calendar{})
					all += fmt.Sprintln(o.ID, day, s.Missed, s.Owing, s.Late)
				}
			}
			return all
		}
		had, dumped := stood(), dump(t, d)
		steps := 0
		for _, short := range rapid.Permutation(said).Draw(rt, "units") {
			d.later(time.Minute)
			open := map[model.TaskID]bool{}
			for _, o := range must(d.TaskOutlines(d.ctx, model.TaskFilter{Open: true}))(t) {
				open[o.ID] = !o.Leaf || !o.ForMember().StatusAt(d.instant(), o.Completions, model.Calendar{}).Closed()
			}
			was := must(d.Tasks(d.ctx, ids))(t)
			unit := d.unit(model.UnitBody, names[short])
			steps++
			same(t, "what is late", stood(), had)
			find := called.NewNames([]model.Unit{unit}, "Đảng ủy phường Tân Lập")
			for n, task := range must(d.Tasks(d.ctx, ids))(t) {
				id, is := find.Find(was[n].Lead)
				if want := is && was[n].LeadID == 0; want && task.LeadID != id && open[task.ID] || !want && task.LeadID != was[n].LeadID {
					t.Errorf("%q was led by %d and is by %d, unit %d came", task.Lead, was[n].LeadID, task.LeadID, unit.ID)
				}
			}
			hands := 0
			for _, o := range must(d.TaskOutlines(d.ctx, model.TaskFilter{Open: true, UnitID: unit.ID}))(t) {
				if o.Leaf && slices.ContainsFunc(handed.Hands(&o, d.instant(), model.Calendar{}), func(h handed.Hand) bool { return h.Unit == unit.ID }) {
					hands++
				}
			}
			same(t, "how many came to "+unit.Name, unit.Given, hands)
		}
		for range steps {
			must(d.Undo(d.ctx))(t)
		}
		same(t, "taken back", dump(t, d), dumped)
	})
}

// A body that comes into the roster under the very name a paper gives it has what another took by a shorter name until then: as lead, in
// support and in a roll call, with what is still to do of it. What was done or is late in a roll call stays with the other, and so do tasks
// that somebody gave it, or that name it by a short form. Undo leads back.
func TestAnExactNameWins(t *testing.T) {
	t.Parallel()
	d := newDesk(t, store.WithOffice("Đảng ủy phường Tân Lập"))
	first, clinic := d.unit(model.UnitBody, "Công an").ID, d.unit(model.UnitBody, "Trạm Y tế").ID
	const exact = "CÔNG AN phường"
	on := d.instant().Date()
	paper := must(d.RegisterDirective(d.ctx, model.Directive{Symbol: "1-CV/QU", Subject: "phòng dịch", ReceivedAt: d.instant(), Tasks: []model.Task{
		{Text: "rà soát", Lead: exact},
		{Text: "đầu mục", Lead: exact, Tasks: []model.Task{{Text: "một"}}},
		{Text: "tiêm", LeadID: clinic, Units: []model.TaskUnit{{Name: exact, DueOn: on + 9}}},
		{Text: "giao ban", RollCall: true, Deadline: model.Deadline{Every: model.EveryDay, Time: "14:00"}, Units: []model.TaskUnit{{Name: exact, Role: model.RoleRoll}, {UnitID: clinic, Role: model.RoleRoll}}},
		{Text: "viết tắt", Lead: "CA phường"},
		{Text: "giao tay", LeadID: first, Lead: "Công an"},
		{Text: "xong rồi", Lead: exact},
	}}))(t)
	check(t, d.Complete(d.ctx, []model.Completion{{TaskID: paper.Tasks[6].ID, State: model.CompletionDone}}))
	task := func(n int) model.Task { return must(d.Task(d.ctx, paper.Tasks[n].ID))(t) }
	leads := func() (ids []model.UnitID) {
		for _, n := range []int{0, 1, 4, 5, 6} {
			ids = append(ids, task(n).LeadID)
		}
		return ids
	}
	same(t, "led by the shorter name", leads(), []model.UnitID{first, first, first, first, first})
	d.later(48 * time.Hour)
	rev := must(d.Unit(d.ctx, first))(t)
	same(t, "saved once more", must(d.UpdateUnit(d.ctx, rev))(t).Given, 0)
	before := dump(t, d)

	added := d.unit(model.UnitBody, "Công an phường")
	id := added.ID
	same(t, "led by", leads(), []model.UnitID{id, id, first, first, first})
	same(t, "what the paper calls it", task(0).Lead, exact)
	same(t, "how many, and from whom", []any{added.Given, added.GivenFrom}, []any{4, "Công an"})
	same(t, "supports", task(2).Units[0].UnitID, id)
	d.later(48 * time.Hour)
	same(t, "asked before", d.roundsOf(paper.Tasks[3].ID, first, on, 4), "aa--")
	same(t, "asked since", d.roundsOf(paper.Tasks[3].ID, id, on, 4), "--aa")
	after := dump(t, d)
	must(d.Undo(d.ctx))(t)
	same(t, "taken back", dump(t, d), before)
	must(d.Redo(d.ctx))(t)
	same(t, "done again", dump(t, d), after)
}

// A book of an older program has tasks that name units of its roster and are not theirs. They are counted, and given to them when somebody
// says so: opening the book changes nothing.
func TestTasksOfAnOlderBookAreOffered(t *testing.T) {
	t.Parallel()
	d := newDesk(t, store.WithOffice("Đảng ủy phường Tân Lập"))
	short, police, clinic := d.unit(model.UnitBody, "Công an").ID, d.unit(model.UnitBody, "Công an phường").ID, d.unit(model.UnitBody, "Trạm Y tế").ID
	lead := must(d.AddTask(d.ctx, model.Task{Text: "rà soát", Lead: "Trạm Y tế phường", Units: []model.TaskUnit{{Name: "Trạm Y tế"}}}))(t).ID
	taken := must(d.AddTask(d.ctx, model.Task{Text: "tuần tra", Lead: "Công an phường"}))(t).ID
	must(d.AddTask(d.ctx, model.Task{Text: "của người khác", Lead: "Ban Chỉ đạo"}))(t)
	same(t, "of a book of now", must(d.Unjoined(d.ctx))(t), 0)
	check(t, d.Exec(d.ctx, "update task set lead_id = null where id = ?", lead))
	check(t, d.Exec(d.ctx, "update task_unit set unit_id = null, name = 'Trạm Y tế' where task_id = ?", lead))
	check(t, d.Exec(d.ctx, "update task set lead_id = ? where id = ?", short, taken))
	before := dump(t, d)
	same(t, "offered", must(d.Unjoined(d.ctx))(t), 2)
	same(t, "looked at", dump(t, d), before)
	same(t, "given", must(d.JoinAll(d.ctx))(t), 2)
	one, other := must(d.Task(d.ctx, lead))(t), must(d.Task(d.ctx, taken))(t)
	same(t, "whose they are", []model.UnitID{one.LeadID, one.Units[0].UnitID, other.LeadID}, []model.UnitID{clinic, clinic, police})
	same(t, "offered again", must(d.Unjoined(d.ctx))(t), 0)
	must(d.Undo(d.ctx))(t)
	same(t, "taken back", dump(t, d), before)
}
