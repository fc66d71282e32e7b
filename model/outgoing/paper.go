// Package outgoing is the register of what the office itself sends (sổ văn bản đi): its papers, their kinds, and the rules of their
// numbers. The reports that were issued stand in the same series. It has no I/O.
package outgoing

import (
	"cmp"
	"errors"
	"slices"

	"sotruc/model"
	"sotruc/model/viet"
)

// ID names an own paper; 0 is none.
type ID int64

// Paper is a paper of the office that took a number. A report is none: it has a number of the kind Report, and its own table.
type Paper struct {
	ID         ID
	Rev        int
	Kind       string // Kind.Code
	Number     int    // within Kind and the term of the committee
	Suffix     string // the letter behind it, of 12a; "" for most
	Symbol     string // 12-CV/ĐU
	On         model.Date
	Subject    string
	Signer     string
	Recipients string // nơi nhận
	KeptBy     string // who keeps the copy of the file
	Copies     int    // how many were made; 0 where nobody said
	AnswersID  model.DirectiveID
	Cancelled  string // why the number is cancelled, which keeps its line all the same; "" of a paper that holds
	Note       string
	File       model.File
	CreatedAt  model.Instant

	Answers string // what the paper answers, symbol or subject; read only
}

// Stands tells whether the paper went out: it was not cancelled.
func (p Paper) Stands() bool { return p.Cancelled == "" }

// Numeral is the number as it is written: 05, 12a.
func (p Paper) Numeral() string { return Numeral(p.Number, p.Suffix) }

// lastNumber is the highest number a paper may have.
const lastNumber = 99999

// Validate says what is missing or impossible.
func (p Paper) Validate() error {
	var faults []error
	add := func(bad bool, field string, code model.Code) {
		if bad {
			faults = append(faults, &model.FieldError{Field: field, Code: code})
		}
	}
	_, known := KindOf(p.Kind)
	add(!known, "kind", model.CodeUnknown)
	add(p.Number <= 0, "number", model.CodeRequired)
	add(p.Number > lastNumber, "number", model.CodeOutOfRange)
	add(p.Suffix != "" && !isSuffix(p.Suffix), "number", model.CodeNotANumber)
	add(p.Symbol == "", "symbol", model.CodeRequired)
	add(p.On == 0, "on", model.CodeRequired)
	add(p.Subject == "", "subject", model.CodeRequired)
	add(p.Copies < 0, "copies", model.CodeNegative)
	add(p.Copies > lastNumber, "copies", model.CodeOutOfRange)
	add(p.File.Name == "" != (p.File.SHA256 == ""), "file", model.CodeRequired)
	for _, text := range [...]struct {
		field, text string
		most        int
	}{
		{"symbol", p.Symbol, model.MaxLine},
		{"signer", p.Signer, model.MaxLine},
		{"kept_by", p.KeptBy, model.MaxLine},
		{"cancelled", p.Cancelled, model.MaxLine},
		{"file", p.File.Name, model.MaxLine},
		{"subject", p.Subject, model.MaxNote},
		{"recipients", p.Recipients, model.MaxNote},
		{"note", p.Note, model.MaxNote},
	} {
		add(len(text.text) > text.most, text.field, model.CodeTooLong)
	}
	return errors.Join(faults...)
}

// Report is the kind whose series the reports of the book take their numbers from.
const Report = "BC"

// Kind is a type of paper that an office may send.
type Kind struct {
	Code string // in the book; it tells apart what one abbreviation stands for
	Abbr string // in the symbol
	Name string // as in a title: Công văn
}

// kinds are those of a committee of a commune or ward and of its standing board, the papers sent most first; then invitations and
// what goes with a paper. Source: Quy định 399-QĐ/TW, Điều 5–7, 11 and 13.
var kinds = [...]Kind{
	{"CV", "CV", "Công văn"},
	{Report, "BC", "Báo cáo"},
	{"KH", "KH", "Kế hoạch"},
	{"TB", "TB", "Thông báo"},
	{"GM", "GM", "Giấy mời"},
	{"NQ", "NQ", "Nghị quyết"},
	{"QĐ", "QĐ", "Quyết định"},
	{"QyĐ", "QĐ", "Quy định"},
	{"QC", "QC", "Quy chế"},
	{"KL", "KL", "Kết luận"},
	{"HD", "HD", "Hướng dẫn"},
	{"CT", "CT", "Chỉ thị"},
	{"TTr", "TTr", "Tờ trình"},
	{"CTr", "CTr", "Chương trình"},
	{"PA", "PA", "Phương án"},
	{"ĐA", "ĐA", "Đề án"},
	{"DA", "DA", "Dự án"},
	{"QH", "QH", "Quy hoạch"},
	{"BB", "BB", "Biên bản"},
	{"GGT", "GGT", "Giấy giới thiệu"},
	{"GCN", "GCN", "Giấy chứng nhận"},
	{"GĐĐ", "GĐĐ", "Giấy đi đường"},
	{"GNP", "GNP", "Giấy nghỉ phép"},
	{"PC", "PC", "Phiếu chuyển"},
	{"PG", "PG", "Phiếu gửi"},
	{"BS", "BS", "Bản sao"},
}

// Kinds lists the types, those sent most first.
func Kinds() []Kind { return slices.Clone(kinds[:]) }

// KindOf finds a type by its code; false where there is none.
func KindOf(code string) (Kind, bool) {
	at := slices.IndexFunc(kinds[:], func(k Kind) bool { return k.Code == code })
	if at < 0 {
		return Kind{}, false
	}
	return kinds[at], true
}

// AnswerSubject is what a paper of a kind is about that answers one received: "Phúc đáp Công văn số 215-CV/QU, ngày 16/08/2021 của Quận ủy Bình
// Hà"; of a report the results of what that asked for.
func AnswerSubject(kind string, in model.Directive) string {
	about := "Phúc đáp "
	if kind == Report {
		about = "Kết quả thực hiện "
	}
	name := cmp.Or(in.KindName, "văn bản")
	if in.Symbol == "" {
		about += name + " về " + in.Subject
	} else {
		about += name + " số " + in.Symbol
	}
	if in.IssuedOn != 0 {
		about += ", ngày " + in.IssuedOn.Local()
	}
	if in.Issuer != "" {
		about += " của " + in.Issuer
	}
	return viet.CleanLine(about)
}
