package store_test

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/model/register"
	"sotruc/store"
)

// numbers of a register, in its order.
func numbers(r register.Register) []int {
	var all []int
	for _, l := range r.Lines {
		all = append(all, l.Number)
	}
	return all
}

func TestRegisterShowsEveryNumber(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	first := d.paper("1-CV/ĐU")
	first.HandledBy, first.ForwardedOn, first.File = "", d.instant().Date(), model.File{Name: "1.docx", Bytes: []byte("x")}
	first.Tasks = []model.Task{{Text: "một", Lead: "Công an"}, {Text: "hai", Lead: "Trạm Y tế", Tasks: []model.Task{{Text: "ba", Lead: "Công an"}}}}
	must(d.RegisterDirective(d.ctx, first))(t)
	second := must(d.RegisterDirective(d.ctx, d.paper("2-CV/ĐU")))(t)
	held := must(d.HoldNumber(d.ctx, d.instant(), "Quận ủy", "gọi điện 11 giờ"))(t)
	check(t, d.DeleteDirectives(d.ctx, []model.DirectiveID{second.ID}))
	r := must(d.Register(d.ctx, 2021, 0, 0))(t)
	same(t, "numbers", numbers(r), []int{1, 2, 3})
	same(t, "counts", []int{r.Last, r.Cancelled(), r.HeldNumbers()}, []int{3, 1, 1})
	one := r.Lines[0]
	if one.Text != "" || one.File.Name != "1.docx" || one.ForwardedOn != d.instant().Date() || one.PassedTo() != "Công an, Trạm Y tế" {
		t.Errorf("first line %+v", one)
	}
	if two := r.Lines[1]; two.DeletedAt != d.instant() || two.Symbol != "2-CV/ĐU" || len(two.Leads) != 0 {
		t.Errorf("second line %+v", two)
	}
	if three := r.Lines[2]; three.ID != held.ID || !three.Held() || three.Issuer != "Quận ủy" || three.Note != "gọi điện 11 giờ" {
		t.Errorf("third line %+v", three)
	}
	same(t, "held", must(d.DirectiveIDs(d.ctx, model.DirectiveFilter{Held: true}))(t), []model.DirectiveID{held.ID})
}

func TestRegisterOfSomeDays(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	for i, at := range []string{"2020-12-31", "2021-01-01", "2021-08-15", "2021-08-16", "2021-12-31"} {
		p := d.paper(fmt.Sprint(i, "-CV/ĐU"))
		p.IssuedOn, p.ForwardedOn = 0, 0
		p.ReceivedAt = day(t, at).At("23:59") // in UTC already the day before
		must(d.RegisterDirective(d.ctx, p))(t)
	}
	same(t, "year", numbers(must(d.Register(d.ctx, 2021, 0, 0))(t)), []int{1, 2, 3, 4})
	some := must(d.Register(d.ctx, 2021, day(t, "2021-01-02"), day(t, "2021-08-16")))(t)
	same(t, "days", numbers(some), []int{2, 3})
	if some.Whole() || some.Last != 4 {
		t.Errorf("%+v", some)
	}
	same(t, "years", must(d.RegisterYears(d.ctx))(t), []register.Year{{Year: 2020, Last: 1}, {Year: 2021, Last: 4}})
	none := must(d.Register(d.ctx, 1999, 0, 0))(t)
	same(t, "none", []int{len(none.Lines), none.Last}, []int{0, 0})
}

