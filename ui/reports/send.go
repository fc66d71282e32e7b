package reports

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"sotruc/intake/when"
	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/report"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// reportWays are the ways a report goes up, in the words of the log.
var reportWays = [...]string{"email", "system", "zalo", "hand", "phone"}

// askSending asks to whom, how and when: of a draft to freeze it, of what was sent to add a line to its log.
func (r *reportSheet) askSending() scene.Action {
	d := r.desk
	ways := make([]kit.Option, len(reportWays))
	for i, way := range reportWays {
		name := d.T("report.way." + way)
		ways[i] = kit.Option{Value: name, Label: name}
	}
	now := d.Now()
	title := d.T("report.send_title")
	if !r.draft() {
		title = d.T("report.send_again_title")
	}
	return scene.Fill{
		Title: title,
		Fields: []kit.Field{
			{Key: "to", Label: d.T("report.field.send_to"), Value: d.Config.Office.Superior, Required: true, Limit: scene.LineLimit},
			{Key: "how", Label: d.T("report.field.how"), Kind: kit.FieldChoice, Options: ways, Value: ways[0].Value},
			scene.ClockedDayField(d, "on", d.T("report.field.sent_on"), now.Date(), "time"),
			{Key: "time", Label: d.T("report.field.time"), Value: string(now.Clock()), Required: true, Replace: true, Width: 8, Limit: 5},
			{Key: "note", Label: d.T("report.field.note"), Limit: scene.LineLimit},
		},
		Then: func(values map[string]string) (scene.Action, tea.Cmd, map[string]string) {
			clock, ok := when.ParseClock(values["time"])
			if !ok || clock == "" {
				return nil, nil, map[string]string{"time": d.T("report.bad_time")}
			}
			line := model.Sending{
				At: scene.TypedDay(d, values["on"]).At(clock), To: viet.CleanLine(values["to"]), How: viet.CleanLine(values["how"]), Note: viet.CleanLine(values["note"]),
			}
			if r.draft() {
				return r.confirmSending(line), nil, nil
			}
			return nil, r.sendAgain(line), nil
		},
	}
}

// confirmSending says what freezing means before it is done.
func (r *reportSheet) confirmSending(line model.Sending) scene.Action {
	d, p := r.desk, r.shown.stored.Period
	text := d.T("report.confirm_send", part.ReportName(d, r.shown.stored), line.To)
	if d.Now() < p.Closes() {
		text += " " + d.T("report.not_over", scene.Moment(p.Closes() - 60)[:10])
	}
	return scene.Confirm{Text: text, Yes: d.T("report.send_yes"), Asked: "m", Then: func() (scene.Action, tea.Cmd) { return nil, r.send(line) }}
}

// send freezes the report: the figures of this moment, the text as typed, and the files of the settings.
func (r *reportSheet) send(line model.Sending) tea.Cmd {
	d, seen, narrative := r.desk, r.shown.stored, r.narrative()
	return r.write(func(ctx context.Context) (model.Report, error) {
		fresh, err := readReport(ctx, d, seen.ID)
		if err != nil {
			return model.Report{}, err
		}
		next := fresh.report
		next.Rev, next.Narrative, next.Sendings = seen.Rev, narrative, []model.Sending{line}
		if next.Files, err = render(fresh.document(narrative), d.Config.Report.Formats); err != nil {
			return model.Report{}, err
		}
		sent, err := d.Book.MarkSent(ctx, next)
		if err != nil {
			return sent, fmt.Errorf("mark a report as sent: %w", err)
		}
		return sent, nil
	}, func(sent model.Report) scene.Action {
		r.turn(partSent)
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

// render makes the files of a report in memory. A format of the settings that is not made yet is passed over.
func render(doc report.Document, formats []string) ([]model.File, error) {
	var files []model.File
	for _, format := range report.Formats() {
		if !slices.Contains(formats, format) {
			continue
		}
		content, err := report.Render(doc, format)
		if err != nil {
			return nil, fmt.Errorf("make the %s file: %w", format, err)
		}
		sum := sha256.Sum256(content)
		files = append(files, model.File{
			Name: report.Name(doc, format), SHA256: hex.EncodeToString(sum[:]), Size: len(content), Bytes: content,
		})
	}
	return files, nil
}

// correct makes a draft that corrects what was sent: the same period and text, the figures of now, the next number.
func (r *reportSheet) correct() scene.Action {
	d, sent := r.desk, r.shown.stored
	return scene.Confirm{
		Text: d.T("report.confirm_correct", part.ReportName(d, sent)), Yes: d.T("report.correct_yes"), Asked: "n",
		Then: func() (scene.Action, tea.Cmd) {
			next := model.Report{Kind: sent.Kind, Disease: sent.Disease, Period: sent.Period, Title: sent.Title, Narrative: sent.Narrative, CorrectionOf: sent.ID}
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
