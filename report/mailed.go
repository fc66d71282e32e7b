package report

import (
	"io"
	"slices"

	"sotruc/model"
	"sotruc/report/mail"
)

// writeMail writes a draft of the mail with which the report goes up: the message as its text, and the files made with it attached. The
// file of the message is not among them: it is what the mail says.
func writeMail(w io.Writer, d Document) error {
	files := slices.DeleteFunc(slices.Clone(d.Attached), func(f model.File) bool {
		format := FormatOf(f.Name)
		return format == formatMessage || format == formatMail
	})
	return mail.Write(w, mail.Draft{To: d.Mail, Subject: mailSubject(d), Text: Message(d), At: d.Report.MadeAt, Files: files})
}

// mailSubject is what the mail is about: "Báo cáo số 05-BC/ĐU, từ ngày 16/8 đến ngày 22/8/2021, Đảng ủy phường Hòa Minh".
func mailSubject(d Document) string {
	subject := "Báo cáo"
	if d.Report.Number != 0 || d.Report.Symbol != "" {
		subject += " số " + symbol(d)
	}
	if title := line(d.Report.Title); title != "" && d.Report.Kind == model.ReportOnDemand {
		subject += " " + title
	}
	if span := days(d.Report.Period); span != "" {
		subject += ", " + span
	}
	if name := line(d.Office.Name); name != "" {
		subject += ", " + name
	}
	return cell(subject)
}
