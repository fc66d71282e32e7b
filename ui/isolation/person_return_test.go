package isolation_test

import (
	"testing"

	"sotruc/ui/drive"
)

// Who came from an outbreak area is asked for the health declaration, and stands among who came.
func TestWhoCameFromAnOutbreakAreaStandsAmongWhoCame(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	d.Press("a").Write("Võ Thị Về").Absent("Khai báo y tế").Field("Diện").Press("right").See("Khai báo y tế", "‹ chưa khai báo ›")
	d.Field("Nguồn").Write("Bắc Giang").Press("ctrl+s").See("Đã lưu Võ Thị Về")
	d.Press("1").See("1 người về từ vùng dịch chưa khai báo")
	d.Press("4").Row("Võ Thị Về").Press("a").Write("Võ Văn Khai").Field("Khai báo").Press("right").See("đã khai báo").Press("ctrl+s").See("Đã lưu")
	d.Row("Võ Thị Về").Press("a").Write("Võ Văn Khác").Field("Khai báo").Press("right", "right").See("không ghi người đến").Press("ctrl+s").See("Đã lưu")
	d.Press("1").See("1 người về từ vùng dịch chưa khai báo")
	d.Go("movements").See("Võ Thị Về", "Võ Văn Khai", "Bắc Giang").Absent("Võ Văn Khác")
	d.Press("u", "u").See("Võ Thị Về", "1/1")
}
