// Package bookfile keeps the one file a book lives in: whose it is, who has it open, its connection, its version, its
// copies. What its tables hold, and every query of them, is package store's.
package bookfile
