package scene

import (
	"fmt"
	"strings"

	"sotruc/model"
	"sotruc/model/against"
	"sotruc/office"
	"sotruc/ui/locale"
)

// ObjectionText says what speaks against issuing a report.
func ObjectionText(words *locale.Strings, o office.Objection, r model.Report) string {
	key := "report.against." + o.Code
	switch {
	case o.Code == "not-over":
		return words.T(key, r.Period.To.Local())
	case o.Period.To != 0:
		return words.T(key, o.Period.From.Local()+"–"+o.Period.To.Local())
	case len(o.Figures) > 0:
		return words.T(key, lateFigures(words, o.Figures))
	case len(o.Sections) > 0:
		return words.T(key, strings.Join(o.Sections, ", "))
	case o.Count > 0:
		return words.T(key, o.Count)
	}
	return words.T(key)
}

// lateFigures says by how much stocks are late, those first that are named first in the report.
func lateFigures(words *locale.Strings, figures []model.Figure) string {
	const most = 3
	var said []string
	for _, f := range figures[:min(len(figures), most)] {
		said = append(said, words.T("figure."+f.Code)+" "+strings.Replace(fmt.Sprintf("%+d", f.Late), "-", "−", 1))
	}
	if more := len(figures) - most; more > 0 {
		said = append(said, words.T("report.against.more", more))
	}
	return strings.Join(said, "; ")
}

// EndObjections says in one line what speaks against completing an isolation; "" for nothing.
func EndObjections(words *locale.Strings, found []against.Objection) string {
	said := make([]string, len(found))
	for i, o := range found {
		switch key := "isolation.against." + string(o.Code); {
		case o.Need != model.UntilDay:
			said[i] = words.T(key + "." + string(o.Need))
		case o.On != 0:
			day := o.On.Local()[:5]
			if i+1 < len(found) && found[i+1].Code == o.Code && found[i+1].On.Local()[2:] == o.On.Local()[2:] {
				day = day[:2] // the last of a month has it
			}
			if said[i] = day; i == 0 || found[i-1].Code != o.Code {
				said[i] = words.T(key, day)
			}
		default:
			said[i] = words.T(key, o.N)
		}
	}
	return strings.Join(said, ", ")
}
