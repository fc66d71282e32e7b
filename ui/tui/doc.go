// Package tui is the screen of the duty book: one tea.Model (App), and a file for every screen it shows. Screens ask the
// book in commands and draw what they know; no screen reads or writes anything in Update or View. Widgets live in
// ui/kit, words in ui/locale, rules in model.
package tui
