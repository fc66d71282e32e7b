package model_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"sotruc/model"
)

// faulty is a thing that says what is wrong with it.
type faulty interface{ Validate() error }

// codes gives "field: code" of every fault, in order.
func codes(err error) []string {
	var found []string
	for _, e := range model.FieldErrors(err) {
		found = append(found, e.Error())
	}
	return found
}

// with changes a copy of a thing that is right.
func with[T any](thing T, change func(*T)) T {
	change(&thing)
	return thing
}

type faultCase struct {
	name  string
	thing faulty
	want  []string // nil: nothing is wrong
}

func checkFaults(t *testing.T, tests []faultCase) {
	t.Helper()
	for _, tt := range tests {
		err := tt.thing.Validate()
		if got := codes(err); !slices.Equal(got, tt.want) || (err == nil) != (tt.want == nil) {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}

func TestFieldErrors(t *testing.T) {
	a := &model.FieldError{Field: "a", Code: model.CodeRequired}
	b := &model.FieldError{Field: "b", Code: model.CodeNegative}
	c := &model.FieldError{Field: "c", Code: model.CodeUnknown}
	tests := []struct {
		name string
		err  error
		want []string
	}{
		{"none", nil, nil},
		{"another error", model.ErrConflict, nil},
		{"one", a, []string{"a: required"}},
		{"wrapped", fmt.Errorf("add task: %w", a), []string{"a: required"}},
		{"joined", errors.Join(a, b), []string{"a: required", "b: negative"}},
		{"wrapped joined", fmt.Errorf("add task: %w", errors.Join(a, b)), []string{"a: required", "b: negative"}},
		{"twice wrapped joined", fmt.Errorf("import: %w", fmt.Errorf("row 3: %w", errors.Join(a, b))), []string{"a: required", "b: negative"}},
		{"joined joined", errors.Join(errors.Join(a, b), model.ErrConflict, c), []string{"a: required", "b: negative", "c: unknown-value"}},
		{"two verbs", fmt.Errorf("%w and %w", a, fmt.Errorf("row: %w", errors.Join(b, c))), []string{"a: required", "b: negative", "c: unknown-value"}},
	}
	for _, tt := range tests {
		if got := codes(tt.err); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}

func TestValidatePeople(t *testing.T) {
	long := strings.Repeat("a", model.MaxLine+1)
	note := strings.Repeat("a", model.MaxNote+1)
	p := model.Person{HouseholdID: 1, Name: "Trần Văn Ổi", Birth: "1984-02-29", Sex: model.SexMale, NationalID: "087084000999", Phone: "+84 909.123.456"}
	h := model.Household{Head: "Trần Văn Ổi", Address: "K12/3 Hòa Minh 4", Phone: "0236 3 888 888"}
	v := model.Violation{HouseholdID: 1, At: at("2021-08-16 09:00"), What: "ra khỏi nhà", Action: model.ActionFine, Amount: 2_000_000}
	m := model.Movement{Name: "Trần Văn Ổi", On: on("2021-08-16")}
	a := model.Activity{Kind: model.ActivityInspection, On: on("2021-08-16"), Text: "kiểm tra chốt", Count: 1}
	u := model.Unit{Kind: model.UnitArea, Name: "Tổ 12"}
	w := model.Member{Name: "Lê Thị Bưởi", Memberships: []model.Membership{{UnitID: 3}}}
	checkFaults(t, []faultCase{
		{"person", p, nil},
		{"person without birth, id, phone", model.Person{HouseholdID: 1, Name: "A"}, nil},
		{"person with a year", with(p, func(p *model.Person) { p.Birth = "1984" }), nil},
		{"person with a masked phone", with(p, func(p *model.Person) { p.Phone = "0909***" }), nil},
		{"person with an old id", with(p, func(p *model.Person) { p.NationalID = "201234567" }), nil},
		{"person nobody", model.Person{}, []string{"household_id: required", "name: required"}},
		{"person long", with(p, func(p *model.Person) { p.Name = long }), []string{"name: too-long"}},
		{"person born 30/02", with(p, func(p *model.Person) { p.Birth = "1984-02-30" }), []string{"birth: invalid-date"}},
		{"person born 84", with(p, func(p *model.Person) { p.Birth = "84" }), []string{"birth: invalid-date"}},
		{"person born in 1700", with(p, func(p *model.Person) { p.Birth = "1700" }), []string{"birth: invalid-date"}},
		{"person born in words", with(p, func(p *model.Person) { p.Birth = "abcd" }), []string{"birth: invalid-date"}},
		{"person without real phone", with(p, func(p *model.Person) { p.Phone = "12345" }), []string{"phone: invalid-phone"}},
		{"person all masked", with(p, func(p *model.Person) { p.Phone = "*****" }), []string{"phone: invalid-phone"}},
		{"person masked in words", with(p, func(p *model.Person) { p.Phone = "0a***" }), []string{"phone: invalid-phone"}},
		{"person short id", with(p, func(p *model.Person) { p.NationalID = "08708400099" }), []string{"national_id: invalid-national-id"}},
		{"person id with letter", with(p, func(p *model.Person) { p.NationalID = "08708400099O" }), []string{"national_id: invalid-national-id"}},
		{"person sex", with(p, func(p *model.Person) { p.Sex = "nam" }), []string{"sex: unknown-value"}},
		{"household", h, nil},
		{"household no head", model.Household{}, []string{"head: required"}},
		{"household long", model.Household{Head: long, Address: long, Note: note}, []string{"head: too-long", "address: too-long", "note: too-long"}},
		{
			"household of the longest", with(h, func(h *model.Household) {
				h.Head, h.Address, h.Note = long[1:], long[1:], note[1:]
			}), nil,
		},
		{"household phone", with(h, func(h *model.Household) { h.Phone = "không có" }), []string{"phone: invalid-phone"}},
		{"violation", v, nil},
		{"violation of nothing", model.Violation{}, []string{"what: required", "at: required", "place: required", "action: unknown-value"}},
		{"violation at a place", model.Violation{At: v.At, What: "tụ tập", Place: "chợ", Action: model.ActionReminder}, nil},
		{"violation amount", with(v, func(v *model.Violation) { v.Amount = -1 }), []string{"amount: negative"}},
		{"movement", m, nil},
		{"movement of nobody", model.Movement{}, []string{"name: required", "on: required"}},
		{"activity", whatWasDone{a}, nil},
		{"activity empty", whatWasDone{model.Activity{}}, []string{"text: required", "on: required", "count: out-of-range", "kind: unknown-value"}},
		{"activity negative", whatWasDone{with(a, func(a *model.Activity) { a.Count = -2 })}, []string{"count: negative"}},
		{"unit", u, nil},
		{"unit empty", model.Unit{}, []string{"name: required", "kind: unknown-value"}},
		{"unit under itself", with(u, func(u *model.Unit) { u.ID, u.ParentID = 4, 4 }), []string{"parent_id: unknown-value"}},
		{"unit long", with(u, func(u *model.Unit) { u.Name, u.Phone = long, "1" }), []string{"name: too-long", "phone: invalid-phone"}},
		{"member", w, nil},
		{"member empty", model.Member{Memberships: []model.Membership{{}}}, []string{"name: required", "unit_id: required"}},
		{"member long", model.Member{Name: long, Phone: "1"}, []string{"name: too-long", "phone: invalid-phone"}},
	})
	for _, kind := range model.ActivityKinds {
		if err := with(a, func(a *model.Activity) { a.Kind = kind }).ValidOn(a.On); err != nil {
			t.Errorf("%s: %v", kind, err)
		}
	}
}

func TestValidateIsolation(t *testing.T) {
	i := model.Isolation{
		PersonID: 1, Category: model.CategoryF1, Place: model.PlaceHome, Anchor: model.AnchorStart, AnchorOn: on("2021-08-01"),
		StartsOn: on("2021-08-01"), EndsOn: on("2021-08-15"), Days: 14, MonitorDays: 14, CheckIns: 2,
	}
	c := model.CheckIn{IsolationID: 1, Day: on("2021-08-02"), Session: model.Morning, Result: model.CheckInNormal, Temperature: 366}
	x := model.Test{IsolationID: 1, Kind: model.TestPCR, DueOn: on("2021-08-07"), TakenOn: on("2021-08-07"), Result: model.TestNegative, ResultOn: on("2021-08-08")}
	change := func(f func(*model.Isolation)) model.Isolation { return with(i, f) }
	checkFaults(t, []faultCase{
		{"isolation", i, nil},
		{"isolation of one day", change(func(i *model.Isolation) { i.EndsOn = i.StartsOn }), nil},
		{"isolation empty", model.Isolation{}, []string{
			"person_id: required", "starts_on: required", "ends_on: required", "category: unknown-value", "place: unknown-value",
		}},
		{"isolation backwards", change(func(i *model.Isolation) { i.EndsOn = i.StartsOn - 1 }), []string{"ends_on: end-before-start"}},
		{"isolation ended backwards", change(func(i *model.Isolation) { i.Outcome, i.EndedOn = model.OutcomeLeft, i.StartsOn-1 }), []string{"ended_on: end-before-start"}},
		{"isolation cancelled beforehand", change(func(i *model.Isolation) { i.Outcome, i.EndedOn = model.OutcomeCancelled, i.StartsOn-1 }), nil},
		{"isolation ended when", change(func(i *model.Isolation) { i.Outcome = model.OutcomeCompleted }), []string{"ended_on: required"}},
		{"isolation ended how", change(func(i *model.Isolation) { i.Outcome, i.EndedOn = "xong", i.EndsOn }), []string{"outcome: unknown-value"}},
		{"isolation case source", change(func(i *model.Isolation) { i.CaseSource = "chợ" }), []string{"case_source: unknown-value"}},
		{"isolation negative", change(func(i *model.Isolation) { i.Days, i.MonitorDays, i.CheckIns = -1, -1, -1 }), []string{"days: negative", "monitor_days: negative", "check_ins: out-of-range"}},
		{"isolation far", change(func(i *model.Isolation) { i.Days, i.MonitorDays, i.CheckIns = 366, 366, 3 }), []string{"days: out-of-range", "monitor_days: out-of-range", "check_ins: out-of-range"}},
		{"isolation of a year", change(func(i *model.Isolation) { i.Days, i.MonitorDays = 365, 365 }), nil},
		{"isolation ended at once", change(func(i *model.Isolation) { i.Outcome, i.EndedOn = model.OutcomeLeft, i.StartsOn }), nil},
		{"isolation certified backwards", change(func(i *model.Isolation) { i.CertificateOn = i.StartsOn - 1 }), []string{"certificate_on: end-before-start"}},
		{"isolation certified at once", change(func(i *model.Isolation) { i.CertificateOn = i.StartsOn }), nil},
		{"watch", change(func(i *model.Isolation) { i.Follow, i.Days = model.FollowWatch, 0 }), nil},
		{"watch of days held", change(func(i *model.Isolation) { i.Follow = model.FollowWatch }), []string{"days: out-of-range"}},
		{"check-in", c, nil},
		{"check-in without temperature", with(c, func(c *model.CheckIn) { c.Temperature = 0 }), nil},
		{"check-in 366 as degrees", with(c, func(c *model.CheckIn) { c.Temperature = 3660 }), []string{"temperature: out-of-range"}},
		{"check-in 36 as tenths", with(c, func(c *model.CheckIn) { c.Temperature = 36 }), []string{"temperature: out-of-range"}},
		{"check-in coldest", with(c, func(c *model.CheckIn) { c.Temperature = model.MinTemperature }), nil},
		{"check-in hottest", with(c, func(c *model.CheckIn) { c.Temperature = model.MaxTemperature }), nil},
		{"check-in too hot", with(c, func(c *model.CheckIn) { c.Temperature = model.MaxTemperature + 1 }), []string{"temperature: out-of-range"}},
		{"check-in negative", with(c, func(c *model.CheckIn) { c.Temperature = -1 }), []string{"temperature: out-of-range"}},
		{"check-in empty", model.CheckIn{}, []string{"isolation_id: required", "day: required", "session: unknown-value", "result: unknown-value"}},
		{"check-in which symptoms", with(c, func(c *model.CheckIn) { c.Result = model.CheckInSymptoms }), []string{"symptoms: required"}},
		{"check-in named symptoms", with(c, func(c *model.CheckIn) { c.Result, c.Symptoms = model.CheckInSymptoms, "ho" }), nil},
		{"check-in fever is a symptom", with(c, func(c *model.CheckIn) { c.Result, c.Temperature = model.CheckInSymptoms, model.FeverFrom }), nil},
		{"test", whatWasDone{x}, nil},
		{"test ordered", whatWasDone{model.Test{IsolationID: 1, Kind: model.TestRapid, DueOn: on("2021-08-07"), Result: model.TestPending}}, nil},
		{"test unasked", whatWasDone{model.Test{IsolationID: 1, Kind: model.TestRapid, TakenOn: on("2021-08-07"), Result: model.TestPending}}, nil},
		{"test empty", whatWasDone{model.Test{}}, []string{"isolation_id: required", "kind: unknown-value", "taken_on: required", "result: unknown-value"}},
		{"test known before taken", whatWasDone{with(x, func(x *model.Test) { x.ResultOn = x.TakenOn - 1 })}, []string{"result_on: end-before-start"}},
		{"test known the day it was taken", whatWasDone{with(x, func(x *model.Test) { x.ResultOn = x.TakenOn })}, nil},
		{"test known, never taken", whatWasDone{with(x, func(x *model.Test) { x.TakenOn, x.DueOn = 0, 0 })}, []string{"taken_on: required"}},
	})
}

func TestValidateWork(t *testing.T) {
	long, note, text := strings.Repeat("a", model.MaxLine+1), strings.Repeat("a", model.MaxNote+1), strings.Repeat("a", model.MaxText+1)
	d := model.Directive{Subject: "về việc phòng, chống dịch", ReceivedAt: at("2021-07-19 08:00"), IssuedOn: on("2021-07-19"), Urgency: model.UrgencyNormal}
	task := model.Task{Text: "Báo cáo nhanh"}
	due := func(d model.Deadline) model.Task { return with(task, func(t *model.Task) { t.Deadline = d }) }
	done := model.Completion{TaskID: 1, State: model.CompletionDone, At: at("2021-08-16 09:00")}
	r := model.Report{Kind: model.ReportWeekly, Period: model.Period{From: on("2021-08-09"), To: on("2021-08-15")}}
	checkFaults(t, []faultCase{
		{"directive", d, nil},
		{"directive empty", model.Directive{}, []string{"subject: required", "received_at: required", "urgency: unknown-value"}},
		{"directive from tomorrow", with(d, func(d *model.Directive) { d.IssuedOn++ }), []string{"issued_on: issued-after-receipt"}},
		{"directive negative", with(d, func(d *model.Directive) { d.DocNumber = -1 }), []string{"doc_number: negative"}},
		{"directive long", with(d, func(d *model.Directive) {
			d.Text, d.Subject, d.Symbol, d.Issuer, d.Place, d.Signer, d.SignerTitle = text, note, long, long, long, long, long
		}), []string{
			"text: too-long", "symbol: too-long", "issuer: too-long", "place: too-long", "signer: too-long", "signer_title: too-long", "subject: too-long",
		}},
		{"task", task, nil},
		{"task empty", model.Task{}, []string{"text: required"}},
		{"task long", model.Task{Text: text, Note: note}, []string{"text: too-long", "note: too-long"}},
		{"roll call of nobody", with(task, func(t *model.Task) {
			t.RollCall, t.Units = true, []model.TaskUnit{{UnitID: 1, Role: model.RoleSupport}}
		}), []string{"units: required"}},
		{"once without day", due(model.Deadline{Every: model.EveryOnce}), []string{"due: required"}},
		{"once with window", due(model.Deadline{Every: model.EveryOnce, From: on("2021-08-16"), To: on("2021-09-15")}), nil},
		{"window backwards", due(model.Deadline{Every: model.EveryOnce, From: on("2021-09-15"), To: on("2021-08-16")}), []string{"to: end-before-start"}},
		{"recurrence backwards", due(model.Deadline{Every: model.EveryDay, StartsOn: on("2021-05-03"), EndsOn: on("2021-04-30")}), []string{"ends_on: end-before-start"}},
		{"weekday 8", due(model.Deadline{Every: model.EveryWeek, Weekday: 8}), []string{"weekday: out-of-range"}},
		{"day 32", due(model.Deadline{Every: model.EveryMonth, Day: 32}), []string{"day: out-of-range"}},
		{"day −1", due(model.Deadline{Every: model.EveryMonth, Day: -1, FromDay: -1}), []string{"day: out-of-range", "from_day: out-of-range"}},
		{"days backwards", due(model.Deadline{Every: model.EveryMonth, FromDay: 5, Day: 3}), []string{"from_day: out-of-range"}},
		{"month 13", due(model.Deadline{Every: model.EveryYear, Month: 13}), []string{"month: out-of-range"}},
		{"25 o'clock", due(model.Deadline{Every: model.EveryDay, Time: "25:00"}), []string{"time: out-of-range"}},
		{"time in short", due(model.Deadline{Every: model.EveryDay, Time: "9:00"}), []string{"time: out-of-range"}},
		{"how often", due(model.Deadline{Every: "fortnight"}), []string{"every: unknown-value"}},
		{"relation", due(model.Deadline{Every: model.EveryDay, Relation: "after"}), []string{"relation: unknown-value"}},
		{"as soon as possible", due(model.Deadline{Every: model.EveryASAP}), nil},
		{"completion", done, nil},
		{"completion empty", model.Completion{}, []string{"task_id: required", "state: unknown-value"}},
		{"completion without reason", with(done, func(c *model.Completion) { c.State = model.CompletionNotExecutable }), []string{"reason: required"}},
		{"completion with reason", with(done, func(c *model.Completion) { c.State, c.Reason = model.CompletionNotExecutable, "giãn cách" }), nil},
		{"completion long", with(done, func(c *model.Completion) { c.Note = note }), []string{"note: too-long"}},
		{"report", r, nil},
		{"report empty", model.Report{}, []string{"from: required", "to: required", "kind: unknown-value"}},
		{"report without end", with(r, func(r *model.Report) { r.Period.To = 0 }), []string{"to: required"}},
		{"report backwards", with(r, func(r *model.Report) { r.Period.To = r.Period.From - 1 }), []string{"to: end-before-start"}},
		{"report negative", with(r, func(r *model.Report) { r.Number = -1 }), []string{"number: negative"}},
	})
}

// The first and the last value a field may have are taken, the ones beside them are not.
func TestBoundsOfDeadline(t *testing.T) {
	month := model.Deadline{Every: model.EveryMonth, Weekday: 5, Day: 31, FromDay: 31, Month: 12, Interval: 365, Nth: 4, Time: "09:00", Also: "09:01"}
	tests := []struct {
		field       string
		set         func(*model.Deadline, int)
		least, most int
	}{
		{"weekday", func(d *model.Deadline, n int) { d.Weekday, d.Nth = n, 0 }, 0, 7},
		{"day", func(d *model.Deadline, n int) { d.Day, d.FromDay = n, min(n, 0) }, 0, 31},
		{"from_day", func(d *model.Deadline, n int) { d.FromDay, d.Day = n, 20 }, 0, 20},
		{"month", func(d *model.Deadline, n int) { d.Month = n }, 0, 12},
		{"interval", func(d *model.Deadline, n int) { d.Interval = n }, 0, 365},
		{"nth", func(d *model.Deadline, n int) { d.Nth = n }, -1, 4},
		{"also_on", func(d *model.Deadline, n int) { d.AlsoOn = model.Weekdays(n) }, 0, 127},
	}
	for _, tt := range tests {
		wrong := func(n int) bool {
			d := month
			tt.set(&d, n)
			for _, e := range model.FieldErrors(model.Task{Text: "trực", Deadline: d}.Validate()) {
				if e.Field == tt.field && e.Code == model.CodeOutOfRange {
					return true
				}
			}
			return false
		}
		if wrong(tt.least) || wrong(tt.most) || !wrong(tt.most+1) || tt.field != "also_on" && !wrong(tt.least-1) {
			t.Errorf("%s: %v %v, then %v", tt.field, wrong(tt.least), wrong(tt.most), wrong(tt.most+1))
		}
	}
	due := func(d model.Deadline) model.Task { return model.Task{Text: "trực", Deadline: d} }
	day := on("2021-08-16")
	checkFaults(t, []faultCase{
		{"all at their most", due(month), nil},
		{"no interval of −1", due(model.Deadline{Every: model.EveryWeek, Interval: -1}), []string{"interval: out-of-range"}},
		{"the last weekday, of no week", due(model.Deadline{Every: model.EveryMonth, Nth: -1}), []string{"weekday: required"}},
		{"twice at one time", due(model.Deadline{Every: model.EveryDay, Time: "09:00", Also: "09:00"}), []string{"also: out-of-range"}},
		{"a second time alone", due(model.Deadline{Every: model.EveryDay, Also: "09:00"}), []string{"also: out-of-range"}},
		{"a window of one day", due(model.Deadline{Every: model.EveryOnce, From: day, To: day}), nil},
		{"a rhythm of one day", due(model.Deadline{Every: model.EveryDay, StartsOn: day, EndsOn: day}), nil},
	})
}

// A roll call goes through kinds of units that there are, each named once.
func TestRollKindFaults(t *testing.T) {
	t.Parallel()
	for kinds, known := range map[model.Kinds]bool{
		"": true, "cell": true, "cell,area": true, "body,cell,area,team": true,
		"cells": false, ",": false, "cell,": false, "cell,cell": false, "cell, area": false,
	} {
		task := model.Task{Text: "x", RollCall: true, RollKind: kinds, Units: []model.TaskUnit{{Name: "Chi bộ 1", Role: model.RoleRoll}}}
		var want []string
		if !known {
			want = []string{"roll_kind: unknown-value"}
		}
		checkFaults(t, []faultCase{{string(kinds), task, want}})
	}
}

// whatWasDone is something done that is looked at when its day has come.
type whatWasDone struct {
	of interface{ ValidOn(today model.Date) error }
}

func (a whatWasDone) Validate() error { return a.of.ValidOn(model.Forever) }
