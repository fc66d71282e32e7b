// Package reports is the room of the reports: those due and sent, the sheet of one, and what speaks against issuing it.
package reports
