package merge_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/model/figure"
	"sotruc/model/merge"
)

// anyReports draws the reports of offices, of which the first say less: not every office has every figure.
func anyReports(r *rapid.T, t *testing.T) []merge.Sent {
	codes := []string{"home.people", "f0.new", "test.pending", "violation.amount", "activity.own", "new.figure"}
	var all []merge.Sent
	for i := range rapid.IntRange(0, 8).Draw(r, "offices") {
		s := sent(t, fmt.Sprintf("%d.json", i), fmt.Sprintf("Phường %d", i), 0)
		s.Figures = nil
		for _, code := range codes {
			if rapid.Bool().Draw(r, "has "+code) {
				continue
			}
			n := func(what string) int { return rapid.IntRange(0, 1000).Draw(r, what) }
			f := model.Figure{Code: code, Opening: n("opening"), Up: n("up")}
			if !figure.IsStock(model.Figure{Code: code, Opening: 1}) {
				f.Opening = 0
			}
			f.Down = rapid.IntRange(0, f.Opening+f.Up).Draw(r, "down")
			f.Now = f.Opening + f.Up - f.Down
			f.Total = f.Now + n("before")
			s.Figures = append(s.Figures, f)
		}
		s.Tasks = model.TaskTotals{Done: rapid.IntRange(0, 9).Draw(r, "done"), Open: rapid.IntRange(0, 9).Draw(r, "open")}
		s.Tasks.Total = s.Tasks.Done + s.Tasks.Open
		if rapid.Bool().Draw(r, "sum") {
			s.Sum = &merge.Sum{Reports: rapid.IntRange(1, 9).Draw(r, "reports"), Missing: rapid.IntRange(0, 3).Draw(r, "missing")}
		}
		all = append(all, s)
	}
	return all
}

// The sum of each figure is what adding by hand gives, the identity holds of it, and the order of the files says nothing.
func TestSumIsTheSlowSum(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(r *rapid.T) {
		all := anyReports(r, t)
		o := merge.Merge(all, nil, nil, "", merge.Asked{})
		if len(o.LeftOut)+len(o.Aside) > 0 || len(o.Taken) != len(all) {
			r.Fatalf("%s", said(o))
		}
		for _, got := range o.Figures {
			want, counted := model.Figure{Code: got.Code}, 0
			for _, s := range all {
				for _, f := range s.Figures {
					if f.Code == got.Code {
						want.Opening, want.Up, want.Down, want.Now, want.Total = want.Opening+f.Opening, want.Up+f.Up, want.Down+f.Down, want.Now+f.Now, want.Total+f.Total
						counted += s.Reports()
					}
				}
			}
			if got != want || o.Counted[got.Code] != counted || got.Opening+got.Up-got.Down != got.Now {
				r.Fatalf("%+v of %d, want %+v of %d", got, o.Counted[got.Code], want, counted)
			}
		}
		done, reports := 0, 0
		for _, s := range all {
			done, reports = done+s.Tasks.Done, reports+s.Reports()
			if !slices.ContainsFunc(s.Figures, func(f model.Figure) bool { return o.Counted[f.Code] == 0 }) {
				continue
			}
			r.Fatalf("a figure of %s is lost", s.File)
		}
		if o.Tasks.Done != done || o.Reports != reports {
			r.Fatalf("%+v of %d", o.Tasks, o.Reports)
		}
		mixed := rapid.Permutation(all).Draw(r, "order")
		if again := merge.Merge(mixed, nil, nil, "", merge.Asked{}); !reflect.DeepEqual(again, o) {
			r.Fatalf("%s\nin another order\n%s", said(again), said(o))
		}
	})
}

