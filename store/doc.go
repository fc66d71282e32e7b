// Package store keeps the book: one SQLite file with everything the ward's office has on record, its journal, bin,
// search and backups. It asks package model for every rule and decides none itself; screens, reports and the reading
// of papers do not belong here.
package store
