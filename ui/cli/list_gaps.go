package cli

import (
	"context"
	"strings"

	"sotruc/model"
	"sotruc/model/team"
	"sotruc/office"
	"sotruc/store"
	"sotruc/ui/cli/printed"
	"sotruc/ui/scene"
)

// gapRecord is an area, a team or a cell with what it lacks, as the JSON lists give it.
type gapRecord struct {
	ID    model.UnitID   `json:"id"`
	Kind  model.UnitKind `json:"kind"`
	Name  string         `json:"name"`
	Area  string         `json:"area,omitempty"` // of a team
	Lacks []team.Lack    `json:"lacks"`
	Teams []string       `json:"teams,omitempty"` // of an area with several
}

// listGaps lists what the areas, teams and cells of the roster lack.
func (p *program) listGaps(ctx context.Context, book *store.Book, opts listOptions) (printed.List, error) {
	units, err := book.Units(ctx)
	if err != nil {
		return printed.List{}, err
	}
	members, err := book.Members(ctx)
	if err != nil {
		return printed.List{}, err
	}
	row := func(g team.Gap) []string {
		words := make([]string, len(g.Lacks))
		for i, l := range g.Lacks {
			words[i] = p.words.T("roster.lack." + string(l))
		}
		area := g.Unit.Parent
		if g.Unit.Kind != model.UnitTeam {
			area = ""
		}
		return []string{p.words.T("word.unit." + string(g.Unit.Kind)), g.Unit.Name, area, strings.Join(append(words, g.Teams...), ", ")}
	}
	gaps, err := office.Gaps(ctx, book, units, members, p.instant().Date())
	if err != nil {
		return printed.List{}, err
	}
	if opts.find != "" {
		gaps = scene.Sift(gaps, opts.find, row)
	}
	entries := printed.Of(gaps, func(g team.Gap) printed.Entry {
		cells := row(g)
		return printed.Entry{Record: gapRecord{ID: g.Unit.ID, Kind: g.Unit.Kind, Name: g.Unit.Name, Area: cells[2], Lacks: g.Lacks, Teams: g.Teams}, Row: cells}
	})
	return printed.List{Head: p.heads("kind", "unit", "area", "lacks"), Entries: entries}, nil
}
