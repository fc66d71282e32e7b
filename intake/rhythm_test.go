package intake_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sotruc/intake"
	"sotruc/model"
)

// paperOf is a paper of 16/8/2021 with a body of its own.
func paperOf(body string) string {
	return `ĐẢNG ỦY PHƯỜNG BÌNH HÀ
*
Số 130-CV/ĐU
ĐẢNG CỘNG SẢN VIỆT NAM
Bình Hà, ngày 16 tháng 8 năm 2021
V/v chế độ báo cáo
Kính gửi: Các chi bộ
Ban Thường vụ Đảng ủy phường yêu cầu:
` + body + `
T/M BAN THƯỜNG VỤ
BÍ THƯ
Đoàn Minh Châu
`
}

// rhythms writes the tasks of a proposal, one in brackets below another, each with its deadlines.
func rhythms(tasks []model.Task) string {
	var list []string
	for _, t := range tasks {
		line := t.Ordinal
		for _, d := range t.Deadlines {
			line += " " + string(d.Every)
			for _, part := range []struct {
				shown bool
				words string
			}{
				{d.Interval > 0, fmt.Sprintf("/%d", d.Interval)},
				{d.Weekday > 0, fmt.Sprintf(" weekday %d", d.Weekday)},
				{d.Nth != 0, fmt.Sprintf(" nth %d", d.Nth)},
				{d.Day > 0, fmt.Sprintf(" day %d", d.Day)},
				{d.Due != 0, " " + d.Due.String()},
				{d.Time != "", " " + string(d.Time)},
				{d.StartsOn != 0, " from " + d.StartsOn.String()},
				{d.Roll, " roll"},
			} {
				if part.shown {
					line += part.words
				}
			}
		}
		if len(t.Tasks) > 0 {
			line += " (" + rhythms(t.Tasks) + ")"
		}
		list = append(list, line)
	}
	return strings.Join(list, "; ")
}

func TestRhythmsOfTasks(t *testing.T) {
	tests := []struct{ name, body, tasks, doubts string }{
		{
			"the start stands on a line of its own",
			"1. Các chi bộ thực hiện:\n- Báo cáo Văn phòng Đảng ủy định kỳ 14 giờ hằng ngày.\n- Báo cáo Trạm Y tế chậm nhất 15 giờ hằng ngày.\n" +
				"- Thời gian thực hiện: bắt đầu từ ngày 18/8/2021.\n2. Công an phường báo cáo trước 16 giờ hằng ngày.",
			"1 (- day 14:00 from 2021-08-18; - day 15:00 from 2021-08-18); 2 day 16:00", "",
		},
		{
			"the start of the duty above it",
			"1. Các chi bộ báo cáo Văn phòng Đảng ủy trước 16 giờ hằng ngày:\n- Thời gian thực hiện: từ ngày 18/8/2021.\n2. Công an phường kiểm tra lưu trú.",
			"1 day 16:00 from 2021-08-18; 2", "",
		},
		{
			"a start of nothing that recurs stays a line",
			"1. Các chi bộ rà soát người cách ly.\n2. Thời gian thực hiện: bắt đầu từ ngày 18/8/2021.",
			"1; 2", "unused-deadline: bắt đầu từ ngày 18/8/2021",
		},
		{
			"days off in the next sentence, and on a line of their own",
			"1. Các chi bộ báo cáo chậm nhất ngày 25 hằng tháng. Nếu trùng ngày nghỉ thì chuyển sang ngày làm việc tiếp theo.\n" +
				"2. Công an phường báo cáo chậm nhất ngày 20 hằng tháng.\nNếu trùng ngày nghỉ thì gửi vào ngày làm việc tiếp theo.\n3. UBND phường báo cáo chậm nhất ngày 10 hằng tháng.",
			"1 month day 25 roll; 2 month day 20 roll; 3 month day 10", "",
		},
		{
			"a day before the paper",
			"1. Các chi bộ báo cáo trước ngày 15/8/2021.\n2. Công an phường hoàn thành trước ngày 20/7.\n3. UBND phường báo cáo trước ngày 16/8/2021.\n" +
				"4. Trạm Y tế báo cáo chậm nhất ngày 16/8/2021.\n5. Công an phường xác minh người ra vào từ ngày 06/8 đến ngày 15/8.",
			"1 once 2021-08-15; 2 once 2021-07-20; 3 once 2021-08-16; 4 once 2021-08-16; 5",
			"due-before-issue: trước ngày 15/8/2021 | due-before-issue: trước ngày 20/7 | due-before-issue: trước ngày 16/8/2021",
		},
		{
			"two rhythms in one sentence",
			"1. Các chi bộ báo cáo trước 4 giờ chiều thứ Năm hằng tuần và trước ngày 15 tháng cuối quý.\n2. Công an phường báo cáo quý, 6 tháng và năm.",
			"1 week weekday 4 16:00 quarter day 15; 2",
			"ambiguous-deadline: trước ngày 15 tháng cuối quý | deadline-without-date: báo cáo quý, 6 tháng và năm",
		},
		{
			"a rhythm the book cannot hold",
			"1. Công an phường kiểm tra mỗi tuần ít nhất 02 lần.\n2. Trạm Y tế báo cáo 3 lần/ngày.\n3. UBND phường xét nghiệm từ 2-3 ngày/lần.",
			"1; 2 day; 3",
			"unheld-rhythm: mỗi tuần ít nhất 02 lần | unheld-rhythm: 3 lần/ngày | unheld-rhythm: từ 2-3 ngày/lần",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := intake.Parse(paperOf(tt.body))
			if got := rhythms(p.Directive.Tasks); got != tt.tasks {
				t.Errorf("tasks\ngot  %s\nwant %s", got, tt.tasks)
			}
			if got := doubtsOf(p); got != tt.doubts {
				t.Errorf("doubts\ngot  %s\nwant %s", got, tt.doubts)
			}
		})
	}
}

// The papers of the cases met with, where they lie beside the program.
func TestRhythmsOfCases(t *testing.T) {
	tests := []struct{ file, tasks, doubts string }{
		{"cases/35-last-friday/paper.txt", "1 month weekday 5 nth -1; 2 month weekday 6 nth 1", ""},
		{"cases/37-every-two-weeks/paper.txt", "1 week/2 weekday 5; 2 day/15 from 2021-08-20", ""},
		{
			"cases/41-deadline-before-issue/paper.txt", "1 once 2021-08-15; 2 once 2021-07-20",
			"due-before-issue: trước ngày 15/8/2021 | due-before-issue: trước ngày 20/7/2021",
		},
		{
			"corpus/to-covid.txt", "1 (-; -; -; -; - day 14:00 from 2021-08-03; - day 15:00 from 2021-08-03); 2; 3",
			"inferred-issuer: Ban Thường vụ Tỉnh uỷ | missing-symbol:  | missing-date:  | missing-subject: ",
		},
	}
	for _, tt := range tests {
		t.Run(tt.file, func(t *testing.T) {
			text, err := os.ReadFile(filepath.Join("..", "..", "shared", tt.file))
			if err != nil {
				t.Skip(err)
			}
			p := intake.Parse(string(text))
			if got := rhythms(p.Directive.Tasks); got != tt.tasks {
				t.Errorf("tasks\ngot  %s\nwant %s", got, tt.tasks)
			}
			if got := doubtsOf(p); got != tt.doubts {
				t.Errorf("doubts\ngot  %s\nwant %s", got, tt.doubts)
			}
		})
	}
}
