package doctext

import (
	"errors"

	"sotruc/intake/doctext/pdftext"
)

// readPDF gives the text of a PDF.
func readPDF(data []byte, most int) (text string, code Code) {
	result, err := pdftext.Text(data, pdftext.Limits{MaxBytes: max(len(data), 1), MaxText: most})
	switch {
	case err == nil:
		return result.Text, ""
	case errors.Is(err, pdftext.ErrEncrypted):
		return "", CodeEncrypted
	case errors.Is(err, pdftext.ErrNoText):
		return "", CodeNoText
	case errors.Is(err, pdftext.ErrTooLarge):
		return "", CodeTooLarge
	}
	return "", CodeDamaged
}
