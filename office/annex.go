package office

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"sotruc/config"
	"sotruc/model"
	"sotruc/model/figure"
	"sotruc/report"
	"sotruc/report/folder"
	"sotruc/report/seal"
	"sotruc/store"
)

// Annex is what is asked of the annexes of a report; the zero Annex is as the settings say, and names nobody. Only the annex of people
// does.
type Annex struct {
	Sheets     []string // what the .xlsx has beside the figures, of report.Annexes; nil: as the settings say
	Asked      bool     // people are named
	Whole      bool     // ids and phones as they are; else only their last four digits
	Passphrase string   // the file is sealed with; "": it is not sealed
}

// ErrNoAnnex says that a report was issued without the annex of people. Whom it counted then is known when it is issued and no longer.
var ErrNoAnnex = errors.New("the report was issued without the annex of people")

// Why a sealed file is not opened, and why a passphrase does not seal.
var (
	ErrPassphrase      = seal.ErrPassphrase
	ErrSealDamaged     = seal.ErrDamaged
	ErrNotSealed       = seal.ErrNotSealed
	ErrSealCostly      = seal.ErrTooCostly
	ErrShortPassphrase = seal.ErrTooShort
)

// annexColumns are those of the annex of people. No free text is among them.
var annexColumns = []string{
	"ordinal", "name", "birth", "sex", "national_id", "phone", "address", "area", "category", "place", "starts_on", "ends_on",
}

// annexFigures are the figures whose people the annex names.
var annexFigures = []string{"home.people", "home.completed", "home.unconfirmed", "monitor.people", "central.people", "hospital.people", "f0.new", "died.people"}

// annexFile is the annex that names whom the figures of a report count, also of the days before where they take these over, sealed where there is a passphrase.
func annexFile(ctx context.Context, book *store.Book, set config.Config, doc report.Document, ask Annex) (model.File, error) {
	if ask.Passphrase != "" { // said before the people are looked up
		if err := seal.Check(ask.Passphrase); err != nil {
			return model.File{}, fmt.Errorf("seal the annex of people: %w", err)
		}
	}
	r := doc.Report
	p, at := seenBy(r, r.MadeAt)
	facts, err := factsOf(ctx, book, set, r, p, at)
	if err != nil {
		return model.File{}, err
	}
	all, err := book.PersonKeys(ctx, model.PersonFilter{On: p.Last(), AnyState: true, Disease: r.Disease})
	if err != nil {
		return model.File{}, fmt.Errorf("read whom a report counts: %w", err)
	}
	var lists []report.Named
	for _, code := range annexFigures {
		counted, entries := figure.Behind(facts, p, set.Calendar(), code)
		var went []figure.Entry
		says := slices.IndexFunc(r.Figures, func(f model.Figure) bool { return f.Code == code })
		if !figure.IsStock(counted) && says >= 0 && figure.Differs(r.Figures[says], counted) { // how many there are at the closing takes nothing over
			var came []figure.Entry
			if came, went, err = TakenOver(ctx, book, set, r, code, r.MadeAt); err != nil {
				return model.File{}, err
			}
			entries = append(entries, came...)
		}
		people := figure.People(entries, went)
		for _, sign := range [...]int{1, -1} { // whom it counts, and whom it takes back
			keys := slices.DeleteFunc(slices.Clone(all), func(k model.PersonKey) bool { return people[k.PersonID]*sign <= 0 })
			if len(keys) == 0 && sign < 0 {
				continue
			}
			rows, err := List(ctx, book, set, keys, annexColumns, ask.Whole, model.AsOf(r.MadeAt, p.Last()))
			if err != nil {
				return model.File{}, err
			}
			lists = append(lists, report.Named{Code: code, Back: sign < 0, Rows: rows})
		}
	}
	file, err := report.PeopleFile(doc, lists)
	if err != nil || ask.Passphrase == "" {
		return file, err
	}
	if file.Bytes, err = seal.Seal(file.Bytes, ask.Passphrase); err != nil {
		return model.File{}, fmt.Errorf("seal the annex of people: %w", err)
	}
	file.Name += seal.Ending
	file.SHA256, file.Size = folder.Fingerprint(file.Bytes), len(file.Bytes)
	return file, nil
}

// CheckPassphrase refuses a passphrase that seals nothing: ErrShortPassphrase.
func CheckPassphrase(typed string) error { return seal.Check(typed) }
