package report_test

import (
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"slices"
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/report"
)

// readDraft is a mail as another program reads it.
type readDraft struct {
	header mail.Header
	text   string
	files  []model.File
}

// headers are all the headers a draft has.
var headers = []string{"Content-Type", "Date", "Message-Id", "Mime-Version", "Subject", "To", "X-Unsent"}

// readMail reads a draft by the standard library, and checks that it has the headers of a draft and no other.
func readMail(t *testing.T, content []byte) readDraft {
	t.Helper()
	if bytes.Contains(bytes.ReplaceAll(content, []byte("\r\n"), nil), []byte("\n")) {
		t.Error("a line ends without CR")
	}
	m, err := mail.ReadMessage(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	for name, values := range m.Header {
		if !slices.Contains(headers, name) || len(values) != 1 {
			t.Errorf("header %s: %q", name, values)
		}
	}
	kind, params, err := mime.ParseMediaType(m.Header.Get("Content-Type"))
	if err != nil || kind != "multipart/mixed" {
		t.Fatalf("%s, %v", kind, err)
	}
	d := readDraft{header: m.Header}
	parts := multipart.NewReader(m.Body, params["boundary"])
	for n := 0; ; n++ {
		part, err := parts.NextRawPart()
		if errors.Is(err, io.EOF) {
			return d
		}
		if err != nil {
			t.Fatal(err)
		}
		in := base64.NewDecoder(base64.StdEncoding, part)
		if n == 0 {
			in = quotedprintable.NewReader(part)
		}
		body, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		if n == 0 {
			d.text = string(body)
			continue
		}
		d.files = append(d.files, model.File{Name: part.FileName(), Bytes: body})
	}
}

func TestMail(t *testing.T) {
	t.Parallel()
	d := sample(t)
	d.Mail = []string{"vanphong@example.vn", "thuong.truc@quanuy.example.vn"}
	files, err := report.Files(d, []string{"eml", "docx", "xlsx", "msg", "csv", "eml"})
	if err != nil || len(files) != 5 || report.FormatOf(files[4].Name) != "eml" {
		t.Fatalf("%d files, %v", len(files), err)
	}
	got := readMail(t, files[4].Bytes)
	words := new(mime.WordDecoder)
	subject, err := words.DecodeHeader(got.header.Get("Subject"))
	if want := "Báo cáo số 05-BC/ĐU, từ ngày 16/8 đến ngày 22/8/2021, Đảng ủy phường Hòa Minh"; err != nil || subject != want {
		t.Errorf("subject %q, %v", subject, err)
	}
	for name, want := range map[string]string{
		"To": "vanphong@example.vn, thuong.truc@quanuy.example.vn", "X-Unsent": "1", "Date": "Sun, 22 Aug 2021 15:20:00 +0700", "Mime-Version": "1.0",
	} {
		if got := got.header.Get(name); got != want {
			t.Errorf("%s: %q", name, got)
		}
	}
	if to, err := got.header.AddressList("To"); err != nil || len(to) != 2 {
		t.Errorf("to %v, %v", to, err)
	}
	if text := strings.ReplaceAll(got.text, "\r\n", "\n"); text != report.Message(d)+"\n" {
		t.Errorf("says %q", text)
	}
	if len(got.files) != 3 { // the message is the text
		t.Fatalf("brings %d files", len(got.files))
	}
	for i, f := range []model.File{files[0], files[1], files[3]} {
		if got.files[i].Name != f.Name || !bytes.Equal(got.files[i].Bytes, f.Bytes) {
			t.Errorf("%s came as %s", f.Name, got.files[i].Name)
		}
	}
	other := d
	other.Report.Number++
	again, err := report.Files(other, []string{"eml", "docx"})
	if err != nil || readMail(t, again[1].Bytes).header.Get("Message-Id") == got.header.Get("Message-Id") {
		t.Errorf("another report has the same Message-ID, %v", err)
	}
}

// What no address can be never gets into the head of a mail, nor does a line of any field.
func TestNothingIsPutIntoTheHeadOfAMail(t *testing.T) {
	t.Parallel()
	const evil = "x\r\nBcc: kẻ@xấu.vn\r\n\r\n--sotruc\r\n"
	d := sample(t)
	d.Office.Name, d.Report.Symbol, d.Report.Title, d.Report.Kind = evil, evil, evil, model.ReportOnDemand
	d.Mail = []string{"a@b.vn\r\nBcc: c@d.vn", "a@b.vn, c@d.vn", "<a@b.vn>", "không địa chỉ", "vănphòng@example.vn", "", "a@", "đúng@ví.dụ", "dung@example.vn"}
	d.Attached = []model.File{{Name: "x\"\r\nContent-Type: text/html\r\n\r\n.html", Bytes: []byte("a")}}
	files, err := report.Files(d, []string{"eml"})
	if err != nil {
		t.Fatal(err)
	}
	got := readMail(t, files[0].Bytes)
	if to := got.header.Get("To"); to != "dung@example.vn" {
		t.Errorf("to %q", to)
	}
	if len(got.files) != 1 || string(got.files[0].Bytes) != "a" {
		t.Errorf("%+v", got.files)
	}
	d.Mail = []string{"không"}
	if files, err = report.Files(d, []string{"eml"}); err != nil || readMail(t, files[0].Bytes).header["To"] != nil {
		t.Errorf("to nobody: %v", err)
	}
}
