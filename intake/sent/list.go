package sent

import (
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"

	"sotruc/intake/doctext"
	"sotruc/model/merge"
	"sotruc/model/viet"
)

// maxRows bounds a list of offices: a country has a third of it.
const maxRows = 10_000

// ListError says what is wrong with a list of offices.
type ListError struct {
	Code ListCode
	Name string       // of the file
	A, B merge.Office // rows that nothing tells apart
}

// ListCode says which fault a list has.
type ListCode string

// The faults of a list.
const (
	ListEmpty ListCode = "empty"  // nobody is in it
	ListLong  ListCode = "long"   // more rows than a list has
	ListTwice ListCode = "twice"  // two rows may be one office
	ListForm  ListCode = "format" // no .csv
)

func (e *ListError) Error() string {
	return fmt.Sprintf("read the list of offices %s: %s", e.Name, e.Code)
}

// titles are the words above the columns of names, codes and who is above, folded, the surest first.
var titles = [...][]string{
	{"ten don vi", "don vi", "ten phuong xa", "ten xa phuong", "dia phuong", "co quan", "phuong xa", "xa phuong", "ten co quan", "dang bo", "dang uy", "office", "name", "unit", "ten"},
	{"ma don vi", "ma so", "ma dinh danh", "ma xa", "code", "id", "ma"},
	{"cap tren", "co quan cap tren", "truc thuoc", "quan huyen", "huyen quan", "superior", "above"},
}

// List reads the offices that owe a report: a .csv file with a column of their names, and columns of codes and of who is above them
// where it has these. Columns are parted by comma, semicolon or tab; the first row may say what they are.
func List(path string) ([]merge.Office, error) {
	data, err := doctext.Load(path, doctext.Limits{MaxBytes: maxBytes})
	if err != nil {
		return nil, fmt.Errorf("read the list of offices: %w", err)
	}
	doc, err := doctext.Read(path, data, doctext.Limits{})
	if err != nil {
		return nil, fmt.Errorf("read the list of offices: %w", err)
	}
	if doc.Format != doctext.FormatText {
		return nil, &ListError{Code: ListForm, Name: doc.Name}
	}
	list, fault := offices(doc.Text)
	if fault == "" && len(list) == 0 {
		fault = ListEmpty
	}
	if fault != "" {
		return nil, &ListError{Code: fault, Name: doc.Name}
	}
	list = merge.Once(list)
	if a, b, alike := merge.Alike(list); alike {
		return nil, &ListError{Code: ListTwice, Name: doc.Name, A: a, B: b}
	}
	return list, nil
}

// offices reads the rows of a list.
func offices(content string) ([]merge.Office, ListCode) {
	r := csv.NewReader(strings.NewReader(content))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord, r.ReuseRecord = comma(content), true, -1, true
	columns := []int{0, 1, 2}
	var list []merge.Office
	for first := true; ; first = false {
		cells, err := r.Read()
		if err != nil {
			if err == io.EOF {
				return list, ""
			}
			return nil, ListForm
		}
		if first {
			if said := header(cells); said != nil {
				columns = said
				continue
			}
			if len(cells) > 1 && strings.Trim(text(cells[0]), "0123456789.") == "" { // the code goes before the name
				columns = []int{1, 0, 2}
			}
		}
		row, _ := r.FieldPos(0)
		cell := func(column int) string {
			if column < 0 || column >= len(cells) {
				return ""
			}
			return text(cells[column])
		}
		if name := cell(columns[0]); strings.ContainsFunc(name, named) {
			list = append(list, merge.Office{Name: name, Code: cell(columns[1]), Superior: cell(columns[2]), Row: row})
		}
		if len(list) > maxRows {
			return nil, ListLong
		}
	}
}

// named tells whether a letter or digit can name something.
func named(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// comma is what parts the columns of the first row: the sign it has most of outside of quotes.
func comma(content string) rune {
	first, _, _ := strings.Cut(content, "\n")
	count, quoted := map[rune]int{}, false
	for _, r := range first {
		if r == '"' {
			quoted = !quoted
		}
		if !quoted {
			count[r]++
		}
	}
	best := ','
	for _, sign := range ";\t" {
		if count[sign] > count[best] {
			best = sign
		}
	}
	return best
}

// header says in which columns names, codes and those above stand, -1 for none; nil where the row says nothing of columns.
func header(cells []string) []int {
	columns := []int{-1, -1, -1}
	folded := make([]string, len(cells))
	for i, c := range cells {
		folded[i] = strings.Join(strings.FieldsFunc(viet.Fold(viet.CleanLine(c)), func(r rune) bool { return r < 'a' || r > 'z' }), " ")
	}
	for what, words := range titles {
		for _, word := range words {
			if i := slices.Index(folded, word); i >= 0 && columns[what] < 0 && !slices.Contains(columns, i) {
				columns[what] = i
			}
		}
	}
	if columns[0] < 0 { // "Tên phường, xã, đặc khu"
		columns[0] = slices.IndexFunc(folded, func(title string) bool { return strings.HasPrefix(title, "ten ") })
	}
	if columns[0] < 0 {
		return nil
	}
	return columns
}
