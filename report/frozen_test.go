package report_test

import (
	"testing"

	"sotruc/model"
	"sotruc/report"
)

// What a report keeps of its document is read for decades: the words here are those that stand in books.
const printed = `{"form":"hd36-2018","office":{"PartyBranch":"","Superior":"Quận ủy Bình Hà","Name":"Đảng ủy phường Tân Lập","Symbol":"ĐU","Place":"Tân Lập",` +
	`"SignFor":"T/M BAN THƯỜNG VỤ","SignerTitle":"BÍ THƯ","SignerName":"Ngô Văn Mẫu","Recipients":["Như trên"]},"disease":"sởi",` +
	`"activities":[{"ID":3,"Rev":1,"Kind":"inspection","On":"2021-08-16","Text":"Kiểm tra chợ","Count":2,"TaskID":0,"UnitID":0,"Note":""}],` +
	`"labels":{"activity.patrol":"Lượt tuần tra"},"corrects":{"Number":31,"Symbol":"31-BC/ĐU","On":"2021-08-09",` +
	`"Figures":[{"code":"home.people","opening":1,"up":2,"down":0,"now":3,"total":3}]}}`

func TestWhatWasPrintedIsReadForDecades(t *testing.T) {
	t.Parallel()
	doc, kept, err := report.Thaw(model.Report{Printed: printed, Number: 7})
	if err != nil || !kept {
		t.Fatalf("%t, %v", kept, err)
	}
	o := doc.Office
	if doc.Form != report.FormHD36 || o.Superior != "Quận ủy Bình Hà" || o.Name != "Đảng ủy phường Tân Lập" || o.Symbol != "ĐU" || o.Place != "Tân Lập" ||
		o.SignFor != "T/M BAN THƯỜNG VỤ" || o.SignerTitle != "BÍ THƯ" || o.SignerName != "Ngô Văn Mẫu" || len(o.Recipients) != 1 {
		t.Errorf("office %+v", o)
	}
	if doc.Disease != "sởi" || doc.Report.Number != 7 || doc.Labels["activity.patrol"] != "Lượt tuần tra" || len(doc.Earlier) != 0 {
		t.Errorf("%+v", doc)
	}
	if a := doc.Activities; len(a) != 1 || a[0].Kind != model.ActivityInspection || a[0].On.String() != "2021-08-16" || a[0].Text != "Kiểm tra chợ" || a[0].Count != 2 {
		t.Errorf("activities %+v", a)
	}
	if c := doc.Corrects; c == nil || c.Number != 31 || c.Symbol != "31-BC/ĐU" || c.On.String() != "2021-08-09" || len(c.Figures) != 1 || c.Figures[0].Now != 3 {
		t.Errorf("corrects %+v", c)
	}
	if again, err := report.Freeze(doc); err != nil {
		t.Error(err)
	} else if twice, _, err := report.Thaw(model.Report{Printed: again}); err != nil || twice.Corrects.Symbol != doc.Corrects.Symbol || len(twice.Activities) != 1 {
		t.Errorf("kept again: %s, %v", again, err)
	}
	if _, kept, err := report.Thaw(model.Report{}); kept || err != nil {
		t.Errorf("a draft: %t, %v", kept, err)
	}
	if _, _, err := report.Thaw(model.Report{Printed: "{"}); err == nil {
		t.Error("damaged is read")
	}
}
