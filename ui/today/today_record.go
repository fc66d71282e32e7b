package today

import (
	"context"
	"slices"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// Record is the first screen for other programs. It is a contract: fields are added, never renamed.
type Record struct {
	Office string       `json:"office,omitempty"`
	At     string       `json:"at"` // as 2021-08-16T13:12
	Todo   []TodoRecord `json:"todo"`
	Home   HomeRecord   `json:"home"`
	// Monitoring counts those who watch their own health, EndsToday those whose isolation ends on the day.
	Monitoring int           `json:"monitoring"`
	TestsDue   int           `json:"tests_due"`  // on the day
	TestsLate  int           `json:"tests_late"` // before it
	EndsToday  int           `json:"ends_today"`
	Recent     []PaperRecord `json:"recent"` // the newest directives
}

type (
	// TodoRecord is a line of what waits, most urgent first.
	TodoRecord struct {
		Code   string `json:"code"`            // what it is of: late, due-today, report, task, alarms, tests-late …
		Count  int    `json:"count,omitempty"` // of what, absent where the line is one thing
		Due    string `json:"due,omitempty"`   // of what has an hour, as 2021-08-16T14:00
		Urgent bool   `json:"urgent"`          // the screen marks it: overdue, missed, or not to be put off
		Text   string `json:"text"`            // in the language of the screen
		Place  string `json:"place,omitempty"` // where --open leads to the list behind it
	}
	// HomeRecord is who is isolated at home.
	HomeRecord struct {
		People     int   `json:"people"`
		Households int   `json:"households"`
		Trend      []int `json:"trend"` // people at the end of each of the last 14 days, oldest first
	}
	// PaperRecord is a directive.
	PaperRecord struct {
		ID       model.DirectiveID `json:"id"`
		Number   int               `json:"number"`
		Year     int               `json:"year"`
		Symbol   string            `json:"symbol,omitempty"`
		IssuedOn model.Date        `json:"issued_on,omitempty"`
		Subject  string            `json:"subject,omitempty"`
	}
)

// RecordOf counts what waits.
func RecordOf(ctx context.Context, d *scene.Desk) (Record, error) {
	t, err := counting(ctx, d)
	if err != nil {
		return Record{}, err
	}
	w := d.Waiting
	r := Record{
		Office: d.Config.Office.Name, At: minute(w.At), Todo: []TodoRecord{}, Recent: []PaperRecord{},
		Home:       HomeRecord{People: w.HomePeople, Households: w.HomeHouses, Trend: w.Trend},
		Monitoring: w.Monitoring, TestsDue: w.TestsDue - w.TestsLate, TestsLate: w.TestsLate, EndsToday: w.EndsToday,
	}
	for _, j := range t.jobs() {
		line := TodoRecord{Code: j.code, Count: j.count, Urgent: j.urgent(), Text: kit.Plain(j.text)}
		if j.due != 0 {
			line.Due = minute(j.due)
		}
		if j.place != nil {
			line.Place = j.place.String()
		}
		r.Todo = append(r.Todo, line)
	}
	for _, dir := range w.Recent {
		symbol, subject := part.Held(d, dir.Directive)
		r.Recent = append(r.Recent, PaperRecord{dir.ID, dir.Number, dir.Year, symbol, dir.IssuedOn, subject})
	}
	return r, nil
}

// trendBegins is the first day of the trend, and highest its highest number.
func trendBegins(t model.Today) model.Date { return t.At.Date() - model.Date(len(t.Trend)-1) }

func highest(t model.Today) int { return slices.Max(append([]int{0}, t.Trend...)) }

// minute is an instant as lists of tasks write when they are due.
func minute(at model.Instant) string { return at.Date().String() + "T" + string(at.Clock()) }
