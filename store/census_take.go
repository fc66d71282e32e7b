package store

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sotruc/model"
)

// census gives the book's census as it is in this transaction, for use before the transaction ends.
func (t *tx) census() (*census, error) {
	c := &t.book.people
	upto, err := one[int64](t, "select coalesce(max(id), 0) from journal")
	if err != nil || c.taken && upto == c.upto {
		return c, err
	}
	if c.taken {
		err = t.follow(c)
	} else {
		err = t.take(c, everybody)
	}
	c.taken, c.upto = err == nil, upto
	return c, err
}

// followMost is how many changed people are looked up; for more, as after a list was taken in, all are read anew.
const followMost = 300

// follow reads anew whoever the journal says has changed.
func (t *tx) follow(c *census) error {
	changed, err := list[model.PersonID](t, `select distinct person from (
			select case tbl when 'person' then row_id when 'isolation' then image ->> '$.person_id'
				else (select person_id from isolation where id = image ->> '$.isolation_id') end as person
			from (select tbl, row_id, before as image from journal where id > ?1 and tbl in ('person', 'isolation', 'test')
				union all select tbl, row_id, after from journal where id > ?1 and tbl in ('person', 'isolation', 'test'))
			where image is not null) where person is not null limit ?2`, c.upto, followMost+1)
	switch {
	case err != nil || len(changed) == 0:
		return err
	case len(changed) > followMost:
		return t.take(c, everybody)
	}
	slices.Sort(changed)
	c.episodes = slices.DeleteFunc(c.episodes, func(e episode) bool {
		_, found := slices.BinarySearch(changed, e.person)
		return found
	})
	return t.take(c, set(changed))
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
		c.kinds, c.kindOf, c.episodes = nil, map[string]int{}, nil
	}
	houses, err := t.houses(people)
	if err != nil {
		return err
	}
	given, err := t.testsGiven(people)
	if err != nil {
		return err
	}
	due := map[testPlan]model.Date{}
	err = t.records("state", "isolation", "deleted_at = '' and "+some(people, "person_id"), func(f []string) error {
		person, rest, _ := strings.Cut(f[0], "|")
		id, state, _ := strings.Cut(rest, "|")
		e := episode{person: model.PersonID(whole(person)), id: model.IsolationID(whole(id))}
		var err error
		if e.kind, err = c.kind(state); err != nil {
			return err
		}
		plan := testPlan{e.kind, given[e.id]}
		if _, known := due[plan]; !known {
			if due[plan], err = plan.next(c.kinds[e.kind]); err != nil {
				return err
			}
		}
		e.house, e.nextTest = houses[e.person], due[plan]
		c.episodes = append(c.episodes, e)
		return nil
	}, people)
	c.lineUp()
	return err
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

// lookedIn are the isolations with a check-in of a session.
func (t *tx) lookedIn(day model.Date, session model.Session) (map[model.IsolationID]bool, error) {
	in := map[model.IsolationID]bool{}
	err := t.records("isolation_id", "check_in", "day = ?1 and session = ?2", func(f []string) error {
		in[model.IsolationID(whole(f[0]))] = true
		return nil
	}, day, session)
	return in, err
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

// kind gives the number of the isolations that share a state.
func (c *census) kind(state string) (int, error) {
	if n, known := c.kindOf[state]; known {
		return n, nil
	}
	i, err := readState(state)
	if err != nil {
		return 0, err
	}
	c.kindOf[strings.Clone(state)] = len(c.kinds)
	c.kinds = append(c.kinds, i)
	return len(c.kinds) - 1, nil
}

// readState reads the generated column isolation.state.
func readState(state string) (model.Isolation, error) {
	f := strings.SplitN(strings.Clone(state), "|", 11)
	if len(f) < 11 {
		return model.Isolation{}, fmt.Errorf("state %q of an isolation", state)
	}
	i := model.Isolation{Outcome: model.Outcome(f[2]), Place: model.Place(f[4]), RegimeID: f[10]}
	i.Days, i.MonitorDays, i.CheckIns = int(whole(f[5])), int(whole(f[6])), int(whole(f[7]))
	return i, errors.Join(i.StartsOn.Scan(f[0]), i.EndsOn.Scan(f[1]), i.EndedOn.Scan(f[3]), i.AnchorOn.Scan(f[8]), i.TestDays.Scan(f[9]))
}

// testPlan is a kind of isolation with the tests given, all that the next test follows from.
type testPlan struct {
	kind  int
	given string
}

func (p testPlan) next(i model.Isolation) (model.Date, error) {
	for word := range strings.FieldsSeq(p.given) {
		due, taken, _ := strings.Cut(word, ",")
		var test model.Test
		if err := errors.Join(test.DueOn.Scan(due), test.TakenOn.Scan(taken)); err != nil {
			return 0, err
		}
		i.Tests = append(i.Tests, test)
	}
	next, _ := i.NextTest()
	return next, nil
}

// whole reads a number that SQLite wrote.
func whole(s string) int64 {
	n, _ := strconv.ParseInt(s, 10, 64) // an integer column of a strict table
	return n
}
