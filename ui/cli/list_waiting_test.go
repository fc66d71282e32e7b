package cli_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"image"
	"image/png"
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/store"
)

// The list says what each paper is and why it waits, as its file says now.
func TestListOfWaitingPapersSaysWhy(t *testing.T) {
	d := newDesk(t)
	var picture bytes.Buffer
	if err := png.Encode(&picture, image.NewGray(image.Rect(0, 0, 8, 8))); err != nil {
		t.Fatal(err)
	}
	head, day, body := "QUẬN ỦY BÌNH HÀ\nSố 7-CV/QU\n", "Bình Hà, ngày 4 tháng 8 năm 2021\n", "V/v báo cáo nhanh\n\n1. Đảng ủy các phường báo cáo trước ngày 20/8/2021.\n"
	d.onBook(func(book *store.Book) error {
		for _, f := range []struct{ name, text string }{
			{"không ngày.txt", head + body}, {"đủ.txt", head + day + body}, {"chụp.png", picture.String()}, {"hỏng.docx", "PK\x03\x04"},
		} {
			sum := sha256.Sum256([]byte(f.text))
			file := model.File{Name: f.name, SHA256: hex.EncodeToString(sum[:]), Size: len(f.text), Bytes: []byte(f.text)}
			if _, err := book.Await(t.Context(), file); err != nil {
				return err
			}
		}
		return nil
	})
	var listed []struct {
		File, Symbol, Subject string
		Why                   []struct{ Field, Code, Message string }
	}
	if err := json.Unmarshal([]byte(d.must("list", "waiting", "--json")), &listed); err != nil || len(listed) != 4 {
		t.Fatalf("%+v, %v", listed, err)
	}
	for i, want := range []string{
		"không ngày.txt|7-CV/QU|báo cáo nhanh|issued_on:missing-date", "đủ.txt|7-CV/QU|báo cáo nhanh|", "chụp.png|||text:no-text", "hỏng.docx|||text:zip",
	} {
		one := listed[i]
		var why []string
		for _, w := range one.Why {
			why = append(why, w.Field+":"+w.Code)
			if w.Message == "" || strings.Contains(w.Message, "?") {
				t.Errorf("%s: %+v", one.File, w)
			}
		}
		if got := strings.Join([]string{one.File, one.Symbol, one.Subject, strings.Join(why, " ")}, "|"); got != want || one.Why == nil {
			t.Errorf("%s, want %s", got, want)
		}
	}
	if text := d.must("list", "waiting", "--find", "ban chup"); !strings.Contains(text, "chụp.png") || strings.Contains(text, "đủ.txt") {
		t.Errorf("%s", text)
	}
}
