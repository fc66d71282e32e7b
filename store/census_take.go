package store

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sotruc/model"
)

// census gives the book's census as it is in this transaction, with who was looked in on in a session, for use before the
// transaction ends.
func (t *tx) census(day model.Date, session model.Session) (*census, error) {
	c := &t.book.people
	upto, err := one[int64](t, "select coalesce(max(id), 0) from journal")
	if err != nil {
		return c, err
	}
	switch {
	case !c.taken && !t.recall(c):
		err = t.take(c, everybody)
	case upto != c.upto:
		err = t.follow(c)
	}
	if err == nil && (c.day != day || c.session != session) {
		c.day, c.session = day, session
		err = t.lookIn(c, func(episode) bool { return true })
	}
	if c.taken, c.upto = err == nil, upto; err != nil {
		c.forget()
	}
	return c, err
}

// followMost is how many changed people are looked up; for more, as after a list was taken in, all are read anew.
const followMost = 300

// follow reads anew whoever the journal says has changed. The plus keeps SQLite from reading all of a table's journal by
// its index instead of the last rows.
func (t *tx) follow(c *census) error {
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
		return t.take(c, everybody)
	}
	slices.Sort(changed)
	is := func(e episode) bool {
		_, found := slices.BinarySearch(changed, e.person)
		return found
	}
	c.episodes = slices.DeleteFunc(c.episodes, is)
	if err := t.take(c, set(changed)); err != nil || c.day == 0 {
		return err
	}
	return t.lookIn(c, is)
}

// everybody is in place of a list of people.
const everybody = ""

// some is the condition that a column names one of the people, a JSON array.
func some(people, column string) string {
	if people == everybody {
		return "?1 = '' and " + column + " > 0" // which the index of the column serves
	}
	return column + " in (select value from json_each(?1))"
}

// take adds the isolations of some people to the census, of everybody in place of what was known.
func (t *tx) take(c *census, people string) error {
	if people == everybody {
		c.forget()
	}
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
	err = t.records("person_id, id, created_at, "+stateText, "isolation", "deleted_at = '' and "+some(people, "person_id"), func(f []string) error {
		e := episode{person: model.PersonID(whole(f[0])), id: model.IsolationID(whole(f[1]))}
		var err error
		if e.kind, err = c.kind(given[e.id] + "|" + f[3]); err == nil && c.kinds[e.kind].Outcome == model.OutcomeNone {
			err = e.entered.Scan(f[2])
		}
		e.house, e.alarms = houses[e.person], alarms[e.id]
		c.episodes = append(c.episodes, e)
		return err
	}, people)
	c.lineUp()
	return err
}

// alarmBits gives the open alarms of isolations, a bit for each of model.AlarmKinds.
func (t *tx) alarmBits(people string) (map[model.IsolationID]uint8, error) {
	open, _, err := t.openAlarms(people)
	of := make(map[model.IsolationID]uint8, len(open))
	for _, a := range open {
		of[a.IsolationID] |= 1 << slices.Index(model.AlarmKinds(), a.Kind)
	}
	return of, err
}

func (t *tx) houses(people string) (map[model.PersonID]model.HouseholdID, error) {
	of := map[model.PersonID]model.HouseholdID{}
	err := t.records("id, household_id", "person", "household_id is not null and "+some(people, "id"), func(f []string) error {
		of[model.PersonID(whole(f[0]))] = model.HouseholdID(whole(f[1]))
		return nil
	}, people)
	return of, err
}

// testsGiven lists the tests of isolations that may still run as "due,taken due,taken": those of no isolation older than
// the oldest open one.
func (t *tx) testsGiven(people string) (map[model.IsolationID]string, error) {
	of := map[model.IsolationID]string{}
	open := "isolation_id >= (select min(id) from isolation where outcome = '' and deleted_at = '') and ?1 = ''"
	if people != everybody {
		open = "isolation_id in (select id from isolation where deleted_at = '' and " + some(people, "person_id") + ")"
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
func (t *tx) lookIn(c *census, among func(episode) bool) error {
	var ids []model.IsolationID
	for _, e := range c.episodes {
		if among(e) {
			ids = append(ids, e.id)
		}
	}
	found, err := list[model.IsolationID](t, "select isolation_id from check_in where isolation_id"+inSet+" and day = ? and session = ?",
		set(ids), c.day, c.session)
	if err != nil {
		return err
	}
	lookedIn := make(map[model.IsolationID]bool, len(found))
	for _, id := range found {
		lookedIn[id] = true
	}
	for n := range c.episodes {
		if e := &c.episodes[n]; among(*e) {
			e.lookedIn = lookedIn[e.id]
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
