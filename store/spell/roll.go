package spell

import (
	"fmt"

	"sotruc/model"
	"sotruc/store/sqlrow"
	"sotruc/store/sqltx"
)

// pastCalls are the rows of those a roll call asked before.
var pastCalls = sqlrow.NewTable("past_call", `task_id unit_id? kind since until`)

// pastCall is whom a roll call asked before its list was another: a unit that left it, or a whole kind. One of neither says only since
// when a whole kind is asked.
type pastCall struct {
	TaskID model.TaskID
	UnitID model.UnitID
	Kind   model.UnitKind
	Since  model.Instant
	Until  model.Instant
}

// Rolls makes the lists of roll calls.
type Rolls struct {
	t     *sqltx.Tx
	past  map[model.TaskID][]pastRow
	kinds map[model.UnitKind][]model.TaskUnit
}

// pastRow is a row with its unit.
type pastRow struct {
	pastCall

	Name      string
	DeletedAt model.Instant
	Kept
}

// RollsOf reads whom some tasks asked before.
func RollsOf(t *sqltx.Tx, tasks []model.TaskID) (*Rolls, error) {
	r := &Rolls{t: t, past: map[model.TaskID][]pastRow{}, kinds: map[model.UnitKind][]model.TaskUnit{}}
	if len(tasks) == 0 {
		return r, nil
	}
	rows, err := sqltx.List[pastRow](t, "select "+pastCalls.Contents("x")+`, coalesce(u.name, '') as name, coalesce(u.deleted_at, '') as deleted_at,
		coalesce(u.called_since, '') as called_since, coalesce(u.called_before, '') as called_before
		from past_call x left join unit u on u.id = x.unit_id where x.task_id in (select value from json_each(?)) order by x.id`, sqltx.Set(tasks))
	if err != nil {
		return nil, fmt.Errorf("whom roll calls asked: %w", err)
	}
	for _, row := range rows {
		r.past[row.TaskID] = append(r.past[row.TaskID], row)
	}
	return r, nil
}

// Fill adds to the units of a roll call, which has those of its own list, all of the kinds it asks, and makes one seat of each unit with
// whatever it was asked before. A seat of the past alone has left.
func (r *Rolls) Fill(task *model.Task) error {
	past := r.past[task.ID]
	if !task.RollCall || task.RollKind == "" && len(past) == 0 {
		return nil
	}
	var whole []model.TaskUnit
	kinds := task.RollKind.Each()
	for _, kind := range kinds {
		units, err := r.kind(kind)
		if err != nil {
			return err
		}
		whole = append(whole, units...)
	}
	if len(kinds) < 2 && len(past) == 0 { // each is there once as it is
		task.Units = append(task.Units, whole...)
		return nil
	}
	begun := model.Instant(0) // since when the present list is asked, where it is a whole kind
	for _, p := range past {
		begun = max(begun, p.Until)
	}
	seats := seats{at: map[model.UnitID]int{}}
	for _, u := range task.Units {
		seats.add(u, spansOf(u), false)
	}
	for _, u := range whole {
		seats.add(u, spansOf(u).clip(begun, 0), false)
	}
	for _, p := range past {
		if p.UnitID != 0 {
			alive, err := p.alive(p.DeletedAt)
			if err != nil {
				return err
			}
			seats.add(model.TaskUnit{UnitID: p.UnitID, Name: p.Name, Role: model.RoleRoll}, alive.clip(p.Since, p.Until), true)
		}
		then, err := r.kind(p.Kind)
		if err != nil {
			return err
		}
		for _, u := range then {
			seats.add(u, spansOf(u).clip(p.Since, p.Until), true)
		}
	}
	task.Units = seats.units()
	return nil
}

// kind lists the units of a kind; "" has none.
func (r *Rolls) kind(kind model.UnitKind) ([]model.TaskUnit, error) {
	if kind == "" {
		return nil, nil
	}
	if r.kinds[kind] == nil {
		units, err := every(r.t, kind)
		if err != nil {
			return nil, err
		}
		r.kinds[kind] = units
	}
	return r.kinds[kind], nil
}

