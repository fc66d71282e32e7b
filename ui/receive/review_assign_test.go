package receive_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
	"sotruc/ui/scene"
)

// bodyless is a paper of four tasks that name nobody.
const bodyless = `            THÀNH ỦY                               ĐẢNG CỘNG SẢN VIỆT NAM
        QUẬN ỦY BÌNH HÀ
               *                                   Bình Hà, ngày 16 tháng 8 năm 2021
       Số 215-CV/QU
  V/v tăng cường phòng, chống dịch COVID-19

              Kính gửi: Các đảng ủy phường trực thuộc Quận ủy

1. Rà soát người về từ vùng dịch, xong trước ngày 20/8/2021.
2. Tổ chức tuyên truyền tại các khu dân cư, xong trước ngày 22/8/2021.
3. Kiểm tra việc thực hiện cách ly tại nhà, xong trước ngày 25/8/2021.
4. Báo cáo kết quả thực hiện trước ngày 30/8/2021.

Nơi nhận:                                              T/M BAN THƯỜNG VỤ
- Như trên;                                          PHÓ BÍ THƯ THƯỜNG TRỰC
- Lưu Văn phòng Quận ủy.
                                                          Lương Thế Hiển
`

// counting presses keys and counts them; letters that are typed do not count.
type counting struct {
	*drive.Driver
	keys int
}

func (c *counting) press(names ...string) *counting {
	c.keys += len(names)
	c.Press(names...)
	return c
}

// From the open review of a paper to four tasks that are saved, each given to another body; and from the first screen to four tasks of two.
func TestFourTasksThatNameNobodyAreGivenInTwelveKeys(t *testing.T) {
	t.Parallel()
	bodies := []string{"Công an phường", "Trạm Y tế phường", "UBND phường", "Ban Chỉ huy Quân sự"}
	for typed, want := range map[string][]string{
		"cong an;y te;ubnd;quan su": {"Công an phường", "Trạm Y tế phường", "UBND phường", "Ban Chỉ huy Quân sự"},
		"cong an;y te":              {"Công an phường", "Trạm Y tế phường", "Trạm Y tế phường", "Trạm Y tế phường"},
	} {
		d := drive.Start(t, 0)
		for _, name := range bodies {
			if _, err := d.Desk.Book.AddUnit(t.Context(), model.Unit{Kind: model.UnitBody, Name: name}); err != nil {
				t.Fatal(err)
			}
		}
		path := filepath.Join(t.TempDir(), "cv-215.txt")
		if err := os.WriteFile(path, []byte(bodyless), 0o600); err != nil {
			t.Fatal(err)
		}
		d.Press("2", "n", "enter").Write(path).Press("enter").See("Xem lại")
		c, words := &counting{Driver: d}, strings.Split(typed, ";")
		c.press("f5")
		for i, word := range words {
			give := "a"
			if len(words) == 2 && i == 1 {
				give = "A"
			}
			c.press(give).Write(word)
			c.press("enter").See("cho " + want[i])
			if i == 0 {
				c.See("còn 3 chưa có chủ trì")
			}
		}
		c.See("không còn việc nào chưa có chủ trì. Ctrl+S: vào sổ").Size(80, 24).See("Ctrl+S")
		c.press("ctrl+s").See("Đã vào sổ số 1/2021: 4 nhiệm vụ")
		if c.keys > 12 {
			t.Errorf("%d keys", c.keys)
		}
		var leads []string
		for _, task := range d.Tasks(model.TaskFilter{}) {
			if task.LeadID == 0 {
				t.Errorf("%s has nobody", task.Text)
			}
			leads = append(leads, task.Lead)
		}
		if !slices.Equal(leads, want) {
			t.Errorf("led by %v", leads)
		}
	}
}

