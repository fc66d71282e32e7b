// Package receive is the room where papers come in: finding files, pasting text, reviewing what was read, several in a queue.
// What it shows of a paper is a proposal; nothing is in the book before it is confirmed.
package receive
