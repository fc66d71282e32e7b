package register_test

import (
	"slices"
	"testing"

	"sotruc/model"
	"sotruc/model/register"
)

func TestPassedTo(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		line register.Line
		want string
	}{
		{register.Line{}, ""},
		{register.Line{Directive: model.Directive{HandledBy: "UBND", Instruction: "Giao Công an"}, Leads: model.Lines{"Trạm Y tế"}}, "UBND"},
		{register.Line{Directive: model.Directive{Instruction: "Giao Công an"}, Leads: model.Lines{"Trạm Y tế", "Đoàn"}}, "Trạm Y tế, Đoàn"},
		{register.Line{Directive: model.Directive{Instruction: "Giao Công an"}}, "Giao Công an"},
	} {
		if got := tt.line.PassedTo(); got != tt.want {
			t.Errorf("%+v: %q, want %q", tt.line, got, tt.want)
		}
	}
}

func TestRegisterCounts(t *testing.T) {
	t.Parallel()
	held := model.Directive{Issuer: "Quận ủy"}
	r := register.Register{Lines: []register.Line{
		{Directive: held}, {Directive: held, DeletedAt: 5}, {Directive: model.Directive{Symbol: "1-CV/ĐU"}}, {Directive: model.Directive{Subject: "họp"}, DeletedAt: 5},
	}}
	if r.HeldNumbers() != 1 || r.Cancelled() != 2 || !r.Whole() {
		t.Errorf("held %d, cancelled %d", r.HeldNumbers(), r.Cancelled())
	}
	r.From, r.To = 1, 2
	if r.Whole() {
		t.Error("two days are no whole year")
	}
}

func TestNumbered(t *testing.T) {
	t.Parallel()
	years := []register.Year{{Year: 2022, Last: 3}, {Year: 2020, Last: 9}}
	want := []register.Year{{Year: 2020, Last: 9}, {Year: 2021}, {Year: 2022, Last: 3}}
	if got := register.Numbered(years, 2021); !slices.Equal(got, want) {
		t.Errorf("%+v", got)
	}
	if got := register.Numbered(years, 2020); len(got) != 2 || years[0].Year != 2022 {
		t.Errorf("%+v of %+v", got, years)
	}
}

func TestHeldNumberNeedsAWord(t *testing.T) {
	t.Parallel()
	d := model.Directive{ReceivedAt: 1 << 30, Urgency: model.UrgencyNormal}
	for _, tt := range []struct {
		change func(*model.Directive)
		sound  bool
	}{
		{func(*model.Directive) {}, false},
		{func(d *model.Directive) { d.Issuer = "Quận ủy" }, true},
		{func(d *model.Directive) { d.Note = "gọi điện" }, true},
		{func(d *model.Directive) { d.Subject, d.ForwardedOn = "họp", d.ReceivedAt.Date() }, true},
		{func(d *model.Directive) { d.Subject, d.ForwardedOn = "họp", d.ReceivedAt.Date()-1 }, false},
		{func(d *model.Directive) { d.Subject, d.Note = "họp", string(make([]byte, model.MaxNote+1)) }, false},
	} {
		one := d
		tt.change(&one)
		if err := one.Validate(); (err == nil) != tt.sound {
			t.Errorf("%+v: %v", one, err)
		}
	}
}
