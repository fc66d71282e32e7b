package store

import (
	"context"
	"fmt"

	"sotruc/model"
	"sotruc/store/label"
	"sotruc/store/sqlrow"
)

// evidenceRead is the select list of evidence x, of an activity with what it was.
var evidenceRead = evidences.Read("x") + `, coalesce(a.id, 0) as "activity.id", coalesce(a.kind, '') as "activity.kind",
	coalesce(a."on", '') as "activity.on", coalesce(a.text, '') as "activity.text", coalesce(a.count, 0) as "activity.count",
	coalesce(a.deleted_at, '') <> '' as gone
	from evidence x left join activity a on a.id = x.activity_id `

// Evidence lists what shows that a task was done, newest first. Files come without their bytes.
func (b *Book) Evidence(ctx context.Context, id model.TaskID) ([]model.Evidence, error) {
	return read(ctx, b, func(t *tx) ([]model.Evidence, error) {
		return list[model.Evidence](t, "select "+evidenceRead+"where x.task_id = ? order by x.at desc, x.id desc", id)
	})
}

// AddEvidence adds what shows that a task was done. The bytes of a file are kept once, however often it is evidence. A paper
// whose symbol, and day where one is given, are those of one paper in the book is linked to it. The error is
// model.ErrDuplicate where the task has this for the period and unit already.
func (b *Book) AddEvidence(ctx context.Context, e model.Evidence) (model.Evidence, error) {
	e = sqlrow.Tidy(e)
	e.File = fingerprint(e.File)
	return written(ctx, b, label.AddEvidence, "", func(t *tx) (model.Evidence, error) {
		t.what = t.nameOf("task", int64(e.TaskID))
		if err := t.addEvidence(&e); err != nil {
			return e, err
		}
		return one[model.Evidence](t, "select "+evidenceRead+"where x.id = ?", e.ID)
	})
}

func (t *tx) addEvidence(e *model.Evidence) error {
	if err := e.Validate(); err != nil {
		return err
	}
	e.At, e.By = t.Now, t.book.set.officer
	if _, err := one[int64](t, "select id from task where id = ? and deleted_at = ''", e.TaskID); err != nil {
		return fmt.Errorf("evidence of task %d: %w", e.TaskID, err)
	}
	if err := t.resolveEvidence(e); err != nil {
		return err
	}
	id, err := t.Insert(evidences, *e)
	e.ID = model.EvidenceID(id)
	return err
}

// PapersShown lists the papers of some symbols that show that tasks were done, newest first.
func (b *Book) PapersShown(ctx context.Context, symbols []string) ([]model.Evidence, error) {
	return read(ctx, b, func(t *tx) ([]model.Evidence, error) {
		return list[model.Evidence](t, "select "+evidenceRead+"where x.kind = 'paper' and x.symbol"+inSet+" order by x.at desc, x.id desc", set(symbols))
	})
}

// resolveEvidence finds what evidence refers to, and keeps the bytes of a file.
func (t *tx) resolveEvidence(e *model.Evidence) error {
	var err error
	switch e.Kind {
	case model.EvidencePaper:
		found, err := list[model.DirectiveID](t, `select id from directive where deleted_at = '' and symbol_fold = ? and
			(? = '' or issued_on = ?) limit 2`, fold(e.Symbol), e.On, e.On)
		if err != nil {
			return err
		}
		if e.DirectiveID = 0; len(found) == 1 {
			e.DirectiveID = found[0]
		}
	case model.EvidenceFile:
		e.File, err = t.keepFile(e.File)
	case model.EvidenceActivity:
		_, err = t.activity(e.ActivityID)
	}
	return err
}

// DropEvidence takes evidence away. What it was stays in the book: an activity, and the bytes of a file for an undo.
func (b *Book) DropEvidence(ctx context.Context, id model.EvidenceID) error {
	return b.write(ctx, label.DropEvidence, "", func(t *tx) error {
		task, err := one[model.TaskID](t, "select task_id from evidence where id = ?", id)
		if err != nil {
			return fmt.Errorf("evidence %d: %w", id, err)
		}
		t.what = t.nameOf("task", int64(task))
		_, err = t.Exec("delete from evidence where id = ?", id)
		return err
	})
}

// EvidenceFile gives a file that is evidence, with its bytes.
func (b *Book) EvidenceFile(ctx context.Context, id model.EvidenceID) (model.File, error) {
	return read(ctx, b, func(t *tx) (model.File, error) {
		f, err := one[model.File](t, `select x.name, f.sha256, f.size, f.bytes from evidence x join file f on f.sha256 = x.sha256
			where x.id = ?`, id)
		if err != nil {
			return f, fmt.Errorf("file of evidence %d: %w", id, err)
		}
		return f, nil
	})
}
