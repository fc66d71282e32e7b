package people_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"sotruc/intake/doctext"
	"sotruc/intake/people"
)

// Whatever bytes a list has, it is read within bounds or refused by an error that names it, and no name in it would be obeyed by a terminal.
func FuzzRead(f *testing.F) {
	old, err := os.ReadFile(filepath.Join("testdata", "to-5.xls"))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(old)
	f.Add([]byte("Họ và tên,Ngày sinh,CCCD,Địa chỉ,Đối tượng,Ngày bắt đầu\nNguyễn Văn Kín,1980,048080001234,\"12 Lê Lợi\",F1,09/08/2021\n"))
	f.Add([]byte("\xff\xfeH\x00\x1d\x1e \x00t\x00\xea\x00n\x00;\x00"))
	f.Add([]byte("PK\x03\x04"))
	f.Fuzz(func(t *testing.T, data []byte) {
		const most = 50
		opts := options(t)
		opts.MaxRows = most
		list, err := people.Read("ds", data, opts)
		var bad *people.Error
		var file *doctext.Error
		if err != nil {
			if !errors.As(err, &bad) && !errors.As(err, &file) {
				t.Errorf("refused by %v", err)
			}
			return
		}
		for _, home := range list.Households {
			for _, one := range home.People {
				if strings.ContainsFunc(one.Name, unicode.IsControl) {
					t.Errorf("a name is %q", one.Name)
				}
			}
		}
	})
}
