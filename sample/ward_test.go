package sample_test

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/sample"
)

func TestSameOptionsSameWard(t *testing.T) {
	t.Parallel()
	if !reflect.DeepEqual(sample.New(sample.Options{Seed: 3}), sample.New(sample.Options{Seed: 3})) {
		t.Error("two wards of one seed differ")
	}
	if reflect.DeepEqual(sample.New(sample.Options{Seed: 3}).Homes, sample.New(sample.Options{Seed: 4}).Homes) {
		t.Error("two seeds give one ward")
	}
}

func TestDemonstrationHasEverything(t *testing.T) {
	t.Parallel()
	w := sample.New(sample.Options{})
	kinds := map[model.UnitKind]int{}
	for _, u := range w.Units {
		kinds[u.Kind]++
	}
	people := 0
	for _, h := range w.Homes {
		people += len(h.People)
	}
	if people != 140 {
		t.Errorf("%d people", people)
	}
	for name, least := range map[string][2]int{
		"bodies": {kinds[model.UnitBody], 8}, "areas": {kinds[model.UnitArea], 6}, "cells": {kinds[model.UnitCell], 6},
		"teams": {kinds[model.UnitTeam], 5}, "members": {len(w.Members), 40}, "directives": {len(w.Directives), 12},
		"households": {len(w.Homes), 58}, "check-ins": {len(w.CheckIns), 1500}, "tests": {len(w.Tests), 150},
		"violations": {len(w.Violations), 8}, "movements": {len(w.Movements), 15}, "activities": {len(w.Activities), 15},
		"completions": {len(w.Completions), 100}, "reports": {len(w.Reports), 2},
	} {
		if least[0] < least[1] {
			t.Errorf("%d %s, want %d at least", least[0], name, least[1])
		}
	}
	for what, n := range count(w) {
		if n == 0 {
			t.Errorf("no %s", what)
		}
	}
}

// count counts what the screens must have to show.
func count(w sample.Ward) map[string]int {
	n := map[string]int{}
	for _, c := range []model.Category{
		model.CategoryF0, model.CategoryF1, model.CategoryF2, model.CategoryOutbreakArea, model.CategoryAfterCentral, model.CategoryOther,
	} {
		n[string(c)] = 0
	}
	for _, o := range []model.Outcome{
		model.OutcomeCompleted, model.OutcomeBecameCase, model.OutcomeMoved, model.OutcomeLeft, model.OutcomeCancelled,
	} {
		n[string(o)] = 0
	}
	for _, s := range []model.IsolationState{model.StateIsolating, model.StateMonitoring, model.StateEnded} {
		n[string(s)] = 0
	}
	today := w.Now.Date()
	tests := map[model.IsolationID][]model.Test{}
	for _, test := range w.Tests {
		tests[test.IsolationID] = append(tests[test.IsolationID], test)
		n["test "+string(test.Result)]++
	}
	for _, h := range w.Homes {
		n["whole household"] += truth(h.Household.WholeIsolated)
		n["help needed"] += truth(h.Household.HelpNeeded != "")
		n["nobody responsible"] += truth(h.Household.ResponsibleID == 0)
		n["no team"] += truth(h.Household.TeamID == 0)
		for _, i := range h.Isolations {
			i.Tests = tests[i.ID]
			due, waiting := i.NextTest()
			running := i.StateOn(today) == model.StateIsolating
			n[string(i.Category)]++
			n[string(i.Outcome)]++
			n[string(i.StateOn(today))]++
			for k, change := range i.Changes {
				after := i.EndsOn
				if k+1 < len(i.Changes) {
					after = i.Changes[k+1].PreviousEnd
				}
				n["extended"] += truth(after > change.PreviousEnd)
				n["shortened"] += truth(after < change.PreviousEnd)
			}
			n["unconfirmed"] += truth(i.Unconfirmed(today))
			n["without order"] += truth(i.OrderNumber == "")
			n["test today"] += truth(running && waiting && due == today)
			n["test overdue"] += truth(running && waiting && due < today)
		}
	}
	for _, c := range w.CheckIns {
		n["check-in "+string(c.Result)]++
		n["this morning"] += truth(c.Day == today && c.Session == model.Morning)
		n["absent yesterday"] += truth(c.Day == today-1 && c.Result == model.CheckInAbsent)
	}
	for _, v := range w.Violations {
		n["violation "+string(v.Action)]++
	}
	for _, m := range w.Movements {
		n["undeclared"] += truth(!m.Out && !m.Declared)
		n["left"] += truth(m.Out)
	}
	for _, a := range w.Activities {
		n["activity "+string(a.Kind)]++
		n["evidence"] += truth(a.TaskID != 0)
	}
	countTasks(w, n)
	return n
}

func truth(b bool) int {
	if b {
		return 1
	}
	return 0
}

func countTasks(w sample.Ward, n map[string]int) {
	said := map[model.TaskID][]model.Completion{}
	for _, c := range w.Completions {
		said[c.TaskID] = append(said[c.TaskID], c)
	}
	cal := model.Calendar{}
	for _, d := range w.Directives {
		n["directive "+string(d.Urgency)]++
		n["directive without task"] += truth(len(d.Tasks) == 0 && d.HandledBy == "")
		for _, t := range flat(d.Tasks) {
			s := t.StatusAt(w.Now, said[t.ID], cal)
			n["task "+string(s.State)]++
			n["task every "+string(t.Deadline.Every)]++
			n["late task"] += truth(s.Late)
			n["task due today"] += truth(!s.Closed() && s.Due.Date() == w.Now.Date())
			n["future task"] += truth(s.Due > w.Now)
			n["roll call"] += truth(t.RollCall)
			for _, c := range said[t.ID] {
				then := t.StatusAt(c.At, nil, cal)
				on := !then.Late && then.Period == c.Period
				n["in time"] += truth(on && c.State == model.CompletionDone)
				n["done late"] += truth(!on && c.State == model.CompletionDone)
			}
		}
	}
	for _, must := range []string{
		"task done", "task doing", "task not-executable", "task open", "task every week", "task every month", "task every day",
		"directive flash", "in time", "done late",
	} {
		n[must] += 0
	}
}

