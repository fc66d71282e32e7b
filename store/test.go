package store

import (
	"context"
	"fmt"

	"sotruc/model"
	"sotruc/store/label"
	"sotruc/store/sqlrow"
)

// testsOf gives the tests of isolations, oldest first.
func (t *tx) testsOf(ids []model.IsolationID) (map[model.IsolationID][]model.Test, error) {
	rows, err := list[model.Test](t, "select "+tests.Read("t")+" from test t where t.deleted_at = '' and t.isolation_id"+inSet+
		" order by t.isolation_id, iif(t.taken_on <> '', t.taken_on, t.due_on), t.id", set(ids))
	of := make(map[model.IsolationID][]model.Test, len(ids))
	for _, r := range rows {
		of[r.IsolationID] = append(of[r.IsolationID], r)
	}
	return of, err
}

// RecordTests adds tests taken or ordered, and changes those that the book has, which have a Rev, such as by a result that came in, as one step.
func (b *Book) RecordTests(ctx context.Context, recorded []model.Test) ([]model.Test, error) {
	recorded = sqlrow.Tidy(recorded)
	kind := label.UpdateTest
	for _, test := range recorded {
		if test.Rev == 0 {
			kind = label.AddTest
		}
	}
	return written(ctx, b, kind, "", func(t *tx) ([]model.Test, error) {
		if err := t.nameIsolated(sqlrow.EachOnce(recorded, func(test model.Test) model.IsolationID { return test.IsolationID })); err != nil {
			return nil, err
		}
		if len(recorded) != 1 {
			t.what = fmt.Sprint(len(recorded))
		}
		ids := make([]model.TestID, len(recorded))
		for i, test := range recorded {
			if err := test.ValidOn(t.Today()); err != nil {
				return nil, err
			}
			if ids[i] = test.ID; test.Rev != 0 {
				if err := t.Update(tests, test, int64(test.ID), test.Rev); err != nil {
					return nil, err
				}
				continue
			}
			id, err := t.Insert(tests, test)
			if err != nil {
				return nil, err
			}
			ids[i] = model.TestID(id)
		}
		kept, err := list[model.Test](t, "select "+tests.Read("t")+" from test t where t.id"+inSet, set(ids))
		return sqlrow.InOrder(ids, kept, func(test *model.Test) model.TestID { return test.ID }), err
	})
}

// DeleteTest moves a test to the bin.
func (b *Book) DeleteTest(ctx context.Context, id model.TestID) error {
	return b.write(ctx, label.DeleteTest, "", func(t *tx) error {
		t.what = t.nameOf("test", int64(id))
		return discardOne(t, "test", id)
	})
}
