package shell_test

import (
	"testing"

	"sotruc/ui/drive"
)

// Every command of the program is found from Today by words without tones, and opens what it says.
func TestThePaletteKnowsTheWholeProgram(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	for typed, opened := range map[string]string{
		"nhap van ban": "Đường dẫn", "dan van ban": "▌2 ", "bang tay": "Xem lại", "giu so": "Giữ số đến", "in so": "Sổ đăng ký", "giao viec": "Thêm nhiệm vụ",
		"qua han": "Nhiệm vụ: Quá hạn", "den han hom nay": "Đến hạn hôm nay", "lich": "Lịch", "nhac": "Nhắc", "di mot vong": "Đi một vòng", "theo ngay": "▌4 ", "danh sach ho": "▌4 ",
		"them ho": "Thêm hộ", "lap bao cao": "▌5 ", "hoat dong": "Hoạt động", "vi pham": "Vi phạm", "nguoi di": "▌5 ", "them don vi": "▌6 ",
		"thung rac": "Thùng rác", "nhat ky": "Nhật ký",
	} {
		d.Press("1", "ctrl+p").Write(typed).Press("enter")
		if !d.Shows(opened) || d.Path() == "" && !d.Shows("┌─") {
			t.Errorf("%s does not open %s:\n%s", typed, opened, d.Screen())
		}
		d.Press("esc", "esc", "esc")
	}
	d.Press("1", "ctrl+p").Absent("trang trước", "về đầu").Write("xyzxyz").See("Không có lệnh nào khớp", "mọi phím").Press("esc")
	d.Press("ctrl+p").Write("thung rac").Press("enter", "esc").See("▌1 ")
	d.ReadOnly().Press("ctrl+p").Write("giao viec").See("sổ đang mở chỉ để đọc").Press("enter").Complains().See("! Giao việc: thêm nhiệm vụ: sổ đang mở chỉ để đọc")
}
