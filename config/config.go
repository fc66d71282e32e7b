// Package config turns the settings file config.toml into a Config and says where the program's files live.
// It is strict: an unknown key or an impossible value is an *Error that names the key and its line. What a setting
// means is the business of the packages that use it.
package config

import (
	"sotruc/model"
	"sotruc/model/holiday"
	"sotruc/model/regime"
)

// Config is every setting, with nothing left open: what the file does not say is as in Default.
type Config struct {
	Office    Office    `toml:"office"`
	Officer   Officer   `toml:"officer"`
	Report    Report    `toml:"report"`
	Isolation Isolation `toml:"isolation"`
	Diseases  []Disease `toml:"disease"`
	Tasks     Tasks     `toml:"tasks"`
	Activity  Activity  `toml:"activity"`
	Holidays  []Holiday `toml:"holiday"`
	Workdays  []Holiday `toml:"workday"` // days that are worked all the same
	UI        UI        `toml:"ui"`
	Backup    Backup    `toml:"backup"`
	Import    Import    `toml:"import"`

	Path  string `toml:"-"` // where the file is or would be, which who loads it says; templates lie beside it
	Blank bool   `toml:"-"` // there is a file and it sets nothing: it is empty, or remarks only
}

// Office is who issues the papers.
type Office struct {
	Name        string `toml:"name"`         // Đảng ủy phường Hòa Minh
	Superior    string `toml:"superior"`     // Quận ủy Liên Chiểu
	PartyBranch string `toml:"party_branch"` // first line of the letterhead; "" is made from Superior
	Place       string `toml:"place"`        // before the date of a paper
	Symbol      string `toml:"symbol"`       // in the symbols of its papers: ĐU
	SignFor     string `toml:"sign_for"`     // T/M BAN THƯỜNG VỤ
	SignerTitle string `toml:"signer_title"`
	SignerName  string `toml:"signer_name"`
	Level       Level  `toml:"level"`
}

// Level tells an office that reports from one that also sums up reports.
type Level string

// The levels.
const (
	LevelGrassroots Level = "grassroots"
	LevelAbove      Level = "above"
)

// Officer is who sits at the desk; the journal writes the name beside every change.
type Officer struct {
	Name string `toml:"name"`
}

// Report says how and when reports go up.
type Report struct {
	Form         string      `toml:"form"`          // hd05-2026 or hd36-2018
	WeekStarts   int         `toml:"week_starts"`   // 1 = Monday … 7
	CutOff       model.Clock `toml:"cut_off"`       // when the day of a report ends
	WeeklyDue    WeeklyDue   `toml:"weekly_due"`    // when the weekly report must be up
	DailyDue     model.Clock `toml:"daily_due"`     // "": there is no daily report
	Recipients   []string    `toml:"recipients"`    // e-mail addresses
	Copies       []string    `toml:"copies"`        // the list under "Nơi nhận"
	Formats      []string    `toml:"formats"`       // files made of a report
	Folder       string      `toml:"folder"`        // into which a screen exports unless told otherwise; "": that of documents
	CSVSeparator string      `toml:"csv_separator"` // between the cells of a .csv: , or ;
	NumberStart  int         `toml:"number_start"`  // the first number the book gives in the term
	TermStarted  model.Date  `toml:"term_started"`  // the day after the congress closed; 0: not said
	Duties       []Duty      `toml:"duty"`          // reports that are owed; those of a kind take the place of weekly_due or daily_due
	Replaced     []Doubt     // the keys they take the place of, where the file gives both
	Sections     string      `toml:"sections"`  // one of the three below: which sections reports have
	ZeroRows     string      `toml:"zero_rows"` // show or hide: whether figures of nothing are printed
	Annexes      []string    `toml:"annexes"`   // what the annex of a report has beside the figures, and whether people are named in one of their own
	Figures      []string    `toml:"figures"`   // the groups of figures that reports have; empty: as their sections say
	Own          []Section   `toml:"section"`   // the office's own sections, in the place of those of the program
}

// Which sections reports have: as the book asks for, which is those against an epidemic where it follows somebody; always these; or always
// those of ordinary work.
const (
	SectionsAuto     = "auto"
	SectionsEpidemic = "epidemic"
	SectionsGeneral  = "general"
)

// Section is a section of the office's own for a kind of reports.
type Section struct {
	Kind     model.ReportKind `toml:"kind"`
	Key      string           `toml:"key"`      // a-z, 0-9 and -; what is written is kept under it
	Title    string           `toml:"title"`    // without its number
	Template string           `toml:"template"` // a file beside the settings or of the program; "": only an officer writes there
	Tables   []string         `toml:"tables"`   // what stands below the text: figures, tasks, late, activities
}

// WeeklyDue is a time of the week.
type WeeklyDue struct {
	Weekday int         `toml:"weekday"` // 1 = Monday … 7
	Time    model.Clock `toml:"time"`    // "": there is no weekly report
}

