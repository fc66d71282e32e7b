package sample

import (
	"fmt"

	"sotruc/model"
	"sotruc/model/figure"
)

// directive registers a paper with its tasks and learns their ids.
func (f *filler) directive(d model.Directive) error {
	planned := d.Tasks
	d.Tasks = f.planned(planned)
	kept, err := f.book.RegisterDirective(f.ctx, d)
	if err != nil {
		return err
	}
	f.symbols[kept.ID] = kept.Symbol
	return f.learn(planned, kept.Tasks)
}

// planned is a tree of tasks with the units of the book.
func (f *filler) planned(tasks []model.Task) []model.Task {
	var copied []model.Task
	for _, t := range tasks {
		t.ID, t.DirectiveID, t.ParentID, t.LeadID = 0, 0, 0, f.units[t.LeadID]
		var units []model.TaskUnit
		for _, u := range t.Units {
			u.UnitID = f.units[u.UnitID]
			units = append(units, u)
		}
		t.Units, t.Tasks = units, f.planned(t.Tasks)
		copied = append(copied, t)
	}
	return copied
}

func (f *filler) learn(planned, kept []model.Task) error {
	if len(planned) != len(kept) {
		return fmt.Errorf("%d tasks written, %d kept", len(planned), len(kept))
	}
	for n, t := range planned {
		f.tasks[t.ID] = kept[n].ID
		if err := f.learn(t.Tasks, kept[n].Tasks); err != nil {
			return err
		}
	}
	return nil
}

func (f *filler) completionEvents() []event {
	var all []event
	for _, group := range runs(f.ward.Completions, func(c model.Completion) model.Instant { return c.At }) {
		all = append(all, event{group[0].At, "ticks", func() error {
			ticks := make([]model.Completion, len(group))
			for n, c := range group {
				c.TaskID, c.UnitID = f.tasks[c.TaskID], f.units[c.UnitID]
				ticks[n] = c
			}
			return f.book.Complete(f.ctx, ticks)
		}})
	}
	return all
}

// report sends a report with the figures of its period, which go on from those of the report before it.
func (f *filler) report(r model.Report) error {
	facts, err := f.book.Facts(f.ctx, r.Period, 0)
	if err != nil {
		return err
	}
	facts = facts.Of(r.Disease)
	cal := model.Calendar{}
	r.Figures = figure.Count(facts, r.Period, cal)
	last, sent, err := f.book.LastSent(f.ctx, r.Kind, []string{r.Disease}, []string{r.Duty}, r.Period.From)
	if err != nil {
		return err
	}
	if sent {
		r.Figures = figure.Continue(r.Figures, last.Figures, nil)
	}
	r.Tasks = figure.Totals(facts, r.Period, cal)
	r.Late = figure.LateTasks(facts, r.Period, cal, f.symbols)
	for _, printer := range f.printers {
		if r, err = printer(r); err != nil {
			return fmt.Errorf("print: %w", err)
		}
	}
	r.ID, r.Sendings = 0, r.Sendings[:1]
	_, err = f.book.MarkSent(f.ctx, r)
	return err
}

// sending adds a line to the log of a report sent before.
func (f *filler) sending(r model.Report, s model.Sending) error {
	kept, sent, err := f.book.LastSent(f.ctx, r.Kind, []string{r.Disease}, []string{r.Duty}, r.Period.To+1)
	if err != nil || !sent {
		return fmt.Errorf("report of the period is not in the book: %w", err)
	}
	_, err = f.book.AddSending(f.ctx, kept.ID, s)
	return err
}
