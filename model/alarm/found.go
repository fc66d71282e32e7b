package alarm

import (
	"cmp"
	"slices"

	"sotruc/model"
	"sotruc/model/beside"
)

// Found are the alarms of what rounds found of somebody who was followed for several diseases at once, oldest first: own are all her isolations,
// checkIns all that was recorded of them. What was found is a fact of the person: it is an alarm of the isolation it was recorded of and of each for
// another disease that counted on that day and of which nobody had said the end by then; of each, one alarm. For two absences running the check-in before is
// the last recorded of any of these.
func Found(own []model.Isolation, checkIns []model.CheckIn) []model.Alarm {
	checkIns = slices.Clone(checkIns)
	slices.SortFunc(checkIns, func(a, b model.CheckIn) int { return cmp.Or(cmp.Compare(slot(a), slot(b)), cmp.Compare(a.ID, b.ID)) })
	var found []model.Alarm
	for n, c := range checkIns {
		if c.Alarming(model.CheckInAbsent) == model.AlarmNone {
			continue
		}
		of, before := of(own, c), model.CheckInResult("")
		for _, b := range slices.Backward(checkIns[:n]) {
			if slot(b) < slot(c) && slices.Contains(of, b.IsolationID) {
				before = b.Result
				break
			}
		}
		if kind := c.Alarming(before); kind != model.AlarmNone && len(of) > 0 {
			found = append(found, model.Alarm{Kind: kind, CheckIn: c, Also: of[1:]})
		}
	}
	return found
}

func slot(c model.CheckIn) model.Slot { return model.SlotOf(c.Day, c.Session) }

// of are the isolations that what a check-in found is about, that it was recorded of first; none where that was cancelled.
func of(own []model.Isolation, c model.CheckIn) []model.IsolationID {
	at := slices.IndexFunc(own, func(i model.Isolation) bool { return i.ID == c.IsolationID && i.Outcome != model.OutcomeCancelled })
	if at < 0 {
		return nil
	}
	ids := []model.IsolationID{c.IsolationID}
	for _, i := range beside.InForce(own, c.Day) {
		if i.Disease != own[at].Disease && (i.Outcome == model.OutcomeNone || c.Day < i.EndedOn) {
			ids = append(ids, i.ID)
		}
	}
	return ids
}

// Left are alarms with only those of their isolations, given in order, that nobody has said the end of; one that has none is left out.
func Left(alarms []model.Alarm, running []model.IsolationID) []model.Alarm {
	var left []model.Alarm
	for _, one := range alarms {
		ids := slices.DeleteFunc(Owners(one), func(id model.IsolationID) bool {
			_, runs := slices.BinarySearch(running, id)
			return !runs
		})
		if len(ids) > 0 {
			one.IsolationID, one.Also = ids[0], ids[1:]
			left = append(left, one)
		}
	}
	return left
}
