package store

import (
	"io/fs"
	"time"

	"sotruc/model"
	"sotruc/store/schema"
)

// Option changes how a book is opened.
type Option func(*settings)

type settings struct {
	clock      func() time.Time
	readOnly   bool
	officer    string
	office     string
	term       model.Date
	calendar   model.Calendar
	givenFirst bool
	throwaway  bool
	migrations fs.FS
	asksClock  bool
	once       bool
	copies     string
	fresh      bool
}

// WithClock sets the clock every write takes its instant from. Without it that is the machine's.
func WithClock(clock func() time.Time) Option {
	return func(s *settings) { s.clock = clock }
}

// WithReadOnly opens the book for reading only; every write gives model.ErrReadOnly.
func WithReadOnly() Option {
	return func(s *settings) { s.readOnly = true }
}

// WithOfficer names who is at the desk; the journal and every tick carry the name.
func WithOfficer(name string) Option {
	return func(s *settings) { s.officer = name }
}

// WithOffice names the office, whose ward the names of units may leave out; see called.NewNames.
func WithOffice(name string) Option {
	return func(s *settings) { s.office = name }
}

// WithTerm sets the first day of the committee's term, in which no number of a report is given twice; without it none is ever.
func WithTerm(started model.Date) Option {
	return func(s *settings) { s.term = started }
}

// WithCalendar sets the working days the state of tasks is computed with.
func WithCalendar(calendar model.Calendar) Option {
	return func(s *settings) { s.calendar = calendar }
}

// WithNameOrder says whether people are listed by given name, which is the default, or by the name as written.
func WithNameOrder(givenFirst bool) Option {
	return func(s *settings) { s.givenFirst = givenFirst }
}

// WithThrowaway opens a book nobody keeps, such as a demonstration's or a test's: a commit does not wait for the disk.
// After a power cut the file may be damaged, so it is never the office's own book.
func WithThrowaway() Option {
	return func(s *settings) { s.throwaway = true }
}

// WithClockQuestion makes the first write ask, by a *ClockError, where the clock stands before the last entry of the book, or
// more than a year after it. The next write is done.
func WithClockQuestion() Option {
	return func(s *settings) { s.asksClock = true }
}

// WithOneQuestion is for who asks a book once and closes it, also where it cannot be written: SQLite keeps little of the file in memory. A list of
// 20,000 people takes half as much then, and no longer.
func WithOneQuestion() Option {
	return func(s *settings) { s.once = true }
}

// WithCopies names a folder besides the book's own where copies of it are kept: they tell that a book which is not there is missed.
func WithCopies(folder string) Option {
	return func(s *settings) { s.copies = folder }
}

// WithNewBook begins a new book where none is, whatever copies tell of an old one.
func WithNewBook() Option {
	return func(s *settings) { s.fresh = true }
}

func settingsOf(opts []Option) settings {
	s := settings{clock: time.Now, givenFirst: true, migrations: schema.Migrations()}
	for _, opt := range opts {
		opt(&s)
	}
	return s
}
