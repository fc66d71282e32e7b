package main_test

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// orders is a paper with a report of every day, one of every month that falls on a Sunday in September, a task that is done
// once, and a weekly report of every cell.
const orders = `            THÀNH ỦY                               ĐẢNG CỘNG SẢN VIỆT NAM
        QUẬN ỦY VÍ DỤ
               *                                   Ví Dụ, ngày 16 tháng 8 năm 2021
       Số 77-CV/QU
  V/v quản lý kho vắc-xin

              Kính gửi: - Các đảng ủy phường trực thuộc Quận ủy.

        Ban Thường vụ Quận ủy yêu cầu:

        1. Trạm Y tế phường báo cáo nhanh kho vắc-xin trước 14 giờ hằng ngày.

        2. UBND phường báo cáo kho vắc-xin chậm nhất ngày 12 hằng tháng; nếu trùng ngày nghỉ thì chuyển sang ngày làm việc tiếp theo.

        3. Công an phường kiểm tra kho vắc-xin trước ngày 20/8/2021.

        4. Mọi chi bộ báo cáo đảng viên trực kho vắc-xin vào thứ Sáu hằng tuần.

Nơi nhận:                                          T/M BAN THƯỜNG VỤ
- Như trên,                                              PHÓ BÍ THƯ
- Lưu Văn phòng.
                                                        Ngô Văn Mẫu
`

// duty is a task of list tasks --json.
type duty struct {
	Text, Due, Period, State string
	Late                     bool
	Missed                   int
}

// TestFiveWeeksOfDuties walks through five weeks: duties are ticked, missed, waived, given another hour and opened again, and
// what is shown as due is due each time.
func TestFiveWeeksOfDuties(t *testing.T) {
	t.Parallel()
	path, env := program(t), home(t)
	folder := t.TempDir() // the demonstration writes its report here
	book, paper := filepath.Join(folder, "so.sqlite"), filepath.Join(folder, "cv-77.txt")
	if err := os.WriteFile(paper, []byte(orders), 0o600); err != nil {
		t.Fatal(err)
	}
	run := func(args ...string) []byte {
		t.Helper()
		cmd := exec.CommandContext(t.Context(), path, args...)
		cmd.Env, cmd.Dir = env, folder
		out, err := cmd.Output()
		if err != nil {
			t.Fatalf("%v: %v\n%s", args, err, out)
		}
		return out
	}
	duties := func(now string) (daily, monthly, once, cells duty) {
		t.Helper()
		var found []duty
		if err := json.Unmarshal(run("--db", book, "--now", now, "list", "tasks", "--json", "--find", "kho vac xin"), &found); err != nil || len(found) != 4 {
			t.Fatalf("%v: %+v", err, found)
		}
		return found[0], found[1], found[2], found[3]
	}
	at := func(now string) *clerk {
		c := sit(t, path, env, "--db", book, "--now", now)
		return c.see("CẦN LÀM").press("3", "/").write("kho vac xin").press("enter").see("kho vắc-xin", "1/")
	}
	run("demo", "--db", book)
	run("--db", book, "--now", "2021-08-16T13:30", "import", paper)

	c := at("2021-08-16T13:40")
	c.see("HÔM NAY · 1", "16/08 14:00").press("space").see("Đã tích xong kỳ 16/08/2021", "17/08 14:00").leave()

	c = at("2021-08-18T09:00") // the 17th was missed: it is late until somebody says why
	c.see("QUÁ HẠN · 1", "17/08 14:00", "HÔM NAY · 1", "18/08 14:00", "20/08 0/6", "1/5").press("x").see("‹ Đang làm ›").press("right", "right", "right").see("Đã miễn")
	c.press("tab").write("mất điện cả ngày").press("ctrl+s").see("Đã ghi tình trạng", "18/08 14:00", "1/4")
	c.press("down", "down", "enter").see("Mọi chi bộ báo cáo", "20/08").press("space").see("Đã tích xong kỳ Tuần 33/2021 của Chi bộ 1").press("esc").see("20/08 1/6").leave()
	if daily, _, _, cells := duties("2021-08-18T09:00"); cells.State != "doing" || cells.Period != "2021-W33" {
		t.Errorf("the cells on the 18th: %+v", cells)
	} else if daily.Period != "2021-08-18" || daily.Late || daily.Missed != 0 {
		t.Errorf("the daily one on the 18th: %+v", daily)
	}

	daily, monthly, once, cells := duties("2021-09-13T09:00")
	if cells.Due != "2021-08-20" || cells.Missed != 4 || !cells.Late {
		t.Errorf("four Fridays on which not every cell reported: %+v", cells)
	}
	if daily.Period != "2021-08-18" || daily.Missed != 26 || !daily.Late {
		t.Errorf("four weeks nobody ticked: %+v", daily)
	}
	if monthly.Period != "2021-09" || monthly.Due != "2021-09-13" || monthly.Late {
		t.Errorf("September's, moved from Sunday to Monday: %+v", monthly)
	}
	if !once.Late || once.Due != "2021-08-19" {
		t.Errorf("the one of the 20th: %+v", once)
	}
	c = at("2021-09-13T09:00")
	c.see("QUÁ HẠN · 3", "18/08 14:00 lỡ 26", "HÔM NAY · 2", "13/09 14:00", "20/08 1/6 lỡ 4", "17/09 0/6").press("end", "up", "space").see("Đã tích xong kỳ 09/2021").leave()

	c = at("2021-09-13T10:00") // from today on by 10:30; what was missed keeps its 14:00
	c.see("QUÁ HẠN · 3").press("home", "e").see("Câu trong văn bản")
	c.press("tab", "tab", "tab", "tab", "tab", "ctrl+u").write("trước 10 giờ 30 hằng ngày").press("ctrl+s").see("Đã sửa nhiệm vụ").leave()
	if daily, _, _, _ = duties("2021-09-13T10:31"); daily.Due != "2021-08-18T14:00" || daily.Missed != 27 {
		t.Errorf("the rule changed, the past did not: %+v", daily)
	}

	c = at("2021-09-20T08:00") // the fifth week
	c.see("QUÁ HẠN · 3").press("home", "down", "x").see("‹ Đang làm ›").press("right", "right", "tab").write("đủ biên bản").press("ctrl+s")
	c.see("Đã ghi tình trạng", "QUÁ HẠN · 2").press("o").write("tat ca").press("enter").see("ĐÃ XONG · 1").press("end", "space")
	c.see("vẫn giữ").write("thiếu chữ ký").press("ctrl+s").see("Đã mở lại", "QUÁ HẠN · 3").leave()
	daily, monthly, once, cells = duties("2021-09-20T08:00")
	if once.State != "open" || !once.Late || monthly.Period != "2021-10" || monthly.Due != "2021-10-12" || daily.Missed != 33 || cells.Missed != 5 {
		t.Errorf("after five weeks: %+v\n%+v\n%+v\n%+v", daily, monthly, once, cells)
	}
}
