package tasks_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
)

// Marks that were made elsewhere in the list are not ticked unasked.
func TestSpaceAsksAboutMarksElsewhere(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	d.Press("3", "home", "v", "v", "end", "space").See("Tích xong 2 nhiệm vụ đã đánh dấu?").Press("k")
	d.Press("home", "down", "down", "space").Absent("đã chọn?")
}

func TestTaskListGoldens(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	d.Press("3")
	d.Pictures(t, "due")
	d.Press("s")
	d.Pictures(t, "directive")
	d.Press("s")
	d.Pictures(t, "unit")
	d.Press("s").See("CHƯA GIAO NGƯỜI LÀM").Press("s", "o", "down", "down", "down", "down", "enter")
	d.Pictures(t, "all")
}

func TestTaskListOfAnEmptyBook(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	d.Press("3")
	d.Pictures(t, "empty")
	d.Press("space", "x", "enter", "d", "e", "t", "g", "s")
	d.See("Bấm n để thêm")
}

func TestTaskListTicks(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	d.Press("3").Row(taskSingle)
	id := d.Task(taskSingle).ID
	n := d.Count()
	d.Press("space").See("Đã tích xong")
	if said := d.Said(id); len(said) != 1 || said[0].State != model.CompletionDone || said[0].By != "Nguyễn Văn Trực" {
		t.Fatalf("the book holds %+v", said)
	}
	if d.Count() != n-1 {
		t.Error("the ticked task is still among the open ones")
	}
	d.Press("u")
	if said := d.Said(id); len(said) != 0 {
		t.Fatalf("after undo the book holds %+v", said)
	}
	d.Press("ctrl+y", "o", "down", "down", "down", "down", "enter").Row(taskSingle)
	d.Press("space").See("Đã bỏ tích")
	if said := d.Said(id); len(said) != 0 {
		t.Fatalf("after the second Space the book holds %+v", said)
	}
}

func TestTaskListTicksAllMarkedInOneStep(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	d.Press("3", "home", "v", "v", "shift+down")
	marked := markedTasks(d)
	if len(marked) < 3 {
		t.Fatalf("marked %v:\n%s", marked, d.Screen())
	}
	before := map[model.TaskID][]model.Completion{}
	for _, id := range marked {
		before[id] = d.Said(id)
	}
	d.Press("space")
	var rolls []model.TaskID // left out, and marked still
	for _, id := range marked {
		said, roll := d.Said(id), len(before[id]) > 1 && before[id][0].UnitID != 0
		if roll {
			rolls = append(rolls, id)
		}
		if ticked := len(said) > 0 && said[0].State == model.CompletionDone && said[0].At == d.Desk.Now(); ticked == roll {
			t.Errorf("task %d: %+v", id, said)
		}
	}
	d.Press("u")
	if left := markedTasks(d); !slices.Equal(left, rolls) {
		t.Errorf("still marked: %v, want %v", left, rolls)
	}
	for _, id := range marked {
		if said := d.Said(id); !slices.Equal(said, before[id]) {
			t.Errorf("undo left task %d with %+v", id, said)
		}
	}
}

// markedTasks are the tasks of the rows on the screen that are marked.
func markedTasks(d *drive.Driver) []model.TaskID {
	var marked []model.TaskID
	for _, row := range taskRows(d) {
		if row.marked {
			marked = append(marked, d.Task(row.words).ID)
		}
	}
	return marked
}

func TestTaskListOpensARollCallInsteadOfTickingIt(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	d.Press("3").Row(taskRollCall)
	id := d.Task(taskRollCall).ID
	before := len(d.Said(id))
	d.Press("space").See("ĐIỂM DANH")
	if len(d.Said(id)) != before {
		t.Error("a roll call was ticked as a whole")
	}
}

func TestTaskListSaysWhyNot(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	d.Press("3").Row(taskSingle)
	id := d.Task(taskSingle).ID
	d.Press("x", "right", "ctrl+s").See("Chưa điền mục này")
	d.Write("hết kinh phí").Press("tab").Write("đã hỏi quận").Press("ctrl+s").See("Đã ghi tình trạng")
	said := d.Said(id)
	if len(said) != 1 || said[0].State != model.CompletionNotExecutable || said[0].Reason != "hết kinh phí" || said[0].Note != "đã hỏi quận" {
		t.Fatalf("the book holds %+v", said)
	}
	d.Press("o", "down", "down", "down", "down", "enter").Row(taskSingle).Press("x").See("hết kinh phí", "đã hỏi quận")
}