// Behind the last task the first that has nobody is next; what is given once more leads there, too.
func TestGivingGoesOnToTheNextTaskWithoutALead(t *testing.T) {
	t.Parallel()
	p := paperProposal()
	p.Doubts = nil
	p.Directive.Tasks[0].Lead, p.Directive.Tasks[2].Lead = "", ""
	d := drive.Start(t, 0).Visit(scene.Review{Proposal: p}).Press("f5", "end").Size(140, 40)
	d.Press("a").Write("Hội Khuyến học").Press("enter").See("Đã giao 1 nhiệm vụ cho Hội Khuyến học, còn 1 chưa có chủ trì")
	d.Press("a").Write("Hội Nông dân").Press("enter").See("không còn việc nào chưa có chủ trì").Press("ctrl+s").See("Đã vào sổ")
	tasks := d.Paper(d.Papers(model.DirectiveFilter{})[0].ID).Tasks
	if tasks[0].Lead != "Hội Nông dân" || tasks[2].Lead != "Hội Khuyến học" {
		t.Errorf("led by %q, %q", tasks[0].Lead, tasks[2].Lead)
	}
}

func TestReviewGivesTasksToAMember(t *testing.T) {
	t.Parallel()
	p := paperProposal()
	p.Doubts = nil
	for i := range p.Directive.Tasks[:2] {
		p.Directive.Tasks[i].Lead = ""
	}
	d := drive.Start(t, 0)
	member, err := d.Desk.Book.AddMember(t.Context(), model.Member{Name: "Nguyễn Thị Bình", Position: "Chuyên viên"})
	if err != nil {
		t.Fatal(err)
	}
	d.Visit(scene.Review{Proposal: p}).Press("f5").Size(140, 40).See("giao 2 việc chưa có chủ trì").Press("ctrl+a").See("Giao 2 nhiệm vụ chưa có chủ trì cho").Write("binh").Press("enter")
	d.See("Đã giao 2 nhiệm vụ cho Nguyễn Thị Bình").Press("A").See("Việc nào cũng đã có chủ trì")
	d.Press("ctrl+z", "A").See("Giao 2 nhiệm vụ chưa có chủ trì cho").Write("binh").Press("enter")
	d.Press("end", "v").Size(140, 40).See("giao 1 việc").Press("a").Write("Hội Khuyến học").Press("enter", "ctrl+s").See("Đã vào sổ")
	tasks := d.Paper(d.Papers(model.DirectiveFilter{})[0].ID).Tasks
	if tasks[0].MemberID != member.ID || tasks[1].MemberID != member.ID || tasks[2].MemberID != 0 || tasks[2].Lead != "Hội Khuyến học" {
		t.Errorf("saved %+v", tasks)
	}
}

func TestReviewAddsAllUnitsOfThePaper(t *testing.T) {
	t.Parallel()
	for _, press := range []string{"*", "f8"} {
		p := paperProposal()
		p.Directive.Tasks[2].Units = []model.TaskUnit{{Name: "CA phường", Role: model.RoleSupport}, {Name: "trạm y tế", Role: model.RoleSupport}}
		d := drive.Start(t, 0).Visit(scene.Review{Proposal: p}).Size(200, 40)
		d.Press("f5", "home", "space", press) // of a task that is off nothing is added
		d.See("Đã thêm vào danh bạ: Trạm Y tế; CA phường. Để lại, vì là nhiều đơn vị hoặc là người: Ủy ban nhân dân các phường.")
		if n := len(d.Units()); n != 2 {
			t.Errorf("%d units", n)
		}
		d.Press("f5", "esc", "c").Press("u")
		if n := len(d.Units()); n != 0 {
			t.Errorf("undo left %d units", n)
		}
	}
}

