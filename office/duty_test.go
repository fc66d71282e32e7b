package office_test

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"sotruc/config"
	"sotruc/model"
	"sotruc/office"
	"sotruc/report"
	"sotruc/store"
	"sotruc/store/blank"
)

// twoDaily owes two daily reports, each cut at another hour.
func twoDaily() config.Config {
	set := config.Default()
	set.Report.Duties = []config.Duty{
		{Kind: model.ReportDaily, Due: "14:00", CutOff: "13:00", To: "Quận ủy"},
		{Kind: model.ReportDaily, Due: "15:00", CutOff: "14:30", To: "Ban Chỉ đạo"},
	}
	return set
}

// aboutOn is, worked out by hand, the period of the report that a duty has due on a day; false where none is.
func aboutOn(d config.Duty, on model.Date) (from, to model.Date, due bool) {
	switch d.Kind {
	case model.ReportDaily:
		if d.Due < "12:00" && d.Due < d.CutOff {
			on--
		}
		return on, on, true
	case model.ReportWeekly:
		monday := on - model.Date(on.Weekday()-1)
		if d.Weekday < 4 {
			monday -= 7
		}
		return monday, monday + 6, on.Weekday() == d.Weekday
	case model.ReportMonthly, model.ReportOnDemand:
	}
	first := on - model.Date(on.Day()-1)
	last := first
	for (last + 1).Month() == first.Month() {
		last++
	}
	due = on.Day() == d.Day || on == last && d.Day > last.Day()
	if 2*(on-first) < last-first-(last-first)%2 {
		last = first - 1
		first = last - model.Date(last.Day()-1)
	}
	return first, last, due
}

// recounted are the reports owed at an instant as "name from–to due", worked out day by day. sent are by the name of the duty they say.
func recounted(duties []config.Duty, sent map[string][]model.Period, now model.Instant) []string {
	type line struct {
		due  model.Instant
		text string
	}
	var all []line
	for n, d := range duties {
		var mine []model.Period
		for key, periods := range sent {
			kind, name, _ := strings.Cut(key, "|")
			older := name == "" && !slices.ContainsFunc(duties[:n], func(o config.Duty) bool { return o.Kind == d.Kind })
			if kind == string(d.Kind) && (name == d.To || d.To == "" || older) {
				mine = append(mine, periods...)
			}
		}
		day, first := now.Date(), model.Date(0)
		for i, p := range mine {
			if day = now.Date() - 200; i == 0 || p.To < first {
				first = p.To
			}
		}
		for ; ; day++ {
			from, to, due := aboutOn(d, day)
			gone := slices.ContainsFunc(mine, func(p model.Period) bool { return p.From <= from && p.To >= to })
			if !due || gone || to <= first {
				continue
			}
			at := day.At(d.Due)
			all = append(all, line{at, fmt.Sprintf("%s %s %s–%s %v", d.Kind, d.To, from, to, at < now)})
			if at >= now {
				break
			}
		}
	}
	slices.SortStableFunc(all, func(a, b line) int { return cmp.Compare(a.due, b.due) })
	var texts []string
	for _, l := range all {
		texts = append(texts, l.text)
	}
	return texts
}

