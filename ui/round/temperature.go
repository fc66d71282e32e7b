package round

import (
	"strings"

	"sotruc/model"
)

// roundTemperature reads a temperature as typed on a round: 36.6, 36,6, 366 or 36, in tenths of a degree; ok is false
// for what no thermometer shows of a living person.
func roundTemperature(typed string) (tenths int, ok bool) {
	whole, part, has := strings.Cut(strings.ReplaceAll(typed, ",", "."), ".")
	if strings.Trim(whole+part, "0123456789") != "" || len(whole) < 2 || has && len(part) > 1 || has && len(whole) > 2 || len(whole) > 3 {
		return 0, false
	}
	digits := whole + part
	if len(digits) == 2 {
		digits += "0"
	}
	for _, c := range digits {
		tenths = tenths*10 + int(c-'0')
	}
	return tenths, tenths >= model.MinTemperature && tenths <= model.MaxTemperature
}
