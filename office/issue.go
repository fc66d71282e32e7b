package office

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"sotruc/config"
	"sotruc/headway"
	"sotruc/model"
	"sotruc/report"
	"sotruc/report/folder"
	"sotruc/report/handout"
	"sotruc/store"
)

// Prepare is a draft as it would be issued at an instant: counted anew, with its number, and with the files that go up and what is
// printed in them. Nothing is written.
func Prepare(ctx context.Context, book *store.Book, set config.Config, of model.Report, formats []string, annex Annex, now model.Instant) (model.Report, error) {
	of.IssuedAt, of.Printed = 0, ""
	r, err := Redraft(ctx, book, set, of, now)
	if err != nil {
		return r, err
	}
	return Print(ctx, book, set, r, formats, annex)
}

// Print makes the files of a report that is counted, and what they say beside its figures.
func Print(ctx context.Context, book *store.Book, set config.Config, r model.Report, formats []string, annex Annex) (model.Report, error) {
	next := headway.Steps(ctx, 3)
	doc, err := LoadDocument(ctx, book, set, r)
	if err != nil {
		return r, err
	}
	next()
	if r.Printed, err = report.Freeze(doc); err != nil {
		return r, err
	}
	doc.Report = r
	doc.Report.IssuedAt = r.MadeAt // the files are those of a report that is issued
	leavesOut(set, &doc, annex)
	if err := besides(ctx, book, set, &doc, annex); err != nil {
		return r, err
	}
	next()
	r.Files, err = makeFiles(set, doc, formats)
	next()
	return r, err
}

// makeFiles makes files of a document, the .docx after the office's own template where there is one: bao-cao-tuan.docx, bao-cao-ngay.docx or
// bao-cao-thang.docx for a kind, else bao-cao.docx. What is wrong with it is a *TemplateError.
func makeFiles(set config.Config, doc report.Document, formats []string) ([]model.File, error) {
	if slices.Contains(formats, "docx") {
		own, err := reportTemplate(set, doc.Report.Kind)
		if err != nil {
			return nil, err
		}
		doc.Template = own
	}
	files, err := report.Files(doc, formats)
	if unknown := new(handout.UnknownFieldsError); doc.Template != nil && (errors.As(err, &unknown) || errors.Is(err, handout.ErrTemplate)) {
		wrong := templateError(doc.Template.File, err)
		wrong.Report, err = true, wrong
	}
	return files, err
}

// reportTemplate is the office's own template of reports of a kind; nil where there is none.
func reportTemplate(set config.Config, kind model.ReportKind) (*handout.Template, error) {
	const name = "bao-cao"
	names := map[model.ReportKind]string{model.ReportDaily: "-ngay", model.ReportWeekly: "-tuan", model.ReportMonthly: "-thang", model.ReportOnDemand: "-chuyen-de"}
	for _, one := range []string{name + names[kind], name} {
		own, there, err := ownTemplate(TemplateFolder(set.Path), one)
		if there || err != nil {
			return &own, err
		}
	}
	return nil, nil
}

// Put is what became of the files of a report in a folder: those put there, with the names they got, and the names of those it was issued
// with before that are gone now, or stay because somebody changed them.
type Put struct {
	Files      []model.File
	Gone, Stay []string
}

// Issue fixes a report in the book and puts its files into a folder, under the rules of PutFiles and DropFiles. It gives the report, and
// what became of the files. Where the files cannot be put the report is issued all the same, and given: the book has them.
func Issue(
	ctx context.Context, book *store.Book, set config.Config, of model.Report, formats []string, annex Annex, dir string, now model.Instant,
) (model.Report, Put, error) {
	before := of.Files
	r, err := Prepare(ctx, book, set, of, formats, annex, now)
	if err != nil {
		return model.Report{}, Put{}, err
	}
	files := r.Files
	if r, err = book.IssueReport(ctx, r); err != nil {
		return model.Report{}, Put{}, fmt.Errorf("issue a report: %w", err)
	}
	put := Put{}
	if put.Files, err = PutFiles(ctx, book, r, dir, files); err == nil {
		put.Gone, put.Stay, err = DropFiles(dir, before, r.Files)
	}
	return r, put, err
}

// DropFiles takes the files a report was issued with before out of a folder where it has no file of that name any more: under another
// number, or not in that format. Only what is as it was put there goes.
func DropFiles(dir string, before, now []model.File) (gone, stay []string, err error) {
	old := slices.DeleteFunc(slices.Clone(before), func(f model.File) bool {
		return slices.ContainsFunc(now, func(one model.File) bool { return one.Name == f.Name })
	})
	if gone, stay, err = folder.Drop(dir, old); err != nil {
		err = fmt.Errorf("take away the files of before: %w", err)
	}
	return gone, stay, err
}

