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

// The form of a second isolation may take the place of the first: it says what would end, on which day and what speaks against it, asks where alarms would close,
// and one step takes both back.
func TestTakingThePlaceOfAnother(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	covid := d.IsolationOf("Trần Văn Bình")
	if err := d.Desk.Book.RecordCheckIns(t.Context(), []model.CheckIn{{IsolationID: covid.ID, Day: d.Desk.Today() - 1, Session: model.Afternoon, Result: model.CheckInNormal, Temperature: 385}}); err != nil {
		t.Fatal(err)
	}
	d.Go("today").Go(fmt.Sprintf("person/%d", covid.PersonID)).Press("n").See("Đang theo dõi vì COVID-19", "một bệnh không ghi hai lần cùng lúc", "Chưa chọn").Press("ctrl+s").See("chưa kết thúc: chọn thay")
	d.Field("Bệnh").Press("enter").Write("sởi").Press("enter").See("lưu là giữ cả hai", "Giữ cả hai").Field("Hình thức").Press("right").Field("Số ngày").Clear("0").Write("21")
	d.Field("Lần đang theo dõi").Press("right").See("Thay: lần trước ghi hoàn thành", "Lưu: COVID-19 đến 24/08/2021 ghi “Hoàn thành” ngày 16/08/2021", "1 báo động chưa xử lý", "còn 8 ngày").FitsEverySize().Golden(t)
	d.Field("Bắt đầu").Press("ctrl+u").Write("18/08/2021").Press("ctrl+s").See("đến ngày hãy kết thúc").Field("Bắt đầu").Press("ctrl+u").Write("16/08/2021")
	d.Press("ctrl+s").See("1 báo động chưa xử lý").Press("ctrl+s").See("Đã lưu Trần Văn Bình").See("NGÀY CUỐI · COVID-19", "Kết quả: Hoàn thành 16/08/2021", "TỰ THEO DÕI · sởi", "Thay bằng lần theo dõi vì sởi từ 16/08/2021").Absent("ĐANG CÁCH LY")
	d.Press("u").See("ĐANG CÁCH LY · COVID-19").Absent("sởi")

	d.Press("n").Field("Bệnh").Press("enter").Write("sởi").Press("enter").Field("Hình thức").Press("right").Field("Số ngày").Clear("0").Write("21")
	d.Field("Lần đang theo dõi").Press("right", "right").See("ghi “Hủy” ngày 16/08/2021").Press("ctrl+s").See("Đã lưu Trần Văn Bình", "TỰ THEO DÕI · sởi")
	all, err := d.Desk.Book.Isolations(t.Context(), covid.PersonID)
	if err != nil || len(all) != 2 || all[1].Outcome != model.OutcomeCancelled && all[0].Outcome != model.OutcomeCancelled {
		t.Errorf("%+v, %v", all, err)
	}
}
