package lists

import (
	"context"
	"fmt"
	"slices"

	"sotruc/model"
	"sotruc/model/against"
)

// over is an isolation of a list with its last day where it says only how it ended: the planned one, or the day of the list before that.
func (h *listedHousehold) over(i model.Isolation) model.Isolation {
	if i.Outcome != model.OutcomeNone && i.EndedOn == 0 {
		i.EndedOn = i.PlannedEnd()
		if h.today != 0 {
			i.EndedOn = min(i.EndedOn, h.today)
		}
	}
	return i
}

// close ends the isolation of the book that a row says is over: the one it is, or where the row has no days the only one that runs and is
// for the disease it names; 0 where it ends none.
func (h *listedHousehold) close(row *listedRow, says saidIsolation, was model.Person, book []model.Isolation) model.IsolationID {
	i := says.isolation
	var running []model.Isolation
	for _, b := range book {
		is := b.ID == says.known || says.known == 0 && (i.Disease == "" || i.Disease == b.Disease) && b.StartsOn <= h.today
		if is && b.Outcome == model.OutcomeNone {
			running = append(running, b)
		}
	}
	over := func(b model.Isolation) bool {
		return b.Outcome == i.Outcome && (i.Disease == "" || i.Disease == b.Disease) && (i.EndedOn == 0 || i.EndedOn == b.EndedOn)
	}
	if len(running) == 0 && slices.ContainsFunc(book, over) {
		return 0 // the book has it so
	}
	if len(running) != 1 {
		row.add(Change{Kind: Unclosed})
		return 0
	}
	b := running[0]
	if !says.named {
		i.EndsOn = b.PlannedEnd()
	}
	i = h.over(i)
	if i.EndedOn < b.StartsOn && i.Outcome != model.OutcomeCancelled {
		row.add(Change{Kind: Differs, Detail: "ended_on"})
		return 0
	}
	i.ID = b.ID
	row.entry.Ended = []model.Isolation{i}
	row.add(Change{
		Kind: Closed, From: b.StartsOn, To: i.EndedOn, Outcome: i.Outcome, closes: model.PersonKey{PersonID: was.ID, IsolationID: b.ID},
	})
	if i.Outcome == model.OutcomeDied || i.Outcome == model.OutcomeLeft {
		h.closeBeside(row, i, was, book)
	}
	return b.ID
}

// closeBeside ends what somebody who died or left was followed for besides, on the same day: such a one is followed for nothing any more.
func (h *listedHousehold) closeBeside(row *listedRow, over model.Isolation, was model.Person, book []model.Isolation) {
	for _, b := range book {
		if b.ID == over.ID || b.Outcome != model.OutcomeNone || b.StartsOn > over.EndedOn {
			continue
		}
		row.add(Change{Kind: Closed, From: b.StartsOn, To: over.EndedOn, Outcome: over.Outcome, closes: model.PersonKey{PersonID: was.ID, IsolationID: b.ID}})
		b.Outcome, b.EndedOn = over.Outcome, over.EndedOn
		row.entry.Ended = append(row.entry.Ended, b)
	}
}

// object notes what speaks against the completions of households, before they are in the book, as a form would ask about them.
func (k knownHomes) object(ctx context.Context, found []*listedRow, at model.Instant) error {
	var keys []model.PersonKey
	for _, row := range found {
		for _, c := range row.changes {
			if c.Outcome == model.OutcomeCompleted {
				keys = append(keys, c.closes)
			}
		}
	}
	if len(keys) == 0 {
		return nil
	}
	lines, err := k.book.PersonLines(ctx, keys, at)
	if err != nil {
		return fmt.Errorf("read whose isolations a list ends: %w", err)
	}
	of := make(map[model.IsolationID]model.PersonLine, len(lines))
	for _, l := range lines {
		of[l.Isolation.ID] = l
	}
	for _, row := range found {
		for n := range row.changes {
			c := &row.changes[n]
			if l, is := of[c.closes.IsolationID]; is {
				c.Against = against.Completion(l.Isolation, c.To, l.Missed, len(l.Alarms))
			}
		}
	}
	return nil
}
