// Package assign is the form that changes several tasks at once: who leads, does and supports them, when they are due and where they
// stand. It is no room: the list of tasks opens it.
package assign
