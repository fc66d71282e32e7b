// Package settled keeps what is known of the rounds long past of duties between questions, so that no question reads all that was said
// of them. It holds no fact of its own.
package settled

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"sync"

	"sotruc/model"
	"sotruc/store/sqltx"
)

// Pasts is what is known of the rounds long past of duties, kept between questions. It holds no fact of its own: it is
// worked out from the book where it is missing, and the journal says what has changed since.
type Pasts struct {
	mu    sync.Mutex
	taken bool
	upto  int64         // the last row of the journal that was seen
	last  model.Instant // of the last step of the book
	kept  int64         // the same of what is kept in the book
	of    map[model.TaskID]model.Settled
}

const (
	settledAfter = 15 // days: what fell due longer ago is settled
	settledLag   = 45 // days: so far the settled past may lag behind before it is worked out again

	settledYear = 400      // days after the last entry of the book: what falls due later nobody missed yet; the clock is likely wrong
	keptLimit   = 32 << 20 // bytes
)

// Recent gives what was said of tasks, without notes, and for duties with a long past their Settled instead of what
// was said of it.
func (p *Pasts) Recent(t *sqltx.Tx, tasks []*model.Task, cal model.Calendar) (map[model.TaskID][]model.Completion, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if err := p.follow(t, cal); err != nil {
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
	rows, err := sqltx.List[model.Completion](t, SaidOf+` from json_each(?) k cross join completion c on c.task_id = k.value`, sqltx.Set(whole))
	if err == nil && len(cuts) > 0 {
		var recent []model.Completion
		recent, err = saidSince(t, cuts)
		rows = append(rows, recent...)
	}
	slices.SortStableFunc(rows, func(a, b model.Completion) int {
		return cmp.Or(cmp.Compare(a.TaskID, b.TaskID), cmp.Compare(a.At, b.At), cmp.Compare(a.ID, b.ID))
	})
	said := ByTask(rows)
	if err == nil {
		p.settle(tasks, said, t.Now, cal)
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
func saidSince(t *sqltx.Tx, cuts []cut) ([]model.Completion, error) {
	asked, err := json.Marshal(cuts)
	if err != nil {
		return nil, fmt.Errorf("ask what was said: %w", err)
	}
	return sqltx.List[model.Completion](t, `with cut (id, since, open) as materialized (
			select value ->> 'id', value ->> 'since', value -> 'open' from json_each(?))
		`+SaidOf+` from cut cross join completion c on c.task_id = cut.id and c.period >= cut.since
		union all `+SaidOf+` from cut cross join completion c on c.task_id = cut.id and c.period = ''
		union all `+SaidOf+` from cut cross join completion c on c.task_id = cut.id and c.period = cut.open ->> '$[0].Key'
			where c.period < cut.since
		union all `+SaidOf+` from cut, json_each(cut.open) k, json_each(k.value, '$.Units') u
			cross join completion c on c.task_id = cut.id and c.period = k.value ->> '$.Key' and coalesce(c.unit_id, 0) = u.value
			where k.key > 0 and c.period < cut.since`, string(asked))
}

// settle works out the past of duties where that is worth it, for the next question.
func (p *Pasts) settle(tasks []*model.Task, said map[model.TaskID][]model.Completion, now model.Instant, cal model.Calendar) {
	upto := min(now.Date(), p.last.Date()+settledYear) - settledAfter
	for _, task := range tasks {
		counts := task.Since() // a duty entered today may count from years ago
		begun := max(task.Settled.Upto, counts.Date())
		if task.Settles() && counts != 0 && begun+settledLag < upto {
			p.of[task.ID] = task.Settle(upto, said[task.ID], cal)
		}
	}
}

// follow forgets what is no longer so: the journal says which duties changed, or were spoken of far back.
func (p *Pasts) follow(t *sqltx.Tx, cal model.Calendar) error {
	upto, err := sqltx.One[int64](t, "select coalesce(max(id), 0) from journal")
	if err == nil {
		p.last, err = sqltx.One[model.Instant](t, "select coalesce((select at from step order by id desc limit 1), 0)")
	}
	if err != nil {
		return err
	}
	if !p.taken && !p.recall(t, cal) {
		p.of, p.upto = map[model.TaskID]model.Settled{}, upto
	}
	p.taken = true
	if upto == p.upto {
		return nil
	}
	changed, err := sqltx.List[struct {
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

// keptPasts is how the pasts lie in the book: of what calendar, which moves due days, and of which duty.
type keptPasts struct {
	Make     int                            `json:"make"`
	Calendar string                         `json:"calendar"`
	Of       map[model.TaskID]model.Settled `json:"of"`
}

// pastsMake changes with what a settled past means.
const pastsMake = 5

// recall reads what is kept, and tells whether it can be used. A book of an older program has no place for it.
func (p *Pasts) recall(t *sqltx.Tx, cal model.Calendar) bool {
	row, err := sqltx.One[struct {
		Upto  int64
		Bytes []byte
	}](t, "select upto, bytes from settled where id = 1 and length(bytes) <= ? and upto <= (select coalesce(max(id), 0) from journal)", keptLimit)
	if err != nil {
		return false
	}
	var kept keptPasts
	if json.Unmarshal(row.Bytes, &kept) != nil || kept.Make != pastsMake || kept.Calendar != calendarText(cal) || kept.Of == nil {
		return false
	}
	p.of, p.upto, p.kept = kept.Of, row.Upto, row.Upto
	return true
}

// calendarText is the calendar as one word to compare.
func calendarText(cal model.Calendar) string {
	days, worked := slices.Sorted(maps.Keys(cal.Holidays)), slices.Sorted(maps.Keys(cal.Worked))
	public := 0
	for day := range cal.Public {
		public += int(day)
	}
	return fmt.Sprint(cal.DayEnds, cal.DefaultDays, len(cal.Public), public, days, worked)
}

// Keep keeps the pasts for the next start, by a command that records no step.
func (p *Pasts) Keep(cal model.Calendar, write func(query string, args ...any) error) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if !p.taken || p.upto == p.kept || len(p.of) == 0 {
		return nil
	}
	bytes, err := json.Marshal(keptPasts{pastsMake, calendarText(cal), p.of})
	if err != nil {
		return fmt.Errorf("keep what is settled: %w", err)
	}
	if len(bytes) > keptLimit {
		return nil // reading it would take longer than working it out
	}
	err = write(`insert into settled (id, upto, bytes) values (1, ?, ?)
		on conflict (id) do update set upto = excluded.upto, bytes = excluded.bytes`, p.upto, bytes)
	if err != nil {
		return fmt.Errorf("keep what is settled: %w", err)
	}
	return nil
}

// Forget makes the next question read anew.
func (p *Pasts) Forget() { p.taken = false }

// SaidOf selects completions without notes.
const SaidOf = `select c.id, c.task_id, c.period, coalesce(c.unit_id, 0) as unit_id, c.state, c.done_at, c.at, c."by"`

// ByTask parts completions by their task.
func ByTask(rows []model.Completion) map[model.TaskID][]model.Completion {
	of := map[model.TaskID][]model.Completion{}
	for _, r := range rows {
		of[r.TaskID] = append(of[r.TaskID], r)
	}
	return of
}
