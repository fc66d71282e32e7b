package office_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/office"
	"sotruc/report/handout"
	"sotruc/store"
)

// ward is a book with two areas of which the first has one team, and four households.
type ward struct {
	book        *store.Book
	areas       [2]model.Unit
	team        model.Unit
	homes       []model.Household
	today       model.Date
	lead, carer model.Member
}

// newWard puts into area 1 a contact, somebody past the end who is in the same house, and somebody in hospital; into area 2 somebody who
// completed without a certificate, and nowhere somebody who is only watched.
func newWard(t *testing.T) ward {
	t.Helper()
	w := ward{book: open(t), today: now().Date()}
	ctx := t.Context()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	var err error
	for i, name := range []string{"Tổ dân phố 1", "Tổ dân phố 2"} {
		w.areas[i], err = w.book.AddUnit(ctx, model.Unit{Kind: model.UnitArea, Name: name})
		must(err)
	}
	w.lead, err = w.book.AddMember(ctx, model.Member{Name: "Ngô Tổ Trưởng", Phone: "0905111222"})
	must(err)
	w.carer, err = w.book.AddMember(ctx, model.Member{Name: "Lý Phụ Trách", Phone: "0905333444"})
	must(err)
	w.team, err = w.book.AddUnit(ctx, model.Unit{Kind: model.UnitTeam, Name: "Tổ Covid 1", ParentID: w.areas[0].ID, LeaderID: w.lead.ID})
	must(err)
	home := func(h model.Household, names []string, isolations ...model.Isolation) {
		var people []model.Person
		for _, name := range names {
			people = append(people, model.Person{Name: name, Birth: "1980", Phone: "0912345678"})
		}
		h.Head = names[0]
		made, err := w.book.AddHousehold(ctx, h, people, isolations)
		must(err)
		w.homes = append(w.homes, made)
	}
	of := func(from, to model.Date) model.Isolation {
		return model.Isolation{
			Disease: model.DiseaseCovid, Follow: model.FollowIsolation, Category: model.CategoryF1, Place: model.PlaceHome, Anchor: model.AnchorStart,
			AnchorOn: from, StartsOn: from, EndsOn: to, Days: int(to - from), RegimeID: "byt5599", CheckIns: 2,
		}
	}
	hospital, watch, done := of(w.today-3, w.today+9), of(w.today-1, w.today-1), of(w.today-15, w.today-1)
	hospital.Place = model.PlaceHospital
	watch.Follow, watch.MonitorDays, watch.RegimeID = model.FollowWatch, 21, ""
	home(model.Household{Address: "12 Lê Lợi", AreaID: w.areas[0].ID}, []string{"An Tiếp Xúc", "Bình Quá Hạn"}, of(w.today-4, w.today+10), of(w.today-20, w.today-6))
	home(model.Household{Address: "3 Lê Lợi", AreaID: w.areas[0].ID}, []string{"Chi Nằm Viện"}, hospital)
	home(model.Household{Address: "5 Trần Phú", AreaID: w.areas[1].ID, ResponsibleID: w.carer.ID}, []string{"Dũng Đã Xong"}, done)
	home(model.Household{Address: "7 Hàm Nghi"}, []string{"Em Theo Dõi", "Giang Lẻ Loi"}, watch, of(w.today, w.today+14))
	keys := w.keys(t, "Dũng Đã Xong")
	must(w.book.EndIsolations(ctx, []model.IsolationID{keys[0].IsolationID}, model.OutcomeCompleted, w.today-1, model.SourceNone, ""))
	return w
}

// keys are people of the ward by name.
func (w ward) keys(t *testing.T, names ...string) []model.PersonKey {
	t.Helper()
	all, err := w.book.PersonKeys(t.Context(), model.PersonFilter{On: w.today, AnyState: true})
	if err != nil {
		t.Fatal(err)
	}
	lines, err := w.book.PersonLines(t.Context(), all, now())
	if err != nil {
		t.Fatal(err)
	}
	var keys []model.PersonKey
	for _, name := range names {
		for i, l := range lines {
			if l.Name == name {
				keys = append(keys, all[i])
			}
		}
	}
	return keys
}

