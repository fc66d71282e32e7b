package excel97

// RowsWithin is how many rows of the sheet at a place of the stream are read where there is room for so many cells.
func RowsWithin(stream []byte, at, room int) int {
	var s Sheet
	s.read(stream, at, nil, room)
	return len(s.Rows)
}
