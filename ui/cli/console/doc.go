// Package console tells whether the terminal that the program was started in can draw its screens.
package console
