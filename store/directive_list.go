package store

import (
	"context"
	"strings"

	"sotruc/model"
)

// where gathers the conditions of a filter.
type where struct {
	conditions []string
	args       []any
}

func (w *where) and(asked bool, condition string, args ...any) {
	if asked {
		w.conditions = append(w.conditions, condition)
		w.args = append(w.args, args...)
	}
}

func (w *where) inBin(alias string, bin bool) {
	w.and(!bin, alias+".deleted_at = ''")
	w.and(bin, alias+".deleted_at <> ''")
}

func (w *where) String() string {
	if len(w.conditions) == 0 {
		return ""
	}
	return " where " + strings.Join(w.conditions, " and ")
}

// unassigned is the condition that nobody has been given directive d.
const unassigned = `d.handled_by = '' and not exists (select 1 from task t where t.directive_id = d.id and t.deleted_at = '')`

// held is the condition that the number of directive d waits for its paper, as model.Directive.Held.
const held = `d.symbol = '' and d.subject = ''`

// DirectiveIDs lists the papers a filter leaves, newest first.
func (b *Book) DirectiveIDs(ctx context.Context, f model.DirectiveFilter) ([]model.DirectiveID, error) {
	return read(ctx, b, func(t *tx) ([]model.DirectiveID, error) {
		var w where
		w.inBin("d", f.InBin)
		w.and(asks(f.Find), "d.id in (select rowid from directive_fts where directive_fts match ?)", match(f.Find))
		w.and(f.Year != 0, "d.year = ?", f.Year)
		w.and(f.Kind != "", "d.kind = ?", f.Kind)
		w.and(f.Unassigned, unassigned)
		w.and(f.Held, held)
		return list[model.DirectiveID](t, "select d.id from directive d"+w.String()+" order by d.year desc, d.number desc", w.args...)
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
		if o.StatusAt(t.now, o.Completions, t.book.set.calendar).Whole == model.TaskDone {
			done[o.DirectiveID]++
		}
	}
	for i := range lines {
		lines[i].Leaves, lines[i].Done = leaves[lines[i].ID], done[lines[i].ID]
	}
	return at(ids, lines, func(l *model.DirectiveLine) model.DirectiveID { return l.ID }), nil
}
