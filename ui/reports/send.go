package reports

import (
	"context"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"sotruc/intake/when"
	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/office"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// reportWays are the ways a report goes up, in the words of the log.
var reportWays = [...]string{"email", "system", "zalo", "hand", "phone"}

// askSending asks to whom, how and when: of what was issued to note that it went up, of what was sent to add a line to its log.
func (r *reportSheet) askSending() scene.Action {
	d := r.desk
	if r.shown.stored.IssuedAt == 0 || r.Dirty() {
		return scene.Notice{Text: d.T("report.not_issued")}
	}
	ways := make([]kit.Option, len(reportWays))
	for i, way := range reportWays {
		name := d.T("report.way." + way)
		ways[i] = kit.Option{Value: name, Label: name}
	}
	now := d.Now()
	title := d.T("report.send_title")
	if r.shown.stored.SentAt != 0 {
		title = d.T("report.send_again_title")
	}
	fields := []kit.Field{
		{Key: "to", Label: d.T("report.field.send_to"), Value: r.shown.sendTo, Replace: true, Required: true, Limit: scene.LineLimit},
		{Key: "how", Label: d.T("report.field.how"), Kind: kit.FieldChoice, Options: ways, Value: ways[0].Value},
		scene.ClockedDayField(d, "on", d.T("report.field.sent_on"), now.Date(), "time"),
		{Key: "time", Label: d.T("report.field.time"), Value: string(now.Clock()), Required: true, Replace: true, Width: 8, Limit: 5},
		{Key: "note", Label: d.T("report.field.note"), Limit: scene.LineLimit},
	}
	if len(r.shown.asked) > 0 {
		fields = append(fields, r.taskField())
	}
	return scene.Fill{
		Title: title, Fields: fields,
		Then: func(values map[string]string) (scene.Action, tea.Cmd, map[string]string) {
			clock, ok := when.ParseClock(values["time"])
			if !ok || clock == "" {
				return nil, nil, map[string]string{"time": d.T("report.bad_time")}
			}
			line := model.Sending{
				At: scene.TypedDay(d, values["on"]).At(clock), To: viet.CleanLine(values["to"]), How: viet.CleanLine(values["how"]), Note: viet.CleanLine(values["note"]),
			}
			if r.shown.stored.SentAt == 0 {
				return r.confirmSending(line, r.chosenTask(values["task"])), nil, nil
			}
			return nil, r.sendAgain(line), nil
		},
	}
}

// taskField asks which task is done with the sending.
func (r *reportSheet) taskField() kit.Field {
	d := r.desk
	field := kit.Field{
		Key: "task", Label: d.T("report.field.task"), Kind: kit.FieldChoice, Options: []kit.Option{{Label: d.T("report.no_task")}},
	}
	for i, one := range r.shown.asked {
		option := kit.Option{Value: fmt.Sprint(one.Task.ID), Label: askedText(d, one), Hint: kit.Plain(one.Symbol)}
		field.Options = append(field.Options, option)
		if i == r.shown.meant {
			field.Value = option.Value
		}
	}
	return field
}

// askedText names a task that asks for a report: when it is due, and what it says.
func askedText(d *scene.Desk, one office.Asked) string {
	return part.When(d, one.Due) + " " + kit.Plain(one.Task.Words())
}

// chosenTask is the task that was chosen; nil where none was.
func (r *reportSheet) chosenTask(id string) *office.Asked {
	for _, one := range r.shown.asked {
		if fmt.Sprint(one.Task.ID) == id {
			return &one
		}
	}
	return nil
}

// confirmSending says what sending means before it is noted.
func (r *reportSheet) confirmSending(line model.Sending, answers *office.Asked) scene.Action {
	d, stored := r.desk, r.shown.stored
	text := d.T("report.confirm_send", part.ReportName(d, stored), line.To, scene.Moment(stored.IssuedAt))
	if answers != nil {
		text += " " + d.T("report.confirm_task", strings.TrimSpace(kit.Fit(askedText(d, *answers), 80)))
	}
	return scene.Confirm{
		Text: text,
		Yes:  d.T("report.send_yes"), Asked: "m", Then: func() (scene.Action, tea.Cmd) { return nil, r.send(line, answers) },
	}
}

// send notes that the report went out as it was issued, and that the task it answers is done.
func (r *reportSheet) send(line model.Sending, answers *office.Asked) tea.Cmd {
	d, next := r.desk, r.shown.stored
	next.Sendings = []model.Sending{line}
	return r.write(func(ctx context.Context) (model.Report, error) {
		return office.Send(ctx, d.Book, d.Config, next, answers, d.Now())
	}, func(sent model.Report) scene.Action {
		r.turn(partSent)
		if answers != nil {
			return scene.Notice{Text: d.T("report.sent_done", part.ReportName(d, sent), askedText(d, *answers))}
		}
		return scene.Notice{Text: d.T("report.sent", part.ReportName(d, sent), len(sent.Files))}
	})
}

// sendAgain adds a line to the log.
func (r *reportSheet) sendAgain(line model.Sending) tea.Cmd {
	book, id := r.desk.Book, r.id
	return r.write(func(ctx context.Context) (model.Report, error) {
		sent, err := book.AddSending(ctx, id, line)
		if err != nil {
			return sent, fmt.Errorf("note a sending: %w", err)
		}
		return sent, nil
	}, func(model.Report) scene.Action {
		r.turn(partSent)
		return scene.Notice{Text: r.desk.T("report.sent_again", line.To)}
	})
}

// correct makes a draft that corrects what was sent: the same period, text and told numbers, the figures of now, the next number.
func (r *reportSheet) correct() scene.Action {
	d, sent := r.desk, r.shown.stored
	return scene.Confirm{
		Text: d.T("report.confirm_correct", part.ReportName(d, sent)), Yes: d.T("report.correct_yes"), Asked: "n",
		Then: func() (scene.Action, tea.Cmd) {
			next := model.Report{
				Kind: sent.Kind, Disease: sent.Disease, Duty: sent.Duty, Period: sent.Period, Title: sent.Title, Narrative: sent.Narrative,
				Layout: sent.Layout, Told: sent.Told, CorrectionOf: sent.ID,
			}
			return nil, r.write(func(ctx context.Context) (model.Report, error) {
				made, err := d.Book.SaveReport(ctx, next)
				if err != nil {
					return made, fmt.Errorf("make a correction: %w", err)
				}
				return made, nil
			}, func(made model.Report) scene.Action { return scene.Push{Screen: NewSheet(d, made.ID)} })
		},
	}
}