func TestTaskTickKeepsTheNote(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	d.Press("3").Row(taskSingle)
	id := d.Task(taskSingle).ID
	d.Press("x").See("Xong ngay thì chỉ cần Space").Press("right", "right").Field("Minh chứng").See("mở việc (Enter) rồi bấm m").Write("BB số 3").Press("ctrl+s").Press("o").Write("tất cả").Press("enter").Row(taskSingle)
	d.Press("x", "left", "left").See("BB số 3").Field("Ghi chú").Write("còn hai hộ").Press("ctrl+s")
	d.Row(taskSingle).Press("space")
	said := d.Said(id)
	if len(said) != 1 || said[0].State != model.CompletionDone || said[0].Note != "còn hai hộ" || said[0].Evidence != "BB số 3" {
		t.Fatalf("the book holds %+v", said)
	}
}

func TestTaskListNotes(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	d.Press("3").Row(taskSingle)
	id := d.Task(taskSingle).ID
	d.Press("t").Write("chờ quận trả lời").Press("ctrl+s").See("Đã ghi chú")
	task, err := d.Desk.Book.Task(t.Context(), id)
	if err != nil || !strings.Contains(task.Note, "chờ quận trả lời") {
		t.Fatalf("note is %q, %v", task.Note, err)
	}
}

func TestTaskListBins(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	d.Press("3").Row(taskSingle)
	n := d.Count()
	d.Press("d").See("thùng rác", "u: hoàn tác")
	if d.Count() != n-1 {
		t.Fatal("the task is still there")
	}
	d.Press("u")
	if d.Count() != n {
		t.Fatal("undo did not bring it back")
	}
	d.Press("v", "v", "d").See("Chuyển 2 nhiệm vụ")
	d.Press("d")
	if d.Count() != n {
		t.Fatal("the key that asked also answered")
	}
	d.Press("c")
	if got := d.Count(); got >= n {
		t.Fatalf("%d rows, there were %d", got, n)
	}
}

func TestTaskListNarrows(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20).Size(160, 80) // every task has a row on the screen
	late := len(taskRows(d.Press("3", "o", "down", "enter").See("Quá hạn")))
	today := len(taskRows(d.Press("o", "down", "enter").See("Đến hạn hôm nay")))
	d.Press("1").See(fmt.Sprintf(" %d nhiệm vụ quá hạn", late), fmt.Sprintf(" %d nhiệm vụ đến hạn hôm nay", today))
	d.Press("3", "o", "down", "down", "enter").See("Tất cả")
	all := len(taskRows(d))
	d.Press("f").Write("tram y te").Press("enter").See("Trạm Y tế phường")
	rows := taskRows(d)
	if len(rows) == 0 || len(rows) >= all {
		t.Errorf("%d of %d tasks are the unit's", len(rows), all)
	}
	for _, row := range rows {
		task := d.Task(row.words)
		isUnit := func(u model.TaskUnit) bool { return u.Name == "Trạm Y tế phường" }
		if task.Lead != "Trạm Y tế phường" && !slices.ContainsFunc(task.Units, isUnit) {
			t.Errorf("task %d is not the unit's", task.ID)
		}
	}
}

func TestTaskListFinds(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	d.Press("3", "o", "down", "down", "down", "down", "enter")
	all := d.Count()
	d.Press("/").Write("cach ly").Press("enter")
	if n := d.Count(); n == 0 || n >= all {
		t.Errorf("%d of %d rows for a word without tones", n, all)
	}
	d.Press("s").See("Theo văn bản") // letters are keys again
	d.Press("esc", "/").Write("khongcogi").See("Không có mục nào khớp")
}

func TestTaskListKeepsOffHeadings(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	d.Press("3")
	keys := []string{"down", "up", "pgdown", "pgup", "end", "home", "down", "down", "s", "down", "up", "s", "end", "pgup", "up", "home", "up"}
	for range 6 {
		for _, k := range keys {
			d.Press(k)
			if row := []rune(d.Current()); len(row) < 5 || row[3] != ' ' { // a heading begins where a task has a blank
				t.Fatalf("%s led to a heading:\n%s", k, d.Screen())
			}
		}
	}
}

func TestTaskListMouse(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	d.Press("3", "down")
	lines := strings.Split(d.Screen(), "\n")
	below := 1 + slices.IndexFunc(lines, func(line string) bool { return strings.HasPrefix(line, "▌") })
	if d.Click(9, below); d.Path() != "" || d.Current() != "▌"+strings.TrimPrefix(lines[below], " ") {
		t.Fatalf("a click did not select %q:\n%s", lines[below], d.Screen())
	}
	d.Click(9, below)
	if !strings.HasPrefix(d.Path(), "Nhiệm vụ › ") {
		t.Fatalf("a second click did not open the task:\n%s", d.Screen())
	}
}

