package entry_test

import (
	"strconv"
	"testing"

	"sotruc/intake/entry"
)

func TestTypedWeekdays(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string]string{
		"": "", "T2, T5": "14", "t2; thứ năm": "14", "Thứ Hai + CN": "17", "hai,tư,sáu": "135", "2, 4, 8": "137", "chủ nhật": "7", "Thu, Sat": "46",
		"tuesday": "2", "t2, gì đó": "-", "t9": "-", "thứ mười": "-", "thứ hai tuần sau": "-", ", ,": "-",
	} {
		days, ok := entry.TypedWeekdays(typed)
		got := ""
		for n := 1; n <= 7; n++ {
			if days.Has(n) {
				got += strconv.Itoa(n)
			}
		}
		if !ok {
			got = "-"
		}
		if got != want {
			t.Errorf("%q is %q, want %q", typed, got, want)
		}
	}
}
