// Package sqlrow knows how the rows of a table are read and written, and keeps compiled queries. It knows none of the tables.
package sqlrow

import (
	"slices"
	"strings"
)

// Table knows the columns of one table and the fields they are read into and written from.
type Table struct {
	Name    string
	Insert  Command
	Update  Command // where id and rev are still those of the row
	columns []column
}

// Command is a query that writes, and the fields of a row its arguments come from, in order.
type Command struct {
	Query  string
	Fields []string
}

// And gives the command with more words, which take no arguments.
func (c Command) And(words string) Command { return Command{c.Query + words, c.Fields} }

// column is one word of a table's description.
//
//	name            the column and the field are called alike
//	due=deadline.due the field is another
//	area_id?        an optional reference: null in the table, 0 in the field
//	file_sha256%    an optional text reference: null in the table, "" in the field
//	created_at!     written once, with the row
//	~name_fold      kept like an index, written and never read
type column struct {
	name, field   string
	null          string // the value that stands for null
	once, derived bool
}

// NewTable reads a description. Tables with rev can be updated; theirs are the forms.
func NewTable(name, description string) Table {
	t := Table{Name: name}
	var names, values, sets, were, willBe []string
	var inserted, updated []string
	for _, word := range strings.Fields(description) {
		c := newColumn(word)
		t.columns = append(t.columns, c)
		if c.name == "rev" {
			continue
		}
		value := "?"
		if c.null != "" {
			value = "nullif(" + value + ", " + c.null + ")"
		}
		names, values, inserted = append(names, c.quoted()), append(values, value), append(inserted, c.field)
		if !c.once {
			sets, updated = append(sets, c.quoted()+" = "+value), append(updated, c.field)
			were, willBe = append(were, c.quoted()), append(willBe, value)
		}
	}
	t.Insert = Command{"insert into " + name + " (" + strings.Join(names, ", ") + ") values (" + strings.Join(values, ", ") + ")", inserted}
	// A form saved as it was opened changes nothing, rev included, and so leaves no step behind.
	t.Update = Command{"update " + name + " set rev = rev + ((" + strings.Join(were, ", ") + ") is not (" +
		strings.Join(willBe, ", ") + ")), " + strings.Join(sets, ", ") +
		" where id = ? and rev = ? and deleted_at = ''", slices.Concat(updated, updated, []string{"id", "rev"})}
	return t
}

func newColumn(word string) column {
	var c column
	name, field, other := strings.Cut(word, "=")
	name, c.derived = strings.CutPrefix(name, "~")
	name, c.once = strings.CutSuffix(name, "!")
	if cut, ok := strings.CutSuffix(name, "?"); ok {
		name, c.null = cut, "0"
	} else if cut, ok := strings.CutSuffix(name, "%"); ok {
		name, c.null = cut, "''"
	}
	c.name, c.field = name, name
	if other {
		c.field = field
	}
	return c
}

func (c column) quoted() string { return `"` + c.name + `"` }

// Read is the select list, id first; alias is the table's in the query. Columns in without are left out.
func (t Table) Read(alias string, without ...string) string {
	words := []string{alias + ".id"}
	for _, c := range t.columns {
		if c.derived || slices.Contains(without, c.name) {
			continue
		}
		value := alias + "." + c.quoted()
		if c.null != "" {
			value = "coalesce(" + value + ", " + c.null + ")"
		}
		words = append(words, value+` as "`+c.field+`"`)
	}
	return strings.Join(words, ", ")
}

// Contents is Read without the id, derived columns included: the row as Insert would write it.
func (t Table) Contents(alias string) string {
	words := make([]string, 0, len(t.columns))
	for _, c := range t.columns {
		value := alias + "." + c.quoted()
		if c.null != "" {
			value = "coalesce(" + value + ", " + c.null + ")"
		}
		words = append(words, value+` as "`+c.field+`"`)
	}
	return strings.Join(words, ", ")
}

// Nested gives the columns of a list, each with the alias of its table, the names of a struct inside the row's.
func Nested(field, columns string) string {
	words := strings.Split(columns, ",")
	for i, word := range words {
		word = strings.TrimSpace(word)
		_, name, _ := strings.Cut(word, ".")
		words[i] = word + ` as "` + field + "." + name + `"`
	}
	return strings.Join(words, ", ")
}
