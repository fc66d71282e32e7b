package words_test

import (
	"errors"
	"fmt"
	"os"
	"path"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/report/words"
)

// data is a week in which three meetings were held.
func data() words.Data {
	d := words.Data{Office: "Đảng ủy phường Hòa Minh", Span: "tuần", Ahead: "tuần tới", Late: make([]words.Task, 40)}
	groups := map[string]string{"test.taken": "test", "directive.received": "task", "support.deliveries": "activity"}
	for _, kind := range model.ActivityKinds {
		groups["activity."+string(kind)] = "activity"
	}
	d.Speak([]model.Figure{{Code: "activity.meeting", Up: 3, Now: 3, Total: 1200}, {Code: "test.taken", Up: 7}},
		func(code string) string { return groups[code] }, func(group string) bool { return group == "test" })
	return d
}

// own is a folder with one template.
func own(text string) words.Library {
	return words.Library{Own: fstest.MapFS{"a.tmpl": {Data: []byte(text)}}}
}

func TestTemplates(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, text, want string }{
		{"a line a paragraph", "Một.\n\n  Hai.  \n", "Một.|Hai."},
		{"nothing", "\n{{/* lời ghi */}}\n", ""},
		{"byte order mark", "\ufeffMột.", "Một."},
		{"numbers of papers", `{{n 0}} {{n 5}} {{n 10}} {{n 1157}}`, "0 05 10 1.157"},
		{"a clause", `{{clause (up "activity.meeting") "% cuộc họp"}}{{clause 0 "% gì đó"}}`, "03 cuộc họp"},
		{"a clause over lines", "{{join \"; \"\n\t(clause 1 \"% a\")\n\t\"\"\n\t(clause 2 \"% b\")}}", "01 a; 02 b"},
		{"a sentence", `{{sentence "Họp: " "ba"}}{{sentence "Họp: " ""}}`, "Họp: ba."},
		{"brackets", `a{{bracket "b"}}{{bracket ""}}`, "a (b)"},
		{"shares", `{{percent 1179 1180}} {{percent 5 5}} {{percent 1 4}} {{percent 0 3}}[{{percent 1 0}}]`, "99,9% 100% 25% 0%[]"},
		{"when", `{{when 0 "a"}}{{when "" "b"}}{{when 2 "c"}}{{when true "d"}}`, "cd"},
		{"since the beginning", `{{total "activity.meeting"}} {{opening "activity.meeting"}} {{down "activity.meeting"}} {{now "activity.meeting"}}`, "1200 0 0 3"},
		{"a silent group", `{{up "test.taken"}} {{says "test"}} {{says "activity"}}`, "0 false true"},
		{"printf", `{{printf "%03d %s" 5 "x"}}{{print "a" 1 "b"}}`, "005 xa1b"},
		{"loops and templates", `{{define "one"}}{{.}}{{end}}{{range $i, $t := .Late}}{{if lt $i 3}}{{template "one" $i}}{{end}}{{end}}`, "012"},
		{"a template of the program", `{{template "lanh-dao.tmpl" .}}`, "Trong tuần, tổ chức 03 cuộc họp."},
		{"control characters", "a\x1b[31mb\u202ec", "abc"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			said, err := words.Run(own(tt.text), "a.tmpl", data())
			if got := strings.Join(said, "|"); err != nil || got != tt.want {
				t.Errorf("%q, %v, want %q", got, err, tt.want)
			}
		})
	}
}

// What is wrong with a template is said with its file and line; and nothing keeps the program busy.
func TestWrongTemplates(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, text string
		code       words.Code
		line       int
		detail     string
	}{
		{"syntax", "Một.\n{{if}}\n", words.CodeSyntax, 2, "missing value for if"},
		{"unclosed", "{{range .Late}}\nMột.", words.CodeSyntax, 2, "unexpected EOF"},
		{"function", "\n\n{{env \"HOME\"}}", words.CodeFunction, 3, "env"},
		{"refused function", "{{html .Office}}", words.CodeFunction, 1, "html, js, urlquery, call"},
		{"field", "\n{{.Nothing}}", words.CodeField, 2, "Nothing"},
		{"field within", "{{range .Late}}\n{{.Nothing}}{{end}}", words.CodeField, 2, "Nothing"},
		{"figure", "Một.\n{{clause (up \"activity.meetng\") \"%\"}}", words.CodeFigure, 2, "activity.meetng"},
		{"no template", "\n{{template \"b.tmpl\" .}}", words.CodeMissing, 2, "b.tmpl"},
		{"template elsewhere", "{{template \"../a.tmpl\" .}}", words.CodeMissing, 1, "../a.tmpl"},
		{"calls itself", "\n{{define \"x\"}}{{template \"x\" .}}{{end}}{{template \"x\" .}}", words.CodeEndless, 2, ""},
		{"calls itself by file", "{{template \"a.tmpl\" .}}", words.CodeEndless, 1, ""},
		{"calls itself twice", "{{define \"x\"}}{{if .}}{{template \"x\" (slice . 1)}}{{template \"x\" (slice . 1)}}{{end}}{{end}}{{template \"x\" .Office}}", words.CodeEndless, 1, ""},
		{"silent loop", "\n{{range 2000000000}}{{end}}", words.CodeEndless, 2, ""},
		{"loops in loops", "{{range .Late}}{{range $.Late}}{{range $.Late}}{{range $.Late}}\n{{end}}{{end}}{{end}}{{end}}", words.CodeEndless, 1, ""},
		{"much text", "{{range 9000}}\nTrong tuần không ghi nhận ca bệnh mới.{{end}}", words.CodeLong, 1, ""},
		{"doubling", "{{$x := \"abcdefgh\"}}{{range 40}}\n{{$x = print $x $x}}{{end}}", words.CodeLong, 2, ""},
		{"wide", "{{printf \"%1000000d\" 1}}", words.CodeLong, 1, ""},
		{"wide by value", "{{printf \"%*d\" 1000000 1}}", words.CodeLong, 1, ""},
		{"wrong value", "{{clause \"ba\" \"%\"}}", words.CodeFailed, 1, ""},
		{"too large", strings.Repeat("chữ ", 20_000), words.CodeLarge, 0, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			began := time.Now()
			said, err := words.Run(own(tt.text), "a.tmpl", data())
			var bad *words.Error
			if !errors.As(err, &bad) || said != nil {
				t.Fatalf("%d lines, %v", len(said), err)
			}
			if bad.File != "a.tmpl" || bad.Line != tt.line || bad.Code != tt.code || !strings.Contains(bad.Detail, tt.detail) {
				t.Errorf("%+v", *bad)
			}
			if took := time.Since(began); took > 20*time.Second {
				t.Errorf("took %s", took)
			}
		})
	}
	if _, err := words.Run(words.Library{}, "a.tmpl", data()); err == nil {
		t.Error("a template that is not there says something")
	}
}

