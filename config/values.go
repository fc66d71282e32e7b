package config

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"sotruc/model"
	"sotruc/model/viet"
)

type read = func(r *reader, path string, value any)

// maxList bounds the lists of the file.
const maxList = 500

// line takes a text of one line; white space around it goes.
func line(into *string) read {
	return func(r *reader, path string, value any) {
		text, ok := value.(string)
		switch clean := viet.CleanLine(text); {
		case !ok:
			r.fault(path, CodeWrongType, "text")
		case len(clean) > model.MaxLine:
			r.fault(path, model.CodeTooLong, strconv.Itoa(model.MaxLine))
		default:
			*into = clean
		}
	}
}

// folder takes a path of the file system as it is: its bytes name it.
func folder(into *string) read {
	return func(r *reader, path string, value any) {
		text, ok := value.(string)
		switch {
		case !ok:
			r.fault(path, CodeWrongType, "text")
		case strings.ContainsAny(text, "\b\t\n\f\r"): // D:\temp
			r.fault(path, CodeBackslash, "")
		case strings.ContainsFunc(text, unicode.IsControl):
			r.fault(path, model.CodeUnknown, "")
		default:
			*into = text
		}
	}
}

// lines takes a list of texts that pass ok; code says what is wrong with one that does not.
func lines(into *[]string, ok func(string) bool, code model.Code, detail string) read {
	return func(r *reader, path string, value any) {
		list, isList := value.([]any)
		if !isList {
			r.fault(path, CodeWrongType, "list of texts")
			return
		}
		if len(list) > maxList {
			r.fault(path, model.CodeTooLong, strconv.Itoa(maxList))
			return
		}
		*into = nil
		for i, item := range list {
			at := path + "[" + strconv.Itoa(i+1) + "]"
			var text string
			line(&text)(r, at, item)
			if _, isText := item.(string); isText && !ok(text) {
				r.fault(at, code, detail)
			}
			if slices.Contains(*into, text) {
				r.fault(at, CodeTwice, "")
			}
			*into = append(*into, text)
		}
	}
}

// oneOf takes one of the words.
func oneOf[T ~string](into *T, words ...T) read {
	return func(r *reader, path string, value any) {
		text, ok := value.(string)
		switch {
		case !ok:
			r.fault(path, CodeWrongType, "text")
		case !slices.Contains(words, T(text)):
			r.fault(path, model.CodeUnknown, list(words))
		default:
			*into = T(text)
		}
	}
}

func list[T ~string](words []T) string {
	texts := make([]string, len(words))
	for i, w := range words {
		texts[i] = string(w)
	}
	return strings.Join(texts, ", ")
}

// weekday takes the English name of a day of the week.
func weekday(into *int) read {
	return func(r *reader, path string, value any) {
		names := []string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
		var name string
		oneOf(&name, names...)(r, path, value)
		if i := slices.Index(names, name); i >= 0 {
			*into = i + 1
		}
	}
}

// number takes a whole number between least and most.
func number(into *int, least, most int) read {
	return func(r *reader, path string, value any) {
		n, ok := value.(int64)
		switch {
		case !ok:
			r.fault(path, CodeWrongType, "whole number")
		case n < int64(least) || n > int64(most):
			r.fault(path, model.CodeOutOfRange, fmt.Sprintf("%d–%d", least, most))
		default:
			*into = int(n)
		}
	}
}

// days takes a list of day numbers, rising.
func days(into *model.Days) read {
	return func(r *reader, path string, value any) {
		list, ok := value.([]any)
		if !ok {
			r.fault(path, CodeWrongType, "list of whole numbers")
			return
		}
		*into = nil
		last := 0
		for i, item := range list {
			number(&last, last+1, model.MaxIsolationDays)(r, path+"["+strconv.Itoa(i+1)+"]", item)
			*into = append(*into, last)
		}
	}
}

// yes takes true or false.
func yes(into *bool) read {
	return func(r *reader, path string, value any) {
		b, ok := value.(bool)
		if !ok {
			r.fault(path, CodeWrongType, "true, false")
			return
		}
		*into = b
	}
}

// clock takes a time of day; where empty is true, "" is none.
func clock(into *model.Clock, empty bool) read {
	return func(r *reader, path string, value any) {
		text, ok := value.(string)
		if !ok {
			r.fault(path, CodeWrongType, `"HH:MM"`)
			return
		}
		c, err := model.ParseClock(text)
		if err != nil || c == "" && !empty || c != "" && c != model.Clock(text) {
			r.fault(path, CodeInvalidTime, `"HH:MM"`)
			return
		}
		*into = c
	}
}

// date takes a day as "YYYY-MM-DD" or as TOML's own date; "" is none.
func date(into *model.Date) read {
	return func(r *reader, path string, value any) {
		var d model.Date
		var err error
		switch v := value.(type) {
		case string:
			d, err = model.ParseDate(v)
		case time.Time:
			d = model.DateOf(v)
			if v.Location().String() != "date-local" { // so the parser marks a date without time
				err = fmt.Errorf("%v has a time", v)
			}
		default:
			r.fault(path, CodeWrongType, `"YYYY-MM-DD"`)
			return
		}
		if err != nil {
			r.fault(path, model.CodeInvalidDate, `"YYYY-MM-DD"`)
			return
		}
		*into = d
	}
}

// isMail tells whether s can be an address, as it stands in the head of a mail: what the mail program will judge is left to it.
func isMail(s string) bool {
	name, host, ok := strings.Cut(s, "@")
	return ok && name != "" && strings.Contains(strings.Trim(host, "."), ".") && !strings.ContainsAny(s, " ,:;<>[]\\\"()") &&
		!strings.ContainsFunc(s, func(r rune) bool { return r > unicode.MaxASCII }) &&
		!strings.Contains(host, "@")
}
