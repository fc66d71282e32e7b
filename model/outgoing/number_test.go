package outgoing_test

import (
	"slices"
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/model/outgoing"
)

const (
	termOf2020 = model.Date(737_500) // any day
	congress   = termOf2020 + 1800
)

func number(kind string, n int, suffix string, on model.Date, id outgoing.ID) outgoing.Number {
	return outgoing.Number{Kind: kind, Number: n, Suffix: suffix, Symbol: outgoing.Symbol(kind, n, suffix, ""), On: on, PaperID: id}
}

func TestNumerals(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string]struct {
		number int
		suffix string
		ok     bool
	}{
		"12": {12, "", true}, "05": {5, "", true}, " 12A ": {12, "a", true}, "12đ": {12, "đ", true}, "99999": {99999, "", true},
		"0": {}, "": {}, "-3": {}, "+3": {}, "a": {}, "12ab": {}, "12 a": {}, "100000": {}, "1.2": {}, "12-": {},
	} {
		n, suffix, ok := outgoing.ParseNumeral(typed)
		if ok != want.ok || ok && (n != want.number || suffix != want.suffix) {
			t.Errorf("%q is %d %q, %t", typed, n, suffix, ok)
		}
	}
	for _, tt := range []struct{ got, want string }{
		{outgoing.Symbol("CV", 5, "", ""), "05-CV/ĐU"}, {outgoing.Symbol("QyĐ", 112, "a", "ĐU-HM"), "112a-QĐ/ĐU-HM"}, {outgoing.Symbol("XX", 1, "", ""), "01-XX/ĐU"},
	} {
		if tt.got != tt.want {
			t.Errorf("%s, want %s", tt.got, tt.want)
		}
	}
}

func TestNextNumberFollowsKindAndTerm(t *testing.T) {
	t.Parallel()
	given := []outgoing.Number{
		number("CV", 40, "", congress-1, 1), number("CV", 3, "a", congress, 2), number("CV", 2, "", congress+9, 3), number("KH", 9, "", congress, 4),
		{Kind: outgoing.Report, Number: 31, On: congress + 2, ReportID: 1},
	}
	for _, tt := range []struct {
		kind    string
		started model.Date
		on      model.Date
		first   int
		want    int
	}{
		{"CV", congress, congress + 20, 0, 4},
		{"CV", congress, congress - 20, 0, 41}, // entered late, of the term before
		{"CV", 0, congress + 20, 0, 41},
		{"KH", congress, congress, 0, 10},
		{"NQ", congress, congress, 0, 1},
		{"NQ", congress, congress, 7, 7},
		{outgoing.Report, congress, congress, 5, 32},
		{outgoing.Report, congress, congress, 50, 50},
	} {
		if got := outgoing.Next(given, tt.started, tt.kind, tt.on, tt.first); got != tt.want {
			t.Errorf("%+v: %d", tt, got)
		}
	}
}

func TestTaken(t *testing.T) {
	t.Parallel()
	given := []outgoing.Number{
		number("CV", 12, "", congress+1, 1), number("CV", 12, "a", congress+1, 2), number("QĐ", 5, "", congress+1, 3),
		{Kind: outgoing.Report, Number: 7, On: congress + 2, ReportID: 1},
		{Kind: outgoing.Report, Symbol: "1 - BC/ĐU", On: congress + 2, ReportID: 2},
	}
	for name, tt := range map[string]struct {
		n    outgoing.Number
		want bool
	}{
		"the same number":        {number("CV", 12, "", congress+5, 9), true},
		"with another letter":    {number("CV", 12, "b", congress+5, 9), false},
		"with its letter":        {number("CV", 12, "a", congress+5, 9), true},
		"of the term before":     {number("CV", 12, "", congress-5, 9), false},
		"of another kind":        {number("KH", 12, "", congress+5, 9), false},
		"itself":                 {number("CV", 12, "", congress+5, 1), false},
		"a report's":             {number(outgoing.Report, 7, "", congress+5, 1), true},
		"a symbol":               {outgoing.Number{Kind: "CV", Number: 99, Symbol: "12-cv/đu", On: congress + 1, PaperID: 9}, true},
		"a symbol of a report":   {outgoing.Number{Kind: outgoing.Report, Number: 99, Symbol: "1-BC/ĐU", On: congress + 1, PaperID: 9}, true},
		"of one abbreviation":    {number("QyĐ", 5, "", congress+1, 9), false},
		"a report without any":   {outgoing.Number{Kind: outgoing.Report, On: congress + 2, ReportID: 9}, false},
		"a report beside itself": {outgoing.Number{Kind: outgoing.Report, Number: 7, On: congress + 2, ReportID: 1}, false},
	} {
		if _, got := outgoing.Taken(given, congress, tt.n); got != tt.want {
			t.Errorf("%s: %t", name, got)
		}
	}
}

