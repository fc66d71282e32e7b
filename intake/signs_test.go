package intake_test

import (
	"testing"

	"sotruc/intake"
)

// signed is a paper whose three orders are opened by signs.
func signed(signs ...string) string {
	return apartHead + signs[0] + "Công an xã rà soát các tụ điểm trước ngày 20/9/2025.\n" + signs[1] + "Trạm Y tế xã báo cáo kết quả tiêm chủng.\n" +
		signs[2] + "Các chi bộ tuyên truyền trước ngày 25/9/2025.\n" + apartEnd
}

// Whatever sign opens the orders of a list, each is a task with its body and its day.
func TestAnySignOpensAnItem(t *testing.T) {
	t.Parallel()
	one := func(sign string) []string { return []string{sign, sign, sign} }
	for _, tt := range []struct {
		print string // of the ordinals, "-" for a bullet
		signs []string
	}{
		{"- - -", one("\uf0b7 ")},
		{"- - -", one("\uf0d8\t")},
		{"- - -", one("■ ")},
		{"- - -", one("✓ ")},
		{"- - -", one("→ ")},
		{"- - -", one("· ")},
		{"- - -", one("☐ ")},
		{"1 2 3", []string{"① ", "② ", "③ "}},
		{"1 2 3", []string{"❶ ", "❷ ", "❸ "}},
		{"(1) (2) (3)", []string{"(1) ", "(2) ", "(3) "}},
		{"(i) (ii) (iii)", []string{"(i) ", "(ii) ", "(iii) "}},
		{"i) ii) iii)", []string{"i) ", "ii) ", "iii) "}},
		{"1 2 3", []string{"1: ", "2: ", "3: "}},
		{"1 2 3", []string{"1️⃣ ", "2️⃣ ", "3️⃣ "}},
		{"1 2 3", []string{"- 1. ", "- 2. ", "- 3. "}},
		{"1 2 3", []string{"1.- ", "2.- ", "3.- "}},
		{"1 2 3", []string{"1/- ", "2/- ", "3/- "}},
		{"1 2 3", []string{"1 . ", "2 . ", "3 . "}},
		{"Nhiệm vụ 1 Nhiệm vụ 2 Nhiệm vụ 3", []string{"Nhiệm vụ 1: ", "Nhiệm vụ 2: ", "Nhiệm vụ 3: "}},
		{"Bước 1 Bước 2 Bước 3", []string{"Bước 1: ", "Bước 2: ", "Bước 3: "}},
		{"Việc thứ nhất Việc thứ hai Việc thứ ba", []string{"Việc thứ nhất: ", "Việc thứ hai: ", "Việc thứ ba: "}},
	} {
		p := intake.Parse(signed(tt.signs...))
		var ordinals string
		for i, task := range p.Directive.Tasks {
			if i > 0 {
				ordinals += " "
			}
			ordinals += task.Ordinal
			task.Ordinal = ""
			p.Directive.Tasks[i] = task
		}
		const want = " | Công an xã | before 2025-09-20\n | Trạm Y tế xã | \n | Các chi bộ | before 2025-09-25"
		if got := taskLines(p); got != want || ordinals != tt.print {
			t.Errorf("%q: %s\n%s\ndoubts %s", tt.signs, ordinals, got, doubtsOf(p))
		}
	}
}

// A sign within a sentence opens nothing: neither a letter of a word, nor an hour, nor the numbers of what is counted up.
func TestASignOfASentenceOpensNothing(t *testing.T) {
	t.Parallel()
	for _, line := range []string{
		"8: 30 có mặt tại trụ sở", "§", "gồm (2) bản chính và (3) bản sao", "o nhà",
	} {
		p := intake.Parse(apartHead + "1. Công an xã rà soát các tụ điểm,\n" + line + ", xong trước ngày 20/9/2025.\n" + apartEnd)
		if got, want := taskLines(p), "1 | Công an xã | before 2025-09-20"; got != want {
			t.Errorf("%s: got\n%s\ndoubts %s", line, got, doubtsOf(p))
		}
	}
}

// A number that stands twice opens an item each time, and so does one behind it; the number of a measure at the start of a line opens none.
func TestANumberThatStandsTwice(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ items, want string }{
		{"1. Công an xã rà soát.\n2. Trạm Y tế xã trực.\n2. Các chi bộ tuyên truyền.\n3. Văn phòng Đảng uỷ đôn đốc.", "1 | Công an xã | \n2 | Trạm Y tế xã | \n2 | Các chi bộ | \n3 | Văn phòng Đảng uỷ | "},
		{"1. Công an xã rà soát.\n2. Trạm Y tế xã trực.\n3. Các chi bộ tuyên truyền.\n2. Văn phòng Đảng uỷ đôn đốc.", "1 | Công an xã | \n2 | Trạm Y tế xã | \n3 | Các chi bộ | \n2 | Văn phòng Đảng uỷ | "},
		{"1. Trạm Y tế xã:\na) Lấy mẫu tại nhà.\nb) Khử khuẩn.\nb) Báo cáo trước ngày 20/9/2025.\n2. Công an xã rà soát.", "1 | Trạm Y tế xã | \n  a) | Trạm Y tế xã | \n  b) | Trạm Y tế xã | \n  b) | Trạm Y tế xã | before 2025-09-20\n2 | Công an xã | "},
		{"1. Công an xã khoanh vùng với bán kính khoảng\n250 m quanh ổ dịch, xong trước ngày 20/9/2025.\n2. Trạm Y tế xã trực.", "1 | Công an xã | before 2025-09-20\n2 | Trạm Y tế xã | "},
	} {
		p := intake.Parse(apartHead + tt.items + "\n" + apartEnd)
		if got := taskLines(p); got != tt.want {
			t.Errorf("%s\ngot\n%s\ndoubts %s", tt.items, got, doubtsOf(p))
		}
	}
}

// A letter of a font of signs that stands alone is a bullet, and no damage of the text.
func TestASignIsNoDamage(t *testing.T) {
	t.Parallel()
	text := signed("\uf0b7 ", "\uf0b7 ", "\uf0b7 ")
	if p := intake.Parse(text); doubtsOf(p) != "" {
		t.Errorf("doubts %s", doubtsOf(p))
	}
}
