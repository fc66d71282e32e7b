package words

import (
	"fmt"
	"text/template"

	"sotruc/model"
	"sotruc/model/figure"
)

// Data is what a template can say. Its fields are a contract with the templates of offices: they are added to, never
// renamed. docs/mau-cau.md lists them.
type Data struct {
	Office     string           // Đảng ủy phường Hòa Minh
	Disease    string           // COVID-19; "" is every disease
	Title      string           // what a report on demand is about
	Period     string           // từ ngày 16/8 đến ngày 22/8/2021
	Span       string           // ngày, tuần, tháng, kỳ
	Ahead      string           // tuần tới, tháng tới, thời gian tới
	Tasks      model.TaskTotals // .Total .Done .OnTime .Late .Open .Impossible .Waived .NotExecutable (the two together)
	Late       []Task           // the tasks that are late
	Activities []Activity       // of the period, and those of before that no report named
	Own        []Count          // of the office's own kinds of activities

	figures map[string]model.Figure
	group   func(code string) string // the group of a figure; "" where there is no such figure
	silent  func(group string) bool
}

// Task is a task that is late; OwedBy is who has not done it, where that is not simply who leads.
type Task struct{ Symbol, Text, Lead, OwedBy, Due string }

// Activity is an activity: On is its day, as 16/8; Earlier where it is of before the period.
type Activity struct {
	On, Text string
	Count    int
	Earlier  bool
}

// Count is a kind of activity in words, and how many there were.
type Count struct {
	Label string // lượt tuần tra
	N     int
}

// Speak gives the data its figures. group tells which group a code is in, "" being a code that is not known; a figure of a group that
// is silent is none.
func (d *Data) Speak(figures []model.Figure, group func(code string) string, silent func(group string) bool) {
	d.figures, d.group, d.silent = make(map[string]model.Figure, len(figures)), group, silent
	for _, f := range figures {
		d.figures[f.Code] = f
	}
}

// says tells whether the report says anything of a group of figures.
func (d Data) says(group string) bool { return d.silent == nil || !d.silent(group) }

// counts are the functions of the templates that give the figures: how many there were when the period began, how many were added or how
// often something happened, how many went, how many there are, and how many were counted since the first day of the book.
func (d Data) counts() template.FuncMap {
	of := func(pick func(model.Figure) int) func(string) (int, error) {
		return func(code string) (int, error) {
			f, err := d.figure(code)
			return pick(f), err
		}
	}
	return template.FuncMap{
		"opening": of(func(f model.Figure) int { return f.Opening }),
		"up":      of(func(f model.Figure) int { return f.Up }),
		"down":    of(func(f model.Figure) int { return f.Down }),
		"now":     of(func(f model.Figure) int { return f.Now }),
		"own":     of(figure.Own),
		"late":    of(func(f model.Figure) int { return f.Late }),
		"total":   of(func(f model.Figure) int { return f.Total }),
		"says":    d.says,
	}
}

// codeError is the answer to a code of a figure that is not known.
type codeError struct{ code string }

func (e codeError) Error() string { return fmt.Sprintf("no figure %q", e.code) }

func (d Data) figure(code string) (model.Figure, error) {
	group := ""
	if d.group != nil {
		group = d.group(code)
	}
	switch {
	case group == "":
		return model.Figure{}, codeError{code}
	case !d.says(group):
		return model.Figure{}, nil
	}
	return d.figures[code], nil
}
