package shell_test

import (
	"maps"
	"os"
	"testing"

	"sotruc/office/unsaved"
	"sotruc/ui/drive"
)

// beside are the drafts beside the book, as another program would find them.
func beside(t *testing.T, d *drive.Driver) []unsaved.Draft {
	t.Helper()
	found, err := unsaved.Beside(d.Desk.Book).Read(t.Context())
	if err != nil || found.Aside != "" {
		t.Fatalf("%+v, %v", found, err)
	}
	return found.Drafts
}

// offered is what the screen says at the start where something was left unsaved.
const offered = "Có bản nháp chưa lưu từ 13:12"

// draftedForm is a form in which something is typed.
type draftedForm struct {
	open  func(d *drive.Driver) // from the first screen
	typed func(d *drive.Driver)
	see   []string
	save  []string // keys
}

func keys(names ...string) func(*drive.Driver) {
	return func(d *drive.Driver) { d.Press(names...) }
}

func words(text string) func(*drive.Driver) { return func(d *drive.Driver) { d.Write(text) } }

// draftedForms are all forms that keep what is typed and open with it again by themselves.
func draftedForms() map[string]draftedForm {
	field := func(label, text string) func(*drive.Driver) {
		return func(d *drive.Driver) { d.Field(label).Write(text) }
	}
	person := func(d *drive.Driver) { d.Press("4", "down", "down", "enter") }
	return map[string]draftedForm{
		"a new task":      {keys("3", "n"), words("Rà soát lần hai, trước 20/8"), []string{"Rà soát lần hai, trước 20/8"}, []string{"ctrl+s"}},
		"a changed task":  {func(d *drive.Driver) { d.Press("3").Row("Rà soát hộ chưa").Press("enter", "e") }, words(" (bổ sung)"), []string{"(bổ sung)"}, []string{"ctrl+s"}},
		"a new household": {keys("4", "n"), func(d *drive.Driver) { d.Write("Lê Thị Bưởi").Field("Địa chỉ").Write("12/3 ngõ Chùa") }, []string{"Lê Thị Bưởi", "12/3 ngõ Chùa"}, []string{"ctrl+s"}},
		"a household":     {func(d *drive.Driver) { d.Go("household/3").Press("e") }, field("Ghi chú", "hai cụ già"), []string{"hai cụ già"}, []string{"ctrl+s"}},
		"somebody new":    {func(d *drive.Driver) { d.Go("household/3").Press("n") }, func(d *drive.Driver) { d.Write("Trần Văn Mận").Field("Năm sinh").Write("1975") }, []string{"Trần Văn Mận", "1975"}, []string{"ctrl+s", "ctrl+s"}},
		"somebody":        {func(d *drive.Driver) { person(d); d.Press("e") }, field("Quan hệ", " nuôi"), []string{" nuôi"}, []string{"ctrl+s", "ctrl+s"}},
		"a unit":          {keys("6", "n"), words("Tổ Covid số 9"), []string{"Tổ Covid số 9"}, []string{"ctrl+s"}},
		"a paper":         {func(d *drive.Driver) { d.Press("2", "enter", "e") }, field("Ghi chú", "bản chính ở tủ 2"), []string{"bản chính ở tủ 2"}, []string{"ctrl+s"}},
		"a note":          {func(d *drive.Driver) { d.Press("2", "enter", "b") }, words("Giao Công an phường chủ trì, báo cáo trước 20/8."), []string{"Giao Công an phường chủ trì"}, nil},
		"a report":        {func(d *drive.Driver) { d.Press("5").Row("tuần").Press("enter", "l") }, func(d *drive.Driver) { d.Press("ctrl+end", "enter").Write("Tổ 3 đã phát đủ quà.") }, []string{"Tổ 3 đã phát đủ quà.", "chưa lưu"}, []string{"ctrl+s"}},
		"a pasted text":   {keys("2", "n", "down", "enter"), words("Số: 12-CV/QU về việc phòng dịch"), []string{"Số: 12-CV/QU về việc phòng dịch"}, nil},
		"a paper by hand": {keys("2", "n", "down", "down", "enter"), field("Trích yếu", "V/v trực lễ"), []string{"V/v trực lễ"}, nil},
		"an own paper":    {func(d *drive.Driver) { d.Press("2", "tab", "n", "enter") }, field("Trích yếu", "V/v xin bổ sung vật tư"), []string{"V/v xin bổ sung vật tư"}, []string{"ctrl+s"}},
		"an activity":     {keys("5", "a", "n"), field("Nội dung", "Phát loa ở chợ"), []string{"Phát loa ở chợ"}, []string{"ctrl+s"}},
		"a movement":      {keys("5", "m", "n"), field("Họ tên", "Phạm Thị Đào"), []string{"Phạm Thị Đào"}, []string{"ctrl+s"}},
		"a violation": {keys("5", "v", "n"), func(d *drive.Driver) {
			d.Field("Nội dung").Write("Tụ tập ở quán nước").Field("Địa điểm").Write("chợ Đò")
		}, []string{"Tụ tập ở quán nước"}, []string{"ctrl+s"}},
		"a site":   {keys("4", "c", "n"), words("Trường Tiểu học"), []string{"Trường Tiểu học"}, nil},
		"a member": {keys("6", "tab", "n"), words("Ngô Văn Ổi"), []string{"Ngô Văn Ổi"}, []string{"ctrl+s"}},
	}
}

