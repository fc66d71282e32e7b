// Package pdffile gives the objects of a PDF: numbers, names, dictionaries, streams, pages. It knows nothing of text.
// It finds objects by their own headers and never follows the cross-reference table, so that a table that is wrong,
// cut off, hostile or circular cannot mislead it.
package pdffile

import (
	"bytes"
	"errors"
)

// Why a file cannot be opened, or not further read; any other error says that it is damaged.
var (
	errDamaged   = errors.New("no pages can be found")
	ErrEncrypted = errors.New("a password is needed")
	ErrTooLarge  = errors.New("more data than the limits allow")
)

// Limits bounds the work and the memory a file may cost.
type Limits struct {
	Stream   int // bytes of one stream, unpacked
	Unpacked int // bytes of all streams, unpacked
	Values   int // numbers, names and so on that are kept
	Pages    int
}

// File is a PDF whose objects were found.
type File struct {
	limits   Limits
	objects  map[int]place
	order    []int // ids as they come in the file
	cache    map[int]any
	unpacked map[*Stream][]byte // small streams that may be wanted again
	kept     int                // bytes in unpacked
	spent    int                // bytes unpacked so far
	values   int                // values made so far
	trailer  Dict
	cipher   *decipher // nil: not encrypted
}

// place is where the text of an object begins.
type place struct {
	src    []byte
	at     int
	packed bool // inside an object stream
}

// Stream is a dictionary with data.
type Stream struct {
	Dict Dict
	raw  []byte // up to endstream
	ref  Ref
}

// Open finds the objects of data. It takes time in proportion to its size.
func Open(data []byte, limits Limits) (*File, error) {
	f := &File{limits: limits, objects: map[int]place{}, cache: map[int]any{}, unpacked: map[*Stream][]byte{}}
	packs := f.scan(data)
	f.findTrailer(data)
	if v := f.trailer["Encrypt"]; v != nil {
		var err error
		if f.cipher, err = f.newDecipher(f.Dict(v)); err != nil {
			return nil, err
		}
	}
	if err := f.unpackObjects(packs); err != nil {
		return nil, err
	}
	return f, nil
}

// firstID is the half of the file's identifier that goes into its key.
func (f *File) firstID() String {
	if ids := f.Array(f.trailer["ID"]); len(ids) > 0 {
		id, _ := f.Resolve(ids[0]).(String)
		return id
	}
	return ""
}

const longestChain = 16 // of references to references

// Resolve gives the value behind a Ref, and any other value as it is.
func (f *File) Resolve(v any) any {
	for range longestChain {
		ref, ok := v.(Ref)
		if !ok {
			return v
		}
		v = f.object(ref)
	}
	return nil
}

func (f *File) object(ref Ref) any {
	if v, ok := f.cache[ref.ID]; ok {
		return v
	}
	at, ok := f.objects[ref.ID]
	if !ok {
		return nil
	}
	l := NewLexer(at.src, f.limits.Values-f.values)
	l.pos = at.at
	before := l.left
	v := readObject(l, ref, at.packed)
	f.values += before - l.left
	f.cache[ref.ID] = v
	return v
}

// readObject reads one object, with its data where it is a stream.
func readObject(l *Lexer, ref Ref, packed bool) any {
	v, ok := l.Next()
	if !ok {
		return nil
	}
	switch v := v.(type) {
	case int:
		if to, ok := l.ref(v); ok {
			return to
		}
	case Dict:
		if packed {
			return v
		}
		l.blanks()
		if l.has("stream") {
			return &Stream{Dict: v, raw: l.streamData(v), ref: ref}
		}
	}
	return v
}

// ref reads "g R" behind a number.
func (l *Lexer) ref(id int) (Ref, bool) {
	back := l.pos
	gen, _ := l.Next()
	if n, ok := gen.(int); ok {
		if word, _ := l.Next(); word == Keyword("R") {
			return Ref{id, n}, true
		}
	}
	l.pos = back
	return Ref{}, false
}

// streamData takes the data of a stream. The length is believed where endstream follows.
func (l *Lexer) streamData(d Dict) []byte {
	l.pos += len("stream")
	if l.pos < len(l.src) && l.src[l.pos] == '\r' {
		l.pos++
	}
	if l.pos < len(l.src) && l.src[l.pos] == '\n' {
		l.pos++
	}
	from := l.pos
	if n, ok := d["Length"].(int); ok && n >= 0 && n <= len(l.src)-from {
		l.pos = from + n
		for l.pos < len(l.src) && isSpace(l.src[l.pos]) {
			l.pos++
		}
		if l.has("endstream") {
			return l.src[from : from+n]
		}
	}
	n := bytes.Index(l.src[from:], []byte("endstream"))
	if n < 0 {
		n = len(l.src) - from
	}
	l.pos = from + n
	return l.src[from : from+n]
}
