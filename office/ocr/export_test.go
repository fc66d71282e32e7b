package ocr

import "time"

var ErrNone = errNone

// Within gives the program another time for a page.
func (p Program) Within(d time.Duration) Program {
	p.limit = d
	return p
}
