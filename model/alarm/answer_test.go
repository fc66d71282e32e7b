package alarm_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/model/alarm"
)

func on(s string) model.Date {
	d, err := model.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

// at reads "2021-08-16 14:00" in the office's zone.
func at(s string) model.Instant {
	t, err := time.ParseInLocation("2006-01-02 15:04", s, model.Zone)
	if err != nil {
		panic(err)
	}
	return model.InstantOf(t)
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
		if got := len(alarm.Unanswered([]model.Alarm{tt.alarm}, []model.AlarmAnswer{answer})); got != truth(tt.open) {
			t.Errorf("%s: %d open", tt.name, got)
		}
	}
	test := model.Alarm{Kind: model.AlarmPositive, TestID: 7, CheckIn: model.CheckIn{IsolationID: 1, Day: on("2021-08-05"), Session: model.Morning}}
	if got := alarm.Unanswered([]model.Alarm{test}, []model.AlarmAnswer{answer}); len(got) != 1 {
		t.Error("what was done about rounds answers a test")
	}
	about := answer
	about.TestID = 7
	if got := alarm.Unanswered([]model.Alarm{test, found("2021-08-05", model.Morning, "2021-08-05 08:00")}, []model.AlarmAnswer{about}); len(got) != 1 || got[0].TestID != 0 {
		t.Errorf("what was done about a test: %v is open", got)
	}
	other := found("2021-08-01", model.Afternoon, "2021-08-01 15:00")
	other.IsolationID = 2
	if got := alarm.Unanswered([]model.Alarm{other}, []model.AlarmAnswer{answer}); len(got) != 1 {
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
func TestAnswersAnswerAll(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var alarms []model.Alarm
		for range rapid.IntRange(0, 8).Draw(t, "alarms") {
			alarms = append(alarms, model.Alarm{Kind: model.AlarmRefused, CheckIn: model.CheckIn{
				IsolationID: model.IsolationID(rapid.IntRange(1, 3).Draw(t, "isolation")), Day: model.Date(rapid.IntRange(1, 5).Draw(t, "day")),
				Session: rapid.SampledFrom([]model.Session{model.Morning, model.Afternoon}).Draw(t, "session"), At: 9,
			}})
		}
		for id := range rapid.IntRange(0, 3).Draw(t, "tests") {
			alarms = append(alarms, model.Alarm{Kind: model.AlarmPositive, TestID: model.TestID(id + 1), CheckIn: model.CheckIn{
				IsolationID: model.IsolationID(rapid.IntRange(1, 3).Draw(t, "tested")), Day: 3, Session: model.Morning,
			}})
		}
		answers := alarm.Answers(alarms)
		of := map[model.IsolationID]bool{}
		for i := range answers {
			if answers[i].TestID != 0 {
				continue
			}
			if of[answers[i].IsolationID] {
				t.Fatalf("two answers for one isolation: %+v", answers)
			}
			of[answers[i].IsolationID], answers[i].At = true, 9
		}
		if open := alarm.Unanswered(alarms, answers); len(open) != 0 {
			t.Fatalf("%+v leaves %+v", answers, open)
		}
	})
}
