package store_test

import (
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"
	"time"

	"sotruc/model"
	"sotruc/model/figure"
	"sotruc/store"
)

// twoDiseases is a ward on 17/8/2021 with a contact of COVID-19 and, since 16/8, of measles two cases and a contact, one more being
// cured the day before.
func twoDiseases(t *testing.T) (d *desk, contact, sick model.Isolation) {
	t.Helper()
	d = newDesk(t)
	house, today := d.house("Võ An", 0).ID, d.instant().Date()
	begin := func(name string, change func(*model.Isolation)) model.Isolation {
		i := d.episode(d.person(name, house).ID)
		i.MonitorDays, i.TestDays = 0, nil
		change(&i)
		return must(d.StartIsolation(d.ctx, i))(t)
	}
	measles := func(i *model.Isolation) {
		i.Disease, i.Category, i.Days, i.CheckIns, i.EndsOn = "soi", model.CategoryF0, 7, 1, i.StartsOn+7
	}
	contact = begin("An", func(*model.Isolation) {})
	sick = begin("Bình", measles)
	begin("Chi", func(i *model.Isolation) {
		i.Disease, i.Follow, i.Days, i.MonitorDays, i.CheckIns, i.EndsOn = "soi", model.FollowWatch, 0, 21, 0, i.StartsOn
	})
	begin("Dũng", func(i *model.Isolation) { measles(i); i.Place = model.PlaceHospital })
	cured := begin("Em", func(i *model.Isolation) { measles(i); i.AnchorOn, i.StartsOn, i.EndsOn = today-8, today-8, today-1 })
	check(t, d.EndIsolations(d.ctx, []model.IsolationID{cured.ID}, model.OutcomeCompleted, today-1, "", ""))
	d.later(30 * time.Hour)
	check(t, d.RecordCheckIns(d.ctx, []model.CheckIn{
		{IsolationID: contact.ID, Day: today, Session: model.Afternoon, Result: model.CheckInNormal, Temperature: 385},
		{IsolationID: contact.ID, Day: today + 1, Session: model.Morning, Result: model.CheckInAbsent},
		{IsolationID: sick.ID, Day: today + 1, Session: model.Morning, Result: model.CheckInSymptoms, Symptoms: "ho"},
	}))
	must(d.RecordTests(d.ctx, []model.Test{
		{IsolationID: contact.ID, Kind: model.TestPCR, TakenOn: today, Result: model.TestNegative},
		{IsolationID: sick.ID, Kind: model.TestPCR, TakenOn: today, Result: model.TestPositive},
		{IsolationID: sick.ID, Kind: model.TestPCR, TakenOn: today + 1, Result: model.TestPending},
	}))(t)
	must(d.AddMovement(d.ctx, model.Movement{Name: "An", On: today, OutbreakArea: true, IsolationID: contact.ID}))(t)
	must(d.AddMovement(d.ctx, model.Movement{Name: "Giang", On: today, OutbreakArea: true}))(t)
	must(d.AddActivity(d.ctx, model.Activity{Kind: model.ActivityMeeting, Text: "x", On: today, Count: 1}))(t)
	return d, contact, sick
}