func flat(tasks []model.Task) []model.Task {
	var leaves []model.Task
	for _, t := range tasks {
		if len(t.Tasks) == 0 {
			leaves = append(leaves, t)
		}
		leaves = append(leaves, flat(t.Tasks)...)
	}
	return leaves
}

func TestEveryWardIsValid(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		o := sample.Options{
			Seed: rapid.Int64().Draw(t, "seed"), People: rapid.IntRange(1, 160).Draw(t, "people"),
			Now: time.Unix(rapid.Int64Range(1_420_000_000, 2_200_000_000).Draw(t, "now"), 0),
		}
		w := sample.New(o)
		people := 0
		for _, problem := range problems(w, &people) {
			t.Error(problem)
		}
		if people != o.People {
			t.Errorf("%d people", people)
		}
	})
}

// problems validates everything in a ward, and checks what Validate cannot see.
func problems(w sample.Ward, people *int) []error {
	var all []error
	add := func(err error) {
		if err != nil {
			all = append(all, err)
		}
	}
	for _, u := range w.Units {
		add(u.Validate())
	}
	for _, m := range w.Members {
		add(m.Validate())
	}
	for _, h := range w.Homes {
		add(h.Household.Validate())
		*people += len(h.People)
		for _, p := range h.People {
			add(p.Validate())
			for _, doubt := range p.Doubts() {
				add(doubt)
			}
		}
		for _, i := range h.Isolations {
			add(i.Validate())
		}
	}
	for _, c := range w.CheckIns {
		add(c.Validate())
		if c.At > w.Now {
			add(model.ErrConflict)
		}
	}
	for _, test := range w.Tests {
		add(test.ValidOn(w.Now.Date()))
	}
	for _, v := range w.Violations {
		add(v.Validate())
	}
	for _, m := range w.Movements {
		add(m.Validate())
	}
	for _, a := range w.Activities {
		add(a.ValidOn(w.Now.Date()))
	}
	for _, d := range w.Directives {
		add(d.Validate())
		for _, t := range flat(d.Tasks) {
			add(t.Validate())
		}
	}
	for _, c := range w.Completions {
		add(c.Validate())
	}
	for _, r := range w.Reports {
		add(r.Validate())
	}
	return all
}

func TestWardGrows(t *testing.T) {
	t.Parallel()
	w := sample.New(sample.Options{People: 10_000})
	people := 0
	if found := problems(w, &people); found != nil {
		t.Errorf("%d problems, the first: %v", len(found), found[0])
	}
	if people != 10_000 || len(w.Directives) != 300 || len(w.CheckIns) < 50_000 {
		t.Errorf("%d people, %d directives, %d check-ins", people, len(w.Directives), len(w.CheckIns))
	}
	symbols := map[string]bool{}
	for n, d := range w.Directives {
		if symbols[d.Symbol+d.Issuer] {
			t.Errorf("%s of %s comes twice", d.Symbol, d.Issuer)
		}
		symbols[d.Symbol+d.Issuer] = true
		if n > 0 && d.ReceivedAt.Date() < w.Directives[n-1].ReceivedAt.Date() {
			t.Errorf("%s came in before the paper listed before it", d.Symbol)
		}
	}
}

func TestTextsAreNotInTheBook(t *testing.T) {
	t.Parallel()
	texts := sample.Texts()
	if len(texts) < 3 {
		t.Fatalf("%d texts", len(texts))
	}
	w := sample.New(sample.Options{})
	for _, file := range texts {
		if !norm.NFC.IsNormalString(file.Text) || !strings.HasSuffix(file.Text, "\n") {
			t.Errorf("%s: not NFC, or no line end", file.Name)
		}
		for _, must := range []string{"Số", "năm 2021", "Nơi nhận:", "2."} {
			if !strings.Contains(file.Text, must) {
				t.Errorf("%s: no %q", file.Name, must)
			}
		}
		for _, d := range w.Directives {
			own := file.Text[:strings.Index(file.Text, "năm 2021")]
			if strings.Contains(own, d.Symbol) {
				t.Errorf("%s: %s is in the book", file.Name, d.Symbol)
			}
		}
	}
}

func TestPapersReadAsPapers(t *testing.T) {
	t.Parallel()
	for _, d := range sample.New(sample.Options{}).Directives {
		if !norm.NFC.IsNormalString(d.Text) || strings.ContainsAny(d.Text, "{}[]%") && !strings.Contains(d.Text, "100%") {
			t.Errorf("%s: a mark was left in the text:\n%s", d.Symbol, d.Text)
		}
		for _, must := range []string{d.Symbol, d.Signer, "Nơi nhận:", d.Place + ", ngày "} {
			if !strings.Contains(d.Text, must) {
				t.Errorf("%s: no %q in\n%s", d.Symbol, must, d.Text)
			}
		}
		for _, task := range flat(d.Tasks) {
			if !strings.Contains(d.Text, task.Text) || !strings.Contains(task.Text, task.Deadline.Phrase) {
				t.Errorf("%s: task %q", d.Symbol, task.Text)
			}
		}
	}
}
