package holiday

import "sotruc/model"

// FirstOfTet is the first day of the lunar year that begins in the year.
func FirstOfTet(year int) model.Date {
	tet, _ := ofMoon(year)
	return tet
}