// A case of measles is none of COVID-19: each figure, counted by hand.
func TestFiguresOfEachDisease(t *testing.T) {
	t.Parallel()
	d, contact, _ := twoDiseases(t)
	check(t, d.AnswerAlarms(d.ctx, []model.AlarmAnswer{{IsolationID: contact.ID, Day: contact.StartsOn, Session: model.Afternoon, Done: "đưa đi khám", DoneAt: d.instant()}}))
	p := model.Period{From: contact.StartsOn, To: contact.StartsOn + 1}
	facts := must(d.Facts(d.ctx, p, 0))(t)
	for code, want := range map[string][3]int{ // all, COVID-19, measles, at the end
		"home.people": {2, 1, 1}, "home.households": {1, 1, 1}, "monitor.people": {1, 0, 1}, "hospital.people": {1, 0, 1},
		"f0.new": {2, 0, 2}, "f0.cured": {0, 0, 0}, "f1.people": {2, 1, 1},
		"checkin.expected": {4, 3, 1}, "checkin.done": {2, 1, 1}, "checkin.absent": {1, 1, 0}, "checkin.symptoms": {1, 0, 1},
		"alarm.open": {1, 0, 1}, "alarm.answered": {1, 1, 0},
		"test.taken": {3, 1, 2}, "test.negative": {1, 1, 0}, "test.positive": {1, 0, 1}, "test.pending": {1, 0, 1},
		"returned.people": {2, 2, 1}, "activity.meeting": {1, 1, 1},
	} {
		for n, disease := range []string{"", model.DiseaseCovid, "soi"} {
			for _, row := range figure.Count(facts.Of(disease), p, model.Calendar{}) {
				if row.Code == code && row.Now != want[n] {
					t.Errorf("%s of %q: %+v, want %d", code, disease, row, want[n])
				}
			}
		}
	}
	for _, row := range figure.Count(facts.Of("soi"), p, model.Calendar{}) {
		if row.Code == "f0.cured" && row.Total != 1 || row.Code == "f0.new" && row.Total != 3 {
			t.Errorf("%+v", row)
		}
	}
}

// The lists of a disease have whom its figures count, also somebody who is followed for another since.
func TestListsOfEachDisease(t *testing.T) {
	t.Parallel()
	d, contact, sick := twoDiseases(t)
	names := func(f model.PersonFilter) []string {
		var found []string
		for _, line := range must(d.PersonLines(d.ctx, must(d.PersonKeys(d.ctx, f))(t), d.instant()))(t) {
			found = append(found, line.Name)
		}
		return found
	}
	day := contact.StartsOn + 1
	for _, c := range []struct {
		what string
		f    model.PersonFilter
		want []string
	}{
		{"COVID-19", model.PersonFilter{Disease: model.DiseaseCovid}, []string{"An"}},
		{"measles", model.PersonFilter{Disease: "soi"}, []string{"Bình", "Chi", "Dũng", "Em"}},
		{"absent, of measles", model.PersonFilter{Disease: "soi", AbsentOn: day}, nil},
		{"absent, of COVID-19", model.PersonFilter{Disease: model.DiseaseCovid, AbsentOn: day}, []string{"An"}},
		{"symptoms, of measles", model.PersonFilter{Disease: "soi", Symptoms: day}, []string{"Bình"}},
		{"alarms", model.PersonFilter{Alarm: model.AlarmOpen}, []string{"An", "Bình"}},
		{"alarms, of measles", model.PersonFilter{Disease: "soi", Alarm: model.AlarmOpen}, []string{"Bình"}},
	} {
		c.f.On = day
		same(t, c.what, names(c.f), c.want)
	}
	check(t, d.EndIsolations(d.ctx, []model.IsolationID{sick.ID}, model.OutcomeCompleted, day, "", "vì sao"))
	next := d.episode(sick.PersonID)
	next.AnchorOn, next.StartsOn, next.EndsOn = day, day, day+14
	must(d.StartIsolation(d.ctx, next))(t)
	d.later(24 * time.Hour)
	same(t, "of COVID-19", names(model.PersonFilter{Disease: model.DiseaseCovid, State: model.StateIsolating}), []string{"An", "Bình"})
	same(t, "of measles", names(model.PersonFilter{Disease: "soi", State: model.StateEnded}), []string{"Bình", "Em"})
	keys := must(d.PersonKeys(d.ctx, model.PersonFilter{Disease: "soi", Find: "bình"}))(t)
	same(t, "for measles", []any{keys[0].IsolationID, must(d.PersonLines(d.ctx, keys, d.instant()))(t)[0].Missed}, []any{sick.ID, 0})
	morning := names(model.PersonFilter{Disease: model.DiseaseCovid, Unrecorded: model.Morning})
	same(t, "the round of COVID-19", morning, []string{"An", "Bình"})
	same(t, "the round of measles", names(model.PersonFilter{Disease: "soi", Unrecorded: model.Morning}), []string(nil))

	check(t, d.EndIsolations(d.ctx, []model.IsolationID{contact.ID}, model.OutcomeCompleted, day+1, "", "vì sao"))
	next = d.episode(contact.PersonID)
	next.Disease = "soi"
	must(d.StartIsolation(d.ctx, next))(t)
	d.later(24 * time.Hour)
	for disease, missed := range map[string]int{model.DiseaseCovid: 3, "soi": 1} { // the afternoon before the last day, and that day in full; of the first its afternoon
		keys := must(d.PersonKeys(d.ctx, model.PersonFilter{Disease: disease, Find: "an"}))(t)
		same(t, "missed, of "+disease, must(d.PersonLines(d.ctx, keys, d.instant()-12*3600))(t)[0].Missed, missed)
	}
}

