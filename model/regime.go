package model

// RegimeFor picks the rule in force on a day for a category and place: of several, the one that began last, and of
// those the first listed. False where none applies.
func RegimeFor(regimes []Regime, c Category, p Place, on Date) (Regime, bool) {
	var best Regime
	found := false
	for _, r := range regimes {
		if r.Category != c || r.Place != p || on < r.ValidFrom || r.ValidTo != 0 && on > r.ValidTo {
			continue
		}
		if !found || r.ValidFrom > best.ValidFrom {
			best, found = r, true
		}
	}
	return best, found
}

// End is the planned last day of an isolation that counts from anchor.
func (r Regime) End(anchor Date) Date {
	days := r.Days - r.CountFrom
	return anchor + Date(max(days, 0))
}

// Begin opens an isolation under the rule, keeping the rule as it is today. The person and the order are the caller's.
func (r Regime) Begin(anchor, start Date) Isolation {
	return Isolation{
		Category: r.Category, Place: r.Place, Anchor: r.Anchor,
		AnchorOn: anchor, StartsOn: start, EndsOn: max(r.End(anchor), start),
		RegimeID: r.ID, Days: r.Days, TestDays: r.TestDays, MonitorDays: r.MonitorDays, CheckIns: r.CheckIns,
	}
}

func day(year, month, dayOfMonth int) Date {
	d, _ := NewDate(year, month, dayOfMonth)
	return d
}

// Regimes is the history of COVID-19 rules that the program ships as examples; the configuration replaces or adds to
// it by ID. All are out of force: the disease has been of group B since 20/10/2023 (Quyết định 26/2023/QĐ-TTg).
// Sources: the numbers in each row.
func Regimes() []Regime {
	home := func(id, source, who string, from, to Date, c Category, a Anchor, days, monitor int, tests ...int) Regime {
		return Regime{
			ID: id, Source: source, For: who, ValidFrom: from, ValidTo: to, Category: c, Place: PlaceHome, Anchor: a,
			Days: days, TestDays: tests, MonitorDays: monitor, CheckIns: 2,
		}
	}
	central := func(id, source, who string, from, to Date, days, monitor int, tests ...int) Regime {
		r := home(id, source, who, from, to, CategoryF1, AnchorStart, days, monitor, tests...)
		r.Place, r.CheckIns = PlaceCentral, 0
		return r
	}
	return []Regime{
		home("byt345", "345/QĐ-BYT", "suspected contacts and arrivals", day(2020, 2, 7), day(2020, 3, 11), CategoryF1, AnchorExposure, 14, 0),
		home("byt879", "879/QĐ-BYT", "contacts of confirmed cases", day(2020, 3, 12), 0, CategoryF1, AnchorExposure, 14, 0),
		home("byt879-f2", "879/QĐ-BYT", "contacts of contacts", day(2020, 3, 12), 0, CategoryF2, AnchorExposure, 14, 0),
		home("byt879-area", "879/QĐ-BYT", "people from an outbreak area", day(2020, 3, 12), 0, CategoryOutbreakArea, AnchorArrival, 14, 0),
		home("central14", "Ban Chỉ đạo quốc gia", "people leaving a central site", day(2020, 3, 12), day(2021, 5, 4), CategoryAfterCentral, AnchorArrival, 14, 0),
		home("bcd600-after", "600/CĐ-BCĐ", "people leaving a central site", day(2021, 5, 5), day(2021, 7, 13), CategoryAfterCentral, AnchorArrival, 7, 0, 7),
		central("bcd600", "600/CĐ-BCĐ", "contacts and entrants", day(2021, 5, 5), day(2021, 7, 13), 21, 7, 1, 14, 20),
		home("byt5152", "5152/BYT-MT", "contacts at home, pilot", day(2021, 6, 27), day(2021, 7, 13), CategoryF1, AnchorStart, 28, 0, 1, 7, 14, 20, 28),
		home("byt5599", "5599/BYT-MT", "contacts and those living with them", day(2021, 7, 14), day(2021, 12, 15), CategoryF1, AnchorStart, 14, 14, 1, 7, 14),
		central("byt5599c", "5599/BYT-MT", "contacts and entrants", day(2021, 7, 14), day(2021, 12, 15), 14, 14, 1, 7, 14),
		home("byt5599-after", "5599/BYT-MT", "people leaving a central site", day(2021, 7, 14), day(2021, 12, 15), CategoryAfterCentral, AnchorArrival, 7, 7, 7),
		home("byt6386-none", "6386/BYT-MT", "from an outbreak area, not fully vaccinated", day(2021, 8, 5), day(2021, 10, 5), CategoryOutbreakArea, AnchorArrival, 14, 14, 1, 7, 14),
		home("byt6386-full", "6386/BYT-MT", "from an outbreak area, fully vaccinated", day(2021, 8, 5), day(2021, 10, 5), CategoryOutbreakArea, AnchorArrival, 0, 7, 1, 7),
		home("byt8399-none", "8399/BYT-MT", "from an outbreak area, unvaccinated", day(2021, 10, 6), 0, CategoryOutbreakArea, AnchorArrival, 14, 14, 1, 7, 14),
		home("byt8399-part", "8399/BYT-MT", "from an outbreak area, not fully vaccinated", day(2021, 10, 6), 0, CategoryOutbreakArea, AnchorArrival, 7, 7, 1, 7),
		home("byt8399-full", "8399/BYT-MT", "from an outbreak area, fully vaccinated", day(2021, 10, 6), 0, CategoryOutbreakArea, AnchorArrival, 0, 7, 1),
		home("byt10696", "10696/BYT-MT", "contacts, vaccinated or recovered", day(2021, 12, 16), day(2022, 2, 20), CategoryF1, AnchorStart, 7, 7, 1, 7),
		home("byt762-full", "762/BYT-DP", "contacts, vaccinated or recovered", day(2022, 2, 21), day(2022, 4, 14), CategoryF1, AnchorExposure, 5, 5, 5),
		home("byt762-part", "762/BYT-DP", "contacts, under-vaccinated", day(2022, 2, 21), day(2022, 4, 14), CategoryF1, AnchorExposure, 7, 3, 7),
		home("byt762-f0", "762/BYT-DP", "cases at home", day(2022, 2, 21), day(2022, 4, 14), CategoryF0, AnchorStart, 7, 0, 7),
		home("byt1909", "1909/BYT-DP", "contacts", day(2022, 4, 15), day(2023, 10, 19), CategoryF1, AnchorExposure, 0, 10),
		home("group-b", "26/2023/QĐ-TTg", "contacts; group B disease", day(2023, 10, 20), 0, CategoryF1, AnchorExposure, 0, 0),
	}
}
