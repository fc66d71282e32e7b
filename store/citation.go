package store

import (
	"context"

	"sotruc/model"
)

type citationRow struct {
	DirectiveID model.DirectiveID
	Position    int
	Symbol      string
	Kind        string
	Issuer      string
	IssuedOn    model.Date
	LinkedID    model.DirectiveID
	SymbolFold  string
	IssuerFold  string
}

// cite writes the citations of a directive and links those that are in the book.
func (t *tx) cite(d directiveRow) error {
	var want []citationRow
	for _, c := range d.Cites {
		row := citationRow{
			DirectiveID: d.ID, Position: len(want), Symbol: c.Symbol, Kind: c.Kind, Issuer: c.Issuer, IssuedOn: c.IssuedOn,
			SymbolFold: fold(c.Symbol), IssuerFold: fold(c.Issuer),
		}
		var err error
		row.LinkedID, _, err = optional(one[model.DirectiveID](t, `select id from directive where deleted_at = '' and id <> ?1
			and symbol_fold <> '' and symbol_fold = ?2 and (?3 = '' or issuer_fold = '' or issuer_fold = ?3)
			and (?4 = '' or issued_on = '' or issued_on = ?4) order by issued_on = ?4 desc, issuer_fold = ?3 desc, id desc limit 1`,
			d.ID, row.SymbolFold, row.IssuerFold, row.IssuedOn))
		if err != nil {
			return err
		}
		want = append(want, row)
	}
	return replace(t, citations, "where x.directive_id = ? order by x.position", d.ID, want)
}

// linkBack links citations elsewhere that name this paper and found none so far.
func (t *tx) linkBack(d directiveRow) error {
	_, err := t.exec(`update citation set linked_id = ?1 where symbol_fold <> '' and symbol_fold = ?2 and directive_id <> ?1
		and (?3 = '' or issuer_fold = '' or issuer_fold = ?3) and (?4 = '' or issued_on = '' or issued_on = ?4)
		and (linked_id is null or linked_id in (select id from directive where deleted_at <> ''))`,
		d.ID, d.SymbolFold, d.IssuerFold, d.IssuedOn)
	return err
}

// linkAllBack is linkBack for papers that are back from the bin.
func (t *tx) linkAllBack(ids []int64) error {
	papers, err := list[directiveRow](t, "select id, symbol_fold, issuer_fold, issued_on from directive where id"+inSet, set(ids))
	for _, paper := range papers {
		if err := t.linkBack(paper); err != nil {
			return err
		}
	}
	return err
}

func (t *tx) cites(id model.DirectiveID) ([]model.Citation, error) {
	return list[model.Citation](t, `select c.symbol, c.kind, c.issuer, c.issued_on, coalesce(d.id, 0) as linked
		from citation c left join directive d on d.id = c.linked_id and d.deleted_at = ''
		where c.directive_id = ? order by c.position, c.id`, id)
}

// Citing lists the papers that refer to this one, newest first.
func (b *Book) Citing(ctx context.Context, id model.DirectiveID) ([]model.DirectiveLine, error) {
	return read(ctx, b, func(t *tx) ([]model.DirectiveLine, error) {
		ids, err := list[model.DirectiveID](t, `select id from directive where deleted_at = ''
			and id in (select directive_id from citation where linked_id = ?) order by year desc, number desc`, id)
		if err != nil {
			return nil, err
		}
		return t.directiveLines(ids)
	})
}
