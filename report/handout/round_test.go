package handout_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"
	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/report/handout"
)

func render(t testing.TB, r interface{ Render() ([]byte, error) }) []byte {
	t.Helper()
	b, err := r.Render()
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// sampleRound has two parts: a team over two areas with one past the end, and who has no team.
func sampleRound(t testing.TB) handout.Round {
	first, begun, past, loose := stop(t, "Lê Thị Hoa", "Số 9 Lê Lợi", "2021-08-10"), stop(t, "Phan Văn Mới", "12 Lê Lợi", "2021-08-16"),
		stop(t, "Võ Quá Hạn", "3 Lê Lợi", "2021-08-01"), stop(t, "Đỗ Lẻ", "Thôn Đông", "2021-08-12")
	begun.Home.ID, begun.Home.AreaID, begun.Home.Area = 2, 6, "Tổ dân phố 6"
	loose.Person.Phone, loose.Home.Phone, loose.Person.Birth = "", "02363123456", ""
	loose.Isolation.CheckIns, first.Alarmed = 1, true
	return handout.Round{
		Office: "Đảng ủy phường Hòa Minh", Day: day(t, "2021-08-16"), By: model.UnitTeam,
		Parts: []handout.RoundPart{
			{Name: "Tổ Covid số 5", Call: "Ngô Văn Tổ 0912345678", Stops: []handout.Stop{first, begun, past}},
			{Stops: []handout.Stop{loose}},
		},
	}
}

func TestRoundSheet(t *testing.T) {
	t.Parallel()
	docx := render(t, sampleRound(t))
	sound(t, docx)
	golden.RequireEqual(t, []byte(lines(t, docx)))
}

// A sheet of some says whom it has, also where there is nobody.
func TestRoundSheetOfSomeSaysWhom(t *testing.T) {
	t.Parallel()
	r := sampleRound(t)
	r.Disease, r.Responsible = "sởi", "Ngô Văn Tổ"
	if text := lines(t, render(t, r)); strings.Count(text, "3 người, 2 hộ – bệnh: sởi, hộ do Ngô Văn Tổ phụ trách") != 1 {
		t.Error(text)
	}
	r.Parts = nil
	if text := lines(t, render(t, r)); !strings.Contains(text, "bệnh: sởi") || !strings.Contains(text, "không có ai như vậy cách ly tại nhà") {
		t.Error(text)
	}
}

// The title and both rows of heads come again on every page, no line is broken, and each part is numbered from 1.
func TestRoundPagesRepeatTheirHead(t *testing.T) {
	t.Parallel()
	r := sampleRound(t)
	for range 60 {
		r.Parts[0].Stops = append(r.Parts[0].Stops, r.Parts[0].Stops[0])
	}
	text := unzip(t, render(t, r))["word/document.xml"]
	if n := strings.Count(text, "<w:tblHeader/>"); n != 6 {
		t.Errorf("%d rows come again, want three of each part", n)
	}
	if rows, whole := strings.Count(text, "<w:tr>"), strings.Count(text, "<w:cantSplit/>"); rows < 60 || rows != whole {
		t.Errorf("%d rows, %d unbroken", rows, whole)
	}
	if n := strings.Count(text, `<w:pgNumType w:start="1"/>`); n != 2 || strings.Contains(text, "titlePg") || strings.Count(text, `w:orient="landscape"`) != 2 {
		t.Errorf("%d parts are numbered from 1", n)
	}
	if !strings.Contains(unzip(t, render(t, r))["word/header1.xml"], " PAGE ") {
		t.Error("no page number")
	}
}

// A session nobody has to look in on is grey and has no room: the morning of the first day, and the afternoon where one a day is due.
func TestRoundGreySessions(t *testing.T) {
	t.Parallel()
	text := lines(t, render(t, sampleRound(t)))
	blank := strings.Repeat(" | ", 3)
	for name, ends := range map[string]string{"Lê Thị Hoa": blank + blank, "Phan Văn Mới": "# | " + blank, "Đỗ Lẻ": blank + "# | "} {
		for line := range strings.SplitSeq(text, "\n") {
			if strings.Contains(line, name) && (!strings.HasSuffix(line, ends) || strings.Count(line, "#") != strings.Count(ends, "#")) {
				t.Errorf("%q does not end with %q", line, ends)
			}
		}
	}
}

func TestRoundPhones(t *testing.T) {
	t.Parallel()
	r := sampleRound(t)
	if text := lines(t, render(t, r)); strings.Contains(text, "0905123456") || !strings.Contains(text, "***3456") || !strings.Contains(text, "0912345678") {
		t.Error("masked: the phones of people are, whom to call is not")
	}
	r.Phones = true
	if text := lines(t, render(t, r)); !strings.Contains(text, "0905123456") || strings.Contains(text, "***") {
		t.Error("whole phones were asked for")
	}
}

// Whatever stands in the book is text on the sheet and on the card, and no control character reaches a file.
func TestHostileTextIsText(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(r *rapid.T) {
		text := rapid.OneOf(rapid.String(), rapid.Just("\x1b[31m</w:t><w:p/> & ]]> \u202e\ufffe\x00\"'"), rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) })).Draw(r, "text")
		s := stop(t, text, text, "2021-08-10")
		s.Person.Birth, s.Person.Phone, s.Home.Head, s.Home.Area = text, text, text, text
		round := handout.Round{Office: text, Day: day(t, "2021-08-16"), Phones: true, Parts: []handout.RoundPart{{Name: text, Call: text, Stops: []handout.Stop{s}}}}
		card := handout.Card{Office: text, Sheets: []handout.CardSheet{{Stop: s, Disease: text, Rule: text, Call: text}}}
		for _, docx := range [][]byte{render(t, round), render(t, card)} {
			if got := unzip(t, docx)["word/document.xml"]; strings.ContainsAny(got, "\x1b\x00\u202e\ufffe") || strings.Contains(got, "<w:p/>") {
				r.Fatalf("%q", got)
			}
		}
	})
}

