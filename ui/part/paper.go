package part

import (
	"strconv"
	"strings"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// PaperKind is a type of paper one can choose.
type PaperKind struct {
	code  string // of the choice, "QĐ" or, where two types share an abbreviation, "QĐ/2"
	Abbr  string
	Label string
}

// PaperKinds lists the types, those met most first.
func PaperKinds(d *scene.Desk) []PaperKind {
	codes := strings.Fields(d.T("directive.kinds"))
	kinds := make([]PaperKind, len(codes))
	for i, code := range codes {
		abbr, _, _ := strings.Cut(code, "/")
		kinds[i] = PaperKind{code, abbr, d.T("directive.kind." + code)}
	}
	return kinds
}

// Name is the type in Vietnamese words; in English the label explains it in brackets.
func (k PaperKind) Name() string {
	name, _, _ := strings.Cut(k.Label, " (")
	return name
}

// kindOptions are the types to choose from, with the paper's own where it is none of them.
func kindOptions(d *scene.Desk, p model.Directive) (options []kit.Option, chosen string) {
	options = []kit.Option{{Label: d.T("directive.no_kind")}}
	if p.Kind == "" && p.KindName == "" {
		return append(options, kindList(d)...), ""
	}
	for _, k := range PaperKinds(d) {
		if k.Abbr == p.Kind && (p.KindName == "" || strings.EqualFold(k.Name(), p.KindName)) {
			return append(options, kindList(d)...), k.code
		}
	}
	own := kit.Option{Value: ownKind, Label: kit.Plain(strings.TrimSpace(p.Kind + " " + p.KindName))}
	return append(append(options, own), kindList(d)...), ownKind
}

// ownKind is the choice that leaves the type as it was read.
const ownKind = "="

func kindList(d *scene.Desk) []kit.Option {
	var options []kit.Option
	for _, k := range PaperKinds(d) {
		options = append(options, kit.Option{Value: k.code, Label: k.Abbr + "  " + k.Label})
	}
	return options
}

// PaperFields are the fields of a paper, filled with what is known. The keys are the names of the columns.
func PaperFields(d *scene.Desk, p model.Directive) []kit.Field {
	kinds, kind := kindOptions(d, p)
	urgencies := make([]kit.Option, 0, 4)
	for _, u := range []model.Urgency{model.UrgencyNormal, model.UrgencyUrgent, model.UrgencyVeryUrgent, model.UrgencyFlash} {
		urgencies = append(urgencies, kit.Option{Value: string(u), Label: strings.TrimSpace(UrgencyMark(u) + " " + d.T("word.urgency."+string(u)))})
	}
	label := func(name string) string { return d.T("directive.field." + name) }
	line := func(name, value string) kit.Field {
		return kit.Field{Key: name, Label: label(name), Value: value, Limit: model.MaxLine / 3}
	}
	return []kit.Field{
		{Key: "kind", Label: label("kind"), Kind: kit.FieldChoice, Options: kinds, Value: kind},
		line("symbol", p.Symbol),
		line("issuer", p.Issuer),
		line("place", p.Place),
		{Key: "issued_on", Label: label("issued_on"), Kind: kit.FieldDate, Value: p.IssuedOn.Local(), Parse: scene.DayParser(d), Help: d.T("directive.help.day"), Width: 24},
		{Key: "subject", Label: label("subject"), Kind: kit.FieldArea, Height: 3, Value: p.Subject},
		line("signer", p.Signer),
		line("signer_title", p.SignerTitle),
		{Key: "urgency", Label: label("urgency"), Kind: kit.FieldChoice, Options: urgencies, Value: string(p.Urgency)},
		{Key: "recipients", Label: label("recipients"), Kind: kit.FieldArea, Height: 2, Value: strings.Join(p.Recipients, "\n")},
		{Key: "received_at", Label: label("received_at"), Kind: kit.FieldDate, Required: true, Value: scene.Moment(p.ReceivedAt), Parse: scene.InstantParser(d), Help: d.T("directive.help.moment"), Width: 24},
		line("handled_by", p.HandledBy),
		ForwardedField(d, p.ForwardedOn.Local()),
	}
}

// ForwardedField is the day a paper was passed on.
func ForwardedField(d *scene.Desk, value string) kit.Field {
	return kit.Field{
		Key: "forwarded_on", Label: d.T("directive.field.forwarded_on"), Kind: kit.FieldDate, Value: value, Parse: scene.DayParser(d),
		Help: d.T("directive.help.day"), Width: 24,
	}
}

// WithFields puts the values of a form into a paper.
func WithFields(d *scene.Desk, p model.Directive, v map[string]string) model.Directive {
	if chosen := v["kind"]; chosen == "" {
		p.Kind, p.KindName = "", ""
	} else {
		for _, k := range PaperKinds(d) {
			if k.code == chosen {
				p.Kind, p.KindName = k.Abbr, k.Name()
			}
		}
	}
	if symbol := strings.TrimSpace(v["symbol"]); symbol != p.Symbol {
		p.Symbol, p.DocNumber = symbol, leadingNumber(symbol)
	}
	p.Issuer, p.Place, p.Subject = v["issuer"], v["place"], strings.TrimSpace(v["subject"])
	p.Signer, p.SignerTitle, p.Urgency = v["signer"], v["signer_title"], model.Urgency(v["urgency"])
	p.HandledBy, p.IssuedOn, p.ForwardedOn = v["handled_by"], scene.TypedDay(d, v["issued_on"]), scene.TypedDay(d, v["forwarded_on"])
	if v["received_at"] != scene.Moment(p.ReceivedAt) { // a form shows no seconds
		p.ReceivedAt, _ = scene.TypedInstant(d, v["received_at"])
	}
	p.Recipients = nil
	for line := range strings.SplitSeq(v["recipients"], "\n") {
		if line = strings.TrimSpace(line); line != "" {
			p.Recipients = append(p.Recipients, line)
		}
	}
	return p
}

// leadingNumber is the number a symbol begins with; 0 where it begins with none that a register could hold.
func leadingNumber(symbol string) int {
	end := 0
	for end < len(symbol) && symbol[end] >= '0' && symbol[end] <= '9' {
		end++
	}
	n, err := strconv.Atoi(symbol[:end])
	if err != nil || end > 6 {
		return 0
	}
	return n
}

// Held are what a list shows of a number that waits for its paper, in the place of symbol and subject.
func Held(d *scene.Desk, p model.Directive) (symbol, subject string) {
	if p.Held() {
		return d.T("directive.held"), strings.Trim(p.Issuer+" · "+p.Note, " ·")
	}
	return p.Symbol, p.Subject
}

// FormSentences gives the sentences of a failed write by field; those of fields the form has not stand above it.
func FormSentences(d *scene.Desk, form *kit.Form, err error) map[string]string {
	values := form.Values()
	said, above := map[string]string{}, []string{}
	for field, sentence := range d.FieldSentences(err) {
		if _, has := values[field]; has {
			said[field] = sentence
		} else {
			above = append(above, sentence)
		}
	}
	if len(above) > 0 {
		said[""] = strings.Join(above, " ")
	}
	return said
}
