package store

import (
	"context"

	"sotruc/model"
	"sotruc/store/sqlrow"
)

// unassigned is the condition that nobody has been given directive d.
const unassigned = `d.handled_by = '' and not exists (select 1 from task t where t.directive_id = d.id and t.deleted_at = '')`

// held is the condition that the number of directive d waits for its paper, as model.Directive.Held.
const held = `d.symbol = '' and d.subject = ''`

// DirectiveIDs lists the papers a filter leaves, newest first.
func (b *Book) DirectiveIDs(ctx context.Context, f model.DirectiveFilter) ([]model.DirectiveID, error) {
	return read(ctx, b, func(t *tx) ([]model.DirectiveID, error) {
		var w sqlrow.Where
		w.InBin("d", f.InBin)
		w.And(sqlrow.Asks(f.Find), "d.id in (select rowid from directive_fts where directive_fts match ?)", sqlrow.Match(f.Find))
		w.And(f.Year != 0, "d.year = ?", f.Year)
		w.And(f.Kind != "", "d.kind = ?", f.Kind)
		w.And(f.Unassigned, unassigned)
		w.And(f.Held, held)
		return list[model.DirectiveID](t, "select d.id from directive d"+w.String()+" order by d.year desc, d.number desc", w.Args...)
	})
}

// Directives gives the lines of a list, in the order of ids, without text. Ids without a row are left out.
func (b *Book) Directives(ctx context.Context, ids []model.DirectiveID) ([]model.DirectiveLine, error) {
	return read(ctx, b, func(t *tx) ([]model.DirectiveLine, error) { return t.directiveLines(ids) })
}

// Symbols gives the symbols of directives, of each once, whatever else a list of them would show. Ids without a row are left
// out.
func (b *Book) Symbols(ctx context.Context, ids []model.DirectiveID) (map[model.DirectiveID]string, error) {
	return read(ctx, b, func(t *tx) (map[model.DirectiveID]string, error) {
		rows, err := list[struct {
			ID     model.DirectiveID
			Symbol string
		}](t, "select d.id, d.symbol from directive d where d.id"+inSet, set(ids))
		symbols := make(map[model.DirectiveID]string, len(rows))
		for _, row := range rows {
			symbols[row.ID] = row.Symbol
		}
		return symbols, err
	})
}

func (t *tx) directiveLines(ids []model.DirectiveID) ([]model.DirectiveLine, error) {
	lines, err := list[model.DirectiveLine](t, "select "+directives.Read("d", "text")+" from directive d where d.id"+inSet, set(ids))
	if err != nil {
		return nil, err
	}
	outlines, err := t.outlines(model.TaskFilter{Settled: true}, "t.directive_id"+inSet+" and t.deleted_at = ''", set(ids))
	if err != nil {
		return nil, err
	}
	leaves, done := map[model.DirectiveID]int{}, map[model.DirectiveID]int{}
	for _, o := range outlines {
		if !o.Leaf {
			continue
		}
		leaves[o.DirectiveID]++
		if o.StatusAt(t.Now, o.Completions, t.book.set.calendar).Fulfilled() {
			done[o.DirectiveID]++
		}
	}
	for i := range lines {
		lines[i].Leaves, lines[i].Done = leaves[lines[i].ID], done[lines[i].ID]
	}
	return sqlrow.InOrder(ids, lines, func(l *model.DirectiveLine) model.DirectiveID { return l.ID }), nil
}
