package intake

import (
	"fmt"
	"path/filepath"

	"sotruc/model"
	"sotruc/model/viet"
)

// PeopleOptions says how a list of households and people is read.
type PeopleOptions struct {
	Regimes []model.Regime // the rules an isolation may begin under
	Today   model.Date     // nobody was born after it; 0: not known
	MaxRows int            // rows below the header that are read; 0 counts as DefaultPeopleRows
}

// The bounds of a list.
const (
	DefaultPeopleRows = 20_000
	maxPeopleColumns  = 60
	maxPeopleHeader   = 20 // rows searched for the header
	maxPeopleCell     = model.MaxNote
)

// PeopleList is a list as it was read.
type PeopleList struct {
	Households []PeopleHousehold
	Problems   []RowProblem
	Skipped    int // rows with something in them that became nobody: headings, sums, doubles
}

// PeopleHousehold is a household with the people the list has for it. Area, Team and Responsible of the household are
// names as the list has them; whom they mean is for the caller to find.
type PeopleHousehold struct {
	Household  model.Household
	People     []model.Person
	Isolations []model.Isolation // at the place of its person; zero is none
	Rows       []int             // of the file, at the place of its person
}

// RowProblem says that something in a row was not taken as it stands. Nothing is guessed in its place.
type RowProblem struct {
	Row   int    // of the file, counted from 1
	Field string // as in the book: "starts_on"; "" for a whole row
	Code  string // a model.Code or one of the codes below
	Text  string // what stands there, cleaned and cut; ids are masked
}

// Problems beside those model.Code has.
const (
	PeopleUnknownColumn = "unknown-column" // a column whose name says nothing known; it is not read
	PeopleNoCategory    = "no-category"    // dates of isolation without the reason for it
	PeopleNoStart       = "no-start"
	PeopleNoEnd         = "no-end" // no last day given, and no rule in force that would give one
	PeopleNoDigits      = "lost-digits"
	PeopleManyValues    = "many-values" // several in one cell; the first is taken
	PeopleCellError     = "cell-error"  // a formula that failed
	PeopleAlone         = "lone-name"   // a name and nothing else
	PeopleTooManyRows   = "too-many-rows"
	PeopleOpenQuote     = "open-quote" // one cell that goes on for many lines
)

// PeopleCode names why a file gives no list.
type PeopleCode string

// Why a file gives no list, where doctext has no code for it.
const (
	PeopleNoHeader PeopleCode = "no-header" // no row names the columns
	PeopleOldExcel PeopleCode = "xls"       // Excel 97, or an .xlsx under a password
)

// PeopleError says that the file Name gives no list of people, and why.
type PeopleError struct {
	Code PeopleCode
	Name string
}

// Error gives the name and the code; screens use locale instead.
func (e *PeopleError) Error() string { return fmt.Sprintf("read %s: %s", e.Name, e.Code) }

// ReadPeople reads a list of households and isolated people from the bytes of an .xlsx or a .csv file; which of the
// two follows from the content. A file that gives no list is a *PeopleError or a *doctext.Error. What is doubtful is
// left out and stands in Problems.
func ReadPeople(name string, data []byte, opts PeopleOptions) (PeopleList, error) {
	name = viet.CleanLine(filepath.Base(name))
	if opts.MaxRows <= 0 {
		opts.MaxRows = DefaultPeopleRows
	}
	sheet, head, err := peopleSheetOf(name, data, opts.MaxRows)
	if err != nil {
		return PeopleList{}, err
	}
	r := peopleReader{opts: opts, sheet: sheet, head: head, gather: newPeopleGather(head.has(peopleHead))}
	for _, problem := range sheet.problems {
		r.problem(problem)
	}
	for _, column := range head.unknown {
		r.say(sheet.rows[head.row].number, "", PeopleUnknownColumn, column)
	}
	for _, row := range sheet.rows[head.body:] {
		r.row(row)
	}
	r.list.Households = r.gather.households
	return r.list, nil
}

// PeopleTemplate is a header with every column that is read, and one row as an example.
func PeopleTemplate() [][]string {
	return [][]string{
		{
			"STT", "Họ và tên", "Ngày sinh", "Giới tính", "CCCD/CMND", "Điện thoại", "Chủ hộ", "Quan hệ với chủ hộ", "Địa chỉ",
			"Tổ dân phố", "Người phụ trách", "Tổ Covid", "Đối tượng", "Hình thức cách ly", "Nơi về", "Mốc (ngày tiếp xúc / ngày về)",
			"Ngày bắt đầu", "Ngày kết thúc", "Số quyết định", "Ngày quyết định", "Ghi chú",
		},
		{
			"1", "Nguyễn Thị Mẫu", "15/04/1990", "Nữ", "001190000001", "0901234567", "Trần Văn Mẫu", "Vợ", "12 đường Mẫu",
			"Tổ 1", "Lê Thị Phụ Trách", "Tổ Covid số 1", "Về từ vùng dịch", "Tại nhà", "Thành phố Mẫu", "01/08/2021",
			"02/08/2021", "15/08/2021", "12/QĐ-UBND", "02/08/2021", "",
		},
	}
}
