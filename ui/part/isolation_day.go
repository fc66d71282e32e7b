package part

import (
	"fmt"

	"sotruc/model"
	"sotruc/ui/scene"
)

// DayOf is how far an isolation has come: "8/15", "TD 3/14" while monitoring, or how it ended.
func DayOf(d *scene.Desk, i model.Isolation, on model.Date) string {
	if i.ID == 0 {
		return "-"
	}
	switch i.StateOn(on) {
	case model.StateIsolating:
		return fmt.Sprintf("%d/%d", on-i.StartsOn+1, i.LastDay()-i.StartsOn+1)
	case model.StateUnconfirmed:
		return d.T("isolation.past_end", on-i.EndsOn)
	case model.StateMonitoring:
		return d.T("isolation.monitor_day", i.MonitoredUntil()-on)
	case model.IsolationNone:
		return d.T("isolation.from_day", ShortDate(i.StartsOn))
	case model.StateEnded:
	}
	if i.Outcome != model.OutcomeNone {
		return d.T("isolation.outcome_short." + string(i.Outcome))
	}
	return d.T("isolation.over")
}

// ShortDate is dd/mm, or "" for no day.
func ShortDate(day model.Date) string {
	if day == 0 {
		return ""
	}
	return day.Local()[:len("02/01")]
}
