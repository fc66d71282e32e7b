package sqlrow

import (
	"strings"

	"sotruc/model/viet"
)

// Where gathers the conditions of a filter.
type Where struct {
	conditions []string
	Args       []any
}

// And adds a condition that is asked for.
func (w *Where) And(asked bool, condition string, args ...any) {
	if asked {
		w.conditions = append(w.conditions, condition)
		w.Args = append(w.Args, args...)
	}
}

// InBin asks for what lies in the bin, or for what does not.
func (w *Where) InBin(alias string, bin bool) {
	w.And(!bin, alias+".deleted_at = ''")
	w.And(bin, alias+".deleted_at <> ''")
}

// String is the words of it, "" where nothing is asked for.
func (w *Where) String() string {
	if len(w.conditions) == 0 {
		return ""
	}
	return " where " + strings.Join(w.conditions, " and ")
}

// Asks tells whether a search text narrows anything.
func Asks(text string) bool { return strings.TrimSpace(text) != "" }

// Match turns what was typed into a query every word of which must match, by its beginning. Each word is quoted, so
// that nothing typed is an operator. Text without letters and digits matches nothing.
func Match(text string) string {
	words := viet.Words(text)
	if len(words) == 0 {
		return `""`
	}
	var b strings.Builder
	for i, word := range words {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(`"` + word + `"*`)
	}
	return b.String()
}

// InOrder puts rows into the order their ids were asked for; ids without a row are left out.
func InOrder[ID ~int64, T any](ids []ID, rows []T, id func(*T) ID) []T {
	where := make(map[ID]int, len(rows))
	for i := range rows {
		where[id(&rows[i])] = i
	}
	ordered := make([]T, 0, len(ids))
	for _, want := range ids {
		if i, ok := where[want]; ok {
			ordered = append(ordered, rows[i])
		}
	}
	return ordered
}

// EachOnce lists the ids of rows in their order, none twice.
func EachOnce[T any, ID ~int64](rows []T, id func(T) ID) []ID {
	ids := make([]ID, 0, len(rows))
	seen := make(map[ID]bool, len(rows))
	for _, row := range rows {
		if !seen[id(row)] {
			seen[id(row)] = true
			ids = append(ids, id(row))
		}
	}
	return ids
}
