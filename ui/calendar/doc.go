// Package calendar is the room of one screen: a month with what falls due on each of its days.
package calendar
