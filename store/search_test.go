package store_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/model/viet"
)

func library(t *testing.T) *desk {
	t.Helper()
	d := newDesk(t)
	in := d.paper("100-CV/ĐU")
	in.Text = strings.Repeat("Lời mở đầu dài dòng. ", 30) + "Giao Trạm y tế tổ chức lấy mẫu xét nghiệm. " + strings.Repeat("Còn nữa. ", 30)
	in.Tasks = []model.Task{{Text: "Lấy mẫu toàn dân", Lead: "Trạm y tế"}}
	must(d.RegisterDirective(d.ctx, in))(t)
	house := must(d.AddHousehold(d.ctx, model.Household{Head: "Đặng Ước", Address: "12 Đường Điện Biên Phủ", Phone: "0903123456"}, nil, nil))(t)
	must(d.AddPerson(d.ctx, model.Person{
		Name: "Đặng Thị Thưởng", HouseholdID: house.ID, NationalID: "079190004567", Birth: "1990",
	}, model.Isolation{}))(t)
	return d
}

func TestSearch(t *testing.T) {
	t.Parallel()
	d := library(t)
	for text, want := range map[string][]model.HitKind{
		"lay mau":          {model.HitDirective, model.HitTask},
		"LẤY MẪU xet ngh":  {model.HitDirective},
		"đang thi":         {model.HitPerson},
		"dang":             {model.HitDirective, model.HitPerson, model.HitHousehold}, // Đảng and Đặng are one
		"thuong":           {model.HitPerson},
		"uoc dien bien":    {model.HitHousehold},
		"100-cv/du":        {model.HitDirective},
		"100 CV":           {model.HitDirective},
		"0791":             {model.HitPerson},
		"4567":             {model.HitPerson},
		"567":              {model.HitPerson},
		"0903123":          {model.HitHousehold},
		"3456":             {model.HitHousehold},
		"100cv":            {model.HitDirective},
		"cv100":            nil, // the number stands before the kind
		"100cvdu":          nil, // of which no paper has the letters in one word
		"100c":             {model.HitDirective},
		"f1":               nil, // no word in f- and a number somewhere
		"mau12":            nil, // they do not stand side by side
		"0903.123.456":     {model.HitHousehold},
		"+84 903 123 456":  {model.HitHousehold},
		"(0903) 123-456":   {model.HitHousehold},
		"0903.123.457":     nil,
		"tram":             {model.HitDirective, model.HitTask},
		"không có chữ này": nil,
		"":                 nil,
		`"`:                nil,
		"lay NOT mau":      nil,
	} {
		var kinds []model.HitKind
		for _, hit := range must(d.Search(d.ctx, text, 20))(t) {
			kinds = append(kinds, hit.Kind)
		}
		same(t, text, kinds, want)
	}
	hit := must(d.Search(d.ctx, "xet nghiem", 20))(t)[0]
	same(t, "title", hit.Title.Text, "100-CV/ĐU Về việc tăng cường phòng, chống dịch")
	shown := hit.Context.Text
	if !strings.Contains(shown, "lấy mẫu xét nghiệm") || !strings.HasPrefix(shown, "…") || len([]rune(shown)) > 200 {
		t.Errorf("context %q", shown)
	}
	same(t, "words hit", marked(hit.Context), []string{"xét", "nghiệm"})
	same(t, "limit", len(must(d.Search(d.ctx, "lay mau", 1))(t)), 1)
	same(t, "no room", len(must(d.Search(d.ctx, "lay mau", 0))(t)), 0)
}

func TestSearchFollowsChanges(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	task := must(d.AddTask(d.ctx, model.Task{Text: "quét dọn"}))(t)
	task.Text = "phun khử khuẩn"
	must(d.UpdateTask(d.ctx, task))(t)
	found := func(text string) int { return len(must(d.Search(d.ctx, text, 9))(t)) }
	same(t, "after update", []int{found("quet"), found("phun")}, []int{0, 1})
	check(t, d.DeleteTasks(d.ctx, []model.TaskID{task.ID}))
	same(t, "in the bin", found("phun"), 0)
	same(t, "list of the bin", len(must(d.TaskOutlines(d.ctx, model.TaskFilter{Find: "phun", InBin: true}))(t)), 1)
	must(d.Undo(d.ctx))(t)
	same(t, "back", found("phun"), 1)
}

// marked lists the words an excerpt marks.
func marked(e viet.Excerpt) (words []string) {
	for _, m := range e.Marks {
		words = append(words, e.Text[m.Start:m.End])
	}
	return words
}

