package store_test

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"reflect"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/store"
)

// diseases are those people are followed for.
func diseases() []string { return []string{model.DiseaseCovid, "soi"} }

// aboutPeople does something to somebody's isolation, or to what the first screen counts of it.
func (d *desk) aboutPeople(rt *rapid.T, n int) {
	day := d.instant().Date()
	key, ok := which(rt, must(d.PersonKeys(d.ctx, model.PersonFilter{AnyState: true}))(d.t))
	var i model.Isolation
	if ok && key.IsolationID != 0 {
		i = must(d.Isolation(d.ctx, key.IsolationID))(d.t)
	}
	shift := model.Date(rapid.IntRange(-20, 3).Draw(rt, "days"))
	var err error
	switch what := rapid.IntRange(0, 19).Draw(rt, "what"); {
	case what <= 1 || !ok:
		episode := d.episode(0)
		episode.Disease = rapid.SampledFrom(diseases()).Draw(rt, "disease")
		episode.StartsOn, episode.AnchorOn, episode.EndsOn = day+shift, day+shift, day+shift+model.Date(rapid.IntRange(0, 14).Draw(rt, "long"))
		_, err = d.AddHousehold(d.ctx, model.Household{Head: fmt.Sprint("Hộ ", n)},
			[]model.Person{{Name: "A"}, {Name: "B"}}, []model.Isolation{episode, d.episode(0)})
	case what == 2:
		next := d.episode(key.PersonID)
		next.Disease = rapid.SampledFrom(diseases()).Draw(rt, "disease")
		next.StartsOn, next.EndsOn = day+shift, day+shift+7
		next.Place = rapid.SampledFrom([]model.Place{model.PlaceHome, model.PlaceHome, model.PlaceHospital}).Draw(rt, "place")
		if next.CheckIns = rapid.IntRange(0, 2).Draw(rt, "sessions"); rapid.IntRange(0, 2).Draw(rt, "watched") == 0 {
			next.Follow, next.Days, next.MonitorDays, next.EndsOn = model.FollowWatch, 0, 21, next.StartsOn
		}
		_, err = d.StartIsolation(d.ctx, next)
	case what == 3:
		err = d.DeletePeople(d.ctx, []model.PersonID{key.PersonID})
	case what == 4:
		p := must(d.Person(d.ctx, key.PersonID))(d.t)
		p.HouseholdID = d.house(fmt.Sprint("Hộ mới ", n), 0).ID
		_, err = d.UpdatePerson(d.ctx, p)
	case what == 5:
		if line, ok := which(rt, must(d.Bin(d.ctx))(d.t)); ok {
			err = d.restore(line.Table, line.ID)
		}
	case what == 6:
		_, err = d.Undo(d.ctx)
	case what == 7:
		_, err = d.Redo(d.ctx)
	case what == 16:
		err = d.MovePeople(d.ctx, []model.PersonID{key.PersonID}, d.anyHome(rt))
	case what == 17:
		err = d.MergeHouseholds(d.ctx, d.anyHome(rt), d.anyHome(rt))
	case what == 18:
		other, _ := which(rt, must(d.PersonKeys(d.ctx, model.PersonFilter{AnyState: true}))(d.t))
		err = d.MergePeople(d.ctx, key.PersonID, other.PersonID)
	case i.ID == 0:
	case what == 19:
		err = d.turnsCase(rt, i)
	case what == 8:
		outcome := rapid.SampledFrom([]model.Outcome{
			model.OutcomeCompleted, model.OutcomeMoved, model.OutcomeLeft, model.OutcomeDied, model.OutcomeCancelled,
		}).Draw(rt, "outcome")
		err = d.EndIsolations(d.ctx, []model.IsolationID{i.ID}, outcome, max(i.StartsOn, day+shift), "", "vì sao")
	case what == 9:
		_, err = d.ChangeEnd(d.ctx, i.ID, i.Rev, max(i.StartsOn, i.EndsOn+shift), "vì sao")
	case what == 10:
		_, err = d.RecordTests(d.ctx, []model.Test{{IsolationID: i.ID, Kind: model.TestPCR, DueOn: i.AnchorOn, TakenOn: i.AnchorOn, Result: model.TestPending}})
	case what == 11:
		err = d.RecordCheckIns(d.ctx, []model.CheckIn{{IsolationID: i.ID, Day: day, Session: model.Afternoon, Result: model.CheckInNormal}})
	case what == 12:
		err = d.DeleteIsolation(d.ctx, i.ID)
	default:
		err = d.aboutRounds(rt, i, max(i.StartsOn, day+shift))
	}
	var taken *store.TakenError // of what comes back from the bin, by what was written meanwhile
	if err != nil && !errors.As(err, &taken) && !errors.Is(err, model.ErrNothing) && !errors.Is(err, model.ErrConflict) && len(model.FieldErrors(err)) == 0 {
		rt.Fatalf("step %d: %v", n, err)
	}
}

