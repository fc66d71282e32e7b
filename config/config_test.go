package config_test

import (
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"sotruc/config"
	"sotruc/model"
	"sotruc/model/regime"
)

const example = "../config.example.toml"

func load(t *testing.T, text string) (config.Config, error) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "config.toml")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return config.Load(path)
}

func TestTheExampleIsTheDefault(t *testing.T) {
	got, err := config.Load(example)
	if err != nil {
		t.Fatal(err)
	}
	if want := config.Default(); !reflect.DeepEqual(normal(got), normal(want)) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

// normal makes an empty list no list.
func normal(c config.Config) config.Config {
	for _, l := range []*[]string{&c.Report.Recipients, &c.Report.Copies, &c.Report.Figures, &c.Report.Annexes} {
		if len(*l) == 0 {
			*l = nil
		}
	}
	return c
}

func TestTheExampleWithItsCommentedTablesLoads(t *testing.T) {
	text, err := os.ReadFile(example)
	if err != nil {
		t.Fatal(err)
	}
	commented := regexp.MustCompile(`(?m)^# (\[\[|[a-z_]+ = )`)
	c, err := load(t, commented.ReplaceAllString(string(text), "$1"))
	if err != nil {
		t.Fatal(err)
	}
	if len(c.Holidays) != 1 || len(c.Isolation.Regimes) != 1 || len(c.Activity.Kinds) != 1 || len(c.Report.Own) != 1 || len(c.Report.Duties) != 3 {
		t.Errorf("%d holidays, %d regimes, %d kinds, %d sections, want one each, and %d duties",
			len(c.Holidays), len(c.Isolation.Regimes), len(c.Activity.Kinds), len(c.Report.Own), len(c.Report.Duties))
	}
}

func TestTheExampleNamesEverySetting(t *testing.T) {
	text, err := os.ReadFile(example)
	if err != nil {
		t.Fatal(err)
	}
	for _, key := range keys(reflect.TypeFor[config.Config]()) {
		if !regexp.MustCompile(`(?m)(^|[{,] ?|^# )`+key+` = |^\[?\[`+key+`\]`).Match(text) &&
			!strings.Contains(string(text), "[["+key+"]]") && !strings.Contains(string(text), "."+key+"]]") {
			t.Errorf("%s is not in the example", key)
		}
	}
}

func keys(t reflect.Type) []string {
	var all []string
	for i := range t.NumField() {
		f := t.Field(i)
		key := f.Tag.Get("toml")
		if key == "" || key == "-" { // no setting
			continue
		}
		all = append(all, key)
		of := f.Type
		if of.Kind() == reflect.Slice {
			of = of.Elem()
		}
		if of.Kind() == reflect.Struct {
			all = append(all, keys(of)...)
		}
	}
	return all
}

// Every field of Config must be set by some key: the full file gives each a value unlike its default.
func TestEverySettingReachesItsField(t *testing.T) {
	full, err := config.Load("testdata/full.toml")
	if err != nil {
		t.Fatal(err)
	}
	differ(t, "", reflect.ValueOf(full), reflect.ValueOf(config.Default()))
	h := full.Holidays
	if len(h) != 2 || h[0].On.String() != "2021-09-02" || h[1].On.String() != "2021-09-03" || h[1].Name != "Nghỉ bù" {
		t.Errorf("holidays %v", h)
	}
	want := regime.Rule{
		Disease: model.DiseaseCovid, Follow: model.FollowIsolation,
		ID: "local", Source: "công văn của tỉnh", For: "người về từ Thành phố Hồ Chí Minh",
		ValidFrom: day(t, "2021-10-06"), ValidTo: day(t, "2021-12-31"), Category: model.CategoryOutbreakArea,
		Place: model.PlaceCentral, Anchor: model.AnchorArrival, Days: 14, TestDays: model.Days{1, 7, 14}, MonitorDays: 13, CheckIns: 1,
	}
	if got := full.Isolation.Regimes[0]; !reflect.DeepEqual(got, want) {
		t.Errorf("regime %+v, want %+v", got, want)
	}
	wantKinds := []model.OwnKind{
		{Code: "patrol", Label: "Lượt tuần tra", Words: []string{"tuần tra", "chốt lưu động"}},
		{Code: "night-check", Label: "Cuộc kiểm tra ban đêm", CountsAs: model.ActivityInspection},
	}
	if !reflect.DeepEqual(full.Activity.Kinds, wantKinds) {
		t.Errorf("kinds %+v", full.Activity.Kinds)
	}
	wantSections := []config.Section{
		{Kind: model.ReportWeekly, Key: "leadership", Title: "Lãnh đạo, chỉ đạo", Template: "lanh-dao.tmpl", Tables: []string{"activities"}},
		{Kind: model.ReportWeekly, Key: "economy", Title: "Kinh tế"},
	}
	if !reflect.DeepEqual(full.Report.Own, wantSections) {
		t.Errorf("sections %+v", full.Report.Own)
	}
	if r := full.Report; r.WeekStarts != 6 || r.WeeklyDue != (config.WeeklyDue{Weekday: 4, Time: "14:00"}) || r.TermStarted != day(t, "2020-06-01") {
		t.Errorf("report %+v", r)
	}
}

func TestDutiesAreFilledFromTheKeysForAll(t *testing.T) {
	c, err := config.Load("testdata/full.toml")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []config.Duty{
		{Kind: model.ReportMonthly, Due: "09:00", Day: 25, CutOff: "08:00", To: "Thành ủy An Bình", Recipients: []string{"tk@example.vn"}, Form: "hd05-2026", Disease: "ly"},
		{Kind: model.ReportDaily, Due: "14:00", CutOff: "15:00", Recipients: c.Report.Recipients, Form: "hd36-2018"},
		{Kind: model.ReportWeekly, Due: "14:00", Weekday: 4, CutOff: "15:00", Recipients: c.Report.Recipients, Form: "hd36-2018"}, // of the older key
	} {
		if got := c.Report.DutiesOf(want.Kind); len(got) != 1 || !reflect.DeepEqual(got[0], want) {
			t.Errorf("%s: %+v, want %+v", want.Kind, got, want)
		}
	}
	if got := config.Default().Report.DutiesOf(model.ReportDaily); len(got) != 0 {
		t.Errorf("without settings %+v is owed daily", got)
	}
}

func differ(t *testing.T, path string, got, was reflect.Value) {
	t.Helper()
	if got.Kind() != reflect.Struct {
		if reflect.DeepEqual(got.Interface(), was.Interface()) {
			t.Errorf("%s kept its default %v", path, was)
		}
		return
	}
	for i := range got.NumField() {
		if got.Type().Field(i).Tag.Get("toml") == "-" {
			continue
		}
		differ(t, path+"."+got.Type().Field(i).Name, got.Field(i), was.Field(i))
	}
}

func day(t *testing.T, s string) model.Date {
	t.Helper()
	d, err := model.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestRegimesAreMergedByID(t *testing.T) {
	c, err := config.Load("testdata/full.toml")
	if err != nil {
		t.Fatal(err)
	}
	merged, shipped := c.Regimes(), config.Default().Regimes()
	if len(merged) != len(shipped)+1 {
		t.Fatalf("%d rules, want %d", len(merged), len(shipped)+1)
	}
	for i, r := range merged {
		if r.CountFrom != 1 {
			t.Errorf("%s counts from %d", r.ID, r.CountFrom)
		}
		if i < len(shipped) && r.ID != "byt5599" {
			want := shipped[i]
			want.CountFrom = 1
			if !reflect.DeepEqual(r, want) {
				t.Errorf("%s changed: %+v", r.ID, r)
			}
		}
	}
	at := slices.IndexFunc(merged, func(r regime.Rule) bool { return r.ID == "byt5599" })
	was := shipped[slices.IndexFunc(shipped, func(r regime.Rule) bool { return r.ID == "byt5599" })]
	if got := merged[at]; got.Days != 21 || got.Source != was.Source || got.MonitorDays != was.MonitorDays || got.ValidFrom != was.ValidFrom {
		t.Errorf("an override of days alone gives %+v", got)
	}
}

func TestCalendar(t *testing.T) {
	c, err := config.Load("testdata/full.toml")
	if err != nil {
		t.Fatal(err)
	}
	cal := c.Calendar()
	if cal.Worked[day(t, "2021-09-11")] != "làm bù ngày 3/9" || len(cal.Worked) != 1 {
		t.Errorf("worked %v", cal.Worked)
	}
	if cal.Holidays[day(t, "2021-09-02")] == "" || cal.Holidays[day(t, "2021-09-01")] != "" || cal.DayEnds != "16:30" || cal.DefaultDays != 0 {
		t.Errorf("%+v", cal)
	}
}

// A Saturday that is worked for a day off takes what is due on it or rolls there; a holiday of the country that is worked is open too.
func TestAWorkdayIsOpen(t *testing.T) {
	c := config.Default()
	c.Workdays = []config.Holiday{{On: day(t, "2026-08-22"), Name: "làm bù ngày 31/8"}, {On: day(t, "2026-09-01"), Name: "trực"}}
	for iso, want := range map[string]string{"2026-08-22": "2026-08-22", "2026-08-23": "2026-08-24", "2026-08-29": "2026-09-01", "2026-09-02": "2026-09-03"} {
		d := model.Deadline{Every: model.EveryOnce, Due: day(t, iso), Roll: true}
		if due, _ := d.DueAt(c.Calendar()); due.Date() != day(t, want) {
			t.Errorf("what is due on %s rolls to %s, want %s", iso, due.Date(), want)
		}
	}
	before := model.Deadline{Every: model.EveryOnce, Due: day(t, "2026-08-23"), Relation: model.RelationBefore}
	if due, _ := before.DueAt(c.Calendar()); due.Date() != day(t, "2026-08-22") {
		t.Errorf("before Sunday is %s", due.Date())
	}
}

// Without settings the holidays of the country are closed; the office's own come beside them.
func TestCalendarHasTheHolidaysOfTheCountry(t *testing.T) {
	c := config.Default()
	c.Holidays = []config.Holiday{{On: day(t, "2026-11-18"), Name: "Ngày hội"}}
	for _, public := range []bool{true, false} {
		c.Tasks.Public = public
		cal := c.Calendar()
		for iso, closed := range map[string]bool{"2026-02-20": public, "2026-11-18": true, "2026-11-19": false} {
			d := model.Deadline{Every: model.EveryOnce, Due: day(t, iso), Roll: true}
			if due, _ := d.DueAt(cal); (due.Date() != d.Due) != closed {
				t.Errorf("public holidays %t: what is due on %s rolls to %s", public, iso, due.Date())
			}
		}
	}
}
