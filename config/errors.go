package config

import (
	"fmt"

	"sotruc/model"
)

// The codes an Error carries beside those of model.
const (
	CodeSyntax      model.Code = "syntax"
	CodeBackslash   model.Code = "backslash" // a syntax error on a line with a backslash between double quotes
	CodeUnknownKey  model.Code = "unknown-key"
	CodeWrongType   model.Code = "wrong-type"
	CodeInvalidTime model.Code = "invalid-time"
	CodeInvalidCode model.Code = "invalid-code"
	CodeInvalidMail model.Code = "invalid-mail"
	CodeTooLarge    model.Code = "too-large"
	CodeTwice       model.Code = "twice"     // the settings have it already
	CodeBothDays    model.Code = "both-days" // a day that is closed and worked
)

// Error is something in a settings file that cannot be accepted: the first, with those below it.
type Error struct {
	Path   string
	Line   int    // 1 is the first; 0 where the file as a whole is meant
	Key    string // as report.cut_off or holiday[2].on, where [1] is the first of a list; "" where there is none
	Code   model.Code
	Detail string // what is allowed, or what the parser says; may be ""
	More   []Error
}

// Error gives path, line, key and code; screens use locale instead.
func (e *Error) Error() string {
	text := e.Path
	if e.Line > 0 {
		text += fmt.Sprintf(":%d", e.Line)
	}
	if e.Key != "" {
		text += ": " + e.Key
	}
	text += ": " + string(e.Code)
	if e.Detail != "" {
		text += " (" + e.Detail + ")"
	}
	return text
}
