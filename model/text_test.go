package model_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
)

func TestLinesScan(t *testing.T) {
	tests := []struct {
		column any
		want   model.Lines
	}{
		{nil, nil},
		{"", nil},
		{"Như trên", model.Lines{"Như trên"}},
		{"  Như trên \r\n\r\n\tLưu Văn phòng Đảng ủy.\n", model.Lines{"Như trên", "Lưu Văn phòng Đảng ủy."}},
		{[]byte("a\nb"), model.Lines{"a", "b"}},
	}
	for _, tt := range tests {
		got := model.Lines{"old"}
		if err := got.Scan(tt.column); err != nil || !slices.Equal(got, tt.want) {
			t.Errorf("Scan(%q) = %q, %v; want %q", tt.column, got, err, tt.want)
		}
	}
	var l model.Lines
	if err := l.Scan(int64(1)); err == nil {
		t.Error("a number scans as lines")
	}
}

func TestDaysScan(t *testing.T) {
	tests := []struct {
		column any
		want   model.Days
	}{
		{nil, nil},
		{"", nil},
		{"1 7 14", model.Days{1, 7, 14}},
		{" 1  7\n14 ", model.Days{1, 7, 14}},
		{[]byte("28"), model.Days{28}},
	}
	for _, tt := range tests {
		got := model.Days{99}
		if err := got.Scan(tt.column); err != nil || !slices.Equal(got, tt.want) {
			t.Errorf("Scan(%q) = %v, %v; want %v", tt.column, got, err, tt.want)
		}
	}
	for _, column := range []any{"1, 7", "một", "1.5", int64(7)} {
		var d model.Days
		if err := d.Scan(column); err == nil {
			t.Errorf("Scan(%v) = %v, want an error", column, d)
		}
	}
}

func TestListsRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lines := model.Lines(rapid.SliceOf(rapid.StringMatching(`[A-ZĐa-zăâđêôơưủ./,-][A-Za-zủ ]{0,20}[A-Za-z.]`)).Draw(t, "lines"))
		column, err := lines.Value()
		if err != nil {
			t.Fatal(err)
		}
		var read model.Lines
		if err := read.Scan(column); err != nil || !slices.Equal(read, lines) {
			t.Fatalf("%q as %q scans as %q, %v", lines, column, read, err)
		}
		days := model.Days(rapid.SliceOf(rapid.IntRange(-5, 400)).Draw(t, "days"))
		column, err = days.Value()
		if err != nil {
			t.Fatal(err)
		}
		var readDays model.Days
		if err := readDays.Scan(column); err != nil || !slices.Equal(readDays, days) {
			t.Fatalf("%v as %q scans as %v, %v", days, column, readDays, err)
		}
	})
}
