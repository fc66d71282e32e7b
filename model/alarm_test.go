package model_test

import (
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
)

func TestAlarming(t *testing.T) {
	for _, tt := range []struct {
		name   string
		found  model.CheckIn
		before model.CheckInResult
		want   model.AlarmKind
	}{
		{"well", model.CheckIn{Result: model.CheckInNormal, Temperature: 374}, model.CheckInAbsent, model.AlarmNone},
		{"a fever", model.CheckIn{Result: model.CheckInSymptoms, Symptoms: "ho", Temperature: 375}, "", model.AlarmFever},
		{"a fever called normal", model.CheckIn{Result: model.CheckInNormal, Temperature: 375}, "", model.AlarmFever},
		{"symptoms without a fever", model.CheckIn{Result: model.CheckInSymptoms, Symptoms: "ho", Temperature: 374}, "", model.AlarmSymptoms},
		{"refused", model.CheckIn{Result: model.CheckInRefused}, model.CheckInNormal, model.AlarmRefused},
		{"absent for the first time", model.CheckIn{Result: model.CheckInAbsent}, "", model.AlarmNone},
		{"absent after well", model.CheckIn{Result: model.CheckInAbsent}, model.CheckInNormal, model.AlarmNone},
		{"absent after refused", model.CheckIn{Result: model.CheckInAbsent}, model.CheckInRefused, model.AlarmNone},
		{"absent again", model.CheckIn{Result: model.CheckInAbsent}, model.CheckInAbsent, model.AlarmAbsent},
	} {
		if got := tt.found.Alarming(tt.before); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestAnAnswerCoversWhatWasKnown(t *testing.T) {
	found := func(day string, s model.Session, recorded string) model.Alarm {
		return model.Alarm{Kind: model.AlarmFever, CheckIn: model.CheckIn{IsolationID: 1, Day: on(day), Session: s, At: at(recorded)}}
	}
	answer := model.AlarmAnswer{IsolationID: 1, Day: on("2021-08-05"), Session: model.Afternoon, At: at("2021-08-06 09:00")}
	for _, tt := range []struct {
		name  string
		alarm model.Alarm
		open  bool
	}{
		{"the session it names", found("2021-08-05", model.Afternoon, "2021-08-05 15:00"), false},
		{"the morning before it", found("2021-08-05", model.Morning, "2021-08-05 08:00"), false},
		{"days before it", found("2021-08-01", model.Afternoon, "2021-08-01 15:00"), false},
		{"recorded in the same second", found("2021-08-05", model.Afternoon, "2021-08-06 09:00"), false},
		{"filled in afterwards", found("2021-08-04", model.Morning, "2021-08-06 09:01"), true},
		{"the next session", found("2021-08-06", model.Morning, "2021-08-06 08:00"), true},
	} {
		if got := len(model.Unanswered([]model.Alarm{tt.alarm}, []model.AlarmAnswer{answer})); got != truth(tt.open) {
			t.Errorf("%s: %d open", tt.name, got)
		}
	}
	other := found("2021-08-01", model.Afternoon, "2021-08-01 15:00")
	other.IsolationID = 2
	if got := model.Unanswered([]model.Alarm{other}, []model.AlarmAnswer{answer}); len(got) != 1 {
		t.Error("an answer covers another isolation")
	}
}

func truth(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// Whatever is open, the answers begun to it leave nothing open once they are recorded.
func TestAnswerToAnswersAll(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var alarms []model.Alarm
		for range rapid.IntRange(0, 8).Draw(t, "alarms") {
			alarms = append(alarms, model.Alarm{Kind: model.AlarmRefused, CheckIn: model.CheckIn{
				IsolationID: model.IsolationID(rapid.IntRange(1, 3).Draw(t, "isolation")), Day: model.Date(rapid.IntRange(1, 5).Draw(t, "day")),
				Session: rapid.SampledFrom([]model.Session{model.Morning, model.Afternoon}).Draw(t, "session"), At: 9,
			}})
		}
		answers := model.AnswerTo(alarms)
		of := map[model.IsolationID]bool{}
		for i := range answers {
			if of[answers[i].IsolationID] {
				t.Fatalf("two answers for one isolation: %+v", answers)
			}
			of[answers[i].IsolationID], answers[i].At = true, 9
		}
		if open := model.Unanswered(alarms, answers); len(open) != 0 {
			t.Fatalf("%+v leaves %+v", answers, open)
		}
	})
}

func TestAlarmAnswerValidates(t *testing.T) {
	good := model.AlarmAnswer{IsolationID: 1, Day: on("2021-08-05"), Session: model.Morning, Done: "đã báo", DoneAt: at("2021-08-05 09:00")}
	if err := good.Validate(); err != nil {
		t.Error(err)
	}
	for field, spoil := range map[string]func(*model.AlarmAnswer){
		"isolation_id": func(a *model.AlarmAnswer) { a.IsolationID = 0 }, "day": func(a *model.AlarmAnswer) { a.Day = 0 },
		"session": func(a *model.AlarmAnswer) { a.Session = "" }, "done": func(a *model.AlarmAnswer) { a.Done = "" },
		"done_at": func(a *model.AlarmAnswer) { a.DoneAt = 0 }, "told_whom": func(a *model.AlarmAnswer) { a.ToldWhom = string(make([]byte, model.MaxLine+1)) },
	} {
		bad := good
		spoil(&bad)
		found := model.FieldErrors(bad.Validate())
		if len(found) != 1 || found[0].Field != field {
			t.Errorf("%s: %v", field, found)
		}
	}
}
