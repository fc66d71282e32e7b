package sent_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"

	"sotruc/intake/sent"
	"sotruc/model/merge"
)

const good = `{"schema":"sotruc.report/1","office":{"name":"Đảng ủy phường Hòa Minh","superior":"Quận ủy Liên Chiểu"},
"kind":"weekly","from":"2021-08-16","to":"2021-08-22","cut":"15:00","number":6,"symbol":"06-BC/ĐU","disease":"COVID-19","disease_id":"covid",
"figures":[{"code":"home.people","label":"Người cách ly","opening":80,"up":12,"down":5,"now":87,"total":120},
{"code":"activity.tang-qua","label":"Tặng quà","opening":0,"up":1,"down":0,"now":1,"total":1}],
"tasks":{"total":12,"done":8,"on_time":7,"late":1,"open":4,"not_executable":0},"late":[],"narrative":{},
"corrects":{"number":5,"symbol":"05-BC/ĐU","issued_on":"2021-08-22"},"made_at":"2021-08-22T08:20:00Z","later":{"than":"this"}}`

func TestRead(t *testing.T) {
	t.Parallel()
	s, fault := sent.Read("a.json", []byte("\ufeff"+good))
	if fault != nil {
		t.Fatalf("%+v", fault)
	}
	f := s.Figures[0]
	if s.Office != "Đảng ủy phường Hòa Minh" || s.Superior != "Quận ủy Liên Chiểu" || s.Kind != "weekly" || s.Period.From.String() != "2021-08-16" ||
		s.Period.Cut != "15:00" || s.Number != 6 || s.Symbol != "06-BC/ĐU" || s.Disease != "covid" || f.Code != "home.people" || f.Opening != 80 ||
		f.Up != 12 || f.Down != 5 || f.Now != 87 || f.Total != 120 || s.Tasks.OnTime != 7 || s.Corrects.Symbol != "05-BC/ĐU" || s.Corrects.Number != 5 ||
		s.MadeAt.String() != "2021-08-22T08:20:00Z" || s.Sum != nil {
		t.Errorf("%+v", s)
	}
	if len(s.Labels) != 1 || s.Labels["activity.tang-qua"] != "Tặng quà" {
		t.Errorf("%v", s.Labels)
	}
}

func TestReadRefuses(t *testing.T) {
	t.Parallel()
	put := func(old, put string) string {
		if !strings.Contains(good, old) {
			t.Fatalf("%q is not in it", old)
		}
		return strings.Replace(good, old, put, 1)
	}
	many := strings.Repeat(`{"code":"a"},`, 300)
	tests := []struct {
		name, content string
		want          merge.Fault
		detail        string
	}{
		{"nothing", "", merge.FaultDamaged, ""},
		{"half", good[:300], merge.FaultDamaged, ""},
		{"two in one", good + good, merge.FaultDamaged, ""},
		{"no JSON", "PK\x03\x04", merge.FaultDamaged, ""},
		{"a list", "[]", merge.FaultDamaged, ""},
		{"deep", strings.Repeat(`{"a":`, 20_000), merge.FaultDamaged, ""},
		{"JSON of others", `{"name":"x"}`, merge.FaultSchema, ""},
		{"a later form", put("report/1", `report/2\u001b[31m`), merge.FaultSchema, "sotruc.report/2"},
		{"no office", put("Đảng ủy phường Hòa Minh", ` \u0007`), merge.FaultNoOffice, ""},
		{"no kind", put(`"kind":"weekly",`, ""), merge.FaultDamaged, ""},
		{"an unknown kind", put("weekly", "yearly"), merge.FaultDamaged, ""},
		{"no such day", put("2021-08-16", "2021-02-30"), merge.FaultDamaged, ""},
		{"no day", put(`"from":"2021-08-16",`, ""), merge.FaultDamaged, ""},
		{"ends before it begins", put("2021-08-16", "2021-08-23"), merge.FaultDamaged, ""},
		{"no such hour", put("15:00", "25:00"), merge.FaultDamaged, ""},
		{"no figures", put(`"figures"`, `"figure"`), merge.FaultDamaged, ""},
		{"a figure in words", put(`"up":12`, `"up":"12"`), merge.FaultDamaged, ""},
		{"half a figure", put(`"up":12`, `"up":1.5`), merge.FaultDamaged, ""},
		{"larger than any number", put(`"up":12`, `"up":99999999999999999999`), merge.FaultDamaged, ""},
		{"no code", put("home.people", ""), merge.FaultDamaged, ""},
		{"a formula for a code", put("home.people", "=1+1"), merge.FaultDamaged, ""},
		{"a long code", put("home.people", strings.Repeat("a", 201)), merge.FaultDamaged, ""},
		{"too many figures", put(`"figures":[`, `"figures":[`+many), merge.FaultTooMany, ""},
		{"a number below zero", put(`"number":6`, `"number":-6`), merge.FaultDamaged, ""},
		{"a sum of nobody", put(`"later"`, `"merged":{"reports":0},"later"`), merge.FaultDamaged, ""},
	}
	for _, tt := range tests {
		_, fault := sent.Read("a.json", []byte(tt.content))
		if fault == nil || fault.Fault != tt.want || fault.Detail != tt.detail || fault.File != "a.json" {
			t.Errorf("%s: %+v, want %s %q", tt.name, fault, tt.want, tt.detail)
		}
	}
}

// A file above the limit is refused by its size: one of a gigabyte takes no time and no memory.
func TestOpen(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	path := filepath.Join(dir, "large.json")
	f, err := os.Create(path)
	if err == nil {
		err = f.Truncate(1 << 30)
	}
	if err != nil || f.Close() != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		path string
		want merge.Fault
	}{{path, merge.FaultTooLarge}, {dir, merge.FaultUnreadable}, {filepath.Join(dir, "none.json"), merge.FaultUnreadable}} {
		if _, fault := sent.Open(tt.path); fault == nil || fault.Fault != tt.want {
			t.Errorf("%s: %+v", tt.path, fault)
		}
	}
}

// Whatever texts a file has, they come out as clean lines of bounded length.
func TestTextsAreCleanLines(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(r *rapid.T) {
		hostile := rapid.OneOf(rapid.String(), rapid.Just("\x1b[2J\u202e=1+1\n"+strings.Repeat("dài ", 100))).Draw(r, "text")
		quoted, err := json.Marshal(hostile)
		if err != nil {
			r.Fatal(err)
		}
		content := strings.ReplaceAll(good, `"Đảng ủy phường Hòa Minh"`, string(quoted))
		content = strings.ReplaceAll(content, `"06-BC/ĐU"`, string(quoted))
		content = strings.ReplaceAll(content, `"Tặng quà"`, string(quoted))
		s, fault := sent.Read("a.json", []byte(content))
		if fault != nil {
			if fault.Fault != merge.FaultNoOffice {
				r.Fatalf("%+v", fault)
			}
			return
		}
		for _, text := range []string{s.Office, s.Symbol, s.Labels["activity.tang-qua"]} {
			if utf8.RuneCountInString(text) > 200 || strings.ContainsFunc(text, func(c rune) bool { return unicode.IsControl(c) || unicode.Is(unicode.Cf, c) }) {
				r.Fatalf("%q", text)
			}
		}
	})
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(good))
	f.Add([]byte(`{"schema":"sotruc.report/1","merged":{"reports":2,"offices":["a"]}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		s, fault := sent.Read("a.json", data)
		if fault == nil && (s.Office == "" || s.Period.From == 0 || s.Period.To < s.Period.From) {
			t.Errorf("%+v", s)
		}
	})
}
