package office_test

import (
	"fmt"
	"strings"
	"testing"

	"sotruc/config"
	"sotruc/model"
	"sotruc/office"
	"sotruc/report"
)

// What speaks against a report is said of its own figures and days, whatever waits in the ward today.
func TestWhatSpeaksAgainstAReport(t *testing.T) {
	t.Parallel()
	set := settings()
	set.Office.Name, set.Office.SignerName = "Đảng ủy phường Tân Lập", "Ngô Văn Mẫu"
	set.Office.Superior, set.Office.Place = "Quận ủy Bình Hà", "Tân Lập"
	r := friday()
	r.Narrative = []model.Section{{Key: "difficulties", Text: "Không."}, {Key: "proposals", Text: "Không."}}
	over := r.Period.Closes()
	for name, c := range map[string]struct {
		change func(*model.Report)
		now    model.Instant
		want   string
	}{
		"nothing":     {func(*model.Report) {}, over, ""},
		"runs":        {func(*model.Report) {}, over - 1, "not-over 0"},
		"not written": {func(r *model.Report) { r.Narrative = r.Narrative[:1] }, over, "unwritten 0 [IV. Kiến nghị, đề xuất]"},
		"blank":       {func(r *model.Report) { r.Narrative[0].Text = " \n" }, over, "unwritten 0 [III. Khó khăn, vướng mắc]"},
		"ends":        {func(r *model.Report) { r.Figures = []model.Figure{{Code: "home.unconfirmed", Up: 9, Now: 4}} }, over, "unconfirmed 4"},
		"alarms":      {func(r *model.Report) { r.Figures = []model.Figure{{Code: "alarm.open", Now: 2}} }, over, "alarmed 2"},
		"late": {func(r *model.Report) {
			r.Figures = []model.Figure{{Code: "f1.home", Opening: 3, Up: 2, Now: 5, Late: 2}}
		}, over, "late 0 f1.home +2"},
		"late flow": {func(r *model.Report) { r.Figures = []model.Figure{{Code: "violation.cases", Up: 2, Late: 2}} }, over, ""},
		"late, issued": {func(r *model.Report) {
			r.IssuedAt, r.Figures = over, []model.Figure{{Code: "f1.home", Now: 5, Up: 5, Late: 2}}
		}, over, ""},
		"rounds":         {func(r *model.Report) { r.Figures = sessions(10, 6, 1) }, over, "not-looked-in 3"},
		"all rounds":     {func(r *model.Report) { r.Figures = sessions(10, 8, 2) }, over, ""},
		"more than due":  {func(r *model.Report) { r.Figures = sessions(10, 11, 2) }, over, ""},
		"several at all": {func(r *model.Report) { r.Narrative, r.Figures = nil, sessions(2, 1, 0) }, over, "unwritten 0 [III. Khó khăn, vướng mắc IV. Kiến nghị, đề xuất], not-looked-in 1"},
	} {
		one := r
		one.Narrative = append([]model.Section(nil), r.Narrative...)
		c.change(&one)
		var said []string
		for _, o := range office.Against(set, report.Document{Report: one}, nil, c.now) {
			text := fmt.Sprint(o.Code, " ", o.Count)
			if o.Sections != nil {
				text += fmt.Sprint(" ", o.Sections)
			}
			for _, f := range o.Figures {
				text += fmt.Sprintf(" %s %+d", f.Code, f.Late)
			}
			said = append(said, text)
		}
		if got := strings.Join(said, ", "); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
	for name, c := range map[string]struct {
		leave func(*config.Office)
		want  string
	}{
		"nothing":                  {func(o *config.Office) { *o = config.Office{} }, "no-office no-superior no-place no-signer"},
		"its name":                 {func(o *config.Office) { o.Name = "" }, "no-office"},
		"who is above":             {func(o *config.Office) { o.Superior, o.PartyBranch = "", "" }, "no-superior"},
		"who is above, but a line": {func(o *config.Office) { o.Superior, o.PartyBranch = "", "Đảng bộ quận Bình Hà" }, ""},
		"its place":                {func(o *config.Office) { o.Place = "" }, "no-place"},
		"who signs":                {func(o *config.Office) { o.SignerName = "" }, "no-signer"},
	} {
		less := set
		c.leave(&less.Office)
		var said []string
		for _, o := range office.Against(less, report.Document{Report: r}, nil, over) {
			said = append(said, o.Code)
		}
		if got := strings.Join(said, " "); got != c.want {
			t.Errorf("an office without %s: %q, want %q", name, got, c.want)
		}
	}
}

func sessions(expected, done, absent int) []model.Figure {
	return []model.Figure{{Code: "checkin.expected", Up: expected}, {Code: "checkin.done", Up: done}, {Code: "checkin.absent", Up: absent}}
}
