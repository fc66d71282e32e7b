package intake_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sotruc/intake"
	"sotruc/intake/doubt"
)

// Of the deadlines of a task the first is proposed, and each further one has a doubt with its words, however many there are.
func TestEachFurtherDeadlineIsDoubted(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		days := rapid.SliceOfNDistinct(rapid.IntRange(1, 28), 1, 6, rapid.ID[int]).Draw(t, "days")
		joint := rapid.SampledFrom([]string{"; báo cáo đợt tiếp theo ", ". Báo cáo bổ sung ", ", gửi danh sách "}).Draw(t, "joint")
		parts := make([]string, len(days))
		for i, day := range days {
			parts[i] = fmt.Sprintf("trước ngày %d/9/2021", day)
		}
		p := intake.Parse(paperOf("1. Các chi bộ báo cáo " + strings.Join(parts, joint) + ".\n2. Công an phường kiểm tra lưu trú."))
		task := p.Directive.Tasks[0]
		if len(task.Deadlines) != len(days) || task.Deadline != task.Deadlines[0] {
			t.Fatalf("%v: %+v", parts, task.Deadlines)
		}
		var told []string
		for _, d := range p.Doubts {
			if d.Field == doubt.FieldDeadline {
				told = append(told, d.Text)
			}
		}
		if got, want := strings.Join(told, "|"), strings.Join(parts[1:], "|"); got != want {
			t.Fatalf("%v: doubts %q, want %q", parts, got, want)
		}
	})
}
