// Package today is the first room: what is late, missing or due, most urgent first, each line the place behind it. It works
// out nothing itself; what waits is counted by package office.
package today