// A name that stands for several units, or for people, is no unit of the roster.
func TestReviewAddsNoCollective(t *testing.T) {
	t.Parallel()
	p := paperProposal()
	p.Doubts = nil
	p.Directive.Tasks[0].Lead, p.Directive.Tasks[1].Lead, p.Directive.Tasks[2].Lead = "Các chi bộ", "100% chi bộ", "các đoàn thể"
	p.Directive.Tasks[2].Units = []model.TaskUnit{{Name: "Các đồng chí đảng ủy viên", Role: model.RoleSupport}, {Name: "đảng bộ trực thuộc", Role: model.RoleSupport}}
	d := drive.Start(t, 0).Visit(scene.Review{Proposal: p}).Size(240, 40).Press("f5", "*")
	d.See("Để lại, vì là nhiều đơn vị hoặc là người: Các chi bộ; 100% chi bộ; các đoàn thể; Các đồng chí đảng ủy viên; đảng bộ trực thuộc.").Absent("Đã thêm vào danh bạ")
	if units := d.Units(); len(units) != 0 {
		t.Errorf("added %+v", units)
	}
	p.Directive.Tasks[2].Units = append(p.Directive.Tasks[2].Units, model.TaskUnit{Name: "Công an phường", Role: model.RoleSupport}, model.TaskUnit{Name: "Chi bộ 3", Role: model.RoleSupport})
	d.Visit(scene.Review{Proposal: p}).Press("f5", "end", "+").See("Cả 2 đơn vị", "Công an phường").Press("down", "down", "enter").See("Đã thêm vào danh bạ: Công an phường; Chi bộ 3")
	if units := d.Units(); len(units) != 2 {
		t.Errorf("added %+v", units)
	}
	p.Directive.Tasks[0].RollCall, p.Directive.Tasks[0].RollKind = true, model.Kinds(model.UnitCell)
	d.Visit(scene.Review{Proposal: p}).Press("f5", "+").See("Để lại, vì là nhiều đơn vị hoặc là người: Các chi bộ.")
	if units := d.Units(); len(units) != 2 {
		t.Errorf("a roll call made a unit of its collective: %+v", units)
	}
}

// A member who leads a task of a paper is shown as who does it, and is no stranger.
func TestReviewKnowsThePeopleOfTheRoster(t *testing.T) {
	t.Parallel()
	p := paperProposal()
	p.Directive.Tasks[0].Lead = "Đồng chí Nguyễn Thị Bình"
	d := drive.Start(t, 0)
	if _, err := d.Desk.Book.AddMember(t.Context(), model.Member{Name: "Nguyễn Thị Bình", Position: "Chuyên viên"}); err != nil {
		t.Fatal(err)
	}
	d.Visit(scene.Review{Proposal: p}).Press("f5").Size(140, 40).See("Nguyễn Thị Bình").Absent("+ Đồng chí Nguyễn")
}

// A name that two members bear is no stranger's, and no unit to add: who is meant is said, and nobody is picked.
func TestReviewSaysWhoBearsANameOfTwo(t *testing.T) {
	t.Parallel()
	p := paperProposal()
	p.Directive.Tasks[0].Lead = "Đồng chí Nguyễn Thị Bình"
	d := drive.Start(t, 0)
	for _, position := range []string{"Chuyên viên", "Trưởng trạm"} {
		if _, err := d.Desk.Book.AddMember(t.Context(), model.Member{Name: "Nguyễn Thị Bình", Position: position}); err != nil {
			t.Fatal(err)
		}
	}
	d.Visit(scene.Review{Proposal: p}).Press("f5").Size(140, 40).See("2 người mang tên này", "Bình (Chuyên viên)", "Bình (Trưởng trạm)").Absent("+ Đồng chí Nguyễn")
}

// Where nothing is marked the key is about the task under the cursor, whoever has it; another is about all that have nobody.
func TestReviewGivesTheTaskUnderTheCursor(t *testing.T) {
	t.Parallel()
	p := paperProposal()
	p.Doubts = nil
	for i := range p.Directive.Tasks[:2] {
		p.Directive.Tasks[i].Lead = ""
	}
	d := drive.Start(t, 0)
	d.Visit(scene.Review{Proposal: p}).Press("f5").Size(140, 40).See("giao cho", "giao 2 việc chưa có chủ trì")
	d.Press("end", "a").See("Giao 1 nhiệm vụ cho").Write("Hội Khuyến học").Press("enter").See("còn 2 chưa có chủ trì")
	d.Press("A").See("Giao 2 nhiệm vụ chưa có chủ trì cho").Press("esc").Press("ctrl+s").Size(80, 24)
}

