package tasks

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/proof"
	"sotruc/ui/scene"
)

// allEvidence is what shows that a task was done, the newest by its own day first, with the activities entered for it that
// are not linked to a round: those have no ID.
func allEvidence(linked []model.Evidence, activities []model.Activity) []model.Evidence {
	all := slices.Clone(linked)
	for _, a := range activities {
		if !slices.ContainsFunc(linked, func(e model.Evidence) bool { return e.ActivityID == a.ID }) {
			all = append(all, model.Evidence{TaskID: a.TaskID, Kind: model.EvidenceActivity, ActivityID: a.ID, Activity: a})
		}
	}
	slices.SortStableFunc(all, func(a, b model.Evidence) int { return cmp.Compare(b.Day(), a.Day()) })
	return all
}

// shownFor is how many pieces of evidence a round has, of one unit, in words; nothing for none.
func (f taskFile) shownFor(d *scene.Desk, period string, unit model.UnitID) string {
	n := 0
	for _, e := range f.evidence {
		if e.ID != 0 && e.For(f.task.ID, period, unit) {
			n++
		}
	}
	if n == 0 {
		return ""
	}
	return d.T("task.evidence.count", n)
}

// presentEvidence is in words what shows that the present round was done, and how much there is of all rounds where that is
// more.
func (f taskFile) presentEvidence(d *scene.Desk) []string {
	present := f.present(d.Now())
	var words []string
	all, shown := 0, 0
	for _, e := range f.evidence {
		if e.ID == 0 {
			continue
		}
		if !e.Gone {
			all++
		}
		if e.Period != present {
			continue
		}
		words = append(words, joined(proof.Words(d, e), f.roundOf(d, e)))
		if !e.Gone {
			shown++
		}
	}
	if all > shown {
		words = append(words, d.T("task.evidence.all", all))
	}
	return words
}

// present is the key of the round that falls due next, done or not; where all are past, of the last.
func (f taskFile) present(now model.Instant) string {
	key := ""
	for _, r := range append(f.rounds[:len(f.rounds):len(f.rounds)], f.ahead...) {
		if key = r.Key; r.Due >= now {
			break
		}
	}
	return key
}

// roundOf names the round evidence is for, and the unit in it.
func (f taskFile) roundOf(d *scene.Desk, e model.Evidence) string {
	words := ""
	if e.Period != "" {
		words = part.RoundName(d, e.Period)
	}
	for _, u := range f.task.Units {
		if e.UnitID != 0 && u.UnitID == e.UnitID {
			words = strings.TrimPrefix(words+" · "+kit.Plain(u.Name), " · ")
		}
	}
	return words
}

// fillEvidence lists the evidence, the newest by its day first.
func (c *taskCard) fillEvidence() {
	d := c.desk
	rows := make([]kit.Row, len(c.file.evidence))
	for i, e := range c.file.evidence {
		rows[i] = kit.Row{ID: int64(i + 1), Cells: []string{
			part.ShortDay(d, e.Day()), d.T("word.evidence." + string(e.Kind)), proof.Words(d, e), c.file.roundOf(d, e), kit.Plain(e.By),
		}}
	}
	c.table.Empty = ""
	c.setRows(len(rows), func(i int) kit.Row { return rows[i] },
		kit.Column{Title: d.T("task.column.day"), Width: 6}, kit.Column{Title: d.T("task.column.kind"), Width: 10, Priority: 1},
		kit.Column{Title: d.T("task.field.evidence"), Min: 24, Flex: 1},
		kit.Column{Title: d.T("task.column.period"), Width: 12, Min: 10, Priority: 2},
		kit.Column{Title: d.T("task.column.by"), Width: 18, Min: 12, Priority: 3})
}

// piece is the evidence under the cursor of its pane.
func (c *taskCard) piece() (model.Evidence, bool) {
	at := c.table.Cursor()
	if c.pane != paneEvidence || at >= len(c.file.evidence) {
		return model.Evidence{}, false
	}
	return c.file.evidence[at], true
}

// pieceWords says in full what evidence is, who added it when, and of a file its fingerprint.
func (c *taskCard) pieceWords(e model.Evidence) string {
	words := proof.Words(c.desk, e)
	if e.ID != 0 {
		words += " · " + strings.TrimSpace(part.Stamp(c.desk, e.At)+" "+kit.Plain(e.By))
	}
	if e.Kind == model.EvidenceFile {
		words += " · SHA-256 " + e.File.SHA256
	}
	return words
}

// readEvidence reads what shows that a task was done, without the bytes of files. It runs within a command.
func readEvidence(ctx context.Context, d *scene.Desk, f *taskFile) error {
	linked, err := d.Book.Evidence(ctx, f.task.ID)
	if err != nil {
		return fmt.Errorf("read the evidence of a task: %w", err)
	}
	f.evidence = allEvidence(linked, f.activities)
	return nil
}
