package when

import "sotruc/model"

// ReadDeadlines is readDeadlines, for the tests.
func ReadDeadlines(text string, ref model.Date) []model.Deadline {
	found, _ := readDeadlines(text, ref)
	return found
}
