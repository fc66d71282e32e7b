package store

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"sotruc/model"
	"sotruc/model/cite"
	"sotruc/model/tree"
	"sotruc/model/viet"
	"sotruc/store/label"
	"sotruc/store/sqlrow"
)

type directiveRow struct {
	model.Directive
	SymbolFold string
	IssuerFold string
}

func directiveRowOf(d model.Directive) (directiveRow, error) {
	text := viet.Clean(d.Text) // keeps its line ends
	d = sqlrow.Tidy(d)
	d.Text = text
	if d.Urgency == "" {
		d.Urgency = model.UrgencyNormal
	}
	d.File = fingerprint(d.File)
	return directiveRow{Directive: d, SymbolFold: fold(d.Symbol)}, d.Validate()
}

// keyed is the row with what the index of papers tells it from others by, beside its symbol and its date: its issuer, and of a
// paper that may be another, as cite.Same says, also its number in the register, which no other has.
func (r directiveRow) keyed() directiveRow {
	r.IssuerFold = fold(r.Issuer)
	if cite.Same(r.Directive) == "" {
		r.IssuerFold += " " + r.FullNumber()
	}
	return r
}

// described is directiveRowOf for a paper that must say what it is.
func described(d model.Directive) (directiveRow, error) {
	row, err := directiveRowOf(d)
	if err == nil && row.Held() {
		err = &model.FieldError{Field: "subject", Code: model.CodeRequired}
	}
	return row, err
}

// RegisterDirective enters a paper with its citations, tasks and file, as one step, and gives it the next số đến of the
// year of receipt. A paper or file that is in the book already is a *DuplicateError, a year whose register is closed a
// *YearClosedError.
//
// Where a task of the proposal names several deadlines, each becomes a child of its own, named by its phrase, because
// a task with children is not ticked itself; the task keeps the first.
func (b *Book) RegisterDirective(ctx context.Context, d model.Directive) (model.Directive, error) {
	row, err := described(d)
	if err != nil {
		return model.Directive{}, err
	}
	return written(ctx, b, label.Register, short(row.name()), func(t *tx) (model.Directive, error) { return t.enter(row) })
}

func (r directiveRow) name() string {
	if r.Symbol != "" {
		return r.Symbol
	}
	return r.Subject
}

// enter gives a paper the next number of its year. Rows in the bin keep theirs, so the highest is never given twice and
// none is left out.
func (t *tx) enter(row directiveRow) (model.Directive, error) {
	row.ID, row.Year = 0, row.ReceivedAt.Date().Year()
	if err := errors.Join(t.openYear(row.Year), t.paperFree(row)); err != nil {
		return model.Directive{}, err
	}
	last, err := t.lastNumber(row.Year)
	if err != nil {
		return model.Directive{}, err
	}
	row.Number = last + 1
	if row.File, err = t.keepFile(row.File); err != nil {
		return model.Directive{}, err
	}
	id, err := t.Insert(directives, row.keyed())
	if err != nil {
		return model.Directive{}, err
	}
	row.ID = model.DirectiveID(id)
	return t.furnish(row, 0)
}

// furnish adds to a paper in the book what hangs on it, its tasks after those it has, and gives it as it is then.
func (t *tx) furnish(row directiveRow, tasks int) (model.Directive, error) {
	if err := t.cite(row); err != nil {
		return model.Directive{}, err
	}
	units, err := t.unitNames()
	if err != nil {
		return model.Directive{}, err
	}
	for i, task := range row.Tasks {
		task.Position = tasks + i + 1
		if task.CountsFrom == 0 {
			task.CountsFrom = row.ReceivedAt
		}
		if err := t.plant(task, row.ID, 0, units); err != nil {
			return model.Directive{}, fmt.Errorf("task %q: %w", short(task.Text), err)
		}
	}
	return t.directive(row.ID)
}

// A paper is the same by symbol, issuer and date, ?1 to ?3, where cite.Same gives it one, or by the fingerprint of its file,
// ?4. Where one directive is the same paper and another the same file, the paper counts for more.
const (
	samePaper = `(symbol_fold <> '' and symbol_fold = ?1 and issuer_fold = ?2 and issued_on = ?3)`
	sameFile  = `(file_sha256 = nullif(?4, ''))`
	sameFirst = ` order by ` + samePaper + ` desc, coalesce(` + sameFile + `, 0) desc, id desc limit 1`
)

// samePaper finds another live directive that is the same paper or file: its numbers, its symbol and its fingerprint.
func (t *tx) samePaper(d model.Directive) (model.Directive, bool, error) {
	return optional(one[model.Directive](t, `select id, number, year, symbol,
			coalesce(file_sha256, '') as "file.sha256" from directive
		where deleted_at = '' and id <> ?5 and (`+sameFile+` or `+samePaper+`)`+sameFirst,
		fold(cite.Same(d)), fold(d.Issuer), d.IssuedOn, d.File.SHA256, d.ID))
}

// paperFree refuses a paper or file that another live directive is.
func (t *tx) paperFree(row directiveRow) error {
	found, known, err := t.samePaper(row.Directive)
	if err != nil || !known {
		return err
	}
	same := row.File.SHA256 != "" && found.File.SHA256 == row.File.SHA256
	return &DuplicateError{ID: found.ID, Number: found.Number, Year: found.Year, SameFile: same}
}

