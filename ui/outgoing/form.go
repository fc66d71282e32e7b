package outgoing

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"

	"sotruc/model"
	"sotruc/model/outgoing"
	"sotruc/model/viet"
	"sotruc/office"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// written is a paper as the form has it: with the path of a file that is to be kept with it, and once it is saved the number whose
// day does not go with its own.
type written struct {
	outgoing.Paper
	path string
	odd  outgoing.Number
	open string // the task of the paper it answers that is to answer it, where that is open
}

// withoutFile is typed where the file of a paper is to be taken away.
const withoutFile = "-"

// newForm adds a paper, or changes the one given; kept is told which it was.
func newForm(d *scene.Desk, p outgoing.Paper, kept func(outgoing.Paper)) *scene.Entry[written] {
	kind, _ := outgoing.KindOf(p.Kind)
	title := d.T("outgoing.new_one", kind.Name)
	if p.ID != 0 {
		title = d.T("outgoing.edit_one", kit.Plain(p.Symbol))
	}
	e := scene.NewEntry[written](d, title, fields(d, p)...)
	if p.ID == 0 {
		e.ID, e.Fresh = scene.FormID{At: scene.NewOwnPaper{Kind: p.Kind, AnswersID: p.AnswersID}}, true
	} else {
		e.KeepAt(scene.OwnPaper{ID: p.ID}, changeIt, int64(p.ID))
	}
	e.Read = func(v map[string]string) (written, map[string]string) { return read(d, p, v) }
	e.Save = func(ctx context.Context, w written) (written, error) { return save(ctx, d, w) }
	e.Said = func(w written) string { return said(d, w) }
	e.Options = func(ctx context.Context) (scene.Choices, error) { return incoming(ctx, d, p) }
	if kept != nil {
		e.Kept = func(w written) { kept(w.Paper) }
	}
	return e
}

func fields(d *scene.Desk, p outgoing.Paper) []kit.Field {
	label := func(name string) string { return d.T("outgoing.field." + name) }
	line := func(name, value string) kit.Field {
		return kit.Field{Key: name, Label: label(name), Value: value, Limit: scene.LineLimit}
	}
	number, symbol := "", p.Symbol
	if p.Number != 0 {
		number = p.Numeral()
	}
	usual := outgoing.Symbol(p.Kind, p.Number, p.Suffix, d.Config.Office.Symbol)
	if symbol == usual {
		symbol = "" // it follows the number
	}
	var kinds []kit.Option
	for _, k := range outgoing.Kinds() {
		kinds = append(kinds, kit.Option{Value: k.Code, Label: k.Name})
	}
	copies := ""
	if p.Copies != 0 {
		copies = fmt.Sprint(p.Copies)
	}
	file := line("path", "")
	file.Limit, file.Placeholder, file.Help = 1000, kit.Plain(p.File.Name), d.T("task.help.path", d.Config.Import.MaxFileMB)
	if p.File.Name != "" {
		file.Help = d.T("outgoing.help.other_file")
	}
	cancelled := line("cancelled", p.Cancelled)
	cancelled.Help = d.T("outgoing.help.cancelled")
	return []kit.Field{
		{Key: "kind", Label: label("kind"), Kind: kit.FieldChoice, Options: kinds, Value: p.Kind, Hidden: p.ID == 0},
		{Key: "number", Label: label("number"), Value: number, Replace: true, Width: 8, Limit: 7, Required: true, Help: d.T("outgoing.help.number")},
		{Key: "symbol", Label: label("symbol"), Value: symbol, Limit: scene.ShortLimit, Placeholder: d.T("outgoing.by_number"), Help: d.T("outgoing.help.symbol", usual)},
		scene.DayField(d, "on", label("on"), p.On),
		{Key: "subject", Label: label("subject"), Kind: kit.FieldArea, Height: 3, Value: p.Subject, Required: true},
		line("recipients", p.Recipients),
		{Key: "answers_id", Label: label("answers"), Kind: kit.FieldChoice, Value: scene.IDOption(p.AnswersID)},
		line("signer", p.Signer), file, line("kept_by", p.KeptBy),
		{Key: "copies", Label: label("copies"), Value: copies, Replace: true, Width: 8, Limit: 6},
		{Key: "note", Label: label("note"), Kind: kit.FieldArea, Height: 2, Value: p.Note},
		cancelled,
	}
}