// Whatever is sent, each file is spoken of exactly once, and no office counts twice.
func TestEveryFileIsAccountedFor(t *testing.T) {
	t.Parallel()
	names := []string{"Phường 1", "P.01", "Phường Hòa Minh", "phuong hoa minh", "Phường Hoa Mình", "Quận ủy Liên Chiểu", "?"}
	rapid.Check(t, func(r *rapid.T) {
		var all []merge.Sent
		for i := range rapid.IntRange(0, 10).Draw(r, "files") {
			s := sent(t, fmt.Sprintf("f%d", i), rapid.SampledFrom(names).Draw(r, "name"), rapid.IntRange(-2, 9).Draw(r, "n"))
			s.Superior = rapid.SampledFrom([]string{"", "Quận ủy Liên Chiểu", "Quận ủy Sơn Trà"}).Draw(r, "above")
			s.Symbol = rapid.SampledFrom([]string{"01", "02", "03"}).Draw(r, "symbol")
			s.MadeAt = model.Instant(rapid.IntRange(0, 2).Draw(r, "made"))
			s.Print = rapid.SampledFrom([]string{s.File, "copy"}).Draw(r, "print")
			s.Period.To += model.Date(rapid.IntRange(0, 1).Draw(r, "longer"))
			if rapid.Bool().Draw(r, "corrects") {
				s.Corrects = &merge.Corrected{Symbol: rapid.SampledFrom([]string{"01", "02", "03"}).Draw(r, "of")}
			}
			if rapid.Bool().Draw(r, "sum") {
				s.Sum = &merge.Sum{Reports: 2, Offices: rapid.SliceOfN(rapid.SampledFrom(names), 0, 3).Draw(r, "offices")}
			}
			all = append(all, s)
		}
		list := []merge.Office{{Name: "Phường 1"}, {Name: "Phường Hòa Minh", Superior: "Quận ủy Liên Chiểu"}}[:rapid.IntRange(0, 2).Draw(r, "listed")]
		o := merge.Merge(all, nil, list, "", merge.Asked{})
		spoken := map[string]int{}
		for _, t := range o.Taken {
			spoken[t.File]++
		}
		for _, l := range o.LeftOut {
			spoken[l.File]++
		}
		for _, a := range o.Aside {
			spoken[a.File]++
		}
		for _, s := range all {
			if spoken[s.File] != 1 {
				r.Fatalf("%s is spoken of %d times:\n%s", s.File, spoken[s.File], said(o))
			}
		}
		counted := 0
		for _, office := range list {
			n := 0
			for _, t := range o.Taken {
				if t.Listed && t.Name == office.Name {
					n++
				}
			}
			if counted += n; n > 1 {
				r.Fatalf("%s counts %d times:\n%s", office.Name, n, said(o))
			}
		}
		if counted+len(o.Missing) != len(list) {
			r.Fatalf("of %d are %d there and %d missing", len(list), counted, len(o.Missing))
		}
	})
}

// Names that only tones or the office above tell apart are two offices; who says less is the one it can only be.
func TestNamesakes(t *testing.T) {
	t.Parallel()
	named := func(file, name, above string) merge.Sent {
		s := sent(t, file, name, 1)
		s.Superior = above
		return s
	}
	tests := []struct {
		name string
		sent []merge.Sent
		list []merge.Office
		want int
	}{
		{"tones", []merge.Sent{named("a", "Xã Tân Thành", "H"), named("b", "Xã Tân Thạnh", "H")}, nil, 2},
		{"one without tones", []merge.Sent{named("a", "Xã Tân Thành", "H"), named("b", "Xa Tan Thanh", "H")}, nil, 1},
		{"one without tones, of two", []merge.Sent{named("a", "Xã Tân Thành", "H"), named("b", "Xa Tan Thanh", "H"), named("c", "Xã Tân Thạnh", "H")}, nil, 3},
		{"two above", []merge.Sent{named("a", "Phường 1", "Quận 3"), named("b", "Phường 1", "Quận 5")}, nil, 2},
		{"one above, in other words", []merge.Sent{named("a", "Phường 1", "Quận 3"), named("b", "P.1", "Quận ủy 3"), named("c", "Phường 01", "")}, nil, 1},
		{"two above, one of the list", []merge.Sent{named("a", "Phường 1", "Quận 3"), named("b", "Phường 1", "Quận 5")}, []merge.Office{{Name: "Phường 1"}}, 1},
		{"two of the list", []merge.Sent{named("a", "Phường 1", "Quận 3"), named("b", "Phường 1", "Quận 5")}, []merge.Office{{Name: "Phường 1", Superior: "Quận 3"}, {Name: "Phường 1", Superior: "Quận 5"}}, 2},
	}
	for _, tt := range tests {
		o := merge.Merge(tt.sent, nil, tt.list, "", merge.Asked{})
		if len(o.Taken) != tt.want || len(o.Missing) > 0 || len(o.Namesakes) > 0 != (tt.want > 1 && tt.list == nil) {
			t.Errorf("%s: %d\n%s\n%v", tt.name, len(o.Taken), said(o), o.Namesakes)
		}
	}
}