func TestFoundBySymbolAndDay(t *testing.T) {
	t.Parallel()
	paper := func(id outgoing.ID, report model.ReportID, kind, symbol string, on model.Date) outgoing.Line {
		return outgoing.Line{Paper: outgoing.Paper{ID: id, Kind: kind, Symbol: symbol, On: on}, ReportID: report}
	}
	lines := []outgoing.Line{
		paper(1, 0, "CV", "12-CV/ĐU", congress+1), paper(2, 0, "CV", "12-CV/ĐU", congress+900), paper(0, 3, outgoing.Report, "07-BC/ĐU-HM", congress+2),
	}
	for _, tt := range []struct {
		symbol string
		on     model.Date
		paper  outgoing.ID
		report model.ReportID
	}{
		{"12-CV/ĐU", congress + 1, 1, 0}, {"12 - cv/đu", 0, 2, 0}, {"12-CV/ĐU", congress + 3, 0, 0}, {"07-BC/ĐU-HM", congress + 2, 0, 3}, {"07-BC/ĐU", 0, 0, 0}, {"", 0, 0, 0},
	} {
		got, there := outgoing.Find(lines, tt.symbol, tt.on)
		if got.ID != tt.paper || got.ReportID != tt.report || there != (tt.paper != 0 || tt.report != 0) {
			t.Errorf("%+v: %+v", tt, got)
		}
	}
}

func TestDaysRiseWithNumbers(t *testing.T) {
	t.Parallel()
	given := []outgoing.Number{number("CV", 1, "", congress+1, 1), number("CV", 2, "", congress+5, 2), number("CV", 4, "", congress+9, 3)}
	for _, tt := range []struct {
		number int
		on     model.Date
		next   int // the number that does not go with it; 0: none
	}{
		{3, congress + 7, 0},
		{3, congress + 5, 0},
		{3, congress + 9, 0},
		{3, congress + 4, 2},
		{3, congress + 10, 4},
		{3, congress, 2},
		{9, congress + 8, 4},
		{3, congress - 1, 0},
	} {
		n := number("CV", tt.number, "", tt.on, 9)
		if got, wrong := outgoing.OutOfOrder(given, congress, n); got.Number != tt.next || wrong != (tt.next != 0) {
			t.Errorf("%+v: %d, %t", tt, got.Number, wrong)
		}
	}
}

func TestGapsAreNamed(t *testing.T) {
	t.Parallel()
	given := []outgoing.Number{
		number("KH", 3, "", congress+1, 1), number("KH", 4, "a", congress+1, 2), number("KH", 9, "", congress+1, 3), number("KH", 1, "", congress-1, 4),
		number("CV", 1, "", congress+1, 5), number("CV", 3, "", congress+1, 6),
		{Kind: outgoing.Report, Symbol: "x", On: congress + 1, ReportID: 1},
		{Kind: outgoing.Report, Number: 30, On: congress + 1, ReportID: 2},
		{Kind: outgoing.Report, Number: 31, On: congress + 1, ReportID: 3},
	}
	want := []outgoing.Gap{{"CV", 2, 2}, {"KH", 5, 8}}
	if got := outgoing.Gaps(given, congress, congress+10); !slices.Equal(got, want) {
		t.Errorf("%+v", got)
	}
}

func TestLinesStandByDayKindAndNumber(t *testing.T) {
	t.Parallel()
	line := func(kind string, n int, suffix string, on model.Date) outgoing.Line {
		return outgoing.Line{Paper: outgoing.Paper{Kind: kind, Number: n, Suffix: suffix, On: on}}
	}
	lines := []outgoing.Line{line("KH", 1, "", 5), line("CV", 12, "a", 5), line("CV", 12, "", 5), line("CV", 9, "", 6), line("BB", 1, "", 4)}
	outgoing.Sort(lines)
	got := ""
	for _, l := range lines {
		got += l.Kind + l.Numeral() + " "
	}
	if got != "BB01 CV12 CV12a KH01 CV09 " {
		t.Error(got)
	}
}

func TestPaperIsValidated(t *testing.T) {
	t.Parallel()
	sound := outgoing.Paper{Kind: "CV", Number: 1, Symbol: "01-CV/ĐU", On: congress, Subject: "họp"}
	if err := sound.Validate(); err != nil {
		t.Fatal(err)
	}
	long := strings.Repeat("a", model.MaxNote+1)
	for field, change := range map[string]func(*outgoing.Paper){
		"kind": func(p *outgoing.Paper) { p.Kind = "XYZ" }, "number": func(p *outgoing.Paper) { p.Suffix = "ab" }, "symbol": func(p *outgoing.Paper) { p.Symbol = "" },
		"on": func(p *outgoing.Paper) { p.On = 0 }, "subject": func(p *outgoing.Paper) { p.Subject = "" }, "copies": func(p *outgoing.Paper) { p.Copies = -1 },
		"file": func(p *outgoing.Paper) { p.File.Name = "a" }, "note": func(p *outgoing.Paper) { p.Note = long }, "signer": func(p *outgoing.Paper) { p.Signer = long },
		"recipients": func(p *outgoing.Paper) { p.Recipients = long }, "cancelled": func(p *outgoing.Paper) { p.Cancelled = long },
	} {
		p := sound
		change(&p)
		if found := model.FieldErrors(p.Validate()); len(found) != 1 || found[0].Field != field {
			t.Errorf("%s: %v", field, p.Validate())
		}
	}
	for _, n := range []int{0, -1, 99999 + 1} {
		p := sound
		p.Number = n
		if len(model.FieldErrors(p.Validate())) != 1 {
			t.Errorf("number %d", n)
		}
	}
}
