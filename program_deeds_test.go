package main_test

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"sotruc/config"
	"sotruc/model"
	"sotruc/model/owed"
	"sotruc/office"
	"sotruc/office/lists"
	"sotruc/store"
)

// deskAt is the moment of all writes: the same writes give the same book.
func deskAt() time.Time { return time.Date(2021, 8, 16, 13, 12, 0, 0, model.Zone) }

// work is what is done to a book, one deed after another.
type work struct {
	ctx    context.Context
	folder string // of the book and all that is written
	set    config.Config
	book   *store.Book
	report model.Report
}

func (w *work) path() string { return filepath.Join(w.folder, "sổ.sqlite") }

func (w *work) open() (err error) {
	w.book, err = store.Open(w.ctx, w.path(), store.WithClock(deskAt), store.WithOfficer("Lan"), store.WithCalendar(w.set.Calendar()))
	return err
}

// list takes over rows of people.
func (w *work) list(rows ...string) error {
	path := filepath.Join(w.folder, "tổ 5.csv")
	if err := os.WriteFile(path, []byte("Họ và tên;Năm sinh;Chủ hộ;Địa chỉ;Đối tượng;Từ ngày;Đến ngày\n"+strings.Join(rows, "\n")+"\n"), 0o600); err != nil {
		return err
	}
	how := lists.How{Reason: "theo danh sách", Today: model.InstantOf(deskAt()).Date()}
	list, err := lists.Read(path, office.Limits(w.set), w.set, how.Today, nil)
	if err != nil {
		return err
	}
	_, err = lists.Take(w.ctx, w.book, list, how)
	return err
}

// deed is one thing that is done, and said to be once it returns.
type deed struct {
	name string
	do   func(w *work) error
}

// deeds are a morning at the desk. Each is one step of the book, or a file.
func deeds() []deed {
	now := model.InstantOf(deskAt())
	return []deed{
		{"tick", func(w *work) error {
			return w.book.Complete(w.ctx, []model.Completion{{TaskID: 1, State: model.CompletionDone}, {TaskID: 2, State: model.CompletionDone}})
		}},
		{"round", func(w *work) error {
			round, err := w.book.Round(w.ctx, now.Date(), model.Morning, model.PersonFilter{})
			if err != nil {
				return err
			}
			var found []model.CheckIn
			for _, line := range round {
				found = append(found, model.CheckIn{IsolationID: line.IsolationID, Day: now.Date(), Session: model.Morning, Result: model.CheckInNormal})
			}
			if len(found) == 0 {
				return errors.New("nobody is on the round")
			}
			return w.book.RecordCheckIns(w.ctx, found)
		}},
		{"list", func(w *work) error {
			return w.list("Lê Thị Sáu;1981;Lê Thị Sáu;6 Lê Lợi;F1;14/8/2021;28/8/2021", "Lê Văn Bảy;2001;Lê Thị Sáu;6 Lê Lợi;F1;14/8/2021;28/8/2021")
		}},
		{"issue", func(w *work) (err error) {
			r := model.Report{Kind: model.ReportWeekly, Disease: model.DiseaseCovid, Period: owed.PeriodFor(model.ReportWeekly, now.Date(), 1, "")}
			w.report, _, err = office.Issue(w.ctx, w.book, w.set, r, []string{"txt", "csv"}, office.Annex{}, filepath.Join(w.folder, "ra"), now)
			return err
		}},
		{"send", func(w *work) error {
			w.report.Sendings = []model.Sending{{To: "Quận ủy", How: "e-mail"}}
			_, err := office.Send(w.ctx, w.book, w.set, w.report, nil, now)
			return err
		}},
		{"undo", func(w *work) error {
			_, err := w.book.Undo(w.ctx)
			return err
		}},
		{"paper", func(w *work) error {
			_, err := w.book.RegisterDirective(w.ctx, model.Directive{
				Kind: "CV", Symbol: "9-CV/QU", Subject: "báo cáo", Urgency: model.UrgencyNormal, ReceivedAt: now, Text: strings.Repeat("lời văn ", 3000),
			})
			return err
		}},
		{"restore", func(w *work) error {
			if w.book != nil {
				if err := w.book.Close(); err != nil {
					return err
				}
				w.book = nil
			}
			if _, err := store.RestoreBackup(w.ctx, filepath.Join(filepath.Dir(w.folder), "bản.sqlite"), w.path(), store.WithClock(deskAt)); err != nil {
				return err
			}
			return w.open()
		}},
	}
}

