package reports

import (
	"maps"

	tea "charm.land/bubbletea/v2"

	"sotruc/ui/scene"
)

// FormID is the place of the report.
func (r *reportSheet) FormID() scene.FormID { return scene.FormID{At: scene.Report{ID: r.id}} }

// Typed is what was written into the sections and not saved.
func (r *reportSheet) Typed() map[string]string {
	typed := r.unsaved()
	for key := range typed {
		typed[key] = r.form.Value(key)
	}
	return typed
}

// Refill puts back what was written, on the page of the text. A section the report no longer has is shown beside the others.
func (r *reportSheet) Refill(values map[string]string) tea.Cmd {
	if !r.draft() {
		return nil
	}
	r.sections = nil
	r.fillTextWith(maps.Clone(values))
	r.turn(partText)
	return nil
}
