package handout_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"sotruc/model"
	"sotruc/model/contact"
	"sotruc/report/handout"
)

func TestContacts(t *testing.T) {
	t.Parallel()
	source, wife, son := stop(t, "Võ An", "9 Lê Lợi", "2021-08-01"), stop(t, "Lê <Bích>", "9 Lê Lợi", "2021-08-02"), stop(t, "Võ Cường", "3 Trần Phú", "2021-08-10")
	source.Isolation.Outcome, source.Isolation.EndedOn = model.OutcomeBecameCase, day(t, "2021-08-05")
	friend := stop(t, "Bùi Danh", "", "2021-08-12")
	friend.Isolation = model.Isolation{}
	row := func(s handout.Stop, id, of model.PersonID, depth, contacts int, again bool, source string) handout.ContactRow {
		return handout.ContactRow{Row: contact.Row{PersonID: id, Of: of, Depth: depth, Contacts: contacts, Again: again}, Stop: s, Source: source}
	}
	first := row(source, 1, 0, 0, 2, false, "")
	first.CaseSince = day(t, "2021-08-05")
	docx := render(t, handout.Contacts{Office: "Đảng ủy phường Hòa Minh", Day: day(t, "2021-08-16"), Chains: []handout.ContactSheet{{
		Person: son.Person, Disease: "COVID-19", Rows: []handout.ContactRow{
			first, row(wife, 2, 1, 1, 0, false, "Võ An"), row(son, 3, 1, 1, 1, false, "Võ An"), row(friend, 4, 3, 2, 1, false, "Võ Cường"), row(source, 1, 4, 3, 2, true, "Bùi Danh"),
		},
	}}})
	sound(t, docx)
	golden.RequireEqual(t, []byte(lines(t, docx)))
}

// Every way an isolation may stand has words.
func TestContactStates(t *testing.T) {
	t.Parallel()
	for outcome, want := range map[model.Outcome]string{
		model.OutcomeCompleted: "hoàn thành 11/08/2021", model.OutcomeMoved: "chuyển nơi khác 11/08/2021", model.OutcomeLeft: "rời địa bàn 11/08/2021",
		model.OutcomeDied: "tử vong 11/08/2021", model.OutcomeCancelled: "đã hết",
	} {
		s := stop(t, "An", "9 Lê Lợi", "2021-08-01")
		s.Isolation.Outcome, s.Isolation.EndedOn = outcome, day(t, "2021-08-11")
		s.Isolation.MonitorDays = 0
		text := lines(t, render(t, handout.Contacts{Day: day(t, "2021-08-16"), Chains: []handout.ContactSheet{{Rows: []handout.ContactRow{{Stop: s}}}}}))
		if !strings.Contains(text, want) {
			t.Errorf("%s: %s", outcome, text)
		}
	}
	for on, want := range map[string]string{
		"2021-07-30": "chưa bắt đầu", "2021-08-03": "đang theo dõi, ngày 3/15", "2021-08-20": "quá hạn 5 ngày, chờ xác nhận",
	} {
		s := stop(t, "An", "9 Lê Lợi", "2021-08-01")
		s.Isolation.EndsOn = day(t, "2021-08-15")
		text := lines(t, render(t, handout.Contacts{Day: day(t, on), Chains: []handout.ContactSheet{{Rows: []handout.ContactRow{{Stop: s}}}}}))
		if !strings.Contains(text, want) {
			t.Errorf("on %s: %s", on, text)
		}
	}
}
