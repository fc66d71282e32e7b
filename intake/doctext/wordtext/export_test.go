package wordtext

// Number writes the number of a list.
func (f Format) Number(n int) string { return f.number(n) }
