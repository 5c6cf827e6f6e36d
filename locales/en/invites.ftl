# Partners, codes and invites.

common-ask-organisation = What is the name of the organisation?
common-ask-organisation-contact = Whom can we write to there? A name and an e-mail address.
common-ask-organisation-fields = In which fields do people work there? Type one or more, like "health care, cleaning".
common-button-all-fields = All fields
common-organisation-empty = Please type one line.
common-organisation-too-long = That is too long. Please use at most { $most } characters.
common-organisation-fields-unknown = I don't know that field. Can you use other words?
common-code-from-partner = Welcome! You come from { $name }.
common-code-from-person = Welcome! { $by } invited you.
common-code-welcome = Welcome! Your code is right.
common-code-did-you-mean = There is no such code. Did you mean { $code }?
common-button-code-meant = Yes, { $code }
common-button-no-code = No, go on without a code
common-code-taken = Code { $code }
common-code-wrong = That code is not right. Please check it. You can also go on without a code.
common-code-expired = That code is too old. You can go on without it.
common-code-used = That code was used before. You can go on without it.
common-code-off = That code no longer works. You can go on without it.
common-code-role = That code is for the other bot: one is for people who look for a mentor, the other is for mentors.
common-code-too-many-tries = Too many wrong codes. Please wait 15 minutes, or go on without a code.

counsellor-button-invites = Invites and codes
counsellor-invites = Invites and codes
counsellor-invites-how = An invite is for one person. A campaign code is for everyone who hears or sees it: on the radio, on a poster. You see how many people came in by it.
counsellor-button-invite-mentee = Invite someone
counsellor-button-campaign = Code for a campaign
counsellor-button-campaign-mentors = Code to find mentors
counsellor-button-invite-mentor = Invite a mentor
counsellor-button-invite-colleague = Invite a colleague
counsellor-codes = Latest codes
counsellor-ask-campaign = What do you call this campaign? For example: "Radio, spring".
counsellor-name-empty = Please type a name.
counsellor-name-too-long = That is too long. Please use at most { $most } characters.
counsellor-one-time-code = One-time code: { $code }
counsellor-one-time-mentor = For one mentor, until { $until }. Pass on the code or this link:
counsellor-one-time-counsellor = For one colleague, until { $until }. Who has it becomes a counsellor: say it in person. The link:
counsellor-code = Code { $code }
counsellor-code-personal = Your invite for one person
counsellor-code-partner = A partner's code
counsellor-code-for = For
counsellor-code-role-mentee = who looks for a mentor
counsellor-code-role-mentor = mentors
counsellor-code-link = Link
counsellor-code-works = Works
counsellor-code-until = until { $day }, for any number of people
counsellor-code-once-until = until { $day }, for one person
counsellor-code-until-off = until it is switched off
counsellor-code-is-expired = no longer: it is too old
counsellor-code-is-used = no longer: it was used
counsellor-code-is-off = no longer: it is switched off
counsellor-progress-mentee = { $opened } opened, { $joined } registered, { $ready } asked a mentor, { $matched } found one, { $ended } done
counsellor-progress-mentor = { $opened } opened, { $joined } applied, { $ready } approved, { $matched } helped someone, { $ended } ended a mentorship
counsellor-invite-not-used = Nobody has used it yet.
counsellor-invite-not-shown = It was used. You see more here if the person agrees.
counsellor-invite-opened = { $guest } opened the chat.
counsellor-invite-joined = { $guest } is registered.
counsellor-invite-asked = { $guest } asked a mentor.
counsellor-invite-matched = { $guest } has a mentor.
counsellor-invite-ended = { $guest } had a mentor; the mentorship is over.
counsellor-button-qr = QR code
counsellor-button-open-link = Open the page
counsellor-button-code-off = Switch off
counsellor-button-code-on = Switch on
counsellor-qr-alternative = QR code for the code { $code }. Scan it with a phone.

