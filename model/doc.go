// Package model says what the things in the duty book are and holds every rule about them that needs no I/O:
// when a task is late, until when somebody is isolated, which check-in is missing; package figure counts on them.
// It imports only the standard library and model/viet. Reading and writing files or the book does not belong here.
package model
