package viet_test

import (
	"math"
	"testing"

	"sotruc/model/viet"
)

func TestDateInWords(t *testing.T) {
	tests := []struct {
		day, month, year int
		want             string
	}{
		{5, 2, 2026, "ngày 05 tháng 02 năm 2026"},
		{27, 5, 2026, "ngày 27 tháng 5 năm 2026"},
		{1, 1, 2021, "ngày 01 tháng 01 năm 2021"},
		{9, 3, 2021, "ngày 09 tháng 3 năm 2021"},
		{31, 12, 2021, "ngày 31 tháng 12 năm 2021"},
	}
	for _, tt := range tests {
		if got := viet.DateInWords(tt.day, tt.month, tt.year); got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}

func TestWeekdayName(t *testing.T) {
	for day, want := range []string{"", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật", ""} {
		if got := viet.WeekdayName(day); got != want {
			t.Errorf("WeekdayName(%d) = %q, want %q", day, got, want)
		}
	}
}

func TestNumber(t *testing.T) {
	tests := map[int]string{
		0: "0", 999: "999", 1000: "1.000", 24706: "24.706", -24706: "-24.706", -100: "-100", 1234567: "1.234.567",
		math.MinInt64: "-9.223.372.036.854.775.808",
	}
	for n, want := range tests {
		if got := viet.Number(n); got != want {
			t.Errorf("Number(%d) = %q, want %q", n, got, want)
		}
	}
}

func TestRoman(t *testing.T) {
	tests := map[int]string{1: "I", 4: "IV", 9: "IX", 14: "XIV", 40: "XL", 1994: "MCMXCIV", 3999: "MMMCMXCIX", 0: "0", 4000: "4000", -2: "-2"}
	for n, want := range tests {
		if got := viet.Roman(n); got != want {
			t.Errorf("Roman(%d) = %q, want %q", n, got, want)
		}
	}
}
