// Package taskform is the room of one form: everything about a task, new or old, from whichever room it is asked for.
package taskform
