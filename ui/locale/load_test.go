package locale

import (
	"strings"
	"testing"
	"testing/fstest"
)

func TestLoadRefusesOtherLanguages(t *testing.T) {
	for _, lang := range []string{"", "fr", "VI", "../vi", "vi/"} {
		if s, err := Load(lang); err == nil {
			t.Errorf("Load(%q) = %v, want an error", lang, s)
		}
	}
}

func TestT(t *testing.T) {
	s, err := load(fstest.MapFS{
		"vi/today.toml": {Data: []byte("title = \"Hôm nay\"\nrate = \"đạt 100%\"\n[field.long]\nname = \"còn %d ngày\"")},
		"vi/word.toml":  {Data: []byte("title = \"Từ\"")},
	}, "vi")
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		key  string
		args []any
		want string
	}{
		{"today.title", nil, "Hôm nay"},
		{"word.title", nil, "Từ"},
		{"today.rate", nil, "đạt 100%"},
		{"today.field.long.name", []any{3}, "còn 3 ngày"},
		{"today.none", nil, "⟦today.none⟧"},
		{"today.none", []any{3}, "⟦today.none⟧"},
		{"today.field", nil, "⟦today.field⟧"},
		{"today", nil, "⟦today⟧"},
		{"none.title", nil, "⟦none.title⟧"},
		{"", nil, "⟦⟧"},
	}
	for _, tt := range tests {
		if got := s.T(tt.key, tt.args...); got != tt.want {
			t.Errorf("T(%q) = %q, want %q", tt.key, got, tt.want)
		}
		if s.Has(tt.key) == strings.Contains(tt.want, "⟦") {
			t.Errorf("Has(%q) = %v", tt.key, s.Has(tt.key))
		}
	}
	if got := strings.Join(s.Keys(), " "); got != "today.field.long.name today.rate today.title word.title" {
		t.Errorf("Keys() = %s", got)
	}
	if s.Lang() != "vi" {
		t.Errorf("Lang() = %q", s.Lang())
	}
	if err := s.Check(); err != nil {
		t.Error(err)
	}
}

func TestCheckNamesBrokenFiles(t *testing.T) {
	s, err := load(fstest.MapFS{
		"vi/torn.toml":   {Data: []byte("title = ")},
		"vi/number.toml": {Data: []byte("[a]\nb = 3")},
		"vi/good.toml":   {Data: []byte("title = \"Tốt\"")},
	}, "vi")
	if err != nil {
		t.Fatal(err)
	}
	err = s.Check()
	if err == nil || !strings.Contains(err.Error(), "vi/torn.toml") || !strings.Contains(err.Error(), "a.b is neither") {
		t.Errorf("Check() = %v", err)
	}
	if got := strings.Join(s.Keys(), " "); got != "good.title" {
		t.Errorf("Keys() = %s", got)
	}
	if got := s.T("torn.title"); got != "⟦torn.title⟧" {
		t.Errorf("T = %q", got)
	}
}

func BenchmarkLoad(b *testing.B) {
	b.Run("and one section", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			s, err := Load("vi")
			if err != nil || !s.Has("error.required") {
				b.Fatal(err)
			}
		}
	})
	b.Run("and all", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			s, err := Load("vi")
			if err != nil || s.Check() != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkT(b *testing.B) {
	s, err := Load("vi")
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		s.T("app.room.today")
	}
}
