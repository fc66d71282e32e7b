package office

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sotruc/config"
	"sotruc/headway"
	"sotruc/intake/people"
	"sotruc/model"
	"sotruc/report"
	"sotruc/report/handout"
	"sotruc/store"
)

// UnknownColumnError says that a list has no column of that name.
type UnknownColumnError struct{ Name string }

// Error gives the name; screens and commands name those there are (ListColumns).
func (e *UnknownColumnError) Error() string { return "no column " + strconv.Quote(e.Name) }

// ListColumns are the names of the columns a list of people may go out with, in their order.
func ListColumns() []string { return people.Columns() }

// ParseColumns reads names of ListColumns parted by commas; all of them where none is named. The error is an *UnknownColumnError.
func ParseColumns(typed string) ([]string, error) {
	var columns []string
	for name := range strings.FieldsFuncSeq(typed, func(r rune) bool { return r == ',' || r == ';' }) {
		switch name = strings.ToLower(strings.TrimSpace(name)); {
		case name == "" || slices.Contains(columns, name):
		case !slices.Contains(people.Columns(), name):
			return nil, &UnknownColumnError{name}
		default:
			columns = append(columns, name)
		}
	}
	if len(columns) == 0 {
		return people.Columns(), nil
	}
	return columns, nil
}

// List are people with their households and isolations in columns of ListColumns, in the order asked for, the titles first. It can come
// in again as a list; with all columns, and whole, nothing of them is lost.
func List(ctx context.Context, book *store.Book, set config.Config, keys []model.PersonKey, columns []string, whole bool, at model.Instant) ([][]string, error) {
	stops, err := loadStops(ctx, book, keys, at)
	if err != nil {
		return nil, err
	}
	contacts, err := contactNames(ctx, book, stops, at)
	if err != nil {
		return nil, err
	}
	diseases := set.DiseasesOn(at.Date())
	rows := [][]string{people.Header(columns)}
	for n, s := range stops {
		o := people.Outgoing{Person: s.Person, Home: s.Home, Isolation: s.Isolation, Disease: s.Isolation.Disease, Contact: contacts[s.Isolation.ContactID]}
		for _, d := range diseases {
			if d.ID == o.Disease {
				o.Disease = d.VI
			}
		}
		rows = append(rows, o.Row(columns, n+1, whole))
	}
	return rows, nil
}

// contactNames are the names by which a list tells whose contact each is.
func contactNames(ctx context.Context, book *store.Book, stops []handout.Stop, at model.Instant) (map[model.PersonID]string, error) {
	names := map[model.PersonID]string{}
	var keys []model.PersonKey
	for _, s := range stops {
		if id := s.Isolation.ContactID; id != 0 && !slices.Contains(keys, model.PersonKey{PersonID: id}) {
			keys = append(keys, model.PersonKey{PersonID: id})
		}
	}
	lines, err := book.PersonLines(ctx, keys, at)
	if err != nil {
		return nil, fmt.Errorf("read whose contacts people are: %w", err)
	}
	for _, l := range lines {
		names[l.ID] = people.ContactName(l.Person, model.Household{Head: l.Household, Address: l.Address})
	}
	return names, nil
}

// ListFile is a list as a workbook.
func ListFile(rows [][]string) ([]byte, error) {
	return report.Sheets([]report.Sheet{{Name: "Danh sách", Rows: rows}}, "xlsx")
}

// makeList makes a workbook of people.
func makeList(ctx context.Context, book *store.Book, set config.Config, ask HandoutAsk, now model.Instant) (Handout, error) {
	columns, err := ParseColumns(strings.Join(ask.Columns, ","))
	if err != nil {
		return Handout{}, err
	}
	next := headway.Steps(ctx, 3)
	if ask.Disease == "" {
		if ask.People, err = withOthers(ctx, book, ask.People, model.AsOf(now, ask.Day)); err != nil {
			return Handout{}, err
		}
	}
	next()
	rows, err := List(ctx, book, set, ask.People, columns, ask.Phones, model.AsOf(now, ask.Day))
	if err != nil || len(rows) < 2 {
		return Handout{}, orNobody(err)
	}
	next()
	made, err := fileOf(ask, "", len(rows)-1, func() ([]byte, error) { return ListFile(rows) })
	next()
	return made, err
}

// orNobody is an error, or that there is nobody.
func orNobody(err error) error {
	if err == nil {
		return ErrNobody
	}
	return err
}
