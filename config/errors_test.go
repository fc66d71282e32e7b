package config_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"sotruc/config"
	"sotruc/model"
)

func TestLoadNamesKeyAndLine(t *testing.T) {
	const duty = "[[report.duty]]\nkind = \"daily\"\ndue = \"14:00\"\n"
	tests := []struct {
		name, text string
		line       int
		key        string
		code       model.Code
	}{
		{"unknown table", "[office]\nname = \"a\"\n\n[offices]\nname = \"b\"\n", 4, "offices", config.CodeUnknownKey},
		{"unknown key", "# why\n\n[office]\nname = \"a\"\nnme = \"b\"\n", 5, "office.nme", config.CodeUnknownKey},
		{"unknown key at the top", "lang = \"vi\"\n", 1, "lang", config.CodeUnknownKey},
		{"unknown dotted key", "[ui]\nmouse = true\nmouse2.x = 1\n", 3, "ui.mouse2", config.CodeUnknownKey},
		{"unknown quoted key", "[ui]\n\"theme x\" = 1\n", 2, "ui.theme x", config.CodeUnknownKey},
		{"unknown key in an inline table", "[report]\nweekly_due = { weekday = \"friday\", hour = 4 }\n", 2, "report.weekly_due.hour", config.CodeUnknownKey},
		{"unknown key in the second of a list", "[[holiday]]\non = \"2021-09-02\"\n[[holiday]]\non = \"2021-09-03\"\nnme = \"x\"\n", 5, "holiday[2].nme", config.CodeUnknownKey},
		{"not TOML", "[office]\nname = \"a\"\nplace = Hòa Minh\n", 3, "office.place", config.CodeSyntax},
		{"string without end", "[office]\nname = \"a\nplace = \"b\"\n", 2, "office.name", config.CodeSyntax},
		{"key twice", "[office]\nname = \"a\"\nname = \"b\"\n", 3, "office.name", config.CodeSyntax},
		{"number for text", "[office]\nname = 5\n", 2, "office.name", config.CodeWrongType},
		{"text for number", "[tasks]\nwarning_days = \"3\"\n", 2, "tasks.warning_days", config.CodeWrongType},
		{"text for yes or no", "[ui]\nmouse = \"true\"\n", 2, "ui.mouse", config.CodeWrongType},
		{"fraction", "[backup]\nkeep = 1.5\n", 2, "backup.keep", config.CodeWrongType},
		{"text for list", "[report]\nformats = \"docx\"\n", 2, "report.formats", config.CodeWrongType},
		{"number in a list of texts", "[report]\nformats = [\n  \"docx\",\n  5,\n]\n", 4, "report.formats[2]", config.CodeWrongType},
		{"column that is none", "[import.columns]\nweight = [\"Cân nặng\"]\n", 2, "import.columns.weight", config.CodeUnknownKey},
		{"column of two meanings", "[import.columns]\nnote = [\"Khác\"]\norigin = [\"khac\"]\n", 3, "import.columns.origin", config.CodeTwice},
		{"value for a table", "office = 5\n", 1, "office", config.CodeWrongType},
		{"list for a table", "\n[[office]]\nname = \"a\"\n", 2, "office", config.CodeWrongType},
		{"table for a list", "[holiday]\non = \"2021-09-02\"\n", 1, "holiday", config.CodeWrongType},
		{"text that breaks off", "\"\\", 1, "", config.CodeSyntax},
		{"number for a time", "[report]\ncut_off = 15\n", 2, "report.cut_off", config.CodeWrongType},
		{"time over midnight", "[report]\ncut_off = \"24:01\"\n", 2, "report.cut_off", config.CodeInvalidTime},
		{"short time", "[report]\ncut_off = \"9:00\"\n", 2, "report.cut_off", config.CodeInvalidTime},
		{"a path of Windows", "[backup]\nkeep = 3\ndir = \"D:\\Sao luu\"\n", 3, "backup.dir", config.CodeBackslash},
		{"a path of Windows that reads as signs", "[backup]\ndir = \"D:\\temp\\new\"\n", 2, "backup.dir", config.CodeBackslash},
		{"no time", "[tasks]\nday_ends = \"\"\n", 2, "tasks.day_ends", config.CodeInvalidTime},
		{"time in an inline table", "[report]\n\nweekly_due = { weekday = \"friday\", time = \"4pm\" }\n", 3, "report.weekly_due.time", config.CodeInvalidTime},
		{"no such day", "[report]\nterm_started = \"2025-02-30\"\n", 2, "report.term_started", model.CodeInvalidDate},
		{"local day", "[report]\nterm_started = \"01/07/2025\"\n", 2, "report.term_started", model.CodeInvalidDate},
		{"day with time", "[report]\nterm_started = 2025-07-01T08:00:00\n", 2, "report.term_started", model.CodeInvalidDate},
		{"duty of no kind", "[[report.duty]]\nkind = \"hourly\"\ndue = \"14:00\"\n", 2, "report.duty[1].kind", model.CodeUnknown},
		{"duty without a time", "[[report.duty]]\nkind = \"daily\"\n", 1, "report.duty[1]", model.CodeRequired},
		{"duty without a day of the week", "\n[[report.duty]]\nkind = \"weekly\"\ndue = \"14:00\"\n", 2, "report.duty[1]", model.CodeRequired},
		{"duty without a day of the month", "[[report.duty]]\nkind = \"monthly\"\ndue = \"14:00\"\n", 1, "report.duty[1]", model.CodeRequired},
		{"daily duty on a day", "[[report.duty]]\nkind = \"daily\"\ndue = \"14:00\"\nday = 5\n", 4, "report.duty[1].day", config.CodeUnknownKey},
		{"duty of a day no month has", "[[report.duty]]\nkind = \"monthly\"\ndue = \"14:00\"\nday = 32\n", 4, "report.duty[1].day", model.CodeOutOfRange},
		{"duty about no disease", "[[report.duty]]\nkind = \"daily\"\ndue = \"14:00\"\ndisease = \"xyz\"\n", 4, "report.duty[1].disease", model.CodeUnknown},
		{"second duty of a kind without a name", duty + "to = \"A\"\n" + duty, 5, "report.duty[2]", model.CodeRequired},
		{"first of two without a name", duty + duty + "to = \"A\"\n", 1, "report.duty[1]", model.CodeRequired},
		{"two of a name", duty + "to = \"Quận ủy\"\n" + duty + "to = \"quan uy!\"\n", 8, "report.duty[2].to", config.CodeTwice},
		{"unknown form", "[report]\nform = \"nd30-2020\"\n", 2, "report.form", model.CodeUnknown},
		{"unknown weekday", "[report]\nweek_starts = \"thứ hai\"\n", 2, "report.week_starts", model.CodeUnknown},
		{"unknown format", "[report]\nformats = [\"docx\", \"xls\"]\n", 2, "report.formats[2]", model.CodeUnknown},
		{"format twice", "[report]\nformats = [\"docx\",\n \"docx\"]\n", 3, "report.formats[2]", config.CodeTwice},
		{"unknown theme", "[ui]\ntheme = \"blue\"\n", 2, "ui.theme", model.CodeUnknown},
		{"out of range", "[tasks]\nwarning_days = -1\n", 2, "tasks.warning_days", model.CodeOutOfRange},
		{"count from", "[isolation]\ncount_from = 2\n", 2, "isolation.count_from", model.CodeOutOfRange},
		{"no e-mail address", "[report]\nrecipients = [\"quan uy\"]\n", 2, "report.recipients[1]", config.CodeInvalidMail},
		{"two addresses in one", "[report]\nrecipients = [\"a@x.vn,b@x.vn\"]\n", 2, "report.recipients[1]", config.CodeInvalidMail},
		{"too long", "[office]\nname = \"" + strings.Repeat("a", model.MaxLine+1) + "\"\n", 2, "office.name", model.CodeTooLong},
		{"escape in a folder", "[backup]\ndir = \"a\\u001b[31m\"\n", 2, "backup.dir", model.CodeUnknown},
		{"rule without id", "[isolation]\n[[isolation.regime]]\ndays = 3\ncategory = \"f1\"\n", 2, "isolation.regime[1]", model.CodeRequired},
		{"new rule without days", "[[isolation.regime]]\nid = \"x\"\ncategory = \"f1\"\n", 1, "isolation.regime[1]", model.CodeRequired},
		{"second rule wrong", "[[isolation.regime]]\nid = \"byt5599\"\ndays = 21\n\n[[isolation.regime]]\nid = \"byt879\"\ndays = 1000\n", 7, "isolation.regime[2].days", model.CodeOutOfRange},
		{"rule twice", "[[isolation.regime]]\nid = \"byt5599\"\n[[isolation.regime]]\nid = \"byt5599\"\n", 4, "isolation.regime[2].id", config.CodeTwice},
		{"rule ends before it begins", "[[isolation.regime]]\nid = \"byt5599\"\nvalid_to = \"2020-01-01\"\n", 3, "isolation.regime[1].valid_to", model.CodeEndBeforeStart},
		{"test days not rising", "[[isolation.regime]]\nid = \"byt5599\"\ntest_days = [7, 1]\n", 3, "isolation.regime[1].test_days[2]", model.CodeOutOfRange},
		{"section without title", "[[report.section]]\nkind = \"weekly\"\nkey = \"x\"\n", 1, "report.section[1]", model.CodeRequired},
		{"section of another kind", "[[report.section]]\nkind = \"yearly\"\nkey = \"x\"\ntitle = \"a\"\n", 2, "report.section[1].kind", model.CodeUnknown},
		{"section with tones", "[[report.section]]\nkind = \"weekly\"\nkey = \"tổ\"\ntitle = \"a\"\n", 3, "report.section[1].key", config.CodeInvalidCode},
		{"section twice", "[[report.section]]\nkind = \"weekly\"\nkey = \"x\"\ntitle = \"a\"\n[[report.section]]\nkind = \"weekly\"\ntitle = \"b\"\nkey = \"x\"\n", 8, "report.section[2].key", config.CodeTwice},
		{"table there is none of", "[[report.section]]\nkind = \"weekly\"\nkey = \"x\"\ntitle = \"a\"\ntables = [\"late\", \"chart\"]\n", 5, "report.section[1].tables[2]", model.CodeUnknown},
		{"template elsewhere", "[[report.section]]\nkind = \"weekly\"\nkey = \"x\"\ntitle = \"a\"\ntemplate = \"../a.tmpl\"\n", 5, "report.section[1].template", model.CodeUnknown},
		{"annex there is none of", "[report]\nannexes = [\"money\"]\n", 2, "report.annexes[1]", model.CodeUnknown},
		{"group of figures there is none of", "[report]\nfigures = [\"covid\"]\n", 2, "report.figures[1]", model.CodeUnknown},
		{"kind without label", "[[activity.kind]]\ncode = \"x\"\n", 1, "activity.kind[1]", model.CodeRequired},
		{"kind with tones", "[[activity.kind]]\nlabel = \"a\"\ncode = \"tuần-tra\"\n", 3, "activity.kind[1].code", config.CodeInvalidCode},
		{"kind of the program", "[[activity.kind]]\nlabel = \"a\"\ncode = \"meeting\"\n", 3, "activity.kind[1].code", config.CodeTwice},
		{"kind twice", "[[activity.kind]]\nlabel = \"a\"\ncode = \"x\"\n[[activity.kind]]\nlabel = \"b\"\ncode = \"x\"\n", 6, "activity.kind[2].code", config.CodeTwice},
		{"label twice", "[[activity.kind]]\nlabel = \"a\"\ncode = \"x\"\n[[activity.kind]]\nlabel = \"a\"\ncode = \"y\"\n", 5, "activity.kind[2].label", config.CodeTwice},
		{"kind counted as its like", "[[activity.kind]]\nlabel = \"a\"\ncode = \"x\"\ncounts_as = \"x\"\n", 4, "activity.kind[1].counts_as", model.CodeUnknown},
		{"holiday without a day", "[[holiday]]\nname = \"Tết\"\n", 1, "holiday[1]", model.CodeRequired},
		{"holiday twice", "[[holiday]]\non = \"2021-09-02\"\n[[holiday]]\non = 2021-09-02\n", 4, "holiday[2].on", config.CodeTwice},
		{"a day worked twice", "[[workday]]\non = \"2026-08-22\"\n[[workday]]\non = \"2026-08-22\"\n", 4, "workday[2].on", config.CodeTwice},
		{"a day both worked and off", "[[holiday]]\non = \"2026-08-22\"\n[[workday]]\non = \"2026-08-22\"\n", 4, "workday[1].on", config.CodeBothDays},
		{"a day both off and worked", "[[workday]]\non = \"2026-08-22\"\n[[holiday]]\non = \"2026-08-22\"\n", 2, "workday[1].on", config.CodeBothDays},
		{"holidays in one list", "holiday = [\n  { on = \"2021-09-02\" },\n  { on = \"2021-09-31\" },\n]\n", 3, "holiday[2].on", model.CodeInvalidDate},
		{"the first of several", "[ui]\nlang = \"fr\"\nmouse = 5\n[backup]\nkeep = 0\n[office]\nx = 1\n", 2, "ui.lang", model.CodeUnknown},
		{"after a text of several lines", "[office]\nname = \"\"\"\n[ui]\ntheme = 1 \\\"\"\"\"\nplace = '''\nlevel = 'x'\n'''\nlevel = \"x\"\n", 8, "office.level", model.CodeUnknown},
		{"after a comment that looks like a key", "# level = 1\n[office] # level = 2\n# level = 3\nlevel = \"x\"\n", 4, "office.level", model.CodeUnknown},
		{"CRLF and BOM", "\ufeff[office]\r\nname = \"a\"\r\nlevel = \"x\"\r\n", 3, "office.level", model.CodeUnknown},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c, err := load(t, tt.text)
			var bad *config.Error
			if !errors.As(err, &bad) {
				t.Fatalf("got %v, want an Error", err)
			}
			if bad.Line != tt.line || bad.Key != tt.key || bad.Code != tt.code {
				t.Errorf("got line %d, %q, %s (%s); want line %d, %q, %s", bad.Line, bad.Key, bad.Code, bad.Detail, tt.line, tt.key, tt.code)
			}
			if filepath.Base(bad.Path) != "config.toml" || !strings.Contains(err.Error(), bad.Key) {
				t.Errorf("%q does not say where", err)
			}
			if !reflect.DeepEqual(c, config.Default()) {
				t.Error("settings of a refused file were taken")
			}
		})
	}
}

