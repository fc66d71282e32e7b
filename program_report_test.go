package main_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestWhatWasSentIsWhatWentOut walks through a Friday: two weeks behind, the older report goes up first; the week's is issued at
// 15:30, something is entered at 15:40, and it is sent at 15:50. What the book kept is what lay in the folder, and what was
// entered in between stands in the report of the week after.
func TestWhatWasSentIsWhatWentOut(t *testing.T) {
	t.Parallel()
	path, env := program(t), home(t)
	folder := t.TempDir()
	book, out := filepath.Join(folder, "so.sqlite"), filepath.Join(folder, "gui")
	run := func(args ...string) string {
		t.Helper()
		cmd := exec.CommandContext(t.Context(), path, args...)
		cmd.Env, cmd.Dir = env, folder
		said, err := cmd.Output()
		if err != nil {
			t.Fatalf("%v: %v\n%s", args, err, said)
		}
		return string(said)
	}
	at := func(clock string) *clerk {
		return sit(t, path, env, "--db", book, "--now", "2021-08-20T"+clock).see("CẦN LÀM")
	}
	run("demo", "--db", book)

	c := at("15:30").see("Báo cáo tuần 09–15/08, quá hạn 7 ngày", "Báo cáo tuần 16–22/08").press("5")
	c.see("09–15/08/2021", "chưa lập, quá hạn 7 ngày", "chưa lập, còn 30 phút").press("enter").see("> bản nháp").press("m").see("Chưa xuất nội dung này")
	c.press("x").see("III. Khó khăn", "vẫn xuất").press("x").see("Thư mục").press("ctrl+u").write(out).press("ctrl+s").see("Chưa có thư mục").press("c").see("□ đã xuất 20/08/2021 15:30", "Đã ghi 4 tệp")
	c.press("m").see("Gửi đến").write("Quận ủy").press("ctrl+s").see("số liệu không đổi").press("c").see("✓ đã gửi").press("esc")
	c.see("16–22/08/2021", "chưa lập, còn 30 phút").press("home", "enter").see("> bản nháp", "16–22/08/2021")
	c.press("x").see("kỳ chưa hết", "vẫn xuất").press("x").see("Thư mục").press("ctrl+u").write(out).press("ctrl+s").see("□ đã xuất 20/08/2021 15:30").leave()

	c = at("15:40").press("5").see("□ đã xuất 20/08/2021").press("a").see("Hoạt động").press("n").see("Ngày").press("tab", "tab")
	c.write("Kiểm tra chợ đêm").press("ctrl+s").see("Đã lưu: Kiểm tra chợ").leave()

	c = at("15:50").press("5").see("□ đã xuất 20/08/2021").press("home", "enter").see("□ đã xuất 20/08/2021 15:30", "c/Ctrl+T thay đổi").press("c")
	c.see("Kiểm tra chợ").press("esc").see("F7 Xem trước").press("m").see("Gửi đến").write("Quận ủy").press("ctrl+s").see("xuất lúc 20/08/2021 15:30").press("c").see("✓ đã gửi 20/08/2021 15:50").leave()

	files, err := filepath.Glob(filepath.Join(out, "2021-W33_BC-tuan_so-33*"))
	if err != nil || len(files) != 4 {
		t.Fatalf("%v, %v", files, err)
	}
	again := filepath.Join(folder, "lai")
	run("--db", book, "--now", "2021-08-24T09:00", "report", "weekly", "--on", "2021-08-20", "--out", again)
	for _, file := range files {
		went, err := os.ReadFile(file)
		kept, keptErr := os.ReadFile(filepath.Join(again, filepath.Base(file)))
		if err != nil || keptErr != nil || string(went) != string(kept) || strings.Contains(string(went), "chợ đêm") {
			t.Errorf("%s: %v, %v, the same %t", filepath.Base(file), err, keptErr, string(went) == string(kept))
		}
	}
	next := run("--db", book, "--now", "2021-08-27T15:00", "report", "weekly", "--on", "2021-08-27", "--out", again, "--format", "txt")
	text, err := os.ReadFile(filepath.Join(folder, strings.TrimSpace(next)))
	if err != nil {
		text, err = os.ReadFile(strings.TrimSpace(next))
	}
	if err != nil || !strings.Contains(string(text), "Ngày 20/8 (bổ sung kỳ trước): Kiểm tra chợ đêm") {
		t.Errorf("%v\n%s", err, text)
	}
}
