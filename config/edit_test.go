package config_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sotruc/config"
)

// file puts a settings file into a new folder and reads it.
func file(t *testing.T, text string) (string, config.Text) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "config.toml")
	if err := os.WriteFile(path, []byte(text), 0o640); err != nil {
		t.Fatal(err)
	}
	read, err := config.Read(path)
	if err != nil {
		t.Fatal(err)
	}
	return path, read
}

// What is not changed stays byte for byte, wherever the key stands or goes.
func TestValuesAreChangedInPlace(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		before, after string
		change        config.Change
	}{
		"in place, its remark stays": {
			"# ghi chú\n[office]\nname = 'cũ'   # tên\nplace = \"x\"\n", "# ghi chú\n[office]\nname = \"Đảng ủy \\\"mới\\\"\"   # tên\nplace = \"x\"\n",
			config.Change{Key: "office.name", Value: `Đảng ủy "mới"`},
		},
		"behind the others of its table": {
			"[office]\nname = \"a\" # tên\n\n# của báo cáo\n[report]\n", "[office]\nname = \"a\" # tên\nplace = \"b\"\n\n# của báo cáo\n[report]\n",
			config.Change{Key: "office.place", Value: "b"},
		},
		"below an empty head":       {"[ui]  # màn hình\n[office]", "[ui]  # màn hình\nmouse = false\n[office]", config.Change{Key: "ui.mouse", Value: false}},
		"in a table of its own":     {"\ufeff# USB", "\ufeff# USB\n\n[backup]\nkeep = 7\n", config.Change{Key: "backup.keep", Value: 7}},
		"in a file that is not any": {"", "[ui]\nlang = \"en\"\n", config.Change{Key: "ui.lang", Value: "en"}},
		"lines end as they do": {
			"[ui]\r\nlang = \"vi\"\r\n", "[ui]\r\nlang = \"vi\"\r\ntheme = \"mono\"\r\n", config.Change{Key: "ui.theme", Value: "mono"},
		},
		"beside a key with dots": {
			"office.name = \"a\"\n[ui]\n", "office.name = \"a\"\noffice.place = \"b\"\n[ui]\n", config.Change{Key: "office.place", Value: "b"},
		},
		"between braces": {
			"[report]\nweekly_due = { weekday = \"friday\" } # thứ Sáu\n", "[report]\nweekly_due = { time = \"15:00\", weekday = \"friday\" } # thứ Sáu\n",
			config.Change{Key: "report.weekly_due.time", Value: "15:00"},
		},
		"below the table above": {
			"[report]\ncut_off = \"14:00\"\n", "[report]\ncut_off = \"14:00\"\nweekly_due.time = \"15:00\"\n", config.Change{Key: "report.weekly_due.time", Value: "15:00"},
		},
		"not between the tables of a list": {
			"[report]\n[[report.duty]]\nkind = \"daily\"\ndue = \"14:00\"\n", "[report]\ncut_off = \"13:00\"\n[[report.duty]]\nkind = \"daily\"\ndue = \"14:00\"\n",
			config.Change{Key: "report.cut_off", Value: "13:00"},
		},
		"a list": {
			"[report]\nformats = [\n  \"docx\",\n] # tệp\n", "[report]\nformats = [\"docx\", \"pdf\"] # tệp\n",
			config.Change{Key: "report.formats", Value: []string{"docx", "pdf"}},
		},
	} {
		path, text := file(t, tt.before)
		next, _, err := text.With(tt.change)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if err := next.Save(text); err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(path)
		if err != nil || string(got) != tt.after {
			t.Errorf("%s: %v\n%q, want\n%q", name, err, got, tt.after)
		}
		if kept, err := os.ReadFile(config.Before(path)); err != nil || string(kept) != tt.before {
			t.Errorf("%s: kept %q, %v", name, kept, err)
		}
		if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o640 {
			t.Errorf("%s: %v, %v", name, info.Mode(), err)
		}
		if left, err := filepath.Glob(filepath.Join(filepath.Dir(path), "*")); err != nil || len(left) != 2 {
			t.Errorf("%s leaves %v", name, left)
		}
	}
}

// What another program has written meanwhile is not overwritten, nor what it made where nothing was.
func TestAFileChangedMeanwhileStays(t *testing.T) {
	t.Parallel()
	path, text := file(t, "[office]\nname = \"a\"\n")
	none, err := config.Read(path + ".none")
	if err != nil {
		t.Fatal(err)
	}
	for at, before := range map[string]config.Text{path: text, path + ".none": none} {
		next, _, err := before.With(config.Change{Key: "office.name", Value: "b"})
		if err != nil {
			t.Fatal(err)
		}
		const theirs = "[office]\nname = \"của người khác\"\n"
		if err := os.WriteFile(at, []byte(theirs), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := next.Save(before); !errors.Is(err, config.ErrChanged) {
			t.Errorf("%s: %v", at, err)
		}
		if got, err := os.ReadFile(at); err != nil || string(got) != theirs {
			t.Errorf("%s: %q, %v", at, got, err)
		}
		if _, err := os.Stat(config.Before(at)); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s: something was kept: %v", at, err)
		}
	}
}

// A value that config check would refuse is refused by its key, and so is one that would cost remarks.
func TestAWrongValueIsNotTaken(t *testing.T) {
	t.Parallel()
	_, text := file(t, "[report]\nformats = [\n  \"docx\", # để in\n  \"csv\",\n]\n")
	for key, tt := range map[string]struct {
		value any
		code  string
	}{"ui.theme": {"pink", "unknown-value"}, "backup.keep": {0, "out-of-range"}, "report.formats": {[]string{"pdf"}, "remarks"}} {
		_, _, err := text.With(config.Change{Key: key, Value: tt.value})
		var bad *config.Error
		if !errors.As(err, &bad) || bad.Key != key || string(bad.Code) != tt.code {
			t.Errorf("%s: %v", key, err)
		}
	}
}

