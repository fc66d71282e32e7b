// Package signs holds the plain twins of the signs that the fonts of old consoles lack.
package signs

import "strings"

// twins are the signs of the screens outside what every console font has, which is what code pages 437 and 1252 name, each with one of those
// and as wide. No two that mean something apart have the same: only the heights of a row of bars are told apart more roughly, by how dense
// they are.
var twins = map[rune]rune{
	'✓': '√', // done
	'●': '■', // not saved; the paper a chain is about
	'□': '○', // issued and not sent
	'▸': '►', // the person a chain of contacts is about
	'▾': '▼', // a field that has a list
	'┃': '║', // the lines of a paper a field was read from
	'⏱': '»', // a deadline as it was read
	'−': '-',
	'▁': '_', '▂': '░', '▃': '░', '▄': '▒', '▅': '▒', '▆': '▓', '▇': '▓',
}

// Plain is text with every sign that has a twin replaced by it; its width stays.
func Plain(text string) string {
	return strings.Map(func(r rune) rune {
		if twin, ok := twins[r]; ok {
			return twin
		}
		return r
	}, text)
}
