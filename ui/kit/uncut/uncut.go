// Package uncut keeps days, hours and numbers whole where a text is cut.
package uncut

import "strings"

// Number is a text that was cut, its beginning and a tail that says so, without the part of a day, an hour or a number the cut went
// through: "trước ngày 21/…" would be read as another day. A text cut without a tail stays as it is, and so does one of a number alone.
func Number(cut, of, tail string) string {
	beginning := strings.TrimSuffix(cut, tail)
	rest, plain := strings.CutPrefix(of, beginning)
	if tail == "" || !plain { // styles are closed at the cut
		return cut
	}
	head := strings.TrimRight(beginning, figures)
	piece, goesOn := beginning[len(head):], strings.TrimLeft(rest, figures)
	goesOn = rest[:len(rest)-len(goesOn)]
	switch {
	case strings.Trim(piece, marks) == "", strings.Trim(goesOn, marks) == "", strings.TrimSpace(head) == "":
		return cut
	}
	return strings.TrimRight(head, " ") + tail
}

// figures are the signs a day, an hour or a number is made of, marks those that stand between its figures.
const (
	marks   = "/:.,"
	figures = "0123456789" + marks
)
