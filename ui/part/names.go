package part

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/ui/scene"
)

// RowNames names rows that others refer to, by table and number: "unit 5".
type RowNames map[string]string

// referred is the beginning of the name of the row a column refers to; "" where it is not known.
func referred(tbl, column string) string {
	switch column {
	case "unit_id", "area_id", "team_id", "lead_id":
		return "unit "
	case "member_id", "leader_id", "responsible_id":
		return "member "
	case "household_id":
		return "household "
	case "person_id", "contact_id":
		return "person "
	case "isolation_id":
		return "isolation "
	case "task_id":
		return "task "
	case "activity_id":
		return "activity "
	case "directive_id", "linked_id", "answers_id":
		return "directive "
	case "parent_id":
		if tbl == "unit" {
			return "unit "
		}
	}
	return ""
}

// nameBinned adds the units and members that changes refer to and that have no name yet: those in the bin, which is said of them.
func nameBinned(ctx context.Context, d *scene.Desk, names RowNames, changes []model.Change) error {
	gone := map[string][]int64{}
	for _, c := range changes {
		for _, text := range []string{c.Before, c.After} {
			for column, value := range rowOf(text) {
				table, id := referred(c.Table, column), scene.OptionID[int64](fmt.Sprint(value))
				if _, named := names[table+fmt.Sprint(id)]; id != 0 && !named && (table == "unit " || table == "member ") {
					gone[table] = append(gone[table], id)
				}
			}
		}
	}
	for table, ids := range gone {
		found, err := d.Book.RowNames(ctx, strings.TrimSpace(table), ids)
		if err != nil {
			return fmt.Errorf("name what changes refer to in the bin: %w", err)
		}
		for id, name := range found {
			names[table+fmt.Sprint(id)] = d.T("app.gone_named", name)
		}
	}
	return nil
}

// NamesIn reads the names of what changes refer to, units and members in the bin among them. What is no longer there keeps its number.
func NamesIn(ctx context.Context, d *scene.Desk, changes []model.Change) (RowNames, error) {
	units, err := d.Book.Units(ctx)
	if err != nil {
		return nil, fmt.Errorf("name the units of changes: %w", err)
	}
	members, err := d.Book.Members(ctx)
	if err != nil {
		return nil, fmt.Errorf("name the members of changes: %w", err)
	}
	names := RowNames{}
	for _, u := range units {
		names[fmt.Sprint("unit ", u.ID)] = u.Name
	}
	for _, m := range members {
		names[fmt.Sprint("member ", m.ID)] = m.Name
	}
	if err := nameBinned(ctx, d, names, changes); err != nil {
		return nil, err
	}
	isolations := map[model.IsolationID]bool{}
	houses, people, deeds, papers := map[model.HouseholdID]bool{}, map[model.PersonID]bool{}, []model.ActivityID{}, []model.DirectiveID{}
	for _, c := range changes {
		for _, text := range []string{c.Before, c.After} {
			row := rowOf(text)
			houses[scene.OptionID[model.HouseholdID](fmt.Sprint(row["household_id"]))] = true
			people[scene.OptionID[model.PersonID](fmt.Sprint(row["person_id"]))] = true
			isolations[scene.OptionID[model.IsolationID](fmt.Sprint(row["isolation_id"]))] = true
			people[scene.OptionID[model.PersonID](fmt.Sprint(row["contact_id"]))] = true
			if id := scene.OptionID[model.ActivityID](fmt.Sprint(row["activity_id"])); id != 0 {
				deeds = append(deeds, id)
			}
			for _, column := range []string{"directive_id", "linked_id", "answers_id"} {
				if id := scene.OptionID[model.DirectiveID](fmt.Sprint(row[column])); id != 0 {
					papers = append(papers, id)
				}
			}
		}
	}
	if err := NameTasks(ctx, d, names, changes); err != nil {
		return names, err
	}
	symbols, err := d.Book.Symbols(ctx, papers)
	if err != nil {
		return names, fmt.Errorf("name the papers of changes: %w", err)
	}
	for id, symbol := range symbols {
		names[fmt.Sprint("directive ", id)] = symbol
	}
	activities, err := d.Book.ActivitiesOf(ctx, deeds)
	if err != nil {
		return names, fmt.Errorf("name the activities of changes: %w", err)
	}
	for _, a := range activities {
		names[fmt.Sprint("activity ", a.ID)] = a.On.Local() + " " + viet.CleanLine(a.Text)
	}
	whose := map[model.IsolationID]model.PersonID{}
	for id := range isolations {
		i, err := d.Book.Isolation(ctx, id)
		switch {
		case errors.Is(err, model.ErrNotFound): // gone since: its number stays
		case err != nil:
			return names, fmt.Errorf("name whose isolations changed: %w", err)
		default:
			whose[id], people[i.PersonID] = i.PersonID, true
		}
	}
	err = nameHomes(ctx, d, names, houses, people)
	for id, person := range whose {
		names[fmt.Sprint("isolation ", id)] = names[fmt.Sprint("person ", person)]
	}
	return names, err
}

// NameTasks names the tasks that were ticked.
func NameTasks(ctx context.Context, d *scene.Desk, names RowNames, changes []model.Change) error {
	wanted := map[model.TaskID]bool{}
	for _, c := range changes {
		if c.Table != "task" {
			for _, text := range []string{c.Before, c.After} {
				wanted[scene.OptionID[model.TaskID](fmt.Sprint(rowOf(text)["task_id"]))] = true
			}
		}
	}
	tasks, err := d.Book.Tasks(ctx, slices.Collect(maps.Keys(wanted)))
	if err != nil {
		return fmt.Errorf("name the tasks of changes: %w", err)
	}
	for _, t := range tasks {
		names[fmt.Sprint("task ", t.ID)] = viet.CleanLine(t.Ordinal + " " + t.Words())
	}
	return nil
}

func nameHomes(ctx context.Context, d *scene.Desk, names RowNames, houses map[model.HouseholdID]bool, people map[model.PersonID]bool) error {
	ids := make([]model.HouseholdID, 0, len(houses))
	for id := range houses {
		ids = append(ids, id)
	}
	found, err := d.Book.Households(ctx, ids)
	if err != nil {
		return fmt.Errorf("name the households of changes: %w", err)
	}
	for _, h := range found {
		names[fmt.Sprint("household ", h.ID)] = strings.TrimSpace(h.Head)
	}
	for id := range people {
		p, err := d.Book.Person(ctx, id)
		switch {
		case errors.Is(err, model.ErrNotFound):
		case err != nil:
			return fmt.Errorf("name the people of changes: %w", err)
		default:
			names[fmt.Sprint("person ", id)] = p.Name
		}
	}
	return nil
}
