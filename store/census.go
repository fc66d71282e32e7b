package store

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"sotruc/model"
)

// census is what the first screen needs of everybody's isolations, kept between its questions. It holds no fact of its
// own: it is taken from the book where there is none, and the journal says what has changed since.
type census struct {
	mu       sync.Mutex // a transaction whose caller has given up may still be counting when the next begins
	taken    bool
	upto     int64 // the last row of the journal that was seen
	kept     int64 // the same of the one kept in the book
	kinds    []kind
	kindOf   map[string]int // by text
	episodes []episode      // by person, in the order they began
	day      model.Date     // of the session whose check-ins are known; 0: of none
	session  model.Session
}

// kind is what many isolations share and the model decides by: their state and the tests given.
type kind struct {
	model.Isolation
	text     string     // as kindText has it
	nextTest model.Date // 0: none is due
}

// episode is an isolation of somebody.
type episode struct {
	id         model.IsolationID
	person     model.PersonID
	house      model.HouseholdID
	kind       int           // in census.kinds
	replacedOn model.Date    // from this day on a later isolation of the same person counts; 0: none follows
	lookedIn   bool          // in the session whose check-ins are known
	alarms     uint8         // open, a bit for each of model.AlarmKinds
	entered    model.Instant // where nobody has said how it ended
}

func (c *census) forget() {
	c.taken, c.upto = false, 0
	c.kinds, c.kindOf, c.episodes, c.day = nil, map[string]int{}, nil, 0
}

// stateText is what the model needs to say what a row of isolation is on a day; readKind reads it.
const stateText = `starts_on || '|' || ends_on || '|' || outcome || '|' || ended_on || '|' || place || '|' || days || '|' ||
	monitor_days || '|' || check_ins || '|' || anchor_on || '|' || test_days || '|' || follow || '|' || regime_id`

// kind gives the number of the isolations with a text: the tests given as "due,taken due,taken", a bar, stateText.
func (c *census) kind(text string) (int, error) {
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
	f := strings.SplitN(text, "|", 13)
	if len(f) < 13 {
		return kind{}, errors.New("fields are missing")
	}
	k := kind{text: text, Isolation: model.Isolation{Outcome: model.Outcome(f[3]), Place: model.Place(f[5]), Follow: model.Follow(f[11]), RegimeID: f[12]}}
	k.Days, k.MonitorDays, k.CheckIns = int(whole(f[6])), int(whole(f[7])), int(whole(f[8]))
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

// counts tells whether it is the one that counts on a day on which it has begun.
func (e episode) counts(day model.Date) bool { return e.replacedOn == 0 || day < e.replacedOn }

// lineUp puts a person's isolations in order and notes which follows which: the other side of counted.
func (c *census) lineUp() {
	slices.SortFunc(c.episodes, func(a, b episode) int {
		return cmp.Or(cmp.Compare(a.person, b.person), cmp.Compare(c.kinds[a.kind].StartsOn, c.kinds[b.kind].StartsOn), cmp.Compare(a.id, b.id))
	})
	next, of := model.Date(0), model.PersonID(0)
	for n := len(c.episodes) - 1; n >= 0; n-- {
		e := &c.episodes[n]
		if e.person != of {
			next, of = 0, e.person
		}
		e.replacedOn = next
		if kind := &c.kinds[e.kind]; kind.Outcome != model.OutcomeCancelled {
			next = kind.StartsOn
		}
	}
}

// count says who is isolated, monitored, to be looked in on, and unconfirmed: people, as a round and the list have
// them. On the day somebody goes from one isolation to the next only the next counts.
func (c *census) count(today *model.Today) {
	day := today.At.Date()
	today.Trend = make([]int, trendDays)
	alike := make([]int, len(c.kinds)) // how many of a kind nothing follows
	houses := make(map[model.HouseholdID]bool)
	for _, e := range c.episodes {
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
			houses[e.house] = true
			count(&today.Unrecorded, -1, e.lookedIn && kind.Expects(day, today.Session))
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
func (c *census) countAlarms(sum *model.Alarmed) {
	for n := 0; n < len(c.episodes); {
		person, alarms := c.episodes[n].person, uint8(0)
		for ; n < len(c.episodes) && c.episodes[n].person == person; n++ {
			alarms |= c.episodes[n].alarms
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

// due lists the rounds that are over at an instant and in which somebody was due whose end nobody has said.
func (c *census) due(now model.Instant) []model.DueRound {
	dues := model.NewDues(now)
	for _, e := range c.episodes {
		kind := &c.kinds[e.kind]
		if kind.Outcome != model.OutcomeNone || kind.Place != model.PlaceHome {
			continue
		}
		i, last := kind.Isolation, model.Forever
		if i.CreatedAt = e.entered; e.replacedOn != 0 {
			last = e.replacedOn - 1
		}
		dues.Add(i, last, 1)
	}
	return dues.Rounds()
}

// tally counts n isolations of a kind, up to the day another one takes their place.
func tally(today *model.Today, kind *kind, n int, replacedOn model.Date) {
	day := today.At.Date()
	if replacedOn == 0 || day < replacedOn {
		state := kind.StateOn(day)
		count(&today.EndsToday, n, state == model.StateIsolating && kind.LastDay() == day && kind.Outcome == model.OutcomeNone)
		count(&today.Unconfirmed, n, kind.Unconfirmed(day))
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
