package intake_test

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"sotruc/intake"
	"sotruc/intake/doubt"
	"sotruc/model"
	"sotruc/model/viet"
)

// wanted is a made-up paper and what a careful reader finds in it.
type wanted struct {
	name   string
	values map[string]string
	text   string
}

// Papers of many bodies, levels and ways of copying, written for this test. A value not listed is not to be seen in the
// paper, and one read there is invented.
func TestUnseen(t *testing.T) {
	paths, err := filepath.Glob("testdata/unseen/*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no papers: %v", err)
	}
	for _, path := range paths {
		for _, w := range wantedIn(t, path) {
			t.Run(w.name, func(t *testing.T) { w.check(t, intake.Parse(w.text)) })
		}
	}
}

// wantedIn parts a file of papers: "=== name", lines of "field: value", "---", the text.
func wantedIn(t testing.TB, path string) []wanted {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var list []wanted
	for part := range strings.SplitSeq("\n"+string(data), "\n=== ") {
		head, text, ok := strings.Cut(part, "\n---\n")
		if !ok {
			continue
		}
		name, lines, _ := strings.Cut(head, "\n")
		w := wanted{name: name, values: map[string]string{}, text: text + "\n"}
		for line := range strings.SplitSeq(lines, "\n") {
			field, value, _ := strings.Cut(line, ":")
			w.values[field] = strings.TrimSpace(value)
		}
		list = append(list, w)
	}
	return list
}

func (w wanted) check(t *testing.T, p intake.Proposal) {
	t.Helper()
	d := p.Directive
	got := map[string]string{
		"symbol": d.Symbol, "kind": d.KindName, "issuer": d.Issuer, "place": d.Place, "date": d.IssuedOn.String(), "signer": d.Signer,
		"cites": citesOf(d), "tasks": strconv.Itoa(len(d.Tasks)), "urgency": string(d.Urgency), "subject": d.Subject,
		"recipients": strings.Join(d.Recipients, " | "), "leads": leadsOf(d.Tasks), "candidates": strconv.Itoa(len(p.Candidates)),
	}
	if w.values["urgency"] == "" && w.values["doubts"] != "secret" {
		w.values["urgency"] = string(model.UrgencyNormal)
	}
	optional := []string{"subject", "recipients", "leads", "candidates"}
	for field, value := range got {
		want, listed := w.values[field]
		if !listed && slices.Contains(optional, field) {
			continue
		}
		same := want == value
		if field == "issuer" {
			same = viet.SameText(want, value)
		}
		if !same {
			t.Errorf("%s: got %q, want %q", field, value, want)
		}
	}
	for code := range strings.FieldsSeq(w.values["doubts"]) {
		if !slices.ContainsFunc(p.Doubts, func(d doubt.Doubt) bool { return string(d.Code) == code }) {
			t.Errorf("no doubt %s among %v", code, p.Doubts)
		}
	}
}

func citesOf(d model.Directive) string {
	var list []string
	for _, c := range d.Cites {
		list = append(list, c.Symbol+";"+c.IssuedOn.String())
	}
	return strings.Join(list, "|")
}

func leadsOf(tasks []model.Task) string {
	var list []string
	for _, t := range tasks {
		parts := []string{t.Lead}
		for _, u := range t.Units {
			parts = append(parts, u.Name)
		}
		list = append(list, strings.Join(parts, " + "))
	}
	return strings.TrimSpace(strings.Join(list, " | "))
}