// alive are the stretches in which a unit was out of the bin, whatever its kind.
func (k Kept) alive(deleted model.Instant) (spans, error) {
	before, err := k.before()
	if err != nil {
		return nil, err
	}
	var all spans
	for _, s := range append(before, one{Since: k.CalledSince, Until: deleted}) {
		all = all.union(spans{{Since: s.Since, Until: s.Until}})
	}
	if len(before) == 0 {
		all[0].Since = 0
	}
	return all, nil
}

// seats are the units beside a lead, those of a roll call once each.
type seats struct {
	list []model.TaskUnit
	when []spans
	at   map[model.UnitID]int
}

// add puts a seat in, for some stretches of time.
func (s *seats) add(u model.TaskUnit, when spans, left bool) {
	if u.Role == model.RoleRoll && len(when) == 0 {
		return
	}
	at, there := s.at[u.UnitID]
	if u.Role != model.RoleRoll || u.UnitID == 0 || !there {
		if u.Role == model.RoleRoll {
			s.at[u.UnitID] = len(s.list)
		}
		u.Left = left
		s.list, s.when = append(s.list, u), append(s.when, when)
		return
	}
	s.list[at].Left = s.list[at].Left && left
	s.when[at] = s.when[at].union(when)
}

func (s *seats) units() []model.TaskUnit {
	for i := range s.list {
		if u := &s.list[i]; u.Role == model.RoleRoll {
			when := s.when[i]
			u.Since, u.Until, u.Away = when[0].Since, when[len(when)-1].Until, between(when)
		}
	}
	return s.list
}

// Call is what the row of a task says of its roll call.
type Call struct {
	RollCall bool
	RollKind model.Kinds
}

// CallOf reads it.
func CallOf(t *sqltx.Tx, id model.TaskID) (Call, error) {
	call, err := sqltx.One[Call](t, "select roll_call, roll_kind from task where id = ?", id)
	if err != nil {
		return call, fmt.Errorf("the roll call of task %d: %w", id, err)
	}
	return call, nil
}

// Leaver is a unit that is no longer of the list of a roll call, and since when it was.
type Leaver struct {
	UnitID model.UnitID
	Since  model.Instant
}

// Follow writes whom a task that was of a roll call asked until now, where it asks others from here on. What is no roll call any more,
// or was none, has nothing of before: the caller sees to it that nothing was said of it.
func (was Call) Follow(t *sqltx.Tx, id model.TaskID, is Call, left []Leaver) error {
	if !was.RollCall || !is.RollCall {
		_, err := t.Exec("delete from past_call where task_id = ?", id)
		return err
	}
	var rows []pastCall
	for _, u := range left {
		if u.UnitID != 0 {
			rows = append(rows, pastCall{TaskID: id, UnitID: u.UnitID, Since: u.Since, Until: t.Now})
		}
	}
	if was.RollKind != is.RollKind {
		since := model.Instant(0)
		if was.RollKind != "" {
			var err error
			if since, err = sqltx.One[model.Instant](t, "select coalesce(max(until), '') from past_call where task_id = ?", id); err != nil {
				return err
			}
		}
		for _, kind := range was.RollKind.Each() {
			rows = append(rows, pastCall{TaskID: id, Kind: kind, Since: since, Until: t.Now})
		}
		if len(rows) == 0 {
			rows = append(rows, pastCall{TaskID: id, Until: t.Now})
		}
	}
	for _, row := range rows {
		if _, err := t.Insert(pastCalls, row); err != nil {
			return err
		}
	}
	return nil
}

// Copy gives a task whom another asked before.
func Copy(t *sqltx.Tx, from, to model.TaskID) error {
	_, err := t.Exec(`insert into past_call (task_id, unit_id, kind, since, until)
		select ?2, unit_id, kind, since, until from past_call where task_id = ?1 order by id`, from, to)
	return err
}
