package shell_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
	"sotruc/ui/shell"
)

// Every kind of step is weighty or light, and of a light one much at once is weighty too.
func TestEveryStepHasItsWeight(t *testing.T) {
	t.Parallel()
	weighty := strings.Fields(`import-directive fill-number close-register open-register delete-directive join-units hand-over-unit hand-over-member
		delete-household import-people move-people split-household merge-households merge-people recount-household
		issue-report send-report send-again`)
	light := strings.Fields(`hold-number update-directive instruct-directive add-task update-task delete-task assign-task tick untick waive-task
		reopen-task say-task add-evidence drop-evidence add-unit update-unit delete-unit add-member update-member delete-member assign-responsible
		add-household update-household add-person update-person start-isolation update-isolation change-end end-isolation reopen-isolation
		delete-isolation check-in clear-check-in answer-alarm delete-answer waive-round add-test update-test delete-test add-violation update-violation
		delete-violation add-movement update-movement delete-movement add-activity update-activity delete-activity add-site-count update-site-count
		delete-site-count delete-person delete-report add-view update-view delete-view await-paper drop-paper save-report add-own-paper update-own-paper delete-own-paper restore`)
	words, err := os.ReadFile("../locale/vi/step.toml")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(words)) {
		label, _, found := strings.Cut(line, " = ")
		if !found {
			continue
		}
		asked := slices.Contains(weighty, label)
		if asked == slices.Contains(light, label) {
			t.Errorf("%s is not one of weighty and light", label)
		}
		for what, want := range map[string]bool{"": asked, "100-CV/ĐU": asked, "5": asked, "6": true} {
			if got := shell.Weighty(model.Step{Label: label, What: what}); got != want {
				t.Errorf("%s of %q: weighty %v, want %v", label, what, got, want)
			}
		}
	}
}

// A hand-over that is taken back asks first.
func TestUndoAsksBeforeTakingBackAHandOver(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	units, err := d.Desk.Book.AddUnits(t.Context(), []model.Unit{{Kind: model.UnitCell, Name: "Chi bộ 1"}, {Kind: model.UnitCell, Name: "Chi bộ 2"}})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := d.Desk.Book.AddTask(t.Context(), model.Task{Text: "Báo cáo", LeadID: units[0].ID}); err != nil {
		t.Fatal(err)
	}
	if err := d.Desk.Book.HandOverUnit(t.Context(), units[0].ID, units[1].ID, "", 0); err != nil {
		t.Fatal(err)
	}
	d.Press("u").See("Hoàn tác: chuyển việc và xóa đơn vị").Press("c").See("Đã hoàn tác")
}

// A name that is a number is no count, nor is the year of a register: neither is said as many things, and the first asks nothing.
func TestANameThatIsANumberIsNoCount(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	task, err := d.Desk.Book.AddTask(t.Context(), model.Task{Text: "2021"})
	if err != nil {
		t.Fatal(err)
	}
	d.Press("u").See("Đã hoàn tác", "“2021”").Absent("mục)")
	d.Press("U")
	if err := d.Desk.Book.Complete(t.Context(), []model.Completion{{TaskID: task.ID, State: model.CompletionDone}}); err != nil {
		t.Fatal(err)
	}
	d.Press("u").See("Đã hoàn tác", "“2021”").Absent("mục)")
	if _, err := d.Desk.Book.CloseRegister(t.Context(), 2020); err != nil {
		t.Fatal(err)
	}
	d.Press("u").See("đóng sổ đăng ký 2020").Absent("mục)")
}
