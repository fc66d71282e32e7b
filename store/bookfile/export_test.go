package bookfile

// Beside tells whether what lies beside the book at path is another's.
func Beside(path string) (bool, error) {
	left, err := besideOf(path)
	return left.foreign(), err
}
