package lists_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/drive"
	uilists "sotruc/ui/lists"
	"sotruc/ui/scene"
)

// A list of two households: the second row names a day there is none of, the third a category nobody knows, the last nothing.
const list = `Họ và tên;Ngày sinh;Số định danh;Số điện thoại;Địa chỉ;Chủ hộ;Diện;Ngày bắt đầu;Ngày kết thúc
Lê Thị An;1980;;0905000001;1 Hàng Me;Lê Thị An;F1;10/8/2021;24/8/2021
Trần Văn Bé;1981;;;1 Hàng Me;Lê Thị An;F1;10/8/2021;31/6/2021
Võ Thị Cúc;16/04/1982;;;2 Hàng Me;Võ Thị Cúc;lạ;10/8/2021;
Võ Thị Dung;;;;2 Hàng Me;Võ Thị Cúc;;;
`

// next is the list of the day after: a new end, a new member, somebody who is in it twice, and an id that is somebody else's.
const next = `Họ và tên;Ngày sinh;Số định danh;Số điện thoại;Địa chỉ;Chủ hộ;Diện;Ngày bắt đầu;Ngày kết thúc
Lê Thị An;1980;048180000001;0905000001;1 Hàng Me;Lê Thị An;F1;10/8/2021;26/8/2021
Lê Thị Em;1990;;;1 Hàng Me;Lê Thị An;F1;10/8/2021;24/8/2021
Võ Thị Dung;;;;2 Hàng Me;Võ Thị Cúc;;;
Phan Văn Khác;1970;048180000001;;3 Hàng Me;Phan Văn Khác;F1;10/8/2021;24/8/2021
`

