package narrow

// asks is the condition that isolation x was one in which its person had to be looked in on in the session of check-in c, or was there still:
// as the figures have it. The day on which somebody became a case, left, moved or died counts in full; on that on which another isolation
// for the same disease takes its place the afternoon is that one's, where it is at home as well.
func asks(x string) string {
	return x + `.deleted_at = '' and ` + x + `.place = 'home' and ` + x + `.outcome <> 'cancelled' and ` + x + `.follow = 'isolation'
	and not (` + x + `.days = 0 and ` + x + `.regime_id <> '' and ` + x + `.ends_on <= ` + x + `.starts_on) and c.day between ` + x + `.starts_on and ` + x + `.last_day
	and (` + x + `.check_ins = 2 and (c.session = 'afternoon' or c.day > ` + x + `.starts_on) or ` + x + `.check_ins = 1 and c.session = 'morning' and c.day > ` + x + `.starts_on)
	and not exists (select 1 from isolation z where z.person_id = ` + x + `.person_id and z.disease = ` + x + `.disease and z.deleted_at = '' and z.outcome <> 'cancelled'
		and z.starts_on between ` + x + `.starts_on and c.day and (z.starts_on, z.id) > (` + x + `.starts_on, ` + x + `.id)
		and (z.starts_on < c.day or c.session = 'afternoon' and z.check_ins = 2 and z.place = 'home' and z.follow = 'isolation'
			and not (z.days = 0 and z.regime_id <> '' and z.ends_on <= z.starts_on)))`
}

// Shared is the condition that check-in c, recorded of isolation o, was a visit for isolation i as well: both are the same person's, each for
// a disease of its own, and each asked for the session.
func Shared() string {
	return "o.person_id = i.person_id and o.disease <> i.disease and " + asks("o") + " and " + asks("i")
}

// ForIt is the id of the check-in of isolation i in a day's session, the day and the session being given twice: its own, else one that
// was a visit for it as well; null where there is none.
func ForIt() string {
	return `coalesce((select id from check_in where isolation_id = i.id and day = ? and session = ?), (select max(c.id) from isolation o
		join check_in c on c.isolation_id = o.id and c.day = ? and c.session = ? where ` + Shared() + `))`
}
