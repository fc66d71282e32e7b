package model_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"sotruc/model"
)

func TestInstantInTheOfficesZone(t *testing.T) {
	i, err := model.ParseInstant("2021-08-16T18:30:05Z")
	if err != nil {
		t.Fatal(err)
	}
	if i.Date() != on("2021-08-17") || i.Clock() != "01:30" {
		t.Errorf("18:30 UTC is %v %v in Vietnam", i.Date(), i.Clock())
	}
	if i.String() != "2021-08-16T18:30:05Z" {
		t.Errorf("text form %q", i)
	}
	other, err := model.ParseInstant("2021-08-17T01:30:05+07:00")
	if err != nil || other != i {
		t.Errorf("the same moment with an offset = %v, %v; want %v", other, err, i)
	}
	if got := i.Add(36 * time.Hour); got.Date() != on("2021-08-18") || got.Clock() != "13:30" {
		t.Errorf("36 hours later = %v %v", got.Date(), got.Clock())
	}
	if got := i.Add(-time.Second); got != i-1 {
		t.Errorf("a second earlier = %v", got)
	}
}

func TestInstantNotYet(t *testing.T) {
	var none model.Instant
	if none.String() != "" || none.Date() != 0 {
		t.Errorf("not yet shows as %q on %v", none.String(), none.Date())
	}
	if i, err := model.ParseInstant(""); err != nil || i != 0 {
		t.Errorf(`ParseInstant("") = %v, %v`, i, err)
	}
	for _, s := range []string{"2021-08-16", "2021-08-16 14:00", "2021-08-16T25:00:00Z", "2021-02-30T00:00:00Z"} {
		if i, err := model.ParseInstant(s); err == nil || i != 0 {
			t.Errorf("ParseInstant(%q) = %v, %v; want an error", s, i, err)
		}
	}
}

func TestInstantRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		i := model.Instant(rapid.Int64Range(int64(on("0002-01-01").At("")), int64(on("9999-12-30").At(""))).Draw(t, "instant"))
		column, err := i.Value()
		if err != nil {
			t.Fatal(err)
		}
		var scanned model.Instant
		if err := scanned.Scan(column); err != nil || scanned != i {
			t.Fatalf("%v as %v scans as %v, %v", i, column, scanned, err)
		}
		text, err := i.MarshalText()
		if err != nil {
			t.Fatal(err)
		}
		var read model.Instant
		if err := read.UnmarshalText(text); err != nil || read != i {
			t.Fatalf("%v as %q reads back as %v, %v", i, text, read, err)
		}
		if minute := i.Date().At(i.Clock()); i != 0 && (minute > i || i-minute >= 60) {
			t.Fatalf("%v lies in the minute %v", i, minute)
		}
	})
}

func TestParseClock(t *testing.T) {
	tests := []struct {
		in   string
		want model.Clock
		ok   bool
	}{
		{"", "", true},
		{"14:00", "14:00", true},
		{"00:00", "00:00", true},
		{"23:59", "23:59", true},
		{"24:00", "24:00", true},
		{"7:30", "07:30", true},
		{"24:01", "", false},
		{"25:00", "", false},
		{"14:60", "", false},
		{"14:0", "", false},
		{"14:0x", "", false},
		{"14h00", "", false},
		{"1400", "", false},
		{"+7:30", "", false},
		{"-0:10", "", false},
		{" 7:30", "", false},
		{"007:30", "", false},
		{"14:00\n", "", false},
		{":", "", false},
	}
	for _, tt := range tests {
		got, err := model.ParseClock(tt.in)
		if (err == nil) != tt.ok || got != tt.want {
			t.Errorf("ParseClock(%q) = %q, %v; want %q, %t", tt.in, got, err, tt.want, tt.ok)
		}
	}
}

func TestClockRoundTrip(t *testing.T) {
	for minutes := -1; minutes <= 24*60+1; minutes++ {
		c, ok := model.NewClock(0, minutes)
		if minutes >= 0 {
			c, ok = model.NewClock(minutes/60, minutes%60)
		}
		if ok != (minutes >= 0 && minutes <= 24*60) {
			t.Fatalf("minute %d: ok = %t", minutes, ok)
		}
		if !ok {
			continue
		}
		if read, err := model.ParseClock(string(c)); err != nil || read != c || c.Minutes() != minutes {
			t.Fatalf("minute %d is %q, reads back %q, %v, %d minutes", minutes, c, read, err, c.Minutes())
		}
	}
	if model.Clock("").Minutes() != 0 {
		t.Error("no time is not midnight")
	}
}

func TestDateAt(t *testing.T) {
	d := on("2021-08-16")
	if d.At("") != d.At("00:00") || d.At("24:00") != (d+1).At("") {
		t.Errorf("midnights: %v %v %v", d.At(""), d.At("24:00"), (d + 1).At(""))
	}
	if got := d.At("14:00").String(); got != "2021-08-16T07:00:00Z" {
		t.Errorf("14:00 in Vietnam is %s", got)
	}
	if model.SessionAt(d.At("11:59")) != model.Morning || model.SessionAt(d.At("12:00")) != model.Afternoon {
		t.Error("the morning does not end at noon")
	}
}
