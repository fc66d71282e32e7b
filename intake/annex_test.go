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

// ledRhythms writes tasks with who leads them and how often they come, those below one in brackets.
func ledRhythms(tasks []model.Task) string {
	var list []string
	for _, task := range tasks {
		line := strings.TrimSpace(task.Ordinal + " " + task.Lead)
		for _, d := range task.Deadlines {
			line += " " + string(d.Every)
		}
		if len(task.Tasks) > 0 {
			line += " (" + ledRhythms(task.Tasks) + ")"
		}
		list = append(list, line)
	}
	return strings.Join(list, "; ")
}

// countTasks counts tasks and those below them.
func countTasks(tasks []model.Task) int {
	n := len(tasks)
	for _, task := range tasks {
		n += countTasks(task.Tasks)
	}
	return n
}

// annexOf is a paper of 16/8/2021 with two tasks and what stands behind its signature.
func annexOf(annex string) string {
	return paperOf("1. Các chi bộ thực hiện theo Phụ lục.\n2. Công an phường kiểm tra lưu trú.") + annex + "\n"
}

// Numbered orders of an annex are tasks; what only lists bodies, figures and headings is none, and an order without a number is a doubt.
func TestOrdersOfAnAnnex(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ name, annex, tasks, doubts string }{
		{
			"orders to bodies",
			"PHỤ LỤC\nPhân công nhiệm vụ\n(Kèm theo Công văn số 130-CV/ĐU ngày 16/8/2021)\n1. Chi bộ 3: Tổ chức trực chốt số 1 trước ngày 20/8/2021.\n" +
				"2. Chi bộ Trường học: Tuyên truyền, vận động phụ huynh.\n3. Giao Trạm Y tế phường lấy mẫu vào thứ Sáu hằng tuần.\n4. Chi bộ 5: 25 đảng viên.",
			"PL.1 Chi bộ 3 once; PL.2 Chi bộ Trường học; PL.3 Trạm Y tế phường week", "",
		},
		{
			"orders under headings",
			"Phụ lục 2\nI. NHIỆM VỤ CỦA CÁC ĐƠN VỊ\n1. Công an phường\na) Kiểm tra lưu trú.\nb) Lập chốt trước ngày 20/8/2021.\n2. Chi bộ 7:\n- Lập danh sách hộ cách ly.\n- Báo cáo trước ngày 25/8/2021.",
			"PL.I.1 Công an phường (a) Công an phường; b) Công an phường once); PL.I.2 Chi bộ 7 (- Chi bộ 7; - Chi bộ 7 once)", "",
		},
		{
			"what is to be done behind a comma",
			"PHỤ LỤC\n1. Công an phường tuần tra hằng ngày, báo cáo trước 17 giờ.\n2. Trạm Y tế phường lấy mẫu, báo cáo trước ngày 26/8/2021.\n" +
				"3. Chi bộ 1, báo cáo viên Lê Văn Hòa.",
			"PL.1 Công an phường day; PL.2 Trạm Y tế phường once", "",
		},
		{"a list of bodies", "PHỤ LỤC\nDanh sách chi bộ\n1. Chi bộ thôn Đông\n2. Chi bộ thôn Đoài", "", ""},
		{"an outline of a report", "PHỤ LỤC 1\nĐỀ CƯƠNG BÁO CÁO\n1. Công tác lãnh đạo, chỉ đạo\n2. Tổ chức thực hiện\n3. Kết quả của chi bộ", "", ""},
		{
			"an order without a number", "PHỤ LỤC\nGiao Văn phòng Đảng ủy tổng hợp trước ngày 23/8/2021.", "",
			"unused-order: Giao Văn phòng Đảng ủy tổng hợp trước ngày 23/8/2021.", // a candidate, with its day
		},
		{"no annex", "Phụ trách: đồng chí Lan\n1. Chi bộ 3: Tổ chức trực chốt.", "", ""},
	} {
		p := intake.Parse(annexOf(tt.annex))
		if len(p.Directive.Tasks) < 2 {
			t.Errorf("%s: %d tasks", tt.name, len(p.Directive.Tasks))
			continue
		}
		if got := ledRhythms(p.Directive.Tasks[2:]); got != tt.tasks {
			t.Errorf("%s\ngot  %s\nwant %s", tt.name, got, tt.tasks)
		}
		if got := strings.Join(strings.Split(doubtsOf(p), " | "), "|"); got != tt.doubts {
			t.Errorf("%s: doubts %s, want %s", tt.name, got, tt.doubts)
		}
		spans := 0
		for _, s := range p.Spans {
			if s.Field == doubt.FieldTasks {
				spans++
			}
		}
		if all := countTasks(p.Directive.Tasks); spans != all {
			t.Errorf("%s: %d spans of %d tasks", tt.name, spans, all)
		}
	}
}

// A report and a letter that hands out nothing have no tasks in their annexes either.
func TestAnAnnexOfAReportHandsOutNothing(t *testing.T) {
	t.Parallel()
	text := strings.Replace(annexOf("PHỤ LỤC\n1. Chi bộ 3: Tổ chức trực chốt số 1.\n2. Chi bộ 4: Tuyên truyền."), "Số 130-CV/ĐU", "Số 130-BC/ĐU", 1)
	text = strings.Replace(text, "yêu cầu:\n1. Các chi bộ thực hiện theo Phụ lục.\n2. Công an phường kiểm tra lưu trú.", "báo cáo:\n1. Các chi bộ đã thực hiện.\n2. Công an phường đã kiểm tra.", 1)
	if p := intake.Parse(text); len(p.Directive.Tasks) != 0 {
		t.Errorf("%+v", p.Directive.Tasks)
	}
}

// However many orders an annex has, each is a task of the body it names, in their order.
func TestEachOrderOfAnAnnexIsATask(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 12).Draw(t, "orders")
		joint := rapid.SampledFrom([]string{": ", " "}).Draw(t, "joint")
		annex, want := "PHỤ LỤC", []string(nil)
		for i := range n {
			cell := fmt.Sprintf("Chi bộ %d", rapid.IntRange(1, 30).Draw(t, "cell"))
			annex += fmt.Sprintf("\n%d. %s%s%s", i+1, cell, joint, rapid.SampledFrom([]string{"tổ chức trực chốt.", "rà soát hộ cách ly.", "lập danh sách người về phường."}).Draw(t, "act"))
			want = append(want, fmt.Sprintf("PL.%d %s", i+1, cell))
		}
		p := intake.Parse(annexOf(annex))
		if got := ledRhythms(p.Directive.Tasks[2:]); got != strings.Join(want, "; ") {
			t.Fatalf("%s\ngot  %s\nwant %s", annex, got, strings.Join(want, "; "))
		}
	})
}
