package office

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"sotruc/intake/doctext"
	"sotruc/intake/doctext/scan"
	"sotruc/office/ocr"
)

// mostPages is how many pages of one scan are read: a page takes a second or more. How many are not is a doubt about the paper.
const mostPages = 60

// scanned goes on where a reader found no text: what is a scan is read by the program that is installed for it. Every other outcome of the
// reader stays as it is. The error is a *doctext.Error, or that of ctx.
func (how Reading) scanned(ctx context.Context, name string, data []byte, doc doctext.Doc, err error) (doctext.Doc, error) {
	var refused *doctext.Error
	if !errors.As(err, &refused) || refused.Code != doctext.CodeNoText {
		return doc, err
	}
	program, none := ocr.Find(how.OCR)
	if none != nil {
		return doc, err
	}
	text, pages, unread, err := how.letters(ctx, program, refused.Name, data)
	if err != nil {
		return doctext.Doc{}, scanError(refused.Name, err)
	}
	if strings.TrimSpace(text) == "" { // a stamp alone is no paper
		doc.Text = ""
	}
	return doctext.Pictured(name, data, text+doc.Text, pages, unread, how.Limits)
}

// letters has a program read the pages of a scan. That the first cannot be read is an error, for the head of the paper is on it; of the others
// it is told how many cannot.
func (how Reading) letters(ctx context.Context, program ocr.Program, name string, data []byte) (text string, pages, unread int, err error) {
	file, err := scan.Open(data)
	if err != nil {
		return "", 0, 0, errPicture
	}
	if err := program.Ready(ctx); err != nil {
		return "", 0, 0, err
	}
	var all strings.Builder
	pages = file.Pages()
	for page := range min(pages, mostPages) {
		if how.Show != nil {
			how.Show(name, page+1, pages)
		}
		read, err := letters(ctx, program, file, page)
		switch {
		case err == nil:
			all.WriteString(read)
		case page == 0 || ctx.Err() != nil:
			return "", 0, 0, err
		default:
			unread++
		}
	}
	return all.String(), pages, unread + max(pages-mostPages, 0), nil
}

// errPicture says that the pictures of a scan are of a kind that is not read.
var errPicture = errors.New("no picture that is read")

// letters has a program read one page.
func letters(ctx context.Context, program ocr.Program, file *scan.File, page int) (string, error) {
	pictures, err := file.Pictures(page)
	if errors.Is(err, scan.ErrJBIG2) || errors.Is(err, scan.ErrJPX) {
		return "", fmt.Errorf("page %d: %w", page+1, err)
	}
	if err != nil {
		return "", errPicture
	}
	text, err := program.Read(ctx, pictures...)
	if err != nil {
		return "", fmt.Errorf("page %d: %w", page+1, err)
	}
	return text, nil
}

// scanCodes say of a scan why it is not read.
var scanCodes = []struct {
	err  error
	code doctext.Code
}{
	{ocr.ErrLanguage, doctext.CodeScanLanguage},
	{ocr.ErrTime, doctext.CodeScanTime},
	{ocr.ErrFailed, doctext.CodeScanFailed},
	{errPicture, doctext.CodeScanPicture},
	{scan.ErrJBIG2, doctext.CodeScanJBIG2},
	{scan.ErrJPX, doctext.CodeScanJPX},
	{nil, doctext.CodeScanEmpty}, // the text says so
}

// scanError names why a scan is not read. An error of the machine, or that the reading was stopped, stays what it is.
func scanError(name string, err error) error {
	for _, c := range scanCodes {
		if c.err != nil && errors.Is(err, c.err) {
			return &doctext.Error{Code: c.code, Name: name, Err: err}
		}
	}
	return err
}

// isScan tells whether a file is a scan that a program could not read.
func isScan(refused *doctext.Error) bool {
	for _, c := range scanCodes {
		if refused.Code == c.code {
			return true
		}
	}
	return false
}
