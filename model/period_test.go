package model_test

import (
	"testing"

	"sotruc/model"
)

func TestPeriodHolds(t *testing.T) {
	p := model.Period{From: on("2021-08-09"), To: on("2021-08-15"), Cut: "15:00"}
	if p.Opens() != at("2021-08-08 15:00") || p.Closes() != at("2021-08-15 15:00") {
		t.Errorf("from %v to %v", p.Opens(), p.Closes())
	}
	for when, want := range map[model.Instant]bool{p.Opens(): false, p.Opens() + 1: true, p.Closes(): true, p.Closes() + 1: false} {
		if (when > p.Opens() && when <= p.Closes()) != want {
			t.Errorf("%v: %t", when, !want)
		}
	}
	for day, want := range map[string]bool{"2021-08-08": false, "2021-08-09": true, "2021-08-15": true, "2021-08-16": false} {
		if p.HoldsDay(on(day)) != want {
			t.Errorf("%s: %t", day, !want)
		}
	}
	if whole := (model.Period{From: p.From, To: p.To}); whole.Opens() != at("2021-08-09 00:00") || whole.Closes() != at("2021-08-16 00:00") {
		t.Errorf("without cut-off from %v to %v", whole.Opens(), whole.Closes())
	}
}
