// Package journal is the room of what was done: the journal, the history of one row, a step written out, the bin.
package journal