func TestLoadBoundsTheFile(t *testing.T) {
	_, err := load(t, strings.Repeat("# comment\n", 30000))
	var bad *config.Error
	if !errors.As(err, &bad) || bad.Code != config.CodeTooLarge || bad.Line != 0 {
		t.Errorf("got %v", err)
	}
}

func TestLoadWithoutFileIsTheDefault(t *testing.T) {
	c, err := config.Load(filepath.Join(t.TempDir(), "none.toml"))
	if !errors.Is(err, fs.ErrNotExist) || !reflect.DeepEqual(c, config.Default()) {
		t.Errorf("got %v, %v", c, err)
	}
}

func TestTextIsCleaned(t *testing.T) {
	c, err := load(t, "[office]\nname = \"  Đảng u\u0309y\\u001b[31m \\t phường \"\n")
	if err != nil || c.Office.Name != "Đảng ủy phường" {
		t.Errorf("%q, %v", c.Office.Name, err)
	}
}

// Whatever the file holds, Load ends with settings or with an error that is safe to show.
func TestLoadOnAnyText(t *testing.T) {
	piece := rapid.SampledFrom([]string{
		"[office]\n", "[[holiday]]\n", "name = ", "on = ", "\"", "'''", "\"\"\"", "[", "]", "{", "}", "=", ".", ",", "\n", "#", "\\",
		"\x1b[31m", "2021-09-02", "5", "true", "isolation.regime", "\xff", "ế", " ", "\"\x7f\" = 1\n",
	})
	dir := t.TempDir()
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(piece, 0, 30).Draw(t, "text"), "")
		path := filepath.Join(dir, "config.toml")
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := config.Load(path)
		var bad *config.Error
		if err == nil {
			return
		}
		if !errors.As(err, &bad) || bad.Line < 1 || bad.Line > strings.Count(text, "\n")+1 {
			t.Fatalf("%q: %v", text, err)
		}
		if strings.ContainsFunc(err.Error(), unicode.IsControl) {
			t.Fatalf("%q: control character in %q", text, err)
		}
	})
}

// Whatever bytes the file has, Load ends with settings or with an error that names a line of it.
func FuzzLoad(f *testing.F) {
	example, err := os.ReadFile(filepath.Join("..", "config.example.toml"))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(example)
	f.Add([]byte("[[report.duty]]\nkind = \"weekly\"\nto = \"Quận ủy\"\n[tasks]\nday_ends = \"25:00\"\n"))
	f.Add([]byte("a.b.c.d = 1\n\"\\u0000\" = '''\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		path := filepath.Join(t.TempDir(), "config.toml")
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := config.Load(path)
		var bad *config.Error
		if err != nil && (!errors.As(err, &bad) || strings.ContainsFunc(err.Error(), unicode.IsControl)) {
			t.Errorf("%q", err)
		}
	})
}
