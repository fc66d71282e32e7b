package part

import (
	"slices"
	"strings"

	"sotruc/model"
	"sotruc/model/called"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// PeopleMeant says which member of the roster a name typed as a lead is that of, or which several, each with what tells them apart: whose
// the task is, is chosen among the members. "" where it is that of none.
func PeopleMeant(d *scene.Desk, members []model.Member, name string) string {
	ids := called.NewPeople(members).Meant(name)
	var names []string
	for _, o := range scene.MemberOptions(members) {
		if slices.Contains(ids, scene.OptionID[model.MemberID](o.Value)) {
			names = append(names, kit.Plain(o.Label))
		}
	}
	switch len(names) {
	case 0:
		return ""
	case 1:
		return d.T("task.person_meant", names[0])
	}
	return d.T("task.people_meant", len(names), strings.Join(names, "; "))
}
