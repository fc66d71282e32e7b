package receive_test

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"sotruc/intake"
	"sotruc/intake/doubt"
	"sotruc/model"
)

// paperText is a paper as it may come in by mail; its number is new to the sample's book.
const paperText = `QUẬN ỦY BÌNH HÀ            ĐẢNG CỘNG SẢN VIỆT NAM
       *             Bình Hà, ngày 14 tháng 8 năm 2021
 Số 961-CV/QU
V/v tăng cường phòng, chống dịch COVID-19

Kính gửi: Đảng ủy các phường

    Thực hiện Chỉ thị 16/CT-TTg ngày 31/3/2020 của Thủ tướng Chính phủ, Ban Thường vụ Quận ủy yêu cầu:

    1. Đảng ủy các phường chỉ đạo rà soát toàn bộ người về từ vùng dịch, hoàn thành trước ngày 20/8/2021.

    2. Ủy ban nhân dân các phường báo cáo kết quả về Quận ủy định kỳ 14 giờ hằng ngày.

    3. Giao Trạm Y tế kịp thời lấy mẫu xét nghiệm cho các trường hợp nghi ngờ.

Nơi nhận:                    T/M BAN THƯỜNG VỤ
- Như trên;                        BÍ THƯ
- Lưu VPQU.
                               Trần Văn Hòa
`

// paperProposal is what may be read from it, with its file and one doubt.
func paperProposal() intake.Proposal {
	sum := sha256.Sum256([]byte(paperText))
	issued, _ := model.NewDate(2021, 8, 14)
	due, _ := model.NewDate(2021, 8, 20)
	p := intake.Proposal{Directive: model.Directive{
		Kind: "CV", KindName: "Công văn", DocNumber: 961, Symbol: "961-CV/QU", Issuer: "Quận ủy Bình Hà", Place: "Bình Hà", IssuedOn: issued,
		Subject: "tăng cường phòng, chống dịch COVID-19", Signer: "Trần Văn Hòa", SignerTitle: "Bí thư", Urgency: model.UrgencyNormal,
		Recipients: model.Lines{"Như trên", "Lưu VPQU"}, Text: paperText,
		File: model.File{
			Name: "cv961.txt", SHA256: hex.EncodeToString(sum[:]), Size: len(paperText), Bytes: []byte(paperText),
		},
		Cites: []model.Citation{{Symbol: "16/CT-TTg", Kind: "CT", Issuer: "Thủ tướng Chính phủ"}},
		Tasks: []model.Task{
			{
				Ordinal: "1", Lead: "Đảng ủy các phường", Text: paperWords("Đảng ủy các phường chỉ", "20/8/2021."),
				Deadlines: []model.Deadline{{Phrase: "trước ngày 20/8/2021", Every: model.EveryOnce, Due: due, Relation: model.RelationBefore}},
			},
			{
				Ordinal: "2", Lead: "Ủy ban nhân dân các phường", Text: paperWords("Ủy ban nhân dân", "hằng ngày."),
				Deadlines: []model.Deadline{{Phrase: "định kỳ 14 giờ hằng ngày", Every: model.EveryDay, Time: "14:00", Relation: model.RelationAt}},
			},
			{Ordinal: "3", Lead: "Trạm Y tế", Text: paperWords("Giao Trạm", "nghi ngờ."), Deadlines: []model.Deadline{{Phrase: "kịp thời", Every: model.EveryASAP}}},
		},
	}}
	for _, s := range []struct{ field, from, to string }{
		{doubt.FieldSymbol, "Số 961", "CV/QU"},
		{doubt.FieldIssuer, "QUẬN ỦY", "BÌNH HÀ"},
		{doubt.FieldTasks, "Đảng ủy các phường chỉ", "20/8/2021."},
		{doubt.FieldTasks, "Ủy ban nhân dân", "hằng ngày."},
		{doubt.FieldTasks, "Giao Trạm", "nghi ngờ."},
	} {
		start := strings.Index(paperText, s.from)
		p.Spans = append(p.Spans, intake.Span{Field: s.field, Start: start, End: start + len(paperWords(s.from, s.to))})
	}
	at := strings.Index(paperText, "kịp thời")
	p.Doubts = []doubt.Doubt{
		{Field: doubt.FieldIssuer, Code: doubt.InferredIssuer, Start: -1, End: -1},
		{Field: doubt.FieldDeadline, Code: doubt.NoDate, Text: "kịp thời", Start: at, End: at + len("kịp thời")},
	}
	return p
}

// paperWords are the words of the paper from one place up to and with another.
func paperWords(from, to string) string {
	start := strings.Index(paperText, from)
	return paperText[start : start+strings.Index(paperText[start:], to)+len(to)]
}

// doubtfulProposal has a doubt of each kind: of the paper, of a field, of a task.
func doubtfulProposal() intake.Proposal {
	p := paperProposal()
	at := strings.Index(paperText, "Kính gửi")
	draft := doubt.Doubt{Field: doubt.FieldText, Code: doubt.Draft, Text: "Kính gửi", Start: at, End: at + len("Kính gửi")}
	p.Doubts = append([]doubt.Doubt{draft}, p.Doubts...)
	return p
}
