package intake_test

import (
	"strings"
	"testing"

	"sotruc/intake"
	"sotruc/model"
)

// leadsAt are the leads of all tasks and candidates by their words.
func leadsAt(p intake.Proposal) map[string]string {
	leads := map[string]string{}
	var walk func(tasks []model.Task)
	walk = func(tasks []model.Task) {
		for _, t := range tasks {
			leads[strings.TrimRight(t.Text, ".")] = t.Lead
			walk(t.Tasks)
		}
	}
	walk(p.Directive.Tasks)
	walk(p.Candidates)
	return leads
}

// The name of a body on a line of its own leads what stands in points under it, however both are written, with a paper around them or none.
func TestWhatStandsUnderANameIsTheirs(t *testing.T) {
	t.Parallel()
	under := []struct {
		body   string
		points []string
	}{
		{"Ủy ban nhân dân phường", []string{"Rà soát hộ nghèo trước ngày 20/8/2021", "Bố trí kinh phí"}},
		{"Công an phường", []string{"Tuần tra ban đêm"}},
		{"Các chi bộ", []string{"Phân công đảng viên phụ trách hộ trước ngày 25/8/2021"}},
	}
	plain := func(s string) string { return s }
	for name, form := range map[string]struct {
		head           func(string) string
		colon, sign    string
		between, ended string
	}{
		"a colon":              {plain, ":", "- ", "\n", "."},
		"no colon":             {plain, "", "- ", "\n", "."},
		"capitals":             {strings.ToUpper, "", "- ", "\n", "."},
		"capitals, no space":   {strings.ToUpper, ":", "- ", "", "."},
		"stars over dashes":    {func(s string) string { return "* " + s }, "", "- ", "\n", "."},
		"what follows":         {func(s string) string { return s + " thực hiện các nội dung sau" }, ":", "- ", "\n", "."},
		"for whom, to do":      {func(s string) string { return "Đối với " + s + ": thực hiện các việc sau" }, "", "- ", "\n", "."},
		"for whom":             {func(s string) string { return "Đối với " + s }, ":", "- ", "", "."},
		"crosses":              {plain, ":", "+ ", "", "."},
		"letters":              {plain, ":", "a) ", "", "."},
		"points without stops": {plain, ":", "- ", "\n", ""},
	} {
		var b strings.Builder
		for _, one := range under {
			b.WriteString(form.head(one.body) + form.colon + "\n")
			for _, point := range one.points {
				b.WriteString(form.sign + point + form.ended + "\n")
			}
			b.WriteString(form.between)
		}
		for around, text := range map[string]string{
			"a paper":                paperOf(b.String()),
			"a number above":         paperOf("1. Công tác chung\n" + b.String()),
			"a message":              "Đề nghị các đơn vị thực hiện:\n" + b.String(),
			"a message that greets":  "Kính gửi các đồng chí,\nĐề nghị các đơn vị thực hiện:\n" + b.String(),
			"a message of only that": b.String(),
		} {
			p := intake.Parse(text)
			got := leadsAt(p)
			for _, one := range under {
				for _, point := range one.points {
					if lead, ok := got[point]; !ok || !strings.EqualFold(lead, one.body) {
						t.Errorf("%s, %s: %q is of %q, not of %s, in\n%s\ngot\n%s", name, around, point, lead, one.body, text, taskLines(p))
					}
				}
			}
			if p.Directive.Issuer != "" && around != "a paper" && around != "a number above" {
				t.Errorf("%s, %s: issued by %q", name, around, p.Directive.Issuer)
			}
		}
	}
}

// Names over points are no orders where they say who comes, and a list of names is no heading.
func TestNamesThatLeadNothing(t *testing.T) {
	t.Parallel()
	for _, body := range []string{
		"Thành phần dự họp:\nCông an phường\n- Đại diện lãnh đạo\nTrạm Y tế phường\n- Đồng chí Trạm trưởng\n",
		"Kính gửi:\n- Công an phường;\n- Trạm Y tế phường.\n",
	} {
		p := intake.Parse("HƯỚNG DẪN\n\n" + body)
		if len(p.Directive.Tasks) > 0 {
			t.Errorf("%s gives\n%s", body, taskLines(p))
		}
	}
}
