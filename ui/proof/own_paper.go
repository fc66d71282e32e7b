// Package proof lets what shows that a task was done be chosen among the papers of the office, and leads there.
package proof

import (
	"context"
	"fmt"
	"slices"

	"sotruc/model"
	"sotruc/model/outgoing"
	"sotruc/office"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// Papers are the papers of the office that stand, the newest first, to choose one of by its symbol.
type Papers []outgoing.Line

// most is how many of the latest are offered.
const most = 500

// Read reads them, the reports that were issued among them. It runs within a command.
func Read(ctx context.Context, d *scene.Desk) (Papers, error) {
	lines, err := office.OwnLines(ctx, d.Book, d.Config)
	if err != nil {
		return nil, fmt.Errorf("offer the own papers: %w", err)
	}
	lines = slices.DeleteFunc(lines, func(l outgoing.Line) bool { return !l.Stands() })
	slices.Reverse(lines)
	return lines[:min(len(lines), most)], nil
}

// Options offers their symbols.
func (o Papers) Options() []kit.Option {
	options := make([]kit.Option, len(o))
	for i, l := range o {
		options[i] = kit.Option{Value: l.Symbol, Label: l.Symbol, Hint: l.On.Local() + " " + part.ShortText(kit.Plain(l.Subject), 40)}
	}
	return options
}

// Follows fills kind and day in for the symbol chosen; a symbol that is none of theirs leaves both.
func (o Papers) Follows(changed string, v map[string]string) map[string]string {
	at := slices.IndexFunc(o, func(l outgoing.Line) bool { return l.Symbol == v["symbol"] })
	if changed != "symbol" || at < 0 {
		return nil
	}
	kind, _ := outgoing.KindOf(o[at].Kind)
	return map[string]string{"kind": kind.Name, "on": o[at].On.Local()}
}

// Open goes to the own paper, or the report, that is evidence; where the book has none of its symbol and day it says so. It runs
// within a command.
func Open(ctx context.Context, d *scene.Desk, e model.Evidence) (scene.Action, error) {
	given, err := d.Book.NumbersGiven(ctx)
	if err != nil {
		return nil, fmt.Errorf("look for an own paper: %w", err)
	}
	found, there := outgoing.Find(given, e.Symbol, d.Config.Office.Symbol, e.On)
	switch {
	case !there:
		return scene.Notice{Text: d.T("task.evidence.paper_elsewhere")}, nil
	case found.ReportID != 0:
		return scene.Show{Place: scene.Report{ID: found.ReportID}}, nil
	}
	return scene.Show{Place: scene.OwnPaper{ID: found.PaperID}}, nil
}
