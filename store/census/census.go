// Package census is what the first screen needs of everybody's isolations, kept between its questions. It reads no book: what
// a book holds is added to it, and what it counts follows from that alone.
package census

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sotruc/model"
)

// Census is everybody's isolations, without those that were long over. It holds no fact of its own.
type Census struct {
	Episodes []Episode     // by person, in the order they began, once they are lined up
	Since    model.Date    // the first day it can be asked about less the days of the curve: who was over before is not here
	Day      model.Date    // of the session whose check-ins are known; 0: of none
	Session  model.Session // that session
	kinds    []kind
	kindOf   map[string]int // by text
}

// kind is what many isolations share and the model decides by: their state and the tests given.
type kind struct {
	model.Isolation
	text     string     // as kindText has it
	nextTest model.Date // 0: none is due
}

// Episode is an isolation of somebody.
type Episode struct {
	ID         model.IsolationID
	Person     model.PersonID
	House      model.HouseholdID // 0: none
	LookedIn   bool              // in the session whose check-ins are known
	Alarms     uint8             // open, a bit for each of model.AlarmKinds
	kind       int               // in Census.kinds
	replacedOn model.Date        // from this day on a later isolation of the same person for the same disease counts; 0: none follows
	beside     bool              // the person has isolations for several diseases
	entered    model.Instant     // where nobody has said how it ended
	before     []model.Asked     // by isolations whose place it took, until it was entered
}

// Forget leaves nobody, and is to have whoever was not over on some day.
func (c *Census) Forget(since model.Date) { *c = Census{Since: since, kindOf: map[string]int{}} }

// Since is the day from which on a census taken on a day knows everybody: the curve is there, also a while back, for a clock that was set back.
func Since(day model.Date) model.Date { return day - 2*trendDays }

// trailsAfter is after how many days a census holds so many who are over that another is taken.
const trailsAfter = 60

// Serves tells whether it can say what there was on a day, without many who have no part in that.
func (c *Census) Serves(day model.Date) bool {
	return c.Since <= day-trendDays && Since(day) <= c.Since+trailsAfter
}

// Add adds an isolation: of the tests given as "due,taken due,taken", of StateText, entered at an instant as the book
// writes it. LineUp is due once all are there.
func (c *Census) Add(e Episode, tests, state, entered string) error {
	var err error
	if e.kind, err = c.kind(tests + "|" + state); err == nil && c.kinds[e.kind].Outcome == model.OutcomeNone {
		err = e.entered.Scan(entered)
	}
	c.Episodes = append(c.Episodes, e)
	return err
}

// isolation is what is known of one.
func (c *Census) isolation(e Episode) model.Isolation {
	i := c.kinds[e.kind].Isolation
	i.ID, i.PersonID, i.CreatedAt, i.Before = e.ID, e.Person, e.entered, e.before
	return i
}

// AskedBefore has what was asked for before they were entered read of the isolations added from the n-th on. It is due before LineUp.
func (c *Census) AskedBefore(n int, read func([]model.Isolation) error) error {
	var some []model.Isolation
	for _, e := range c.Episodes[n:] {
		some = append(some, c.isolation(e))
	}
	err := read(some)
	for k, i := range some {
		if i.Outcome == model.OutcomeNone {
			c.Episodes[n+k].before = i.Before
		}
	}
	return err
}

// StateText selects what the model needs to say what a row of isolation is on a day; readKind reads it.
const StateText = `starts_on || '|' || ends_on || '|' || outcome || '|' || ended_on || '|' || place || '|' || days || '|' ||
	monitor_days || '|' || check_ins || '|' || anchor_on || '|' || test_days || '|' || follow || '|' || disease || '|' || regime_id`

// kind gives the number of the isolations with a text: the tests given as "due,taken due,taken", a bar, StateText.
func (c *Census) kind(text string) (int, error) {
	if n, known := c.kindOf[text]; known {
		return n, nil
	}
	k, err := readKind(strings.Clone(text))
	if err != nil {
		return 0, fmt.Errorf("isolation %q: %w", text, err)
	}
	c.kindOf[k.text] = len(c.kinds)
	c.kinds = append(c.kinds, k)
	return len(c.kinds) - 1, nil
}