// A link to the settings stays one.
func TestALinkStays(t *testing.T) {
	t.Parallel()
	path, _ := file(t, "[office]\n")
	link := filepath.Join(t.TempDir(), "config.toml")
	if err := os.Symlink(path, link); err != nil {
		t.Skip(err)
	}
	text, err := config.Read(link)
	if err != nil {
		t.Fatal(err)
	}
	next, _, err := text.With(config.Change{Key: "office.name", Value: "a"})
	if err := errors.Join(err, next.Save(text)); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&fs.ModeSymlink == 0 {
		t.Errorf("%v, %v", info, err)
	}
	if set, err := config.Load(path); err != nil || set.Office.Name != "a" {
		t.Errorf("%q, %v", set.Office.Name, err)
	}
}

// Whatever the file looks like, a change makes what was asked for true, leaves every other setting as it was, and every remark.
func TestAnyFileIsChanged(t *testing.T) {
	t.Parallel()
	pieces := []string{
		"office.symbol = \"HU\"\n", "backup = { keep = 3 } # bản\n", "\n# ghi chú [ui]\n", "[office]\nplace = 'a' # nơi\n", "[office] # cơ quan\n",
		"[report.weekly_due]\ntime = \"15:00\"\n", "[report]\ncut_off = \"14:00\" # giờ chốt\nformats = [ \"docx\" ]\n",
		"[[report.duty]]\nkind = \"daily\"\ndue = \"14:00\"\n", "[[holiday]]\non = 2026-11-18\n", "[ui]\ntheme = \"dark\"\n\n", "[tasks]\n  warning_days = 5\n\n# cuối\n",
		"[officer]\n\"name\" = \"\"\"Bình\"\"\"\n",
	}
	changes := []config.Change{
		{Key: "office.name", Value: "Đảng ủy \\ # x"},
		{Key: "office.symbol", Value: "TU"},
		{Key: "officer.name", Value: "An"},
		{Key: "report.cut_off", Value: "13:00"},
		{Key: "report.weekly_due.weekday", Value: "monday"},
		{Key: "report.formats", Value: []string{"pdf", "csv"}},
		{Key: "ui.theme", Value: "light"},
		{Key: "ui.mouse", Value: false},
		{Key: "backup.keep", Value: 9},
		{Key: "backup.dir", Value: `D:\Sao lưu`},
		{Key: "tasks.warning_days", Value: 1},
	}
	remarks := func(s string) (all []string) {
		for line := range strings.Lines(s) {
			if _, remark, is := strings.Cut(line, "# "); is && !strings.Contains(line, `\ # x`) {
				all = append(all, remark)
			}
		}
		slices.Sort(all)
		return all
	}
	dir := t.TempDir()
	rapid.Check(t, func(t *rapid.T) {
		path := filepath.Join(dir, "config.toml")
		before := strings.Join(rapid.SliceOfNDistinct(rapid.SampledFrom(pieces), 0, len(pieces), rapid.ID).Draw(t, "pieces"), "")
		if err := os.WriteFile(path, []byte(before), 0o600); err != nil {
			t.Fatal(err)
		}
		text, err := config.Read(path)
		if err != nil {
			t.Fatal(err)
		}
		was, err := text.Config()
		if err != nil {
			t.Skip() // no file of settings
		}
		change := rapid.SampledFrom(changes).Draw(t, "change")
		next, now, err := text.With(change)
		if err != nil {
			t.Fatalf("%q: %v", before, err)
		}
		_, again, err := next.With(change)
		if err != nil || !reflect.DeepEqual(again, now) {
			t.Fatalf("%q: the same again gives %+v, %v", before, again, err)
		}
		_, fresh, err := config.Text{}.With(change)
		if err != nil {
			t.Fatal(err)
		}
		want, got := reflect.ValueOf(was), reflect.ValueOf(now)
		differs(t, want, got, reflect.ValueOf(config.Default()), reflect.ValueOf(fresh))
		if err := next.Save(text); err != nil {
			t.Fatal(err)
		}
		after, err := os.ReadFile(path)
		if err != nil || !slices.Equal(remarks(before), remarks(string(after))) {
			t.Fatalf("%q\n%q %v", before, after, err)
		}
	})
}

// differs fails where a field was changed that the change alone does not change, or was not that it does.
func differs(t *rapid.T, was, now, none, asked reflect.Value) {
	for i := range was.NumField() {
		switch {
		case was.Type().Field(i).Name == "Blank" || was.Type().Field(i).Name == "Path":
		case was.Field(i).Kind() == reflect.Struct:
			differs(t, was.Field(i), now.Field(i), none.Field(i), asked.Field(i))
		case reflect.DeepEqual(none.Field(i).Interface(), asked.Field(i).Interface()):
			if !reflect.DeepEqual(was.Field(i).Interface(), now.Field(i).Interface()) && was.Type().Field(i).Name != "Duties" {
				t.Fatalf("%s: %v became %v", was.Type().Field(i).Name, was.Field(i), now.Field(i))
			}
		case !reflect.DeepEqual(now.Field(i).Interface(), asked.Field(i).Interface()):
			t.Fatalf("%s: %v, want %v", was.Type().Field(i).Name, now.Field(i), asked.Field(i))
		}
	}
}