// Isolation says by which rules people are isolated.
type Isolation struct {
	Disease   string        `toml:"disease"`    // the one reports are about, and who is entered is isolated for while it has rules
	CountFrom int           `toml:"count_from"` // see regime.Rule.CountFrom
	Symptoms  []string      `toml:"symptoms"`   // offered on a round, in this order
	Regimes   []regime.Rule `toml:"regime"`     // the office's own; whole rules, after filling from the shipped ones
}

// Disease is one of the office's own, beside those of the program.
type Disease struct {
	ID string `toml:"id"`
	VI string `toml:"vi"`
	EN string `toml:"en"` // "": as VI
}

// Tasks says what holds for tasks whose paper says nothing.
type Tasks struct {
	DefaultDays int         `toml:"default_days"`    // a task without deadline is due after so many; 0: never
	WarningDays int         `toml:"warning_days"`    // so many days before it is due, a task shows as coming
	DayEnds     model.Clock `toml:"day_ends"`        // office hours
	Public      bool        `toml:"public_holidays"` // the holidays of the country are closed, beside those of the settings
}

// Activity says what kinds of activities there are.
type Activity struct {
	Kinds []model.OwnKind `toml:"kind"` // the office's own, beside those of the program
}

// Holiday is a day the office is closed, or open though it would not be.
type Holiday struct {
	On   model.Date `toml:"on"`
	Name string     `toml:"name"`
}

// UI is how the screen looks and behaves.
type UI struct {
	Lang      string `toml:"lang"`       // vi or en
	Theme     string `toml:"theme"`      // auto, dark, light or mono
	Mouse     bool   `toml:"mouse"`      //
	SortBy    string `toml:"sort_by"`    // given or family
	ToneStyle string `toml:"tone_style"` // old: hòa, ủy; new: hoà, uỷ
	Typing    string `toml:"typing"`     // off, telex or vni
	Signs     string `toml:"signs"`      // one of the three below
}

// Whether signs outside the fonts of old consoles are drawn by plain twins: where the console is such a one; always; never.
const (
	SignsAuto  = "auto"
	SignsPlain = "plain"
	SignsFull  = "full"
)

// Backup says where copies of the book go.
type Backup struct {
	Dir   string `toml:"dir"`   // "": beside the book
	Keep  int    `toml:"keep"`  // how many
	Daily bool   `toml:"daily"` // one is made by itself when the book is first opened on a day
	Away  int    `toml:"away"`  // days without a copy on another disk after which that is told; 0: it is not
}

// Import says what is read in, and how.
type Import struct {
	MaxFileMB int                 `toml:"max_file_mb"`
	OCR       string              `toml:"ocr"`     // the tesseract that reads scans; "" is the one that is installed, "none" is none
	Columns   map[string][]string `toml:"columns"` // names of columns in the office's lists of people, beside those known; by what they hold
}

// Default is what holds where there is no settings file.
func Default() Config {
	return Config{
		Office: Office{Symbol: "ĐU", SignFor: "T/M BAN THƯỜNG VỤ", SignerTitle: "BÍ THƯ", Level: LevelGrassroots},
		Report: Report{
			Form: "hd05-2026", WeekStarts: 1, CutOff: "24:00", WeeklyDue: WeeklyDue{Weekday: 5, Time: "16:00"},
			Formats: []string{"docx", "csv", "json", "txt"}, CSVSeparator: ",", NumberStart: 1, Sections: SectionsAuto, ZeroRows: "show",
			Annexes: []string{"tasks", "activities", "course"},
		},
		Isolation: Isolation{Disease: "COVID-19", Symptoms: []string{
			"sốt", "ho", "đau họng", "khó thở", "mệt mỏi", "đau đầu", "mất vị giác, khứu giác", "tiêu chảy", "phát ban", "mụn nước", "nôn", "co giật",
		}},
		Tasks:  Tasks{DefaultDays: 10, WarningDays: 3, DayEnds: "17:00", Public: true},
		UI:     UI{Lang: "vi", Theme: "auto", Mouse: true, SortBy: "given", ToneStyle: "old", Typing: "off", Signs: SignsAuto},
		Backup: Backup{Keep: 10, Daily: true, Away: 7},
		Import: Import{MaxFileMB: 20},
	}
}

// Calendar is what the rules of model ask about days.
func (c Config) Calendar() model.Calendar {
	named := func(list []Holiday) map[model.Date]string {
		days := make(map[model.Date]string, len(list))
		for _, h := range list {
			days[h.On] = h.Name
		}
		return days
	}
	cal := model.Calendar{Holidays: named(c.Holidays), Worked: named(c.Workdays), DayEnds: c.Tasks.DayEnds, DefaultDays: c.Tasks.DefaultDays}
	if c.Tasks.Public {
		cal.Public = holiday.Public()
	}
	return cal
}
