package guide_test

import (
	"testing"

	"sotruc/ui/drive"
)

func TestGuideLooks(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	d.Press("ctrl+p").Write("huong dan su dung").Press("enter").See("Hướng dẫn dùng Sổ Trực")
	d.Pictures(t, "begin")
}

// The guide is read, looked through without tones and gone through by its headings, from anywhere.
func TestTheGuideIsLookedThrough(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	d.Press("3", "ctrl+p").Write("huong dan su dung").Press("enter").See("Hướng dẫn sử dụng · ", "Hướng dẫn dùng Sổ Trực")
	d.Press("n").Absent("Chỗ ") // nothing is looked for
	d.Press("enter").See("Mục lục").Write("tu excel").Press("enter").See("Từ Excel sang", "lọc cột")
	d.Press("/").See("Tìm trong hướng dẫn").Write("khong co chu nay dau").Press("ctrl+s").See("Không có trong hướng dẫn")
	d.Press("ctrl+u").Write("raster fonts").Press("ctrl+s").See("Có 1 chỗ", "Raster Fonts")
	d.Press("n").See("Chỗ 1 trên 1").Press("N").See("Chỗ 1 trên 1")
	d.Press("home").See("Hướng dẫn dùng Sổ Trực").Press("end").See("100%").Press("esc").Absent("Hướng dẫn sử dụng · ")
}
