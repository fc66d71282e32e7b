package words

import (
	"fmt"

	"sotruc/model"
)

// Data is what a template can say. Its fields and methods are a contract with the templates of offices: they are added to, never
// renamed. docs/mau-cau.md lists them.
type Data struct {
	Office     string           // Đảng ủy phường Hòa Minh
	Disease    string           // COVID-19; "" is every disease
	Title      string           // what a report on demand is about
	Period     string           // từ ngày 16/8 đến ngày 22/8/2021
	Span       string           // ngày, tuần, tháng, kỳ
	Ahead      string           // tuần tới, tháng tới, thời gian tới
	Tasks      model.TaskTotals // .Total .Done .OnTime .Late .Open .NotExecutable
	Late       []Task           // the tasks that are late
	Activities []Activity       // of the period, and those of before that no report named
	Own        []Count          // of the office's own kinds of activities

	figures map[string]model.Figure
	group   func(code string) string // the group of a figure; "" where there is no such figure
	silent  func(group string) bool
}

// Task is a task that is late.
type Task struct{ Symbol, Text, Lead, Due string }

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

// Opening is how many there were when the period began.
func (d Data) Opening(code string) (int, error) {
	f, err := d.figure(code)
	return f.Opening, err
}

// Up is how many were added in the period, or how often something happened.
func (d Data) Up(code string) (int, error) {
	f, err := d.figure(code)
	return f.Up, err
}

// Down is how many went in the period.
func (d Data) Down(code string) (int, error) {
	f, err := d.figure(code)
	return f.Down, err
}

// Now is how many there are.
func (d Data) Now(code string) (int, error) {
	f, err := d.figure(code)
	return f.Now, err
}

// Total is how many were counted since the first day of the book.
func (d Data) Total(code string) (int, error) {
	f, err := d.figure(code)
	return f.Total, err
}

// Says tells whether the report says anything of a group of figures.
func (d Data) Says(group string) bool { return d.silent == nil || !d.silent(group) }

// noFigure is the answer to a code of a figure that is not known.
type noFigure struct{ code string }

func (e noFigure) Error() string { return fmt.Sprintf("no figure %q", e.code) }

func (d Data) figure(code string) (model.Figure, error) {
	group := ""
	if d.group != nil {
		group = d.group(code)
	}
	switch {
	case group == "":
		return model.Figure{}, noFigure{code}
	case !d.Says(group):
		return model.Figure{}, nil
	}
	return d.figures[code], nil
}
