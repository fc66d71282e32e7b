// Package lists takes over lists of households and of people under isolation: it holds a list against itself and against the book,
// and writes of it what is new.
package lists