// Whatever is owed and whatever was sent of it: each period of each duty is owed until it was sent itself, the oldest first.
func TestEveryPeriodOfEveryDutyIsOwedUntilItIsSent(t *testing.T) {
	t.Parallel()
	kinds := []model.ReportKind{model.ReportDaily, model.ReportDaily, model.ReportDaily, model.ReportWeekly, model.ReportWeekly, model.ReportMonthly}
	rapid.Check(t, func(rt *rapid.T) {
		book, set := blank.Open(t, store.WithClock(func() time.Time { return now().Time() })), config.Default()
		set.Report.WeeklyDue = config.WeeklyDue{Weekday: 5, Time: "16:00"}
		duties := []config.Duty{}
		for i := range rapid.IntRange(1, 5).Draw(rt, "duties") {
			d := config.Duty{
				Kind: rapid.SampledFrom(kinds).Draw(rt, "kind"), To: fmt.Sprintf("Nơi %d", i), Weekday: rapid.IntRange(1, 7).Draw(rt, "weekday"),
				Due:    rapid.SampledFrom([]model.Clock{"06:00", "08:00", "13:00", "14:00", "23:30"}).Draw(rt, "due"),
				CutOff: rapid.SampledFrom([]model.Clock{"07:00", "13:00", "24:00"}).Draw(rt, "cut"), Day: rapid.IntRange(1, 31).Draw(rt, "day"),
			}
			duties = append(duties, d)
		}
		slices.SortStableFunc(duties, func(a, b config.Duty) int {
			return cmp.Compare(slices.Index(kinds, a.Kind), slices.Index(kinds, b.Kind))
		})
		set.Report.Duties = duties
		all := duties
		if !slices.ContainsFunc(duties, func(d config.Duty) bool { return d.Kind == model.ReportWeekly }) {
			weekly := config.Duty{Kind: model.ReportWeekly, Due: "16:00", Weekday: 5, CutOff: "24:00"}
			at := slices.IndexFunc(duties, func(d config.Duty) bool { return d.Kind == model.ReportMonthly })
			if at < 0 {
				at = len(duties)
			}
			all = slices.Insert(slices.Clone(duties), at, weekly)
		}
		sent := map[string][]model.Period{}
		for range rapid.IntRange(0, 12).Draw(rt, "sent") {
			d := rapid.SampledFrom(all).Draw(rt, "of")
			from, to, due := aboutOn(d, now().Date()-model.Date(rapid.IntRange(0, 150).Draw(rt, "days ago")))
			if !due || from > now().Date() {
				continue
			}
			name := rapid.SampledFrom([]string{d.To, d.To, ""}).Draw(rt, "name")
			p := model.Period{From: from, To: to, Cut: d.CutOff}
			if _, err := book.MarkSent(t.Context(), model.Report{Kind: d.Kind, Duty: name, Period: p}); err != nil {
				rt.Fatal(err)
			}
			sent[string(d.Kind)+"|"+name] = append(sent[string(d.Kind)+"|"+name], p)
		}
		owes, err := office.Owed(t.Context(), book, set, now())
		if err != nil {
			rt.Fatal(err)
		}
		var got []string
		for _, r := range owes {
			got = append(got, fmt.Sprintf("%s %s %s–%s %v", r.Kind, r.Duty, r.Period.From, r.Period.To, r.Late))
			at := slices.IndexFunc(all, func(d config.Duty) bool { return d.Kind == r.Kind && d.To == r.Duty })
			if r.Period.Cut != all[at].CutOff {
				rt.Errorf("%v is cut at %s", r, r.Period.Cut)
			}
		}
		if want := recounted(all, sent, now()); !slices.Equal(got, want) {
			rt.Errorf("owed\n%s\nwant\n%s\nof %+v\nsent %v", strings.Join(got, "\n"), strings.Join(want, "\n"), all, sent)
		}
	})
}

// Of two daily reports each goes on from its own last one, and counts to its own cut-off.
func TestEachDutyGoesOnFromItsOwn(t *testing.T) {
	t.Parallel()
	set := twoDaily()
	at := (now().Date() - 1).At("10:00")
	book := openAt(t, func() model.Instant { return at })
	violation := func(clock model.Clock, days model.Date) {
		at = (now().Date() + days).At(clock)
		if _, err := book.AddViolation(t.Context(), model.Violation{Place: "Chợ", What: "Không đeo khẩu trang", At: at, Action: model.ActionReminder}); err != nil {
			t.Fatal(err)
		}
	}
	send := func(duty string, clock model.Clock, days model.Date) model.Report {
		at = (now().Date() + days).At(clock)
		rule := office.DutyOf(set, model.Report{Kind: model.ReportDaily, Duty: duty})
		day := at.Date()
		r, err := office.Prepare(t.Context(), book, set, model.Report{
			Kind: model.ReportDaily, Duty: duty, Period: model.Period{From: day, To: day, Cut: rule.Cut},
		}, []string{"json"}, office.Annex{},

			at)
		if err != nil {
			t.Fatal(err)
		}
		sent, err := office.Send(t.Context(), book, set, r, nil, at)
		if err != nil {
			t.Fatal(err)
		}
		return sent
	}
	violation("12:00", -1)
	violation("14:00", -1)
	first, second := send("Quận ủy", "14:40", -1), send("Ban Chỉ đạo", "14:50", -1)
	violation("14:55", -1)
	violation("12:00", 0)
	third, fourth := send("Quận ủy", "14:40", 0), send("Ban Chỉ đạo", "14:50", 0)
	for name, c := range map[string]struct {
		r    model.Report
		want [2]int
	}{
		"to 13:00": {first, [2]int{1, 1}}, "to 14:30": {second, [2]int{2, 2}},
		"from 13:00 on": {third, [2]int{3, 4}}, "from 14:30 on": {fourth, [2]int{2, 4}},
	} {
		for _, f := range c.r.Figures {
			if f.Code == "violation.cases" && [2]int{f.Up, f.Total} != c.want {
				t.Errorf("%s: %+v, want %v", name, f, c.want)
			}
		}
	}
	names := []string{first.Files[0].Name, second.Files[0].Name}
	if want := []string{"2021-08-15_BC-ngay-gui-quan-uy_so-01.json", "2021-08-15_BC-ngay-gui-ban-chi-dao_so-02.json"}; !slices.Equal(names, want) {
		t.Errorf("files %v, want %v", names, want)
	}
}

