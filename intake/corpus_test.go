package intake_test

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sotruc/intake"
	"sotruc/model"
	"sotruc/model/viet"
)

const corpus = "../../shared/corpus"

// score counts, for one field over all papers, what was read.
type score struct{ right, wrong, missed, invented, blank int }

func (s *score) add(want, got string) string {
	switch {
	case want == "" && got == "":
		s.blank++
		return ""
	case want == "":
		s.invented++
		return "invented"
	case got == "":
		s.missed++
		return "missed"
	case viet.SameText(want, got):
		s.right++
		return ""
	}
	s.wrong++
	return "wrong"
}

// addSymbols compares two lists of "number;date" by their numbers, and the days of the numbers both have.
func (s *score) addSymbols(want, got string) (fault string) {
	wanted, found := citedDays(want), citedDays(got)
	for symbol, date := range wanted {
		switch day, ok := found[symbol]; {
		case !ok:
			s.missed++
			fault = "missed"
		case date != "" && day != date:
			s.wrong++
			fault = "wrong"
		default:
			s.right++
		}
	}
	for symbol := range found {
		if _, ok := wanted[symbol]; !ok {
			s.invented++
			fault = "invented"
		}
	}
	if len(wanted)+len(found) == 0 {
		s.blank++
	}
	return fault
}

// citedDays gives the day of each number of a list; papers without a number go by their day.
func citedDays(list string) map[string]string {
	days := map[string]string{}
	for one := range strings.SplitSeq(list, "|") {
		symbol, date, _ := strings.Cut(one, ";")
		if symbol == "" {
			symbol = date
		}
		if symbol != "" {
			days[symbol] = date
		}
	}
	return days
}

// share is a part of a whole; one of nothing is whole.
func share(part, rest int) float64 {
	if part+rest == 0 {
		return 1
	}
	return float64(part) / float64(part+rest)
}

// bars are the least shares of what papers show that is read right. Nothing may be invented.
var bars = []struct {
	field string
	least float64
}{
	{"number", 1}, {"doc_type", 1}, {"issuer", 0.90}, {"issue_date", 1}, {"signer", 1}, {"cited", 0.97}, {"tasks_top_level", 1},
}

// The published directives, read and compared with what a careful reader finds in them. The three whole texts must be
// right in every field, the others up to the bars above; nowhere may a value be invented.
func TestCorpus(t *testing.T) {
	total := map[string]*score{}
	for _, want := range expected(t) {
		for field, got := range fields(readCorpus(t, want["file"])) {
			if total[field] == nil {
				total[field] = &score{}
			}
			add := total[field].add
			if field == "cited" {
				add = total[field].addSymbols
			}
			fault := add(want[field], got)
			if fault != "" && want["style"] == "full text" {
				t.Errorf("%s: %s %s: got %q, want %q", want["file"], field, fault, got, want[field])
			} else if fault != "" {
				t.Logf("%s: %s %s: got %q, want %q", want["file"], field, fault, got, want[field])
			}
		}
	}
	t.Logf("%-15s %5s %5s %6s %8s %5s %6s %9s", "field", "right", "wrong", "missed", "invented", "blank", "recall", "precision")
	for _, bar := range bars {
		s := total[bar.field]
		recall, precision := share(s.right, s.wrong+s.missed), share(s.right, s.wrong+s.invented)
		t.Logf("%-15s %5d %5d %6d %8d %5d %5.1f%% %8.1f%%", bar.field, s.right, s.wrong, s.missed, s.invented, s.blank, 100*recall, 100*precision)
		if recall < bar.least || precision < bar.least || s.invented > 0 {
			t.Errorf("%s: recall %.3f, precision %.3f, %d invented; the bar is %.2f", bar.field, recall, precision, s.invented, bar.least)
		}
	}
}

// The deadlines of the whole texts.
func TestCorpusDeadlines(t *testing.T) {
	expected(t)
	tests := []struct {
		file string
		want []model.Every
		whom string
	}{
		{"yen-thanh-250.txt", []model.Every{model.EveryMonth}, ""},
		{"ha-dong-302.txt", nil, ""},
		{"hoa-minh-100.txt", []model.Every{model.EveryASAP}, "Thường trực Đảng ủy phường"},
		{"22.txt", []model.Every{model.EveryOnce, model.EveryOnce}, "Ủy ban nhân dân tỉnhUBND tỉnh"},
	}
	for _, tt := range tests {
		p := readCorpus(t, tt.file)
		var got []model.Every
		whom := ""
		for _, task := range append(slices.Clone(p.Directive.Tasks), p.Candidates...) {
			for _, d := range task.Deadlines {
				got = append(got, d.Every)
				whom += d.ToWhom
			}
		}
		if !slices.Equal(got, tt.want) || whom != tt.whom {
			t.Errorf("%s: got %v to %q, want %v to %q", tt.file, got, whom, tt.want, tt.whom)
		}
	}
}

func expected(t *testing.T) []map[string]string { return expectedIn(t, "") }

// expectedIn reads what a careful reader finds in the papers of a folder of the collection.
func expectedIn(t *testing.T, folder string) []map[string]string {
	t.Helper()
	f, err := os.Open(filepath.Join(corpus, folder, "expected.tsv"))
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("the published directives are not beside this module")
	}
	if err != nil {
		t.Fatal(err)
	}
	in := csv.NewReader(f)
	in.Comma, in.LazyQuotes = '\t', true
	rows, err := in.ReadAll()
	if err := errors.Join(err, f.Close()); err != nil {
		t.Fatal(err)
	}
	var list []map[string]string
	for _, row := range rows[1:] {
		one := map[string]string{}
		for i, name := range rows[0] {
			one[name] = row[i]
		}
		list = append(list, one)
	}
	return list
}

func readCorpus(t *testing.T, name string) intake.Proposal {
	t.Helper()
	doc, err := openFile(filepath.Join(corpus, name))
	if err != nil {
		t.Fatal(err)
	}
	p, err := intake.Read(doc)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func fields(p intake.Proposal) map[string]string {
	d := p.Directive
	var cites []string
	for _, c := range d.Cites {
		cites = append(cites, c.Symbol+";"+c.IssuedOn.String())
	}
	return map[string]string{
		"number": d.Symbol, "doc_type": d.KindName, "issuer": d.Issuer, "issue_date": d.IssuedOn.String(), "signer": d.Signer,
		"cited": strings.Join(cites, "|"), "tasks_top_level": fmt.Sprint(len(d.Tasks)),
	}
}
