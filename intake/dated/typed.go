package dated

import (
	"strings"

	"sotruc/model"
	"sotruc/model/viet"
)

// TypedClock reads a time of day as an officer types it alone: 14:00, 14h, 14g30, 14 giờ, 1400, 9.15; "" is none.
func TypedClock(typed string) (model.Clock, bool) {
	if viet.CleanLine(typed) == "" {
		return "", true
	}
	var digits []byte
	colon := -1
	for _, r := range viet.Fold(typed) {
		switch {
		case r >= '0' && r <= '9':
			digits = append(digits, byte(r))
		case len(digits) > 0 && colon < 0:
			colon = len(digits)
		}
	}
	switch {
	case colon < 0 && len(digits) > 2:
		colon = len(digits) - 2
	case colon < 0:
		colon = len(digits)
	}
	minutes := string(digits[colon:])
	if minutes == "" {
		minutes = "00"
	}
	clock, err := model.ParseClock(string(digits[:colon]) + ":" + minutes)
	return clock, err == nil
}

// CutClock takes the time of day out of typed words, and the part of the day behind it: 15h, 15h30, 15:30, 15 giờ 30
// phút, 3 giờ chiều. ok is false where it is none the clock has.
func CutClock(words []string) (at model.Clock, rest []string, ok bool) {
	for i := range words {
		end := clockEnd(words, i)
		if end == i {
			continue
		}
		at, ok = TypedClock(strings.Join(words[i:end], ""))
		if end+1 < len(words) && words[end] == "buoi" {
			end++
		}
		if ok && end < len(words) {
			switch part := Part(words[end]); part {
			case Morning, Noon, Afternoon, Evening, Night:
				at, ok = part.Clock(at)
				end++
			}
		}
		if i > 0 && (words[i-1] == "luc" || words[i-1] == "vao") {
			i--
		}
		return at, append(append([]string(nil), words[:i]...), words[end:]...), ok
	}
	return "", words, true
}

// clockEnd is the index behind the time of day that begins at i; i itself where none does.
func clockEnd(words []string, i int) int {
	hour := leadingDigits(words[i])
	if hour < 1 || hour > 2 {
		return i
	}
	end := i + 1
	switch sign := words[i][hour:]; {
	case sign == "" && end < len(words) && (words[end] == "gio" || words[end] == "h"):
		end++
		if end < len(words) && len(words[end]) == 2 && leadingDigits(words[end]) == 2 {
			end++
		}
	case sign == "" || !strings.ContainsAny(sign[:1], "hg:") || sign == ":":
		return i
	default:
		minutes := strings.TrimPrefix(sign[1:], "io")
		if n := leadingDigits(minutes); n > 2 || strings.Trim(minutes[n:], "p'’′") != "" {
			return i
		}
	}
	if end < len(words) && words[end] == "phut" {
		end++
	}
	return end
}

func leadingDigits(s string) int {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n
}
