package who

import (
	"strings"

	"sotruc/intake/source"
)

// Printed are the names of bodies as printed. Of those that share a head each has it: "Chi bộ 1, 2" are "Chi bộ 1" and "Chi bộ 2".
func Printed(s *source.Text, t source.Tokens, list Names) (names []string) {
	printed := func(n [2]int) string {
		return strings.TrimRight(s.Value(source.Over(t[n[0]].From, t[n[1]-1].To)), ".:;,")
	}
	for _, n := range list {
		head, numbers := numbered(t, n)
		if len(numbers) == 0 {
			names = append(names, printed(n))
		}
		for _, number := range numbers {
			one := strings.Replace(printed(head), " các ", " ", 1) // Bí thư các Chi bộ 3, 4
			names = append(names, source.Capital(one)+" "+number)
		}
	}
	return names
}
