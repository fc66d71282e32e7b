package sqltx

// Everybody is in place of a list of people.
const Everybody = ""

// Some is the condition that a column names one of the people, a JSON array, which is the argument ?1; see Set.
func Some(people, column string) string {
	if people == Everybody {
		return "?1 = '' and " + column + " > 0" // which the index of the column serves
	}
	return column + " in (select value from json_each(?1))"
}
