package part

import (
	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// ActivityName is a kind of activity in words; one that no setting names any more is its own.
func ActivityName(d *scene.Desk, kind model.ActivityKind) string {
	if key := "word.activity." + string(kind); d.Words.Has(key) {
		return d.T(key)
	}
	for _, own := range d.Config.Activity.Kinds {
		if own.Code == kind {
			return own.Label
		}
	}
	return kit.Plain(string(kind))
}

// ActivityOptions offers the kinds of activities, those of the office behind those of the program. One that is chosen and
// that no setting names any more is offered too.
func ActivityOptions(d *scene.Desk, chosen model.ActivityKind) []kit.Option {
	options := scene.WordOptions(d, "activity", model.ActivityKinds[:]...)
	for _, own := range d.Config.Activity.Kinds {
		options = append(options, kit.Option{Value: string(own.Code), Label: own.Label})
	}
	for _, one := range options {
		if one.Value == string(chosen) || chosen == "" {
			return options
		}
	}
	return append(options, kit.Option{Value: string(chosen), Label: ActivityName(d, chosen)})
}
