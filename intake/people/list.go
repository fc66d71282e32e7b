// Package people reads a list of households and of people in isolation from the bytes of a workbook or of a text with
// commas. It says what it could not take as it stands and guesses nothing; it knows neither the book nor how a directive
// is read.
package people

import (
	"fmt"
	"maps"
	"path/filepath"
	"strings"

	"sotruc/model"
	"sotruc/model/regime"
	"sotruc/model/viet"
)

// Options says how a list of households and people is read.
type Options struct {
	Rules    []regime.Rule // an isolation may begin under
	Diseases []regime.Disease
	Usual    func(model.Date) string // the ID of the disease of rows that name none; "": there is none on that day
	Office   string                  // whose list it is to be: "Đảng ủy phường Tân Lập"; "": not known
	Today    model.Date              // nobody was born after it; 0: not known
	MaxRows  int                     // rows below the header that are read; 0: 20,000
	Columns  map[string][]string     // names of columns beside those known, which they go before; by field
	Sheets   []string                // the sheets that are read, also hidden ones; none: all that are lists and not hidden

	titles map[string]field // what Columns and the known names give
}

// The bounds of a list.
const (
	defaultRows = 20_000
	maxColumns  = 60
	maxHeader   = 20 // rows searched for the header
	maxCell     = model.MaxNote
)

// List is a list as it was read.
type List struct {
	Households []Household
	Problems   []Problem
	Skipped    int                 // rows with something in them that became nobody: headings, sums, doubles
	Columns    map[string][]string // names of columns beside those known, which they go before; by field
	Sheets     []string            // those that were read, where the file has several that are lists
	Unread     []Unread            // sheets with something in them that were not
	Left       []Left              // rows of which something was left out, in order
	Elsewhere  string              // the commune its title names, where that is not the office's; "": none
	Cut        bool                // rows or a sheet that was asked for were not read at all

	parts    []part
	headings [][]heading // of each part
}

// Unread is a sheet that was not read, and why: HiddenSheet, or NoHeader.
type Unread struct {
	Sheet string
	Code  model.Code
}

// Household is a household with the people the list has for it. Area, Team and Responsible of the household are
// names as the list has them; whom they mean is for the caller to find.
type Household struct {
	Household  model.Household
	People     []model.Person
	Isolations []model.Isolation // at the place of its person; without a start it is none, but may have an outcome: of one the book has
	Says       []Says            // what the row itself has, at the place of its person
	Rows       []int             // of the file, at the place of its person
	Back       []string          // why a row was left out before that came back as it went, at the place of its person; "": it is none
	Sheet      string            // the rows are of; "" where the file has one list
	NoHead     bool              // the list names no head: the first of the household stands for one
	Partial    bool              // the rows are those that came back of a list: others of the household may well be in the rest of it
}

// Says is what stands in a row, beside what the row was read as: what it leaves open was filled in by rules, or by the rows above.
type Says struct {
	Fields  map[string]bool // the columns that have something that could be read, by the names of Columns
	Home    model.Household // area, team, who is responsible and phone
	Anchor  model.Anchor    // what is counted from, also where a rule says otherwise
	Contact string          // whose contact it is, as ContactName has it
	NoArea  bool            // the area it names looks like none
	About   bool            // the birth is a year reckoned from an age: it may be the one before
}

// Problem says that something in a row was not taken as it stands. Nothing is guessed in its place.
type Problem struct {
	Sheet string     // "" where the file has one list
	Row   int        // of the file, counted from 1
	Field string     // as in the book: "starts_on"; "" for a whole row
	Code  model.Code // one of those below, or of those a field of the book has
	Text  string     // what stands there, cleaned and cut; ids are masked
	With  string     // with NoIsolation: what else of the row was not taken, the disease and the days
	Kept  bool       // it is only said: nothing of the row was left out for it
}