func TestRoundOfNobody(t *testing.T) {
	t.Parallel()
	for _, parts := range [][]handout.RoundPart{nil, {{Name: "Tổ dân phố 9"}}} {
		docx := render(t, handout.Round{Day: day(t, "2021-08-16"), Parts: parts})
		sound(t, docx)
		text := lines(t, docx)
		if !strings.Contains(text, "không có ai cách ly tại nhà") || strings.Contains(text, "|") || strings.Contains(text, "TỔ DÂN PHỐ 9") != (parts != nil) {
			t.Errorf("%q", text)
		}
	}
}

func TestInOrder(t *testing.T) {
	t.Parallel()
	want := []string{
		"", "Số 2 Lê Lợi", "9 Lê Lợi", "K12 Lê Lợi", "12/3 Lê Lợi", "12/10, Lê Lợi", "Nhà số 100 Lê Lợi",
		"phòng 4, nhà trọ Hai", "phòng 12, nhà trọ Hai", "Thôn 9", "Thôn 10", "3 Trần Phú",
	}
	rapid.Check(t, func(r *rapid.T) {
		var stops []handout.Stop
		for n, address := range rapid.Permutation(want).Draw(r, "addresses") {
			stops = append(stops, handout.Stop{Home: model.Household{ID: model.HouseholdID(n), Address: address}})
		}
		handout.InOrder(stops)
		for n, s := range stops {
			if s.Home.Address != want[n] {
				r.Fatalf("%q comes at place %d", s.Home.Address, n)
			}
		}
	})
}

// Who lives together stays together, in the order listed, and areas stay in theirs.
func TestInOrderKeepsHouseholds(t *testing.T) {
	t.Parallel()
	of := func(area, home int64, name string) handout.Stop {
		return handout.Stop{Person: model.Person{Name: name}, Home: model.Household{ID: model.HouseholdID(home), AreaID: model.UnitID(area), Address: "5 Lê Lợi"}}
	}
	stops := []handout.Stop{of(9, 2, "A"), of(9, 1, "B"), of(9, 2, "C"), of(3, 3, "D"), of(9, 1, "E")}
	handout.InOrder(stops)
	got := ""
	for _, s := range stops {
		got += s.Person.Name
	}
	if got != "BEACD" {
		t.Error(got)
	}
}
