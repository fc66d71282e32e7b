// Package takeover gives the book to a successor: a copy of it, the settings, and a paper of what is open. Handing single tasks from one
// unit to another is no matter of it; that is model/handed.
package takeover

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"sotruc/config"
	"sotruc/model"
	"sotruc/model/handed"
	"sotruc/model/viet"
	"sotruc/office"
	"sotruc/report/handout"
	"sotruc/store"
)

// load gathers what is open at an instant, by the functions the first screen and the lists use.
func load(ctx context.Context, book *store.Book, set config.Config, now model.Instant) (handout.TakeOver, error) {
	o := handout.TakeOver{Office: set.Office.Name, By: set.Officer.Name, At: now}
	w, err := office.Count(ctx, book, set, now)
	if err != nil {
		return o, err
	}
	o.Today = w.Today
	for _, r := range w.Duties {
		o.Owed = append(o.Owed, handout.TakeOverReport{Kind: r.Kind, To: set.Report.DutyShown(r.Kind, r.Duty), Period: r.Period, Due: r.Due, Late: r.Late})
	}
	for _, add := range []func(context.Context, *store.Book, config.Config, *handout.TakeOver) error{tasks, people, papers, unsent, waits} {
		if err := add(ctx, book, set, &o); err != nil {
			return o, fmt.Errorf("gather what is open: %w", err)
		}
	}
	return o, nil
}

// tasks are those that are not closed: those of one lead together, the late ones first, those of nobody last.
func tasks(ctx context.Context, book *store.Book, set config.Config, o *handout.TakeOver) error {
	leaves, _, err := office.Standings(ctx, book, set, model.TaskFilter{Open: true, Settled: true, Texts: true}, o.At)
	if err != nil {
		return err
	}
	var papers []model.DirectiveID
	for _, l := range leaves {
		papers = append(papers, l.Task.DirectiveID)
	}
	symbols, err := book.Symbols(ctx, papers)
	if err != nil {
		return err
	}
	units, err := book.Units(ctx)
	if err != nil {
		return err
	}
	names := namesOf(units)
	for _, l := range leaves {
		if !l.Status.Closed() {
			o.Tasks = append(o.Tasks, handout.TakeOverTask{
				Task: l.Task, Lead: names.leads(l.Task), Symbol: symbols[l.Task.DirectiveID], Status: l.Status, OwedBy: handed.Owing(l.Task, 0, o.At, l.Said, set.Calendar()),
			})
		}
	}
	first := func(is bool) int {
		if is {
			return 0
		}
		return 1
	}
	slices.SortStableFunc(o.Tasks, func(a, b handout.TakeOverTask) int {
		by := cmp.Or(cmp.Compare(first(a.Lead != ""), first(b.Lead != "")), strings.Compare(viet.Fold(a.Lead), viet.Fold(b.Lead)), strings.Compare(a.Lead, b.Lead))
		return cmp.Or(by, cmp.Compare(first(a.Status.Late), first(b.Status.Late)), cmp.Compare(first(a.Status.Due != 0), first(b.Status.Due != 0)),
			cmp.Compare(a.Status.Due, b.Status.Due), cmp.Compare(a.Task.ID, b.Task.ID))
	})
	return nil
}

// names are what those who lead are called: those of the roster as it has them, whatever a paper calls them, and of the others the one way of
// writing that came first.
type names struct {
	units map[model.UnitID]string
	typed map[string]string // by the name, whatever its case and wherever its tones stand
}

func namesOf(units []model.Unit) names {
	n := names{map[model.UnitID]string{}, map[string]string{}}
	for _, u := range units {
		n.units[u.ID] = u.Name
		n.typed[alike(u.Name)] = u.Name
	}
	return n
}

// leads is who leads a task; "" where nobody does.
func (n names) leads(t model.Task) string {
	l := t.Leader()
	if name := n.units[l.LeadID]; name != "" {
		return name
	}
	name := cmp.Or(l.Lead, l.Member)
	if l.MemberID != 0 && l.Lead == "" { // two officers may be of one name
		return name
	}
	key := alike(name)
	if n.typed[key] == "" {
		n.typed[key] = name
	}
	return n.typed[key]
}

