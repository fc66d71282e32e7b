package printed

import (
	"bytes"
	"fmt"
	"io"
	"iter"
	"runtime"

	"sotruc/ui/safejson"
)

// partRecords is how many records become JSON at once, while the next ones are read.
const partRecords = 500

// jsonPart is a part of a list as JSON, or why there is none.
type jsonPart struct {
	text []byte
	err  error
}

// jsonList writes records as safejson writes a slice of them. Its parts are made beside each other and written in their order.
type jsonList struct {
	to     io.Writer
	before string
	made   []chan jsonPart // that are not written yet
}

// Records writes the records of a list as they come.
func Records(w io.Writer, entries iter.Seq2[Entry, error]) error {
	l := jsonList{to: w, before: "[\n  "}
	records := make([]any, 0, partRecords)
	for e, err := range entries {
		if err != nil {
			return err
		}
		if records = append(records, e.Record); len(records) == partRecords {
			if err := l.add(records); err != nil {
				return err
			}
			records = make([]any, 0, partRecords)
		}
	}
	return l.end(records)
}

// add has one more part made, and writes those that there is no more room for.
func (l *jsonList) add(records []any) error {
	part := make(chan jsonPart, 1)
	go func() { part <- partOf(records) }()
	l.made = append(l.made, part)
	return l.write(runtime.GOMAXPROCS(0))
}

// write writes parts until so many are left.
func (l *jsonList) write(left int) error {
	for len(l.made) > left {
		part := <-l.made[0]
		l.made = l.made[1:]
		err := part.err
		if err == nil {
			_, err = l.to.Write(append([]byte(l.before), part.text...))
		}
		if err != nil {
			return fmt.Errorf("print JSON: %w", err)
		}
		l.before = betweenRecords
	}
	return nil
}

// end writes what is left, the last records too.
func (l *jsonList) end(records []any) error {
	if len(records) > 0 {
		if err := l.add(records); err != nil {
			return err
		}
	}
	if err := l.write(0); err != nil {
		return err
	}
	end := "\n]\n"
	if l.before != betweenRecords {
		end = "[]\n"
	}
	if _, err := io.WriteString(l.to, end); err != nil {
		return fmt.Errorf("print JSON: %w", err)
	}
	return nil
}

const betweenRecords = ",\n  "

// partOf is records as they stand in a list.
func partOf(records []any) jsonPart {
	var b bytes.Buffer
	enc := safejson.Encoder(&b, "  ")
	for i, record := range records {
		if i > 0 {
			b.Truncate(b.Len() - len("\n"))
			b.WriteString(betweenRecords)
		}
		if err := enc.Encode(record); err != nil {
			return jsonPart{err: err}
		}
	}
	return jsonPart{text: safejson.Escape(bytes.TrimSuffix(b.Bytes(), []byte("\n")))}
}
