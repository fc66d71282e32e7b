// Package cli is the command line: one file a command. It reads flags and files, opens the book, and hands on to the
// rooms that know; it decides nothing about wards, tasks or reports. What a program may read goes to stdout, what a
// person reads to stderr.
package cli
