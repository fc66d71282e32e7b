package store

import (
	"context"
	"fmt"

	"sotruc/model"
	"sotruc/model/register"
	"sotruc/store/label"
)

// Register gives the register of a year by number, or only what was received from one day to another, both included; 0
// and 0 is the whole year. Papers in the bin keep their line, so that a whole year runs from 1 to Last without a hole.
func (b *Book) Register(ctx context.Context, year int, from, to model.Date) (register.Register, error) {
	return read(ctx, b, func(t *tx) (register.Register, error) { return t.registerOf(year, from, to) })
}

func (t *tx) registerOf(year int, from, to model.Date) (register.Register, error) {
	r := register.Register{Year: year, From: from, To: to}
	var err error
	if r.Last, err = t.lastNumber(year); err != nil {
		return r, err
	}
	if r.Closing, _, err = t.closing(year); err != nil {
		return r, err
	}
	condition, args := " where d.year = ?", []any{year}
	if !r.Whole() {
		condition += " and d.received_at >= ? and d.received_at < ?"
		args = append(args, from.At(""), (to + 1).At(""))
	}
	r.Lines, err = list[register.Line](t, "select "+directives.Read("d", "text")+`, d.deleted_at from directive d`+
		condition+" order by d.number", args...)
	if err != nil {
		return r, err
	}
	leads, err := list[struct {
		DirectiveID model.DirectiveID
		Lead        string
	}](t, `select t.directive_id, t.lead from task t join directive d on d.id = t.directive_id`+condition+`
		and d.handled_by = '' and d.deleted_at = '' and t.deleted_at = '' and t.lead <> ''
		group by t.directive_id, t.lead order by min(t.id)`, args...)
	if err != nil {
		return r, err
	}
	byPaper := map[model.DirectiveID]model.Lines{}
	for _, l := range leads {
		byPaper[l.DirectiveID] = append(byPaper[l.DirectiveID], l.Lead)
	}
	for i := range r.Lines {
		r.Lines[i].Leads = byPaper[r.Lines[i].ID]
	}
	return r, nil
}

// lastNumber is the highest số đến given in a year; 0 before the first. Rows in the bin keep theirs.
func (t *tx) lastNumber(year int) (int, error) {
	return one[int](t, "select coalesce(max(number), 0) from directive where year = ?", year)
}

func (t *tx) closing(year int) (register.Closing, bool, error) {
	return optional(one[register.Closing](t, `select year, at, "by" from register_closing where year = ?`, year))
}

// openYear refuses a year whose register is closed.
func (t *tx) openYear(year int) error {
	c, closed, err := t.closing(year)
	if err == nil && closed {
		err = &YearClosedError{Year: year, At: c.At}
	}
	return err
}

// RegisterYears lists the years with numbers or a closing, oldest first.
func (b *Book) RegisterYears(ctx context.Context) ([]register.Year, error) {
	return read(ctx, b, func(t *tx) ([]register.Year, error) {
		return list[register.Year](t, `select y.year, coalesce((select max(number) from directive where year = y.year), 0) as last,
				(select count(*) from directive d where d.year = y.year and d.deleted_at = '' and `+held+`) as held, coalesce(c.at, '') as closed_at
			from (select year from directive union select year from register_closing) y
			left join register_closing c on c.year = y.year order by y.year`)
	})
}

// CloseRegister closes the register of a year that has begun, in the name of the officer at the desk. From then on the
// year takes no paper, none goes to the bin or comes back, and no day of receipt changes, until OpenRegister or an undo. A year that is closed
// stays as it was closed.
func (b *Book) CloseRegister(ctx context.Context, year int) (register.Closing, error) {
	return written(ctx, b, label.CloseRegister, fmt.Sprint(year), func(t *tx) (register.Closing, error) {
		if year < 1 || year > t.Today().Year() {
			return register.Closing{}, &model.FieldError{Field: "year", Code: model.CodeOutOfRange}
		}
		if c, closed, err := t.closing(year); err != nil || closed {
			return c, err
		}
		c := register.Closing{Year: year, At: t.Now, By: b.set.officer}
		_, err := t.Insert(closings, c)
		return c, err
	})
}

// OpenRegister opens the register of a closed year again; model.ErrNotFound where it is open.
func (b *Book) OpenRegister(ctx context.Context, year int) error {
	return b.write(ctx, label.OpenRegister, fmt.Sprint(year), func(t *tx) error {
		n, err := t.Exec("delete from register_closing where year = ?", year)
		if err == nil && n == 0 {
			err = model.ErrNotFound
		}
		if err != nil {
			return fmt.Errorf("open the register of %d: %w", year, err)
		}
		return nil
	})
}
