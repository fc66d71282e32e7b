package taskform_test

import (
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
	"sotruc/ui/scene"
)

// A new roll call goes through several kinds of units: chosen from their list one by one, or typed as a paper says them.
func TestARollCallOfSeveralKindsIsMade(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0).Size(60, 20)
	if _, err := d.Desk.Book.AddUnits(t.Context(), []model.Unit{{Kind: model.UnitCell, Name: "Chi bộ 1"}, {Kind: model.UnitArea, Name: "Tổ dân phố 1"}}); err != nil {
		t.Fatal(err)
	}
	kinds := func() *drive.Driver {
		return d.Visit(scene.TaskForm{}).Write("Rà soát").Field("Điểm danh").Press("space").Field("Danh sách").Press("right", "right").See("Nhiều loại đơn vị").Field("Các loại")
	}
	kinds().Press("ctrl+s").See("! Chưa điền mục này", "F4").Press("f4").See("Tổ COVID cộng đồng").Fits(60, 20).Write("tổ").Press("enter")
	d.See("Tổ dân phố, khu phố").Press("f4").Write("chi").Press("enter").See("Chi bộ; Tổ dân phố, khu phố")
	d.Press("f4").Write("chi").Press("enter").Absent("Chi bộ; ").Press("f4").Write("chi").Press("enter", "ctrl+s").See("Đã thêm nhiệm vụ")
	if got := d.Task("Rà soát"); !got.RollCall || got.RollKind != "cell,area" || len(got.Units) != 2 {
		t.Errorf("it asks %q %+v", got.RollKind, got.Units)
	}
	d.Press("u").See("Đã hoàn tác")
	if left := d.Tasks(model.TaskFilter{}); len(left) != 0 {
		t.Errorf("there is %+v", left)
	}
	kinds().Write("các tổ dân phố và các chi bộ").Press("tab").See("Chi bộ; Tổ dân phố, khu phố")
	kinds().Write("cơ quan; tổ covid").Press("tab").See("Cơ quan, đơn vị; Tổ COVID cộng đồng")
	kinds().Write("chi bộ; đoàn thể").Press("ctrl+s").See("Không có loại đơn vị nào gọi là “đoàn")
}
