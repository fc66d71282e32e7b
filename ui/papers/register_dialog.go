package papers

import (
	"context"
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"sotruc/model/register"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// registering prints the register of incoming documents, and closes or opens a year, for the list of directives.
type registering struct {
	desk     *scene.Desk
	years    scene.Question[[]register.Year]
	exported scene.Question[part.Exported]
	closed   scene.Question[register.Closing]
	opened   scene.Question[int]
	typed    map[string]string // what the last export was asked for with
	known    []register.Year
	year     int // the year the list is narrowed to; 0 is none
}

// start asks which years there are; the dialog opens with the answer.
func (r *registering) start(year int) tea.Cmd {
	r.year = year
	book := r.desk.Book
	return r.years.Ask(book.RegisterYears)
}

// take takes the answers; ok is false for every other message.
func (r *registering) take(msg tea.Msg) (act scene.Action, ok bool) {
	d := r.desk
	if got, ok := r.years.Take(msg); ok {
		if got.Err != nil {
			return d.Failure(got.Err), true
		}
		r.known = register.Numbered(got.Value, d.Today().Year())
		return r.menu(), true
	}
	if got, ok := r.exported.Take(msg); ok {
		return r.put(got), true
	}
	if got, ok := r.closed.Take(msg); ok {
		if got.Err != nil {
			return d.Failure(got.Err), true
		}
		return scene.Notice{Text: d.T("register.closed", got.Value.Year)}, true
	}
	if got, ok := r.opened.Take(msg); ok {
		if got.Err != nil {
			return d.Failure(got.Err), true
		}
		return scene.Notice{Text: d.T("register.opened", got.Value)}, true
	}
	return nil, false
}

// menu offers to print, and to close or open each year, the newest first.
func (r *registering) menu() scene.Action {
	d := r.desk
	items := []kit.Item{{ID: "export", Label: d.T("register.export"), Hint: ".xlsx .docx .csv"}}
	for _, y := range slices.Backward(r.known) {
		item := kit.Item{ID: strconv.Itoa(y.Year), Label: d.T("register.close", y.Year), Hint: d.T("register.numbers", y.Last)}
		if y.ClosedAt != 0 {
			item.Label, item.Hint = d.T("register.open", y.Year), d.T("register.closed_on", y.ClosedAt.Date().Local(), y.Last)
		}
		if !d.Book.ReadOnly() {
			items = append(items, item)
		}
	}
	return scene.Pick{Title: d.T("register.title"), Items: items, Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
		at := slices.IndexFunc(r.known, func(y register.Year) bool { return strconv.Itoa(y.Year) == item.ID })
		switch {
		case at < 0:
			return r.askExport(), nil
		case r.known[at].ClosedAt != 0:
			return r.askOpen(r.known[at]), nil
		}
		return r.askClose(r.known[at]), nil
	}}
}

// askClose asks before a year is closed, with what still waits in it.
func (r *registering) askClose(y register.Year) scene.Action {
	d := r.desk
	text := d.T("register.ask_close", y.Year, y.Last)
	if y.Held > 0 {
		text += " " + d.T("register.still_held", y.Held)
	}
	if y.Year == d.Today().Year() {
		text += " " + d.T("register.not_over", y.Year)
	}
	return scene.Confirm{Text: text, Yes: d.T("register.answer_close"), Asked: "enter", Then: func() (scene.Action, tea.Cmd) {
		return nil, r.closed.Write(d, func(ctx context.Context) (register.Closing, error) {
			return d.Book.CloseRegister(ctx, y.Year)
		})
	}}
}

func (r *registering) askOpen(y register.Year) scene.Action {
	d := r.desk
	return scene.Confirm{
		Text: d.T("register.ask_open", y.Year, y.ClosedAt.Date().Local()), Yes: d.T("register.answer_open"), Asked: "enter",
		Then: func() (scene.Action, tea.Cmd) {
			return nil, r.opened.Write(d, func(ctx context.Context) (int, error) { return y.Year, d.Book.OpenRegister(ctx, y.Year) })
		},
	}
}
