package store_test

import (
	"errors"
	"testing"
	"time"

	"sotruc/model"
	"sotruc/store"
)

func TestDirectiveIsReadAsWritten(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	cell := d.unit(model.UnitCell, "Chi bộ 1")
	in := d.paper("100-CV/ĐU")
	in.File = model.File{Name: "100.docx", Bytes: []byte("bytes")}
	in.Cites = []model.Citation{{Symbol: "16/CT-TTg", Kind: "CT", Issuer: "Thủ tướng", IssuedOn: day(t, "2020-03-31")}}
	in.Tasks = []model.Task{{
		Ordinal: "1", Text: "Báo cáo", Lead: "CHI BO 1", Units: []model.TaskUnit{{Name: "Tổ lạ", Role: model.RoleSupport}},
		Deadlines: []model.Deadline{{Every: model.EveryOnce, Due: day(t, friday), Time: "16:00", Relation: model.RelationBefore, ToWhom: "VP"}},
		Tasks:     []model.Task{{Ordinal: "a)", Text: "con"}},
	}}
	got := must(d.RegisterDirective(d.ctx, in))(t)
	if got.Number != 1 || got.Year != 2021 || got.Rev != 1 || got.ID == 0 {
		t.Errorf("registered as %d/%d rev %d id %d", got.Number, got.Year, got.Rev, got.ID)
	}
	same(t, "read back", must(d.Directive(d.ctx, got.ID))(t), got)
	want := in
	want.ID, want.Rev, want.Number, want.Year = got.ID, 1, 1, 2021
	want.File = model.File{Name: "100.docx", SHA256: got.File.SHA256, Size: 5}
	want.Tasks = got.Tasks
	same(t, "as written", got, want)
	task := got.Tasks[0]
	if task.LeadID != cell.ID || task.Lead != "CHI BO 1" || task.Deadline != in.Tasks[0].Deadlines[0] || len(task.Tasks) != 1 {
		t.Errorf("task %+v", task)
	}
	same(t, "units", task.Units, []model.TaskUnit{{Name: "Tổ lạ", Role: model.RoleSupport}})
	file := must(d.DirectiveFile(d.ctx, got.ID))(t)
	if string(file.Bytes) != "bytes" || file.Name != "100.docx" {
		t.Errorf("file %+v", file)
	}
}

func TestSeveralDeadlinesBecomeChildren(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	in := d.paper("1-CV/ĐU")
	in.Tasks = []model.Task{{Text: "Báo cáo", Deadlines: []model.Deadline{
		{Phrase: "hằng ngày trước 16 giờ", Every: model.EveryDay, Time: "16:00"},
		{Phrase: "thứ Sáu hằng tuần", Every: model.EveryWeek, Weekday: 5},
	}}}
	got := must(d.RegisterDirective(d.ctx, in))(t).Tasks[0]
	if got.Deadline.Every != model.EveryDay || len(got.Tasks) != 2 {
		t.Fatalf("%+v", got)
	}
	same(t, "texts", []string{got.Tasks[0].Text, got.Tasks[1].Text}, []string{"hằng ngày trước 16 giờ", "thứ Sáu hằng tuần"})
	lines := must(d.Directives(d.ctx, must(d.DirectiveIDs(d.ctx, model.DirectiveFilter{}))(t)))(t)
	if lines[0].Leaves != 2 || lines[0].Done != 0 || lines[0].Text != "" {
		t.Errorf("line %+v", lines[0])
	}
}

func TestNumbersHaveNoGap(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	first := must(d.RegisterDirective(d.ctx, d.paper("1-CV/ĐU")))(t)
	second := must(d.RegisterDirective(d.ctx, d.paper("2-CV/ĐU")))(t)
	check(t, d.DeleteDirectives(d.ctx, []model.DirectiveID{second.ID}))
	third := must(d.RegisterDirective(d.ctx, d.paper("3-CV/ĐU")))(t)
	if first.Number != 1 || third.Number != 3 {
		t.Errorf("numbers %d, %d", first.Number, third.Number)
	}
	if _, err := d.RegisterDirective(d.ctx, d.paper("1-CV/ĐU")); err == nil {
		t.Error("the same paper twice")
	}
	must(d.Undo(d.ctx))(t) // the third
	if n := must(d.RegisterDirective(d.ctx, d.paper("4-CV/ĐU")))(t).Number; n != 4 {
		t.Errorf("after an undo number %d", n)
	}
	d.now = time.Date(2021, 12, 31, 18, 0, 0, 0, time.UTC) // 1 January in the office
	if got := must(d.RegisterDirective(d.ctx, d.paper("5-CV/ĐU")))(t); got.Number != 1 || got.Year != 2022 {
		t.Errorf("new year %d/%d", got.Number, got.Year)
	}
	same(t, "problems", must(d.Check(d.ctx))(t), []store.Problem(nil))
	moved := must(d.Directive(d.ctx, first.ID))(t)
	moved.ReceivedAt = d.instant()
	_, err := d.UpdateDirective(d.ctx, moved)
	field(t, err, "received_at", model.CodeOutOfRange)
}

