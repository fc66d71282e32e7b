package report

import (
	"bytes"
	"fmt"
	"strings"

	"sotruc/model"
	"sotruc/report/annex"
	"sotruc/report/folder"
	"sotruc/report/seal"
)

// FormatPeople is the annex that names people. It is none of Formats: it is made only where it is asked for.
const FormatPeople = "people"

// peopleEnding ends its name, where other files have their format.
const peopleEnding = ".danh-sach.xlsx"

// Named are the people a figure counts, or takes back of what the report before counted: a table, the titles first.
type Named struct {
	Code string
	Back bool
	Rows [][]string
}

// PeopleFile is the annex that names people: whom each figure counts, and of which report.
func PeopleFile(d Document, lists []Named) (model.File, error) {
	var all []annex.List
	for _, l := range lists {
		one := annex.List{Name: cell(d.label(l.Code))}
		if l.Back {
			one.Name += " (kỳ trước đã tính, nay rút)"
		}
		for i, row := range l.Rows {
			clean := make([]string, len(row))
			for n := range row {
				clean[n] = CleanCell(row[n])
			}
			if i == 0 {
				one.Heads = clean
			} else {
				one.Rows = append(one.Rows, clean)
			}
		}
		all = append(all, one)
	}
	var b bytes.Buffer
	if err := annex.WriteLists(&b, annexAbout(d), all); err != nil {
		return model.File{}, fmt.Errorf("write the annex of people: %w", err)
	}
	return model.File{Name: reportName(d, FormatPeople), SHA256: folder.Fingerprint(b.Bytes()), Size: b.Len(), Bytes: b.Bytes()}, nil
}

// isPeople tells whether a file of that name is the annex that names people, sealed or not.
func isPeople(name string) bool {
	return strings.HasSuffix(strings.TrimSuffix(name, seal.Ending), peopleEnding)
}
