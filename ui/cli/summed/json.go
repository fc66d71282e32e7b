package summed

import (
	"io"

	"sotruc/model"
	"sotruc/model/merge"
	"sotruc/ui/locale"
	"sotruc/ui/safejson"
)

// The record of merge --json. It is a contract: fields are added, never renamed.
type (
	mergeRecord struct {
		Schema     string           `json:"schema"`
		Kind       model.ReportKind `json:"kind,omitempty"`
		From       model.Date       `json:"from"`
		To         model.Date       `json:"to"`
		DiseaseID  string           `json:"disease_id,omitempty"`
		Listed     int              `json:"listed"`
		Reports    int              `json:"reports"` // of how many offices the sum is, those within sums counted each
		Offices    []mergeOffice    `json:"offices"`
		Missing    []mergeMissing   `json:"missing"`
		LeftOut    []mergeLeft      `json:"left_out"`
		Aside      []mergeAside     `json:"aside"`
		OtherCut   []string         `json:"other_cut,omitempty"`
		Namesakes  []string         `json:"namesakes,omitempty"`
		Unmatched  []string         `json:"unmatched,omitempty"`
		Relabelled []string         `json:"relabelled,omitempty"`
		Files      []string         `json:"files"`
	}
	mergeOffice struct {
		Name    string        `json:"name"`
		Code    string        `json:"code,omitempty"`
		Listed  bool          `json:"listed"`
		File    string        `json:"file"`
		Reports int           `json:"reports"`
		MadeAt  model.Instant `json:"made_at"`
	}
	mergeMissing struct {
		Name string `json:"name"`
		Code string `json:"code,omitempty"`
		File string `json:"file,omitempty"` // what was sent and is not counted
	}
	mergeLeft struct {
		File    string      `json:"file"`
		Office  string      `json:"office,omitempty"`
		Reason  merge.Fault `json:"reason"`
		Message string      `json:"message"`
	}
	mergeAside struct {
		File   string    `json:"file"`
		Office string    `json:"office"`
		Reason merge.Why `json:"reason"`
		By     string    `json:"by,omitempty"`
	}
)

// Print writes what became of the reports as JSON; oneLine makes names from outside fit for a terminal.
func Print(w io.Writer, words *locale.Strings, o merge.Outcome, files []string, oneLine func(string) string) error {
	r := mergeRecord{
		Schema: "sotruc.merge/1", Kind: o.Kind, From: o.Period.From, To: o.Period.To, DiseaseID: o.Disease, Listed: o.Listed, Reports: o.Reports,
		Offices: []mergeOffice{}, Missing: []mergeMissing{}, LeftOut: []mergeLeft{}, Aside: []mergeAside{},
		OtherCut: o.OtherCut, Namesakes: o.Namesakes, Unmatched: o.Unmatched, Relabelled: o.Relabelled, Files: append([]string{}, files...),
	}
	for _, t := range o.Taken {
		r.Offices = append(r.Offices, mergeOffice{t.Name, t.Code, t.Listed, oneLine(t.File), t.Reports(), t.MadeAt})
	}
	for _, m := range o.Missing {
		r.Missing = append(r.Missing, mergeMissing{m.Name, m.Code, oneLine(m.File)})
	}
	for _, l := range o.LeftOut {
		r.LeftOut = append(r.LeftOut, mergeLeft{oneLine(l.File), l.Office, l.Fault, oneLine(LeftOut(words, l))})
	}
	for _, a := range o.Aside {
		r.Aside = append(r.Aside, mergeAside{oneLine(a.File), a.Office, a.Why, oneLine(a.By)})
	}
	return safejson.Print(w, r)
}
