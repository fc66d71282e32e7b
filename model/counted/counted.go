// Package counted tells from which round on a duty is asked for: none that fell due before the paper came in or the task was written
// down, unless somebody sets that day back. It has no I/O.
package counted

import (
	"cmp"
	"slices"
	"strings"

	"sotruc/model"
)

// reach is how many days before it counts a duty is looked at.
const reach = 400

// First is the due instant of the first round of a duty that is asked for, where its rule names rounds before it as well, and passed
// that of the last of those; both 0 where there are none. A rule that took another's place has none.
func First(t model.Task, cal model.Calendar) (first, passed model.Instant) {
	if !t.Deadline.Every.Recurs() || len(t.Past) > 0 {
		return 0, 0
	}
	since := t.Since()
	t.RollCall, t.Units, t.Settled = false, nil, model.Settled{}
	counts := t.Rounds(since, nil, cal, 0, 1)
	from := max(cmp.Or(t.Deadline.StartsOn, since.Date()), since.Date()-reach)
	t.CountsFrom = from.At("")
	before := t.RoundsDue(0, t.CountsFrom, since-1, since, nil, cal)
	if len(counts) == 0 || len(before) == 0 {
		return 0, 0
	}
	return counts[0].Due, before[len(before)-1].Due
}

// Earliest is the first day on which a round of a task, of a period that begins on a day, 0 being none, can well have been done: nobody
// knew of it before, or it was not yet the period.
func Earliest(t model.Task, begins model.Date) model.Date { return max(begins, t.Since().Date()) }

// From is the day from which a task counts: that of Since, or the day after where what is due on that day had passed by then.
func From(t model.Task, cal model.Calendar) model.Date {
	on := t.Since().Date()
	if _, passed := First(t, cal); passed != 0 && passed.Date() == on {
		return on + 1
	}
	return on
}

// Opens is the instant before which the second round of a day has not come: that at which the first is due, as a period begins once the
// one before it is over; 0 for every other round, which begins with a day. due is the round's own.
func Opens(d model.Deadline, period string, due model.Instant) model.Instant {
	if !strings.HasSuffix(period, "/2") || d.Time == "" || due.Clock() == d.Time {
		return 0
	}
	return due.Date().At(d.Time)
}

// alike is how many rounds two duties must share to be in step, and aside how many days a round may lie off the day that counts.
const (
	alike = 4
	aside = 40
)

// Below is the deadline of a task as one below it takes it on: a rhythm of every so many days, weeks or months in step with it, from its
// next round on.
func Below(t model.Task, now model.Instant, cal model.Calendar) model.Deadline {
	d := t.Deadline
	if d.Interval < 2 || d.StartsOn != 0 {
		return d
	}
	above := model.Task{CreatedAt: t.CreatedAt, CountsFrom: t.CountsFrom, Deadline: d, Past: t.Past}
	rounds := func(of model.Task) []model.Round { return of.Rounds(now, nil, cal, 0, alike) }
	want := rounds(above)
	if len(want) == 0 {
		return d
	}
	days := make([]model.Date, 0, 2*aside+1)
	for off := range model.Date(aside) {
		days = append(days, want[0].Due.Date()-off, want[0].Due.Date()+off)
	}
	for _, day := range append(days, t.Since().Date()) { // a month whose round is due before it begins is counted from one that is past
		below := d
		below.StartsOn = day
		if slices.EqualFunc(want, rounds(model.Task{CreatedAt: now, Deadline: below}), func(a, b model.Round) bool { return a.Due == b.Due }) {
			return below
		}
	}
	return d
}