// What is wrong with a row or a cell, beside what may be wrong with any field of the book.
const (
	UnknownColumn  model.Code = "unknown-column" // a column whose name says nothing known; it is not read
	NoCategory     model.Code = "no-category"    // dates of isolation without the reason for it
	NoIsolation    model.Code = "no-isolation"   // a word nobody knows, for want of which there is no isolation
	NoStart        model.Code = "no-start"
	SiteAtHome     model.Code = "site-at-home" // the site of who is at home
	NoEnd          model.Code = "no-end"       // no last day given, and no rule in force that would give one
	NoWatch        model.Code = "no-watch"     // to be watched, and neither days given nor a rule in force
	NoDisease      model.Code = "no-disease"
	NoOutcome      model.Code = "no-outcome"   // a real last day or a certificate, and not how it ended
	LongerTaken    model.Code = "longer-taken" // a rule depends on what the row does not say
	FromAge        model.Code = "from-age"     // a year of birth that is reckoned from an age
	AgeDiffers     model.Code = "age-differs"  // an age that is not that of the birth, which is taken
	NoName         model.Code = "no-name"      // a number, an address or a formula in the place of a name
	LostDigits     model.Code = "lost-digits"
	LostZeros      model.Code = "lost-zeros"      // zeros at the front, and they cannot be told for sure
	ZerosBack      model.Code = "zeros-back"      // zeros at the front were put back
	MonthFirst     model.Code = "month-first"     // a column that has the month before the day; it is turned
	YearOnly       model.Code = "year-only"       // a day there is none of, whose year is kept
	ManyValues     model.Code = "many-values"     // several in one cell; the first is taken
	OtherIsolation model.Code = "other-isolation" // somebody a second time, with another isolation
	FillerID       model.Code = "filler-id"       // digits for want of an id; said once for all rows that have them
	CellError      model.Code = "cell-error"      // a formula that failed
	LoneName       model.Code = "lone-name"       // a name and nothing else
	TooManyRows    model.Code = "too-many-rows"
	OpenQuote      model.Code = "open-quote"    // a quote that is not closed on its line; it is left off
	ShiftedCells   model.Code = "shifted-cells" // for such a quote the cells of a row may stand in wrong columns
	HiddenSheet    model.Code = "hidden-sheet"
	FromTitle      model.Code = "from-title"    // the reason stands in the title
	FromAnchor     model.Code = "from-anchor"   // the day of arrival or contact is taken for the first
	NoAnchor       model.Code = "no-anchor"     // the day the rule counts from is missing, and the first day is taken for it
	StartsAhead    model.Code = "starts-ahead"  // a first day that has not come
	LongOver       model.Code = "long-over"     // a last day so long ago that its year may be wrong
	AnchorUnused   model.Code = "anchor-unused" // a day to count from, and nothing counts from it
)

// Code names why a file gives no list.
type Code string

// Why a file gives no list, where doctext has no code for it.
const (
	NoHeader Code = "no-header" // no row names the columns
	OldExcel Code = "xls"       // older than Excel 97, or damaged
	NoSheet  Code = "no-sheet"  // a sheet that was asked for is not there
)

// Error says that the file Name gives no list of people, and why.
type Error struct {
	Code    Code
	Name    string
	Sheet   string              // with NoSheet: which
	Columns map[string][]string // names of columns beside those known, which they go before; by field
	Sheets  []string            // with NoSheet: those that are there
}

// Error gives the name and the code; screens use locale instead.
func (e *Error) Error() string { return fmt.Sprintf("read %s: %s", e.Name, e.Code) }

// Read reads a list of households and isolated people from the bytes of an .xlsx, an .ods or a .csv file; which of
// them follows from the content. A file that gives no list is a *Error or a *doctext.Error. What is doubtful is
// left out and stands in Problems.
func Read(name string, data []byte, opts Options) (List, error) {
	name = viet.CleanLine(filepath.Base(name))
	if opts.MaxRows <= 0 {
		opts.MaxRows = defaultRows
	}
	opts.titles = titleIndex(opts.Columns)
	parts, unread, err := partsOf(name, data, opts)
	if err != nil {
		return List{}, err
	}
	r := reader{opts: opts, titles: opts.titles, list: List{Unread: unread, Cut: len(opts.Sheets) > 0 && len(unread) > 0, parts: parts}}
	for _, p := range parts {
		if len(parts) > 1 {
			r.at = viet.CleanLine(p.title)
			r.list.Sheets = append(r.list.Sheets, r.at)
		}
		r.list.Elsewhere = first(r.list.Elsewhere, r.otherWard(p))
		r.part(p)
	}
	return r.list, nil
}

