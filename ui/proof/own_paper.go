// Package proof is the pen of what shows that a task was done: it is added, among the papers of the office, files and activities, shown
// and given out.
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

// papers are the papers of the office that stand, the newest first, to choose one of by its symbol.
type papers []outgoing.Line

// most is how many of the latest are offered.
const most = 500

// readPapers reads them, the reports that were issued among them. It runs within a command.
func readPapers(ctx context.Context, d *scene.Desk) (papers, error) {
	lines, err := office.OwnLines(ctx, d.Book, d.Config)
	if err != nil {
		return nil, fmt.Errorf("offer the own papers: %w", err)
	}
	lines = slices.DeleteFunc(lines, func(l outgoing.Line) bool { return !l.Stands() })
	slices.Reverse(lines)
	return lines[:min(len(lines), most)], nil
}

// options offers their symbols.
func (o papers) options() []kit.Option {
	options := make([]kit.Option, len(o))
	for i, l := range o {
		options[i] = kit.Option{Value: l.Symbol, Label: l.Symbol, Hint: l.On.Local() + " " + part.ShortText(kit.Plain(l.Subject), 40)}
	}
	return options
}

// follows fills kind and day in for the symbol chosen; a symbol that is none of theirs leaves both. What several papers of the symbol do not
// share, as those of two terms, is left to be said.
func (o papers) follows(changed string, v map[string]string) map[string]string {
	named := slices.DeleteFunc(slices.Clone(o), func(l outgoing.Line) bool { return l.Symbol != v["symbol"] })
	if changed != "symbol" || len(named) == 0 {
		return nil
	}
	kind, _ := outgoing.KindOf(named[0].Kind)
	follows := map[string]string{"kind": kind.Name, "on": named[0].On.Local()}
	for _, other := range named[1:] {
		if other.Kind != named[0].Kind {
			follows["kind"] = ""
		}
		follows["on"] = ""
	}
	return follows
}

// openPaper goes to the own paper, or the report, that is evidence; where the book has none of its symbol and day it says so. It runs
// within a command.
func openPaper(ctx context.Context, d *scene.Desk, e model.Evidence) (scene.Action, error) {
	lines, err := office.OwnLines(ctx, d.Book, d.Config)
	if err != nil {
		return nil, fmt.Errorf("look for an own paper: %w", err)
	}
	found, there := outgoing.Find(lines, e.Symbol, e.On)
	switch {
	case !there:
		return scene.Notice{Text: d.T("task.evidence.paper_elsewhere")}, nil
	case found.ReportID != 0:
		return scene.Show{Place: scene.Report{ID: found.ReportID}}, nil
	}
	return scene.Show{Place: scene.OwnPaper{ID: found.ID}}, nil
}
