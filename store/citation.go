package store

import (
	"context"

	"sotruc/model"
	"sotruc/model/cite"
)

// citationRow is a citation as the paper has it. What it means is worked out whenever it is read, and so is right
// whatever is registered, corrected, taken away or brought back afterwards; linked_id, which kept it once, is not read.
type citationRow struct {
	DirectiveID model.DirectiveID
	Position    int
	Symbol      string
	Kind        string
	Issuer      string
	IssuedOn    model.Date
	SymbolFold  string
	IssuerFold  string
}

// cite writes the citations of a directive.
func (t *tx) cite(d directiveRow) error {
	var want []citationRow
	for _, c := range d.Cites {
		want = append(want, citationRow{
			DirectiveID: d.ID, Position: len(want), Symbol: c.Symbol, Kind: c.Kind, Issuer: c.Issuer, IssuedOn: c.IssuedOn,
			SymbolFold: fold(c.Symbol), IssuerFold: fold(c.Issuer),
		})
	}
	return replace(t, citations, "where x.directive_id = ? order by x.position", d.ID, want)
}

// Bounds of one reading of citations. No book comes near; they keep one made to be slow from being it.
const (
	mostCitations = 20_000
	mostNamesakes = 20_000
)

// cited is a citation with what its paper says of itself.
type cited struct {
	model.Citation
	DirectiveID model.DirectiveID
	CitingOn    model.Date
	SymbolFold  string
}

const citedColumns = `select c.directive_id, c.symbol, c.kind, c.issuer, c.issued_on, c.symbol_fold, d.issued_on as citing_on
	from citation c join directive d on d.id = c.directive_id `

// restsOn gives the citations of papers, in their order, linked to the papers they mean.
func (t *tx) restsOn(ids []model.DirectiveID) (map[model.DirectiveID][]model.Citation, error) {
	found, err := list[cited](t, citedColumns+"where c.directive_id"+inSet+" order by c.directive_id, c.position, c.id limit ?",
		set(ids), mostCitations)
	if err != nil {
		return nil, err
	}
	if err := t.link(found); err != nil {
		return nil, err
	}
	rests := map[model.DirectiveID][]model.Citation{}
	for _, c := range found {
		rests[c.DirectiveID] = append(rests[c.DirectiveID], c.Citation)
	}
	return rests, nil
}

// citedBy gives for each of the papers those in the book that cite it, newest first.
func (t *tx) citedBy(ids []model.DirectiveID) (map[model.DirectiveID][]model.DirectiveID, error) {
	symbols, err := list[string](t, "select distinct symbol_fold from directive where symbol_fold <> '' and id"+inSet, set(ids))
	if err != nil {
		return nil, err
	}
	found, err := list[cited](t, citedColumns+`where c.symbol_fold`+inSet+` and d.deleted_at = ''
		order by d.year desc, d.number desc, c.position, c.id limit ?`, set(cite.Forms(symbols)), mostCitations)
	if err != nil {
		return nil, err
	}
	if err := t.link(found); err != nil {
		return nil, err
	}
	asked := map[model.DirectiveID]bool{}
	for _, id := range ids {
		asked[id] = true
	}
	by := map[model.DirectiveID][]model.DirectiveID{}
	listed := map[[2]model.DirectiveID]bool{}
	for _, c := range found {
		pair := [2]model.DirectiveID{c.Linked, c.DirectiveID}
		if asked[c.Linked] && !listed[pair] {
			listed[pair] = true
			by[c.Linked] = append(by[c.Linked], c.DirectiveID)
		}
	}
	return by, nil
}

// link finds for each citation the papers that have its symbol, and links it to the one it means.
func (t *tx) link(found []cited) error {
	var symbols []string
	for _, c := range found {
		if c.SymbolFold != "" {
			symbols = append(symbols, c.SymbolFold)
		}
	}
	if len(symbols) == 0 {
		return nil
	}
	papers, err := list[model.Directive](t, `select id, symbol, issuer, issued_on from directive
		where deleted_at = '' and symbol_fold <> '' and symbol_fold`+inSet+` order by id limit ?`,
		set(cite.Forms(symbols)), mostNamesakes)
	if err != nil {
		return err
	}
	named := map[string][]model.Directive{}
	for _, p := range papers {
		key := cite.Key(p.Symbol)
		named[key] = append(named[key], p)
	}
	for i := range found {
		c := &found[i]
		cite.Link(&c.Citation, model.Directive{ID: c.DirectiveID, IssuedOn: c.CitingOn}, named[cite.Key(c.Symbol)])
	}
	return nil
}

func (t *tx) cites(id model.DirectiveID) ([]model.Citation, error) {
	rests, err := t.restsOn([]model.DirectiveID{id})
	return rests[id], err
}

// Citing lists the papers that refer to this one, newest first.
func (b *Book) Citing(ctx context.Context, id model.DirectiveID) ([]model.DirectiveLine, error) {
	return read(ctx, b, func(t *tx) ([]model.DirectiveLine, error) {
		by, err := t.citedBy([]model.DirectiveID{id})
		if err != nil {
			return nil, err
		}
		return t.directiveLines(by[id])
	})
}
