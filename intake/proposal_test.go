package intake_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"sotruc/intake"
	"sotruc/intake/doubt"
	"sotruc/model"
)

// view is a Proposal as the goldens show it: what is read, in the order of a paper, empty values left out.
type view struct {
	Symbol      string            `json:"symbol,omitempty"`
	Number      int               `json:"number,omitempty"`
	Kind        string            `json:"kind,omitempty"`
	KindName    string            `json:"kind_name,omitempty"`
	Issuer      string            `json:"issuer,omitempty"`
	Place       string            `json:"place,omitempty"`
	IssuedOn    string            `json:"issued_on,omitempty"`
	Subject     string            `json:"subject,omitempty"`
	Urgency     string            `json:"urgency,omitempty"`
	Signer      string            `json:"signer,omitempty"`
	SignerTitle string            `json:"signer_title,omitempty"`
	Recipients  []string          `json:"recipients,omitempty"`
	Cites       []string          `json:"cites,omitempty"`
	Tasks       []taskView        `json:"tasks,omitempty"`
	Candidates  []taskView        `json:"candidates,omitempty"`
	Doubts      []string          `json:"doubts,omitempty"`
	Spans       map[string]string `json:"spans,omitempty"`
}

type taskView struct {
	Ordinal   string     `json:"ordinal,omitempty"`
	Text      string     `json:"text"`
	Lead      string     `json:"lead,omitempty"`
	Units     []string   `json:"units,omitempty"`
	Deadlines []string   `json:"deadlines,omitempty"`
	Tasks     []taskView `json:"tasks,omitempty"`
}

func look(p intake.Proposal) view {
	d := p.Directive
	v := view{
		Symbol: d.Symbol, Number: d.DocNumber, Kind: d.Kind, KindName: d.KindName, Issuer: d.Issuer, Place: d.Place,
		IssuedOn: d.IssuedOn.String(), Subject: d.Subject, Urgency: string(d.Urgency), Signer: d.Signer,
		SignerTitle: d.SignerTitle, Recipients: d.Recipients, Tasks: lookTasks(d.Tasks), Candidates: lookTasks(p.Candidates),
		Spans: map[string]string{},
	}
	for _, c := range d.Cites {
		v.Cites = append(v.Cites, strings.Join([]string{c.Symbol, c.Kind, c.Issuer, c.IssuedOn.String()}, "; "))
	}
	for _, found := range p.Doubts {
		v.Doubts = append(v.Doubts, strings.TrimRight(found.Field+": "+string(found.Code)+": "+found.Text, ": "))
	}
	for _, s := range p.Spans {
		if s.Field != doubt.FieldTasks && s.Field != doubt.FieldCandidates {
			v.Spans[s.Field] = strings.TrimLeft(v.Spans[s.Field]+" | "+strings.Join(strings.Fields(d.Text[s.Start:s.End]), " "), " |")
		}
	}
	return v
}

func lookTasks(tasks []model.Task) []taskView {
	var list []taskView
	for _, t := range tasks {
		v := taskView{Ordinal: t.Ordinal, Text: t.Text, Lead: t.Lead, Tasks: lookTasks(t.Tasks)}
		for _, u := range t.Units {
			v.Units = append(v.Units, u.Name)
		}
		for _, d := range t.Deadlines {
			v.Deadlines = append(v.Deadlines, "“"+d.Phrase+"” "+describe(d))
		}
		list = append(list, v)
	}
	return list
}

// bytes writes v as JSON; a value of strings and numbers always can be.
func (v view) bytes() []byte {
	var b bytes.Buffer
	out := json.NewEncoder(&b)
	out.SetEscapeHTML(false)
	out.SetIndent("", " ")
	if err := out.Encode(v); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// Papers of every kind an office gets, as they come out of a mail or a converter.
func TestRead(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no papers: %v", err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txt"), func(t *testing.T) {
			doc, err := openFile(path)
			if err != nil {
				t.Fatal(err)
			}
			p, err := intake.Read(doc)
			if err != nil {
				t.Fatal(err)
			}
			if p.Directive.File.SHA256 != doc.SHA256 || p.Directive.Text != doc.Text {
				t.Error("the file and its text do not go with the proposal")
			}
			golden.RequireEqual(t, look(p).bytes())
		})
	}
}

// source gives one of the papers.
func source(t testing.TB, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// describe writes a deadline as one line; the phrase is left out.
func describe(d model.Deadline) string {
	s := string(d.Every)
	add := func(shown bool, form string, args ...any) {
		if shown {
			s += " " + fmt.Sprintf(form, args...)
		}
	}
	add(d.Due != 0, "%s", d.Due)
	add(d.To != 0, "%s–%s", d.From, d.To)
	add(d.Relation != "", "%s", d.Relation)
	add(d.Time != "", "%s", d.Time)
	add(d.Weekday != 0, "weekday %d", d.Weekday)
	add(d.FromDay != 0, "days %d–%d", d.FromDay, d.Day)
	add(d.FromDay == 0 && d.Day != 0, "day %d", d.Day)
	add(d.Month != 0, "month %d", d.Month)
	add(d.StartsOn != 0, "starts %s", d.StartsOn)
	add(d.EndsOn != 0, "ends %s", d.EndsOn)
	add(d.Roll, "roll")
	add(d.ToWhom != "", "→ %s", d.ToWhom)
	return s
}