// stopped are the names on the sheets of a round, by the name of each part.
func stopped(r handout.Round) map[string][]string {
	all := map[string][]string{}
	for _, p := range r.Parts {
		names := []string{}
		for _, s := range p.Stops {
			names = append(names, s.Person.Name)
		}
		all[p.Name] = names
	}
	return all
}

func TestRoundByAreaAndTeam(t *testing.T) {
	t.Parallel()
	w := newWard(t)
	one, two := []string{"An Tiếp Xúc", "Bình Quá Hạn"}, []string{"Giang Lẻ Loi"}
	tests := []struct {
		name string
		ask  office.RoundFor
		want map[string][]string
		call string
	}{
		{"every area", office.RoundFor{Each: model.UnitArea}, map[string][]string{"Tổ dân phố 1": one, "": two}, ""},
		{"every team", office.RoundFor{Each: model.UnitTeam}, map[string][]string{"Tổ Covid 1": one, "": two}, "Ngô Tổ Trưởng 0905111222"},
		{"the team", office.RoundFor{UnitID: w.team.ID}, map[string][]string{"Tổ Covid 1": one}, "Ngô Tổ Trưởng 0905111222"},
		{"an area", office.RoundFor{UnitID: w.areas[0].ID}, map[string][]string{"Tổ dân phố 1": one}, ""},
		{"an area with nobody", office.RoundFor{UnitID: w.areas[1].ID}, map[string][]string{"Tổ dân phố 2": {}}, ""},
	}
	for _, tt := range tests {
		tt.ask.Day = w.today
		r, err := office.LoadRound(t.Context(), w.book, settings(), tt.ask, now())
		got := stopped(r)
		same := err == nil && len(got) == len(tt.want)
		for name, names := range tt.want {
			same = same && slices.Equal(got[name], names)
		}
		if !same || r.Parts[0].Call != tt.call {
			t.Errorf("%s: %v, call %q, %v", tt.name, got, r.Parts[0].Call, err)
		}
	}
	sick := model.CheckIn{IsolationID: w.keys(t, "An Tiếp Xúc")[0].IsolationID, Day: w.today - 1, Session: model.Morning, Result: model.CheckInSymptoms, Symptoms: "ho"}
	if err := w.book.RecordCheckIns(t.Context(), []model.CheckIn{sick}); err != nil {
		t.Fatal(err)
	}
	r, err := office.LoadRound(t.Context(), w.book, settings(), office.RoundFor{Day: w.today, UnitID: w.team.ID}, now())
	if stops := r.Parts[0].Stops; err != nil || !stops[0].Alarmed || stops[1].Alarmed {
		t.Errorf("whom to look at first: %v", err)
	}
	if _, err := office.LoadRound(t.Context(), w.book, settings(), office.RoundFor{Day: w.today, UnitID: 999}, now()); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("no such unit: %v", err)
	}
}

// A household goes to the team it was given to, wherever it lies; where an area has two teams nobody is guessed.
func TestRoundOfTheTeamSomebodyWasGivenTo(t *testing.T) {
	t.Parallel()
	w := newWard(t)
	second, err := w.book.AddUnit(t.Context(), model.Unit{Kind: model.UnitTeam, Name: "Tổ Covid 2", ParentID: w.areas[0].ID, Phone: "02363111222"})
	if err != nil {
		t.Fatal(err)
	}
	lone := w.homes[3]
	lone.TeamID = second.ID
	if _, err := w.book.UpdateHousehold(t.Context(), lone); err != nil {
		t.Fatal(err)
	}
	r, err := office.LoadRound(t.Context(), w.book, settings(), office.RoundFor{Day: w.today, Each: model.UnitTeam}, now())
	got := stopped(r)
	if err != nil || !slices.Equal(got["Tổ Covid 2"], []string{"Giang Lẻ Loi"}) || len(got[""]) != 2 || r.Parts[0].Call != "Tổ Covid 2 02363111222" {
		t.Errorf("%v, %v", got, err)
	}
}

