package central_test

import (
	"testing"

	"sotruc/model"
	"sotruc/model/central"
)

func on(s string) model.Date {
	d, err := model.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

func count(id model.SiteCountID, site, day string, opening, in, out int) model.SiteCount {
	c := model.SiteCount{ID: id, Site: site, Disease: "covid", On: on(day), CameIn: in, WentOut: out}
	if opening >= 0 {
		c.Counted, c.Opening = true, opening
	}
	return c
}

const follows = -1 // the opening follows from the day before

func TestDaysFollowFromEachOther(t *testing.T) {
	all := []model.SiteCount{
		count(3, "Trường  THCS TÂN LẬP", "2021-08-14", 45, 0, 45), // counted again: three more than the book had
		count(2, "Trường THCS Tân Lập", "2021-08-11", follows, 0, 0),
		count(1, "truong THCS Tân Lập", "2021-08-10", 40, 5, 3),
		count(4, "Trường THCS Tân Lập", "2021-08-20", follows, 7, 0),
		count(5, "Trường THCS Tân Lập", "2021-08-21", follows, 0, 9),
		count(6, "Ký túc xá", "2021-08-21", follows, 1, 0),
	}
	type is struct {
		before, open, close  int
		begins, blank, short bool
	}
	want := map[model.SiteCountID]is{
		1: {0, 40, 42, true, false, false}, 2: {42, 42, 42, false, false, false}, 3: {42, 45, 0, false, false, false},
		4: {0, 0, 7, true, false, false}, 5: {7, 7, 0, false, false, true}, 6: {0, 0, 1, true, true, false},
	}
	days := central.Days(all)
	var order []model.SiteCountID
	for _, d := range days {
		order = append(order, d.ID)
		if got := (is{d.Before, d.Open, d.Close, d.Begins, d.Blank, d.Short}); got != want[d.ID] {
			t.Errorf("%d: %+v, want %+v", d.ID, got, want[d.ID])
		}
	}
	if len(order) != 6 || order[0] != 6 || order[1] != 1 || order[5] != 5 {
		t.Errorf("in order %v", order)
	}
	hand := central.ByHand(days)[central.KeyOf("Trường THCS Tân Lập", "covid")]
	if len(hand) != 2 || hand[0] != (model.Span{From: on("2021-08-10"), To: on("2021-08-14")}) || hand[1] != (model.Span{From: on("2021-08-20"), To: on("2021-08-21")}) {
		t.Errorf("by hand on %v", hand)
	}
}

func TestExpected(t *testing.T) {
	all := []model.SiteCount{count(1, "A", "2021-08-10", 40, 5, 3), count(2, "A", "2021-08-12", follows, 0, 40), count(3, "B", "2021-08-10", 9, 0, 0)}
	if day, known := central.Expected(all, count(0, "a", "2021-08-11", follows, 1, 0)); !known || day.Open != 42 || day.Close != 43 {
		t.Errorf("between: %+v %t", day, known)
	}
	if day, known := central.Expected(all, count(1, "A", "2021-08-10", 41, 5, 3)); !known || day.Close != 43 {
		t.Errorf("changed: %+v %t", day, known)
	}
	if _, known := central.Expected(all, count(0, "C", "2021-08-10", follows, 1, 0)); known {
		t.Error("nobody counted who was there")
	}
}

func TestWhatAChangeMakesWorse(t *testing.T) {
	all := []model.SiteCount{
		count(1, "A", "2021-08-10", 40, 5, 3), count(2, "A", "2021-08-12", follows, 0, 40), count(3, "B", "2021-08-10", 9, 0, 0),
		count(4, "D", "2021-08-10", 5, 0, 9), count(5, "D", "2021-08-11", follows, 1, 0), // of a book in which one day never fitted
	}
	for _, tt := range []struct {
		name  string
		after []model.SiteCount
		worse model.SiteCountID // 0: the new one; -1: nothing is
	}{
		{"as many as are there leave later", central.With(all, count(0, "A", "2021-08-11", follows, 0, 2)), -1},
		{"more leave later than are there then", central.With(all, count(0, "A", "2021-08-11", follows, 0, 3)), 2},
		{"more leave than are there", central.With(all, count(2, "A", "2021-08-12", follows, 0, 43)), 2},
		{"the first of a site", central.With(all, count(0, "C", "2021-08-10", follows, 1, 0)), 0},
		{"taken away from under another", all[1:], 2},
		{"the last taken away", append(all[:1:1], all[2:]...), -1},
		{"renamed, and missed", central.With(all, count(1, "B", "2021-08-09", 40, 5, 3)), 2},
		{"renamed only in writing", central.With(all, count(1, " a", "2021-08-10", 40, 5, 3)), -1},
		{"moved behind the other", central.With(all, count(1, "A", "2021-08-13", 40, 5, 3)), 2},
		{"beside what did not fit", central.With(all, count(0, "D", "2021-08-12", follows, 2, 0)), -1},
		{"what did not fit, less wrong", central.With(all, count(4, "D", "2021-08-10", 5, 0, 7)), -1},
		{"what did not fit, more wrong", central.With(all, count(4, "D", "2021-08-10", 5, 0, 10)), 4},
	} {
		day, worse := central.Worse(all, tt.after)
		if worse != (tt.worse >= 0) || worse && day.ID != tt.worse {
			t.Errorf("%s: %t %+v", tt.name, worse, day)
		}
	}
}