// turnsCase says of somebody, often on the very day an isolation or a watch of hers began, that she is a case, and isolates her as one
// from that day on. Who is only watched may be isolated without a word of how the watch ended.
func (d *desk) turnsCase(rt *rapid.T, i model.Isolation) error {
	if rapid.Bool().Draw(rt, "only watched") {
		i.Follow, i.Days, i.EndsOn, i.MonitorDays = model.FollowWatch, 0, i.StartsOn, 14
		var err error
		if i, err = d.UpdateIsolation(d.ctx, i); err != nil {
			return err
		}
	}
	if !i.WatchOnly() || rapid.Bool().Draw(rt, "said") {
		on := rapid.SampledFrom([]model.Date{i.StartsOn, i.StartsOn, d.instant().Date()}).Draw(rt, "on")
		if err := d.EndIsolations(d.ctx, []model.IsolationID{i.ID}, model.OutcomeBecameCase, on, model.SourceCross, ""); err != nil {
			return err
		}
		i.EndedOn = on
	}
	own := d.episode(i.PersonID)
	own.Disease, own.Category, own.StartsOn, own.AnchorOn = i.Disease, model.CategoryF0, max(i.StartsOn, i.EndedOn), max(i.StartsOn, i.EndedOn)
	own.EndsOn = own.StartsOn + 14
	_, err := d.StartIsolation(d.ctx, own)
	if i.StartsOn == own.StartsOn && i.StartsOn <= d.instant().Date() && len(model.FieldErrors(err)) > 0 && len(must(d.Isolations(d.ctx, i.PersonID))(d.t)) == 1 {
		rt.Fatalf("of the same day, and refused: %v\n%+v", err, i)
	}
	return err
}

// anyHome is one of the households.
func (d *desk) anyHome(rt *rapid.T) model.HouseholdID {
	id, _ := which(rt, must(d.HouseholdIDs(d.ctx, model.HouseholdFilter{}))(d.t))
	return id
}

// Whatever is done, the first screen counts what a book just opened counts, and as many as are in the lists it leads to.
func TestTheCensusFollowsTheBook(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(rt *rapid.T) {
		d := newDesk(t, store.WithThrowaway())
		for n := range rapid.IntRange(1, 12).Draw(rt, "steps") {
			d.aboutPeople(rt, n)
			if rapid.IntRange(0, 3).Draw(rt, "time passes") == 0 {
				d.later(time.Duration(rapid.IntRange(1, 200).Draw(rt, "hours")) * time.Hour)
			}
			if rapid.Bool().Draw(rt, "unseen") {
				continue
			}
			if rapid.IntRange(0, 3).Draw(rt, "closed and opened") == 0 {
				check(t, d.Close())
				d.Book = must(store.Open(d.ctx, d.Path(), store.WithClock(d.clock), store.WithThrowaway()))(t)
			}
			got := must(d.Today(d.ctx, d.instant()))(t)
			fresh := must(store.Open(d.ctx, d.Path(), store.WithClock(d.clock), store.WithReadOnly()))(t)
			check(t, fresh.TakeWholeCensus(d.ctx))
			want := must(fresh.Today(d.ctx, d.instant()))(t)
			check(t, fresh.Close())
			if !reflect.DeepEqual(got, want) {
				rt.Fatalf("step %d:\n              got %+v\na book just opened %+v", n, got, want)
			}
			d.agreesOnAlarms(rt, got)
			if counted, listed := d.listed(got); !slices.Equal(counted, listed) {
				rt.Fatalf("step %d: counted %v, in the lists %v", n, counted, listed)
			}
		}
		d.agreesWithFigures(rt)
		d.recordedAnyhow(rt)
	})
}

