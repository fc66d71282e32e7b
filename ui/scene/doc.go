// Package scene is what a screen is and what it works with: the interface, the closed set of actions it may ask for, places
// where one can go, the desk with book, settings, words and clock, asking the book and answering, lists, and small forms. It
// knows no room, and no screen of one.
package scene
