// Package outgoingrow reads and writes the register of own papers, and knows which numbers are given: to papers and to reports.
package outgoingrow

import (
	"cmp"
	"fmt"

	"sotruc/model"
	"sotruc/model/outgoing"
	"sotruc/store/sqlrow"
	"sotruc/store/sqltx"
)

var papers = sqlrow.NewTable("outgoing", `rev kind number suffix symbol on subject signer recipients kept_by copies answers_id? cancelled note
	file_name=file.name file_sha256%=file.sha256 file_size=file.size created_at!`)

// paperRead is the select list of papers o, with what they answer.
var paperRead = papers.Read("o") + `, coalesce(iif(d.symbol <> '', d.symbol, d.subject), '') as answers
	from outgoing o left join directive d on d.id = o.answers_id where o.deleted_at = '' and `

// List gives all papers, oldest first.
func List(t *sqltx.Tx) ([]outgoing.Paper, error) {
	return sqltx.List[outgoing.Paper](t, "select "+paperRead+`true order by o."on", o.id`)
}

// Answering gives the papers that answer one received, oldest first, those that were cancelled not among them.
func Answering(t *sqltx.Tx, id model.DirectiveID) ([]outgoing.Paper, error) {
	return sqltx.List[outgoing.Paper](t, "select "+paperRead+`o.answers_id = ? and o.cancelled = '' order by o."on", o.id`, id)
}

// Get gives one paper without the bytes of its file.
func Get(t *sqltx.Tx, id outgoing.ID) (outgoing.Paper, error) {
	p, err := sqltx.One[outgoing.Paper](t, "select "+paperRead+"o.id = ?", id)
	if err != nil {
		return p, fmt.Errorf("own paper %d: %w", id, err)
	}
	return p, nil
}

// File gives the file of a paper with its bytes.
func File(t *sqltx.Tx, id outgoing.ID) (model.File, error) {
	f, err := sqltx.One[model.File](t, `select o.file_name as name, f.sha256, f.size, f.bytes from outgoing o join file f on f.sha256 = o.file_sha256
		where o.id = ? and o.deleted_at = ''`, id)
	if err != nil {
		return f, fmt.Errorf("file of own paper %d: %w", id, err)
	}
	return f, nil
}

// Save adds a paper without ID, or changes the one there is; its file is kept already. What shows by it that a task was done goes
// by its symbol, and is changed with it.
func Save(t *sqltx.Tx, p outgoing.Paper) (outgoing.Paper, error) {
	if p.ID == 0 {
		p.CreatedAt = t.Now
		id, err := t.Insert(papers, p)
		if err != nil {
			return p, err
		}
		return Get(t, outgoing.ID(id))
	}
	was, err := Get(t, p.ID)
	if err == nil {
		err = t.Update(papers, p, int64(p.ID), p.Rev)
	}
	if err != nil {
		return p, err
	}
	if was.Symbol != p.Symbol || was.On != p.On || was.Kind != p.Kind {
		if err = shownBy(t, was, p); err != nil {
			return p, err
		}
	}
	return Get(t, p.ID)
}

// shownBy lets the evidence that names a paper name it as it is called now. What would say what other evidence of the same work says
// already stays as it is.
func shownBy(t *sqltx.Tx, was, is outgoing.Paper) error {
	ids, err := Evidence(t, was)
	if err != nil || len(ids) == 0 {
		return err
	}
	now, _ := outgoing.KindOf(is.Kind)
	_, err = t.Exec(`update or ignore evidence set symbol = ?, "on" = ?, paper_kind = ? where id`+sqltx.InSet, is.Symbol, is.On, now.Name, sqltx.Set(ids))
	return err
}

// Evidence is what names a paper as showing that something was done: told as outgoing.Find tells it, and of papers of another kind none.
func Evidence(t *sqltx.Tx, p outgoing.Paper) ([]int64, error) {
	kind, _ := outgoing.KindOf(p.Kind)
	all, err := sqltx.List[struct {
		ID     int64
		Symbol string
	}](t, `select id, symbol from evidence where kind = 'paper' and paper_kind in ('', ?) and "on" in ('', ?)`, kind.Name, p.On)
	if err != nil {
		return nil, fmt.Errorf("find what a paper is evidence of: %w", err)
	}
	var ids []int64
	for _, e := range all {
		if outgoing.SameSymbol(e.Symbol, p.Symbol) {
			ids = append(ids, e.ID)
		}
	}
	return ids, nil
}

