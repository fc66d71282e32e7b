package intake_test

import (
	"path/filepath"
	"strings"
	"testing"

	"sotruc/intake"
)

// What no task has of a paper is seldom in doubt where nothing is lost: decisions, grounds and papers that are only cited are none of it.
func TestFewDoubtsWhereNothingIsLost(t *testing.T) {
	t.Parallel()
	papers, doubted := 0, 0
	paths, _ := filepath.Glob("testdata/unseen/*.txt")
	for _, path := range paths {
		for _, w := range wantedIn(t, path) {
			papers++
			n := 0
			for _, d := range intake.Parse(w.text).Doubts {
				if strings.HasPrefix(string(d.Code), "unused-") {
					n++
					t.Logf("%s: %s «%s»", w.name, d.Code, d.Text)
				}
			}
			if n > 0 {
				doubted++
			}
			if n > 1 {
				t.Errorf("%s: %d doubts about what is left", w.name, n)
			}
		}
	}
	if doubted*20 > papers {
		t.Errorf("of %d papers %d are in doubt", papers, doubted)
	}
}

// A manual or a form is no paper: nothing in it is proposed as a task, and nothing is missed.
func TestManualProposesNoTasks(t *testing.T) {
	t.Parallel()
	p := intake.Parse(`HƯỚNG DẪN SỬ DỤNG PHẦN MỀM
1. Đăng nhập hệ thống
- Mở trình duyệt, nhập địa chỉ của phần mềm.
- Kiểm tra tên đăng nhập, thực hiện đổi mật khẩu.
2. Tạo báo cáo
- Chọn mục Báo cáo, lập báo cáo mới.
- Gửi báo cáo cho người duyệt.
3. Quản lý danh mục
- Cập nhật danh mục, tổ chức lại các nhóm.
`)
	if len(p.Directive.Tasks) > 0 || strings.Contains(doubtsOf(p), "unused-") {
		t.Errorf("got\n%s\ndoubts %s", taskLines(p), doubtsOf(p))
	}
}
