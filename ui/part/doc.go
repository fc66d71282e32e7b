// Package part is what several rooms show of one thing: the words of a task, the fields of a paper, the marks of an
// isolation, a change of the journal. It holds no screen; what a single room shows belongs to that room.
package part
