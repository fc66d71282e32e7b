package report_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/report"
)

// owedBy is a reminder of so many tasks, two of them late.
func owedBy(t *testing.T, n int) report.Reminder {
	t.Helper()
	now := day(t, "2021-08-16").At("13:12")
	today := now.Date()
	r := report.Reminder{Office: report.Office{Name: "Đảng ủy phường Hòa Minh", Superior: "Quận ủy Liên Chiểu"}, To: "Trạm Y tế phường", At: now}
	every := []report.ReminderLine{
		{
			Task:   model.Task{Ordinal: "1.2", Text: "Rà soát hộ có người về từ vùng dịch", Deadline: model.Deadline{Every: model.EveryWeek, Time: "16:00"}},
			Symbol: "100-CV/ĐU", Status: model.TaskStatus{State: model.TaskDoing, Due: (today - 9).At("16:00"), Late: true, Missed: 2},
		},
		{
			Task:   model.Task{Text: "Báo cáo ổ dịch", Deadline: model.Deadline{Every: model.EveryOnce, Time: "10:00"}},
			Status: model.TaskStatus{State: model.TaskOpen, Due: today.At("10:00"), Late: true, Missed: 1},
		},
		{
			Task: model.Task{Text: "Gửi số liệu", Deadline: model.Deadline{Every: model.EveryDay}}, Role: model.RoleRoll,
			Status: model.TaskStatus{State: model.TaskOpen, Due: today.At("17:00"), Of: 1},
		},
		{
			Task: model.Task{Ordinal: "a)", Text: "Lấy mẫu", Deadline: model.Deadline{Every: model.EveryOnce, Time: "08:00"}}, Role: model.RoleSupport,
			Status: model.TaskStatus{State: model.TaskOpen, Due: (today + 3).At("17:00"), UnitID: 4},
		},
		{
			Task:   model.Task{Text: "Tổng hợp của các chi bộ", Deadline: model.Deadline{Every: model.EveryNone}},
			Status: model.TaskStatus{State: model.TaskDoing, Due: (today + 1).At("17:00"), Done: 3, Of: 8},
		},
		{Task: model.Task{Text: "Tuyên truyền", Deadline: model.Deadline{Every: model.EveryASAP}}, Status: model.TaskStatus{State: model.TaskOpen}},
		{
			Task:   model.Task{Text: "Sơ kết năm", Deadline: model.Deadline{Every: model.EveryOnce}},
			Status: model.TaskStatus{State: model.TaskOpen, Due: day(t, "2022-01-05").At("17:00")},
		},
	}
	for i := range n {
		duty := every[i%len(every)]
		duty.Task.ID = model.TaskID(i + 1)
		r.Duties = append(r.Duties, duty)
	}
	return r
}