// Of templates that call one another the one that calls what is not there is named, and what it calls.
func TestMissingTemplateIsNamedWhereItIsCalled(t *testing.T) {
	t.Parallel()
	all := words.Library{Own: fstest.MapFS{
		"a.tmpl": {Data: []byte("\n\n{{template \"b.tmpl\" .}}")}, "b.tmpl": {Data: []byte("\n{{template \"c.tmpl\" .}}")},
	}}
	_, err := words.Run(all, "a.tmpl", data())
	var bad *words.Error
	if !errors.As(err, &bad) || bad.File != "b.tmpl" || bad.Line != 2 || bad.Code != words.CodeMissing || bad.Detail != "c.tmpl" {
		t.Errorf("%+v", err)
	}
}

// Whatever stands in a template, it ends, with bounded text or an error that names the file.
func TestAnyTemplateEnds(t *testing.T) {
	t.Parallel()
	pieces := []string{
		"{{range .Late}}", "{{end}}", "{{if .Office}}", "{{else}}", "{{define \"x\"}}", "{{template \"x\" .}}", "{{template \"a.tmpl\" .}}", "{{$x := .Office}}",
		"{{$x = print $x $x}}", "{{$x}}", "{{break}}", "{{continue}}", "{{range 100000}}", "{{with .Tasks}}", "{{block \"x\" .}}", "{{n 5}}", "\n", "chữ", "{{", "}}",
		"{{step \"a\" 1}}", "{{leave}}", "{{enter \"b\" 2}}",
	}
	rapid.Check(t, func(r *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 14).Draw(r, "pieces"), "")
		said, err := words.Run(own(text), "a.tmpl", data())
		var bad *words.Error
		if err != nil && (!errors.As(err, &bad) || bad.File == "") {
			r.Fatalf("%v", err)
		}
		if len(strings.Join(said, "\n")) > 64<<10 {
			r.Fatal("too much text")
		}
	})
}

// A file of the office goes before the program's, and no name leads out of the folder.
func TestOwnTemplatesGoFirst(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if err := os.WriteFile(path.Join(dir, "y-te.tmpl"), []byte("Của phường."), 0o600); err != nil {
		t.Fatal(err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	said, err := words.Run(words.Library{Own: root.FS()}, "y-te.tmpl", data())
	if err != nil || !slices.Equal(said, []string{"Của phường."}) {
		t.Errorf("%q, %v", said, err)
	}
	if err := os.Symlink("/etc/hostname", path.Join(dir, "out.tmpl")); err != nil {
		t.Skip(err)
	}
	for _, name := range []string{"out.tmpl", "../y-te.tmpl", "/etc/hostname", "."} {
		if said, err := words.Run(words.Library{Own: root.FS()}, name, data()); err == nil {
			t.Errorf("%s says %q", name, said)
		}
	}
}

// The page about templates names every template of the program, every field and every function.
func TestThePageNamesWhatThereIs(t *testing.T) {
	t.Parallel()
	page, err := os.ReadFile("../../docs/mau-cau.md")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, of := range []reflect.Type{reflect.TypeFor[words.Data](), reflect.TypeFor[words.Task](), reflect.TypeFor[words.Activity](), reflect.TypeFor[words.Count](), reflect.TypeFor[model.TaskTotals]()} {
		for i := range of.NumField() {
			if of.Field(i).IsExported() {
				names = append(names, "."+of.Field(i).Name)
			}
		}
	}
	names = append(names, words.Functions()...)
	for _, one := range words.Sets() {
		names = append(names, one.Name)
		for _, s := range one.Sections {
			names = append(names, s.Key)
		}
	}
	names = append(names, "figures", "tasks", "late", "activities")
	for _, file := range words.Files() {
		names = append(names, file.Name)
	}
	for _, name := range names {
		if !strings.Contains(string(page), fmt.Sprintf("`%s", name)) {
			t.Errorf("the page does not name %s", name)
		}
	}
}