func TestHandoutPeople(t *testing.T) {
	t.Parallel()
	w := newWard(t)
	tests := []struct {
		name  string
		kind  handout.Kind
		ago   model.Date // how many days before today the paper is of
		unit  model.UnitID
		homes []model.HouseholdID
		want  []string
	}{
		{"cards of an area", handout.KindCard, 0, w.areas[0].ID, nil, []string{"Chi Nằm Viện", "An Tiếp Xúc", "Bình Quá Hạn"}},
		{"cards of a team", handout.KindCard, 0, w.team.ID, nil, []string{"Chi Nằm Viện", "An Tiếp Xúc", "Bình Quá Hạn"}},
		{"cards of a household, watched ones too", handout.KindCard, 0, 0, []model.HouseholdID{w.homes[3].ID}, []string{"Em Theo Dõi", "Giang Lẻ Loi"}},
		{"certificates of everybody", handout.KindCompletion, 0, 0, nil, []string{"Dũng Đã Xong"}},
		{"cards of who completed", handout.KindCard, 0, 0, []model.HouseholdID{w.homes[2].ID}, nil},
		{"cards of the day before somebody completed", handout.KindCard, 2, 0, []model.HouseholdID{w.homes[2].ID}, []string{"Dũng Đã Xong"}},
		{"cards of the day somebody completed", handout.KindCard, 1, 0, []model.HouseholdID{w.homes[2].ID}, nil},
	}
	for _, tt := range tests {
		keys, err := office.HandoutPeople(t.Context(), w.book, tt.kind, office.RoundFor{Day: w.today - tt.ago, UnitID: tt.unit}, tt.homes)
		want := w.keys(t, tt.want...)
		sorted := func(k []model.PersonKey) []model.PersonKey {
			return slices.SortedFunc(slices.Values(k), func(a, b model.PersonKey) int { return int(a.PersonID - b.PersonID) })
		}
		if err != nil || !slices.Equal(sorted(keys), sorted(want)) {
			t.Errorf("%s: %v, want %v, %v", tt.name, keys, want, err)
		}
	}
}

// Whose certificate has its number is in none of the papers of the whole ward any more, and still in that of the household that is named.
func TestCertificatesWithANumber(t *testing.T) {
	t.Parallel()
	w := newWard(t)
	done := w.keys(t, "Dũng Đã Xong")
	i, err := w.book.Isolation(t.Context(), done[0].IsolationID)
	if err != nil {
		t.Fatal(err)
	}
	i.Certificate, i.CertificateOn = "07/GXN", i.EndedOn
	if _, err := w.book.UpdateIsolation(t.Context(), i); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		homes []model.HouseholdID
		want  []model.PersonKey
	}{{nil, nil}, {[]model.HouseholdID{w.homes[2].ID}, done}} {
		keys, err := office.HandoutPeople(t.Context(), w.book, handout.KindCompletion, office.RoundFor{Day: w.today}, tt.homes)
		if err != nil || !slices.Equal(keys, tt.want) {
			t.Errorf("%v: %v, want %v, %v", tt.homes, keys, tt.want, err)
		}
	}
}

// text is what stands in the document of a file, tags left out.
func text(t *testing.T, f model.File) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(f.Bytes), int64(len(f.Bytes)))
	if err != nil {
		t.Fatal(err)
	}
	r, err := z.Open("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	all, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for piece := range strings.SplitSeq(string(all), "<") {
		if _, after, ok := strings.Cut(piece, ">"); ok {
			b.WriteString(after)
		}
	}
	return b.String()
}

