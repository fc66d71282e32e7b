package calendar

import (
	"fmt"

	"github.com/emersion/go-ical"

	"sotruc/model"
	"sotruc/report/ics"
	"sotruc/report/recur"
)

// EarlierRule is a rule that a task had, with the rounds it would have had after it was changed: an earlier file may show them.
type EarlierRule struct {
	Rule   model.Deadline
	Rounds []model.Round
}

// calledOff are events with those behind them that an earlier file may have of rules changed since and that are not among them, each
// cancelled under its name: only so they go from a calendar that has read both files.
func (t Task) calledOff(events []*ical.Component, now model.Instant) []*ical.Component {
	there := map[string]bool{}
	for _, e := range events {
		there[e.Props.Get(ical.PropUID).Value] = true
	}
	off := func(part string, r model.Round) {
		e := t.event(part, r, now).Component
		uid := e.Props.Get(ical.PropUID).Value
		if there[uid] {
			return
		}
		there[uid] = true
		ics.Set(e, ical.PropStatus, "CANCELLED")
		e.Children = nil
		events = append(events, e)
	}
	for _, gone := range t.Gone {
		said := true
		for _, rounds := range byTimeOfDay(gone.Rounds) {
			_, ok := recur.Rule(gone.Rule, rounds, false)
			said = said && (ok || len(rounds) == 0)
		}
		if recur.May(gone.Rule) {
			for n := range 2 { // the day of a series that is off says nothing, and lies in the past
				if n == 0 || gone.Rule.Also != "" {
					off(seriesPart(n), model.Round{DuePeriod: model.DuePeriod{Due: t.Task.CreatedAt}})
				}
			}
		}
		for _, r := range gone.Rounds {
			if !said && r.Due >= now {
				off(r.Key, r)
			}
		}
	}
	return events
}

// seriesPart names the series of a time of day of a duty.
func seriesPart(n int) string { return fmt.Sprintf("series-%d", n+1) }
