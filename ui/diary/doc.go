// Package diary is the diaries a report is made from: activities, violations, movements and the days of central sites, each a list with its form.
package diary
