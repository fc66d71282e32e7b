package store_test

import (
	"context"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"sotruc/model"
	"sotruc/store"
	"sotruc/store/blank"
)

// desk is a book in a folder of its own with a clock that stands still.
type desk struct {
	*store.Book
	t   testing.TB
	ctx context.Context
	now time.Time

	dump string // the query of dump
}

// noon of a working day.
var noon = time.Date(2021, 8, 16, 12, 0, 0, 0, model.Zone)

const (
	monday = "2021-08-16"
	friday = "2021-08-20"
)

func newDesk(t testing.TB, opts ...store.Option) *desk {
	t.Helper()
	path := filepath.Join(t.TempDir(), "sổ trực.sqlite")
	blank.Put(t, path)
	return openDesk(t, path, opts...)
}

func openDesk(t testing.TB, path string, opts ...store.Option) *desk {
	t.Helper()
	d := &desk{t: t, ctx: context.Background(), now: noon}
	opts = append([]store.Option{store.WithClock(func() time.Time { return d.now }), store.WithOfficer("Lan")}, opts...)
	var err error
	if d.Book, err = store.Open(d.ctx, path, opts...); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := d.Close(); err != nil {
			t.Error(err)
		}
	})
	return d
}

// clock is the desk's.
func (d *desk) clock() time.Time { return d.now }

// later moves the clock.
func (d *desk) later(by time.Duration) { d.now = d.now.Add(by) }

// instant is the clock's.
func (d *desk) instant() model.Instant { return model.InstantOf(d.now) }

// restore takes one row out of the bin.
func (d *desk) restore(tbl string, id int64) error {
	return d.RestoreAll(d.ctx, []model.BinLine{{Table: tbl, ID: id}})
}

func day(t testing.TB, s string) model.Date {
	t.Helper()
	return must(model.ParseDate(s))(t)
}

// must fails the test on an error: must(book.Unit(ctx, id))(t).
func must[T any](v T, err error) func(testing.TB) T {
	return func(t testing.TB) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func same(t testing.TB, what string, got, want any) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%s:\n got %+v\nwant %+v", what, got, want)
	}
}

// field tells that err names the field with the code.
func field(t testing.TB, err error, name string, code model.Code) {
	t.Helper()
	for _, f := range model.FieldErrors(err) {
		if f.Field == name && f.Code == code {
			return
		}
	}
	t.Errorf("got %v, want %s: %s", err, name, code)
}

func (d *desk) paper(symbol string) model.Directive {
	return model.Directive{
		ReceivedAt: d.instant(), Kind: "CV", KindName: "Công văn", DocNumber: 100, Symbol: symbol, Issuer: "Đảng ủy phường",
		Place: "Gò Vấp", IssuedOn: d.instant().Date() - 1, Subject: "Về việc tăng cường phòng, chống dịch", Signer: "Trần Văn Đức",
		SignerTitle: "Bí thư", Urgency: model.UrgencyUrgent, Recipients: model.Lines{"Như trên", "Lưu VP"},
		Text: "Kính gửi: các chi bộ\n\tThực hiện nghiêm.\n", Instruction: "Giao VP", InstructionBy: "Bí thư",
		InstructionOn: d.instant().Date(), HandledBy: "Văn phòng", Note: "bản giấy",
	}
}

func (d *desk) unit(kind model.UnitKind, name string) model.Unit {
	d.t.Helper()
	return must(d.AddUnit(d.ctx, model.Unit{Kind: kind, Name: name}))(d.t)
}

func (d *desk) house(head string, area model.UnitID) model.Household {
	d.t.Helper()
	return must(d.AddHousehold(d.ctx, model.Household{Head: head, Address: "12 Lê Lợi", AreaID: area}, nil, nil))(d.t)
}

func (d *desk) person(name string, house model.HouseholdID) model.Person {
	d.t.Helper()
	return must(d.AddPerson(d.ctx, model.Person{Name: name, HouseholdID: house}, model.Isolation{}))(d.t)
}

// episode is an isolation at home from the clock's day, for fourteen days, with two check-ins a day.
func (d *desk) episode(p model.PersonID) model.Isolation {
	on := d.instant().Date()
	return model.Isolation{
		PersonID: p, Category: model.CategoryF1, Place: model.PlaceHome, Anchor: model.AnchorStart, AnchorOn: on, StartsOn: on,
		EndsOn: on + 14, OrderNumber: "12/QĐ", OrderOn: on, RegimeID: "r", Days: 14, TestDays: model.Days{1, 7, 14},
		MonitorDays: 7, CheckIns: 2,
	}
}

func (d *desk) isolated(p model.PersonID) model.Isolation {
	d.t.Helper()
	return must(d.StartIsolation(d.ctx, d.episode(p)))(d.t)
}
