package handout_test

import (
	"testing"

	"sotruc/model"
	"sotruc/report/handout"
)

func TestRefuses(t *testing.T) {
	t.Parallel()
	today := day(t, "2021-08-24") // the last day
	tests := []struct {
		name                         string
		change                       func(i *model.Isolation)
		card, decision, cert, cancel handout.Why
	}{
		{"on the last day", func(*model.Isolation) {}, "", "", "", ""},
		{"a day before", func(i *model.Isolation) { i.EndsOn++ }, "", "", handout.WhyNotCompleted, ""},
		{"completed", func(i *model.Isolation) { i.Outcome, i.EndedOn = model.OutcomeCompleted, today-2 }, "", "", "", ""},
		{"became a case", func(i *model.Isolation) { i.Outcome, i.EndedOn = model.OutcomeBecameCase, today-2 }, "", "", handout.WhyNotCompleted, ""},
		{"left", func(i *model.Isolation) { i.Outcome, i.EndedOn = model.OutcomeLeft, today-2 }, "", "", handout.WhyNotCompleted, ""},
		{"died", func(i *model.Isolation) { i.Outcome, i.EndedOn = model.OutcomeDied, today-2 }, "", "", handout.WhyNotCompleted, ""},
		{"cancelled", func(i *model.Isolation) { i.Outcome, i.EndedOn = model.OutcomeCancelled, today }, handout.WhyCancelled, handout.WhyCancelled, handout.WhyCancelled, ""},
		{"in hospital", func(i *model.Isolation) { i.Place = model.PlaceHospital }, handout.WhyAway, handout.WhyAway, handout.WhyAway, ""},
		{"watched", func(i *model.Isolation) { i.Follow, i.Days = model.FollowWatch, 0 }, "", handout.WhyWatch, handout.WhyWatch, ""},
		{"no days", func(i *model.Isolation) { i.Days, i.EndsOn = 0, i.StartsOn }, "", handout.WhyWatch, handout.WhyWatch, ""},
		{"none", func(i *model.Isolation) { *i = model.Isolation{} }, handout.WhyNoIsolation, handout.WhyNoIsolation, handout.WhyNoIsolation, ""},
	}
	for _, tt := range tests {
		i := stop(t, "An", "", "2021-08-10").Isolation
		tt.change(&i)
		for kind, want := range map[handout.Kind]handout.Why{
			handout.KindCard: tt.card, handout.KindDecision: tt.decision, handout.KindCommitment: tt.decision, handout.KindCompletion: tt.cert,
		} {
			if got := kind.Refuses(i, today); got != want {
				t.Errorf("%s, %s: %q, want %q", tt.name, kind, got, want)
			}
		}
	}
}

func TestTemplateOfTheLawInForce(t *testing.T) {
	t.Parallel()
	for start, want := range map[string]string{"2021-08-10": "quyet-dinh-879", "2026-06-30": "quyet-dinh-879", "2026-07-01": "quyet-dinh"} {
		if got := handout.KindDecision.TemplateOf(model.Isolation{StartsOn: day(t, start)}); got != want {
			t.Errorf("%s: %s, want %s", start, got, want)
		}
	}
}

func TestFileName(t *testing.T) {
	t.Parallel()
	on := day(t, "2021-08-16")
	for want, got := range map[string]string{
		"phieu-di-vong-2021-08-16.docx":                         handout.FileName(handout.KindRound, "", on, ""),
		"phieu-di-vong-2021-08-16-to-covid-cong-dong-so-5.docx": handout.FileName(handout.KindRound, "", on, "Tổ Covid cộng đồng số 5"),
		"quyet-dinh-879-2021-08-16-le-thi-hoa.docx":             handout.FileName(handout.KindDecision, "quyet-dinh-879", on, "Lê Thị Hoa"),
		"the-theo-doi-2021-08-16-etc-x.docx":                    handout.FileName(handout.KindCard, "", on, "../../etc\x00/x"),
	} {
		if got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

func TestIsTemplate(t *testing.T) {
	t.Parallel()
	for file, want := range map[string]bool{
		"quyet-dinh.docx": true, "Quyết định.docx": true, "QUYET DINH.DOCX": true, "quyet-dinh-879.docx": false, "~$quyet-dinh.docx": false,
		".quyet-dinh.docx": false, "quyet-dinh.doc": false, "quyet-dinh": false, "quyet-dinh.docx.docx": false,
	} {
		if got := handout.IsTemplate(file, "quyet-dinh"); got != want {
			t.Errorf("%s: %t", file, got)
		}
	}
}
