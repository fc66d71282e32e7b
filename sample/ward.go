package sample

import (
	"fmt"
	"time"

	"sotruc/config"
	"sotruc/model"
	"sotruc/model/regime"
)

// Options say which ward to make. The zero Options are the demonstration's.
type Options struct {
	Seed   int64
	People int       // 0: 140. From 10 000 people on there are 300 directives
	Now    time.Time // zero: 16/8/2021 13:12, a Monday; the history ends there
}

// Ward is a made ward. Its values carry provisional ids, counted from 1 in the order of each list, by which they name
// one another; Fill replaces them by those of the book.
type Ward struct {
	Office    string // name of the Party office that keeps the book
	Superior  string // the committee above it
	Place     string // for the date line of its papers
	Officer   string // who is on duty
	Secretary string // who signs
	Disease   string

	Begun model.Instant // when the book was begun; every instant in the ward is later
	Now   model.Instant

	Units       []model.Unit
	Members     []model.Member // with Memberships
	Homes       []Home
	CheckIns    []model.CheckIn     // in the order they were made
	Answers     []model.AlarmAnswer // by the day of the alarm
	Tests       []model.Test
	Violations  []model.Violation
	Movements   []model.Movement
	Activities  []model.Activity
	Directives  []model.Directive  // with Tasks, Cites and File, in the order they came in
	Completions []model.Completion // in the order they were made
	Reports     []model.Report     // sent ones; Fill adds the figures
}

// Home is a household with its people and all that befell them. Isolations stand as they are today, with their
// Changes; of one person they follow one another in time.
type Home struct {
	Household  model.Household
	People     []model.Person
	Isolations []model.Isolation
}

// The sizes and the day of the demonstration.
const (
	demoPeople = 140
	manyPeople = 10_000
	historyFor = 44 // days a demonstration's book has been kept
	oldestFor  = 226
)

// demoNow is the moment the demonstration's ward is at.
func demoNow() time.Time { return time.Date(2021, 8, 16, 13, 12, 0, 0, model.Zone) }

// New makes a ward. The same options give the same ward.
func New(o Options) Ward {
	if o.People <= 0 {
		o.People = demoPeople
	}
	if o.Now.IsZero() {
		o.Now = demoNow()
	}
	m := maker{seed: o.Seed, people: o.People, now: model.InstantOf(o.Now), rules: config.Default().Regimes()}
	m.today = m.now.Date()
	m.ward = Ward{
		Office: "Đảng ủy phường Tân Lập", Superior: "Quận ủy Bình Hà", Place: "Tân Lập", Disease: "COVID-19",
		Now: m.now, Begun: (m.today - historyFor).At("07:30"),
	}
	if m.papers() > len(papers()) {
		m.ward.Begun = (m.today - oldestFor).At("07:30")
	}
	m.roster()
	m.homes()
	m.checkIns()
	m.answers()
	m.tests()
	m.directives()
	m.activities()
	m.violations()
	m.movements()
	m.reports()
	return m.ward
}

// maker makes one ward, part after part.
type maker struct {
	seed   int64
	people int
	rules  []regime.Rule
	now    model.Instant
	today  model.Date
	ward   Ward

	units  map[string]model.UnitID // by name
	tagged map[string]model.TaskID // tasks that other parts refer to

	made, isolated, orders, certified, given int // people, isolations, orders, certificates and tasks so far

	absentee, feverish model.IsolationID // whom the story of the check-ins is about
}

// dice gives the stream of one part.
func (m *maker) dice(part string) *dice { return newDice(m.seed, part) }

// day is so many days from today.
func (m *maker) day(offset int) model.Date { return m.today + model.Date(offset) }

// papers says how many directives the ward has received.
func (m *maker) papers() int {
	base := len(papers())
	if m.people <= demoPeople {
		return base
	}
	return min(base+(m.people-demoPeople)*(300-base)/(manyPeople-demoPeople), 300)
}

// order numbers an isolation order.
func (m *maker) order() string {
	m.orders++
	return fmt.Sprintf("%d/QĐ-UBND", 410+m.orders)
}