// morning makes a folder with a book to work on, and a copy of another beside it.
func morning(t *testing.T) *work {
	t.Helper()
	w := &work{ctx: t.Context(), folder: filepath.Join(t.TempDir(), "sổ"), set: config.Default()}
	for _, dir := range []string{w.folder, filepath.Join(w.folder, "ra")} {
		if err := os.MkdirAll(dir, 0o700); err != nil {
			t.Fatal(err)
		}
	}
	books := begun()
	for path, content := range map[string][]byte{w.path(): books[0], filepath.Join(filepath.Dir(w.folder), "bản.sqlite"): books[1]} {
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return w
}

// begun are the book of the morning and the one that is restored, made once.
var begun = sync.OnceValue(func() [2][]byte {
	folder, err := os.MkdirTemp("", "sotruc-*")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(folder)
	w := &work{ctx: context.Background(), folder: folder, set: config.Default()}
	var rows []string
	for i := range 12 {
		rows = append(rows, fmt.Sprintf("Nguyễn Văn %c;19%d;Nguyễn Văn A;%d Lê Lợi;F1;10/8/2021;24/8/2021", 'A'+i, 50+i, 1+i/3))
	}
	task := func(text string) model.Task {
		return model.Task{Text: text, Deadline: model.Deadline{Every: model.EveryOnce, Due: model.InstantOf(deskAt()).Date() + 2}}
	}
	err = w.open()
	if err == nil {
		_, err = w.book.RegisterDirective(w.ctx, model.Directive{
			Kind: "CV", Symbol: "7-CV/QU", Subject: "báo cáo", Urgency: model.UrgencyNormal, ReceivedAt: model.InstantOf(deskAt()),
			Tasks: []model.Task{task("Tuyên truyền"), task("Rà soát"), task("Báo cáo")},
		})
	}
	copied := filepath.Join(folder, "bản.sqlite")
	if err == nil {
		err = w.book.Backup(w.ctx, copied)
	}
	if err == nil {
		err = w.list(rows...)
	}
	if err == nil {
		err = w.book.Close()
	}
	if err != nil {
		panic(err)
	}
	var books [2][]byte
	for i, path := range []string{w.path(), copied} {
		if books[i], err = os.ReadFile(path); err != nil {
			panic(err)
		}
	}
	return books
})

// reckoned are the tables of what follows from the others, kept when a book is closed so that the next start is quick.
const reckoned = "'census', 'settled', 'summed'"

// has is the sum of all that a book has, which is opened as the program opens it after a kill and found sound.
func has(ctx context.Context, path string) (sum string, err error) {
	book, err := store.Open(ctx, path, store.WithClock(deskAt))
	if err != nil {
		return "", err
	}
	problems, err := book.Check(ctx)
	if err = errors.Join(err, book.Close()); err != nil || len(problems) > 0 {
		return "", errors.Join(err, fmt.Errorf("problems: %v", problems))
	}
	db, err := sql.Open("sqlite", path)
	if err != nil {
		return "", err
	}
	defer db.Close()
	tables, err := tablesOf(ctx, db)
	if err != nil {
		return "", err
	}
	h := sha256.New()
	for _, name := range tables {
		if err := dump(ctx, db, name, h); err != nil {
			return "", err
		}
	}
	return fmt.Sprintf("%x", h.Sum(nil))[:16], nil
}

// tablesOf are the tables of what nothing else tells.
func tablesOf(ctx context.Context, db *sql.DB) (tables []string, err error) {
	rows, err := db.QueryContext(ctx, `select name from sqlite_schema where type = 'table' and sql not like 'create virtual%' and name not like 'sqlite%'
		and name not in (`+reckoned+`) order by name`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return nil, err
		}
		tables = append(tables, name)
	}
	return tables, rows.Err()
}

// dump writes all rows of a table.
func dump(ctx context.Context, db *sql.DB, table string, to interface{ Write([]byte) (int, error) }) error {
	rows, err := db.QueryContext(ctx, `select * from "`+table+`"`)
	if err != nil {
		return err
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		return err
	}
	fmt.Fprintf(to, "== %s %v\n", table, columns)
	for rows.Next() {
		values, into := make([]any, len(columns)), make([]any, len(columns))
		for i := range values {
			into[i] = &values[i]
		}
		if err := rows.Scan(into...); err != nil {
			return err
		}
		fmt.Fprintf(to, "%v\n", values)
	}
	return rows.Err()
}