func TestAReminderSaysWhatIsOwed(t *testing.T) {
	t.Parallel()
	want := `Đảng ủy phường Hòa Minh nhắc việc Trạm Y tế phường, ngày 16/8/2021: 7 việc chưa xong, 2 việc quá hạn.
1. Quá hạn 9 ngày (hạn 16:00 07/8): Rà soát hộ có người về từ vùng dịch [100-CV/ĐU, mục 1.2; lỡ 2 kỳ; đang làm]
2. Quá hạn (hạn 10:00 hôm nay): Báo cáo ổ dịch
3. Hôm nay: Gửi số liệu [điểm danh]
4. Thứ Năm 19/8: Lấy mẫu [mục a; phối hợp]
5. Ngày mai 17/8, văn phòng tính: Tổng hợp của các chi bộ [mới có 3/8 đơn vị]
6. Kịp thời: Tuyên truyền
7. Thứ Tư 05/01/2022: Sơ kết năm
Việc nào đã làm xin báo lại văn phòng để ghi kết quả. Trân trọng cảm ơn.`
	if got := owedBy(t, 7).Message(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got := owedBy(t, 0).Message(); !strings.Contains(got, "Trạm Y tế phường, ngày 16/8/2021: hiện không có việc nào chưa xong.") {
		t.Errorf("nothing owed: %s", got)
	}
}

// What a line says of a day that nobody named, of a heading that ends with a colon, of a bullet that is no number.
func TestALineOfAReminder(t *testing.T) {
	t.Parallel()
	r := owedBy(t, 1)
	today := r.At.Date()
	line := r.Duties[0]
	line.Task = model.Task{ID: 1, Ordinal: "-", Text: "Chủ trì lớp học", Above: []model.Heading{{ID: 9, Text: "Ban Xây dựng Đảng:"}}, Deadline: model.Deadline{Every: model.EveryNone}}
	for _, s := range []struct {
		status model.TaskStatus
		want   string
	}{
		{model.TaskStatus{State: model.TaskOpen, Due: today.At("17:00")}, "Hôm nay, văn phòng tính: Ban Xây dựng Đảng: Chủ trì lớp học [100-CV/ĐU]"},
		{model.TaskStatus{State: model.TaskOpen, Due: today.At("08:00"), Late: true}, "Quá hạn (hạn hôm nay, văn phòng tính): Ban Xây dựng Đảng: Chủ trì lớp học [100-CV/ĐU]"},
	} {
		line.Status = s.status
		r.Duties[0] = line
		if got := r.Message(); !strings.Contains(got, "1. "+s.want+"\n") {
			t.Errorf("got\n%s\nwant %s", got, s.want)
		}
	}
}

// TestAMessageFitsAPhone checks for how many tasks it has ten lines at most, and that it counts those it leaves out.
func TestAMessageFitsAPhone(t *testing.T) {
	t.Parallel()
	for n := range 30 {
		lines := strings.Split(owedBy(t, n).Message(), "\n")
		named := 0
		for _, l := range lines {
			var rest int
			if _, err := fmt.Sscanf(l, "… và %d việc nữa.", &rest); err == nil {
				named += rest
			} else if strings.Contains(l, ". ") && l[0] >= '0' && l[0] <= '9' {
				named++
			}
		}
		if len(lines) > 10 || named != n {
			t.Errorf("%d tasks: %d lines that speak of %d:\n%s", n, len(lines), named, strings.Join(lines, "\n"))
		}
	}
	r := owedBy(t, 1)
	r.Duties[0].Task.Text = strings.Repeat("nắm người đi, người đến; ", 20)
	if line := strings.Split(r.Message(), "\n")[1]; len([]rune(line)) > 160 || !strings.Contains(line, "…") {
		t.Errorf("a long text is not cut: %s", line)
	}
}

// A duty that is late and due again today has two lines and is counted twice, as the list has two rows for it; how many tasks that
// are is said beside it.
func TestAReminderCountsLines(t *testing.T) {
	t.Parallel()
	r := owedBy(t, 9)
	again := r.Duties[0]
	again.Status = model.TaskStatus{State: model.TaskOpen, Due: r.At.Date().At("16:00")}
	r.Duties = append(r.Duties[:2:2], append([]report.ReminderLine{again}, r.Duties[2:]...)...)
	for _, want := range []string{"10 việc chưa xong (thuộc 9 nhiệm vụ), 4 việc quá hạn.", "… và 3 việc nữa.", "\n3. 16:00 hôm nay: Rà soát hộ"} {
		if got := r.Message(); !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	r.Duties = append(r.Duties[:7:7], again, again)
	if got := r.Message(); !strings.Contains(got, "9 việc chưa xong (thuộc 6 nhiệm vụ)") || !strings.Contains(got, "… và 2 việc nữa.") {
		t.Errorf("more rounds of the same are left out:\n%s", got)
	}
}

func TestAReminderIsPutIntoFiles(t *testing.T) {
	t.Parallel()
	dir, r := t.TempDir(), owedBy(t, 20)
	files, err := report.WriteReminder(dir, r, report.ReminderFormats())
	if err != nil || len(files) != 2 || files[0].Name != "nhac-viec-2021-08-16-tram-y-te-phuong.txt" {
		t.Fatalf("%+v, %v", files, err)
	}
	text, err := os.ReadFile(dir + "/" + files[0].Name)
	if err != nil || strings.Count(string(text), "Sơ kết năm") != 2 || !strings.Contains(string(text), "\n20. ") {
		t.Errorf("%s, %v", text, err)
	}
	page := string(unzip(t, files[1].Bytes)["word/document.xml"])
	for _, want := range []string{"ĐẢNG ỦY PHƯỜNG HÒA MINH", "PHIẾU NHẮC VIỆC", "Kính gửi: Trạm Y tế phường", "100-CV/ĐU, mục 1.2", "lỡ 2 kỳ; đang làm", "Quá hạn 9 ngày"} {
		if !strings.Contains(page, want) {
			t.Errorf("the slip does not say %q", want)
		}
	}
	if n := strings.Count(page, "<w:tr>"); n != 1+1+20 { // letterhead, heading row, tasks
		t.Errorf("%d rows", n)
	}
}

// TestAReminderHoldsAnyText checks that nothing a paper says breaks a message into more lines or is obeyed by a terminal.
func TestAReminderHoldsAnyText(t *testing.T) {
	t.Parallel()
	r := owedBy(t, 3)
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.OneOf(rapid.Rune(), rapid.SampledFrom([]rune("\n\r\t\x00\x1b[31m\u0085\u202e<&")))).Draw(t, "text")
		r.To, r.Duties[0].Task.Text, r.Duties[0].Task.Ordinal, r.Duties[1].Symbol = text, text, text, text
		message := r.Message()
		if strings.Count(message, "\n") != 4 || strings.ContainsFunc(message, func(r rune) bool { return r < ' ' && r != '\n' || r == 0x1b || r == 0x202e }) {
			t.Fatalf("%q", message)
		}
	})
}

