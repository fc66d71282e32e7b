package report

// ErrFormat is the answer to a format that is not known.
var ErrFormat = errFormat

// Label is a figure code in words.
func Label(code string) string { return Document{}.label(code) }

// RenderRegister gives the bytes of the register in a format.
func RenderRegister(d RegisterDocument, format string) ([]byte, error) {
	return renderRegister(d, format)
}

// RegisterName is the fixed name of a register's file.
func RegisterName(d RegisterDocument, format string) string { return registerName(d, format) }

// Name is the name of a report's file.
var Name = reportName

// Render gives the bytes of a report in a format.
func Render(d Document, format string) ([]byte, error) { return reportForms().render(d, format) }