func readKind(text string) (kind, error) {
	f := strings.SplitN(text, "|", 14)
	if len(f) < 14 {
		return kind{}, errors.New("fields are missing")
	}
	k := kind{text: text, Isolation: model.Isolation{Outcome: model.Outcome(f[3]), Place: model.Place(f[5]), Follow: model.Follow(f[11]), Disease: f[12], RegimeID: f[13]}}
	k.Days, k.MonitorDays, k.CheckIns = int(number(f[6])), int(number(f[7])), int(number(f[8]))
	err := errors.Join(k.StartsOn.Scan(f[1]), k.EndsOn.Scan(f[2]), k.EndedOn.Scan(f[4]), k.AnchorOn.Scan(f[9]), k.TestDays.Scan(f[10]))
	for word := range strings.FieldsSeq(f[0]) {
		due, taken, _ := strings.Cut(word, ",")
		var test model.Test
		err = errors.Join(err, test.DueOn.Scan(due), test.TakenOn.Scan(taken))
		k.Tests = append(k.Tests, test)
	}
	k.nextTest, _ = k.NextTest()
	return k, err
}

// number reads an integer that SQLite wrote.
func number(s string) int64 {
	n, _ := strconv.ParseInt(s, 10, 64) // an integer column of a strict table
	return n
}

// trendDays are the days of the curve on the first screen.
const trendDays = 14

// counts tells whether it is the one that counts on a day on which it has begun.
func (e Episode) counts(day model.Date) bool { return e.replacedOn == 0 || day < e.replacedOn }

// LineUp puts a person's isolations in order, by disease, and notes which follows which: the other side of the store's counted.
func (c *Census) LineUp() {
	slices.SortFunc(c.Episodes, func(a, b Episode) int {
		i, j := &c.kinds[a.kind], &c.kinds[b.kind]
		return cmp.Or(
			cmp.Compare(a.Person, b.Person), strings.Compare(i.Disease, j.Disease), cmp.Compare(i.StartsOn, j.StartsOn), cmp.Compare(a.ID, b.ID),
		)
	})
	for from, n := 0, 1; n <= len(c.Episodes); n++ {
		if n == len(c.Episodes) || c.Episodes[n].Person != c.Episodes[from].Person {
			c.follow(c.Episodes[from:n])
			from = n
		}
	}
}

// follow notes which of one person's isolations follows which.
func (c *Census) follow(own []Episode) {
	var next model.Date
	several := c.kinds[own[0].kind].Disease != c.kinds[own[len(own)-1].kind].Disease
	for n := len(own) - 1; n >= 0; n-- {
		e, kind := &own[n], &c.kinds[own[n].kind]
		if n+1 < len(own) && c.kinds[own[n+1].kind].Disease != kind.Disease {
			next = 0
		}
		e.replacedOn, e.beside = next, several
		if kind.Outcome != model.OutcomeCancelled {
			next = kind.StartsOn
		}
	}
}

// Count says who is isolated, monitored, to be looked in on, and unconfirmed: people, as a round and the list have
// them. On the day somebody goes from one isolation to the next for the same disease only the next counts.
func (c *Census) Count(today *model.Today) {
	day := today.At.Date()
	today.Trend = make([]int, trendDays)
	alike := make([]int, len(c.kinds)) // how many of a kind nothing follows
	houses := make(map[model.HouseholdID]bool)
	for n := 0; n < len(c.Episodes); n++ {
		e := c.Episodes[n]
		if e.beside {
			from := n
			for n++; n < len(c.Episodes) && c.Episodes[n].Person == e.Person; n++ {
			}
			c.countBeside(today, c.Episodes[from:n], houses)
			n--
			continue
		}
		kind := &c.kinds[e.kind]
		if e.replacedOn == 0 {
			alike[e.kind]++
		} else {
			tally(today, kind, 1, e.replacedOn)
		}
		if !e.counts(day) || kind.StartsOn > day {
			continue
		}
		count(&today.TestsDue, 1, kind.nextTest != 0 && kind.nextTest <= day)
		count(&today.TestsLate, 1, kind.nextTest != 0 && kind.nextTest < day)
		if atHome(kind, day) {
			houses[e.House] = true
			count(&today.Unrecorded, -1, e.LookedIn && kind.Expects(day, today.Session))
		}
	}
	for n := range c.kinds {
		if alike[n] > 0 {
			tally(today, &c.kinds[n], alike[n], 0)
		}
	}
	c.countAlarms(&today.Alarmed)
	delete(houses, 0)
	today.HomePeople, today.HomeHouses = today.Trend[trendDays-1], len(houses)
}

