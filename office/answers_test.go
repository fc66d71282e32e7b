package office_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"sotruc/model"
	"sotruc/office"
	"sotruc/store"
)

// asks is a daily task of a directive.
func asks(ctx context.Context, t *testing.T, book *store.Book, text string, rule model.Deadline) model.TaskID {
	t.Helper()
	task, err := book.AddTask(ctx, model.Task{Text: text, Deadline: rule, CountsFrom: (now().Date() - 3).At("00:00")})
	if err != nil {
		t.Fatal(err)
	}
	return task.ID
}

func TestWhichTaskAReportAnswers(t *testing.T) {
	t.Parallel()
	daily := model.Deadline{Every: model.EveryDay, Time: "14:00"}
	once := model.Deadline{Every: model.EveryOnce, Due: now().Date(), Time: "10:00"}
	type task struct {
		text string
		rule model.Deadline
	}
	for name, c := range map[string]struct {
		tasks []task
		also  model.TaskID
		want  string // the tasks, the one meant in brackets
	}{
		"none":                        {nil, 0, ""},
		"one that asks for none":      {[]task{{"Lấy mẫu", daily}}, 0, ""},
		"that one, named":             {[]task{{"Lấy mẫu", daily}}, 1, "[1]"},
		"the only one":                {[]task{{"BÁO CÁO nhanh trước 14 giờ hằng ngày", daily}}, 0, "[1]"},
		"the one of the rhythm":       {[]task{{"Báo cáo kết quả", once}, {"báo cáo nhanh", daily}}, 0, "1 [2]"},
		"two of the rhythm":           {[]task{{"Báo cáo dịch", daily}, {"Báo cáo an ninh", daily}}, 0, "1 2"},
		"one that is not of this day": {[]task{{"Báo cáo", model.Deadline{Every: model.EveryOnce, Due: now().Date() + 2}}}, 0, ""},
		"every other day":             {[]task{{"Báo cáo", model.Deadline{Every: model.EveryDay, Interval: 2, StartsOn: now().Date(), Time: "14:00"}}}, 0, "1"},
	} {
		book := open(t)
		for _, one := range c.tasks {
			asks(t.Context(), t, book, one.text, one.rule)
		}
		day := now().Date()
		r := model.Report{Kind: model.ReportDaily, Duty: "Quận ủy", Period: model.Period{From: day, To: day, Cut: "13:00"}}
		all, meant, err := office.AskedFor(t.Context(), book, twoDaily(), r, c.also, now())
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for i, a := range all {
			text := fmt.Sprint(a.Task.ID)
			if i == meant {
				text = "[" + text + "]"
			}
			got = append(got, text)
			if a.Due.Date() != day {
				t.Errorf("%s: due %v", name, a.Due)
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %v, want %s", name, got, c.want)
		}
	}
}

// What a report was sent for, whatever the task says, is what the next of the same duty is meant for; no other's is.
func TestTaskAnsweredBeforeIsMeantAgain(t *testing.T) {
	t.Parallel()
	at, set := now(), twoDaily()
	book := openAt(t, func() model.Instant { return at })
	daily := model.Deadline{Every: model.EveryDay, Time: "14:00"}
	asks(t.Context(), t, book, "Báo cáo nhanh", daily)
	numbers := asks(t.Context(), t, book, "Gửi số liệu", daily)
	asked := func(duty string, also model.TaskID) ([]office.Asked, int, model.Report) {
		day := at.Date()
		r := model.Report{Kind: model.ReportDaily, Duty: duty, Period: model.Period{From: day, To: day, Cut: "13:00"}}
		all, meant, err := office.AskedFor(t.Context(), book, set, r, also, at)
		if err != nil {
			t.Fatal(err)
		}
		return all, meant, r
	}
	all, _, r := asked("Quận ủy", numbers)
	at++
	r, err := office.Prepare(t.Context(), book, set, r, []string{"json"}, office.Annex{}, at)
	if err != nil {
		t.Fatal(err)
	}
	if _, err = office.Send(t.Context(), book, set, r, &all[slices.IndexFunc(all, func(a office.Asked) bool { return a.Task.ID == numbers })], at); err != nil {
		t.Fatal(err)
	}
	at = at.Add(24 * time.Hour)
	set.Office.Symbol = "ĐUK" // the paper was printed under the symbol of then
	if all, meant, _ := asked("Quận ủy", 0); len(all) != 2 || meant < 0 || all[meant].Task.ID != numbers || all[meant].Period != at.Date().String() {
		t.Errorf("meant %d of %+v", meant, all)
	}
	if all, meant, _ := asked("Ban Chỉ đạo", 0); len(all) != 1 || meant != 0 || all[0].Task.ID == numbers {
		t.Errorf("of the other duty: %d of %+v", meant, all)
	}
}

// A correction is sent for nothing, as the task is done already: the next report of the duty is meant for what the corrected one was sent for.
func TestTaskIsMeantAgainAfterACorrection(t *testing.T) {
	t.Parallel()
	at, set := now(), twoDaily()
	book := openAt(t, func() model.Instant { return at })
	numbers := asks(t.Context(), t, book, "Gửi số liệu", model.Deadline{Every: model.EveryDay, Time: "14:00"})
	daily := func() model.Report {
		return model.Report{Kind: model.ReportDaily, Duty: "Quận ủy", Period: model.Period{From: at.Date(), To: at.Date(), Cut: "13:00"}}
	}
	send := func(r model.Report, also model.TaskID) model.Report {
		t.Helper()
		all, _, err := office.AskedFor(t.Context(), book, set, r, also, at)
		if err != nil {
			t.Fatal(err)
		}
		at += 60
		if r, err = office.Prepare(t.Context(), book, set, r, []string{"json"}, office.Annex{}, at); err != nil {
			t.Fatal(err)
		}
		var answers *office.Asked
		if also != 0 {
			answers = &all[0]
		}
		if r, err = office.Send(t.Context(), book, set, r, answers, at); err != nil {
			t.Fatal(err)
		}
		return r
	}
	r := send(daily(), numbers)
	for range 2 { // the correction of a correction too
		again := daily()
		again.CorrectionOf = r.ID
		r = send(again, 0)
	}
	at = at.Add(24 * time.Hour)
	if all, meant, err := office.AskedFor(t.Context(), book, set, daily(), 0, at); err != nil || meant != 0 || all[0].Task.ID != numbers || !all[0].Last {
		t.Errorf("meant %d of %+v, %v", meant, all, err)
	}
}