// Papers lists what came in and what went out of the office by the end of a period, each with when: directives, own papers that stand, and
// reports that were issued.
func Papers(t *sqltx.Tx, p model.Period) (received map[model.DirectiveID]model.Instant, own map[int64]model.Date, issued map[model.ReportID]model.Instant, err error) {
	if received, err = dated[model.DirectiveID, model.Instant](t, "select id, received_at as at from directive where deleted_at = '' and received_at <= ?", p.Closes()); err != nil {
		return nil, nil, nil, err
	}
	if own, err = dated[int64, model.Date](t, `select id, "on" as at from outgoing where deleted_at = '' and cancelled = '' and "on" <= ?`, p.To); err != nil {
		return nil, nil, nil, err
	}
	issued, err = dated[model.ReportID, model.Instant](t, "select id, issued_at as at from report where deleted_at = '' and issued_at <> '' and issued_at <= ?", p.Closes())
	return received, own, issued, err
}

// dated reads rows of an id and when; nil where there are none.
func dated[ID comparable, At any](t *sqltx.Tx, query string, until any) (map[ID]At, error) {
	rows, err := sqltx.List[struct {
		ID ID
		At At
	}](t, query, until)
	if err != nil {
		return nil, fmt.Errorf("list papers: %w", err)
	}
	if len(rows) == 0 {
		return nil, nil
	}
	all := make(map[ID]At, len(rows))
	for _, r := range rows {
		all[r.ID] = r.At
	}
	return all, nil
}

// given is a number with what its day follows from.
type given struct {
	outgoing.Number
	IssuedAt model.Instant
	MadeAt   model.Instant
}

// Given lists the numbers that are given, of every kind: to papers, and to the reports that have one, also while they are worked on. A
// report counts on the day it was issued on, until then on that on which it was made.
func Given(t *sqltx.Tx) ([]outgoing.Number, error) {
	rows, err := sqltx.List[given](t, `select kind, number, suffix, symbol, "on", id as paper_id, 0 as report_id, '' as issued_at, '' as made_at
			from outgoing where deleted_at = ''
		union all select ?, number, '', symbol, '', 0, id, issued_at, made_at from report where deleted_at = '' and (number <> 0 or symbol <> '')`, outgoing.Report)
	if err != nil {
		return nil, fmt.Errorf("list the numbers given: %w", err)
	}
	all := make([]outgoing.Number, len(rows))
	for i, r := range rows {
		if all[i] = r.Number; r.ReportID != 0 {
			all[i].On = cmp.Or(r.IssuedAt, r.MadeAt).Date()
		}
	}
	return all, nil
}

// numbered are the rows of a step that came to a number in it: they were not in the book before, or had another number, symbol or day.
const numbered = `select tbl, row_id from journal where step_id = ?1 and id > (select since from step where id = ?1) and tbl in ('outgoing', 'report')
	and after ->> '$.deleted_at' = '' and (before is null or
		(before ->> '$.deleted_at', before ->> '$.kind', before ->> '$.number', before ->> '$.suffix', before ->> '$.symbol', before ->> '$.on', before ->> '$.issued_at')
		is not (after ->> '$.deleted_at', after ->> '$.kind', after ->> '$.number', after ->> '$.suffix', after ->> '$.symbol', after ->> '$.on', after ->> '$.issued_at'))`

// NoneTwice refuses the last step where by it two papers or reports of a kind would have one number, or one symbol, in a term,
// which begins with the day started; 0 where nobody said. The error is a *model.FieldError.
func NoneTwice(t *sqltx.Tx, step int64, started model.Date) error {
	changed, err := sqltx.List[struct {
		Tbl   string
		RowID int64
	}](t, numbered, step)
	if err != nil || len(changed) == 0 {
		return err
	}
	all, err := Given(t)
	if err != nil {
		return err
	}
	for _, row := range changed {
		for _, n := range all {
			mine := row.Tbl == "report" && int64(n.ReportID) == row.RowID || row.Tbl == "outgoing" && int64(n.PaperID) == row.RowID
			if !mine {
				continue
			}
			if other, taken := outgoing.Taken(all, started, n); taken {
				return fmt.Errorf("%s %d has number %d too: %w", n.Kind, row.RowID, other.Number, &model.FieldError{Field: "number", Code: model.CodeNumberTaken})
			}
		}
	}
	return nil
}