// read is the paper typed, or sentences by field.
func read(d *scene.Desk, p outgoing.Paper, v map[string]string) (written, map[string]string) {
	w := written{Paper: p, path: v["path"]}
	if p.ID != 0 {
		w.Kind = v["kind"]
	}
	wrong := map[string]string{}
	var ok bool
	if w.Number, w.Suffix, ok = outgoing.ParseNumeral(v["number"]); !ok {
		wrong["number"] = d.T("outgoing.no_number")
	}
	if w.Copies, ok = scene.TypedNumber(v["copies"]); !ok {
		wrong["copies"] = d.T("error.not-a-number")
	}
	if w.On = scene.TypedDay(d, v["on"]); w.On > d.Today() {
		wrong["on"] = d.T("error.future-date")
	}
	if w.Symbol = viet.CleanLine(v["symbol"]); w.Symbol == "" {
		w.Symbol = outgoing.Symbol(w.Kind, w.Number, w.Suffix, d.Config.Office.Symbol)
	}
	w.Subject, w.Note = viet.Clean(v["subject"]), viet.Clean(v["note"])
	w.Recipients, w.Signer, w.KeptBy, w.Cancelled = v["recipients"], v["signer"], v["kept_by"], v["cancelled"]
	w.AnswersID = scene.OptionID[model.DirectiveID](v["answers_id"])
	return w, wrong
}

// save keeps the file and the paper, and looks whether its day goes with its number.
func save(ctx context.Context, d *scene.Desk, w written) (written, error) {
	switch path := d.Home.Typed(w.path); path {
	case "":
	case withoutFile:
		w.File = model.File{}
	default:
		if !filepath.IsAbs(path) {
			path = filepath.Join(string(d.Home), path)
		}
		file, err := office.KeepFile(path, office.Limits(d.Config))
		if err != nil {
			return w, fmt.Errorf("keep the file of a paper: %w", err)
		}
		w.File = file
	}
	var err error
	if w.Paper, err = d.Book.SaveOwnPaper(ctx, w.Paper); err != nil {
		return w, fmt.Errorf("save an own paper: %w", err)
	}
	if given, err := d.Book.NumbersGiven(ctx); err == nil { // the paper is in the book, whether or not this is known
		w.odd, _ = outgoing.OutOfOrder(given, d.Config.Report.TermStarted, outgoing.NumberOf(w.Paper))
	}
	if w.AnswersID != 0 {
		w.open, _ = office.OpenReply(ctx, d.Book, w.AnswersID)
	}
	return w, nil
}

func said(d *scene.Desk, w written) string {
	if w.open != "" {
		return d.T("outgoing.saved_open", kit.Plain(w.Symbol), kit.Plain(w.open))
	}
	if w.odd.Number != 0 {
		return d.T("outgoing.saved_odd", kit.Plain(w.Symbol), outgoing.Numeral(w.odd.Number, w.odd.Suffix), w.odd.On.Local())
	}
	return d.T("outgoing.saved", kit.Plain(w.Symbol))
}

// incoming offers the papers received, the newest first, and the one that is chosen.
func incoming(ctx context.Context, d *scene.Desk, p outgoing.Paper) (scene.Choices, error) {
	ids, err := d.Book.DirectiveIDs(ctx, model.DirectiveFilter{})
	if err != nil {
		return nil, fmt.Errorf("offer the papers received: %w", err)
	}
	ids = ids[:min(len(ids), mostIncoming)]
	if p.AnswersID != 0 && !slices.Contains(ids, p.AnswersID) {
		ids = append(slices.Clone(ids), p.AnswersID)
	}
	lines, err := d.Book.Directives(ctx, ids)
	if err != nil {
		return nil, fmt.Errorf("offer the papers received: %w", err)
	}
	options := make([]kit.Option, len(lines))
	for i, l := range lines {
		options[i] = kit.Option{
			Value: scene.IDOption(l.ID), Label: viet.CleanLine(l.Symbol + " " + l.Subject), Hint: d.T("directive.number", l.FullNumber()),
		}
	}
	return scene.Choices{"answers_id": scene.OrNobody(d, scene.WithGone(d, options, p.AnswersID, p.Answers))}, nil
}

// mostIncoming is how many of the latest papers received are offered.
const mostIncoming = 1000
