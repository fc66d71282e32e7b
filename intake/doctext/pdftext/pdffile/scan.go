package pdffile

import (
	"bytes"
	"slices"
)

// scan notes where every object begins and gives the streams that hold further objects. Of two objects with one number
// the later counts: that is how a PDF is changed.
func (f *File) scan(data []byte) []*Stream {
	var packs []*Stream
	for at := 0; at < len(data) && len(f.order) < maxFound; {
		n := bytes.Index(data[at:], []byte("obj"))
		if n < 0 {
			break
		}
		ref, ok := refBefore(data, at+n)
		at += n + len("obj")
		if !ok {
			continue
		}
		if _, known := f.objects[ref.ID]; !known {
			f.order = append(f.order, ref.ID)
		}
		f.objects[ref.ID] = place{src: data, at: at}
		l := NewLexer(data, f.limits.Values)
		l.pos = at
		if s, ok := readObject(l, ref, false).(*Stream); ok {
			switch s.Dict["Type"] {
			case Name("ObjStm"):
				packs = append(packs, s)
			case Name("XRef"):
				f.takeTrailer(s.Dict)
			}
		}
		at = max(at, l.pos)
	}
	return packs
}

const (
	maxID    = 1 << 23 // the most objects a PDF may have; ISO 32000-1, annex C
	maxFound = 300_000 // objects; a paper of 300 pages has 5,000
)

// refBefore reads "n g " backwards from the word obj.
func refBefore(data []byte, at int) (Ref, bool) {
	gen, at, ok := numberBefore(data, at)
	if !ok {
		return Ref{}, false
	}
	id, at, ok := numberBefore(data, at)
	if !ok || id > maxID || at > 0 && !isSpace(data[at-1]) && data[at-1] != 'j' && data[at-1] != 'm' { // endobj, endstream
		return Ref{}, false
	}
	return Ref{id, gen}, true
}

func numberBefore(data []byte, at int) (n, from int, ok bool) {
	end := at
	for at > 0 && end-at < 20 && isSpace(data[at-1]) {
		at--
	}
	last := at
	for scale := 1; at > 0 && last-at < 8 && data[at-1] >= '0' && data[at-1] <= '9'; scale *= 10 {
		at--
		n += int(data[at]-'0') * scale
	}
	return n, at, last < end && at < last
}

// findTrailer reads the dictionaries behind the word trailer. The last one counts, like the last object.
func (f *File) findTrailer(data []byte) {
	word := []byte("trailer")
	for at := 0; at < len(data); {
		n := bytes.Index(data[at:], word)
		if n < 0 {
			break
		}
		l := NewLexer(data, f.limits.Values)
		l.pos = at + n + len(word)
		v, _ := l.Next()
		if d, ok := v.(Dict); ok {
			f.takeTrailer(d)
		}
		at = l.pos
	}
}

// takeTrailer keeps what counts of a trailer. What a later one does not say stands.
func (f *File) takeTrailer(d Dict) {
	if f.trailer == nil {
		f.trailer = Dict{}
	}
	for _, key := range []Name{"Root", "Encrypt", "ID"} {
		if d[key] != nil {
			f.trailer[key] = d[key]
		}
	}
}

// unpackObjects notes the objects inside object streams. They count unless an object of the same number stands behind
// the stream.
func (f *File) unpackObjects(packs []*Stream) error {
	for _, s := range packs {
		data, err := f.Data(s)
		if err != nil {
			return err
		}
		first := f.Int(s.Dict["First"])
		pack := f.objects[s.ref.ID].at
		l := NewLexer(data[:min(max(first, 0), len(data))], len(data))
		for len(f.order) < maxFound {
			id, ok1 := l.Next()
			at, ok2 := l.Next()
			if !ok1 || !ok2 {
				break
			}
			n, isInt := id.(int)
			offset, alsoInt := at.(int)
			if !isInt || !alsoInt || n < 0 || n > maxID || offset < 0 || offset > len(data)-first {
				continue
			}
			old, known := f.objects[n]
			if known && !old.packed && old.at > pack {
				continue
			}
			if !known {
				f.order = append(f.order, n)
			}
			f.objects[n] = place{src: data, at: first + offset, packed: true}
			delete(f.cache, n)
		}
	}
	return nil
}

// Page is one page with what it inherits.
type Page struct {
	Dict      Dict
	Resources Dict
	Width     float64 // of the sheet as it is stored, 0 where it is not said
	Height    float64
	Left      float64 // where the sheet begins
	Bottom    float64
	Turn      int // quarters of a turn to the right it is shown by, 0 to 3
}

// Pages gives the pages in order. Where the tree of pages is lost, every page of the file comes as it stands there.
func (f *File) Pages() ([]Page, error) {
	w := walk{f: f, seen: map[int]bool{}}
	root := f.Dict(f.trailer["Root"])
	w.node(root["Pages"], Dict{}, 0)
	if len(w.pages) == 0 && !w.full {
		for _, id := range slices.Clone(f.order) {
			if d := f.Dict(Ref{ID: id}); d["Type"] == Name("Page") {
				w.node(Ref{ID: id}, Dict{}, 0)
			}
		}
	}
	switch {
	case w.full:
		return nil, ErrTooLarge
	case len(w.pages) == 0:
		return nil, errDamaged
	}
	return w.pages, nil
}

type walk struct {
	f     *File
	seen  map[int]bool
	pages []Page
	steps int // branches looked at
	full  bool
}

const (
	deepestTree  = 60
	mostBranches = 200_000
)

// node walks a node of the page tree; no node is walked twice.
func (w *walk) node(v any, from Dict, depth int) {
	ref, isRef := v.(Ref)
	if isRef && w.seen[ref.ID] || depth > deepestTree || w.full {
		return
	}
	if isRef {
		w.seen[ref.ID] = true
	}
	d := w.f.Dict(v)
	if d == nil {
		return
	}
	inherited := Dict{}
	for _, key := range []Name{"Resources", "MediaBox", "Rotate"} {
		inherited[key] = from[key]
		if d[key] != nil {
			inherited[key] = d[key]
		}
	}
	if kids := w.f.Array(d["Kids"]); kids != nil && d["Type"] != Name("Page") {
		for _, kid := range kids {
			if w.steps++; w.steps > mostBranches {
				return
			}
			if _, ok := kid.(Ref); ok { // a page is always an object of its own
				w.node(kid, inherited, depth+1)
			}
		}
		return
	}
	if len(w.pages) == w.f.limits.Pages {
		w.full = true
		return
	}
	page := Page{Dict: d, Resources: w.f.Dict(inherited["Resources"]), Turn: (w.f.Int(inherited["Rotate"])/90%4 + 4) % 4}
	if box := w.f.Numbers(inherited["MediaBox"]); len(box) == 4 {
		page.Left, page.Width = min(box[0], box[2]), max(box[0], box[2])-min(box[0], box[2])
		page.Bottom, page.Height = min(box[1], box[3]), max(box[1], box[3])-min(box[1], box[3])
	}
	w.pages = append(w.pages, page)
}