counsellor-button-partners = Partners
counsellor-partners = Partners
counsellor-partners-asking = { $count ->
    [0] No organisation waits for an answer.
    [one] One organisation waits for an answer.
   *[other] { $count } organisations wait for an answer.
}
counsellor-no-partners = There are no partners yet.
counsellor-button-new-partner = New partner
counsellor-partner-short-asked = asks to join
counsellor-partner-short-off = switched off
counsellor-partner-short-refused = refused
counsellor-partner-asks = { $name } asks to bring mentors
counsellor-partner-contact = Contact
counsellor-partner-code = Code
counsellor-partner-is-active = Takes part.
counsellor-partner-is-off = Switched off: the code and the page no longer work. The mentors stay.
counsellor-partner-is-refused = Refused.
counsellor-partner-trusted = Trusted: the code approves mentors by itself.
counsellor-partner-not-trusted = A counsellor approves each mentor.
counsellor-button-partner-yes = Let them join
counsellor-button-partner-no = Not now
counsellor-button-partner-text = Text to send
counsellor-button-partner-page = Link to their page
counsellor-button-partner-off = Switch off
counsellor-button-partner-on = Switch on
counsellor-button-trust-on = Trust: approve by code
counsellor-button-trust-off = Stop approving by code
counsellor-partner-waiting = { $count ->
    [one] One mentor of theirs waits for approval.
   *[other] { $count } mentors of theirs wait for approval.
}
counsellor-button-approve-all = Approve all who wait
counsellor-button-one-by-one = Look one by one
counsellor-approve-all-sure = { $count ->
    [one] One mentor of { $name } waits. Do you want to approve this mentor? You can't take it back.
   *[other] { $count } mentors of { $name } wait. Do you want to approve all of them? You can't take it back.
}
counsellor-button-approve-all-yes = Yes, approve
counsellor-approved-all = { $count ->
    [0] Nobody waits any more.
    [one] Done: one mentor is approved.
   *[other] Done: { $count } mentors are approved.
}
counsellor-not-your-partner = Someone else has to decide about an organisation that you asked for.
counsellor-partner-page = This is the page of { $name }, with totals and no names. Send the link only to them. Any link that you made before no longer works.
counsellor-which-text = In which language?

mentor-button-organisation = My organisation joins
mentor-organisation-asked = Thank you! A counsellor looks at { $name }. You hear from me here.
mentor-organisation-waiting = You asked for two organisations already. A counsellor looks at them first.
mentor-organisation-accepted = { $name } can bring mentors now. Here is what you need: a text for your chat, one for a mail, and a QR code.
mentor-organisation-refused = { $name } can't join right now. Thank you for asking. Colleagues can still become mentors by themselves.
mentor-organisation-page = On this page you see how many colleagues joined. Keep the link inside your organisation.

mentee-may-look-on = { $by } invited you. May { $by } see how far you are: registered, asked, found a mentor? Never your messages, and never who your mentor is.
mentee-looks-on = { $by } can see how far you are. Never your messages.
mentee-does-not-look-on = { $by } can't see how far you are.
mentee-button-look-yes = Yes, show it
mentee-button-look-no = No
mentee-button-look-stop = Stop showing it

join-title-mentee = Find a mentor
join-title-mentor = Become a mentor
join-from-partner = { $name } invites you.
join-what-mentee = Someone with a job in the field you like answers your questions. It is free, and you decide at every step.
join-what-mentor = Help a young person find their way to work. It takes about 20 minutes a week, and you can pause at any time.
join-open = Start here
join-elsewhere = In another app? Open the bot there and type this code:

partner-invited = Opened the link
partner-joined = Became a mentor
partner-active = Active now
partner-helped = People helped
partner-page-what = What your people do for { $programme }.
partner-page-no-names = These are figures only. We never tell who helped whom.
partner-page-file = Download as CSV
partner-page-code = Your code
partner-page-texts = Texts to send
partner-file-organisation = Organisation
partner-file-day = Day
partner-text-chat = For Slack or Teams
partner-text-mail = For a mail
partner-ready-chat =
    👋 Would you give 20 minutes a week to someone who looks for a first job? { $name } takes part in { $programme }. You answer questions about your job, in a chat. You choose how many people you help, and you can pause at any time.
    Start here: { $link }
    Or type this code in the bot: { $code }
partner-ready-mail =
    Subject: Help someone find a first job, 20 minutes a week

    Hello,

    { $name } takes part in { $programme }. Young people who look for work find someone who has a job in the field they like. They ask how the job really is, how to write a CV, or how an interview goes. You answer in a chat, whenever it suits you.

    It takes about 20 minutes a week. You choose how many people you help, and you can pause or stop at any time.

    Start here: { $link }
    Or open the bot in your chat app and type this code: { $code }

    Thank you!

page-command-partners = Partners
page-command-invite = Invites and codes
page-command-link = Use another app
join-open-in = Open in { $app }
counsellor-guessing = { $count ->
    [one] Someone typed too many wrong codes today, and has to wait each time. Nobody got in by that.
   *[other] { $count } times today someone typed too many wrong codes, and has to wait each time. Nobody got in by that.
}
data-came-in-by-code = Came in by a code
data-organisation-asked = Asked to join for