// countAlarms counts the people with an open alarm.
func (c *Census) countAlarms(sum *model.Alarmed) {
	for n := 0; n < len(c.Episodes); {
		person, alarms := c.Episodes[n].Person, uint8(0)
		for ; n < len(c.Episodes) && c.Episodes[n].Person == person; n++ {
			alarms |= c.Episodes[n].Alarms
		}
		if alarms == 0 {
			continue
		}
		if sum.People++; sum.Of == nil {
			sum.Of = map[model.AlarmKind]int{}
		}
		for bit, kind := range model.AlarmKinds() {
			if alarms&(1<<bit) != 0 {
				sum.Of[kind]++
			}
		}
	}
}

// Due lists the rounds that are over at an instant and in which somebody was due whose end nobody has said.
func (c *Census) Due(now model.Instant) []model.DueRound {
	all := *newDues(now)
	for n, e := range c.Episodes {
		i, last := c.isolation(e), model.Forever
		if i.Outcome != model.OutcomeNone || i.Place != model.PlaceHome {
			continue
		}
		if e.replacedOn != 0 {
			last = e.replacedOn - 1
		}
		if e.beside {
			c.dueBeside(&all, n, i, last)
			continue
		}
		all.isolations(i, last, 1)
	}
	return all.rounds()
}

// DueIn lists the isolations Due counts in a session that is over, one of each person.
func (c *Census) DueIn(day model.Date, s model.Session) []model.IsolationID {
	var due []model.IsolationID
	var last model.PersonID
	for _, e := range c.Episodes {
		if c.dueIn(e, day, s) && e.Person != last {
			due, last = append(due, e.ID), e.Person
		}
	}
	return due
}

// dueIn tells whether somebody whose end nobody has said had to be looked in on in a session.
func (c *Census) dueIn(e Episode, day model.Date, s model.Session) bool {
	return c.kinds[e.kind].Outcome == model.OutcomeNone && e.counts(day) && c.isolation(e).IsDue(day, s)
}

// tally counts n isolations of a kind, up to the day another one takes their place.
func tally(today *model.Today, kind *kind, n int, replacedOn model.Date) {
	day := today.At.Date()
	if replacedOn == 0 || day < replacedOn {
		state := kind.StateOn(day)
		count(&today.EndsToday, n, state == model.StateIsolating && kind.LastDay() == day && kind.Outcome == model.OutcomeNone)
		count(&today.Unconfirmed, n, kind.Unconfirmed(day))
		count(&today.PastEndAway, n, kind.Unconfirmed(day) && kind.Place != model.PlaceHome)
		count(&today.Unrecorded, n, kind.Expects(day, today.Session))
		count(&today.Monitoring, n, state == model.StateMonitoring)
	}
	for back := range trendDays {
		on := day - model.Date(back)
		count(&today.Trend[trendDays-1-back], n, atHome(kind, on) && (replacedOn == 0 || on < replacedOn))
	}
}

func atHome(kind *kind, on model.Date) bool {
	return kind.Place == model.PlaceHome && kind.StateOn(on) == model.StateIsolating
}

func count(sum *int, n int, yes bool) {
	if yes {
		*sum += n
	}
}
