package zipxml_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"strings"
	"testing"

	"sotruc/intake/doctext/zipxml"
)

func packed(t *testing.T, name, content string) *zipxml.Pack {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	f, err := w.Create(name)
	if err == nil {
		_, err = f.Write([]byte(content))
	}
	if err := errors.Join(err, w.Close()); err != nil {
		t.Fatal(err)
	}
	pack, err := zipxml.Open(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return pack
}

// Text between elements comes in its order, and an element that is skipped gives none.
func TestContent(t *testing.T) {
	pack := packed(t, `A\b.XML`, "<p>a<s>b</s>c<x><s>no</s>no</x>d</p>")
	if !pack.Has("/a/B.xml") || pack.Has("b.xml") || !pack.HasAny(func(name string) bool { return name == "a/b.xml" }) {
		t.Error("names of parts are not compared as they should be")
	}
	var got strings.Builder
	text := func(s string) error {
		_, err := got.WriteString(s)
		return err
	}
	var element func(r *zipxml.Reader, e xml.StartElement) error
	element = func(r *zipxml.Reader, e xml.StartElement) error {
		got.WriteString("<" + e.Name.Local + ">")
		if e.Name.Local == "x" {
			return r.Skip()
		}
		return r.Content(text, element)
	}
	if err := pack.Read("a/b.xml", element); err != nil || got.String() != "<p>a<s>bc<x>d" {
		t.Errorf("got %q, %v", got.String(), err)
	}
}

func TestErrors(t *testing.T) {
	whole := func(r *zipxml.Reader, _ xml.StartElement) error {
		return r.Content(func(string) error { return nil }, func(r *zipxml.Reader, _ xml.StartElement) error { return r.Skip() })
	}
	for content, want := range map[string]error{
		"<a>b": zipxml.ErrDamaged, "<a>&b;</a>": zipxml.ErrDamaged, "<!DOCTYPE a><a/>": zipxml.ErrDTD, "<a>" + strings.Repeat("<b>", 300): zipxml.ErrTooLarge,
		"<a>" + strings.Repeat("b", 2<<20): zipxml.ErrTooLarge,
	} {
		if err := packed(t, "a.xml", content).Read("a.xml", whole); !errors.Is(err, want) {
			t.Errorf("%.20q: %v", content, err)
		}
	}
	if err := packed(t, "a.xml", "").Read("b.xml", whole); !errors.Is(err, zipxml.ErrDamaged) {
		t.Errorf("no such part: %v", err)
	}
}
