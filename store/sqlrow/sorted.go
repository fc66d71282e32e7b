package sqlrow

import "slices"

// Sorted puts rows into order. The rows themselves are moved once, and only where they lie otherwise: for wide ones that is quicker than
// what the database does to sort them.
func Sorted[T any](rows []T, compare func(a, b *T) int) []T {
	at := make([]*T, len(rows))
	for i := range rows {
		at[i] = &rows[i]
	}
	if slices.IsSortedFunc(at, compare) {
		return rows
	}
	slices.SortFunc(at, compare)
	sorted := make([]T, len(rows))
	for i, row := range at {
		sorted[i] = *row
	}
	return sorted
}
