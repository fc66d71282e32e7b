package tasks_test

import (
	"slices"
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
)

// saved are the views of the book as "name: place".
func saved(t *testing.T, d *drive.Driver) (views []string) {
	t.Helper()
	kept, err := d.Desk.Book.SavedViews(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range kept {
		views = append(views, v.Name+": "+v.Place)
	}
	return views
}

func keeps(t *testing.T, d *drive.Driver, want ...string) {
	t.Helper()
	if got := saved(t, d); !slices.Equal(got, want) {
		t.Errorf("the book keeps %q, not %q:\n%s", got, want, d.Screen())
	}
}

func TestTaskViewsAreKeptUnderAName(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20).Press("3", "o", "down", "enter", "s", "s", "/").Write("báo cáo").Press("enter", "z", "down", "down", "down", "down", "enter")
	d.See("Theo đơn vị chủ trì", "xếp theo nhiệm vụ ▲", "Nhiệm vụ ▲").Press("b").Write("Trễ theo đơn vị").Press("enter").See("Đã lưu bộ lọc Trễ theo đơn vị")
	place := "tasks?by=unit&find=b%C3%A1o+c%C3%A1o&only=late&sort=text"
	keeps(t, d, "Trễ theo đơn vị: "+place)
	rows := taskRows(d)

	d.Press("esc", "o", "up", "enter", "s", "z").See("─ Xếp").Write("thu tu cua nhom").Press("enter").Absent("xếp theo")
	d.Press("o").Write("tre theo").See("bộ lọc đã lưu").Press("enter").See("Theo đơn vị chủ trì", "xếp theo nhiệm vụ ▲", "báo cáo")
	if again := taskRows(d); !slices.Equal(again, rows) {
		t.Errorf("the view shows %v, then %v", rows, again)
	}
	d.Press("1", "ctrl+p").Write("tre theo don vi").See("bộ lọc đã lưu").Press("enter").See("▌3 ", "xếp theo nhiệm vụ ▲")
	if again := taskRows(d); !slices.Equal(again, rows) {
		t.Errorf("from the palette the view shows %v", again)
	}
	d.ReadOnly().Press("3", "b").See("Trễ theo đơn vị").Press("enter").See("xếp theo nhiệm vụ ▲")
}

func TestTaskViewsAreReplacedRenamedAndDeleted(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20).Press("3", "b").Write("Một").Press("enter", "s", "b").Write("Hai").Press("enter")
	keeps(t, d, "Hai: tasks?by=directive", "Một: tasks?by=due")

	d.Press("b").Write("mot").Press("enter", "down", "enter").See("Đã có bộ lọc Một", "[c] có: Thay").Press("k")
	keeps(t, d, "Hai: tasks?by=directive", "Một: tasks?by=due")
	d.Press("b").Write("mot").Press("enter", "down", "enter", "c").See("Đã lưu bộ lọc Một")
	keeps(t, d, "Hai: tasks?by=directive", "Một: tasks?by=directive")
	d.Press("u")
	keeps(t, d, "Hai: tasks?by=directive", "Một: tasks?by=due")

	d.Press("b").Write("mot").Press("enter", "down", "down", "enter").Write("Hai").Press("ctrl+s").See("Đã có bộ lọc tên này")
	d.Write(" nữa").Press("ctrl+s").See("Đã lưu bộ lọc Hai nữa")
	keeps(t, d, "Hai: tasks?by=directive", "Hai nữa: tasks?by=due")

	d.Press("b").Write("hai nua").Press("enter", "down", "down", "down", "enter").See("Đã xóa bộ lọc Hai nữa")
	keeps(t, d, "Hai: tasks?by=directive")
	d.Press("ctrl+p").Write("hai nua").Absent("bộ lọc đã lưu").Press("esc", "u")
	keeps(t, d, "Hai: tasks?by=directive", "Hai nữa: tasks?by=due")
	d.Press("ctrl+p").Write("nhat ky").Press("enter").See("xóa bộ lọc", "sửa bộ lọc", "thêm bộ lọc")
	d.Press("down", "down", "enter").See("Tên", "– Một", "+ Hai nữa").Absent("Họ tên", "saved_view", "created_at")
}

