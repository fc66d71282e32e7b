package kit

// What tests look at from outside and no screen needs.
var (
	ErrQuestion = errQuestion
	Center      = center
	FitRight    = fitRight
)

// LineAt are the bytes of the text on line y of the reader; ok is false below its end.
func (r *Reader) LineAt(y int) (at Range, ok bool) { return r.lineAt(y) }

// ShowOffset scrolls, if it must, so that the byte is on screen.
func (r *Reader) ShowOffset(at int) { r.showOffset(at) }

// Mark puts "▌" before the lines that touch one of the ranges.
func (r *Reader) Mark(marks []Range) { r.mark(marks) }
