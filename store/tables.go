package store

import "sotruc/store/sqlrow"

// The tables as the rest of the package reads and writes them; see sqlrow.NewTable for the notation.
var (
	units       = sqlrow.NewTable("unit", `rev kind name parent_id? leader_id? phone note created_at! ~name_fold ~name_key ~called_since ~called_before`)
	members     = sqlrow.NewTable("member", `rev name position phone party_member note created_at! ~given_key ~full_key`)
	memberships = sqlrow.NewTable("membership", `member_id unit_id position role capacity`)

	directives = sqlrow.NewTable("directive", `rev number! year! received_at kind kind_name doc_number symbol issuer place
		issued_on subject signer signer_title urgency recipients instruction instruction_by instruction_on handled_by
		forwarded_on note file_name=file.name file_sha256%=file.sha256 file_size=file.size ~symbol_fold ~issuer_fold text`)
	closings  = sqlrow.NewTable("register_closing", `year at by`)
	citations = sqlrow.NewTable("citation", `directive_id position symbol kind issuer issued_on ~symbol_fold ~issuer_fold`)

	tasks = sqlrow.NewTable("task", `rev directive_id?! parent_id? position ordinal text lead lead_id? roll_call
		phrase=deadline.phrase every=deadline.every due=deadline.due time=deadline.time relation=deadline.relation
		weekday=deadline.weekday day=deadline.day month=deadline.month from=deadline.from to=deadline.to
		from_day=deadline.from_day starts_on=deadline.starts_on ends_on=deadline.ends_on roll=deadline.roll
		to_whom=deadline.to_whom interval=deadline.interval also_on=deadline.also_on nth=deadline.nth also=deadline.also
		roll_kind counts_from member_id? note created_at!`)
	completions = sqlrow.NewTable("completion", `task_id period unit_id? state reason done_at at by note evidence`)
	evidences   = sqlrow.NewTable("evidence", `task_id period unit_id? kind paper_kind symbol on directive_id? activity_id?
		name=file.name sha256%=file.sha256 size=file.size at by`)
	pastRules = sqlrow.NewTable("past_rule", `task_id until reason at by
		phrase=deadline.phrase every=deadline.every due=deadline.due time=deadline.time relation=deadline.relation
		weekday=deadline.weekday day=deadline.day month=deadline.month from=deadline.from to=deadline.to
		from_day=deadline.from_day starts_on=deadline.starts_on ends_on=deadline.ends_on roll=deadline.roll
		to_whom=deadline.to_whom interval=deadline.interval also_on=deadline.also_on nth=deadline.nth also=deadline.also`)

	households = sqlrow.NewTable("household", `rev head address area_id? phone responsible_id? team_id? whole_isolated
		supplies_ensured help_needed note created_at! ~given_key ~full_key`)
	people = sqlrow.NewTable("person", `rev household_id? name birth sex national_id phone relation note created_at!
		~name_fold ~given_key ~full_key`)

	isolations = sqlrow.NewTable("isolation", `rev person_id! disease follow category origin place site anchor anchor_on starts_on ends_on
		order_number order_on order_time order_by found_at proposed_at police_told_at family_told_at contact_id? regime_id days test_days monitor_days check_ins end_condition=until outcome ended_on case_source
		certificate certificate_on note created_at!`)
	changes      = sqlrow.NewTable("isolation_change", `isolation_id at by previous_end reason`)
	checkIns     = sqlrow.NewTable("check_in", `isolation_id day session result symptoms temperature by at note`)
	waivedRounds = sqlrow.NewTable("waived_round", `day session reason by at`)
	tests        = sqlrow.NewTable("test", `rev isolation_id! kind due_on taken_on result result_on note`)

	violations = sqlrow.NewTable("violation", `rev household_id? person_id? place at what seen_by action doc_number amount note`)
	movements  = sqlrow.NewTable("movement", `rev name person_id? household_id? out on where by outbreak_area declared
		isolation_id? note`)
	activities = sqlrow.NewTable("activity", `rev kind on text count task_id? unit_id? household_id? note`)

	savedViews = sqlrow.NewTable("saved_view", `rev name place created_at!`)

	reports = sqlrow.NewTable("report", `rev kind disease duty from=period.from to=period.to cut=period.cut number symbol title
		narrative=narrative_json figures=figures_json tasks=tasks_json late=late_json made_at issued_at printed sent_at correction_of?`)
	reportFiles = sqlrow.NewTable("report_file", `report_id name sha256 size`)
	sendings    = sqlrow.NewTable("sending", `report_id at to how by note`)
	files       = sqlrow.NewTable("file", `sha256 size bytes`)
)
