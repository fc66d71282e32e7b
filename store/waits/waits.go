// Package waits reads and writes the papers that came in and that somebody is to look at before they get a number.
package waits

import (
	"fmt"

	"sotruc/model"
	"sotruc/model/waiting"
	"sotruc/store/sqlrow"
	"sotruc/store/sqltx"
)

var papers = sqlrow.NewTable("waiting_paper", "rev name=file.name sha256=file.sha256 size=file.size came_at=came by")

// still holds of a row x of waiting_paper that waits: no directive of the book has its file.
const still = "x.deleted_at = '' and not exists (select 1 from directive d where d.file_sha256 = x.sha256 and d.deleted_at = '')"

// All lists the papers that wait, in the order they came.
func All(t *sqltx.Tx) ([]waiting.Paper, error) {
	return sqltx.List[waiting.Paper](t, "select "+papers.Read("x")+" from waiting_paper x where "+still+" order by x.id")
}

// Have gives model.ErrNotFound where one of some papers is not there, or in the bin.
func Have(t *sqltx.Tx, ids []waiting.PaperID) error {
	found, err := sqltx.List[waiting.PaperID](t, "select x.id from waiting_paper x where x.deleted_at = '' and x.id"+sqltx.InSet, sqltx.Set(ids))
	if err == nil && len(found) < len(ids) {
		err = fmt.Errorf("papers that wait: %w", model.ErrNotFound)
	}
	return err
}

// Put adds a paper whose file is in the book; fresh is false where one with that file waits already.
func Put(t *sqltx.Tx, p waiting.Paper) (fresh bool, err error) {
	known, err := sqltx.One[bool](t, "select exists (select 1 from waiting_paper where deleted_at = '' and sha256 = ?)", p.File.SHA256)
	if err != nil || known {
		return false, err
	}
	if _, err = t.Insert(papers, p); err != nil {
		return false, fmt.Errorf("put %q among the papers that wait: %w", p.File.Name, err)
	}
	return true, nil
}

// One gives one, with the bytes of its file.
func One(t *sqltx.Tx, id waiting.PaperID) (waiting.Paper, error) {
	p, err := sqltx.One[waiting.Paper](t, "select "+papers.Read("x")+`, f.bytes as "file.bytes" from waiting_paper x join file f on f.sha256 = x.sha256
		where x.id = ?`, id)
	if err != nil {
		return p, fmt.Errorf("waiting paper %d: %w", id, err)
	}
	return p, nil
}
