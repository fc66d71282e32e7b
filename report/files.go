package report

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"sotruc/model"
	"sotruc/model/owed"
	"sotruc/report/folder"
)

// errFormat is the answer to a format that Formats does not list.
var errFormat = errors.New("unknown report format")

// forms are the formats a document is written in.
type forms[D any] []struct {
	format string // the ending of the file's name
	write  func(io.Writer, D) error
}

func reportForms() forms[Document] {
	return forms[Document]{
		{"docx", writeDOCX}, {"pdf", writePDF}, {"xlsx", writeXLSX}, {"csv", writeCSV}, {"json", writeJSON}, {"txt", writeText}, {formatMessage, writeMessage}, {formatMail, writeMail},
	}
}

func (f forms[D]) formats() []string {
	names := make([]string, len(f))
	for i := range f {
		names[i] = f[i].format
	}
	return names
}

// render gives the bytes of a document in a format.
func (f forms[D]) render(d D, format string) ([]byte, error) {
	at := slices.Index(f.formats(), format)
	if at < 0 {
		return nil, fmt.Errorf("%w: %q", errFormat, format)
	}
	var b bytes.Buffer
	if err := f[at].write(&b, d); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// files are those of a document, one a format, none twice.
func (f forms[D]) files(d D, name func(D, string) string, formats []string) ([]model.File, error) {
	var files []model.File
	for i, format := range formats {
		if slices.Contains(formats[:i], format) {
			continue
		}
		content, err := f.render(d, format)
		if err != nil {
			return nil, err
		}
		files = append(files, model.File{Name: name(d, format), SHA256: folder.Fingerprint(content), Size: len(content), Bytes: content})
	}
	return files, nil
}

// put puts a document into dir, under the rules of Put.
func (f forms[D]) put(dir string, d D, name func(D, string) string, formats []string) ([]model.File, error) {
	files, err := f.files(d, name, formats)
	if err != nil {
		return nil, err
	}
	return Put(dir, files)
}

// The formats that are made of others.
const (
	formatMessage = "msg" // for a phone
	formatMail    = "eml" // a draft that brings the other files
)

// messageEnding ends the name of a message, where other files have their format.
const messageEnding = ".tin-nhan.txt"

// Formats are the formats of Files.
func Formats() []string { return reportForms().formats() }

// FormatOf is the format of a file of that name, which is its ending; "" where it has none.
func FormatOf(name string) string {
	switch {
	case strings.HasSuffix(name, messageEnding):
		return formatMessage
	case isPeople(name):
		return FormatPeople
	}
	return strings.ToLower(strings.TrimPrefix(filepath.Ext(name), "."))
}

// reportName is the fixed name of a report's file: period, kind, disease, receiver, number and unit in letters that every system and mail program
// takes, as 2021-W33_BC-tuan_so-32_phuong-hoa-minh.docx. The number of a draft is not taken yet: 2021-W33_BC-tuan_du-thao_….
func reportName(d Document, format string) string {
	r := d.Report
	kind := []string{"BC"}
	switch r.Kind {
	case model.ReportDaily:
		kind = append(kind, "ngay")
	case model.ReportWeekly:
		kind = append(kind, "tuan")
	case model.ReportMonthly:
		kind = append(kind, "thang")
	case model.ReportOnDemand:
		kind = append(kind, "chuyen-de", slug(r.Title))
	}
	if r.Disease != model.DiseaseCovid { // the usual one is not named, as long as there was no other
		kind = append(kind, slug(r.Disease))
	}
	if to := slug(d.Duty); to != "" {
		kind = append(kind, "gui", to)
	}
	if r.CorrectionOf != 0 {
		kind = append(kind, "dinh-chinh")
	}
	number := "du-thao"
	if r.IssuedAt != 0 {
		number = fmt.Sprintf("so-%02d", r.Number)
	}
	pieces := []string{spanName(r), strings.Join(notEmpty(kind), "-"), number, unitSlug(d.Office)}
	ending := "." + slug(format)
	switch format {
	case formatMessage:
		ending = messageEnding
	case FormatPeople:
		ending = peopleEnding
	}
	return strings.Join(notEmpty(pieces), "_") + ending
}

// spanName is the period in a file's name: the day, the week 2021-W33 or the month where it is just that, otherwise both ends.
func spanName(r model.Report) string {
	from, to := r.Period.From, r.Period.To
	switch {
	case from == to:
		return from.String()
	case r.Kind == model.ReportWeekly && to-from == 6:
		year, week := (from + 3).Time().ISOWeek() // the week has most of its days
		return fmt.Sprintf("%d-W%02d", year, week)
	case r.Kind == model.ReportMonthly && from == owed.PeriodFor(r.Kind, from, 1, "").From && to == owed.PeriodFor(r.Kind, from, 1, "").To:
		return from.String()[:7]
	}
	return from.String() + "_" + to.String()
}

// unitSlug is the ward of an office, as it stands in names of files.
func unitSlug(o Office) string {
	unit := slug(o.Name)
	for _, body := range [...]string{"dang-uy-", "dang-bo-", "van-phong-dang-uy-"} {
		unit = strings.TrimPrefix(unit, body)
	}
	return unit
}

// Files are the files of the report, one a format, none twice; errFormat where a format is unknown. What stands beside the
// report comes after them. A mail comes last and brings the others, unless the document says what it brings.
func Files(d Document, formats []string) ([]model.File, error) {
	mails := func(format string) bool { return format == formatMail }
	files, err := reportForms().files(d, reportName, slices.DeleteFunc(slices.Clone(formats), mails))
	files = append(files, d.Beside...)
	if err != nil || !slices.ContainsFunc(formats, mails) {
		return files, err
	}
	if len(d.Attached) == 0 {
		d.Attached = files
	}
	mail, err := reportForms().files(d, reportName, []string{formatMail})
	return append(files, mail...), err
}

// Put puts files into dir, under the rules of folder.Put.
func Put(dir string, files []model.File) ([]model.File, error) { return folder.Put(dir, files) }

// Replace is Put, but a file whose bytes are kept elsewhere, told by their SHA-256 in hexadecimal, gives its name to the new one.
func Replace(dir string, files []model.File, kept func(sha256 string) (bool, error)) ([]model.File, error) {
	return folder.Replace(dir, files, kept)
}