// A sum counts for those in it: a report in it is not added again, nor what the office itself added up before.
func TestSumsOfSums(t *testing.T) {
	t.Parallel()
	district := sent(t, "district", "Quận ủy Liên Chiểu", 7)
	district.Superior = "Thành ủy Đà Nẵng"
	district.Sum = &merge.Sum{Reports: 4, Missing: 1, Offices: []string{"P. Hòa Minh", "Phường Hòa Khánh"}}
	own := sent(t, "own", "Thành uỷ Đà Nẵng", 9)
	own.Superior, own.Sum = "", &merge.Sum{Reports: 9}
	elsewhere := sent(t, "elsewhere", "Phường Hòa Khánh", 1)
	elsewhere.Superior = "Quận ủy Sơn Trà"
	otherTones := sent(t, "tones", "Phường Hoá Minh", 2)
	o := merge.Merge([]merge.Sent{district, own, elsewhere, otherTones, sent(t, "ward", "Đảng ủy phường Hòa Minh", 3)}, nil, nil, "Thành ủy Đà Nẵng", merge.Asked{})
	if got, want := said(o), "taken elsewhere\ntaken tones\ntaken district\nward in-sum Quận ủy Liên Chiểu\nown own"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if o.Reports != 6 || o.Below != 1 || o.Figures[0].Now != 10 {
		t.Errorf("%d reports, %d missing, %+v", o.Reports, o.Below, o.Figures)
	}
	if strings.Join(o.Outside(), ";") != "Phường Hòa Khánh;Phường Hoá Minh;Quận ủy Liên Chiểu" {
		t.Errorf("%v", o.Outside())
	}
}

// What a sum has in it is counted in it only where the sum is counted itself: one made anew without an office leaves its report standing.
func TestASumThatDoesNotStandHasNothingInIt(t *testing.T) {
	t.Parallel()
	sum := func(file string, later int, offices ...string) merge.Sent {
		s := sent(t, file, "Quận ủy Liên Chiểu", 7)
		s.Superior, s.MadeAt = "Thành ủy Đà Nẵng", s.MadeAt+model.Instant(later)
		s.Sum = &merge.Sum{Reports: len(offices), Offices: offices}
		return s
	}
	ward := sent(t, "ward", "Đảng ủy phường Hòa Minh", 3)
	o := merge.Merge([]merge.Sent{sum("first", 0, "P. Hòa Minh", "Phường Hòa Khánh"), sum("anew", 60, "Phường Hòa Khánh"), ward}, nil, nil, "", merge.Asked{})
	if got, want := said(o), "taken ward\ntaken anew\nfirst earlier anew"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// What an office corrects and did not send, and what offices call otherwise under one code, is said.
func TestDoubtsOfASum(t *testing.T) {
	t.Parallel()
	a, b := sent(t, "a", "Đảng ủy xã Hòa Minh", 3), sent(t, "b", "Đảng ủy phường Hòa Minh", 4)
	b.Number, b.Symbol, b.Corrects = 6, "06-BC/ĐU", &merge.Corrected{Symbol: "05-BC/ĐU"}
	own := model.Figure{Code: "activity.patrol", Up: 3, Now: 3, Total: 3}
	a.Figures, b.Figures = append(a.Figures, own), append(b.Figures, own)
	a.Labels, b.Labels = map[string]string{"activity.patrol": "Lượt tuần tra"}, map[string]string{"activity.patrol": "Số km tuần tra"}
	o := merge.Merge([]merge.Sent{a, b}, nil, nil, "", merge.Asked{})
	if strings.Join(o.Unmatched, ";") != "Đảng ủy phường Hòa Minh" || len(o.Relabelled) != 1 || !strings.Contains(o.Relabelled[0], "Số km tuần tra") {
		t.Errorf("%q, %q", o.Unmatched, o.Relabelled)
	}
	b.Labels["activity.patrol"], a.Number = "lượt  tuần tra", 1
	a.Office = b.Office
	a.Symbol = "05-BC/ĐU"
	if o := merge.Merge([]merge.Sent{a, b}, nil, nil, "", merge.Asked{}); len(o.Unmatched)+len(o.Relabelled) != 0 {
		t.Errorf("%q, %q", o.Unmatched, o.Relabelled)
	}
}

// How many offices have a figure is of a sum what it says itself, and never more than it is of.
func TestASumSaysHowManyHaveAFigure(t *testing.T) {
	t.Parallel()
	district := sent(t, "district", "Quận ủy Liên Chiểu", 7)
	district.Superior = "Thành ủy Đà Nẵng"
	district.Sum = &merge.Sum{Reports: 10, Offices: []string{"Phường Hòa Khánh"}, Having: map[string]int{"home.people": 4, "f0.new": 99}}
	ward := sent(t, "ward", "Đảng ủy phường Hòa Minh", 3)
	o := merge.Merge([]merge.Sent{district, ward}, nil, nil, "Thành ủy Đà Nẵng", merge.Asked{})
	if o.Counted["home.people"] != 5 || o.Counted["f0.new"] != 11 || o.Reports != 11 {
		t.Errorf("%v of %d", o.Counted, o.Reports)
	}
}
