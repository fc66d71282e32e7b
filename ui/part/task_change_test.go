package part

import (
	"testing"

	"sotruc/model"
)

func TestAChangeOfATaskIsASentence(t *testing.T) {
	t.Parallel()
	d := bareDesk(t)
	names := RowNames{"unit 4": "UBND phường", "unit 5": "Trạm Y tế", "member 7": "Lan", "directive 2": "1-CV", "activity 3": "16/08/2021 kiểm tra chốt"}
	const on20, on25 = `"every":"once","due":"2021-08-20"`, `"every":"once","due":"2021-08-25"`
	for _, c := range []struct{ tbl, before, after, want string }{
		{"task", "", `{"lead_id":4,"directive_id":2,` + on20 + `}`, "ghi nhiệm vụ vào sổ theo văn bản 1-CV, giao UBND phường, hạn ngày 20/08/2021"},
		{"task", `{` + on20 + `}`, `{` + on25 + `}`, "hạn ngày 20/08/2021 → ngày 25/08/2021"},
		{"task", `{"lead_id":4}`, `{"lead_id":5}`, "giao từ UBND phường sang Trạm Y tế"},
		{"task", `{"lead":"Tổ 3"}`, `{"lead_id":5}`, "giao từ Tổ 3 sang Trạm Y tế"},
		{"task", `{"lead_id":4,"member_id":7}`, `{"lead_id":4}`, "thôi giao cho Lan"},
		{"task", `{` + on20 + `}`, `{"note":"gấp"}`, "bỏ hạn ngày 20/08/2021; Ghi chú: gấp"},
		{"task", `{"deleted_at":""}`, `{"deleted_at":"2021-08-16T06:12:00Z"}`, "chuyển nhiệm vụ vào thùng rác"},
		{"task", `{"roll_kind":"cell"}`, `{"roll_kind":"area"}`, "Điểm danh mọi: Chi bộ → Tổ dân phố, khu phố"},
		{"task", `{"rev":1}`, `{"rev":2}`, "sửa"},
		{"completion", "", `{"state":"done","period":"2021-08-16"}`, "ghi hoàn thành kỳ 16/08/2021"},
		{"completion", "", `{"state":"done","done_at":"2021-08-16T06:12:00Z","unit_id":5}`, "ghi hoàn thành phần của Trạm Y tế, xong lúc 16/08/2021 13:12"},
		{"completion", "", `{"state":"waived","period":"2021-W33","reason":"mất điện"}`, "miễn kỳ Tuần 33/2021 vì mất điện"},
		{"completion", `{"state":"done","note":"đủ"}`, `{"state":"reopened","reason":"thiếu","note":"đủ"}`, "mở lại vì thiếu (trước đó: Đã xong)"},
		{"completion", `{"state":"done","note":"đủ"}`, `{"state":"done"}`, "sửa điều đã ghi, bỏ ghi chú: đủ"},
		{"completion", `{"state":"done","period":"2021-08"}`, "", "bỏ tích kỳ 08/2021 (trước đó: Đã xong)"},
		{"task_unit", "", `{"role":"support","unit_id":5,"due_on":"2021-08-20"}`, "thêm Trạm Y tế phối hợp, hạn riêng 20/08/2021"},
		{"task_unit", `{"role":"roll","name":"Chi bộ 9"}`, "", "bỏ Chi bộ 9 khỏi điểm danh"},
		{"past_rule", "", `{"every":"day","time":"14:00","until":"2021-08-20","reason":"đổi giờ"}`, "giữ hạn cũ (14:00 hằng ngày) cho các kỳ trước ngày 20/08/2021, lý do: đổi giờ"},
		{"evidence", "", `{"kind":"paper","paper_kind":"Báo cáo","symbol":"12-BC/ĐU","period":"2021-08"}`, "thêm minh chứng Báo cáo 12-BC/ĐU kỳ 08/2021"},
		{"evidence", `{"kind":"activity","activity_id":3}`, "", "bỏ minh chứng 16/08/2021 kiểm tra chốt"},
	} {
		if got := ChangeLine(d, model.Change{Table: c.tbl, Before: c.before, After: c.after}, names); got != c.want {
			t.Errorf("%s %s → %s:\n%q, want\n%q", c.tbl, c.before, c.after, got, c.want)
		}
	}
}
