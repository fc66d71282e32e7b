package words

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"text/template"

	"sotruc/model/viet"
)

// maxText bounds what a template or one of its functions says, in bytes.
const maxText = 64 << 10

var (
	errTooLong = errors.New("too long")
	errRefused = errors.New("no such function")
)

// functions are those of the templates beside the comparisons of text/template. What could make much of little is bounded or not there.
func functions() template.FuncMap {
	return template.FuncMap{
		"n":        number,
		"clause":   clause,
		"join":     join,
		"sentence": sentence,
		"bracket":  bracket,
		"percent":  percent,
		"when":     when,
		"print":    func(values ...any) (string, error) { return printed("", values) },
		"println":  func(values ...any) (string, error) { return printed("\n", values) },
		"printf":   printf,
		"html":     refused,
		"js":       refused,
		"urlquery": refused,
		"call":     refused,
	}
}

func refused(...any) (string, error) { return "", errRefused }

// number writes a number as papers of the Party do: 05, 12, 1.157; none is 0.
func number(n int) string {
	if n > 0 && n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return viet.Number(n)
}

// clause puts a number into a form, where % is the number; of zero it says nothing.
func clause(n int, form string) (string, error) {
	if n == 0 {
		return "", nil
	}
	return bounded(strings.Replace(form, "%", number(n), 1))
}

// join joins the texts that are not empty.
func join(separator string, texts ...string) (string, error) {
	var b strings.Builder
	for _, text := range texts {
		if text == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteString(separator)
		}
		b.WriteString(text)
		if b.Len() > maxText {
			return "", errTooLong
		}
	}
	return b.String(), nil
}

// sentence puts before in front of a text and a full stop behind it; of an empty text it says nothing.
func sentence(before, text string) (string, error) {
	if text == "" {
		return "", nil
	}
	return bounded(before + text + ".")
}

// bracket puts a text in brackets behind what was said.
func bracket(text string) (string, error) {
	if text == "" {
		return "", nil
	}
	return bounded(" (" + text + ")")
}

// when is a text where something is so, is said or is not 0; otherwise nothing.
func when(so any, text string) string {
	if yes, ok := template.IsTrue(so); ok && yes {
		return text
	}
	return ""
}

// percent is a share in per cent with one decimal: 98,1%; "" of nothing. Only all of it is 100%.
func percent(part, whole int) string {
	if whole <= 0 || part < 0 {
		return ""
	}
	thousandths := part * 1000 / whole // never rounded up to all of it
	if thousandths%10 == 0 {
		return fmt.Sprintf("%d%%", thousandths/10)
	}
	return fmt.Sprintf("%d,%d%%", thousandths/10, thousandths%10)
}

func bounded(text string) (string, error) {
	if len(text) > maxText {
		return "", errTooLong
	}
	return text, nil
}

func printed(end string, values []any) (string, error) {
	var b strings.Builder
	for _, value := range values {
		fmt.Fprint(&b, value)
		if b.Len() > maxText {
			return "", errTooLong
		}
	}
	return b.String() + end, nil
}

// wide is a width of printf that could make much of little.
var wide = regexp.MustCompile(`\*|%[^a-zA-Z%]*\d{3}`)

func printf(form string, values ...any) (string, error) {
	if len(form) > 500 || wide.MatchString(form) {
		return "", errTooLong
	}
	return bounded(fmt.Sprintf(form, values...))
}
