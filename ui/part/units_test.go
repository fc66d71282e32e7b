package part

import (
	"reflect"
	"testing"

	"sotruc/model"
)

// ward is a roster with a name that holds a comma, and two units of one name.
var ward = []model.Unit{
	{ID: 1, Name: "Công an phường"},
	{ID: 2, Name: "Trạm Y tế phường"},
	{ID: 3, Name: "Văn phòng Đảng ủy"},
	{ID: 4, Name: "Ban Văn hóa, Xã hội"},
	{ID: 5, Name: "Đội trật tự"},
	{ID: 6, Name: "Đội trật tự"},
	{ID: 7, Name: "Ban Văn hóa"},
}

// What is typed into a field of units, what it becomes once the field is left, and what is said of it meanwhile.
func TestTypedUnits(t *testing.T) {
	t.Parallel()
	named := []model.TaskUnit{{UnitID: 2, Name: "Trạm Y tế, tổ lấy mẫu"}, {Name: "Các đoàn thể"}}
	const unknown = "Chưa có trong danh bạ: "
	for _, test := range []struct{ typed, shown, means string }{
		{"Công an phường; Trạm Y tế phường", "Công an phường; Trạm Y tế phường", ""},
		{"Công an phường, Trạm Y tế", "Công an phường; Trạm Y tế phường", "Công an phường; Trạm Y tế phường"},
		{"CA,TYT , vpđu", "Công an phường; Trạm Y tế phường; Văn phòng Đảng ủy", "Công an phường; Trạm Y tế phường; Văn phòng Đảng ủy"},
		{"Ban Văn hóa, Xã hội", "Ban Văn hóa, Xã hội", ""},
		{"CAP, Ban Văn hóa, Xã hội, TYT", "Công an phường; Ban Văn hóa, Xã hội; Trạm Y tế phường", "Công an phường; Ban Văn hóa, Xã hội; Trạm Y tế phường"},
		{"Ban Văn hóa, TYT", "Ban Văn hóa; Trạm Y tế phường", "Ban Văn hóa; Trạm Y tế phường"},
		{"Tổ dân vận, Thăm hỏi", "Tổ dân vận, Thăm hỏi", unknown + "Tổ dân vận, Thăm hỏi"},
		{"CAP, Tổ dân vận, Thăm hỏi", "Công an phường; Tổ dân vận; Thăm hỏi", unknown + "Tổ dân vận; Thăm hỏi"},
		{"CAP (20/8), TYT (25/8/2021)", "Công an phường (20/08/2021); Trạm Y tế phường (25/08/2021)", "Công an phường (20/08/2021); Trạm Y tế phường (25/08/2021)"},
		{"CAP, , ; ;TYT,", "Công an phường; Trạm Y tế phường", "Công an phường; Trạm Y tế phường"},
		{"Đội trật tự", "Đội trật tự", unknown + "Đội trật tự"},
		{"Trạm Y tế, tổ lấy mẫu", "Trạm Y tế, tổ lấy mẫu", ""},
		{"CA, Trạm Y tế, tổ lấy mẫu, Các đoàn thể", "Công an phường; Trạm Y tế, tổ lấy mẫu; Các đoàn thể", unknown + "Các đoàn thể"},
		{"UBND quận, HĐND quận", "UBND quận, HĐND quận", unknown + "UBND quận, HĐND quận"},
		{"Tổ \x1b[31mlạ", "Tổ lạ", unknown + "Tổ lạ"},
		{",,,", "", ""},
	} {
		d := bareDesk(t)
		p := UnitsParser(d, ward, named)(test.typed)
		if p.Shown != test.shown || p.Means != test.means || p.Wrong != "" {
			t.Errorf("%q: shown %q, meant %q, wrong %q", test.typed, p.Shown, p.Means, p.Wrong)
		}
		if again := UnitsParser(d, ward, named)(p.Shown); again.Shown != p.Shown {
			t.Errorf("%q read again is %q", p.Shown, again.Shown)
		}
	}
}

func TestTypedUnitsAreThoseOfTheRoster(t *testing.T) {
	t.Parallel()
	due, _ := model.NewDate(2021, 8, 20)
	got := TypedUnits(bareDesk(t), ward, []model.TaskUnit{{UnitID: 9, Name: "CA"}}, "CA, tyt (20/8); ai đó", model.RoleSupport)
	want := []model.TaskUnit{
		{UnitID: 9, Name: "CA", Role: model.RoleSupport},
		{UnitID: 2, Name: "Trạm Y tế phường", Role: model.RoleSupport, DueOn: due},
		{Name: "ai đó", Role: model.RoleSupport},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("read %+v", got)
	}
}

// One who leads is one unit: a comma parts nothing there.
func TestTypedLead(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ typed, shown, means string }{
		{"Công an phường", "Công an phường", ""},
		{" cap ", "Công an phường", "Công an phường"},
		{"Trạm Y tế, tổ lấy mẫu", "Trạm Y tế, tổ lấy mẫu", "Chưa có trong danh bạ: Trạm Y tế, tổ lấy mẫu"},
		{"Đội trật tự", "Đội trật tự", "Chưa có trong danh bạ: Đội trật tự"},
	} {
		if p := LeadParser(bareDesk(t), ward, nil, "")(test.typed); p.Shown != test.shown || p.Means != test.means {
			t.Errorf("%q: shown %q, meant %q", test.typed, p.Shown, p.Means)
		}
	}
	if p := LeadParser(bareDesk(t), ward, nil, "CAP")("CAP"); p.Shown != "CAP" || p.Means != "" {
		t.Errorf("the words of the paper became %+v", p)
	}
}
