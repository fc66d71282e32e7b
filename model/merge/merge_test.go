package merge_test

import (
	"slices"
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/model/merge"
)

func day(t *testing.T, s string) model.Date {
	t.Helper()
	d, err := model.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// sent is the weekly report of an office with n people at home.
func sent(t *testing.T, file, name string, n int) merge.Sent {
	t.Helper()
	return merge.Sent{
		File: file, Print: file, Office: name, Superior: "Quận ủy Liên Chiểu", Kind: model.ReportWeekly,
		Period:  model.Period{From: day(t, "2021-08-16"), To: day(t, "2021-08-22"), Cut: "15:00"},
		Disease: "covid", DiseaseName: "COVID-19", Number: 5, Symbol: "05-BC/ĐU", MadeAt: day(t, "2021-08-22").At("15:20"),
		Figures: []model.Figure{{Code: "home.people", Opening: 10, Up: n, Down: 10, Now: n, Total: 10 + n}, {Code: "f0.new", Up: 2, Now: 2, Total: 7}},
		Tasks:   model.TaskTotals{Total: 5, Done: 3, OnTime: 2, Late: 1, Open: 2},
	}
}

// said is what became of the files, a line each.
func said(o merge.Outcome) string {
	var lines []string
	for _, t := range o.Taken {
		lines = append(lines, "taken "+t.File)
	}
	for _, l := range o.LeftOut {
		lines = append(lines, strings.TrimSpace(l.File+" "+string(l.Fault)+" "+l.Detail))
	}
	for _, a := range o.Aside {
		lines = append(lines, strings.TrimSpace(a.File+" "+string(a.Why)+" "+a.By))
	}
	for _, m := range o.Missing {
		lines = append(lines, strings.TrimSpace("missing "+m.Name+" "+m.File))
	}
	return strings.Join(lines, "\n")
}

// changed is a report that is not as the others are.
func changed(s merge.Sent, change func(*merge.Sent)) merge.Sent {
	s.Figures = slices.Clone(s.Figures)
	change(&s)
	return s
}

func TestMerge(t *testing.T) {
	t.Parallel()
	a, b := sent(t, "a", "Đảng ủy phường Hòa Minh", 3), sent(t, "b", "Đảng ủy phường Hòa Khánh", 4)
	again := func(file string, change func(*merge.Sent)) merge.Sent {
		return changed(a, func(s *merge.Sent) { s.File, s.Print = file, file; change(s) })
	}
	correction := func(file, of string, number int) merge.Sent {
		return again(file, func(s *merge.Sent) {
			s.Number, s.Symbol, s.Corrects = number, file, &merge.Corrected{Symbol: of}
			s.MadeAt -= 60 // the clock of the machine was wrong; a correction stands all the same
		})
	}
	storm := func(s merge.Sent, title string) merge.Sent {
		return changed(s, func(s *merge.Sent) { s.Kind, s.Title = model.ReportOnDemand, title })
	}
	list := []merge.Office{{Name: "Phường Hòa Khánh"}, {Name: "P. Hòa Minh"}, {Name: "Phường Hòa Hiệp"}}
	second := merge.Asked{Span: merge.Between(day(t, "2021-08-23"), day(t, "2021-08-29"))}
	week, _ := merge.ParseSpan("2021-W33")
	next := func(s *merge.Sent) { s.Period.From += 7; s.Period.To += 7 }
	tests := []struct {
		name  string
		sent  []merge.Sent
		list  []merge.Office
		asked merge.Asked
		want  string
	}{
		{"nothing", nil, nil, merge.Asked{}, ""},
		{"nothing, of a list", nil, list[:1], merge.Asked{}, "missing Phường Hòa Khánh"},
		{"all, by name", []merge.Sent{a, b}, nil, merge.Asked{}, "taken b\ntaken a"},
		{"in the order of the list", []merge.Sent{a, b}, []merge.Office{list[1], list[0]}, merge.Asked{}, "taken a\ntaken b"},
		{"one is missing", []merge.Sent{a, b}, list, merge.Asked{}, "taken b\ntaken a\nmissing Phường Hòa Hiệp"},
		{"one is not in the list", []merge.Sent{a, b}, list[:1], merge.Asked{}, "taken b\ntaken a"},
		{"a copy", []merge.Sent{a, changed(a, func(s *merge.Sent) { s.File = "a2" })}, nil, merge.Asked{}, "taken a\na2 copy a"},
		{"made later", []merge.Sent{a, again("a2", func(s *merge.Sent) { s.MadeAt++ })}, nil, merge.Asked{}, "taken a2\na earlier a2"},
		{"a correction", []merge.Sent{a, correction("c", "05-BC/ĐU", 6)}, nil, merge.Asked{}, "taken c\na replaced c"},
		{"a correction by number", []merge.Sent{changed(a, func(s *merge.Sent) { s.Symbol = "" }), again("c", func(s *merge.Sent) {
			s.Number, s.Corrects, s.MadeAt = 6, &merge.Corrected{Number: 5, Symbol: "05-BC/ĐU"}, 0
		})}, nil, merge.Asked{}, "taken c\na replaced c"},
		{"a correction of a correction", []merge.Sent{correction("d", "c", 7), a, correction("c", "05-BC/ĐU", 6)}, nil, merge.Asked{}, "taken d\na replaced d\nc replaced d"},
		{"two corrections of one", []merge.Sent{a, correction("c", "05-BC/ĐU", 6), correction("d", "05-BC/ĐU", 7)}, nil, merge.Asked{}, "taken d\nc earlier d\na replaced d"},
		{"two that correct each other", []merge.Sent{correction("c", "d", 6), correction("d", "c", 7)}, nil, merge.Asked{}, "taken d\nc earlier d"},
		{"one that corrects itself", []merge.Sent{correction("c", "c", 6)}, nil, merge.Asked{}, "taken c"},
		{"most are of a week", []merge.Sent{a, b, again("c", next)}, nil, merge.Asked{}, "taken b\ntaken a\nc period 2021-08-23/2021-08-29"},
		{"as many of two: the later", []merge.Sent{a, again("c", next)}, nil, merge.Asked{}, "taken c\na period 2021-08-16/2021-08-22"},
		{"asked for", []merge.Sent{a, again("c", next)}, nil, merge.Asked{Span: week}, "taken a\nc period 2021-08-23/2021-08-29"},
		{"asked for and not there", []merge.Sent{a}, list[1:2], second, "a period 2021-08-16/2021-08-22\nmissing P. Hòa Minh a"},
		{"another kind", []merge.Sent{a, b, again("c", func(s *merge.Sent) { s.Kind = model.ReportOnDemand })}, nil, merge.Asked{}, "taken b\ntaken a\nc kind on-demand"},
		{"another disease", []merge.Sent{a, b, again("c", func(s *merge.Sent) { s.Disease = "" })}, nil, merge.Asked{}, "taken b\ntaken a\nc disease"},
		{"another kind, asked for", []merge.Sent{a, b, again("c", func(s *merge.Sent) { s.Kind = model.ReportDaily })}, nil, merge.Asked{Kind: model.ReportDaily}, "taken c\na kind weekly\nb kind weekly"},
		{"every disease, asked for", []merge.Sent{a, b, again("c", func(s *merge.Sent) { s.Disease = "" })}, nil, merge.Asked{Disease: new(string)}, "taken c\na disease covid\nb disease covid"},
		{"of the kind asked for there is none", []merge.Sent{a}, nil, merge.Asked{Kind: model.ReportMonthly}, "a kind weekly"},
		{"of the disease asked for there is none", []merge.Sent{a}, nil, merge.Asked{Disease: new(string)}, "a disease covid"},
		{
			"on demand, about two things",
			[]merge.Sent{storm(a, "Bão số 5"), storm(again("c", func(*merge.Sent) {}), "Cháy nổ"), storm(b, "bão  số 5")},
			nil,
			merge.Asked{},
			"taken b\ntaken a\nc title Cháy nổ",
		},
		{"a draft", []merge.Sent{a, changed(b, func(s *merge.Sent) { s.Draft = true })}, nil, merge.Asked{}, "taken a\nb draft"},
		{"nobody's", []merge.Sent{a, again("c", func(s *merge.Sent) { s.Office = "..." })}, nil, merge.Asked{}, "taken a\nc no-office"},
		{"another hour", []merge.Sent{a, again("c", func(s *merge.Sent) { s.Office = "Phường Hòa Hiệp"; s.Period.Cut = "" }), b}, nil, merge.Asked{}, "taken b\ntaken a\ntaken c"},
	}
	for _, tt := range tests {
		for range 2 {
			slices.Reverse(tt.sent)
			o := merge.Merge(tt.sent, nil, tt.list, "", tt.asked)
			if got := said(o); got != tt.want {
				t.Errorf("%s:\n%s\nwant\n%s", tt.name, got, tt.want)
			}
			if failed := len(o.LeftOut) > 0 || len(o.Missing) > 0; o.Failed() != failed {
				t.Errorf("%s: failed is %t", tt.name, o.Failed())
			}
		}
	}
}

// The hour of most reports is that of the sum, and the others are named.
func TestOtherCut(t *testing.T) {
	t.Parallel()
	midnight := changed(sent(t, "c", "Phường Hòa Hiệp", 1), func(s *merge.Sent) { s.Period.Cut = "" })
	o := merge.Merge([]merge.Sent{sent(t, "a", "Phường Hòa Minh", 1), midnight, sent(t, "b", "Phường Hòa Khánh", 1)}, nil, nil, "", merge.Asked{})
	if o.Period.Cut != "15:00" || !slices.Equal(o.OtherCut, []string{"Phường Hòa Hiệp"}) || o.Failed() {
		t.Errorf("%s %v", o.Period.Cut, o.OtherCut)
	}
	o = merge.Merge([]merge.Sent{midnight, changed(midnight, func(s *merge.Sent) { s.Office, s.Print, s.Period.Cut = "Phường 2", "d", "24:00" })}, nil, nil, "", merge.Asked{})
	if o.Period.Cut != "24:00" || len(o.OtherCut) > 0 {
		t.Errorf("%s %v", o.Period.Cut, o.OtherCut)
	}
}

// What cannot be right is not added.
func TestFaults(t *testing.T) {
	t.Parallel()
	first := func(change func(*model.Figure)) func(*merge.Sent) {
		return func(s *merge.Sent) { change(&s.Figures[0]) }
	}
	tests := []struct {
		want   string
		change func(*merge.Sent)
	}{
		{"", func(*merge.Sent) {}},
		{"", first(func(f *model.Figure) { f.Total = 0 })}, // since the beginning there is of flows only
		{"", func(s *merge.Sent) { s.Figures[1] = model.Figure{Code: "f0.new", Down: 2, Now: -2, Total: 5} }},
		{"", func(s *merge.Sent) { s.Figures[1] = model.Figure{Code: "new.figure", Opening: 1, Up: 2, Now: 3} }},
		{"negative home.people", first(func(f *model.Figure) { f.Opening, f.Now = -1, f.Now-11 })},
		{"negative home.people", first(func(f *model.Figure) { f.Down, f.Now = 20, -7 })},
		{"negative home.people", first(func(f *model.Figure) { f.Total = -1 })},
		{"broken home.people", first(func(f *model.Figure) { f.Now++ })},
		{"broken f0.new", func(s *merge.Sent) { s.Figures[1].Total = 1 }},
		{"broken activity.own", func(s *merge.Sent) { s.Figures[1].Code, s.Figures[1].Now = "activity.own", 3 }},
		{"twice home.people", func(s *merge.Sent) { s.Figures[1].Code = "home.people" }},
		{"number home.people", first(func(f *model.Figure) { f.Total = 1e13 + 1 })},
		{"negative tasks", func(s *merge.Sent) { s.Tasks.Late = -1 }},
		{"broken tasks", func(s *merge.Sent) { s.Tasks.Done = 4 }},
		{"broken tasks", func(s *merge.Sent) { s.Tasks.OnTime = 4 }},
		{"number tasks", func(s *merge.Sent) { s.Tasks.Total = 1e13 + 1 }},
	}
	for i, tt := range tests {
		o := merge.Merge([]merge.Sent{changed(sent(t, "a", "Phường Hòa Minh", 3), tt.change)}, nil, nil, "", merge.Asked{})
		want := strings.TrimSpace("a " + tt.want)
		if tt.want == "" {
			want = "taken a"
		}
		if got := said(o); got != want {
			t.Errorf("%d: %s, want %s", i, got, want)
		}
	}
}

// Numbers that are fine one by one may be too large together, and figures too many.
func TestTooMuchTogether(t *testing.T) {
	t.Parallel()
	large := func(file string) merge.Sent {
		return changed(sent(t, file, "Phường "+file, 1), func(s *merge.Sent) { s.Figures[1].Total = 6e12 })
	}
	if got := said(merge.Merge([]merge.Sent{large("a"), large("b")}, nil, nil, "", merge.Asked{})); got != "taken a\nb number f0.new" {
		t.Error(got)
	}
	many := func(file string) merge.Sent {
		return changed(sent(t, file, "Phường "+file, 1), func(s *merge.Sent) {
			s.Figures = nil
			for i := range 600 {
				s.Figures = append(s.Figures, model.Figure{Code: file + strings.Repeat("x", i)})
			}
		})
	}
	if got := said(merge.Merge([]merge.Sent{many("a"), many("b")}, nil, nil, "", merge.Asked{})); got != "taken a\nb too-many" {
		t.Error(got)
	}
}

func TestParseSpan(t *testing.T) {
	t.Parallel()
	for _, s := range []string{"2021-W33", "2021-w5", "2021-08", "2021-08-16", " 2020-W53 "} {
		if _, ok := merge.ParseSpan(s); !ok {
			t.Errorf("%q", s)
		}
	}
	for _, s := range []string{"", "2021", "2021-W0", "2021-W54", "0000-W05", "2021-13", "2021-02-30", "tuần 33", "2021-W33x"} {
		if _, ok := merge.ParseSpan(s); ok {
			t.Errorf("%q", s)
		}
	}
	for s, want := range map[string]bool{"2021-W33": true, "2021-W34": false, "2021-08": false, "2021-08-22": false} {
		span, _ := merge.ParseSpan(s)
		o := merge.Merge([]merge.Sent{sent(t, "a", "Phường Hòa Minh", 1)}, nil, nil, "", merge.Asked{Span: span})
		if got := len(o.Taken) == 1; got != want {
			t.Errorf("%s: %t", s, got)
		}
	}
}
