package narrow

import (
	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/store/sqlrow"
)

// Named is the condition on a person whom a text names, with its arguments: by national id, else by phone, else by name and birth.
func Named(p model.Person) (condition string, args []any) {
	switch {
	case p.NationalID != "":
		return "national_id <> '' and national_id = ?", []any{p.NationalID}
	case p.Phone != "":
		return "id in (select rowid from person_fts where person_fts match ?) and phone = ?", []any{sqlrow.Match(p.Phone), p.Phone}
	}
	return "name_fold = ? and birth <> '' and (birth = ?2 or min(length(birth), length(?2)) = 4 and substr(birth, 1, 4) = substr(?2, 1, 4))",
		[]any{viet.Fold(viet.CleanLine(p.Name)), p.Birth}
}
