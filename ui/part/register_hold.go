package part

import (
	"strings"

	"sotruc/model"
	"sotruc/ui/scene"
)

// heldWords are what a list shows of a number that waits for its paper, in the place of symbol and subject.
func Held(d *scene.Desk, p model.Directive) (symbol, subject string) {
	if p.Held() {
		return d.T("directive.held"), strings.Trim(p.Issuer+" · "+p.Note, " ·")
	}
	return p.Symbol, p.Subject
}
