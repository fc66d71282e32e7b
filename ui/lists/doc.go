// Package lists is the screen on which a list of people that came in is looked at row by row before it goes into the book.
package lists
