package figure

import (
	"cmp"
	"slices"

	"sotruc/model"
)

// stretch is a time from an instant up to another, which is 0 where it lasts.
type stretch struct{ From, To model.Instant }

// life is a round as the figures see it.
type life struct {
	Lasts  stretch // while it was open
	Late   []stretch
	Due    model.Instant
	Period string         // its key
	Recurs bool           // it is one of a rhythm
	Done   bool           // closed, and somebody did it
	Waived bool           // closed, and nobody did it nor found it impossible
	OnTime bool           // all that was done came in time
	Open   []model.UnitID // whom it is not closed for; 0: whoever leads
}

// lives lists the rounds of a task that have opened by an instant, in the order they fall due; one that was done ahead has
// opened, though one before it is still open. When something was done counts, not when that was recorded, and nothing before the task
// was written down.
func lives(t model.Task, by model.Instant, done []model.Completion, cal model.Calendar) []life {
	var all []life
	opens := t.Since()
	last := max(by, t.LastSaid(done, cal))
	saidBy := said{by, done}
	t.EachRound(by, done, cal, func(r model.Round) bool {
		l := lifeOf(r)
		l.Lasts.From = max(t.CreatedAt, min(r.Opens, runsOut(t, r, saidBy, cal))) // nobody counts what is not written down yet
		if r.Recurs() {
			l.Lasts.From = max(l.Lasts.From, opens)
			opens = r.Due
		}
		if l.Lasts.To != 0 {
			l.Lasts.To = max(l.Lasts.To, t.CreatedAt)
			l.Lasts.From = min(l.Lasts.From, l.Lasts.To)
		}
		l.Late = lateBy(t, r, l, cal)
		for i := range l.Late {
			late := &l.Late[i]
			late.From = max(late.From, t.CreatedAt, r.Opens)
			if late.To != 0 {
				late.To = max(late.To, late.From)
			}
		}
		if l.Lasts.From <= by {
			all = append(all, l)
		}
		return r.Due <= last || !t.Deadline.Every.Recurs() // what is asked for once stands behind, and is open already
	})
	return all
}

// said is what was said of a task by an instant.
type said struct {
	by   model.Instant
	done []model.Completion
}

// runsOut gives the instant since which something of a task was open when a round that does not recur took the place of a rhythm: the
// last due instant of that, or when it began. So what was open on a day stays open there, whatever kind the task is of later. Where a
// round takes the place of no rhythm, of one that had ended, or of one whose open round was done ahead, that is when it opens.
func runsOut(t model.Task, r model.Round, known said, cal model.Calendar) model.Instant {
	if r.Recurs() {
		return r.Opens
	}
	past := t.Past[:slices.IndexFunc(t.Past, func(p model.PastRule) bool { return replaced(p) == r.Opens })+1]
	for len(past) > 0 && !past[len(past)-1].Deadline.Every.Recurs() { // one that was never in force
		past = past[:len(past)-1]
	}
	if len(past) == 0 {
		return r.Opens
	}
	rhythm := past[len(past)-1]
	was, until, since, runs := t, rhythm.Until, t.Since(), false
	was.Past, was.Deadline, was.Settled = past[:len(past)-1], rhythm.Deadline, model.Settled{}
	was.EachRound(known.by, known.done, cal, func(before model.Round) bool {
		switch {
		case !before.Recurs():
		case before.Due.Date() < until, before.Closed():
			since = before.Due
		default:
			runs = true
		}
		return !runs
	})
	if !runs {
		return r.Opens
	}
	return since
}

// lifeOf says when a round was late and when it was closed; when it opened follows from the rounds before.
func lifeOf(r model.Round) life {
	l := life{
		Due: r.Due, Done: r.State() == model.TaskDone, Waived: r.State() == model.TaskWaived, OnTime: true, Open: r.OpenUnits(),
		Period: r.Key, Recurs: r.Recurs(),
	}
	for _, o := range r.Owed {
		closed := model.Instant(0)
		if o.Closed() {
			closed = o.Said.Done()
			l.Lasts.To = max(l.Lasts.To, closed)
		}
		l.OnTime = l.OnTime && !o.Behind()
		if o.Due == 0 || closed != 0 && closed <= o.Due {
			continue
		}
		late := stretch{o.Due + 1, closed}
		if len(l.Late) == 0 {
			l.Late = append(l.Late, late)
			continue
		}
		last := &l.Late[0] // all of a round fall due together
		if last.To == 0 || closed == 0 {
			last.To = 0
			continue
		}
		last.To = max(last.To, closed)
	}
	if !r.Closed() {
		l.Lasts.To = 0
	}
	return l
}

// lateBy is while a round was late: by the day it has, and one that does not recur by those it had before it was postponed, each from when it was set
// until the next was. What was late on a day stays so there, and what was not.
func lateBy(t model.Task, r model.Round, l life, cal model.Calendar) []stretch {
	if r.Recurs() || r.Own {
		return l.Late
	}
	var late []stretch
	add := func(from, to model.Instant) {
		if n := len(late); n > 0 && late[n-1].To == from {
			late[n-1].To = to
			return
		}
		late = append(late, stretch{from, to})
	}
	since := r.Opens
	own := t.Past[slices.IndexFunc(t.Past, func(p model.PastRule) bool { return replaced(p) == since })+1:]
	for n, past := range own {
		next := t.Deadline
		if n+1 < len(own) {
			next = own[n+1].Deadline
		}
		if next.Every.Recurs() { // the day it has is of the rule looked at
			break
		}
		until := replaced(past)
		to := until
		if l.Lasts.To != 0 {
			to = min(until, l.Lasts.To)
		}
		if due, ok := past.Deadline.DueAt(cal); ok && max(since, due+1) < to {
			add(max(since, due+1), to)
		}
		since = until
	}
	for _, now := range l.Late {
		if from := max(since, now.From); now.To == 0 || from <= now.To {
			add(from, now.To)
		}
	}
	return late
}

// replaced is when another rule took the place of a past one.
func replaced(past model.PastRule) model.Instant { return cmp.Or(past.At, past.Until.At("")) }

// lateAt tells whether a round is late at an instant.
func (l life) lateAt(at model.Instant) bool {
	return slices.ContainsFunc(l.Late, func(s stretch) bool { return s.From <= at && (s.To == 0 || s.To > at) })
}
