package round_test

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/drive"
	"sotruc/ui/kit"
)

func TestRoundIsRecordedLineByLine(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	today := d.Desk.Today()
	d.Press("r").See("Vòng chiều", "0/4")
	d.Press("enter").See("1/4").Press("3", "6", ",", "9").See("Thân nhiệt của Lê Thị Cúc: 36,9").Press("enter").See("2/4")
	d.Press("v").See("3/4").Press("3", "8", "2", "enter").See("4/4", "sốt")
	for name, want := range map[string]model.CheckIn{
		"Trần Văn Bình": {Result: model.CheckInNormal},
		"Lê Thị Cúc":    {Result: model.CheckInNormal, Temperature: 369},
		"Trần Thị Dung": {Result: model.CheckInAbsent},
		"Trần Văn Em":   {Result: model.CheckInSymptoms, Symptoms: "sốt", Temperature: 382},
	} {
		got := d.CheckInOf(name, today, model.Afternoon)
		if got.Result != want.Result || got.Symptoms != want.Symptoms || got.Temperature != want.Temperature {
			t.Errorf("%s: %+v, want %+v", name, got, want)
		}
	}
	d.Press("u").See("3/4")
	d.Press("s").Write("ho").Press("ctrl+s").See("4/4")
}

func TestRoundRefusesWhatNobodyHas(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	d.Press("r", "4", "5", "enter").See("Thân nhiệt từ 33 đến 43 độ", "0/4")
	d.Press("esc").See("0/4")
	d.Press("3", "6", "6", "0", "enter").See("Thân nhiệt từ 33 đến 43 độ")
	d.Press("backspace", "enter").See("1/4", "36,6")
	d.Press("3", "backspace").See("1/4")
	d.Press("up", "delete").See("0/4") // nobody types any more
	if got := d.CheckInOf("Trần Văn Bình", d.Desk.Today(), model.Afternoon); got.Result != "" {
		t.Errorf("%+v is still there", got)
	}
}

func TestRoundOfTheRestAsks(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	d.Press("r", "v", "a").See("3 người chưa ghi").Press("enter").See("1/4")
	d.Press("a", "c").See("4/4", "Đã ghi bình thường cho 3 người")
	if got := d.CheckInOf("Trần Văn Bình", d.Desk.Today(), model.Afternoon); got.Result != model.CheckInAbsent {
		t.Errorf("%+v", got)
	}
	d.Press("u").See("1/4")
}

func TestRoundOfAPastDay(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	d.Press("r", "[", "left").See("Vòng sáng", "ghi bù", "15/08/2021").Press("enter").See("1/4")
	if got := d.CheckInOf("Trần Văn Bình", d.Desk.Today()-1, model.Morning); got.Result != model.CheckInNormal {
		t.Errorf("%+v", got)
	}
	d.Press("]", "]").See("16/08/2021")
}

// Who is past the planned end and not confirmed stands below the others: not due, but somebody may still look in.
func TestRoundOfThosePastTheirEnd(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	for _, name := range []string{"Lê Thị Cúc", "Trần Văn Em"} {
		i := d.IsolationOf(name)
		if _, err := d.Desk.Book.ChangeEnd(t.Context(), i.ID, i.Rev, d.Desk.Today()-1, "nhập nhầm"); err != nil {
			t.Fatal(err)
		}
	}
	d.Press("r").See("0/2", "Hết hạn, chờ xác nhận  0/2", "Lê Thị Cúc")
	d.Press("a", "c").See("2/2", "Đã ghi bình thường cho 2 người")
	if got := d.CheckInOf("Lê Thị Cúc", d.Desk.Today(), model.Afternoon); got.Result != "" {
		t.Errorf("%+v with the rest", got)
	}
	d.Press("end", "v").See("Hết hạn, chờ xác nhận  1/2", "2/2")
	d.Press("enter").See("Hết hạn, chờ xác nhận  2/2") // the cursor stood on the other of them
	if got := d.CheckInOf("Lê Thị Cúc", d.Desk.Today(), model.Afternoon); got.Result == "" {
		t.Errorf("%+v", got)
	}
	d.Press("u", "u").See("Hết hạn, chờ xác nhận  0/2")
}

func TestRoundFindsByName(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	d.Press("r", "/").Write("dung").Press("enter", "v").See("v vắng mặt")
	if got := d.CheckInOf("Trần Thị Dung", d.Desk.Today(), model.Afternoon); got.Result != model.CheckInAbsent {
		t.Errorf("%+v", got)
	}
}

