package isolate_test

import (
	"fmt"
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
)

// Who absconds or dies leaves the list with it and is in the list of that; leaving needs a reason.
func TestLeavingAndDying(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	d.Press("x").Write("rời").Press("enter", "ctrl+s").See("! Ghi lý do: đi đâu").Write("về quê, đã báo công an phường").Press("ctrl+s")
	d.See("Đã kết thúc cách ly: Trần Văn Bình (Rời địa bàn)")
	if i := d.IsolationOf("Trần Văn Bình"); i.Outcome != model.OutcomeLeft || i.Note != "về quê, đã báo công an phường" {
		t.Errorf("%+v", i)
	}
	d.Press("l").Write("bỏ đi").Press("enter").See("Bỏ đi, rời địa bàn", "Trần Văn Bình", "rời đi")
	d.Go("people?state=isolating").Press("x").Write("tử vong").Press("enter", "ctrl+s").See("(Tử vong)")
	died := d.Go("people?fate=died").See("Tử vong").Current()
	d.Press("enter").See("Kết quả: Tử vong " + d.Desk.Today().Local())
	d.Press("esc").Go("people?fate=hospital").Absent(died)
}

// The certificate is written with the end of one, put right afterwards, and shown with its day.
func TestCertificateOfCompletion(t *testing.T) {
	t.Parallel()
	d, end := completing(t)
	d.Row("Trần Văn Bình").Press("x", "enter").Field("Số giấy xác nhận").Write("12/GXN-TYT").Field("Ngày giấy xác nhận").Write("1/1/2030").Press("ctrl+s")
	d.See("Ngày này chưa tới").Clear("01/01/2030").Write(end.Local()).Press("ctrl+s").See("(Hoàn thành)")
	d.Go("people?state=isolating").Row("Trần Văn Bình").Press("enter").See("Giấy xác nhận: 12/GXN-TYT ngày " + end.Local())
	d.Press("i").Field("Số giấy xác nhận").Clear("12/GXN-TYT").Write("13/GXN-TYT").Press("ctrl+s").See("Giấy xác nhận: 13/GXN-TYT ngày " + end.Local())
	d.Undo(1).See("Giấy xác nhận: 12/GXN-TYT")
	if i := d.IsolationOf("Trần Văn Bình"); i.Certificate != "12/GXN-TYT" || i.CertificateOn != end {
		t.Errorf("%+v", i)
	}
}

// Where a case was found is not answered until somebody answers it: neither form nor card has words that read like an answer, and no
// figure counts one.
func TestWhereACaseWasFoundIsUnanswered(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	d.Go("people").Row("Lê Thị Cúc").Press("x", "down", "enter").See("Phát hiện ở đâu *", "‹ chưa ghi ›").Absent("Không rõ")
	d.Press("ctrl+s").See("! ").Press("esc")
	i := d.IsolationOf("Lê Thị Cúc")
	if err := d.Desk.Book.EndIsolations(t.Context(), []model.IsolationID{i.ID}, model.OutcomeBecameCase, d.Desk.Today(), model.SourceNone, ""); err != nil {
		t.Fatal(err)
	}
	d.Reopen().Go(fmt.Sprintf("person/%d", i.PersonID)).See("Chuyển F0 (phát hiện ở đâu: chưa ghi) 16/08/2021")
	got := figures(t, d, d.Desk.Today())
	if n := got["f0.new"].Now - got["f0.community"].Now - got["f0.cross"].Now - got["f0.central"].Now - got["f0.returned"].Now; n != 1 {
		t.Errorf("%d of %+v without an answer", n, got["f0.new"])
	}
}
