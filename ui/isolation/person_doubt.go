package isolation

import "sotruc/model"

// doubted shows what contradicts itself in the national id or cannot well be meant, and what alarms would close, the first time it is saved so.
func (f *personForm) doubted() bool {
	var doubts []*model.FieldError
	now := ""
	if f.mode == personAdd || f.mode == personChange {
		p := f.read()
		doubts, now = p.Doubts(), p.NationalID+"|"+p.Birth+"|"+string(p.Sex)
	}
	if f.mode != personChange && f.isolating() {
		i := f.readIsolation()
		doubts, now = append(doubts, i.Doubts()...), now+"|"+i.StartsOn.String()+"|"+i.EndsOn.String()
	}
	wrong := map[string]string{}
	if said, alarms := f.objections(); alarms && len(f.insteadWrong()) == 0 {
		wrong["instead"], now = said+". ", now+"|"+said
	}
	if len(doubts)+len(wrong) == 0 || f.warned == now {
		return false
	}
	f.warned = now
	for _, doubt := range doubts {
		wrong[doubt.Field] += f.desk.T("error."+string(doubt.Code)) + " "
	}
	for field := range wrong {
		wrong[field] += f.desk.T("isolation.again_to_save")
	}
	f.form.SetErrors(wrong)
	return true
}
