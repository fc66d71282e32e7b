package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sotruc/store"
)

// Where the files of a report cannot be written, what is done already is said, and the same command afterwards only writes the files.
func TestAReportSentWhoseFilesAreNotOnTheDisk(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.onBook(func(*store.Book) error { return nil })
	out := filepath.Join(d.dir, "BC")
	if err := os.WriteFile(out, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	status, printed, said := d.run("report", "weekly", "--final", "--format", "txt", "--out", out)
	want := "Báo cáo đã ghi là đã gửi trong sổ, nhưng tệp chưa ghi được ra " + out + "; làm lại lệnh này thì chỉ ghi tệp. Trên đường dẫn " + out + " có một tệp ở chỗ phải là thư mục."
	if status != 1 || printed != "" || !strings.Contains(said, want) {
		t.Errorf("%d, %q, %q", status, printed, said)
	}
	if err := os.Remove(out); err != nil {
		t.Fatal(err)
	}
	d.must("report", "weekly", "--final", "--format", "txt", "--out", out)
	if sent := d.must("list", "reports", "--json"); strings.Count(sent, `"sent_at": "2021`) != 1 {
		t.Errorf("sent: %s", sent)
	}
}
