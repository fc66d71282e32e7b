package papers

import (
	"context"

	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/office"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// openPaper is a paper with everything the reader shows of it. It is made outside Update, since a text of a megabyte
// takes a while to wrap and to fold.
type openPaper struct {
	paper  model.Directive
	tasks  []taskLine
	links  []paperLink
	report bool   // a report is asked for
	wait   string // that it waits for an answer, in words; "" where it does not
	units  []model.Unit
	text   *kit.Reader // with the text; nil where it is that of the reader already open
	folded string      // the text without tones, for finding words
	places []int       // for each byte of folded, where its letter stands in the text
}

// readPaper reads all of it. seen is the text that is open already; another text goes into fresh, a reader nobody has.
func readPaper(ctx context.Context, d *scene.Desk, id model.DirectiveID, seen string, fresh *kit.Reader) (openPaper, error) {
	var (
		p   openPaper
		err error
	)
	if p.paper, err = d.Book.Directive(ctx, id); err != nil {
		return p, err
	}
	outlines, err := d.Book.TaskOutlines(ctx, model.TaskFilter{DirectiveID: id, Settled: true})
	if err != nil {
		return p, err
	}
	p.tasks = taskLines(p.paper.Tasks, outlines, d.Now(), d.Calendar())
	if p.units, err = d.Book.Units(ctx); err != nil {
		return p, err
	}
	if p.links, err = readLinks(ctx, d, p.paper); err != nil {
		return p, err
	}
	waits, err := office.Unanswered(ctx, d.Book, d.Config, id, d.Now())
	if err != nil {
		return p, err
	}
	if wait, is := waits[id]; is {
		p.wait, p.report = waitText(d, wait), wait.Report
	}
	if p.paper.Text == "" || p.paper.Text != seen {
		p.text = fresh
		p.text.SetText(p.paper.Text)
		p.folded, p.places = viet.FoldMap(p.paper.Text)
	}
	return p, nil
}
