package sqlrow

import (
	"slices"
	"strings"

	"sotruc/model"
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

// Match turns what was typed into a query every word of which must match, by its beginning: also in its letters and its digits apart where
// they stand side by side, as somebody types 215cv, but no word of two signs: F1 is one; and a phone number, however it is written, as the book has it. Each word is quoted, so that nothing typed is an
// operator. Text without letters and digits matches nothing.
func Match(text string) string {
	words := viet.Words(text)
	if len(words) == 0 {
		return `""`
	}
	clauses := make([]string, len(words))
	for i, word := range words {
		clauses[i] = begins(word)
		if parts := apart(word); len(parts) > 1 {
			clauses[i] = "(" + clauses[i] + ` OR "` + strings.Join(parts, " ") + `"*)`
		}
	}
	query := strings.Join(clauses, " AND ")
	if phone := model.NormalPhone(text); phone != "" {
		query = "(" + query + ") OR " + begins(phone)
	}
	return query
}

// Sought are the words by whose beginnings Match finds something, to show where they stand.
func Sought(text string) []string {
	words := viet.Words(text)
	all := slices.Clone(words)
	for _, word := range words {
		if parts := apart(word); len(parts) > 1 {
			all = append(all, parts...)
		}
	}
	if phone := model.NormalPhone(text); phone != "" && !slices.Contains(all, phone) {
		all = append(all, phone)
	}
	const most = 16 // as many as viet.Places tells apart
	return all[:min(len(all), most)]
}

func begins(word string) string { return `"` + word + `"*` }

// apart are the runs of digits and of letters in a word; the word itself where it is short, as F1 or 12a.
func apart(word string) []string {
	const short = 3 // signs
	if len(word) <= short {
		return []string{word}
	}
	var parts []string
	from := 0
	digit := func(c byte) bool { return c >= '0' && c <= '9' }
	for i := 1; i < len(word); i++ {
		if digit(word[i]) != digit(word[i-1]) {
			parts, from = append(parts, word[from:i]), i
		}
	}
	return append(parts, word[from:])
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
