package store

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"sync"

	"sotruc/model"
)

// pasts is what is known of the rounds long past of duties, kept between questions. It holds no fact of its own: it is
// worked out from the book where it is missing, and the journal says what has changed since.
type pasts struct {
	mu    sync.Mutex
	taken bool
	upto  int64 // the last row of the journal that was seen
	kept  int64 // the same of what is kept in the book
	of    map[model.TaskID]model.Settled
}

const (
	settledAfter = 15 // days: what fell due longer ago is settled
	settledLag   = 45 // days: so far the settled past may lag behind before it is worked out again
)

// recentlySaid gives what was said of tasks, without notes, and for duties with a long past their Settled instead of what
// was said of it.
func (t *tx) recentlySaid(tasks []*model.Task) (map[model.TaskID][]model.Completion, error) {
	p := &t.book.pasts
	p.mu.Lock()
	defer p.mu.Unlock()
	if err := t.followPasts(p); err != nil {
		p.taken = false
		return nil, err
	}
	var whole []model.TaskID
	var cuts []cut
	for _, task := range tasks {
		if s, known := p.of[task.ID]; known && task.Settles() && s.Upto <= t.Now.Date() && s.Said <= t.Now {
			task.Settled = s
		}
		if since := task.SaidSince(); since != "" {
			cuts = append(cuts, cut{task.ID, since, task.Settled.Open})
		} else {
			whole = append(whole, task.ID)
		}
	}
	rows, err := list[model.Completion](t, saidOf+` from json_each(?) k cross join completion c on c.task_id = k.value`, set(whole))
	if err == nil && len(cuts) > 0 {
		var recent []model.Completion
		recent, err = t.saidSince(cuts)
		rows = append(rows, recent...)
	}
	slices.SortStableFunc(rows, func(a, b model.Completion) int {
		return cmp.Or(cmp.Compare(a.TaskID, b.TaskID), cmp.Compare(a.At, b.At), cmp.Compare(a.ID, b.ID))
	})
	said := byTask(rows)
	if err == nil {
		t.settle(p, tasks, said)
	}
	return said, err
}

// cut is a task with a settled past: from which key on it is read, and which rounds before are open.
type cut struct {
	ID    model.TaskID      `json:"id"`
	Since string            `json:"since"`
	Open  []model.OpenRound `json:"open"`
}

// saidSince reads what was said of tasks beside their settled past: from a key on, of what has none, of the first open round all, of
// the other open ones by whom they are open for.
func (t *tx) saidSince(cuts []cut) ([]model.Completion, error) {
	asked, err := json.Marshal(cuts)
	if err != nil {
		return nil, fmt.Errorf("ask what was said: %w", err)
	}
	return list[model.Completion](t, `with cut (id, since, open) as materialized (
			select value ->> 'id', value ->> 'since', value -> 'open' from json_each(?))
		`+saidOf+` from cut cross join completion c on c.task_id = cut.id and c.period >= cut.since
		union all `+saidOf+` from cut cross join completion c on c.task_id = cut.id and c.period = ''
		union all `+saidOf+` from cut cross join completion c on c.task_id = cut.id and c.period = cut.open ->> '$[0].Key'
			where c.period < cut.since
		union all `+saidOf+` from cut, json_each(cut.open) k, json_each(k.value, '$.Units') u
			cross join completion c on c.task_id = cut.id and c.period = k.value ->> '$.Key' and coalesce(c.unit_id, 0) = u.value
			where k.key > 0 and c.period < cut.since`, string(asked))
}

// settle works out the past of duties where that is worth it, for the next question.
func (t *tx) settle(p *pasts, tasks []*model.Task, said map[model.TaskID][]model.Completion) {
	upto := t.Now.Date() - settledAfter
	for _, task := range tasks {
		counts := task.Since() // a duty entered today may count from years ago
		begun := max(task.Settled.Upto, counts.Date())
		if task.Settles() && counts != 0 && begun+settledLag < upto {
			p.of[task.ID] = task.Settle(upto, said[task.ID], t.book.set.calendar)
		}
	}
}

// followPasts forgets what is no longer so: the journal says which duties changed, or were spoken of far back.
func (t *tx) followPasts(p *pasts) error {
	upto, err := one[int64](t, "select coalesce(max(id), 0) from journal")
	if err != nil {
		return err
	}
	if !p.taken && !t.recallPasts(p) {
		p.of, p.upto = map[model.TaskID]model.Settled{}, upto
	}
	p.taken = true
	if upto == p.upto {
		return nil
	}
	changed, err := list[struct {
		Tbl    string
		TaskID model.TaskID
		Period string
	}](t, `select tbl, coalesce(case tbl when 'task' then row_id else image ->> '$.task_id' end, 0) as task_id,
			coalesce(image ->> '$.period', '') as period
		from (select tbl, row_id, coalesce(after, before) as image from journal where id > ?
			and +tbl in ('task', 'task_unit', 'past_rule', 'past_call', 'completion', 'unit'))`, p.upto)
	if err != nil {
		return err
	}
	for _, c := range changed {
		s, known := p.of[c.TaskID]
		switch {
		case c.Tbl == "unit": // a roll call of a whole kind follows the roster
			clear(p.of)
		case known && (c.Tbl != "completion" || s.Holds(c.Period)):
			delete(p.of, c.TaskID)
		}
	}
	p.upto = upto
	return nil
}

// pastsKept is how the pasts lie in the book: of what calendar, which moves due days, and of which duty.
type pastsKept struct {
	Make     int                            `json:"make"`
	Calendar string                         `json:"calendar"`
	Of       map[model.TaskID]model.Settled `json:"of"`
}

// pastsMake changes with what a settled past means.
const pastsMake = 4

// recallPasts reads what is kept, and tells whether it can be used. A book of an older program has no place for it.
func (t *tx) recallPasts(p *pasts) bool {
	row, err := one[struct {
		Upto  int64
		Bytes []byte
	}](t, "select upto, bytes from settled where id = 1 and upto <= (select coalesce(max(id), 0) from journal)")
	if err != nil {
		return false
	}
	var kept pastsKept
	if json.Unmarshal(row.Bytes, &kept) != nil || kept.Make != pastsMake || kept.Calendar != t.book.calendarText() || kept.Of == nil {
		return false
	}
	p.of, p.upto, p.kept = kept.Of, row.Upto, row.Upto
	return true
}

// calendarText is the calendar as one word to compare.
func (b *Book) calendarText() string {
	cal := b.set.calendar
	days := make([]model.Date, 0, len(cal.Holidays))
	for day := range cal.Holidays {
		days = append(days, day)
	}
	slices.Sort(days)
	return fmt.Sprint(cal.DayEnds, cal.DefaultDays, days)
}

// keepPasts keeps the pasts for the next start. It is no step: nothing is recorded by it.
func (b *Book) keepPasts(ctx context.Context) error {
	p := &b.pasts
	p.mu.Lock()
	defer p.mu.Unlock()
	if b.set.readOnly || !p.taken || p.upto == p.kept || len(p.of) == 0 {
		return nil
	}
	bytes, err := json.Marshal(pastsKept{pastsMake, b.calendarText(), p.of})
	if err != nil {
		return fmt.Errorf("keep what is settled: %w", err)
	}
	err = b.file.Keep(ctx, `insert into settled (id, upto, bytes) values (1, ?, ?)
		on conflict (id) do update set upto = excluded.upto, bytes = excluded.bytes`, p.upto, bytes)
	if err != nil {
		return fmt.Errorf("keep what is settled: %w", err)
	}
	return nil
}
