package part

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/intake/when"
	"sotruc/model"
	"sotruc/model/alarm"
	"sotruc/model/viet"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// mostAlarms is how many alarms of one person are told apart in a line; of more the latest are.
const mostAlarms = 3

// AlarmKey binds the key that writes what was done about alarms.
func AlarmKey(d *scene.Desk) key.Binding { return scene.Bind(d, "alarm.key", "b", "b", "ctrl+b") }

// AlarmWords say what somebody has to act on: "sốt 38,1 chiều 16/08, từ chối sáng 17/08".
func AlarmWords(d *scene.Desk, open []model.Alarm) string {
	words := make([]string, 0, mostAlarms)
	for _, a := range open[max(len(open)-mostAlarms, 0):] {
		what, on := d.T("alarm.kind."+string(a.Kind)), a.Day.Local()[:len("02/01")]
		switch a.Kind {
		case model.AlarmPositive: // of no session
			words = append(words, what+" "+on)
			continue
		case model.AlarmFever:
			what += " " + Degrees(a.Temperature)
		case model.AlarmSymptoms:
			what = kit.Plain(a.Symptoms)
		case model.AlarmNone, model.AlarmAbsent, model.AlarmRefused:
		}
		words = append(words, d.T("alarm.line", what, d.T("word.session."+string(a.Session)), on))
	}
	return strings.Join(words, ", ")
}

// AnswerAlarms asks what was done about open alarms of somebody, or of several; write writes the answers.
func AnswerAlarms(d *scene.Desk, who string, open []model.Alarm, write func(answers []model.AlarmAnswer) tea.Cmd) scene.Action {
	if len(open) == 0 {
		return scene.Notice{Text: d.T("alarm.none"), Bad: true}
	}
	field := func(name, value string) kit.Field {
		return kit.Field{Key: name, Label: d.T("alarm.field." + name), Value: value, Limit: scene.LineLimit}
	}
	done, told, clock, now := field("done", ""), field("told_whom", d.T("alarm.station")), field("time", ""), d.Now()
	done.Required, done.Help = true, d.T("alarm.done_help")
	clock.Value, clock.Required, clock.Replace, clock.Width, clock.Limit = string(now.Clock()), true, true, 8, len("14:30")
	day := scene.ClockedDayField(d, "done_at", d.T("alarm.field.done_at"), now.Date(), "time")
	return scene.Fill{
		Title: d.T("alarm.title", who), Fields: []kit.Field{done, told, day, clock},
		Then: func(v map[string]string) (scene.Action, tea.Cmd, map[string]string) {
			at, ok := when.ParseClock(v["time"])
			if !ok {
				return nil, nil, map[string]string{"time": d.T("alarm.bad_time")}
			}
			doneAt := scene.TypedDay(d, v["done_at"]).At(at)
			if doneAt > d.Now() {
				return nil, nil, map[string]string{"done_at": d.T("error.future-date")}
			}
			answers := alarm.Answers(open)
			for i := range answers {
				answers[i].Done, answers[i].ToldWhom, answers[i].DoneAt = viet.CleanLine(v["done"]), viet.CleanLine(v["told_whom"]), doneAt
			}
			return nil, write(answers), nil
		},
	}
}
