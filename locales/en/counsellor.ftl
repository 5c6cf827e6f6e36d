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
    contacts – who wants to talk with a counsellor
    case – reported contacts that wait; case 12 – that one
    waiting – who looks for a mentor, by field
    waiting health-care – the same for one field
    mentors – how many mentors there are, by field
    partners – organisations that bring mentors
    invite – invites and codes
    why – why mentors were shown to someone, or not
    why noor els – the same for one mentee and one mentor
    language – change the language
    help – this text

counsellor-application-draft = { $mentor } has not finished the profile
counsellor-application-applied = { $mentor } wants to be a mentor
counsellor-application-approved = { $mentor } is approved
counsellor-application-refused = { $mentor } is refused
counsellor-no-profile-link = Not known: there is no profile link, so nothing here can be checked outside the bot.
counsellor-button-yes = Approve
counsellor-button-no = Refuse
counsellor-nobody-to-approve = Nobody waits for approval.
counsellor-not-yourself = Someone else has to decide about your own profile.
counsellor-under-age = { $mentor } said to be under { $age }. Mentors are { $age } or older, so I can't approve this. Talk to { $mentor } first.

counsellor-waiting = Who is looking for a mentor
counsellor-waiting-line = { $waiting } waiting, { $free } free, { $searching } looking
counsellor-line-person = { $place }. { $person }
counsellor-line-since = waits since { $day }
counsellor-line-held = a place is held until { $moment }
counsellor-line-mentors = Mentors
counsellor-line-places-held = Places held for this line
counsellor-line-nobody-asked = Looking, without an open request
counsellor-line-lately = The last { $days } days
counsellor-line-left = { $matched } left the line with a mentor, { $left } without
counsellor-line-language = { $language } ({ $waiting })
counsellor-line-languages = They speak { $languages }.
counsellor-nobody-waiting = Nobody is looking for a mentor right now.
counsellor-mentors = Mentors by field
counsellor-mentors-line = { $approved } approved, { $free } with a free place
counsellor-no-mentors = There are no approved mentors yet.

# Someone and a counsellor write to each other.
counsellor-to-contact = { $count ->
    [one] One person wants to talk with a counsellor.
   *[other] { $count } people want to talk with a counsellor.
}
counsellor-button-contacts = Who wants to talk
counsellor-contact-asked = { $person } wants to talk with a counsellor
counsellor-contact-age = { $person } now gives another age
counsellor-contact-role = Is here
counsellor-contact-new-age = New answer
counsellor-contact-closed = { $person }: dealt with on { $day }.
counsellor-button-write = Write to { $person }
counsellor-button-forget-age = The age was a mistake: ask again
counsellor-ask-message = What do you want to write to { $person }? They see your first name. Your next message goes to them.
counsellor-no-contacts = Nobody waits for a counsellor.

counsellor-button-why = Why this mentor?
counsellor-why-whose = Whose proposals do you want to understand?
counsellor-why-nobody = In the last 90 days no mentors were shown to anyone of that name.
counsellor-why-no-mentor = I found no mentor to explain.
counsellor-why-title = Why { $mentee } sees these mentors
counsellor-why-shown = shown on { $when }
counsellor-why-place = number { $place } in the order now
counsellor-why-further-down = can be asked, but many others stand higher now
counsellor-why-not-approved = not approved
counsellor-why-paused = on a pause
counsellor-why-full = no free place
counsellor-why-many-open = has all the open requests that are allowed
counsellor-why-other-field = does not work in this field
counsellor-why-no-common-language = no language in common
counsellor-why-asked-before = was asked before by this mentee
counsellor-why-same-person = is the same person

counsellor-button-ask = Ask a question
counsellor-ask-applicant = What do you want to ask { $mentor }? Your next message goes there word for word.
counsellor-button-no-question = Ask nothing
counsellor-question-sent = Sent to { $mentor }.
counsellor-asked = Asked:
counsellor-answered = Answered:
counsellor-no-answer-yet = No answer yet.
counsellor-refuse-why = Why do you refuse { $mentor }? They read it in kind words.
counsellor-refuse-enough = Enough mentors here
counsellor-refuse-unclear = Profile says too little
counsellor-refuse-not-fitting = Other field or region
counsellor-refuse-unsaid = Give no reason
counsellor-button-not-refuse = Back, refuse nothing
counsellor-signed-in = Known: signed in with LinkedIn on { $day }. The name there: { $name }.
counsellor-signed-in-no-name = Known: signed in with LinkedIn on { $day }. It gave no name.
counsellor-not-signed-in = Not known: did not sign in with LinkedIn.
counsellor-names-differ = Look: the name there differs from the name given here.
counsellor-profile-link = Given, not checked: the profile link. Open it yourself and compare.
counsellor-rules-agreed = Known: agreed to the house rules of { $version } on { $day }.
counsellor-rules-open = Not known: has not agreed to the house rules.
counsellor-not-known = Not known: who this really is, where they work, and how they behave. LinkedIn checks none of that, and neither do we.

counsellor-declines = { $mentee } was told no twice in a row, in { $sector }.
counsellor-declines-help = A word from you may help.
counsellor-declines-matched = { $mentee } found a mentor in { $sector }. There is nothing to do.
counsellor-declines-over = { $mentee } looks no more in { $sector }. There is nothing to do.
