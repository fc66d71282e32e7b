package office_test

import (
	"testing"

	"sotruc/model"
	"sotruc/office"
	"sotruc/store"
)

// sick adds somebody who is isolated for a disease from today on.
func sick(t *testing.T, book *store.Book, name, disease string) {
	t.Helper()
	isolatedOn(t, book, name, disease, now().Date())
}

// isolatedOn adds somebody who is isolated for a disease from a day on.
func isolatedOn(t *testing.T, book *store.Book, name, disease string, day model.Date) {
	t.Helper()
	_, err := book.AddHousehold(t.Context(), model.Household{Head: name}, []model.Person{{Name: name}}, []model.Isolation{{
		Disease: disease, Category: model.CategoryF0, Place: model.PlaceHome, AnchorOn: day, StartsOn: day, EndsOn: day + 7, Days: 7, CheckIns: 1,
	}})
	if err != nil {
		t.Fatal(err)
	}
}

// drafted is who is isolated at home, in a draft for one day.
func drafted(t *testing.T, book *store.Book, disease string, day model.Date) model.Figure {
	t.Helper()
	r, err := office.Draft(t.Context(), book, settings(), model.Report{Kind: model.ReportDaily, Disease: disease, Period: model.Period{From: day, To: day}}, now())
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range r.Figures {
		if f.Code == "home.people" && r.Disease == disease {
			return f
		}
	}
	t.Fatalf("%+v", r)
	return model.Figure{}
}

// A report of one disease goes on from that about all, as they were sent before, as long as it says the same.
func TestDraftGoesOnFromItsDisease(t *testing.T) {
	t.Parallel()
	book, today := open(t), now().Date()
	send := func(disease string, figures ...model.Figure) {
		_, err := book.MarkSent(t.Context(), model.Report{
			Kind: model.ReportDaily, Disease: disease, Period: model.Period{From: today - 1, To: today - 1}, Figures: figures,
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	send("", model.Figure{Code: "home.people", Now: 5, Up: 5, Total: 5})
	sick(t, book, "An", model.DiseaseCovid)
	for _, c := range []struct {
		disease     string
		opening, up int
	}{{"", 5, 1}, {model.DiseaseCovid, 5, 1}, {"soi", 0, 0}} {
		if f := drafted(t, book, c.disease, today); f.Opening != c.opening || f.Up != c.up {
			t.Errorf("about %q: %+v, want %+v", c.disease, f, c)
		}
	}
	sick(t, book, "Bình", "soi")
	send("soi", model.Figure{Code: "home.people", Now: 7, Up: 7, Total: 7})
	for _, c := range []struct {
		disease     string
		opening, up int
	}{{"", 5, 2}, {model.DiseaseCovid, 0, 1}, {"soi", 7, 1}} {
		if f := drafted(t, book, c.disease, today); f.Opening != c.opening || f.Up != c.up {
			t.Errorf("with two diseases, about %q: %+v, want %+v", c.disease, f, c)
		}
	}
}

// What a report says it is about is what it counts. Those sent before reports had a disease are called as they were.
func TestNameOfTheDisease(t *testing.T) {
	t.Parallel()
	book, in2021 := open(t), now()
	in2026 := in2021 + 5*365*86400
	for _, c := range []struct {
		setting, disease string
		day              model.Date
		sent             model.Instant
		want             string
	}{
		{"COVID-19", model.DiseaseCovid, in2021.Date(), 0, "COVID-19"},
		{"Covid-19", model.DiseaseCovid, in2021.Date(), 0, "Covid-19"},
		{"COVID-19", "soi", in2021.Date(), 0, "sởi"},
		{"COVID-19", "", in2021.Date(), 0, ""},
		{"COVID-19", "", in2021.Date(), in2021, "COVID-19"},
		{"COVID-19", "", in2026.Date(), in2026, ""},
		{"sởi", "soi", in2026.Date(), 0, "sởi"},
		{"bệnh lạ", "", in2026.Date(), 0, "bệnh lạ"},
		{"COVID-19", "khong-con", in2026.Date(), 0, "khong-con"},
	} {
		set := settings()
		set.Isolation.Disease = c.setting
		doc, err := office.LoadDocument(t.Context(), book, set, model.Report{
			Kind: model.ReportDaily, Disease: c.disease, Period: model.Period{From: c.day, To: c.day}, SentAt: c.sent,
		})
		if err != nil || doc.Disease != c.want {
			t.Errorf("%+v: %q, %v", c, doc.Disease, err)
		}
	}
}

// A report about one disease goes up beside the one that is due; the usual one, and one about all, are what is due.
func TestDutyIsNotMetByAnotherDisease(t *testing.T) {
	t.Parallel()
	for disease, met := range map[string]bool{"": true, model.DiseaseCovid: true, "soi": false} {
		book, today := open(t), now().Date()
		_, err := book.MarkSent(t.Context(), model.Report{Kind: model.ReportDaily, Disease: disease, Period: model.Period{From: today, To: today}})
		if err != nil {
			t.Fatal(err)
		}
		w, err := office.Count(t.Context(), book, settings(), today.At("15:00"))
		if err != nil || (w.ReportsDue() == 0) != met {
			t.Errorf("about %q: %+v, %v", disease, w.Duties, err)
		}
	}
}