func TestTaskViewLooks(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20).Press("3", "b").Write("Việc quá hạn của Trạm Y tế và các chi bộ trong tuần này").Press("enter")
	d.Press("o", "down", "enter", "b").Write("Quá hạn, theo hạn").Press("enter", "z", "enter", "z", "enter").See("▼")
	d.Pictures(t, "sorted")
	d.Press("b")
	d.Pictures(t, "dialog")
	d.Press("enter")
	d.Pictures(t, "deeds")
}

// A view may outlive the unit it is narrowed to.
func TestTaskViewOfAUnitThatIsGone(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	unit, err := d.Desk.Book.AddUnit(t.Context(), model.Unit{Kind: model.UnitTeam, Name: "Tổ tạm"})
	if err != nil {
		t.Fatal(err)
	}
	d.Press("3", "f").Write("to tam").Press("enter").See("Tổ tạm").Press("b").Write("Của tổ tạm").Press("enter").See("Đã lưu")
	if err := d.Desk.Book.DeleteUnit(t.Context(), unit.ID); err != nil {
		t.Fatal(err)
	}
	d.Reopen().Press("ctrl+p").Write("cua to tam").Press("enter").See("đã bị xóa", "không còn trong danh bạ")
	d.Press("f", "enter").Absent("đã bị xóa")
}

// texts are the words of the rows below the first heading.
func texts(d *drive.Driver) (words []string) {
	for _, row := range taskRows(d) {
		words = append(words, row.words)
	}
	return words
}

func TestTaskListSorts(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0).Size(160, 60)
	for _, task := range []model.Task{
		{Text: "Ăn trưa", Lead: "Đoàn"}, {Text: "Bàn giao", Lead: "Bí thư"}, {Text: "ân cần"}, {Text: "an toàn", Lead: "Án"},
	} {
		if _, err := d.Desk.Book.AddTask(t.Context(), task); err != nil {
			t.Fatal(err)
		}
	}
	d.Reopen().Size(160, 60).Press("3")
	for _, c := range []struct{ by, want string }{
		{"nhiem vu", "an toàn,Ăn trưa,ân cần,Bàn giao"},
		{"nhiem vu", "Bàn giao,ân cần,Ăn trưa,an toàn"},
		{"chu tri", "an toàn,Bàn giao,Ăn trưa,ân cần"},
		{"chu tri", "Ăn trưa,Bàn giao,an toàn,ân cần"},
		{"nhap", "Ăn trưa,Bàn giao,ân cần,an toàn"},
		{"nhap", "an toàn,ân cần,Bàn giao,Ăn trưa"},
		{"tinh trang", "Ăn trưa,Bàn giao,ân cần,an toàn"},
		{"thu tu cua nhom", "Ăn trưa,Bàn giao,ân cần,an toàn"},
	} {
		d.Press("z").Write(c.by).Press("enter")
		if got := strings.Join(texts(d), ","); got != c.want {
			t.Errorf("by %s: %s, want %s\n%s", c.by, got, c.want, d.Screen())
		}
	}
	d.Row("Ăn trưa").Press("x", "ctrl+s").See("Đã ghi").Press("z").Write("tinh trang").Press("enter")
	if got := strings.Join(texts(d), ","); got != "Bàn giao,ân cần,an toàn,Ăn trưa" {
		t.Errorf("by state: %s", got)
	}
	d.Press("2", "3").See("xếp theo tình trạng ▲") // kept while the program runs
}

func TestTaskListFilters(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20).Size(160, 90).Press("3")
	for _, tt := range []struct{ words, sees, misses string }{
		{"Sắp đến hạn", taskDaily, taskSingle},
		{"Đang làm", taskRollCall, taskSingle},
		{"Có kỳ lỡ", taskMissed, taskDaily},
		{"Không làm được", "Lấy mẫu lưu động", taskDaily},
	} {
		d.Press("o").Write(tt.words).Press("enter").See(tt.words, tt.sees).Absent(tt.misses)
	}
}