// What is typed in a form outlives the program: it is offered, opens with exactly that text, is in the book only when it is saved, and is
// offered no more then.
func TestWhatIsTypedOutlivesTheProgram(t *testing.T) {
	t.Parallel()
	for name, form := range draftedForms() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := drive.Start(t, 140).Keeping()
			form.open(d)
			d.Absent("Có bản nháp")
			before, err := d.Desk.Book.LastChange(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			form.typed(d)
			d.See(form.see...)
			kept := beside(t, d)
			if len(kept) != 1 {
				t.Fatalf("kept: %+v\n%s", kept, d.Screen())
			}
			d.Reopen().See(offered, "Mở", "Bỏ", "Để sau").Press("m").See("Đã mở lại bản nháp từ 13:12")
			if name == "a paper" {
				d.Field("Ghi chú")
			}
			d.See(form.see...)
			if again := beside(t, d); len(again) != 1 || again[0].Key() != kept[0].Key() {
				t.Errorf("after it was opened there is %+v", again)
			}
			if now, err := d.Desk.Book.LastChange(t.Context()); err != nil || now != before {
				t.Errorf("the book went from step row %d to %d: %v", before, now, err)
			}
			d.Press("f1", "esc", "end") // a key by which nothing changes: what stands there now is looked at anew
			if again := beside(t, d); len(again) != 1 || !maps.Equal(again[0].Values, kept[0].Values) {
				t.Errorf("kept was %+v\nand is %+v", kept, again)
			}
			if form.save == nil {
				return
			}
			if d.Press(form.save...); len(beside(t, d)) != 0 {
				t.Errorf("saved, and still kept: %+v\n%s", beside(t, d), d.Screen())
			}
			if now, err := d.Desk.Book.LastChange(t.Context()); err != nil || now == before {
				t.Errorf("nothing was saved: %v\n%s", err, d.Screen())
			}
			d.Reopen().Absent("Có bản nháp")
		})
	}
}

// Whoever leaves a form and says that what was typed may go is not asked about it again.
func TestWhatIsGivenUpIsNotOffered(t *testing.T) {
	t.Parallel()
	for name, form := range draftedForms() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := drive.Start(t, 140).Keeping()
			form.open(d)
			form.typed(d)
			for range 4 {
				if d.Press("esc"); d.Shows("Có thay đổi chưa lưu") || d.Shows("Vẫn thoát") {
					d.Press("c")
				}
			}
			if left := beside(t, d); len(left) != 0 {
				t.Fatalf("given up, and still kept: %+v\n%s", left, d.Screen())
			}
			if _, err := os.Stat(d.Desk.Book.Path() + ".drafts"); err == nil {
				t.Error("the file is still there")
			}
			d.Reopen().Absent("Có bản nháp")
		})
	}
}