// Giving a task to a body that supports it makes the two change places, and none stands there twice; of a roll call of named units nothing is
// left but who supports the new lead.
func TestGivingToWhoSupportsChangesPlaces(t *testing.T) {
	t.Parallel()
	p := paperProposal()
	p.Doubts = nil
	due, _ := model.NewDate(2021, 9, 20)
	one := model.Task{Text: "Rà soát", Lead: "UBND phường", Units: []model.TaskUnit{{Name: "Công an phường", Role: model.RoleSupport}, {Name: "Trạm Y tế phường", Role: model.RoleSupport}}}
	row := model.Task{Text: "Báo cáo", RollCall: true, Units: []model.TaskUnit{{Name: "Chi bộ 1", Role: model.RoleRoll}, {Name: "Chi bộ 2", Role: model.RoleRoll}}}
	for _, t := range []*model.Task{&one, &row} {
		t.Deadlines = []model.Deadline{{Phrase: "20/9", Every: model.EveryOnce, Due: due}}
	}
	p.Directive.Tasks = []model.Task{one, row}
	d := openReview(t, p).Press("f5", "home", "a").Write("cong an").Press("enter").Press("end", "a").Write("cong an").Press("enter")
	saveReview(d)
	tasks := d.Paper(d.Papers(model.DirectiveFilter{})[0].ID).Tasks
	got := make([]string, len(tasks))
	for i, task := range tasks {
		got[i] = task.Lead
		for _, u := range task.Units {
			got[i] += "; " + u.Name + " " + string(u.Role)
		}
		if task.RollCall {
			t.Errorf("%q is a roll call", task.Text)
		}
	}
	if got[0] != "Công an phường; Trạm Y tế phường support; UBND phường support" || got[1] != "Công an phường; Chi bộ 1 support; Chi bộ 2 support" {
		t.Errorf("%q", got)
	}
}

// A unit does not support what it leads: not where it is typed so; where the lead is given to who supports, the two change places, also under
// another name of it.
func TestReviewGivesOneUnitOnePart(t *testing.T) {
	t.Parallel()
	p := paperProposal()
	p.Doubts = nil
	p.Directive.Tasks[0].Lead, p.Directive.Tasks[0].Units = "UBND phường", []model.TaskUnit{{Name: "Công an", Role: model.RoleSupport}}
	d := drive.Start(t, 0)
	if _, err := d.Desk.Book.AddUnit(t.Context(), model.Unit{Kind: model.UnitBody, Name: "Công an phường"}); err != nil {
		t.Fatal(err)
	}
	d.Visit(scene.Review{Proposal: p}).Press("f5", "home", "e").Field("Phối hợp").Press("ctrl+u").Write("ubnd phuong").Press("ctrl+s")
	d.See("! UBND phường chủ trì việc này rồi").Press("ctrl+u").Write("Công an").Press("ctrl+s").Absent("! ")
	d.Press("a").Write("cong an phuong").Press("enter").See("cho Công an phường").Press("ctrl+s").See("Đã vào sổ")
	got := d.Paper(d.Papers(model.DirectiveFilter{})[0].ID).Tasks[0]
	if got.Lead != "Công an phường" || len(got.Units) != 1 || got.Units[0].Name != "UBND phường" {
		t.Errorf("%+v", got)
	}
}

// A paper that names one unit as lead and as support asks it once: the review says so, and so it is registered.
func TestReviewReadsOneUnitOnce(t *testing.T) {
	t.Parallel()
	p := paperProposal()
	p.Doubts = nil
	p.Directive.Tasks[0].Lead = "Công an phường"
	p.Directive.Tasks[0].Units = []model.TaskUnit{{Name: "CA phường", Role: model.RoleSupport}, {Name: "Trạm Y tế", Role: model.RoleSupport}}
	d := drive.Start(t, 0)
	if _, err := d.Desk.Book.AddUnit(t.Context(), model.Unit{Kind: model.UnitBody, Name: "Công an phường"}); err != nil {
		t.Fatal(err)
	}
	d.Visit(scene.Review{Proposal: p}).Size(140, 40).Press("f5", "home").See("Phối hợp: + Trạm Y tế").Press("ctrl+s").See("Đã vào sổ")
	if got := d.Paper(d.Papers(model.DirectiveFilter{})[0].ID).Tasks[0].Units; len(got) != 1 || got[0].Name != "Trạm Y tế" {
		t.Errorf("%+v", got)
	}
}