// hold presses a key and keeps its command.
func hold(d *drive.Driver, name string) tea.Cmd {
	_, cmd := d.App.Update(kit.Press(name))
	return cmd
}

func TestRoundWritesInOrder(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	d.Press("r")
	first := hold(d, "enter")
	d.See("· …", "0/4") // on its way, and not called recorded yet
	d.Press("up")
	second := hold(d, "v")
	late := make(chan tea.Msg)
	go func() { late <- second() }() // the later one starts first, and must wait
	d.Send(first())
	d.Send(<-late)
	if got := d.CheckInOf("Trần Văn Bình", d.Desk.Today(), model.Afternoon); got.Result != model.CheckInAbsent {
		t.Errorf("%+v", got)
	}
	d.See("v vắng mặt", "1/4")
}

func TestQuittingWaitsForTheRound(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	d.Press("r")
	first, second := hold(d, "enter"), hold(d, "enter")
	d.Press("esc", "q")
	if d.Ended() {
		t.Fatal("left with writes on their way")
	}
	d.Send(first())
	if d.Ended() {
		t.Fatal("left before the second write")
	}
	d.Send(second())
	if !d.Ended() {
		t.Fatal("did not leave")
	}
	for _, name := range []string{"Trần Văn Bình", "Lê Thị Cúc"} {
		if got := d.CheckInOf(name, d.Desk.Today(), model.Afternoon); got.Result != model.CheckInNormal {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

func TestRoundSaysWhatWasNotWritten(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	d.Press("r")
	d.CloseBook()
	d.Press("enter").See("Chưa ghi được Trần Văn Bình", "0/4").Press("a", "c").See("Chưa ghi được 4 người", "0/4").Absent("Đã ghi")
}

func TestTheRoundSaysRecordedOnlyOnceItIs(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	d.Press("r", "a")
	write := hold(d, "c")
	d.See("0/4").Absent("Đã ghi bình thường")
	d.Send(write())
	d.See("4/4", "Đã ghi bình thường cho 4 người")
	d.Press("up", "3", "8", "2")
	write = hold(d, "enter")
	d.Absent("đã ghi có triệu chứng")
	d.Send(write())
	d.See("đã ghi có triệu chứng (sốt)")
}

// The rest is well, but of those with an open alarm nobody says so without having looked.
func TestTheRestLeavesOutWhoHasAnOpenAlarm(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	today := d.Desk.Today()
	d.Press("r", "left", "3", "8", "2", "enter", "k", "right").See("▲ _", "! sốt 38,2 sáng 16/08")
	d.Press("a").See("Ghi bình thường cho 2 người chưa ghi", "(chừa 2 người đang báo động)")
	d.Press("c").See("Đã ghi bình thường cho 2 người, chừa 2 người đang báo động", "2/4")
	d.Press("a").See("Còn lại chỉ có 2 người đang báo động")
	for name, want := range map[string]model.CheckInResult{"Trần Văn Bình": "", "Lê Thị Cúc": "", "Trần Văn Em": model.CheckInNormal} {
		if got := d.CheckInOf(name, today, model.Afternoon); got.Result != want {
			t.Errorf("%s: %+v", name, got)
		}
	}
	d.Press("home", "b").See("Đã xử lý: Trần Văn Bình (sốt 38,2 sáng 16/08)", "Trạm y tế").Write("đã lấy mẫu").Press("ctrl+s")
	d.See("Đã ghi việc đã xử lý: Trần Văn Bình").Press("a", "c").See("Đã ghi bình thường cho 1 người, chừa 1 người")
	d.Press("u", "u").See("2/4", "! sốt 38,2")
	d.Press("end", "b").See("Không có báo động nào chờ xử lý")
}

func TestSymptomsComeFromTheListSeveralAtATime(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	d.Desk.Config.Isolation.Symptoms = []string{"ho", "khó thở"}
	d.Press("r", "s").See("F4: chọn trong danh sách").Press("f4").See("khó thở").Write("kho").Press("enter")
	d.Press("f4").Write("ho").Press("enter").See("khó thở; ho").Press("ctrl+s").See("1/4")
	if got := d.CheckInOf("Trần Văn Bình", d.Desk.Today(), model.Afternoon); got.Symptoms != "khó thở; ho" {
		t.Errorf("%+v", got)
	}
	d.Press("up", "g").See("Ghi chú: Trần Văn Bình").Write("đã gọi con trai").Press("ctrl+s").See("Đã lưu ghi chú", "có triệu chứng: khó thở; ho – đã gọi con trai")
	d.Press("down", "g").See("Ghi kết quả trước")
	d.Press("up", "v", "c") // what was found changes, the note stays
	if got := d.CheckInOf("Trần Văn Bình", d.Desk.Today(), model.Afternoon); got.Result != model.CheckInAbsent || got.Note != "đã gọi con trai" {
		t.Errorf("%+v", got)
	}
}

func TestMissedRoundsAreFilledInOrWaived(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	d.Go("missed-rounds").See("Buổi chưa ai đi vòng", "Không còn buổi nào bị bỏ sót")
	d = d.Later(1).Reopen()
	d.Press("1").See("2 buổi chưa đi vòng, từ chiều 16/08")
	d.Press("4").Go("missed-rounds").See("sáng Thứ Ba 17/08/2021", "chiều Thứ Hai 16/08/2021")
	d.Press("w").See("Bỏ qua 1 buổi?").Press("ctrl+s").See("Bỏ qua 1 buổi?").Write("bão").Press("ctrl+s").See("Đã bỏ qua 1 buổi").Absent("sáng Thứ Ba")
	d.Press("enter").See("Vòng chiều Thứ Hai 16/08/2021 (ghi bù)").Press("enter", "esc").See("Không còn buổi nào bị bỏ sót")
	d.Press("u", "u").See("sáng Thứ Ba", "chiều Thứ Hai").Press("ctrl+a", "w").See("Bỏ qua 2 buổi?")
}

func TestGridOpensTheCard(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	d.Press("r", "enter", "v", "esc", "g").See("Trần Văn Bình 1960 chiều 16/08: bình thường").Press("left").See("sáng 16/08: chưa ghi")
	d.Press("right", "down").See("chiều 16/08: vắng mặt").Press("left", "left").See("chiều 15/08: chưa ghi")
	d.Press("[").See("09/08/2021").Press("]", "enter").See("Lê Thị Cúc 1970", "Vì sao ngày này")
}

// The grid is filled in backwards, session by session, and changed where something was found already.
func TestGridIsFilledInBackwards(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	yesterday := d.Desk.Today() - 1
	d.Press("g", "left", "left").See("Trần Văn Bình 1960 chiều 15/08: chưa ghi")
	d.Press("space").See("Lê Thị Cúc 1970 chiều 15/08").Press("v").See("Trần Thị Dung 1980").Press("k").See("Trần Văn Em 1990")
	d.Press("s").Write("ho").Press("tab").Write("38,2").Press("ctrl+s")
	for name, want := range map[string]model.CheckIn{
		"Trần Văn Bình": {Result: model.CheckInNormal}, "Lê Thị Cúc": {Result: model.CheckInAbsent},
		"Trần Thị Dung": {Result: model.CheckInRefused}, "Trần Văn Em": {Result: model.CheckInSymptoms, Symptoms: "ho", Temperature: 382},
	} {
		got := d.CheckInOf(name, yesterday, model.Afternoon)
		if got.Result != want.Result || got.Symptoms != want.Symptoms || got.Temperature != want.Temperature {
			t.Errorf("%s: %+v, want %+v", name, got, want)
		}
	}
	d.See("Trần Văn Em 1990 chiều 15/08: có triệu chứng: ho 38,2")
	d.Press("v").See("Trần Văn Em đã ghi: có triệu chứng: ho 38,2. Ghi lại?").Press("esc").Press("delete").See("Trần Văn Em: đã bỏ ghi", "chiều 15/08: chưa ghi")
	d.Press("u").See("có triệu chứng: ho 38,2")
	d.Press("r").See("Vòng chiều Chủ nhật 15/08/2021 (ghi bù)").Press("esc")
	d.Press("home", "space").See("Buổi này không phải theo dõi")
	d.CloseBook()
	d.Press("end", "v").See("Chưa ghi được Trần Văn Em")
}

// BenchmarkRoundKey measures a key press to its new frame in a round of thousands of stops.
func BenchmarkRoundKey(b *testing.B) {
	d := drive.Start(b, 10_000).Press("4", "r")
	for _, name := range []string{"down", "pgdown", "v"} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				_, cmd := d.App.Update(kit.Press(name))
				_ = d.App.View()
				b.StopTimer()
				d.Run(cmd)
				b.StartTimer()
			}
		})
	}
}
