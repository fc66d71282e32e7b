package sqltx

import "errors"

// Attempt does work that is taken back where it fails, and leaves the rest of the transaction as it was.
func (t *Tx) Attempt(do func() error) error {
	if err := t.begin(); err != nil { // or the step itself would be taken back
		return err
	}
	changed := t.Changed
	if _, err := t.run("savepoint attempt"); err != nil {
		return err
	}
	err := do()
	if err != nil {
		t.Changed = changed
		if _, undo := t.run("rollback to attempt"); undo != nil {
			return errors.Join(undo, err)
		}
	}
	if _, end := t.run("release attempt"); end != nil {
		return end
	}
	return err
}
