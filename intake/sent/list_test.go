package sent_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sotruc/intake/doctext"
	"sotruc/intake/sent"
)

func list(t *testing.T, content string) (string, error) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "offices.csv")
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	offices, err := sent.List(path)
	var rows []string
	for _, o := range offices {
		rows = append(rows, fmt.Sprintf("%d %s|%s|%s", o.Row, o.Name, o.Code, o.Superior))
	}
	return strings.Join(rows, "\n"), err
}

func TestList(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, content, want string }{
		{"names alone", "Phường Hòa Minh\nPhường Hòa Khánh\n", "1 Phường Hòa Minh||\n2 Phường Hòa Khánh||"},
		{"with a title", "Tên đơn vị\nPhường Hòa Minh", "2 Phường Hòa Minh||"},
		{"as Excel saves it", "\ufeffSTT;Mã;TÊN ĐƠN VỊ;Quận/Huyện\r\n1;20194;Phường Hòa Minh;Quận Liên Chiểu\r\n;;;\r\n", "2 Phường Hòa Minh|20194|Quận Liên Chiểu"},
		{"without tones", "ma so,ten don vi\n20194,Phường Hòa Minh", "2 Phường Hòa Minh|20194|"},
		{"in English", "name\tcode\nPhường Hòa Minh\t7", "2 Phường Hòa Minh|7|"},
		{"in other words", "Tên phường, xã\nXã Hòa Bắc", "2 Xã Hòa Bắc||"},
		{"no title, the code last", "Phường Hòa Minh,20194", "1 Phường Hòa Minh|20194|"},
		{"no title, the code first", "20194,Phường Hòa Minh", "1 Phường Hòa Minh|20194|"},
		{"quotes", "\"Phường \"\"Hòa\"\" Minh, quận Liên Chiểu\";1", "1 Phường \"Hòa\" Minh, quận Liên Chiểu|1|"},
		{"a row twice", "Phường Hòa Minh,1\nPhường Hòa Minh,1", "1 Phường Hòa Minh|1|"},
		{"control characters", "Phường\x1b[31m Hòa\u202e Minh", "1 Phường Hòa Minh||"},
		{"UTF-16", "\xff\xfeX\x00a\x00 \x00A\x00", "1 Xa A||"},
	}
	for _, tt := range tests {
		got, err := list(t, tt.content)
		if err != nil || got != tt.want {
			t.Errorf("%s: %v\n%s\nwant\n%s", tt.name, err, got, tt.want)
		}
	}
}

func TestListRefuses(t *testing.T) {
	t.Parallel()
	long := &strings.Builder{}
	for i := range 10_001 {
		fmt.Fprintf(long, "Phường %d\n", i)
	}
	for content, want := range map[string]sent.ListCode{
		"Tên đơn vị\n;\n":                  sent.ListEmpty,
		"Phường Hòa Minh\nUBND P.Hòa Minh": sent.ListTwice,
		long.String():                      sent.ListLong,
	} {
		_, err := list(t, content)
		var bad *sent.ListError
		if !errors.As(err, &bad) || bad.Code != want || bad.Name != "offices.csv" {
			t.Errorf("%.30q: %v", content, err)
		} else if want == sent.ListTwice && (bad.A.Row != 1 || bad.B.Row != 2) {
			t.Errorf("%+v", bad)
		}
	}
	_, err := list(t, "PK\x03\x04....xl/workbook.xml")
	if bad := (*doctext.Error)(nil); !errors.As(err, &bad) {
		t.Errorf("%v", err)
	}
}