func TestTaskListFailure(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	d.Press("3").Row(taskSingle).Press("x").Press("tab").Write("mới xong một nửa")
	d.CloseBook()
	d.Press("ctrl+s").See("! Sổ đã đóng", "mới xong một nửa")
	d.Press("esc", "space").See("! Sổ đã đóng")
}

func TestTaskPreviewFollowsTheCursor(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20).Size(130, 40)
	d.Press("3").Row(taskRollCall).See("“trước 17 giờ thứ Hai", "▲ Quá hạn · Đang làm · 5/6", "Còn thiếu    Chi bộ 6")
	d.Row(taskSingle).Absent("hằng tuần”").See("Rà soát hộ chưa có người phụ trách, bổ sung")
	d.Press("p").Absent("Tình trạng   ").Press("ctrl+e").See("Tình trạng   ")
	d.Press("space").Absent("bổ sung trước ngày 12/8/2021. ")
	d.Size(90, 40).See("Tình trạng ").Press("p").Absent("Tình trạng ")
	d.Size(90, 24).See("Tình trạng ") // asked for the other way round where it is not there by itself
}

// What was added has the cursor, however far down the list it is.
func TestTaskListStandsOnWhatWasAdded(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	d.Press("3", "n").Write("Việc mới thêm").Press("tab", "tab", "tab", "tab").Write("31/12/2021").Press("ctrl+s").See("Đã thêm nhiệm vụ")
	if row := d.Current(); !strings.Contains(row, "Việc mới thêm") {
		t.Errorf("the cursor is on %q:\n%s", row, d.Screen())
	}
}

// The form of where a task stands asks only for what goes with the state.
func TestTheStateAsksForWhatGoesWithIt(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20).Press("3").Row(taskSingle).Press("x")
	d.See("‹ Đang làm ›", "Ghi chú").Absent("Lý do", "Minh chứng", "Xong lúc")
	d.Press("right").See("‹ Không thực hiện được ›", "Lý do", "Ghi chú").Absent("Minh chứng", "Xong lúc")
	d.Press("right").See("‹ Đã xong ›", "Minh chứng", "Xong lúc").Absent("Lý do")
	d.Press("right").See("‹ Đã miễn ›", "Lý do").Absent("Minh chứng", "Xong lúc")
}

// A preview is read where there is room for it beside the list or below it, and by a key where there is little.
func TestTaskPreviewHasRoom(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	d.Press("3").Row(taskDaily)
	for _, size := range []drive.Size{{W: 80, H: 34}, {W: 100, H: 34}, {W: 120, H: 40}} {
		d.Size(size.W, size.H).See("Tình trạng", "Triển khai ngay")
		t.Run(size.String(), d.Golden)
	}
	d.Size(80, 33).Absent("Tình trạng")
	d.Size(100, 24).Absent("Tình trạng").Press("p").See("Tình trạng").Press("p").Absent("Tình trạng")
}

// Grouping, sorting and narrowing leave the cursor on its task, however far that moves.
func TestTaskListKeepsItsTask(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20).Press("3").Row(taskDaily)
	stands := func() {
		t.Helper()
		if !strings.Contains(d.Current(), "1 Văn phòng Đảng ủy báo cáo nhanh tình") {
			t.Fatalf("the cursor is on %q:\n%s", d.Current(), d.Screen())
		}
	}
	for range 4 {
		d.Press("s")
		stands()
	}
	d.Press("z", "down", "enter").See("theo chủ trì")
	stands()
	d.Press("o").Write("tat ca").Press("enter").See("Tất cả")
	stands()
	if d.Press("o").Write("qua han").Press("enter").See("Quá hạn"); !strings.HasPrefix(d.Current(), "▌ ▲") {
		t.Errorf("what is not late is not shown, and the cursor not at the top: %q", d.Current())
	}
}

// A view that would hide what was just added gives way, and says so.
func TestTaskListShowsWhatWasAdded(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20).Press("3", "o").Write("qua han").Press("enter", "/").Write("zzz").Press("enter").See("/ zzz")
	d.Press("n").Write("Việc mới thêm").Press("ctrl+s").See("đã bỏ lọc", "Chưa xong")
	if !strings.Contains(d.Current(), "Việc mới thêm") {
		t.Errorf("the cursor is on %q:\n%s", d.Current(), d.Screen())
	}
}