// part reads one table. Where it has no column for the area, a sheet called like one is of that area.
func (r *reader) part(p part) {
	p, monthFirst := p.parted().dayFirst()
	r.sheet, r.head, r.gather, r.closed = p.table, p.head, newGather(p.head.has(fieldHead)), false
	r.under, r.above, r.groupArea, r.groupHome = nil, map[field]string{}, "", ""
	r.left, r.fillers = map[int]Left{}, map[string]bool{}
	r.headings = []heading{{p.rows[p.head.names], maps.Clone(p.head.columns)}}
	r.called = p.called()
	for _, problem := range p.problems {
		r.problem(problem)
		switch {
		case problem.Code == TooManyRows:
			r.list.Cut = true
		case problem.Row > p.rows[p.head.names].number:
			r.leave(Left{At: At{r.at, problem.Row}})
		}
	}
	row := p.rows[p.head.names].number
	if r.called != "" {
		r.remark(row, fieldCategory, FromTitle, r.called)
	}
	if !p.head.has(fieldStart) && p.head.has(fieldAnchor) && (r.called != "" || p.head.has(fieldCategory)) {
		r.remark(row, fieldStart, FromAnchor, "")
	}
	for _, f := range monthFirst {
		r.remark(row, f, MonthFirst, p.rows[p.head.names].cell(p.head.columns[f]))
	}
	for _, column := range p.head.unknown {
		r.remark(row, "", UnknownColumn, column)
	}
	for _, row := range p.rows[p.head.body:] {
		r.row(row)
	}
	r.list.Left = append(r.list.Left, r.leftInOrder()...)
	r.list.headings = append(r.list.headings, r.headings)
	for _, h := range r.gather.households {
		h.Sheet, h.Partial = r.at, p.head.has(fieldWhy)
		if h.Household.Area == "" && !p.head.has(fieldArea) && isArea(p.title) {
			h.Household.Area = viet.CleanLine(p.title)
		}
		r.list.Households = append(r.list.Households, h)
	}
}

// called is the title of a list without a column for it that says why all of it are isolated: "Danh sách người về từ vùng dịch".
func (p part) called() string {
	if p.head.has(fieldCategory) {
		return ""
	}
	for _, row := range p.rows[:p.head.names] {
		for _, cell := range row.cells {
			if _, ok := categoryOf(cell); ok {
				return cell
			}
		}
	}
	return ""
}

// isArea tells whether the title of a sheet is the name of an area: "Tổ 12", "Khu phố 3", "Thôn Trung".
func isArea(title string) bool {
	words := strings.Fields(viet.Fold(viet.CleanLine(title)))
	if len(words) < 2 || len(words) > 6 {
		return false
	}
	text := strings.Join(words, " ")
	for _, kind := range []string{"to dan pho ", "to dan cu ", "khu pho ", "khu dan cu ", "thon ", "ap ", "khom ", "ban ", "to "} {
		if rest, is := strings.CutPrefix(text, kind); is {
			return kind != "to " && kind != "ban " || rest[0] >= '0' && rest[0] <= '9' || strings.HasPrefix(rest, "so ")
		}
	}
	return false
}

// Template is a header with the columns a list is filled in by, among them each day a rule may count from, and one row as an example.
func Template() [][]string {
	return [][]string{
		{
			"STT", "Họ và tên", "Ngày sinh", "Giới tính", "CCCD/CMND", "Điện thoại", "Chủ hộ", "Quan hệ với chủ hộ", "Địa chỉ",
			"Tổ dân phố", "Người phụ trách", "Tổ Covid", "Đối tượng", "Hình thức cách ly", "Tiếp xúc với, nơi về", "Mốc (ngày tiếp xúc / ngày về)",
			"Ngày bắt đầu", "Ngày kết thúc", "Số quyết định", "Ngày quyết định", "Ghi chú", "Bệnh",
			"Ngày khởi phát", "Ngày phát ban", "Ngày sưng", "Ngày bắt đầu điều trị", "Ngày bị cắn", "Cơ sở cách ly", "Kết quả cách ly", "Ngày kết thúc thực tế",
		},
		{
			"1", "Nguyễn Thị Mẫu", "15/04/1990", "Nữ", "001190000001", "0901234567", "Trần Văn Mẫu", "Vợ", "12 đường Mẫu",
			"Tổ 1", "Lê Thị Phụ Trách", "Tổ Covid số 1", "Về từ vùng dịch", "Tại nhà", "Thành phố Mẫu", "01/08/2021",
			"02/08/2021", "15/08/2021", "12/QĐ-UBND", "02/08/2021", "", "COVID-19",
			"", "", "", "", "", "", "", "",
		},
	}
}
