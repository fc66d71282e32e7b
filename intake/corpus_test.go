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
	"sotruc/intake/doctext"
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

// The published directives, read and compared with what a careful reader finds in them. The three whole texts must be
// right in every field; nowhere may a number, a day or a signer be invented.
func TestCorpus(t *testing.T) {
	rows := expected(t)
	total := map[string]*score{}
	for _, want := range rows {
		p := readCorpus(t, want["file"])
		for field, got := range fields(p) {
			if total[field] == nil {
				total[field] = &score{}
			}
			fault := total[field].add(want[field], got)
			switch {
			case fault == "":
			case want["style"] == "full text",
				fault == "invented" && slices.Contains([]string{"number", "issue_date", "signer"}, field):
				t.Errorf("%s: %s %s: got %q, want %q", want["file"], field, fault, got, want[field])
			default:
				t.Logf("%s: %s %s: got %q, want %q", want["file"], field, fault, got, want[field])
			}
		}
	}
	t.Logf("%-12s %5s %5s %6s %8s %5s", "field", "right", "wrong", "missed", "invented", "blank")
	for _, field := range []string{"number", "doc_type", "issuer", "issue_date", "signer", "cited", "tasks_top_level"} {
		s := total[field]
		t.Logf("%-12s %5d %5d %6d %8d %5d", field[:min(12, len(field))], s.right, s.wrong, s.missed, s.invented, s.blank)
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

func expected(t *testing.T) []map[string]string {
	t.Helper()
	f, err := os.Open(filepath.Join(corpus, "expected.tsv"))
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
	doc, err := doctext.Open(filepath.Join(corpus, name), doctext.Limits{})
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