// listed gives what the first screen counts of people, and how many are in the lists behind it: at home, ending, monitored,
// unconfirmed, to be tested, not recorded, households.
func (d *desk) listed(today model.Today) (counted, listed []int) {
	d.t.Helper()
	day := today.At.Date()
	length := func(f model.PersonFilter) int {
		f.On = day
		return len(must(d.PersonKeys(d.ctx, f))(d.t))
	}
	home, ends := 0, map[model.PersonID]bool{}
	for _, line := range must(d.PersonLines(d.ctx, must(d.PersonKeys(d.ctx, model.PersonFilter{On: day, State: model.StateIsolating}))(d.t), today.At))(d.t) {
		if line.Isolation.Place == model.PlaceHome {
			home++
		}
	}
	for _, disease := range must(d.Diseases(d.ctx, day))(d.t) { // who is followed for two stands in the list of all by one of them
		for _, line := range must(d.PersonLines(d.ctx, must(d.PersonKeys(d.ctx, model.PersonFilter{On: day, State: model.StateIsolating, Disease: disease}))(d.t), today.At))(d.t) {
			if line.Isolation.Outcome == model.OutcomeNone && line.Isolation.EndsOn == day {
				ends[line.ID] = true
			}
		}
	}
	return []int{today.HomePeople, today.EndsToday, today.Monitoring, today.Unconfirmed, today.TestsDue, today.TestsLate, today.Unrecorded, today.HomeHouses}, []int{
		home, len(ends), length(model.PersonFilter{State: model.StateMonitoring}), length(model.PersonFilter{State: model.StateUnconfirmed}),
		length(model.PersonFilter{TestDueBy: day}), length(model.PersonFilter{TestDueBy: day - 1}), length(model.PersonFilter{Unrecorded: today.Session}),
		len(must(d.HouseholdIDs(d.ctx, model.HouseholdFilter{Isolating: true}))(d.t)),
	}
}

// A census that is damaged, or anything else in its place, is none.
func TestCensusKept(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.isolated(d.person("Võ An", d.house("Võ An", 0).ID).ID)
	want := must(d.Today(d.ctx, d.instant()))(t)
	check(t, d.Close())
	again := func() { d.Book = must(store.Open(d.ctx, d.Path(), store.WithClock(d.clock)))(t) }
	again()
	kept := must(store.Ask[[]byte](d.ctx, d.Book, "select bytes from census"))(t)
	if len(kept) != 1 || store.DecodeCensus(kept[0]) != nil {
		t.Fatalf("kept %q", kept)
	}
	for _, bytes := range [][]byte{{}, {9}, {2}, kept[0][:len(kept[0])-1], append([]byte{1}, kept[0][1:]...), append(kept[0], 0)} {
		check(t, d.Exec(d.ctx, "update census set bytes = ?", bytes))
		check(t, d.Close())
		again()
		same(t, "today", must(d.Today(d.ctx, d.instant()))(t), want)
	}
	check(t, d.Exec(d.ctx, "update census set upto = upto + 1000"))
	check(t, d.Close())
	again()
	same(t, "of another book", must(d.Today(d.ctx, d.instant()))(t), want)
}

func FuzzCensus(f *testing.F) {
	f.Add([]byte{2, 0, 0, 1, 1, 'x', 1, 2, 2, 2, 0})
	f.Add([]byte{2, 2, 1, 0, 1, 2, 2, 2, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1})
	f.Fuzz(func(_ *testing.T, b []byte) {
		_ = store.DecodeCensus(binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(b)))
	})
}
