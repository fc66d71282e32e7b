package today

import (
	"fmt"
	"strings"

	"sotruc/model"
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

// missedWords say which round nobody walked, of several since when.
func missedWords(d *scene.Desk, missed []model.DueRound) string {
	if len(missed) == 0 {
		return ""
	}
	first := d.T("alarm.missed.session", d.T("word.session."+string(missed[0].Session)), missed[0].Day.Local()[:len("02/01")])
	if len(missed) > 1 {
		return d.T("alarm.missed.today_many", first)
	}
	return d.T("alarm.missed.today", first)
}
