// Package store keeps the book: everything the ward's office has on record, its journal, bin, search and backups, in
// the one SQLite file that package bookfile opens. It asks package model for every rule and decides none itself;
// screens, reports and the reading of papers do not belong here.
package store
