package tui

import (
	"sotruc/model"
	"sotruc/office"
)

// roomOf is the room a place belongs to; first says that it is the room's first screen, and no other.
func roomOf(p Place) (r room, first bool) {
	switch p := p.(type) {
	case Today:
		return roomToday, true
	case Directives:
		return roomDirectives, p.Filter == model.DirectiveFilter{}
	case Tasks:
		return roomTasks, p.View == TaskView{}
	case People:
		return roomIsolation, p.Filter == model.PersonFilter{}
	case Reports:
		return roomReports, true
	case Roster:
		return roomRoster, true
	case Reader, Import, Paste, Review:
		return roomDirectives, false
	case TaskCard:
		return roomTasks, false
	case PersonCard, HouseholdCard, Households, Round:
		return roomIsolation, false
	case Report:
		return roomReports, false
	case History, Bin, Journal, Step:
		return roomRoster, false
	}
	return roomToday, true
}

// screenOf makes the screen that shows a place.
func screenOf(d *Desk, p Place) screen {
	switch p := p.(type) {
	case Directives:
		return newDirectives(d, p.Filter)
	case Tasks:
		return newTasks(d, p.View)
	case People:
		return newPeople(d, p.Filter)
	case Reports:
		return newReports(d)
	case Roster:
		return newRoster(d)
	case Reader:
		return newReader(d, p.ID, p.Words)
	case Import:
		return newImport(d, p.Given)
	case Paste:
		return newPaste(d, "")
	case Review:
		return newReview(d, office.Incoming(p))
	case TaskCard:
		return newTaskCard(d, p.ID)
	case PersonCard:
		return newPersonCard(d, p.ID)
	case HouseholdCard:
		return newHouseholdCard(d, p.ID)
	case Households:
		return newHouseholds(d)
	case Round:
		return newRound(d, p)
	case Report:
		return newReportSheet(d, p.ID)
	case History:
		return newHistory(d, p.Table, p.ID)
	case Bin:
		return newBin(d)
	case Journal:
		return newJournal(d)
	case Step:
		return newStepPage(d, p)
	}
	return newToday(d)
}
