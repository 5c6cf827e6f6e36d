# Said to a counsellor.

counsellor-greeting = Hello. This is the bot for counsellors.
counsellor-ask-code = Please type your one-time code. A colleague or your administrator gives it to you.
counsellor-ask-name = What is your first name?
counsellor-code-taken = Welcome
counsellor-code-wrong = That code is not right. Please check it and try again.
counsellor-code-expired = That code is too old. Please ask for a new one.
counsellor-code-used = That code was used before. Please ask for a new one.
counsellor-code-too-many-tries = Too many wrong codes. Please wait 15 minutes.

counsellor-menu = What would you like to do?
counsellor-to-approve = { $count ->
    [0] Nobody waits for approval.
    [one] One mentor waits for approval.
   *[other] { $count } mentors wait for approval.
}
counsellor-button-approve = Approve
counsellor-button-waiting = Waiting
counsellor-button-mentors = Mentors
counsellor-button-help = Help
counsellor-help =
    You can tap a button or type a word:
    approve – mentors who wait for approval
    waiting – who looks for a mentor, by field
    waiting health-care – the same for one field
    mentors – how many mentors there are, by field
    language – change the language
    help – this text

counsellor-application-draft = { $mentor } has not finished the profile
counsellor-application-applied = { $mentor } wants to be a mentor
counsellor-application-approved = { $mentor } is approved
counsellor-application-refused = { $mentor } is refused
counsellor-no-profile-link = There is no profile link, so nothing here can be checked outside the bot.
counsellor-button-yes = Approve
counsellor-button-no = Refuse
counsellor-nobody-to-approve = Nobody waits for approval.
counsellor-not-yourself = Someone else has to decide about your own profile.
counsellor-under-age = { $mentor } said to be under { $age }. Mentors are { $age } or older, so I can't approve this. Talk to { $mentor } first.

counsellor-waiting = Who is looking for a mentor
counsellor-waiting-line = { $searching } looking, { $withoutMentor } without an open request, { $free } mentors free
counsellor-nobody-waiting = Nobody is looking for a mentor right now.
counsellor-mentors = Mentors by field
counsellor-mentors-line = { $approved } approved, { $free } with a free place
counsellor-no-mentors = There are no approved mentors yet.