// alike is the same for the ways in which one name is written: ủy, uỷ, ỦY. Hòa and Hoa are two.
func alike(name string) string {
	words := strings.Fields(strings.ToLower(norm.NFD.String(name)))
	for i, word := range words {
		var letters, tones []rune
		for _, r := range word {
			if strings.ContainsRune("\u0300\u0301\u0303\u0309\u0323", r) {
				tones = append(tones, r)
			} else {
				letters = append(letters, r)
			}
		}
		words[i] = string(letters) + string(tones)
	}
	return strings.Join(words, " ")
}

// waits are the papers that have no number yet, the oldest first.
func waits(ctx context.Context, book *store.Book, _ config.Config, o *handout.TakeOver) error {
	papers, err := book.WaitingPapers(ctx)
	if err != nil {
		return err
	}
	for _, p := range papers {
		o.Waits = append(o.Waits, handout.TakeOverWait{Name: p.File.Name, Since: p.Came})
	}
	return nil
}

// people are all who are followed on the day, past their planned end too.
func people(ctx context.Context, book *store.Book, set config.Config, o *handout.TakeOver) error {
	day := o.At.Date()
	var keys []model.PersonKey
	for _, state := range []model.IsolationState{model.StateUnconfirmed, model.StateIsolating, model.StateMonitoring} {
		found, err := book.PersonKeys(ctx, model.PersonFilter{On: day, State: state})
		if err != nil {
			return err
		}
		keys = append(keys, found...)
	}
	lines, err := book.PersonLines(ctx, keys, o.At)
	if err != nil {
		return err
	}
	names := map[string]string{}
	for _, d := range set.DiseasesOn(day) {
		names[d.ID] = d.VI
	}
	for _, l := range lines {
		o.People = append(o.People, handout.TakeOverPerson{
			Stop:     handout.Stop{Person: l.Person, Home: model.Household{Head: l.Household, Address: l.Address}, Isolation: l.Isolation},
			Diseases: office.DiseasesOf(l.Isolation.Disease, office.BesidesOf(l.Others, day), names),
		})
	}
	return nil
}

// papers are those that wait for an answer, the first that is due first.
func papers(ctx context.Context, book *store.Book, set config.Config, o *handout.TakeOver) error {
	waits, err := office.Unanswered(ctx, book, set, 0, o.At)
	if err != nil {
		return err
	}
	var ids []model.DirectiveID
	for id := range waits {
		ids = append(ids, id)
	}
	slices.SortFunc(ids, func(a, b model.DirectiveID) int {
		at := func(id model.DirectiveID) model.Instant { return cmp.Or(waits[id].Due, 1<<60) }
		return cmp.Or(cmp.Compare(at(a), at(b)), cmp.Compare(a, b))
	})
	lines, err := book.Directives(ctx, ids)
	if err != nil {
		return err
	}
	for _, d := range lines {
		o.Papers = append(o.Papers, handout.TakeOverPaper{Directive: d.Directive, Due: waits[d.ID].Due, Reckoned: waits[d.ID].Reckoned, Late: waits[d.ID].Late})
	}
	return nil
}

// unsent are the reports that were issued and are not noted as sent, the oldest first.
func unsent(ctx context.Context, book *store.Book, set config.Config, o *handout.TakeOver) error {
	reports, err := book.Reports(ctx)
	if err != nil {
		return err
	}
	for _, r := range reports {
		if r.IssuedAt != 0 && r.SentAt == 0 {
			o.Unsent = append(o.Unsent, handout.TakeOverReport{
				Kind: r.Kind, To: set.Report.DutyShown(r.Kind, r.Duty), Title: r.Title, Number: r.Number, Period: r.Period,
			})
		}
	}
	slices.SortStableFunc(o.Unsent, func(a, b handout.TakeOverReport) int { return cmp.Compare(a.Period.From, b.Period.From) })
	return nil
}
