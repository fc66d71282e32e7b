package today

import (
	"fmt"
	"strings"

	"sotruc/model"
	"sotruc/office"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// alarmedWords count people by what was found: "1 sốt, 2 vắng hai lần".
func alarmedWords(d *scene.Desk, sum model.Alarmed) string {
	var words []string
	for _, kind := range model.AlarmKinds() {
		if n := sum.Of[kind]; n > 0 {
			words = append(words, fmt.Sprintf("%d %s", n, d.T("alarm.kind."+string(kind))))
		}
	}
	return strings.Join(words, ", ")
}

// roundName is a round in short: "sáng 16/08".
func roundName(d *scene.Desk, r model.DueRound) string {
	return d.T("alarm.missed.session", d.T("word.session."+string(r.Session)), r.Day.Local()[:len("02/01")])
}

// missedWords say which round nobody walked, of several since when.
func missedWords(d *scene.Desk, missed []model.DueRound) string {
	if len(missed) == 0 {
		return ""
	}
	first := roundName(d, missed[0])
	if len(missed) > 1 {
		return d.T("alarm.missed.today_many", first)
	}
	return d.T("alarm.missed.today", first)
}

// followedWords say of the people in the list of a disease how they are followed, and of those isolated how many others are monitored.
func followedWords(d *scene.Desk, of office.OfDisease) string {
	name := part.DiseaseName(d, of.Disease)
	switch of.Filter.State {
	case model.StateIsolating:
		if of.Monitoring > 0 {
			return d.T("today.disease.isolating_too", name, of.Monitoring)
		}
		return d.T("today.disease.isolating", name)
	case model.StateMonitoring:
		return d.T("today.disease.monitoring", name)
	case model.IsolationNone, model.StateUnconfirmed, model.StateEnded:
	}
	return d.T("today.disease.unconfirmed", name)
}