// FindDirective looks for the paper of the book that stands in the way of one with this symbol, issuer and date, or this
// fingerprint of its file: found is true exactly where RegisterDirective would refuse it. "" and 0 are not known.
func (b *Book) FindDirective(ctx context.Context, symbol, issuer string, on model.Date, sha256 string) (id model.DirectiveID, found bool, err error) {
	asked := model.Directive{Symbol: symbol, Issuer: issuer, IssuedOn: on, File: model.File{SHA256: sha256}}
	id, err = read(ctx, b, func(t *tx) (model.DirectiveID, error) {
		var same model.Directive
		same, found, err = t.samePaper(asked)
		return same.ID, err
	})
	return id, found, err
}

func (t *tx) directive(id model.DirectiveID) (model.Directive, error) {
	d, err := one[model.Directive](t, "select "+directives.Read("d")+" from directive d where d.id = ? and d.deleted_at = ''", id)
	if err != nil {
		return d, fmt.Errorf("directive %d: %w", id, err)
	}
	if d.Cites, err = t.cites(id); err != nil {
		return d, err
	}
	flat, err := t.tasksWhere("t.directive_id = ? and t.deleted_at = ''", id)
	d.Tasks = tree.Of(flat)
	return d, err
}

// Directive gives a paper with its text, citations and tree of tasks; its file comes without bytes.
func (b *Book) Directive(ctx context.Context, id model.DirectiveID) (model.Directive, error) {
	return read(ctx, b, func(t *tx) (model.Directive, error) { return t.directive(id) })
}

// DirectiveFile gives the original with its bytes; model.ErrNotFound where none was kept.
func (b *Book) DirectiveFile(ctx context.Context, id model.DirectiveID) (model.File, error) {
	return read(ctx, b, func(t *tx) (model.File, error) {
		f, err := one[model.File](t, `select d.file_name as name, f.sha256, f.size, f.bytes
			from directive d join file f on f.sha256 = d.file_sha256 where d.id = ?`, id)
		if err != nil {
			return f, fmt.Errorf("file of directive %d: %w", id, err)
		}
		return f, nil
	})
}

// UpdateDirective saves a form. Number, year and tasks stay what they are; the citations given replace the old ones. A
// new file needs its bytes; without them the old one stays. In a year whose register is closed the moment of receipt
// stays as well: a change of it is a *YearClosedError.
func (b *Book) UpdateDirective(ctx context.Context, d model.Directive) (model.Directive, error) {
	row, err := directiveRowOf(d)
	if err != nil {
		return model.Directive{}, err
	}
	return written(ctx, b, label.UpdateDirective, short(row.name()), func(t *tx) (model.Directive, error) {
		return t.updateDirective(row)
	})
}

// InstructDirective saves a paper with its leader's note as UpdateDirective does, and the tasks the note gives, all or none,
// as one step: changed as UpdateTasks does, fresh as new tasks of the paper.
func (b *Book) InstructDirective(ctx context.Context, d model.Directive, changed, fresh []model.Task) (model.Directive, error) {
	row, err := directiveRowOf(d)
	if err != nil {
		return model.Directive{}, err
	}
	changed, fresh = sqlrow.Tidy(changed), sqlrow.Tidy(fresh)
	for _, task := range slices.Concat(changed, fresh) {
		if err := task.Validate(); err != nil {
			return model.Directive{}, err
		}
	}
	return written(ctx, b, label.Instruct, short(row.name()), func(t *tx) (model.Directive, error) {
		if _, err := t.updateDirective(row); err != nil {
			return model.Directive{}, err
		}
		names, err := t.unitNames()
		if err != nil {
			return model.Directive{}, err
		}
		for _, task := range changed {
			if err := t.updateTask(task, names); err != nil {
				return model.Directive{}, err
			}
		}
		for _, task := range fresh {
			task.DirectiveID = row.ID
			if _, err := t.addTree(task, names); err != nil {
				return model.Directive{}, err
			}
		}
		return t.directive(row.ID)
	})
}

func (t *tx) updateDirective(row directiveRow) (model.Directive, error) {
	old, err := t.directive(row.ID)
	if err != nil {
		return model.Directive{}, err
	}
	if err := t.mayBecome(old, row); err != nil {
		return model.Directive{}, err
	}
	row.Number, row.Year = old.Number, old.Year
	if len(row.File.Bytes) == 0 {
		row.File = old.File
	} else if row.File, err = t.keepFile(row.File); err != nil {
		return model.Directive{}, err
	}
	if err := t.paperFree(row); err != nil {
		return model.Directive{}, err
	}
	if err := t.Update(directives, row.keyed(), int64(row.ID), row.Rev); err != nil {
		return model.Directive{}, err
	}
	if err := t.cite(row); err != nil {
		return model.Directive{}, err
	}
	return t.directive(row.ID)
}

// mayBecome tells whether a form may turn a line of the register into another.
func (t *tx) mayBecome(old model.Directive, row directiveRow) error {
	if row.ReceivedAt != old.ReceivedAt {
		if err := t.openYear(old.Year); err != nil {
			return err
		}
	}
	switch {
	case row.ReceivedAt.Date().Year() != old.Year: // its number counts in that year
		return &model.FieldError{Field: "received_at", Code: model.CodeOutOfRange}
	case row.Held() && !old.Held():
		return &model.FieldError{Field: "subject", Code: model.CodeRequired}
	}
	return nil
}

// DeleteDirectives moves papers to the bin, their tasks with them. Their numbers stay taken.
func (b *Book) DeleteDirectives(ctx context.Context, ids []model.DirectiveID) error {
	return b.write(ctx, label.DeleteDirective, "", func(t *tx) error {
		t.what = nameOfAll(t, "directive", ids)
		years, err := list[int](t, "select distinct year from directive where deleted_at = '' and id"+inSet, set(ids))
		if err != nil {
			return err
		}
		for _, year := range years {
			if err := t.openYear(year); err != nil {
				return err
			}
		}
		return discard(t, "directive", ids)
	})
}