func TestDuplicatePaper(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	in := d.paper("100-CV/ĐU")
	in.File = model.File{Name: "a.pdf", Bytes: []byte("x")}
	first := must(d.RegisterDirective(d.ctx, in))(t)
	var duplicate *store.DuplicateError
	again := d.paper("100-cv/du")
	again.Issuer = "ĐẢNG ỦY PHƯỜNG"
	if _, err := d.RegisterDirective(d.ctx, again); !errors.As(err, &duplicate) || duplicate.ID != first.ID || duplicate.SameFile ||
		!errors.Is(err, model.ErrDuplicate) {
		t.Errorf("same paper: %v", err)
	}
	other := d.paper("7-KH/ĐU")
	other.File = in.File
	if _, err := d.RegisterDirective(d.ctx, other); !errors.As(err, &duplicate) || !duplicate.SameFile {
		t.Errorf("same file: %v", err)
	}
	if ids := must(d.DirectiveIDs(d.ctx, model.DirectiveFilter{}))(t); len(ids) != 1 {
		t.Errorf("%d papers", len(ids))
	}
	id, found, err := d.FindDirective(d.ctx, "100-CV/DU", again.Issuer, in.IssuedOn, "")
	if err != nil || !found || id != first.ID {
		t.Errorf("find by symbol: %d %v %v", id, found, err)
	}
	id, found, err = d.FindDirective(d.ctx, "", "", 0, first.File.SHA256)
	if err != nil || !found || id != first.ID {
		t.Errorf("find by file: %d %v %v", id, found, err)
	}
	if _, found, _ = d.FindDirective(d.ctx, "100-CV/ĐU", "Quận ủy", 0, ""); found {
		t.Error("found with another issuer")
	}
	second := d.paper("9-KH/ĐU")
	second.File = model.File{Name: "b", Bytes: []byte("b")}
	second = must(d.RegisterDirective(d.ctx, second))(t)
	both := d.paper("9-KH/ĐU") // the second paper with the file of the first
	both.File = in.File
	_, err = d.RegisterDirective(d.ctx, both)
	if !errors.As(err, &duplicate) || duplicate.ID != second.ID || duplicate.SameFile {
		t.Errorf("paper and file of two: %v", err)
	}
	id, _, err = d.FindDirective(d.ctx, both.Symbol, both.Issuer, both.IssuedOn, first.File.SHA256)
	if err != nil || id != duplicate.ID {
		t.Errorf("found %d, %v; refused for %d", id, err, duplicate.ID)
	}
	check(t, d.DeleteDirectives(d.ctx, []model.DirectiveID{first.ID}))
	must(d.RegisterDirective(d.ctx, in))(t)
	if err := d.restore("directive", int64(first.ID)); !errors.Is(err, model.ErrDuplicate) {
		t.Errorf("restore beside its double: %v", err)
	}
}

// Papers whose number, day or issuer is not known are as many as come: entered, changed, taken back and restored. What is
// filled in later is held against the others then. The book is asked for a paper as it is entered.
func TestPapersThatMayBeOthers(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name, symbol, issuer string
		dated, known         bool
	}{
		{"all is known", "100-CV/ĐU", "Đảng ủy phường", true, true},
		{"no number", "-CV/ĐU", "Đảng ủy phường", true, false},
		{"no number of the State", "/UBND-VX", "UBND phường", true, false},
		{"no day", "100-CV/ĐU", "Đảng ủy phường", false, false},
		{"no issuer", "100-CV/ĐU", "", true, false},
		{"neither number nor day", "-CV/ĐU", "Đảng ủy phường", false, false},
		{"no symbol", "", "Đảng ủy phường", true, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			d := newDesk(t)
			in := d.paper(test.symbol)
			if in.Issuer = test.issuer; !test.dated {
				in.IssuedOn = 0
			}
			first := must(d.RegisterDirective(d.ctx, in))(t)
			_, found, err := d.FindDirective(d.ctx, in.Symbol, in.Issuer, in.IssuedOn, "")
			second, refused := d.RegisterDirective(d.ctx, in)
			if err != nil || found != test.known || errors.Is(refused, model.ErrDuplicate) != test.known {
				t.Fatalf("found %v, %v; refused %v", found, err, refused)
			}
			if test.known {
				return
			}
			check(t, refused)
			second.Note = "bản giấy"
			second = must(d.UpdateDirective(d.ctx, second))(t)
			check(t, d.DeleteDirectives(d.ctx, []model.DirectiveID{first.ID}))
			check(t, d.restore("directive", int64(first.ID)))
			must(d.Undo(d.ctx))(t)
			must(d.Redo(d.ctx))(t)
			told := d.paper("7-CV/ĐU")
			must(d.RegisterDirective(d.ctx, told))(t)
			second.Symbol, second.Issuer, second.IssuedOn = told.Symbol, told.Issuer, told.IssuedOn
			if _, err := d.UpdateDirective(d.ctx, second); !errors.Is(err, model.ErrDuplicate) {
				t.Errorf("filled in as another: %v", err)
			}
		})
	}
}

