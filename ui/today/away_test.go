package today_test

import (
	"testing"

	"sotruc/config"
	"sotruc/model"
	"sotruc/ui/drive"
)

// What was entered for days without a copy on another disk is a line of the first screen, which leads to the form that makes one; where nobody
// wants to know it is none.
func TestEntriesOnOneDisk(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	if _, err := d.Desk.Book.AddUnit(t.Context(), model.Unit{Kind: model.UnitBody, Name: "Trạm Y tế"}); err != nil {
		t.Fatal(err)
	}
	d.Desk.Config.Backup.Away = config.Default().Backup.Away
	const line = "ngày ghi sổ, chưa biết bản sao nào ở ổ đĩa khác"
	d.Later(7).Reopen().Size(120, 30).Absent(line)
	d.Later(1).Reopen().Size(120, 30).See("8 " + line)
	d.Row(line).Press("enter").See("Sao lưu sổ ra tệp")
	d.Press("esc").See(line)
	d.Desk.Config.Backup.Away = 0
	d.Reopen().Size(120, 30).Absent(line)
}