// A report goes on from the last one about the same; one about all is another.
func TestLastSentOfADisease(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	day := d.instant().Date()
	send := func(disease string, to model.Date) model.Report {
		return must(d.MarkSent(d.ctx, model.Report{Kind: model.ReportDaily, Disease: disease, Period: model.Period{From: to, To: to}}))(t)
	}
	all, measles := send("", day-3), send("soi", day-2)
	send(model.DiseaseCovid, day-1)
	for _, c := range []struct {
		about []string
		want  model.ReportID
	}{{[]string{""}, all.ID}, {[]string{"soi"}, measles.ID}, {[]string{"", "soi"}, measles.ID}, {[]string{"tcm"}, 0}} {
		got, ok, err := d.LastSent(d.ctx, model.ReportDaily, c.about, nil, day)
		if got.ID != c.want || ok != (c.want != 0) || err != nil {
			t.Errorf("about %q: report %d, %t, %v; want %d", c.about, got.ID, ok, err, c.want)
		}
	}
	same(t, "kept", must(d.Report(d.ctx, measles.ID))(t).Disease, "soi")
	if err := d.Exec(d.ctx, "update report set disease = 'covid' where id = ?", measles.ID); err == nil {
		t.Error("what a sent report is about was changed")
	}
}

// A report sent before reports were about a disease is about all, keeps its figures and can be taken back.
func TestReportsOfBeforeAreAboutEveryDisease(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "sổ.sqlite")
	d := openDesk(t, path, store.WithMigrations(fstest.MapFS{
		"0001_book.sql": {Data: must(os.ReadFile("schema/migrations/0001_book.sql"))(t)},
	}))
	for _, query := range []string{
		`insert into step (id, at, "by", label, what) values (1, '2021-08-02T01:00:00Z', 'Lan', 'send', '1-BC/ĐU')`,
		`insert into report (id, kind, "from", "to", figures) values (4, 'daily', '2021-08-01', '2021-08-01', '[{"code":"home.people","now":7}]')`,
		`update report set sent_at = '2021-08-02T01:00:00Z', rev = 2 where id = 4`,
	} {
		check(t, d.Exec(d.ctx, query))
	}
	check(t, d.Close())
	read := openDesk(t, path, store.WithReadOnly())
	same(t, "read only", must(read.Report(read.ctx, 4))(t).Disease, "")
	check(t, read.Close())
	d = openDesk(t, path)
	last, _, err := d.LastSent(d.ctx, model.ReportDaily, []string{""}, nil, d.instant().Date())
	check(t, err)
	same(t, "brought up", []any{last.Disease, last.Figures}, []any{"", []model.Figure{{Code: "home.people", Now: 7}}})
	same(t, "sound", must(d.Check(d.ctx))(t), []store.Problem(nil))
	must(d.Undo(d.ctx))(t)
	same(t, "taken back", len(must(d.Reports(d.ctx))(t)), 0)
	must(d.Redo(d.ctx))(t)
	same(t, "again", must(d.Report(d.ctx, 4))(t).Figures, last.Figures)
}
