package shell

import (
	"sotruc/model"
	"sotruc/office"
	"sotruc/ui/calendar"
	"sotruc/ui/contacts"
	"sotruc/ui/diary"
	"sotruc/ui/guide"
	"sotruc/ui/isolation"
	"sotruc/ui/journal"
	"sotruc/ui/lists"
	"sotruc/ui/outgoing"
	"sotruc/ui/papers"
	"sotruc/ui/receive"
	"sotruc/ui/reports"
	"sotruc/ui/roster"
	"sotruc/ui/round"
	"sotruc/ui/scene"
	"sotruc/ui/settings"
	"sotruc/ui/taskform"
	"sotruc/ui/tasks"
	"sotruc/ui/today"
)

// doors are the first screens of the rooms, in their order.
func doors() [roomCount]scene.Place {
	return [roomCount]scene.Place{
		roomToday: scene.Today{}, roomDirectives: scene.Directives{}, roomTasks: scene.Tasks{}, roomIsolation: scene.People{},
		roomReports: scene.Reports{}, roomRoster: scene.Roster{},
	}
}

// roomOf is the room a place belongs to; first says that it is the room's first screen, and no other.
func roomOf(p scene.Place) (r room, first bool) {
	switch p := p.(type) {
	case scene.Today:
		return roomToday, true
	case scene.Directives:
		return roomDirectives, p == scene.Directives{}
	case scene.Tasks:
		return roomTasks, p.View == scene.TaskView{}
	case scene.People:
		return roomIsolation, p.Filter == model.PersonFilter{}
	case scene.Reports:
		return roomReports, true
	case scene.Roster:
		return roomRoster, p == scene.Roster{}
	case scene.Import:
		if p.People {
			return roomIsolation, false
		}
		return roomDirectives, false
	case scene.Reader, scene.WaitingPapers, scene.Paste, scene.Review, scene.OwnPapers, scene.OwnPaper, scene.NewOwnPaper:
		return roomDirectives, false
	case scene.TaskCard, scene.TaskForm, scene.Calendar:
		return roomTasks, false
	case scene.PeopleList, scene.PersonCard, scene.Contacts, scene.HouseholdCard, scene.Households, scene.Round, scene.Grid, scene.MissedRounds, scene.Sites:
		return roomIsolation, false
	case scene.Report, scene.Activities, scene.Movements, scene.Violations:
		return roomReports, false
	case scene.Settings, scene.Guide, scene.Backup:
		return roomToday, false
	case scene.History, scene.Bin, scene.Journal, scene.Step:
		return roomRoster, false
	}
	return roomToday, true
}

// screenOf makes the screen that shows a place.
func screenOf(d *scene.Desk, p scene.Place) scene.Screen {
	switch p := p.(type) {
	case scene.Directives:
		return papers.NewList(d, p)
	case scene.Tasks:
		return tasks.NewList(d, p.View)
	case scene.People:
		return isolation.NewPeople(d, p.Filter)
	case scene.Reports:
		return reports.NewList(d)
	case scene.Roster:
		return roster.New(d, p)
	case scene.Reader:
		return papers.NewReader(d, p.ID, p.Words)
	case scene.Import:
		return receive.NewImport(d, p)
	case scene.WaitingPapers:
		return receive.NewWaiting(d)
	case scene.Paste:
		return receive.NewPaste(d, "")
	case scene.Review:
		return receive.NewReview(d, office.Incoming(p))
	case scene.Calendar:
		return calendar.New(d, p.Day)
	case scene.TaskCard:
		return tasks.NewCard(d, p)
	case scene.TaskForm:
		return taskform.New(d, p)
	case scene.PeopleList:
		return lists.New(d, p.Path)
	case scene.PersonCard:
		return isolation.NewPersonCard(d, p.ID)
	case scene.Contacts:
		return contacts.New(d, p)
	case scene.HouseholdCard:
		return isolation.NewHouseholdCard(d, p.ID)
	case scene.Households:
		return isolation.NewHouseholds(d, p)
	case scene.Round:
		return round.New(d, p)
	case scene.Grid:
		return round.NewGrid(d, p)
	case scene.MissedRounds:
		return round.NewMissed(d)
	case scene.Sites:
		return diary.NewSites(d)
	case scene.Activities:
		return diary.NewActivities(d, p)
	case scene.Movements:
		return diary.NewMovements(d, p)
	case scene.Violations:
		return diary.NewViolations(d, p)
	case scene.Report:
		return reports.NewSheet(d, p.ID)
	case scene.OwnPapers:
		return outgoing.NewList(d, p.Kind)
	case scene.OwnPaper:
		return outgoing.NewCard(d, p.ID)
	case scene.NewOwnPaper:
		return outgoing.NewAnswer(d, p)
	case scene.History:
		return journal.NewHistory(d, p.Table, p.ID)
	case scene.Bin:
		return journal.NewBin(d)
	case scene.Journal:
		return journal.NewJournal(d)
	case scene.Step:
		return journal.NewStep(d, p)
	case scene.Settings:
		return settings.New(d)
	case scene.Guide:
		return guide.New(d)
	}
	return today.New(d)
}