func start(t *testing.T) (*drive.Driver, func(name, content string) string) {
	t.Helper()
	dir := t.TempDir()
	return drive.Start(t, 30), func(name, content string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
}

// people are the names in the book.
func people(d *drive.Driver) string {
	var names []string
	for _, p := range d.Everybody() {
		names = append(names, p.Name)
	}
	return strings.Join(names, "|")
}

func TestAListIsLookedAtBeforeItIsWritten(t *testing.T) {
	t.Parallel()
	d, file := start(t)
	before := len(d.Everybody())
	d.Visit(scene.PeopleList{Path: file("to5.csv", list)}).See("[4 dòng] · 4 mới · 2 có chỗ bỏ lại", "2 hộ, 4 người, 2 đợt cách ly, 0 thay đổi; 2 dòng có chỗ bỏ lại")
	d.Goldens(t)
	if len(d.Everybody()) != before {
		t.Fatal("a list that is only looked at is in the book")
	}
	d.Row("Trần Văn Bé").See("ngày kết thúc “31/6/2021”: ngày không đúng")
	d.Press("tab").See("[4 mới]").Press("tab").See("[2 có chỗ bỏ lại]").Press("tab").See("[4 dòng]")
	d.Press("ctrl+s").See("Đã ghi vào sổ: 2 hộ, 4 người, 2 đợt cách ly", "4 đã có · 2 có chỗ bỏ lại", "0 hộ, 0 người")
	if len(d.Everybody()) != before+4 || d.Shows("Ctrl+S") {
		t.Fatalf("%d people, were %d", len(d.Everybody()), before)
	}
	d.Press("u", "c").See("4 mới", "Ctrl+S")
	if len(d.Everybody()) != before {
		t.Fatal("one step takes a list back")
	}
}

func TestWhatAListChangesIsShownRowByRow(t *testing.T) {
	t.Parallel()
	d, file := start(t)
	d.Visit(scene.PeopleList{Path: file("to5.csv", list)}).Press("ctrl+s")
	d.Visit(scene.PeopleList{Path: file("to5-17.csv", next)}).See("1 mới · 1 đổi · 1 đã có · 1 có chỗ bỏ lại", "đổi: ", "bỏ lại")
	d.Row("Lê Thị An").See("ngày hết cách ly đổi từ 24/08/2021 thành 26/08/2021", "Trần Văn Bé đang cách ly theo sổ mà danh sách không có")
	d.Row("Phan Văn Khác").See("“***0001” là của Lê Thị An ở dòng 2", "bỏ lại, cần kiểm tra số và")
	d.Goldens(t)
	d.Press("ctrl+s").See("Đã ghi vào sổ: 0 hộ, 1 người, 1 đợt cách ly, 2 thay đổi; 1 dòng có chỗ bỏ lại")
	if got := d.IsolationOf("Lê Thị An").EndsOn.Local(); got != "26/08/2021" || strings.Contains(people(d), "Khác") {
		t.Errorf("until %s, %s", got, people(d))
	}
}

// A list that says how isolations ended is shown with the day, the outcome and what speaks against it; written, one step takes it back.
func TestAListThatEndsIsolations(t *testing.T) {
	t.Parallel()
	d, file := start(t)
	d.Visit(scene.PeopleList{Path: file("to5.csv", list)}).Press("ctrl+s")
	const over = "Họ và tên;Ngày sinh;Địa chỉ;Chủ hộ;Diện;Ngày bắt đầu;Kết quả;Ngày kết thúc thực tế\n" +
		"Lê Thị An;1980;1 Hàng Me;Lê Thị An;F1;10/8/2021;Hoàn thành;15/8/2021\nTrần Văn Bé;1981;1 Hàng Me;Lê Thị An;F1;10/8/2021;Bỏ đi;14/8/2021\n"
	d.Visit(scene.PeopleList{Path: file("ra.csv", over)}).See("2 đổi", "đổi: kết thúc, còn vướng", "đổi: kết thúc").Row("Lê Thị An")
	d.See("kết thúc cách ly ngày", "15/08/2021", "Hoàn thành", "còn vướng: còn 9 ngày").FitsEverySize()
	d.Goldens(t)
	if d.IsolationOf("Lê Thị An").Outcome != model.OutcomeNone {
		t.Fatal("a list that is only looked at ends an isolation")
	}
	d.Press("ctrl+s").See("Đã ghi vào sổ: 0 hộ, 0 người, 0 đợt cách ly, 2 thay đổi")
	if an, be := d.IsolationOf("Lê Thị An"), d.IsolationOf("Trần Văn Bé"); an.Outcome != model.OutcomeCompleted || an.EndedOn.Local() != "15/08/2021" ||
		be.Outcome != model.OutcomeLeft || !strings.Contains(be.Note, "theo danh sách ra.csv") {
		t.Errorf("%+v, %+v", an, be)
	}
	d.Press("u", "c").See("2 đổi")
	if d.IsolationOf("Lê Thị An").Outcome != model.OutcomeNone || d.IsolationOf("Trần Văn Bé").Outcome != model.OutcomeNone {
		t.Error("one step takes the ends back")
	}
}

// What was left out goes into a file beside the list, never over one that is there.
func TestRowsLeftOutGoIntoAFile(t *testing.T) {
	t.Parallel()
	d, file := start(t)
	path := file("to5.csv", list)
	there := file("to5-bo-lai.xlsx", "mine")
	d.Visit(scene.PeopleList{Path: path}).Press("x").See("to5-bo-lai-2.xlsx")
	if mine, err := os.ReadFile(there); err != nil || string(mine) != "mine" {
		t.Errorf("%q, %v", mine, err)
	}
	if _, err := os.Stat(filepath.Join(filepath.Dir(path), "to5-bo-lai-2.xlsx")); err != nil {
		t.Error(err)
	}
}

// What the book was told meanwhile by another program is seen before anything is written.
func TestABookThatChangedIsLookedAtAgain(t *testing.T) {
	t.Parallel()
	d, file := start(t)
	d.Visit(scene.PeopleList{Path: file("to5.csv", list)})
	if _, err := d.Desk.Book.AddUnit(t.Context(), model.Unit{Kind: model.UnitBody, Name: "Đoàn Thanh niên mới"}); err != nil {
		t.Fatal(err)
	}
	before := len(d.Everybody())
	d.Press("ctrl+s").See("Sổ vừa có thay đổi, chưa ghi gì")
	if len(d.Everybody()) != before {
		t.Fatal("written all the same")
	}
	d.Press("tab").Absent("lỗi")
	d.Press("ctrl+s").See("Đã ghi vào sổ: 2 hộ")
}

func TestAListThatCannotBeRead(t *testing.T) {
	t.Parallel()
	d, file := start(t)
	for name, tt := range map[string]struct{ content, says string }{
		"trống.csv":      {"", "không có dòng nào"},
		"thu.csv":        {"Kính gửi các đồng chí\nđề nghị báo cáo\n", "Không thấy dòng tiêu đề"},
		"ảnh.xlsx":       {"\x89PNG\r\n\x1a\n\x00\x00", "là ảnh chụp"},
		"không ai.csv":   {"Họ và tên;Địa chỉ\n", "Không có dòng nào của ai"},
		"\x1b[31mđỏ.csv": {"x", "Không thấy dòng tiêu đề"},
	} {
		d.Visit(scene.PeopleList{Path: file(name, tt.content)}).See(tt.says)
		if d.Shows("Ctrl+S") || d.Shows("\x1b[31m") {
			t.Errorf("%s: %s", name, d.Screen())
		}
	}
	d.Visit(scene.PeopleList{Path: filepath.Join(t.TempDir(), "mất.csv")}).See("Không có tệp")
}

// The list is found by the keys of the room, and a sheet that was picked as a paper may be a list.
func TestTheWayToAList(t *testing.T) {
	t.Parallel()
	d, file := start(t)
	path := file("to5.csv", list)
	d.Press("4", "i").See("Nhập danh sách người cách ly").Paste(path).Press("enter").See("Danh sách to5.csv", "4 mới")
	d.Press("esc").See("Đang cách ly")
	d.Press("2", "n", "enter").Paste(path).Press("enter").See("xem từng dòng rồi ghi vào sổ").Press("enter").See("Danh sách to5.csv", "4 mới")
	d = d.ReadOnly()
	d.Visit(scene.PeopleList{Path: path}).See("4 mới")
	if d.Shows("Ctrl+S") {
		t.Errorf("a book that is only read is offered a list: %s", d.Screen())
	}
}

func TestKeysOfTheList(t *testing.T) {
	t.Parallel()
	d, file := start(t)
	d.Visit(scene.PeopleList{Path: file("to5.csv", list)})
	d.KeysApart(t, "people-list")
	d.TwinsThere(t, "people-list")
	d.FitsEverySize()
}

// Where the book changes while a list is held against it, that reading ends before the next begins: no two copies of the book at once.
func TestAReadingMakesWayForTheNext(t *testing.T) {
	t.Parallel()
	d, put := start(t)
	s := uilists.New(d.Desk, put("hộ.csv", list))
	first := s.Init()
	second := s.Init()
	for n, cmd := range []tea.Cmd{first, second} {
		answer, is := cmd().(scene.Outcome)
		if !is {
			t.Fatalf("reading %d gives %T", n, answer)
		}
		if _, err := answer.Written(); errors.Is(err, context.Canceled) != (n == 0) {
			t.Errorf("reading %d: %v", n, err)
		}
	}
}

// While a list is read a bar says how many of its rows are held against the book; it goes with the answer.
func TestHowFarAReadingIs(t *testing.T) {
	t.Parallel()
	d, put := start(t)
	s := uilists.New(d.Desk, put("hộ.csv", list))
	s.Resize(80, 20)
	seen := 0
	for cmd := s.Init(); cmd != nil; seen++ {
		_, cmd = s.Update(cmd())
		if bar := strings.ContainsAny(s.View(), "█░"); bar != (cmd != nil) {
			t.Errorf("step %d, more to come: %t\n%s", seen, cmd != nil, s.View())
		}
	}
	if seen < 2 || !strings.Contains(s.View(), "Lê Thị An") {
		t.Errorf("%d steps\n%s", seen, s.View())
	}
}

// Days of another year have it.
func TestDaysOfAnotherYear(t *testing.T) {
	t.Parallel()
	d, file := start(t)
	head := "Họ và tên;Ngày sinh;Địa chỉ;Chủ hộ;Diện;Ngày bắt đầu;Ngày kết thúc\n"
	d.Visit(scene.PeopleList{Path: file("to7.csv", head+"Võ An;1980;1 Hàng Me;Võ An;F1;10/8/2020;24/8/2020\nVõ Bé;1981;2 Hàng Me;Võ Bé;F1;10/8/2021;24/8/2021\n")})
	d.See("10/08–24/08/2020", "10/08–24/08 ").Row("Võ An").See("đã qua lâu")
}

// A list that names another commune is asked about before it is written.
func TestListOfAnotherCommune(t *testing.T) {
	t.Parallel()
	d, file := start(t)
	before := len(d.Everybody())
	d.Visit(scene.PeopleList{Path: file("khac.csv", "UBND PHƯỜNG THANH KHÊ;\n"+list)}).See("PHƯỜNG THANH KHÊ")
	d.Press("ctrl+s").See("Danh sách ghi “PHƯỜNG THANH KHÊ”", "Vẫn ghi").Press("esc")
	if len(d.Everybody()) != before {
		t.Fatal("it was written unasked")
	}
	d.Press("ctrl+s", "c").See("Đã ghi vào sổ: 2 hộ")
}