func TestSearchShowsWhereWordsStand(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	p := d.paper("7-CV/ĐU")
	p.Instruction, p.Text = "Giao Trạm y tế", strings.Repeat("Mẫu. ", 30_000)+"Việc lấy mẫu chậm nhất\nlà thứ Sáu."
	id := must(d.RegisterDirective(d.ctx, p))(t).ID
	for words, want := range map[string]string{
		"lay mau": "Mẫu Mẫu Mẫu Mẫu Mẫu lấy mẫu", "tram y te": "Trạm y tế", "chong dich": "", "nhat la": "nhất là",
	} {
		hits := must(d.Search(d.ctx, words, 5))(t)
		if got := strings.Join(marked(hits[0].Context), " "); !strings.HasSuffix(got, want) || want == "" && got != "" {
			t.Errorf("%q marks %q in %q", words, got, hits[0].Context.Text)
		}
	}
	title := must(d.Search(d.ctx, "chong dich", 5))(t)[0].Title
	same(t, "title", marked(title), []string{"chống", "dịch"})
	same(t, "context of the title", marked(must(d.DirectiveContexts(d.ctx, []model.DirectiveID{id}, "chong dich"))(t)[id]), []string{"chống", "dịch"})
	contexts := must(d.DirectiveContexts(d.ctx, []model.DirectiveID{id, 999}, "lay"))(t)
	same(t, "only where found", []int{len(contexts), len(marked(contexts[id]))}, []int{1, 1})
	same(t, "no words", len(must(d.DirectiveContexts(d.ctx, []model.DirectiveID{id}, " "))(t)), 0)
}

func TestNothingTypedBreaksSearch(t *testing.T) {
	t.Parallel()
	d := library(t)
	rapid.Check(t, func(rt *rapid.T) {
		text := rapid.OneOf(
			rapid.String(),
			rapid.SampledFrom([]string{
				`"`, `""`, `" OR "`, `a NEAR b`, `NEAR(a b, 3)`, `*`, `a*`, `^a`, `symbol:a`, `{symbol} : a`, `-a`, `a AND`, `(`, `a)`, `'; drop`,
				"\x00", "\xff\xfe", "\x1b[31m", "ă*", "½", "a\u0301", "AND", "NOT", "OR", strings.Repeat("a ", 10_000),
			}),
		).Draw(rt, "text")
		if _, err := d.Search(d.ctx, text, 5); err != nil {
			rt.Fatalf("search %q: %v", text, err)
		}
		if _, err := d.DirectiveIDs(d.ctx, model.DirectiveFilter{Find: text}); err != nil {
			rt.Fatalf("papers %q: %v", text, err)
		}
		if _, err := d.PersonKeys(d.ctx, model.PersonFilter{Find: text}); err != nil {
			rt.Fatalf("people %q: %v", text, err)
		}
		if _, err := d.TaskOutlines(d.ctx, model.TaskFilter{Find: text}); err != nil {
			rt.Fatalf("tasks %q: %v", text, err)
		}
		if _, err := d.HouseholdIDs(d.ctx, model.HouseholdFilter{Find: text}); err != nil {
			rt.Fatalf("households %q: %v", text, err)
		}
	})
}

func TestNoControlCharacterGetsIn(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	evil := "a\x1b[31m\x00\u202e\u200bb\r\nc\x07"
	in := d.paper(evil + "1")
	in.Issuer, in.Subject, in.Text, in.Note, in.Recipients = evil, evil, evil, evil, model.Lines{evil}
	in.Cites = []model.Citation{{Symbol: evil}}
	in.File = model.File{Name: evil, Bytes: []byte(evil)}
	in.Tasks = []model.Task{{Text: evil, Lead: evil, Deadlines: []model.Deadline{{Phrase: evil, ToWhom: evil}}, Units: []model.TaskUnit{{Name: evil}}}}
	kept := in.Recipients[0]
	must(d.RegisterDirective(d.ctx, in))(t)
	same(t, "the caller's own list", in.Recipients[0], kept)
	unit := d.unit(model.UnitArea, evil)
	must(d.AddMember(d.ctx, model.Member{Name: evil, Position: evil}))(t)
	house := must(d.AddHousehold(d.ctx, model.Household{Head: evil, Address: evil, HelpNeeded: evil}, []model.Person{{Name: evil, Relation: evil}}, nil))(t)
	i := d.episode(must(d.People(d.ctx, house.ID))(t)[0].ID)
	i.Origin, i.Site, i.OrderNumber = evil, evil, evil
	started := must(d.StartIsolation(d.ctx, i))(t)
	must(d.ChangeEnd(d.ctx, started.ID, 1, i.EndsOn+1, evil))(t)
	check(t, d.RecordCheckIns(d.ctx, []model.CheckIn{{
		IsolationID: started.ID, Day: i.StartsOn, Session: model.Morning, Result: model.CheckInSymptoms, Symptoms: evil, By: evil,
	}}))
	must(d.AddViolation(d.ctx, model.Violation{What: evil, Place: evil, At: d.instant(), Action: model.ActionFine}))(t)
	must(d.MarkSent(d.ctx, model.Report{
		Kind: model.ReportOnDemand, Period: model.Period{From: i.StartsOn, To: i.StartsOn}, Title: evil,
		Narrative: []model.Section{{Key: "next", Text: evil}}, Late: []model.TaskLine{{Text: evil}}, Sendings: []model.Sending{{To: evil}},
	}))(t)
	same(t, "name", unit.Name, "ab c")
	all := dump(t, d)
	for _, bad := range []string{`\u0007`, `\u001b`, `\u0000`, `\r`, "\u202e", "\u200b", "[31m"} {
		if strings.Contains(all, bad) {
			t.Errorf("%q is in the book", bad)
		}
	}
}