func TestCitationsLinkBothWays(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	below := d.paper("100-CV/ĐU")
	below.Cites = []model.Citation{{Symbol: "16/CT-TTG", IssuedOn: d.instant().Date() - 1}, {Symbol: "9-QĐ/TW", Issuer: "Bộ Chính trị"}}
	first := must(d.RegisterDirective(d.ctx, below))(t)
	if first.Cites[0].Linked != 0 {
		t.Error("linked to nothing")
	}
	above := d.paper("16/CT-TTg")
	above.Issuer = "Thủ tướng Chính phủ"
	second := must(d.RegisterDirective(d.ctx, above))(t)
	other := d.paper("9-QĐ/TW")
	other.Issuer = "Ban Bí thư"
	must(d.RegisterDirective(d.ctx, other))(t)
	cites := must(d.Directive(d.ctx, first.ID))(t).Cites
	if cites[0].Linked != second.ID || cites[1].Linked != 0 {
		t.Errorf("cites %+v", cites)
	}
	citing := must(d.Citing(d.ctx, second.ID))(t)
	if len(citing) != 1 || citing[0].ID != first.ID {
		t.Errorf("citing %+v", citing)
	}
	third := d.paper("101-CV/ĐU")
	third.Cites = []model.Citation{{Symbol: "16/ct-ttg", Issuer: "Thủ tướng chính phủ"}}
	if got := must(d.RegisterDirective(d.ctx, third))(t); got.Cites[0].Linked != second.ID {
		t.Errorf("later citation %+v", got.Cites)
	}
	check(t, d.DeleteDirectives(d.ctx, []model.DirectiveID{second.ID}))
	if got := must(d.Directive(d.ctx, first.ID))(t); got.Cites[0].Linked != 0 {
		t.Error("linked to a paper in the bin")
	}
}

func TestUpdateDirective(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	in := d.paper("100-CV/ĐU")
	in.File = model.File{Name: "a.pdf", Bytes: []byte("x")}
	got := must(d.RegisterDirective(d.ctx, in))(t)
	got.HandledBy = "Công an"
	got.Cites = []model.Citation{{Symbol: "1-A"}}
	updated := must(d.UpdateDirective(d.ctx, got))(t)
	if updated.Rev != 2 || updated.HandledBy != "Công an" || updated.File.SHA256 == "" || len(updated.Cites) != 1 {
		t.Errorf("%+v", updated)
	}
	if _, err := d.UpdateDirective(d.ctx, got); !errors.Is(err, model.ErrConflict) {
		t.Errorf("old rev: %v", err)
	}
	before := must(store.Ask[int](d.ctx, d.Book, "select max(id) from step"))(t)
	if again := must(d.UpdateDirective(d.ctx, updated))(t); again.Rev != 2 {
		t.Errorf("saved unchanged: rev %d", again.Rev)
	}
	same(t, "steps", must(store.Ask[int](d.ctx, d.Book, "select max(id) from step"))(t), before)
	got.ID = 99
	if _, err := d.UpdateDirective(d.ctx, got); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("unknown: %v", err)
	}
}

func TestDirectiveFilters(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	a := must(d.RegisterDirective(d.ctx, d.paper("1-CV/ĐU")))(t)
	b := d.paper("2-KH/ĐU")
	b.Kind, b.HandledBy, b.Subject = "KH", "", "Kế hoạch tiêm vắc xin"
	second := must(d.RegisterDirective(d.ctx, b))(t)
	for name, c := range map[string]struct {
		filter model.DirectiveFilter
		want   []model.DirectiveID
	}{
		"all":        {model.DirectiveFilter{}, []model.DirectiveID{second.ID, a.ID}},
		"kind":       {model.DirectiveFilter{Kind: "KH"}, []model.DirectiveID{second.ID}},
		"year":       {model.DirectiveFilter{Year: 2020}, nil},
		"unassigned": {model.DirectiveFilter{Unassigned: true}, []model.DirectiveID{second.ID}},
		"find":       {model.DirectiveFilter{Find: "vac xin ke"}, []model.DirectiveID{second.ID}},
		"symbol":     {model.DirectiveFilter{Find: "1-cv/đu"}, []model.DirectiveID{a.ID}},
		"bin":        {model.DirectiveFilter{InBin: true}, nil},
		"only signs": {model.DirectiveFilter{Find: `"*`}, nil},
	} {
		same(t, name, must(d.DirectiveIDs(d.ctx, c.filter))(t), c.want)
	}
}
