package intake_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sotruc/intake"
	"sotruc/intake/doubt"
	"sotruc/model"
)

// orderWords are an order in words: who leads, with whom, until when, in doubt of what.
func orderWords(o intake.Order) string {
	var with, due, doubts []string
	for _, u := range o.Task.Units {
		with = append(with, u.Name)
	}
	for _, d := range o.Task.Deadlines {
		due = append(due, d.Phrase)
	}
	for _, d := range o.Doubts {
		said := string(d.Code)
		if d.Text != "" && d.Code == doubt.UnsureDoer {
			said += " “" + d.Text + "”"
		}
		doubts = append(doubts, said)
	}
	return fmt.Sprintf("%s | %s | %s | %s", o.Task.Lead, strings.Join(with, "; "), strings.Join(due, "; "), strings.Join(doubts, " "))
}

func TestReadNote(t *testing.T) {
	t.Parallel()
	on, _ := model.NewDate(2021, 8, 16)
	for _, test := range []struct {
		note   string
		orders []string
		rest   []string
	}{
		{"Giao UBND phường lập danh sách hộ khó khăn trước ngày 25/8. VPĐU theo dõi, báo cáo thứ sáu.", []string{
			"UBND phường |  | trước ngày 25/8 | ", "VPĐU |  | 20/08/2021 | ",
		}, nil},
		{"Giao UBND phường chủ trì, phối hợp Công an phường rà soát người về từ vùng dịch, xong trước ngày 20/8.", []string{
			"UBND phường | Công an phường | trước ngày 20/8 | ",
		}, nil},
		{"Công an phường rà soát, Trạm Y tế phường lấy mẫu xong trước 17 giờ ngày 18/8", []string{
			"Công an phường |  |  | ", "Trạm Y tế phường |  | trước 17 giờ ngày 18/8 | ",
		}, nil},
		{"Giao UBND phường, Công an phường kiểm tra chốt. Xong trước thứ sáu.", []string{"UBND phường | Công an phường | trước ngày 20/08/2021 | "}, nil},
		{"Giao UBND phường chủ trì; Công an phường, CA phường Tân Lập phối hợp.", []string{
			"UBND phường | Công an phường; CA phường Tân Lập |  | ",
		}, nil},
		{"Công an phường phối hợp với Trạm Y tế phường kiểm tra chốt", []string{"Công an phường | Trạm Y tế phường |  | "}, nil},
		{"Đ/c Lan theo dõi, đ/c Hùng báo cáo ngày mai", []string{"Đ/c Lan |  |  | ", "đ/c Hùng |  | 17/08/2021 | "}, nil},
		{"Giao đồng chí Nguyễn Văn Hùng tham mưu", []string{"đồng chí Nguyễn Văn Hùng |  |  | "}, nil},
		{"Giao Lan tham mưu trong tuần", []string{"Lan |  | 20/08/2021 | "}, nil},
		{"Kính chuyển đồng chí Chủ tịch UBND phường chỉ đạo", []string{"đồng chí Chủ tịch UBND phường |  |  | "}, nil},
		{"Đồng ý. Giao VPĐU tham mưu. Lưu hồ sơ.", []string{"VPĐU |  |  | "}, []string{"Đồng ý.", "Lưu hồ sơ."}},
		{"1. UBND phường lập danh sách.\n2. Công an phường rà soát\ncác hộ đã kê khai.\n- VPĐU đôn đốc", []string{
			"UBND phường |  |  | ", "Công an phường |  |  | ", "VPĐU |  |  | ",
		}, nil},
		{"Lập danh sách trước 20/8", []string{" |  | trước 20/8 | order-without-body"}, nil},
		{"Rà soát lại toàn bộ", []string{" |  |  | order-without-body"}, nil},
		{"UBND phường dự thảo trước 20/8, trình trước 25/8", []string{"UBND phường |  | trước 20/8; trước 25/8 | further-deadline"}, nil},
		{"UBND phường họp thứ Sáu tuần 2 và tuần 4 hằng tháng", []string{
			"UBND phường |  | thứ Sáu tuần 2 và tuần 4 hằng tháng; thứ Sáu tuần 2 và tuần 4 hằng tháng | further-deadline",
		}, nil},
		{"UBND phường họp thứ Sáu tuần 2 và tuần 5 hằng tháng", []string{"UBND phường |  |  | unheld-rhythm"}, nil},
		{"Trạm Y tế phường báo cáo sau mỗi đợt 3 ngày", []string{"Trạm Y tế phường |  |  | unheld-rhythm"}, nil},
		{"UBND phường báo cáo 3 lần một tuần", []string{"UBND phường |  |  | unheld-rhythm"}, nil},
		{"Công an phường báo cáo trước ngày 10/8", []string{"Công an phường |  | trước ngày 10/8 | due-before-issue"}, nil},
		{"Các chi bộ quán triệt, báo cáo hằng tuần vào thứ sáu", []string{"Các chi bộ |  | hằng tuần vào thứ sáu | "}, nil},
		{"UBND phường báo cáo trước 30/9; 30/12", []string{"UBND phường |  | trước 30/9; 30/12; trước 30/9; 30/12 | further-deadline"}, nil},
		{"UBND phường báo cáo 20/8 lúc 3h chiều, tổ 3/9", []string{"UBND phường |  |  | ambiguous-deadline ambiguous-deadline"}, nil},
		{"UBND phường báo cáo hằng tháng trước ngày 25. Kể từ tháng 9.", []string{"UBND phường |  | hằng tháng trước ngày 25 | "}, nil},
		{"Đã xem, lưu hồ sơ", nil, []string{"Đã xem, lưu hồ sơ"}},
		{"!!! ...", nil, nil},
	} {
		orders, rest := intake.ReadNote(test.note, on, nil)
		var got []string
		for _, o := range orders {
			got = append(got, orderWords(o))
		}
		if strings.Join(got, "\n") != strings.Join(test.orders, "\n") {
			t.Errorf("%s: read\n%s\nnot\n%s", test.note, strings.Join(got, "\n"), strings.Join(test.orders, "\n"))
		}
		if strings.Join(rest, "\n") != strings.Join(test.rest, "\n") {
			t.Errorf("%s: left %q, not %q", test.note, rest, test.rest)
		}
	}
}

