package isolation_test

import (
	"fmt"
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
)

// Who is isolated as a contact of COVID-19 and watched for measles is both: the form says so before it is saved, the card has both and asks
// which one a key is for, and the list has one line with a sign.
func TestFollowedForTwoDiseases(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	d.Press("enter", "n").Field("Bệnh").Press("enter").Write("sởi").Press("enter").See("Đang theo dõi vì COVID-19 đến 24/08/2021: lưu là giữ cả hai").FitsEverySize()
	d.Field("Hình thức").Press("right").See("Theo dõi sức khỏe").Field("Số ngày").Clear("0").Write("21").Press("ctrl+s").See("Đã lưu Trần Văn Bình")
	d.See("ĐANG CÁCH LY · COVID-19", "TỰ THEO DÕI · sởi").Absent("CÁC ĐỢT TRƯỚC").FitsEverySize().Golden(t)
	d.Press("x").See("Lần theo dõi nào của Trần Văn Bình?", "COVID-19: F1", "sởi: Tiếp xúc").Write("sởi").Press("enter").See("Kết thúc cách ly: Trần Văn Bình").Press("down", "down", "down", "down", "enter").See("Tử vong: Trần Văn Bình")
	d.Press("esc", "esc").Go("people").See("+F1").FitsEverySize().Press("?", "pgdown", "pgdown").See("còn theo dõi vì bệnh khác nữa").Press("esc")
	d.Go("people?state=monitoring").See("Trần Văn Bình").Go("people?disease=soi&state=monitoring").See("Trần Văn Bình").Go("people?disease=covid").See("Trần Văn Bình")

	person := d.IsolationOf("Trần Văn Bình").PersonID
	d.Go(fmt.Sprintf("person/%d", person)).Press("x").Write("covid").Press("enter").Write("tử vong").Press("enter").See("Tử vong: Trần Văn Bình").Press("ctrl+s").See("Đã kết thúc cách ly: Trần Văn Bình (Tử vong)")
	all, err := d.Desk.Book.Isolations(t.Context(), person)
	if err != nil || len(all) != 2 || all[0].Outcome != model.OutcomeDied || all[1].Outcome != model.OutcomeDied {
		t.Errorf("who died is followed for nothing: %+v, %v", all, err)
	}
	d.Press("u").See("ĐANG CÁCH LY · COVID-19", "TỰ THEO DÕI · sởi")
}
