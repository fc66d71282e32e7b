package shell_test

import (
	"testing"

	"sotruc/ui/drive"
)

// What is typed and in no list says what becomes of it.
func TestAPickerSaysWhatBecomesOfTheTyped(t *testing.T) {
	t.Parallel()
	drive.Start(t, 0).Press("2", "n").Write("/nha/cv.docx").See("Mở tệp: /nha/cv.docx").Absent("Thêm mới")
	drive.Start(t, 0).Press("3", "b").Write("của tôi").See("Lưu bộ lọc: của tôi").Absent("Thêm mới")
}
