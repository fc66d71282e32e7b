package sqlrow

import "github.com/jmoiron/sqlx/reflectx"

// Mapper names columns after fields: IssuedOn is issued_on.
func Mapper() *reflectx.Mapper { return reflectx.NewMapperFunc("db", snake) }

// snake turns a field's name into a column's: SHA256 is sha256, HouseholdID household_id.
func snake(name string) string {
	out := make([]byte, 0, len(name)+4)
	for i := range len(name) {
		c := name[i]
		if !upper(c) {
			out = append(out, c)
			continue
		}
		starts := i > 0 && (!upper(name[i-1]) || i+1 < len(name) && lower(name[i+1]))
		if starts {
			out = append(out, '_')
		}
		out = append(out, c|0x20)
	}
	return string(out)
}

func upper(c byte) bool { return c >= 'A' && c <= 'Z' }

func lower(c byte) bool { return c >= 'a' && c <= 'z' }
