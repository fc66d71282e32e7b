package model_test

import (
	"testing"

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

func TestAlarmAnswerValidates(t *testing.T) {
	good := model.AlarmAnswer{IsolationID: 1, Day: on("2021-08-05"), Session: model.Morning, Done: "đã báo", DoneAt: at("2021-08-05 09:00")}
	longest := with(good, func(a *model.AlarmAnswer) {
		a.Done, a.ToldWhom = string(make([]byte, model.MaxNote)), string(make([]byte, model.MaxLine))
	})
	for _, fine := range []model.AlarmAnswer{good, longest} {
		if err := fine.Validate(); err != nil {
			t.Error(err)
		}
	}
	for field, spoil := range map[string]func(*model.AlarmAnswer){
		"isolation_id": func(a *model.AlarmAnswer) { a.IsolationID = 0 }, "day": func(a *model.AlarmAnswer) { a.Day = 0 },
		"session": func(a *model.AlarmAnswer) { a.Session = "" },
		"done":    func(a *model.AlarmAnswer) { a.Done = "" },
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
