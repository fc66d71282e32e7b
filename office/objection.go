package office

import (
	"sotruc/config"
	"sotruc/model"
	"sotruc/report"
)

// Objection is something that speaks against issuing a report; nothing keeps anybody from doing so.
type Objection struct {
	Code     string   // not-over, no-office, no-signer, unwritten, unconfirmed, not-looked-in, alarmed, later, outdated
	Count    int      // of what is counted
	Sections []string // that are not written, or were when the figures said something else, by their headings
}

// Against lists what speaks against issuing a report at an instant. What is counted are the figures of the report itself.
func Against(set config.Config, doc report.Document, now model.Instant) []Objection {
	r := doc.Report
	var all []Objection
	add := func(yes bool, one Objection) {
		if yes {
			all = append(all, one)
		}
	}
	figures := make(map[string]model.Figure, len(r.Figures))
	for _, f := range r.Figures {
		figures[f.Code] = f
	}
	unwritten, p := report.Unwritten(doc), r.Period
	unconfirmed, alarmed := figures["home.unconfirmed"].Now, figures["alarm.open"].Now
	missing := figures["checkin.expected"].Up - figures["checkin.done"].Up - figures["checkin.absent"].Up
	add(now < p.Closes(), Objection{Code: "not-over"})
	add(set.Office.Name == "", Objection{Code: "no-office"})
	add(set.Office.SignerName == "", Objection{Code: "no-signer"})
	add(len(unwritten) > 0, Objection{Code: "unwritten", Sections: unwritten})
	outdated := report.Outdated(doc)
	add(len(outdated) > 0, Objection{Code: "outdated", Sections: outdated})
	add(unconfirmed > 0, Objection{Code: "unconfirmed", Count: unconfirmed})
	add(missing > 0, Objection{Code: "not-looked-in", Count: missing})
	add(r.Later > 0 && r.IssuedAt == 0, Objection{Code: "later", Count: r.Later})
	add(alarmed > 0, Objection{Code: "alarmed", Count: alarmed})
	return all
}
