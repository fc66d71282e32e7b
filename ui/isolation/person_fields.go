package isolation

import (
	"fmt"
	"strconv"
	"strings"

	"sotruc/model"
	"sotruc/ui/isolate"
	"sotruc/ui/kit"
	"sotruc/ui/part"
)

// personFields are those of the person.
func (f *personForm) personFields() []kit.Field {
	d, p := f.desk, f.person
	name := part.IsolationField(d, "name", p.Name)
	name.Required, name.Replace = true, f.mode == personAdd // it may begin with the head of the household
	birth := part.IsolationField(d, "birth", part.Birth(p.Birth))
	birth.Width, birth.Replace, birth.Help = 12, true, d.T("isolation.birth_help")
	id := part.IsolationField(d, "national_id", p.NationalID)
	id.Width = 16
	phone := part.IsolationField(d, "phone", p.Phone)
	phone.Width = 16
	return []kit.Field{
		name, birth, isolate.ChoiceField(d, "sex", "word.sex", p.Sex, model.SexUnknown, model.SexMale, model.SexFemale),
		id, phone, part.IsolationField(d, "relation", p.Relation),
	}
}

// birth reads a year or a day; "" where it is neither.
func (f *personForm) birth() string {
	typed := strings.TrimSpace(f.form.Value("birth"))
	if len(typed) == len("2006") && strings.Trim(typed, "0123456789") == "" {
		return typed
	}
	parts := strings.FieldsFunc(typed, func(r rune) bool { return r == '/' || r == '-' || r == '.' })
	if len(parts) != 3 {
		return ""
	}
	var number [3]int
	for i, part := range parts {
		n, err := strconv.Atoi(strings.TrimSpace(part))
		if err != nil {
			return ""
		}
		number[i] = n
	}
	born, ok := model.NewDate(number[2], number[1], number[0])
	if !ok || number[2] < 1880 || born > f.desk.Today() {
		return ""
	}
	return born.String()
}

// read is the person the form describes.
func (f *personForm) read() model.Person {
	p := f.person
	if f.mode == personAdd || f.mode == personChange {
		v := f.form.Value
		p.Name, p.Birth, p.Sex = v("name"), f.birth(), model.Sex(v("sex"))
		p.NationalID, p.Phone, p.Relation = strings.ReplaceAll(v("national_id"), " ", ""), v("phone"), v("relation")
	}
	return p
}

// fromID fills in birth year and sex from a whole national id where they are not given.
func (f *personForm) fromID() {
	id := strings.ReplaceAll(f.form.Value("national_id"), " ", "")
	if len(id) != 12 || strings.Trim(id, "0123456789") != "" {
		return
	}
	century := int(id[3] - '0')
	year := fmt.Sprintf("%d%s", 19+century/2, id[4:6])
	if f.form.Value("birth") == "" && len(year) == len("2006") {
		f.form.SetValue("birth", year)
	}
	if f.form.Value("sex") == "" {
		sex := model.SexMale
		if century%2 == 1 {
			sex = model.SexFemale
		}
		f.form.SetValue("sex", string(sex))
	}
}

// isolationFields are those of the isolation.
func (f *personForm) isolationFields() []kit.Field {
	d, i := f.desk, f.isolation
	heading := kit.Field{Kind: kit.FieldHeading, Label: d.T("isolation.field.isolation")}
	toggle := part.IsolationField(d, "isolate", kit.On)
	toggle.Kind, toggle.Hidden = kit.FieldToggle, f.mode != personAdd
	starts := isolate.DayField(d, "starts_on", i.StartsOn)
	starts.Required = true
	anchorOn := isolate.DayField(d, "anchor_on", i.AnchorOn)
	anchorOn.Required = true
	ends := isolate.DayField(d, "ends_on", 0)
	ends.Help = d.T("isolation.ends_help")
	why := part.IsolationField(d, "why", "")
	why.Disabled = true
	more := part.IsolationField(d, "why_more", "")
	more.Disabled = true
	rule := part.IsolationField(d, "regime", i.RegimeID)
	rule.Kind = kit.FieldChoice
	disease := part.IsolationField(d, "disease", i.Disease)
	disease.Kind, disease.Required, disease.Options = kit.FieldChoice, true, part.DiseaseOptions(d, d.Today())
	category := part.IsolationField(d, "category", string(i.Category))
	category.Kind = kit.FieldChoice
	told := part.IsolationField(d, "told", "")
	told.Kind = kit.FieldChoice
	certificate, certified := part.IsolationField(d, "certificate", i.Certificate), isolate.DayField(d, "certificate_on", i.CertificateOn)
	certificate.Hidden = f.mode != personCorrect || i.Outcome != model.OutcomeCompleted
	certified.Hidden = certificate.Hidden
	contact := part.IsolationField(d, "contact_id", "")
	contact.Listed, contact.Help = true, d.T("isolation.contact_help")
	instead := part.IsolationField(d, "instead", "")
	instead.Kind, instead.Hidden = kit.FieldChoice, true
	days := part.IsolationField(d, "days", "")
	days.Width, days.Replace, days.Help = 5, true, d.T("isolation.days_help")
	return []kit.Field{
		heading, toggle, disease, instead, category, returnedField(d), told,
		isolate.ChoiceField(d, "place", "word.place", i.Place, model.PlaceHome, model.PlaceCentral, model.PlaceHospital),
		part.IsolationField(d, "site", i.Site), starts,
		isolate.ChoiceField(d, "anchor", "isolation.anchor", i.Anchor, model.Anchors()...),
		anchorOn, rule, isolate.ChoiceField(d, "follow", "word.follow", i.Follow, model.Follows()...), days, ends, why, more,
		part.IsolationField(d, "order_number", i.OrderNumber), isolate.DayField(d, "order_on", i.OrderOn), contact, part.IsolationField(d, "origin", i.Origin),
		certificate, certified,
	}
}
