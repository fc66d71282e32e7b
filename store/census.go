package store

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"

	"sotruc/model"
	"sotruc/store/alarmrow"
	"sotruc/store/atonce"
	"sotruc/store/census"
	"sotruc/store/near"
	"sotruc/store/sqltx"
)

// keptCensus is the census of a book: taken from the book where there is none, and the journal says what has changed since.
type keptCensus struct {
	census.Census
	mu    sync.Mutex // a transaction whose caller has given up may still be counting when the next begins
	taken bool
	upto  int64 // the last row of the journal that was seen
	kept  int64 // the same of the one kept in the book
}

// census gives the book's census as it is in this transaction, with who was looked in on in a session, for use before the
// transaction ends.
func (t *tx) census(day model.Date, session model.Session) (*keptCensus, error) {
	c := &t.book.people
	upto, err := one[int64](t, "select coalesce(max(id), 0) from journal")
	if err != nil {
		return c, err
	}
	switch known := c.taken || t.recall(c); {
	case !known || !c.Serves(day):
		c.Forget(census.Since(day))
		err = t.take(c, sqltx.Everybody)
	case upto != c.upto:
		err = t.follow(c)
	}
	if err == nil && (c.Day != day || c.Session != session) {
		c.Day, c.Session = day, session
		err = t.lookIn(c, func(census.Episode) bool { return true })
	}
	if c.taken, c.upto = err == nil, upto; err != nil {
		c.Forget(0)
		c.upto = 0
	}
	return c, err
}

// followMost is how many changed people are looked up; for more, as after a list was taken in, all are read anew.
const followMost = 300

// follow reads anew whoever the journal says has changed. The plus keeps SQLite from reading all of a table's journal by
// its index instead of the last rows.
func (t *tx) follow(c *keptCensus) error {
	changed, err := list[model.PersonID](t, `select distinct person from (
			select case tbl when 'person' then row_id when 'isolation' then image ->> '$.person_id'
				else (select person_id from isolation where id = image ->> '$.isolation_id') end as person
			from (select tbl, row_id, before as image from journal where id > ?1 and +tbl in ('person', 'isolation', 'test', 'check_in', 'alarm_answer')
				union all select tbl, row_id, after from journal where id > ?1 and +tbl in ('person', 'isolation', 'test', 'check_in', 'alarm_answer'))
			where image is not null) where person is not null limit ?2`, c.upto, followMost+1)
	switch {
	case err != nil || len(changed) == 0:
		return err
	case len(changed) > followMost:
		c.Forget(c.Since)
		return t.take(c, sqltx.Everybody)
	}
	slices.Sort(changed)
	is := func(e census.Episode) bool {
		_, found := slices.BinarySearch(changed, e.Person)
		return found
	}
	c.Episodes = slices.DeleteFunc(c.Episodes, is)
	if err := t.take(c, set(changed)); err != nil || c.Day == 0 {
		return err
	}
	return t.lookIn(c, is)
}

// take adds the isolations of some people to the census: those that were not over on its first day, those with an open alarm, and of the same
// people those that began later, which may take their place.
func (t *tx) take(c *keptCensus, people string) error {
	houses, err := t.houses(people)
	if err != nil {
		return err
	}
	given, err := t.testsGiven(people)
	if err != nil {
		return err
	}
	alarms, err := t.alarmBits(people)
	if err != nil {
		return err
	}
	first := len(c.Episodes)
	err = t.records("person_id, id, created_at, "+census.StateText, "isolation", "id in ("+near.Followed(people)+")", func(f []string) error {
		e := census.Episode{Person: model.PersonID(whole(f[0])), ID: model.IsolationID(whole(f[1]))}
		e.House, e.Alarms = houses[e.Person], alarms[e.ID]
		return c.Add(e, given[e.ID], f[3], f[2])
	}, people, c.Since, set(slices.Collect(maps.Keys(alarms))))
	if err == nil {
		err = c.AskedBefore(first, func(found []model.Isolation) error { return atonce.AskedBefore(t.Tx, found) })
		c.LineUp()
	}
	return err
}

// alarmBits gives the open alarms of isolations, a bit for each of model.AlarmKinds.
func (t *tx) alarmBits(people string) (map[model.IsolationID]uint8, error) {
	open, _, err := alarmrow.Open(t.Tx, people)
	of := make(map[model.IsolationID]uint8, len(open))
	for _, a := range open {
		of[a.IsolationID] |= 1 << slices.Index(model.AlarmKinds(), a.Kind)
	}
	return of, err
}

