package sample

import "sotruc/model"

// What the ward does about an alarm, by what was found.
var alarmsMet = map[model.AlarmKind]string{
	model.AlarmFever:    "trạm y tế đã đến khám, lấy mẫu xét nghiệm nhanh",
	model.AlarmSymptoms: "trạm y tế đã khám, hẹn theo dõi thêm",
	model.AlarmAbsent:   "đã gọi điện, người nhà báo ra ngoài mua thuốc, đã nhắc nhở",
	model.AlarmRefused:  "tổ trưởng và công an khu vực đã đến vận động, đã cho đo thân nhiệt",
}

// answers writes down in the evening what was done about the alarms of the day; those of today are still open.
func (m *maker) answers() {
	before := map[model.IsolationID]model.CheckInResult{}
	for _, c := range m.ward.CheckIns {
		kind := c.Alarming(before[c.IsolationID])
		before[c.IsolationID] = c.Result
		if kind == model.AlarmNone || c.Day >= m.today {
			continue
		}
		m.ward.Answers = append(m.ward.Answers, model.AlarmAnswer{
			IsolationID: c.IsolationID, Day: c.Day, Session: c.Session, ToldWhom: "Trạm y tế", Done: alarmsMet[kind],
			DoneAt: c.Day.At("17:20"), At: c.Day.At("17:40"),
		})
	}
}

// answerEvents write them, those of a day as one step.
func (f *filler) answerEvents() []event {
	var all []event
	for _, group := range runs(f.ward.Answers, func(a model.AlarmAnswer) model.Date { return a.Day }) {
		all = append(all, event{group[0].At, "answers to alarms", func() error {
			made := make([]model.AlarmAnswer, len(group))
			for n, a := range group {
				a.IsolationID = f.isolations[a.IsolationID]
				made[n] = a
			}
			return f.book.AnswerAlarms(f.ctx, made)
		}})
	}
	return all
}