// No word of a note is lost, but for those that only hand something to somebody: what is to be done and until when stands in the
// text of an order, who is to do it leads or supports one, and the rest is among what orders nothing.
func TestNoWordOfANoteIsLost(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		words := rapid.SliceOfN(rapid.SampledFrom([]string{
			"Giao", "UBND", "phường", "đ/c", "Lan", "VPĐU", "theo dõi", "phối hợp", "trước", "thứ sáu", "20/8", ",", ".", ";", "\n", "\n-", "và", "trong tuần", "Đồng ý", ":",
		}), 0, 40).Draw(rt, "words")
		orders, rest := intake.ReadNote(strings.Join(words, " "), model.Date(rapid.IntRange(1, 20_000).Draw(rt, "day")), nil)
		got := strings.Join(rest, " ")
		for _, o := range orders {
			got += " " + o.Task.Text + " " + o.Task.Lead
			for _, u := range o.Task.Units {
				got += " " + u.Name
			}
		}
		all := strings.Join(words, " ")
		small := strings.ToLower(got) // the text of an order begins with a capital
		for _, word := range []string{"theo dõi", "thứ sáu", "trong tuần", "Đồng ý"} {
			if said, kept := strings.Count(all, word), strings.Count(small, strings.ToLower(word)); kept < said {
				rt.Fatalf("%s is said %d times and kept %d times: %q", word, said, kept, got)
			}
		}
		for _, name := range []string{"UBND", "phường", "Lan", "VPĐU"} { // who is named twice is told once
			if strings.Contains(all, name) && !strings.Contains(small, strings.ToLower(name)) {
				rt.Fatalf("%s is not kept: %q", name, got)
			}
		}
	})
}