func TestHeldNumberIsFilled(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	if _, err := d.HoldNumber(d.ctx, d.instant(), " ", "\n"); err == nil {
		t.Error("a number was held for nobody knows what")
	}
	held := must(d.HoldNumber(d.ctx, d.instant(), "Quận ủy", "gọi điện"))(t)
	p := d.paper("9-CV/QU")
	p.Issuer, p.Note, p.ReceivedAt = "", "", d.instant()+3600
	p.Cites, p.Tasks = []model.Citation{{Symbol: "1-CT/TU"}}, []model.Task{{Text: "Báo cáo"}}
	p.File = model.File{Name: "9.pdf", Bytes: []byte("chín")}
	got := must(d.FillNumber(d.ctx, held.ID, p))(t)
	if got.ID != held.ID || got.Number != held.Number || got.ReceivedAt != held.ReceivedAt || got.Symbol != "9-CV/QU" ||
		got.Issuer != "Quận ủy" || got.Note != "gọi điện" || len(got.Tasks) != 1 || len(got.Cites) != 1 || got.File.Size == 0 || got.Held() {
		t.Errorf("filled %+v", got)
	}
	if _, err := d.FillNumber(d.ctx, held.ID, d.paper("10-CV/QU")); !errors.Is(err, model.ErrConflict) {
		t.Errorf("filled twice: %v", err)
	}
	second := must(d.HoldNumber(d.ctx, d.instant(), "Quận ủy", ""))(t)
	twin := d.paper("9-CV/QU")
	twin.Issuer = ""
	if _, err := d.FillNumber(d.ctx, second.ID, twin); !errors.Is(err, model.ErrDuplicate) {
		t.Errorf("the same paper again: %v", err)
	}
	late := d.paper("11-CV/QU")
	late.ReceivedAt += 5 * 24 * 3600
	late.IssuedOn = late.ReceivedAt.Date()
	_, err := d.FillNumber(d.ctx, second.ID, late)
	field(t, err, "issued_on", model.CodeAfterReceipt)
	back := d.now
	d.later(6 * 24 * time.Hour) // by now it has come: announced first, written later
	if got := must(d.FillNumber(d.ctx, second.ID, late))(t); got.ReceivedAt != d.instant() || got.Number != 2 {
		t.Errorf("filled later: %+v", got)
	}
	must(d.Undo(d.ctx))(t)
	d.now = back
	must(d.Undo(d.ctx))(t) // the second held number
	must(d.Undo(d.ctx))(t) // the filling
	if again := must(d.Directive(d.ctx, held.ID))(t); !again.Held() || again.Issuer != "Quận ủy" || len(again.Tasks) != 0 {
		t.Errorf("after undo %+v", again)
	}
	same(t, "numbers", numbers(must(d.Register(d.ctx, 2021, 0, 0))(t)), []int{1, 2})
}

func TestFormFillsAHeldNumber(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	held := must(d.HoldNumber(d.ctx, d.instant(), "", "bản giấy ở Văn thư"))(t)
	held.Issuer = "Quận ủy"
	held = must(d.UpdateDirective(d.ctx, held))(t)
	held.Subject = "Về việc họp"
	held = must(d.UpdateDirective(d.ctx, held))(t)
	held.Subject = ""
	_, err := d.UpdateDirective(d.ctx, held)
	field(t, err, "subject", model.CodeRequired)
	_, err = d.RegisterDirective(d.ctx, model.Directive{ReceivedAt: d.instant(), Issuer: "Quận ủy"})
	field(t, err, "subject", model.CodeRequired)
	held.Subject, held.ForwardedOn = "họp", held.ReceivedAt.Date()-1
	_, err = d.UpdateDirective(d.ctx, held)
	field(t, err, "forwarded_on", model.CodeBeforeReceipt)
}

func TestClosedYear(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	first := must(d.RegisterDirective(d.ctx, d.paper("1-CV/ĐU")))(t)
	closing := must(d.CloseRegister(d.ctx, 2021))(t)
	same(t, "closing", closing, register.Closing{Year: 2021, At: d.instant(), By: "Lan"})
	same(t, "in the register", must(d.Register(d.ctx, 2021, 0, 0))(t).Closing, closing)
	steps := len(must(d.Steps(d.ctx, 100))(t))
	d.later(3600e9)
	same(t, "closed again", must(d.CloseRegister(d.ctx, 2021))(t), closing)
	same(t, "no step", len(must(d.Steps(d.ctx, 100))(t)), steps)

	refused := func(what string, err error) {
		t.Helper()
		var closed *store.YearClosedError
		if !errors.As(err, &closed) || closed.Year != 2021 || closed.At != closing.At || !errors.Is(err, model.ErrFrozen) {
			t.Errorf("%s: %v", what, err)
		}
	}
	_, err := d.RegisterDirective(d.ctx, d.paper("2-CV/ĐU"))
	refused("register", err)
	_, err = d.HoldNumber(d.ctx, d.instant(), "Quận ủy", "")
	refused("hold", err)
	moved := first
	moved.ReceivedAt++
	_, err = d.UpdateDirective(d.ctx, moved)
	refused("received", err)
	if err := d.Exec(d.ctx, "update directive set number = 2"); !errors.Is(err, model.ErrFrozen) {
		t.Errorf("behind our back: %v", err)
	}
	other := first
	other.Subject, other.ForwardedOn = "Trích yếu sửa", d.instant().Date()
	must(d.UpdateDirective(d.ctx, other))(t)
	must(d.Undo(d.ctx))(t)
	refused("delete", d.DeleteDirectives(d.ctx, []model.DirectiveID{first.ID}))
	same(t, "cancelled", must(d.Register(d.ctx, 2021, 0, 0))(t).Cancelled(), 0)

	next := d.paper("2-CV/ĐU")
	next.ReceivedAt, next.IssuedOn = day(t, "2022-01-01").At("08:00"), 0
	if got := must(d.RegisterDirective(d.ctx, next))(t); got.Number != 1 || got.Year != 2022 {
		t.Errorf("next year %d/%d", got.Number, got.Year)
	}
	check(t, d.OpenRegister(d.ctx, 2021))
	if err := d.OpenRegister(d.ctx, 2021); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("open twice: %v", err)
	}
	must(d.Undo(d.ctx))(t)
	same(t, "closed by undo", must(d.Register(d.ctx, 2021, 0, 0))(t).Closing, closing)
	must(d.Redo(d.ctx))(t)
	if got := must(d.RegisterDirective(d.ctx, d.paper("3-CV/ĐU")))(t); got.Number != 2 {
		t.Errorf("opened again: number %d", got.Number)
	}
	same(t, "sound", must(d.Check(d.ctx))(t), []store.Problem(nil))
}

