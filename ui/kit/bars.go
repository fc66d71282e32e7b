package kit

import "strings"

// Spark draws values as a row of bars in exactly w cells, the last values when there are more than cells. The lowest
// bar is zero or less; any other value is higher than that. The highest value has the full bar.
func Spark(values []int, w int) string {
	if w <= 0 {
		return ""
	}
	if len(values) > w {
		values = values[len(values)-w:]
	}
	top := 0
	for _, v := range values {
		top = max(top, v)
	}
	bars := []rune("▁▂▃▄▅▆▇█")
	var b strings.Builder
	for _, v := range values {
		level := 0
		if v > 0 {
			level = int((float64(v)*7)/float64(top) + 0.999999)
		}
		b.WriteRune(bars[max(min(level, 7), 0)])
	}
	return b.String() + spaces(w-len(values))
}

// Bar draws value of limit in exactly w cells. Only nothing is drawn empty and only limit or more is drawn full, as far
// as the cells allow.
func Bar(value, limit, w int) string {
	if w <= 0 {
		return ""
	}
	full := 0
	switch {
	case limit > 0 && value >= limit:
		full = w
	case limit > 0 && value > 0:
		full = max(min(int(float64(value)/float64(limit)*float64(w)+0.5), w-1), 1)
	}
	return strings.Repeat("█", full) + strings.Repeat("░", w-full)
}