// UnputError says that the files of a report could not be put into a folder, although the report was issued: the book has them.
type UnputError struct {
	Folder string
	Sent   bool // the report is noted as sent
	Err    error
}

func (e *UnputError) Error() string {
	return fmt.Sprintf("the files of a report are not in %s: %v", e.Folder, e.Err)
}
func (e *UnputError) Unwrap() error { return e.Err }

// PutFiles puts files of a report into a folder. A file there whose bytes the book keeps gives its name; any other stays. Where the report
// was issued the error is an *UnputError.
func PutFiles(ctx context.Context, book *store.Book, r model.Report, dir string, files []model.File) ([]model.File, error) {
	put, err := report.Replace(dir, files, func(sha256 string) (bool, error) { return book.Keeps(ctx, sha256) })
	switch {
	case err != nil && r.IssuedAt != 0:
		return nil, &UnputError{Folder: dir, Sent: r.SentAt != 0, Err: err}
	case err != nil:
		return nil, fmt.Errorf("put the files of a report: %w", err)
	}
	return put, nil
}

// leavesOut leaves out of the annex of a document what is not asked for.
func leavesOut(set config.Config, doc *report.Document, annex Annex) {
	sheets := annex.Sheets
	if sheets == nil {
		sheets = set.Report.Annexes
	}
	doc.Without = slices.DeleteFunc(report.Annexes(), func(one string) bool { return slices.Contains(sheets, one) })
}

// besides puts the annex of people into a document, where one is asked for.
func besides(ctx context.Context, book *store.Book, set config.Config, doc *report.Document, annex Annex) error {
	if !annex.Asked {
		return nil
	}
	named, err := annexFile(ctx, book, set, *doc, annex)
	doc.Beside = append(doc.Beside, named)
	return err
}

// ReportFiles are the files of a report in some formats: of one that was issued byte for byte as they were made then, and where it was
// not issued in a format made from what was fixed; of a draft made now. made names the formats that were made. The annex of people of one
// that was issued is the one kept, whatever else is asked of it, or ErrNoAnnex.
func ReportFiles(ctx context.Context, book *store.Book, set config.Config, r model.Report, formats []string, annex Annex) (files []model.File, made []string, err error) {
	next := headway.Steps(ctx, 3)
	doc, err := LoadDocument(ctx, book, set, r)
	if err != nil {
		return nil, nil, err
	}
	next()
	var missing []string
	if annex.Asked && r.IssuedAt != 0 {
		formats = append(slices.Clone(formats), report.FormatPeople)
	}
	for _, format := range formats {
		kept, err := keptAs(ctx, book, r, format)
		switch {
		case errors.Is(err, model.ErrNotFound) && format == report.FormatPeople:
			return nil, nil, ErrNoAnnex
		case errors.Is(err, model.ErrNotFound):
			missing = append(missing, format)
		case err != nil:
			return nil, nil, err
		default:
			files = append(files, kept)
		}
	}
	if r.IssuedAt == 0 {
		doc.Report.Number, doc.Report.Symbol = 0, "" // nobody has taken one
		if err := besides(ctx, book, set, &doc, annex); err != nil {
			return nil, nil, err
		}
	}
	if len(missing) > 0 {
		if err := attach(ctx, book, &doc); err != nil {
			return nil, nil, err
		}
	}
	leavesOut(set, &doc, annex)
	next()
	late, err := makeFiles(set, doc, missing)
	next()
	if err != nil {
		return nil, nil, err
	}
	return append(files, late...), missing, nil
}

// attach puts the files a report was issued with into its document: a mail that is made later brings these, as one made then did.
func attach(ctx context.Context, book *store.Book, doc *report.Document) error {
	if doc.Report.IssuedAt == 0 {
		return nil
	}
	for _, f := range doc.Report.Files {
		kept, err := book.ReportFile(ctx, doc.Report.ID, f.Name)
		if err != nil {
			return fmt.Errorf("read a file of a report: %w", err)
		}
		doc.Attached = append(doc.Attached, kept)
	}
	return nil
}

// keptAs is the file of a report in a format; model.ErrNotFound where it was not issued in it.
func keptAs(ctx context.Context, book *store.Book, r model.Report, format string) (model.File, error) {
	for _, f := range r.Files {
		if r.IssuedAt != 0 && report.FormatOf(f.Name) == format {
			kept, err := book.ReportFile(ctx, r.ID, f.Name)
			if err != nil {
				return kept, fmt.Errorf("read a file of a report: %w", err)
			}
			return kept, nil
		}
	}
	return model.File{}, fmt.Errorf("%s file of report %d: %w", format, r.ID, model.ErrNotFound)
}