func (t *tx) houses(people string) (map[model.PersonID]model.HouseholdID, error) {
	of := map[model.PersonID]model.HouseholdID{}
	err := t.records("id, household_id", "person", "household_id is not null and "+sqltx.Some(people, "id"), func(f []string) error {
		of[model.PersonID(whole(f[0]))] = model.HouseholdID(whole(f[1]))
		return nil
	}, people)
	return of, err
}

// testsGiven lists the tests of isolations that may still run as "due,taken due,taken".
func (t *tx) testsGiven(people string) (map[model.IsolationID]string, error) {
	of := map[model.IsolationID]string{}
	open := "isolation_id in (select id from isolation where " + near.Open + ") and ?1 = ''"
	if people != sqltx.Everybody {
		open = "isolation_id in (select id from isolation where deleted_at = '' and " + sqltx.Some(people, "person_id") + ")"
	}
	err := t.records(`isolation_id, due_on || ',' || taken_on`, "test", "deleted_at = '' and "+open, func(f []string) error {
		id := model.IsolationID(whole(f[0]))
		if of[id] == "" {
			of[id] = f[1]
		} else {
			of[id] += " " + f[1]
		}
		return nil
	}, people)
	return of, err
}

// lookIn notes who among some was looked in on in the session.
func (t *tx) lookIn(c *keptCensus, among func(census.Episode) bool) error {
	var ids []model.IsolationID
	for _, e := range c.Episodes {
		if among(e) {
			ids = append(ids, e.ID)
		}
	}
	found, err := list[model.IsolationID](t, "select isolation_id from check_in where isolation_id"+inSet+" and day = ? and session = ?",
		set(ids), c.Day, c.Session)
	if err != nil {
		return err
	}
	lookedIn := make(map[model.IsolationID]bool, len(found))
	for _, id := range found {
		lookedIn[id] = true
	}
	for n := range c.Episodes {
		if e := &c.Episodes[n]; among(*e) {
			e.LookedIn = lookedIn[e.ID]
		}
	}
	return nil
}

// records reads columns of a table as one text and cuts it up, for which it takes a fifth of the time the driver needs
// row by row. Text in the book holds no control characters, so they part records and fields.
func (t *tx) records(columns, table, where string, each func(fields []string) error, args ...any) error {
	const endOfRecord, endOfField = "\x1e", "\x1f"
	text, err := one[string](t, "select coalesce(group_concat("+strings.ReplaceAll(columns, ", ", " || char(31) || ")+
		", char(30)), '') from "+table+" where "+where, args...)
	if err != nil || text == "" {
		return err
	}
	fields := make([]string, 0, strings.Count(columns, ", ")+1)
	for record := range strings.SplitSeq(text, endOfRecord) {
		fields = fields[:0]
		for field := range strings.SplitSeq(record, endOfField) {
			fields = append(fields, field)
		}
		if len(fields) != cap(fields) {
			return fmt.Errorf("read %s: %q is not %s", table, record, columns)
		}
		if err := each(fields); err != nil {
			return fmt.Errorf("read %s: %w", table, err)
		}
	}
	return nil
}

// whole reads a number that SQLite wrote.
func whole(s string) int64 {
	n, _ := strconv.ParseInt(s, 10, 64) // an integer column of a strict table
	return n
}

// recall reads the census that is kept, and tells whether there was one. A book of an older program has no place for it.
func (t *tx) recall(c *keptCensus) bool {
	kept, err := one[struct {
		Upto  int64
		Bytes []byte
	}](t, "select upto, bytes from census where id = 1 and upto <= (select coalesce(max(id), 0) from journal)")
	if err != nil || c.Decode(kept.Bytes) != nil {
		return false
	}
	c.upto, c.kept = kept.Upto, kept.Upto
	return true
}

// keepCensus keeps the census for the next start. It is no step: nothing is recorded by it.
func (b *Book) keepCensus(ctx context.Context) error {
	c := &b.people
	c.mu.Lock()
	defer c.mu.Unlock()
	if b.set.readOnly || !c.taken || c.upto == c.kept {
		return nil
	}
	err := b.file.Keep(ctx, `insert into census (id, upto, bytes) values (1, ?, ?)
		on conflict (id) do update set upto = excluded.upto, bytes = excluded.bytes`, c.upto, c.Encode())
	if err != nil {
		return fmt.Errorf("keep the census: %w", err)
	}
	return nil
}
