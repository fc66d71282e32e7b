package office

import (
	"context"
	"errors"
	"fmt"

	"sotruc/config"
	"sotruc/model"
	"sotruc/report"
	"sotruc/store"
)

// Prepare is a draft as it would be issued at an instant: counted anew, with its number, and with the files that go up and what is
// printed in them. Nothing is written.
func Prepare(ctx context.Context, book *store.Book, set config.Config, of model.Report, formats []string, now model.Instant) (model.Report, error) {
	of.IssuedAt, of.Printed = 0, ""
	r, err := Redraft(ctx, book, set, of, now)
	if err != nil {
		return r, err
	}
	return Print(ctx, book, set, r, formats)
}

// Print makes the files of a report that is counted, and what they say beside its figures.
func Print(ctx context.Context, book *store.Book, set config.Config, r model.Report, formats []string) (model.Report, error) {
	doc, err := LoadDocument(ctx, book, set, r)
	if err != nil {
		return r, err
	}
	if r.Printed, err = report.Freeze(doc); err != nil {
		return r, err
	}
	doc.Report = r
	doc.Report.IssuedAt = r.MadeAt // the files are those of a report that is issued
	r.Files, err = report.Files(doc, formats)
	return r, err
}

// Issue fixes a report in the book and puts its files into a folder, under the rule of PutFiles. It gives the report, and the files
// with the names they got. Where the files cannot be put the report is issued all the same, and given: the book has them.
func Issue(
	ctx context.Context, book *store.Book, set config.Config, of model.Report, formats []string, dir string, now model.Instant,
) (model.Report, []model.File, error) {
	r, err := Prepare(ctx, book, set, of, formats, now)
	if err != nil {
		return model.Report{}, nil, err
	}
	files := r.Files
	if r, err = book.IssueReport(ctx, r); err != nil {
		return model.Report{}, nil, fmt.Errorf("issue a report: %w", err)
	}
	files, err = PutFiles(ctx, book, dir, files)
	return r, files, err
}

// PutFiles puts files of a report into a folder. A file there whose bytes the book keeps gives its name; any other stays.
func PutFiles(ctx context.Context, book *store.Book, dir string, files []model.File) ([]model.File, error) {
	put, err := report.Replace(dir, files, func(sha256 string) (bool, error) { return book.Keeps(ctx, sha256) })
	if err != nil {
		return nil, fmt.Errorf("put the files of a report: %w", err)
	}
	return put, nil
}

// ReportFiles are the files of a report in some formats: of one that was issued byte for byte as they were made then, and where it was
// not issued in a format made from what was fixed; of a draft made now. made names the formats that were made.
func ReportFiles(ctx context.Context, book *store.Book, set config.Config, r model.Report, formats []string) (files []model.File, made []string, err error) {
	doc, err := LoadDocument(ctx, book, set, r)
	if err != nil {
		return nil, nil, err
	}
	var missing []string
	for _, format := range formats {
		kept, err := keptAs(ctx, book, r, format)
		switch {
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
	}
	if len(missing) > 0 {
		if err := attach(ctx, book, &doc); err != nil {
			return nil, nil, err
		}
	}
	late, err := report.Files(doc, missing)
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
