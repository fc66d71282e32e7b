// Package reports is the room of the reports: those due and sent, the sheet of one, and the diaries a report is made from:
// activities, violations, movements, central sites.
package reports
