package office_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"sotruc/config"
	"sotruc/model"
	"sotruc/office"
	"sotruc/store"
	"sotruc/store/blank"
)

// now is Monday 16 August 2021, 13:12.
func now() model.Instant { return model.InstantOf(time.Date(2021, 8, 16, 13, 12, 0, 0, model.Zone)) }

func open(t *testing.T) *store.Book { return openWith(t, config.Config{}) }

// openWith opens a book that reckons days as the settings say.
func openWith(t *testing.T, set config.Config) *store.Book {
	t.Helper()
	book := blank.Open(t, store.WithCalendar(set.Calendar()), store.WithClock(func() time.Time { return now().Time() }))
	return book
}

const paperText = "QUẬN ỦY BÌNH HÀ\nSố 7-CV/QU\nBình Hà, ngày 14 tháng 8 năm 2021\nV/v báo cáo nhanh\n\n1. Đảng ủy các phường báo cáo trước ngày 20/8/2021.\n"

func paperFile(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "cv7.txt")
	if err := os.WriteFile(path, []byte(paperText), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestAFileTheBookHasIsNotReadAgain(t *testing.T) {
	t.Parallel()
	book, how, from := open(t), office.ReadingOf(config.Default()), office.Source{Path: paperFile(t)}
	in, err := how.ReadNew(t.Context(), book, from)
	if err != nil || in.Proposal.Directive.Symbol != "7-CV/QU" {
		t.Fatalf("%+v, %v", in, err)
	}
	saved, err := office.Register(t.Context(), book, config.Default(), office.Received(in.Proposal.Directive, now()), 0)
	if err != nil {
		t.Fatal(err)
	}
	var twin *store.DuplicateError
	if _, err := how.ReadNew(t.Context(), book, from); !errors.As(err, &twin) || twin.ID != saved.ID || !twin.SameFile {
		t.Fatalf("read again: %v", err)
	}
	known, found, err := office.Known(t.Context(), book, model.Directive{Symbol: "7-CV/QU", Issuer: saved.Issuer, IssuedOn: saved.IssuedOn})
	if err != nil || !found || known.ID != saved.ID {
		t.Fatalf("%+v, %t, %v", known, found, err)
	}
	if err := book.DeleteDirectives(t.Context(), []model.DirectiveID{saved.ID}); err != nil {
		t.Fatal(err)
	}
	if _, err := how.ReadNew(t.Context(), book, from); err != nil {
		t.Errorf("a paper in the bin is not in the book: %v", err)
	}
}

func TestAPaperTakesTheNumberThatIsHeldForIt(t *testing.T) {
	t.Parallel()
	book := open(t)
	held, err := book.HoldNumber(t.Context(), now(), "Quận ủy", "gọi điện báo")
	if err != nil {
		t.Fatal(err)
	}
	numbers, err := office.HeldNumbers(t.Context(), book)
	if err != nil || len(numbers) != 1 || numbers[0].ID != held.ID {
		t.Fatalf("%+v, %v", numbers, err)
	}
	paper := office.Received(model.Directive{Kind: "CV", Subject: "báo cáo nhanh", Urgency: model.UrgencyNormal}, now())
	saved, err := office.Register(t.Context(), book, config.Default(), paper, held.ID)
	if err != nil || saved.Number != held.Number {
		t.Fatalf("%+v, %v", saved, err)
	}
	if numbers, err = office.HeldNumbers(t.Context(), book); err != nil || len(numbers) != 0 {
		t.Fatalf("%+v, %v", numbers, err)
	}
	next, err := office.Register(t.Context(), book, config.Default(), paper, 0)
	if err != nil || next.Number != held.Number+1 {
		t.Fatalf("%+v, %v", next, err)
	}
}

func TestAPaperOfTomorrowIsReceivedTomorrow(t *testing.T) {
	t.Parallel()
	today := now().Date()
	lastDay, _ := model.NewDate(2021, 12, 31)
	for _, tt := range []struct {
		now    model.Instant
		issued model.Date
		want   model.Instant
	}{
		{now(), today, now()},
		{now(), 0, now()},
		{now(), today + 1, (today + 1).At("08:00")},
		{now(), today + 2, now()},
		{lastDay.At("17:00"), lastDay + 1, lastDay.At("17:00")}, // its number would be of another year
	} {
		if got := office.Received(model.Directive{IssuedOn: tt.issued}, tt.now); got.ReceivedAt != tt.want {
			t.Errorf("issued on %s, at %s: received at %s, want %s", tt.issued, tt.now.Date(), got.ReceivedAt.Date(), tt.want.Date())
		}
	}
}

func TestWhatIsPastedIsNoFile(t *testing.T) {
	t.Parallel()
	in, err := office.ReadingOf(config.Default()).ReadText(t.Context(), "dán", paperText)
	if err != nil || in.Proposal.Directive.Symbol != "7-CV/QU" || in.Proposal.Directive.File.Size != 0 || in.Proposal.Directive.File.SHA256 != "" {
		t.Errorf("%+v, %v", in.Proposal.Directive.File, err)
	}
	_, err = (office.Reading{OCR: "none"}).ReadBytes(t.Context(), "ảnh.png", []byte("\x89PNG\r\n\x1a\n\x00\x00"))
	if !office.OfPaper(err) || office.OfPaper(store.ErrDiskFull) {
		t.Errorf("whose error it is: %v", err)
	}
}

// Of what gives no text the file is given where somebody may read it: a scan, and a picture whatever its bytes look like; a program and a file of
// letters in no known encoding are no papers.
func TestUnreadPapersAreGiven(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		bytes string
		paper bool
	}{
		"ảnh.png":      {"\x89PNG\r\n\x1a\n\x00\x00", true},
		"quét.jpg":     {"\xff\xd8\xff\xe0abcdefgh", true}, // no byte of it is none of text
		"chương trình": {"MZ\x90\x00\x03\x00\x00\x00", false},
		"mã lạ.txt":    {"\xff\xd9\xfe\xe0\xc1\xc2\xc3", false},
		"trống.txt":    {"", false},
		"hỏng.pdf":     {"%PDF-1.4\nhỏng", true},
	} {
		path := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(path, []byte(c.bytes), 0o600); err != nil {
			t.Fatal(err)
		}
		in, err := (office.Reading{OCR: "none"}).ReadFile(t.Context(), path)
		if got := in.Proposal.Directive.File; err == nil || (got.Name != "") != c.paper || c.paper && string(got.Bytes) != c.bytes {
			t.Errorf("%s: %q, %v", name, got.Name, err)
		}
	}
}
