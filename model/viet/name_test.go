package viet_test

import (
	"cmp"
	"slices"
	"testing"

	"sotruc/model/viet"
)

func TestGiven(t *testing.T) {
	tests := []struct{ full, want string }{
		{"Nguyễn Văn An", "An"},
		{" Trần  Thị Bích  Ngọc ", "Ngọc"},
		{"Tư", "Tư"},
		{"", ""},
	}
	for _, tt := range tests {
		if got := viet.Given(tt.full); got != tt.want {
			t.Errorf("Given(%q) = %q, want %q", tt.full, got, tt.want)
		}
	}
}

func TestNameKey(t *testing.T) {
	tests := []struct {
		name       string
		givenFirst bool
		want       []string
	}{
		{"given name first", true, []string{
			"",
			"An", "Lê An", "Lê Văn An", "Nguyễn Thị An", "Nguyễn Văn An", "Trần Anh",
			"Nguyên Văn Ánh", "Nguyễn Hoàng Ánh", "Lê Ân", "Đỗ Bình", "Nguyễn Văn Dũng", "Lê Đức", "Lê Thị Xuân",
		}},
		{"as written", false, []string{
			"",
			"An", "Đỗ Bình", "Lê An", "Lê Ân", "Lê Đức", "Lê Thị Xuân", "Lê Văn An", "Nguyễn Hoàng Ánh", "Nguyễn Thị An",
			"Nguyễn Văn An", "Nguyên Văn Ánh", "Nguyễn Văn Dũng", "Trần Anh",
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := slices.Clone(tt.want)
			slices.Reverse(got)
			slices.SortFunc(got, func(a, b string) int {
				return cmp.Compare(viet.NameKey(a, tt.givenFirst), viet.NameKey(b, tt.givenFirst))
			})
			if !slices.Equal(got, tt.want) {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
	if viet.NameKey(" Lê  An", true) != viet.NameKey("Lê An", true) {
		t.Error("spaces change the key")
	}
}
