package cli

import (
	"errors"
	"path/filepath"
	"strings"

	"sotruc/model"
	"sotruc/report"
)

// importOptions are the options of import that concern lists.
type importOptions struct {
	people, template bool
	all              bool // papers that are in doubt get their number too, and a list of another commune is taken
	asJSON           bool
	preview          bool     // show what would be written, and write nothing
	rejects          string   // the file for the rows left out
	out              string   // the file for the template
	sheets           []string // the sheets that are read; none: all
}

// checkImport tells whether the options of import go together.
func (p *program) checkImport(o importOptions, files int) error {
	var key string
	switch format := rejectsFormat(o.rejects); {
	case o.out != "": // with the template this is not asked
		key = "cli.out_of_template"
	case !o.people && (o.preview || o.rejects != "" || len(o.sheets) > 0):
		key = "cli.lists_only"
	case o.rejects != "" && format != "xlsx" && format != "csv":
		key = "cli.rejects_format"
	case format == "csv" && files > 1:
		key = "cli.rejects_one"
	default:
		return nil
	}
	return usageError{errors.New(p.words.T(key))}
}

// rejectsFormat is the format of the file for the rows left out, by the ending of its name.
func rejectsFormat(path string) string {
	return strings.ToLower(strings.TrimPrefix(filepath.Ext(path), "."))
}

// writeRejects writes the rows left out, beside a file that is there already, and says where.
func (p *program) writeRejects(path string, sheets []report.Sheet) error {
	if path == "" || len(sheets) == 0 {
		return nil
	}
	content, err := report.Sheets(sheets, rejectsFormat(path))
	if err != nil {
		return err
	}
	defer p.making(filepath.Dir(path))()
	files, err := report.Put(filepath.Dir(path), []model.File{{Name: filepath.Base(path), Size: len(content), Bytes: content}})
	if err != nil {
		return err
	}
	p.say("people.rejects", oneLine(filepath.Join(filepath.Dir(path), files[0].Name)))
	return nil
}
