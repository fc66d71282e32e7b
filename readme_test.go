package main_test

import (
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// readme is a part of the README, from its heading to the next.
func readme(t *testing.T, heading string) string {
	t.Helper()
	text, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, part, found := strings.Cut(string(text), "\n## "+heading+"\n")
	if !found {
		t.Fatalf("the README has no part %q", heading)
	}
	part, _, _ = strings.Cut(part, "\n## ")
	return part
}

// quoted is what the README has to be run, pressed or typed: all that stands between backticks.
var quoted = regexp.MustCompile("`([^`]+)`")

// A step is what follows a key of the README: what is on the screen then, and what a clerk does before the next.
type step struct {
	shows []string
	does  func(c *clerk, out string)
}

// leads makes a step of what is shown and what keys are pressed then; what begins with a quotation mark is typed.
func leads(shows string, keys ...string) step {
	return step{strings.Split(shows, "|"), func(c *clerk, _ string) {
		for _, key := range keys {
			if text, is := strings.CutPrefix(key, "'"); is {
				c.write(text)
			} else {
				c.press(key)
			}
		}
	}}
}

// mainPath is what each key of the main job leads to, item by item. Of the keys themselves it knows nothing.
func mainPath() [][]step {
	given := func(c *clerk, _ string) { // a book with a household and somebody in it
		c.write("Nguyễn Thị Hoa").press("tab").write("12 Lê Lợi").press("ctrl+s").see("Họ tên", "CÁCH LY").press("tab").write("1984").press("ctrl+s")
		c.see("Đã lưu Nguyễn Thị Hoa")
	}
	return [][]step{
		{leads("Tên cơ quan", "'Đảng ủy phường Tân Lập"), leads("Sổ còn trống|Đảng ủy phường Tân Lập")},
		{leads("Sổ chưa có văn bản"), leads("Từ tệp"), leads("Đường dẫn"), leads("cv-215-quan-uy.txt"), leads("215-CV/QU|Quận ủy Bình Hà")},
		{leads("[Nhiệm vụ 7 !1]"), leads("Đã thêm vào danh bạ"), leads("Còn 1 chỗ ngờ"), leads("Số đến 1/2021")},
		{leads("[Nhiệm vụ 0/7]"), leads("[Nhiệm vụ 1/7]|Đã tích xong"), step{[]string{"Bút phê văn bản số đến 1/2021"}, back("[Nhiệm vụ 1/7]")}},
		{
			leads("Theo hạn · Chưa xong", "down"), leads("Đã tích xong"),
			step{[]string{"Tình trạng", "Ghi chú"}, back("x tình trạng")},
			leads("1 mục đang đánh dấu"),
			step{[]string{"Giao, sửa 1 nhiệm vụ"}, back("a giao 1 việc")},
			step{[]string{"Thêm việc"}, back("a giao 1 việc")},
			step{[]string{"Tháng 8/2021"}, back("a giao 1 việc")},
			step{[]string{"Nhắc việc"}, back("a giao 1 việc")},
			step{[]string{"Xếp", "thứ tự nhập"}, back("a giao 1 việc")},
			step{[]string{"Bộ lọc đã lưu"}, back("a giao 1 việc")},
		},
		{leads("Chưa có ai"), step{[]string{"Chủ hộ"}, given}},
		{
			leads("Vòng sáng"), leads("Vòng chiều|0/1"), leads("1/1|Đã ghi"), leads("v vắng mặt|Nguyễn Thị Hoa: vắng mặt"),
			step{[]string{"Triệu chứng: Nguyễn Thị Hoa"}, back("0–9 nhiệt độ")},
			step{[]string{"In giấy tờ"}, back("0–9 nhiệt độ")},
		},
		{leads("[Đang cách ly]"), leads("Đã hoàn tác"), leads("Đã làm lại")},
		{
			leads("Báo cáo tuần"),
			step{[]string{"Loại báo cáo"}, func(c *clerk, _ string) {
				c.press("enter").see("16/08").press("ctrl+s").see("Số người đang cách ly tại nhà", "bản nháp")
			}},
			step{[]string{"F3 theo số liệu"}, back("x/F8 xuất tệp")},
			step{[]string{"kỳ chưa hết", "vẫn xuất"}, func(c *clerk, out string) {
				c.press("x").see("Thư mục").press("ctrl+u").write(out).press("ctrl+s").see("Đã ghi 4 tệp", "□ đã xuất")
			}},
			step{[]string{"Gửi đến"}, func(c *clerk, _ string) {
				c.write("Quận ủy Bình Hà").press("ctrl+s").see("số liệu không đổi").press("c").see("✓ đã gửi")
			}},
		},
		{
			leads("CẦN LÀM"),
			step{[]string{"Trợ giúp"}, func(c *clerk, _ string) { c.press("esc").see("CẦN LÀM").press("ctrl+f").see("Tìm trong sổ") }},
			step{[]string{"Trợ giúp"}, func(c *clerk, _ string) {
				c.press("esc").see("Enter mở").press("esc").see("CẦN LÀM")
			}},
			leads(""),
		},
	}
}

// back leaves a form, a list or a screen, and waits until what lay below is there.
func back(shows string) func(*clerk, string) {
	return func(c *clerk, _ string) { c.press("esc").see(shows) }
}

// keyName is a key of the README as a terminal is told it.
func keyName(written string) string {
	if arrow, is := map[string]string{"→": "right", "←": "left", "↑": "up", "↓": "down"}[written]; is {
		return arrow
	}
	if len([]rune(written)) == 1 {
		return written
	}
	return strings.ToLower(written)
}

// The main job goes as the README has it: its commands are run, its paths typed and its keys pressed as they stand there, and each leads
// where the program says it does.
func TestTheReadmeLeadsThroughTheMainJob(t *testing.T) {
	t.Parallel()
	items := regexp.MustCompile(`(?m)^\d+\. `).Split(readme(t, "The main job in ten lines"), -1)[1:]
	path := mainPath()
	if len(items) != len(path) {
		t.Fatalf("the README has %d lines of the main job, not %d", len(items), len(path))
	}
	items[9], _, _ = strings.Cut(items[9], "\n\n") // what follows is no line of it
	var c *clerk
	out := t.TempDir()
	for i, item := range items {
		keys := quoted.FindAllStringSubmatch(item, -1)
		if len(keys) != len(path[i]) {
			t.Fatalf("line %d of the README has %d keys, and %d are known: %q", i+1, len(keys), len(path[i]), keys)
		}
		for at, step := range path[i] {
			written := keys[at][1]
			t.Logf("line %d: %s", i+1, written)
			switch args, is := strings.CutPrefix(written, "go run ."); {
			case is:
				c = sit(t, program(t), home(t), strings.Fields(args)...)
			case strings.Contains(written, "/") && len(written) > 1:
				c.write(written)
			default:
				c.press(keyName(written))
			}
			if i == len(items)-1 && at == len(path[i])-1 {
				break
			}
			c.see(step.shows...)
			if step.does != nil {
				step.does(c, out)
			}
		}
	}
	if status, err := c.term.Wait(c.ctx); err != nil || status != 0 {
		t.Fatalf("exit status %d, %v; the screen:\n%s", status, err, c.term.Screen())
	}
	if files, err := os.ReadDir(out); err != nil || len(files) != 4 {
		t.Errorf("the report has the files %v, %v", files, err)
	}
}

// The two commands open what the README says.
func TestTheTwoCommandsOfTheReadme(t *testing.T) {
	t.Parallel()
	commands := regexp.MustCompile(`(?m)^go run \.(.*?)\s*#`).FindAllStringSubmatch(readme(t, "Two commands"), -1)
	shown := []string{"Đảng ủy phường Tân Lập", "Tên cơ quan"}
	if len(commands) != len(shown) {
		t.Fatalf("the README has the commands %q", commands)
	}
	for i, command := range commands {
		sit(t, program(t), home(t), strings.Fields(command[1])...).see(shown[i]).press("ctrl+c")
	}
}

// Every command of the README is one, and knows the options that stand beside it.
func TestTheCommandsOfTheReadme(t *testing.T) {
	t.Parallel()
	_, block, _ := strings.Cut(readme(t, "Commands"), "```\n")
	block, _, _ = strings.Cut(block, "```")
	option := regexp.MustCompile(`--[a-z][a-z-]+`)
	helps := func(args ...string) string {
		cmd := exec.CommandContext(t.Context(), program(t), append(args, "--help")...)
		cmd.Env = home(t)
		text, err := cmd.CombinedOutput()
		if err != nil {
			t.Errorf("sotruc %s: %v: %s", strings.Join(args, " "), err, text)
		}
		return string(text)
	}
	everywhere := option.FindAllString(helps(), -1)
	known := map[string][]string{}
	commands := 0
	for _, entry := range strings.Split("\n"+block, "\nsotruc ")[1:] {
		for _, one := range strings.Split("\n"+entry, ";  sotruc ") {
			name, _, _ := strings.Cut(strings.TrimSpace(one), " ")
			if name == "FILE" || name == "" || strings.HasPrefix(strings.TrimLeft(one, "\n"), " ") {
				continue
			}
			if commands++; known[name] == nil {
				known[name] = append(option.FindAllString(helps(name), -1), everywhere...)
			}
			for _, flag := range option.FindAllString(one, -1) {
				if !slices.Contains(known[name], flag) {
					t.Errorf("sotruc %s has no %s", name, flag)
				}
			}
		}
	}
	if commands < 20 {
		t.Errorf("the README has only %d commands", commands)
	}
}
