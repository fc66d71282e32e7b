// Package words says what stands in the sections of a report: which sections there are, and the sentences that the figures say in
// each, which are made from templates. It knows neither the book nor the settings.
package words

// Section is a section of a report: as a set names it, and, once its template has run, with what the figures say in it.
type Section struct {
	Key      string   `json:"key"`
	Title    string   `json:"title"`            // as printed, but not in capitals and without its number
	Template string   `json:"-"`                // the name of the template of its sentences; "" where only an officer can say something
	Tables   []string `json:"tables,omitempty"` // what stands below the text: figures, tasks (their totals, and those that are late), late (those alone), activities
	Said     []string `json:"said,omitempty"`   // the sentences, a paragraph each
}
