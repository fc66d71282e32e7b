package intake_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sotruc/intake"
	"sotruc/intake/symbol"
)

// Whatever stands before an order and whatever opens it, a paper of a kind that hands out tasks does not lose it: it is a task, a candidate or in doubt.
func TestNoOrderIsLostInSilence(t *testing.T) {
	t.Parallel()
	var kinds []symbol.Kind
	for _, k := range symbol.Known {
		if k.Tasks {
			kinds = append(kinds, k)
		}
	}
	bodies := []string{"Công an phường", "Trạm Y tế phường", "Các chi bộ", "Ban Chỉ huy Quân sự phường", "Hội Nông dân phường"}
	acts := []string{"kiểm tra lưu trú tại các khu phố", "tổ chức tuyên truyền đến toàn thể nhân dân", "lập danh sách các hộ nghèo", "báo cáo kết quả bằng văn bản", "rà soát các trường hợp đã nêu"}
	signs := []string{"1. ", "- ", "+ ", "* ", "[1] ", "#1 ", "A1. ", "Một. ", "I.1. ", "1.1.1.1. ", "§ ", "» ", "\uf0fc ", "", "3) ", "(4) ", "7. ", "– ", "► "}
	asking := []string{"", "", "Rất mong ", "Kính mong ", "Trân trọng đề nghị "}
	heads := []string{
		"\n", "Nội dung như sau:\n", "I. NHIỆM VỤ\n", "NHIỆM VỤ TRỌNG TÂM\n", "I. TÌNH HÌNH\nTrên địa bàn đã có 12 ca mắc.\nII. NHIỆM VỤ\n", "1. Về công tác chung\n", "Điều 1. Trách nhiệm\n",
		"Kết quả đạt được như sau.\n\n", "a) Tình hình chung ổn định.\n", "2. Văn phòng Đảng ủy đôn đốc.\n",
	}
	rapid.Check(t, func(t *rapid.T) {
		k := rapid.SampledFrom(kinds).Draw(t, "kind")
		var b strings.Builder
		b.WriteString(rapid.SampledFrom(heads).Draw(t, "head"))
		var lines []string
		for i := range rapid.IntRange(1, 3).Draw(t, "orders") {
			said := bodies[(i+rapid.IntRange(0, 4).Draw(t, "body"))%len(bodies)] + " " + rapid.SampledFrom(acts).Draw(t, "act")
			lines = append(lines, said)
			fmt.Fprintf(&b, "%s%s%s.\n", rapid.SampledFrom(signs).Draw(t, "sign"), rapid.SampledFrom(asking).Draw(t, "asking"), said)
		}
		p := intake.Parse(kindPaper(k, b.String()))
		for _, said := range lines {
			if !holdsWords(p, said) {
				t.Fatalf("%s: %q is lost in\n%s\ngot\n%s\ndoubts %s", k.Name, said, b.String(), taskLines(p), doubtsOf(p))
			}
		}
	})
}

// holdsWords tells whether words stand in what was read as a task or a candidate, or in a doubt.
func holdsWords(p intake.Proposal, words string) bool {
	text := p.Directive.Text
	for _, s := range p.Spans {
		if (s.Field == "tasks" || s.Field == "candidates") && strings.Contains(strings.Join(strings.Fields(text[s.Start:s.End]), " "), words) {
			return true
		}
	}
	return strings.Contains(doubtsOf(p), words)
}
