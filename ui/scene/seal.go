package scene

import (
	"sotruc/office"
	"sotruc/ui/kit"
)

// The keys of the fields by which a passphrase is typed, twice.
const (
	SealField      = "passphrase"
	SealFieldAgain = "again"
)

// SealFields ask for a passphrase to shut a file up with; empty is none. Help says what becomes of the file.
func (d *Desk) SealFields(help string) []kit.Field {
	return []kit.Field{
		{Key: SealField, Label: d.T("report.field.passphrase"), Secret: true, Limit: LineLimit, Help: help},
		{Key: SealFieldAgain, Label: d.T("report.field.again"), Secret: true, Limit: LineLimit},
	}
}

// Sealed reads them, or says what is wrong with them.
func (d *Desk) Sealed(values map[string]string) (passphrase string, wrong map[string]string) {
	passphrase = values[SealField]
	switch {
	case passphrase != values[SealFieldAgain]:
		return "", map[string]string{SealFieldAgain: d.T("report.annex.differ")}
	case passphrase != "" && office.CheckPassphrase(passphrase) != nil:
		return "", map[string]string{SealField: d.T("error.short-passphrase")}
	}
	return passphrase, nil
}