// The mail of a report goes to those of its duty, and where the duty names none to those of all.
func TestMailGoesToThoseOfTheDuty(t *testing.T) {
	t.Parallel()
	book, set := open(t), settings()
	set.Report.Recipients = []string{"vp@example.vn"}
	set.Report.Duties = []config.Duty{
		{Kind: model.ReportDaily, Due: "14:00", To: "Quận ủy"},
		{Kind: model.ReportDaily, Due: "15:00", To: "Ban Chỉ đạo", Recipients: []string{"bcd@example.vn"}},
	}
	day := now().Date()
	for to, want := range map[string]string{"Quận ủy": "vp@example.vn", "Ban Chỉ đạo": "bcd@example.vn"} {
		doc, err := office.LoadDocument(t.Context(), book, set, model.Report{Kind: model.ReportDaily, Duty: to, Period: model.Period{From: day, To: day}})
		if err != nil || len(doc.Mail) != 1 || doc.Mail[0] != want {
			t.Errorf("%s: %v, %v", to, doc.Mail, err)
		}
	}
}

// What goes on from a report that was sent before duties were named goes on from it all the same, also where that one is corrected.
func TestWithdrawnAcrossTheNamingOfDuties(t *testing.T) {
	t.Parallel()
	book, set := open(t), settings()
	set.Report.Duties = []config.Duty{{Kind: model.ReportDaily, Due: "14:00", To: "Quận ủy"}, {Kind: model.ReportDaily, Due: "15:00", To: "Ban Chỉ đạo"}}
	day := now().Date()
	report := func(id model.ReportID, duty string, on model.Date, people int, of model.ReportID) model.Report {
		return model.Report{
			ID: id, Kind: model.ReportDaily, Duty: duty, Period: model.Period{From: on, To: on}, IssuedAt: model.Instant(id), SentAt: model.Instant(id),
			Figures: []model.Figure{{Code: "home.people", Now: people}}, CorrectionOf: of,
		}
	}
	all := []model.Report{report(1, "", day-1, 5, 0), report(2, "Quận ủy", day, 6, 0), report(3, "Ban Chỉ đạo", day, 6, 0), report(4, "Quận ủy", day-1, 4, 1)}
	got, err := office.Withdrawn(t.Context(), book, set, all)
	if err != nil || len(got) != 1 || got[2].ID != 4 {
		t.Errorf("%v, %v", got, err)
	}
}

// The settings know every group of figures and every format that reports have.
func TestSettingsKnowWhatReportsHave(t *testing.T) {
	t.Parallel()
	var groups []string
	for _, g := range report.Groups() {
		groups = append(groups, g[0])
	}
	path := filepath.Join(t.TempDir(), "sotruc.toml")
	list := func(all []string) string { return `["` + strings.Join(all, `", "`) + `"]` }
	if err := os.WriteFile(path, []byte("[report]\nfigures = "+list(groups)+"\nformats = "+list(report.Formats())+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if got, err := config.Load(path); err != nil || !slices.Equal(got.Report.Figures, groups) || !slices.Equal(got.Report.Formats, report.Formats()) {
		t.Errorf("%v, %v, %v", got.Report.Figures, got.Report.Formats, err)
	}
}