// Who leads a heading is reminded of what is below it as who leads that, and the line says below what it stands.
func TestReminderNamesTheHeading(t *testing.T) {
	t.Parallel()
	task := model.Task{ID: 3, Ordinal: "a)", Text: "Lập danh sách", LeadID: 2, Above: []model.Heading{{ID: 1, Ordinal: "2.", Text: "Rà soát hộ nghèo toàn phường", LeadID: 1, Lead: "Công an"}}}
	r := report.Reminder{To: "Công an", At: 1, Duties: []report.ReminderLine{{Task: task, By: task.Answers(1, 0)}}}
	if got, want := r.Message(), "1. Chưa ghi hạn: Rà soát hộ nghèo toàn…: Lập danh sách [mục a; chủ trì mục 2]"; !strings.Contains(got, want) || strings.Contains(got, "phối hợp") {
		t.Errorf("got %q, want %q", got, want)
	}
}

// What a list shows beside the reminder is counted and its nearest rounds named; the message still fits a phone.
func TestAReminderTellsOfTheRoundsAhead(t *testing.T) {
	t.Parallel()
	r := owedBy(t, 20)
	today := r.At.Date()
	for i, due := range []model.Instant{(today + 1).At("14:00"), (today + 4).At("17:00"), 0, (today + 9).At("17:00")} {
		task := model.Task{ID: model.TaskID(50 + i), Text: fmt.Sprint("Báo cáo ", i), Deadline: model.Deadline{Every: model.EveryDay}}
		if i == 0 {
			task.Deadline.Time = "14:00"
		}
		r.Ahead = append(r.Ahead, report.ReminderLine{Task: task, Status: model.TaskStatus{State: model.TaskOpen, Due: due}})
	}
	want := "\nChưa tới kỳ (4): Báo cáo 0 (kỳ tới 14:00 ngày mai 17/8); Báo cáo 1 (kỳ tới thứ Sáu 20/8); Báo cáo 2 (không có kỳ nào); …\nViệc nào"
	got := r.Message()
	if !strings.Contains(got, want) || strings.Count(got, "\n") != 9 || !strings.Contains(got, "… và 14 việc nữa.") {
		t.Errorf("got\n%s", got)
	}
	r.Duties, r.Ahead = nil, r.Ahead[:1]
	if got := r.Message(); !strings.Contains(got, "hiện chưa có việc nào tới kỳ.\nChưa tới kỳ (1): Báo cáo 0 (kỳ tới 14:00 ngày mai 17/8).\nTrân trọng") {
		t.Errorf("nothing owed: %s", got)
	}
	files, err := report.WriteReminder(t.TempDir(), r, report.ReminderFormats())
	if err != nil || !strings.Contains(string(files[0].Bytes), "Chưa tới kỳ (1)") || !strings.Contains(string(unzip(t, files[1].Bytes)["word/document.xml"]), "Chưa tới kỳ (1)") {
		t.Errorf("the files do not tell: %v", err)
	}
}
