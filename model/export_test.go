package model

// Working tells whether the office is open on d.
func (c Calendar) Working(d Date) bool { return c.working(d) }

// NextWorking is the first day worked from d on.
func (c Calendar) NextWorking(d Date) Date { return c.nextWorking(d) }

// Opens is the instant the period begins.
func (p Period) Opens() Instant { return p.opens() }

// PeriodOf is the period a key names.
func (d Deadline) PeriodOf(key string, cal Calendar) (DuePeriod, bool) { return d.periodOf(key, cal) }

// Due tells whether a session is one in which somebody had to look in.
func (i Isolation) Due(d Date, s Session) bool { return i.isDue(d, s) }

// The codes of the figures, and their kinds.
var FigureCodes = figureCodes

const (
	Stock = stock
	Flow  = flow
)
