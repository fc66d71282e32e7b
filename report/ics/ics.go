// Package ics writes calendar files (RFC 5545) in the one zone of the country.
package ics

import (
	"bytes"
	"fmt"
	"io"

	"github.com/emersion/go-ical"

	"sotruc/model"
)

// zoneName is the zone of every instant of the file; its rules stand in the file.
const zoneName = "Asia/Ho_Chi_Minh"

// Write writes a calendar with its name and its events.
func Write(w io.Writer, name string, events []*ical.Component) error {
	cal := ical.NewCalendar()
	Set(cal.Component, ical.PropVersion, "2.0")
	Set(cal.Component, ical.PropProductID, "-//So Truc//Duty book//VI")
	Set(cal.Component, ical.PropCalendarScale, "GREGORIAN")
	Set(cal.Component, ical.PropMethod, "PUBLISH")
	Text(cal.Component, "X-WR-CALNAME", name)
	Set(cal.Component, "X-WR-TIMEZONE", zoneName)
	cal.Children = append(append(cal.Children, zone()), events...)
	var b bytes.Buffer
	if err := ical.NewEncoder(&b).Encode(cal); err != nil {
		return fmt.Errorf("write a calendar: %w", err)
	}
	if _, err := w.Write(folded(b.Bytes())); err != nil {
		return fmt.Errorf("write a calendar: %w", err)
	}
	return nil
}

// Set gives a component a property whose value is written as it is.
func Set(c *ical.Component, name, value string) {
	p := ical.NewProp(name)
	p.Value = value
	c.Props.Set(p)
}

// Text gives a component a property that is text.
func Text(c *ical.Component, name, value string) {
	p := ical.NewProp(name)
	p.SetText(value)
	Set(c, name, p.Value)
}

// zone is the one zone of the country, without summer time.
func zone() *ical.Component {
	standard := ical.NewComponent(ical.CompTimezoneStandard)
	Set(standard, ical.PropDateTimeStart, "19750613T000000")
	Set(standard, ical.PropTimezoneOffsetFrom, "+0700")
	Set(standard, ical.PropTimezoneOffsetTo, "+0700")
	Set(standard, ical.PropTimezoneName, "+07")
	z := ical.NewComponent(ical.CompTimezone)
	Set(z, ical.PropTimezoneID, zoneName)
	z.Children = []*ical.Component{standard}
	return z
}

// local is an instant as the file writes it beside the zone's name.
func local(i model.Instant) string { return i.Time().Format("20060102T150405") }

// At gives a component a property that is an instant in the zone; of several there is a line each.
func At(c *ical.Component, name string, i model.Instant) {
	p := ical.NewProp(name)
	p.Params.Set(ical.ParamTimezoneID, zoneName)
	p.Value = local(i)
	c.Props.Add(p)
}

// UTC is an instant as a stamp is written.
func UTC(i model.Instant) string { return i.Time().UTC().Format("20060102T150405Z") }

// octets is the longest line of the file, without its end. Source: RFC 5545, 3.1.
const octets = 75

// folded breaks lines longer than 75 octets, never within a letter.
func folded(content []byte) []byte {
	out := make([]byte, 0, len(content)+len(content)/octets*3)
	length := 0
	for _, r := range string(content) {
		letter := string(r)
		switch {
		case r == '\n':
			length = 0
		case r != '\r' && length+len(letter) > octets:
			out = append(out, "\r\n "...)
			length = 1 + len(letter)
		case r != '\r':
			length += len(letter)
		}
		out = append(out, letter...)
	}
	return out
}
