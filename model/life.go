package model

import (
	"cmp"
	"slices"
)

// Stretch is a time from an instant up to another, which is 0 where it lasts.
type Stretch struct{ From, To Instant }

// Life is a round as the figures see it.
type Life struct {
	Stretch // while it was open
	Late    []Stretch
	Due     Instant
	Done    bool     // closed, and somebody did it
	Waived  bool     // closed, and nobody did it nor found it impossible
	OnTime  bool     // all that was done came in time
	Open    []UnitID // whom it is not closed for; 0: whoever leads
}

// Lives lists the rounds of a task that have opened by an instant, in the order they fall due; one that was done ahead has
// opened, though one before it is still open. When something was done counts, not when that was recorded, and nothing before the task
// was written down.
func (t Task) Lives(by Instant, done []Completion, cal Calendar) []Life {
	var lives []Life
	opens := t.Since()
	last := max(by, t.LastSaid(done, cal))
	t.eachRound(saidBy(by, done), cal, func(r Round) bool {
		l := r.life()
		l.From = t.CreatedAt // nobody counts what is not written down yet
		if r.Key != "" {
			l.From = max(l.From, opens)
			opens = r.Due
		}
		if l.To != 0 {
			l.To = max(l.To, t.CreatedAt)
			l.From = min(l.From, l.To)
		}
		for i := range l.Late {
			late := &l.Late[i]
			late.From = max(late.From, t.CreatedAt)
			if late.To != 0 {
				late.To = max(late.To, late.From)
			}
		}
		if l.From <= by {
			lives = append(lives, l)
		}
		return r.Due <= last
	})
	return lives
}

// LastSaid is when the last of the rounds that something was said of falls due; 0 where there is none.
func (t Task) LastSaid(done []Completion, cal Calendar) Instant {
	type named struct {
		start Date
		key   string
	}
	var keys []named
	for _, c := range done {
		if start, ok := keyStart(c.Period); ok {
			keys = append(keys, named{start, c.Period})
		}
	}
	var own Instant
	for _, r := range t.ownRounds(saidBy(never, done), cal) {
		if r.Owed[0].Said.State != "" {
			own = max(own, r.Due)
		}
	}
	for len(keys) > 0 {
		last := slices.MaxFunc(keys, func(a, b named) int { return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.key, b.key)) })
		if p, owned := t.periodOf(last.key, cal); owned {
			return max(own, p.Due)
		}
		keys = slices.DeleteFunc(keys, func(k named) bool { return k == last })
	}
	return own
}

// life says when a round was late and when it was closed; when it opened follows from the rounds before.
func (r Round) life() Life {
	l := Life{Due: r.Due, Done: r.state() == TaskDone, Waived: r.state() == TaskWaived, OnTime: true, Open: r.openUnits()}
	for _, o := range r.Owed {
		closed := Instant(0)
		if o.Closed() {
			closed = o.Said.Done()
			l.To = max(l.To, closed)
		}
		l.OnTime = l.OnTime && !o.behind()
		if o.Due == 0 || closed != 0 && closed <= o.Due {
			continue
		}
		late := Stretch{o.Due + 1, closed}
		if len(l.Late) == 0 {
			l.Late = append(l.Late, late)
			continue
		}
		last := &l.Late[0] // all of a round fall due together
		if last.To != 0 && (late.To == 0 || late.To > last.To) {
			last.To = late.To
		}
	}
	if !r.Closed() {
		l.To = 0
	}
	return l
}

// LateAt tells whether a round is late at an instant.
func (l Life) LateAt(at Instant) bool {
	return slices.ContainsFunc(l.Late, func(s Stretch) bool { return s.From <= at && (s.To == 0 || s.To > at) })
}
