package handout

import (
	"strings"

	"sotruc/model"
	"sotruc/model/regime"
	"sotruc/model/viet"
	"sotruc/report/docx"
)

// Kind is one of the papers.
type Kind string

// The sheet of a round, the card of a house; and of one person the decision (quyết định cách ly), the promise (cam kết) and the
// certificate of completion (giấy xác nhận hoàn thành), and the chain of contacts (chuỗi tiếp xúc). The list (danh sách) is a workbook.
const (
	KindRound      Kind = "round"
	KindCard       Kind = "card"
	KindDecision   Kind = "decision"
	KindCommitment Kind = "commitment"
	KindCompletion Kind = "completion"
	KindContacts   Kind = "contacts"
	KindList       Kind = "list"
)

// Kinds are all of them, in the order they are offered.
func Kinds() []Kind {
	return []Kind{KindRound, KindCard, KindDecision, KindCommitment, KindCompletion, KindContacts, KindList}
}

// stem is what the files and the templates of a kind are called.
func (k Kind) stem() string {
	switch k {
	case KindRound:
		return "phieu-di-vong"
	case KindCard:
		return "the-theo-doi"
	case KindDecision:
		return "quyet-dinh"
	case KindCommitment:
		return "cam-ket"
	case KindCompletion:
		return "giay-xac-nhan"
	case KindContacts:
		return "chuoi-tiep-xuc"
	case KindList:
		return "danh-sach"
	}
	return string(k)
}

// Why somebody gets no paper.
type Why string

// The reasons: followed without a decision, not at home, not completed, cancelled; no isolation at all; nobody's contact, and none of whom anybody is.
const (
	WhyNone         Why = ""
	WhyWatch        Why = "watch"
	WhyAway         Why = "away"
	WhyNotCompleted Why = "not-completed"
	WhyCancelled    Why = "cancelled"
	WhyNoIsolation  Why = "no-isolation"
	WhyNoContact    Why = "no-contact"
)

// Refuses says why there is no paper of that kind for an isolation, as it stands on a day. A certificate may be drafted from the last
// day on, before somebody confirmed the end; its day then stays a blank.
func (k Kind) Refuses(i model.Isolation, day model.Date) Why {
	over := i.Outcome == model.OutcomeCompleted || i.Outcome == model.OutcomeNone && i.LastDay() <= day
	switch {
	case i.ID == 0:
		return WhyNoIsolation
	case i.Outcome == model.OutcomeCancelled:
		return WhyCancelled
	case i.Place != model.PlaceHome:
		return WhyAway
	case k == KindCard || k == KindRound:
		return WhyNone
	case i.WatchOnly():
		return WhyWatch
	case k == KindCompletion && !over:
		return WhyNotCompleted
	}
	return WhyNone
}

// TemplateOf names the template of a paper for an isolation: "quyet-dinh", or "quyet-dinh-879" for one that began under the law before.
func (k Kind) TemplateOf(i model.Isolation) string {
	if i.StartsOn < regime.LawFrom {
		return k.stem() + "-879"
	}
	return k.stem()
}

// FileName is the fixed name of a paper's file, of a day and for a unit, a household or a person: phieu-di-vong-2021-08-16-to-5.docx.
// of is the template where the paper has one, "" else.
func FileName(k Kind, of string, day model.Date, whom string) string {
	return strings.Join(strings.Fields(orElse(of, k.stem())+" "+day.String()+" "+slug(whom)), "-") + k.ending()
}

// ending is the ending of the files of a kind.
func (k Kind) ending() string {
	if k == KindList {
		return ".xlsx"
	}
	return ".docx"
}

// longestSlug bounds what a name puts into the name of a file.
const longestSlug = 60

// slug folds a text to a–z, 0–9 and single hyphens.
func slug(s string) string {
	words := strings.FieldsFunc(viet.Fold(docx.Line(s)), func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') })
	all := strings.Join(words, "-")
	return strings.TrimRight(all[:min(len(all), longestSlug)], "-")
}
