package calendar_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/report/calendar"
)

// TestOtherProgramsReadACalendar gives a calendar to the programs of this machine that read such files, where there are any.
func TestOtherProgramsReadACalendar(t *testing.T) {
	t.Parallel()
	now := day(t, "2021-08-16").At("09:00")
	c := calendar.Calendar{Of: "Trạm Y tế; phường, xã", At: now}
	for i, d := range []model.Deadline{
		{Every: model.EveryWeek, Weekday: 5, Time: "06:30"},
		{Every: model.EveryMonth, Day: 31, Roll: true},
		{Every: model.EveryOnce, Due: now.Date() + 2},
		{Every: model.EveryDay, EndsOn: now.Date() + 9},
	} {
		task := model.Task{ID: model.TaskID(i + 1), Text: "Rà soát hộ; lập danh sách, gửi ngay trong ngày cho văn phòng để tổng hợp báo cáo", Deadline: d, CreatedAt: now}
		said := []model.Completion{{TaskID: task.ID, Period: "2021-W34", State: model.CompletionDone, At: now}}
		c.Tasks = append(c.Tasks, calendar.Task{Task: task, Rounds: task.Rounds(now, said, model.Calendar{}, 0, calendar.Rounds)})
	}
	files, err := calendar.Write(t.TempDir(), c)
	if err != nil || files[0].Name != "lich-viec-2021-08-16-tram-y-te-phuong-xa.ics" {
		t.Fatalf("%v, %v", files, err)
	}
	path := filepath.Join(t.TempDir(), "x.ics")
	if err := os.WriteFile(path, files[0].Bytes, 0o600); err != nil {
		t.Fatal(err)
	}
	t.Run("icalendar", func(t *testing.T) {
		t.Parallel()
		const script = `import icalendar, sys
c = icalendar.Calendar.from_ical(open(sys.argv[1], "rb").read())
events = c.walk("VEVENT")
assert not c.errors and not [e for e in events if e.errors]
print(len(events), sum("RRULE" in e for e in events), events[0]["DTSTART"].dt.isoformat(), events[0]["EXDATE"].dts[0].dt.isoformat())`
		python := "python3"
		if exec.CommandContext(t.Context(), python, "-c", "import icalendar").Run() != nil {
			python = "/usr/bin/python3" // the system's own, where another comes first
		}
		if exec.CommandContext(t.Context(), python, "-c", "import icalendar").Run() != nil {
			t.Skip("no Python with icalendar")
		}
		out, err := exec.CommandContext(t.Context(), python, "-c", script, path).CombinedOutput()
		if want := "63 2 2021-08-20T06:30:00+07:00 2021-08-27T06:30:00+07:00"; err != nil || strings.TrimSpace(string(out)) != want {
			t.Errorf("%s, %v", out, err)
		}
	})
	t.Run("calcurse", func(t *testing.T) {
		t.Parallel()
		if _, err := exec.LookPath("calcurse"); err != nil {
			t.Skip("no calcurse")
		}
		run := func(args ...string) string {
			cmd := exec.CommandContext(t.Context(), "calcurse", append([]string{"-q", "-D", filepath.Dir(path)}, args...)...)
			cmd.Env = append(os.Environ(), "TZ=Asia/Ho_Chi_Minh", "LANG=C.UTF-8", "LC_ALL=C.UTF-8")
			out, err := cmd.CombinedOutput()
			if err != nil {
				t.Errorf("calcurse %v: %s, %v", args, out, err)
			}
			return string(out)
		}
		run("-i", path)
		if out := run("-d", "08/20/2021"); !strings.Contains(out, "06:30 -> 07:00") || !strings.Contains(out, "17:00 -> 17:30") || !strings.Contains(out, "Rà soát hộ; lập danh sách, gửi") {
			t.Errorf("20/8: %s", out)
		}
		if out := run("-d", "08/27/2021"); strings.Contains(out, "06:30") {
			t.Errorf("what is done is shown: %s", out)
		}
	})
}
