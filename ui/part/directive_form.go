package part

import (
	"strings"

	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// formSentences gives the sentences of a failed write by field; those of fields the form has not stand above it.
func FormSentences(d *scene.Desk, form *kit.Form, err error) map[string]string {
	values := form.Values()
	said, above := map[string]string{}, []string{}
	for field, sentence := range d.FieldSentences(err) {
		if _, has := values[field]; has {
			said[field] = sentence
		} else {
			above = append(above, sentence)
		}
	}
	if len(above) > 0 {
		said[""] = strings.Join(above, " ")
	}
	return said
}
