package part

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"sotruc/model"
)

var (
	journalTrigger = regexp.MustCompile(`(?s)create trigger (\w+)_journal_insert.*?end;`)
	journalColumn  = regexp.MustCompile(`'(\w+)', new\."?(\w+)`)
)

// Every column that the journal keeps has a word, so that no history speaks of counts_from.
func TestEveryColumnOfTheJournalHasAWord(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("../../store/schema/migrations/*.sql")
	if err != nil || len(files) == 0 {
		t.Fatalf("%v: %v", files, err)
	}
	d := bareDesk(t)
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, trigger := range journalTrigger.FindAllStringSubmatch(string(text), -1) {
			for _, column := range journalColumn.FindAllStringSubmatch(trigger[0], -1) {
				if name := column[1]; name == column[2] && journalField(d, trigger[1], name) == name && !slices.Contains(hiddenColumns[:], name) {
					t.Errorf("%s: %s.%s has no word", filepath.Base(file), trigger[1], name)
				}
			}
		}
	}
}

// A column that several tables have is called in each by what it is there: a word for one must not name it in the others.
func TestAColumnOfSeveralTablesIsCalledByWhatItIsThere(t *testing.T) {
	t.Parallel()
	d := bareDesk(t)
	for column, want := range map[string]string{
		"saved_view.place": "Bộ lọc và cách xếp", "isolation.place": "Nơi cách ly", "violation.place": "Địa điểm", "directive.place": "Địa danh",
		"evidence.name": "Tên tệp", "report_file.name": "Tên tệp", "saved_view.name": "Tên", "unit.name": "Tên đơn vị", "task_unit.name": "Đơn vị",
		"person.name": "Họ tên", "member.name": "Họ tên", "movement.name": "Họ tên",
		"evidence.kind": "Loại minh chứng", "evidence.paper_kind": "Tên loại", "directive.kind": "Loại", "activity.kind": "Loại",
		"violation.doc_number": "Số biên bản", "directive.doc_number": "Số văn bản",
		"task.parent_id": "Thuộc nhiệm vụ", "unit.parent_id": "Trực thuộc", "sending.to": "Nơi nhận", "report.to": "Đến ngày",
	} {
		tbl, name, _ := strings.Cut(column, ".")
		if got := journalField(d, tbl, name); got != want {
			t.Errorf("%s is called %q, want %q", column, got, want)
		}
	}
}

func TestAChangeOfAViewShowsNoAddress(t *testing.T) {
	t.Parallel()
	d := bareDesk(t)
	const was, is, named = `{"name":"Trễ","place":"tasks?only=late"}`, `{"name":"Trễ","place":"tasks?by=unit"}`, `{"name":"Muộn","place":"tasks?only=late"}`
	for want, c := range map[string]model.Change{
		"thêm Tên: Trễ":                  {After: was},
		"sửa Bộ lọc và cách xếp: đã đổi": {Before: was, After: is},
		"sửa Tên: Trễ → Muộn":            {Before: was, After: named},
		"bỏ Tên: Trễ → –":                {Before: was},
	} {
		c.Table = "saved_view"
		if got := ChangeLine(d, c, nil); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