func TestClosingIsTakenBack(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	must(d.CloseRegister(d.ctx, 2021))(t)
	if step := must(d.Undo(d.ctx))(t); step.Label != "close-register" || step.What != "2021" {
		t.Errorf("%+v", step)
	}
	must(d.RegisterDirective(d.ctx, d.paper("1-CV/ĐU")))(t)
	for _, year := range []int{0, -3, 2022} {
		_, err := d.CloseRegister(d.ctx, year)
		field(t, err, "year", model.CodeOutOfRange)
	}
	same(t, "nothing closed", must(d.RegisterYears(d.ctx))(t), []register.Year{{Year: 2021, Last: 1}})
}

// Whatever is done to the papers, the register of a year runs from 1 to its last number, a number never changes its
// paper, and what was printed stays true.
func TestNumbersRunOnWhateverHappens(t *testing.T) {
	t.Parallel()
	symbol := 0
	rapid.Check(t, func(r *rapid.T) {
		d := newDesk(t, store.WithThrowaway())
		printed := map[[2]int]model.DirectiveID{} // what stood on paper once
		var ids []model.DirectiveID
		paper := func() model.Directive {
			symbol++
			p := d.paper(fmt.Sprint(symbol, "-CV/ĐU"))
			p.IssuedOn = 0
			if rapid.Bool().Draw(r, "last year") {
				p.ReceivedAt = day(t, "2020-12-31").At("23:30")
			}
			return p
		}
		keep := func(p model.Directive, err error) {
			if err == nil {
				ids = append(ids, p.ID)
			} else if !errors.Is(err, model.ErrFrozen) && !errors.Is(err, model.ErrNotFound) && !errors.Is(err, model.ErrConflict) {
				r.Fatal(err)
			}
		}
		some := func() model.DirectiveID {
			if len(ids) == 0 {
				return 0
			}
			return rapid.SampledFrom(ids).Draw(r, "paper")
		}
		year := func() int { return rapid.SampledFrom([]int{2020, 2021}).Draw(r, "year") }
		r.Repeat(map[string]func(*rapid.T){
			"register": func(*rapid.T) { keep(d.RegisterDirective(d.ctx, paper())) },
			"hold":     func(*rapid.T) { keep(d.HoldNumber(d.ctx, paper().ReceivedAt, "Quận ủy", "")) },
			"fill":     func(*rapid.T) { keep(d.FillNumber(d.ctx, some(), paper())) },
			"delete":   func(*rapid.T) { keep(model.Directive{}, d.DeleteDirectives(d.ctx, []model.DirectiveID{some()})) },
			"restore":  func(*rapid.T) { keep(model.Directive{}, d.restore("directive", int64(some()))) },
			"undo":     func(*rapid.T) { _, _ = d.Undo(d.ctx) }, // where nothing is left, or the row changed, nothing happens
			"redo":     func(*rapid.T) { _, _ = d.Redo(d.ctx) },
			"close":    func(*rapid.T) { must(d.CloseRegister(d.ctx, year()))(t) },
			"open":     func(*rapid.T) { keep(model.Directive{}, d.OpenRegister(d.ctx, year())) },
			"": func(*rapid.T) {
				for _, y := range []int{2020, 2021} {
					reg := must(d.Register(d.ctx, y, 0, 0))(t)
					for i, l := range reg.Lines {
						at := [2]int{y, l.Number}
						if l.Number != i+1 || l.Year != y || printed[at] != 0 && printed[at] != l.ID {
							r.Fatalf("line %d of %d is number %d of paper %d, was %d", i+1, y, l.Number, l.ID, printed[at])
						}
						printed[at] = l.ID
					}
					if reg.Last != len(reg.Lines) {
						r.Fatalf("%d lines, the last number is %d", len(reg.Lines), reg.Last)
					}
					for at := range printed {
						if at[0] == y && at[1] > reg.Last {
							r.Fatalf("number %d of %d is gone", at[1], y)
						}
					}
				}
			},
		})
		same(t, "sound", must(d.Check(d.ctx))(t), []store.Problem(nil))
		check(t, d.Close())
	})
}