func TestMakeHandout(t *testing.T) {
	t.Parallel()
	w := newWard(t)
	set := settings()
	set.Office.Name = "Đảng ủy phường Hòa Minh"
	ask := office.HandoutAsk{Kind: handout.KindDecision, RoundFor: office.RoundFor{Day: w.today}}
	ask.People = w.keys(t, "An Tiếp Xúc", "Chi Nằm Viện", "Em Theo Dõi", "Giang Lẻ Loi")
	made, err := office.MakeHandout(t.Context(), w.book, set, ask, now())
	want := []office.LeftOut{{Name: "Chi Nằm Viện", Why: handout.WhyAway}, {Name: "Em Theo Dõi", Why: handout.WhyWatch}}
	if err != nil || made.People != 2 || len(made.Files) != 1 || !slices.Equal(made.Left, want) {
		t.Fatalf("%d people, left %v, %v", made.People, made.Left, err)
	}
	if got := text(t, made.Files[0]); strings.Index(got, "An Tiếp Xúc") > strings.Index(got, "Giang Lẻ Loi") || !strings.Contains(got, "theo 5599/BYT-MT") || !strings.Contains(got, "bệnh: COVID-19") {
		t.Error(got)
	}
	ask.Kind, ask.People = handout.KindCommitment, w.keys(t, "Dũng Đã Xong")
	if made, err = office.MakeHandout(t.Context(), w.book, set, ask, now()); err != nil || !strings.Contains(text(t, made.Files[0]), "gọi: Lý Phụ Trách 0905333444") {
		t.Errorf("who is responsible is called: %v", err)
	}
	ask.Kind, ask.People = handout.KindCompletion, w.keys(t, "An Tiếp Xúc")
	if made, err = office.MakeHandout(t.Context(), w.book, set, ask, now()); !errors.Is(err, office.ErrNobody) || len(made.Left) != 1 {
		t.Errorf("%+v, %v", made, err)
	}
}

// An own template goes before the program's; a mistake in it is named, and nothing is made.
func TestOwnTemplates(t *testing.T) {
	t.Parallel()
	w := newWard(t)
	folder := filepath.Join(t.TempDir(), "mau")
	ask := office.HandoutAsk{Kind: handout.KindDecision, RoundFor: office.RoundFor{Day: w.today}, People: w.keys(t, "An Tiếp Xúc"), Own: folder}
	of := func() (string, error) {
		made, err := office.MakeHandout(t.Context(), w.book, settings(), ask, now())
		if err != nil {
			return "", err
		}
		return text(t, made.Files[0]), nil
	}
	put := func(name string, content []byte) {
		t.Helper()
		if err := os.MkdirAll(folder, 0o750); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(folder, name), content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := of(); err != nil || !strings.Contains(got, "BAN CHỈ ĐẠO") {
		t.Errorf("without a folder: %v", err)
	}
	files, err := office.TemplateFiles()
	if err != nil || len(files) != 11 {
		t.Fatalf("%d templates, %v", len(files), err)
	}
	at := slices.IndexFunc(files, func(f model.File) bool { return f.Name == "quyet-dinh.docx" })
	put("~$yet-dinh-879.docx", []byte("x"))
	put("Quyết định 879.docx", files[at].Bytes)
	if got, err := of(); err != nil || !strings.Contains(got, "CHỦ TỊCH ỦY BAN NHÂN DÂN") {
		t.Errorf("own: %v", err)
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	f, err := z.Create("word/document.xml")
	if err == nil {
		_, err = f.Write([]byte(`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>{{khong_co}}</w:t></w:r></w:p></w:body></w:document>`))
	}
	if err := errors.Join(err, z.Close()); err != nil {
		t.Fatal(err)
	}
	var bad *office.TemplateError
	put("Quyết định 879.docx", b.Bytes())
	if _, err := of(); !errors.As(err, &bad) || bad.Name != "Quyết định 879.docx" || !slices.Equal(bad.Fields, []string{"{{khong_co}}"}) {
		t.Errorf("an unknown field: %v", err)
	}
	put("Quyết định 879.docx", []byte("no Word file"))
	if _, err := of(); !errors.As(err, &bad) || !errors.Is(err, handout.ErrTemplate) {
		t.Errorf("no Word file: %v", err)
	}
	if office.TemplateFolder("") != "" || office.TemplateFolder(filepath.Join("a", "config.toml")) != filepath.Join("a", "mau") {
		t.Error(office.TemplateFolder(filepath.Join("a", "config.toml")))
	}
}
