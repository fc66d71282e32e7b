package model_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"sotruc/model"
)

// on reads a date that the test knows to be right.
func on(s string) model.Date {
	d, err := model.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

// at reads "2021-08-16 14:00" in the office's zone.
func at(s string) model.Instant {
	t, err := time.ParseInLocation("2006-01-02 15:04", s, model.Zone)
	if err != nil {
		panic(err)
	}
	return model.InstantOf(t)
}

func anyDate(t *rapid.T, label string) model.Date {
	return model.Date(rapid.Int32Range(1, int32(on("9999-12-31"))).Draw(t, label))
}

func TestNewDate(t *testing.T) {
	tests := []struct {
		y, m, d int
		want    string // "" is no such day
	}{
		{2021, 8, 16, "2021-08-16"},
		{2020, 2, 29, "2020-02-29"},
		{1, 1, 1, "0001-01-01"},
		{9999, 12, 31, "9999-12-31"},
		{2021, 2, 30, ""},
		{2021, 2, 29, ""},
		{2021, 4, 31, ""},
		{2020, 77, 29, ""}, // seen in print as 29/77/2020
		{2021, 0, 1, ""},
		{2021, 13, 1, ""},
		{2021, 1, 0, ""},
		{2021, 1, -1, ""},
		{0, 12, 31, ""},
		{-1, 1, 1, ""},
		{10000, 1, 1, ""},
	}
	for _, tt := range tests {
		d, ok := model.NewDate(tt.y, tt.m, tt.d)
		if ok != (tt.want != "") || d.String() != tt.want {
			t.Errorf("NewDate(%d, %d, %d) = %q, %t; want %q", tt.y, tt.m, tt.d, d, ok, tt.want)
		}
	}
}

func TestParseDateRefuses(t *testing.T) {
	for _, s := range []string{"2021-02-30", "16/08/2021", "2021-8-16", "2021-08-16T00:00", "0000-12-31", "0000-01-01", " ", "hôm nay"} {
		if d, err := model.ParseDate(s); err == nil || d != 0 {
			t.Errorf("ParseDate(%q) = %v, %v; want an error", s, d, err)
		}
	}
	if d, err := model.ParseDate(""); err != nil || d != 0 {
		t.Errorf(`ParseDate("") = %v, %v; want no date`, d, err)
	}
}

func TestDateForms(t *testing.T) {
	d := on("2021-08-06")
	if got := d.Local(); got != "06/08/2021" {
		t.Errorf("Local = %q", got)
	}
	if got := (d + 26).String(); got != "2021-09-01" {
		t.Errorf("26 days later = %q", got)
	}
	if got := (on("2020-03-01") - 1).String(); got != "2020-02-29" {
		t.Errorf("the day before 01/3/2020 = %q", got)
	}
	var none model.Date
	if none.String() != "" || none.Local() != "" {
		t.Errorf("no date shows as %q, %q", none.String(), none.Local())
	}
}

func TestDateAgreesWithTime(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDate(t, "date")
		noon := time.Date(d.Year(), d.Month(), d.Day(), 12, 0, 0, 0, model.Zone)
		if model.DateOf(noon) != d {
			t.Fatalf("DateOf(%v) = %v, want %v", noon, model.DateOf(noon), d)
		}
		if again, ok := model.NewDate(d.Year(), int(d.Month()), d.Day()); !ok || again != d {
			t.Fatalf("NewDate of the fields of %v = %v, %t", d, again, ok)
		}
		weekday := int(noon.Weekday())
		if weekday == 0 {
			weekday = 7
		}
		if d.Weekday() != weekday {
			t.Fatalf("%v: weekday %d, want %d", d, d.Weekday(), weekday)
		}
		n := rapid.IntRange(0, 1000).Draw(t, "days")
		if d+model.Date(n) <= on("9999-12-31") {
			if later := model.DateOf(noon.AddDate(0, 0, n)); later != d+model.Date(n) {
				t.Fatalf("%v + %d = %v, want %v", d, n, d+model.Date(n), later)
			}
		}
	})
}

func TestDateRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := rapid.OneOf(rapid.Just(model.Date(0)), rapid.Custom(func(t *rapid.T) model.Date { return anyDate(t, "date") })).Draw(t, "d")
		text, err := d.MarshalText()
		if err != nil {
			t.Fatal(err)
		}
		var read model.Date
		if err := read.UnmarshalText(text); err != nil || read != d {
			t.Fatalf("%v as %q reads back as %v, %v", d, text, read, err)
		}
		column, err := d.Value()
		if err != nil {
			t.Fatal(err)
		}
		scanned := model.Date(1)
		if err := scanned.Scan(column); err != nil || scanned != d {
			t.Fatalf("%v as %v scans as %v, %v", d, column, scanned, err)
		}
	})
}

func TestDateScan(t *testing.T) {
	for _, column := range []any{"2021-08-16", []byte("2021-08-16")} {
		var d model.Date
		if err := d.Scan(column); err != nil || d != on("2021-08-16") {
			t.Errorf("Scan(%v) = %v, %v", column, d, err)
		}
	}
	d := on("2021-08-16")
	if err := d.Scan(nil); err != nil || d != 0 {
		t.Errorf("NULL scans as %v, %v", d, err)
	}
	for _, column := range []any{int64(18855), 3.5, "16/8/2021"} {
		if err := d.Scan(column); err == nil {
			t.Errorf("Scan(%v) passes", column)
		}
	}
}
