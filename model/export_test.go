package model

// NextWorking is the first day worked from d on.
func (c Calendar) NextWorking(d Date) Date { return c.nextWorking(d) }

// PeriodOf is the period a key names.
func (d Deadline) PeriodOf(key string, cal Calendar) (DuePeriod, bool) { return d.periodOf(key, cal) }
