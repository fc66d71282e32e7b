package settings_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sotruc/config"
	"sotruc/ui/drive"
)

// written is a settings file as somebody wrote it by hand.
const written = `# Cấu hình của phường
[office]
name = "Đảng ủy phường Hòa Minh"   # không đổi
superior = 'Quận ủy Liên Chiểu'

# nộp trước 14 giờ
[[report.duty]]
kind = "daily"
due = "14:00"

[ui]
theme = "mono"
`

// open opens the settings of the sample ward by the palette; the file holds text, or is not there where that is "".
func open(t *testing.T, text string) (*drive.Driver, string) {
	t.Helper()
	d := drive.Start(t, 20)
	path := filepath.Join(t.TempDir(), "config.toml")
	if text != "" {
		put(t, path, text)
	}
	d.Desk.Config.Path = path
	d.Press("ctrl+p").Write("cai dat").Press("enter")
	return d, path
}

func put(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// holds fails where a file has another text.
func holds(t *testing.T, path, want string) {
	t.Helper()
	got, err := os.ReadFile(path)
	if err != nil || string(got) != want {
		t.Errorf("%s: %v\n%s\nwant\n%s", path, err, got, want)
	}
}

// What is changed on the screen is changed in the file, and nothing beside it; what stood there is kept and can be had back.
func TestSettingsAreChangedOnTheScreen(t *testing.T) {
	t.Parallel()
	d, path := open(t, written)
	d.See("Cài đặt", "Tên cơ quan", "Đảng ủy phường Hòa Minh").Press("tab", "tab", "tab").Write("Hòa Minh").Press("ctrl+s").See("Đã lưu cài đặt").Absent("lần mở sau")
	changed := strings.Replace(written, "'Quận ủy Liên Chiểu'\n", "'Quận ủy Liên Chiểu'\nplace = \"Hòa Minh\"\n", 1)
	holds(t, path, changed)
	holds(t, config.Before(path), written)
	if d.Desk.Config.Office.Place != "Hòa Minh" {
		t.Errorf("the place is %q on the desk", d.Desk.Config.Office.Place)
	}
	d.Press("ctrl+p").Write("cai dat").Press("enter", "f8").See("Đã điền như trước").Press("tab").See("● chưa lưu").Press("ctrl+s").See("Đã lưu cài đặt")
	holds(t, path, strings.Replace(changed, `"Hòa Minh"`+"\n\n", `""`+"\n\n", 1))
}

// What the book was opened with holds from the next start on, and that is said.
func TestSettingsSayWhatHoldsLater(t *testing.T) {
	t.Parallel()
	d, path := open(t, "")
	d.See("▌Tên cơ quan           Đảng ủy phường Tân Lập") // of the desk
	for !strings.HasPrefix(d.Current(), "▌Họ tên") {
		d.Press("tab")
	}
	d.See("Có hiệu lực từ lần mở sau.").Press("end").Write("Bình").Press("ctrl+s").See("Có hiệu lực từ lần mở sau: Họ tên")
	set, err := config.Load(path)
	if err != nil || !strings.HasSuffix(set.Officer.Name, "Bình") || set.Office.Name != "Đảng ủy phường Tân Lập" {
		t.Errorf("%+v, %+v, %v", set.Officer, set.Office, err)
	}
	if strings.HasSuffix(d.Desk.Config.Officer.Name, "Bình") {
		t.Error("the officer was changed in the middle of a run")
	}
}

// The colours, the signs and the typing change at once.
func TestTheScreenChangesAtOnce(t *testing.T) {
	t.Parallel()
	d, _ := open(t, written)
	for _, field := range []string{"Màu", "Dấu hiệu", "Gõ dấu"} {
		for !strings.HasPrefix(d.Current(), "▌"+field+" ") {
			d.Press("tab")
		}
		d.Press("right")
	}
	d.See("‹ chỉ dấu thường").Press("ctrl+s").See("Đã lưu cài đặt")
	ui := d.Desk.Config.UI
	if ui.Theme != "auto" || ui.Signs != "plain" || ui.Typing != "telex" || d.Desk.Theme.Typing == nil {
		t.Errorf("%+v", ui)
	}
	if view := d.App.View().Content; !strings.Contains(view, "\x1b[38;") {
		t.Error("no colour on the screen")
	}
}

// A wrong value is refused by one sentence at its field; what another program has written meanwhile is not overwritten.
func TestSettingsAreNotSpoilt(t *testing.T) {
	t.Parallel()
	d, path := open(t, written)
	for !strings.HasPrefix(d.Current(), "▌Giữ mấy bản") {
		d.Press("tab")
	}
	d.Press("ctrl+u").Write("0").Press("ctrl+s").See("! Ghi một số trong khoảng 1–1000.")
	d.Press("ctrl+u").Write("muoi").Press("ctrl+s").See("! Ghi một số nguyên.")
	holds(t, path, written)
	theirs := written + "\n[officer]\nname = \"Người khác\"\n"
	put(t, path, theirs)
	d.Press("ctrl+u").Write("7").Press("ctrl+s").See("đã được chương trình khác sửa")
	holds(t, path, theirs)
	d.Press("f5").See("Đã đọc lại tệp cấu hình", "▌Giữ mấy bản           7").Press("ctrl+s").See("Đã lưu cài đặt")
	holds(t, path, theirs+"\n[backup]\nkeep = 7\n")
	put(t, path, "[ui]\ntheme = \"hồng\"\n")
	d.Press("ctrl+p").Write("cai dat").Press("enter").See("Ghi một trong các giá trị: auto, dark, light, mono.").
		Press("ctrl+s").See("Chưa đọc được tệp cấu hình").Press("esc").Absent("Chưa đọc được")
}

// Nothing changed is nothing written, and leaving asks where something is.
func TestSettingsUnchanged(t *testing.T) {
	t.Parallel()
	d, path := open(t, written)
	d.Press("f8").See("không có bản trước").Press("ctrl+s").See("không có gì thay đổi")
	holds(t, path, written)
	if _, err := os.Stat(config.Before(path)); err == nil {
		t.Error("a copy was made for nothing")
	}
	d.Press("ctrl+p").Write("cai dat").Press("enter").Write("x").Press("esc").See("chưa lưu").Press("c")
	holds(t, path, written)
}

func TestSettingsGoldens(t *testing.T) {
	t.Parallel()
	d, _ := open(t, written)
	d.Desk.Config.Path = "/home/truc/config.toml"
	d.Walk(t, drive.At("settings"), drive.At("end", "shift+tab"))
	d.FitsEverySize()
	d.TwinsThere(t, "settings")
}
