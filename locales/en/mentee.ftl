# Said to a mentee.

mentee-greeting = Hi! I help you find a mentor: someone with a job in the field you like, who answers your questions. It's free, and you decide at every step.
mentee-ask-name = What is your first name?
mentee-ask-age = How old are you?
mentee-age-under = Under { $age }
mentee-age-between = { $from }–{ $to }
mentee-age-from = { $from } or older
mentee-age-not-understood = Please tap one of the buttons, or type your age as a number.
mentee-age-changed = You gave another age before. A counsellor will look at it with you.
mentee-under-age = Under { $age } we do this together with a counsellor.
mentee-button-contact-me = Have someone contact me
mentee-contact-asked = I've asked a counsellor to contact you here. They answer on weekdays, { $hours }. In danger? Call { $emergency } right away.
mentee-contact-asked-before = A counsellor already knows that you want to talk. They answer on weekdays, { $hours }. In danger? Call { $emergency } right away.

mentee-ask-sector = Which field interests you? Tap one, or type a word, like "nurse" or "warehouse".
mentee-sector-list = All fields
mentee-button-dont-know = I don't know yet
mentee-button-sector-list = Show all fields
mentee-sector-not-found = I can't find that field. Here is the list. Or try another word.
mentee-sector-nearest = Which of these is closest?
mentee-everyday-with = What do you like to work with?
mentee-everyday-people = People
mentee-everyday-things = Things
mentee-everyday-where = Where do you like to work?
mentee-everyday-inside = Inside
mentee-everyday-outside = Outside
mentee-everyday-how = How do you like to work?
mentee-everyday-hand = With my hands
mentee-everyday-screen = On a screen
mentee-everyday-outcome = These fields may suit you. Which one do you want to try first?

mentee-ask-topics = What would help you most?
mentee-button-several-topics = More than one
mentee-topics-up-to = Choose up to { $most }
mentee-topics-not-understood = Please tap one of the buttons.
mentee-ask-region = In which region do you look for work?
mentee-region-not-understood = I don't know that region. Please tap one of the buttons.

mentee-proposals = { $count ->
    [one] This mentor in { $sector } has time for you:
   *[other] These mentors in { $sector } have time for you:
}
mentee-why = Why: { $reasons }.
mentee-why-field = works in the field you chose
mentee-why-topics = { $asked ->
    [one] can help with what you asked
   *[other] can help with { $shared } of your { $asked } topics
}
mentee-why-region = same region
mentee-why-speaks = speaks { $language }
mentee-why-quick = nearly always answers, usually within a day
mentee-why-rested = has not been asked for a while
mentee-button-ask = Ask { $mentor }
mentee-button-linkedin = LinkedIn, as given by { $mentor }
mentee-button-more = More
mentee-button-choose-for-me = Choose for me
mentee-button-other-field = Another field
mentee-no-more-mentors = Those were all the mentors who have time now. I start again with the first.
mentee-few-free = There are not many free mentors in { $sector } right now. These fields are close to it:
mentee-button-look-again = Look again
mentee-mentor-not-free = { $mentor } has no free place any more. Here are others.

mentee-first-message = Your first message to { $mentor }. You can use this one, or make it your own.
mentee-button-use-draft = Use this
mentee-question-diploma = Which diploma do I need?
mentee-question-day = A normal day?
mentee-question-start = How did you start?
mentee-button-write-own = Write my own
mentee-write-message = Type your message to { $mentor }. Nothing is sent before you have seen it.
mentee-message-empty = Your message is empty. Please type a few words.
mentee-message-too-long = Your message has { $length } characters. At most { $most } fit. Can you make it shorter?

mentee-preview = This is what { $mentor } will see:
mentee-ask-one-backup = If { $mentor } can't or doesn't answer, shall I ask { $next }?
mentee-ask-two-backups = If { $mentor } can't or doesn't answer, shall I ask { $next }, then { $third }?
mentee-button-backups-on = ✓ Ask them too
mentee-button-backups-off = Ask them too
mentee-button-send = Send
mentee-button-change = Change
mentee-button-cancel = Cancel
mentee-preview-changed = OK, write it anew.
mentee-preview-cancelled = Not sent.
mentee-preview-sent = Sent to { $mentor }.
mentee-preview-sent-waits = Sent. { $mentor } sees it on { $moment }.
mentee-not-sent-not-registered = I need to know you a little better first.
mentee-not-sent-paused = You are on a pause. End the pause first, then I can send it.
mentee-not-sent-already-searching = You already have a request. One at a time, so that every mentor knows you mean it.
mentee-not-sent-request-open = { $mentor } was not asked: you already have an open request. One at a time.
mentee-not-sent-has-mentor = You already have a mentor.
mentee-not-sent-mentor-not-free = { $mentor } has just taken someone else. That says nothing about you. Here are others.
mentee-not-sent-empty-message = The message is empty. Please type a few words.
mentee-not-sent-no-search = That search is over. You can start a new one.

mentee-search = Your request: { $sector }
mentee-request-open = asked, answers by { $moment }
mentee-request-waits = sees it on { $moment }
mentee-request-accepted = said yes
mentee-request-declined = can't right now
mentee-request-withdrawn = withdrawn
mentee-request-expired = no answer
mentee-request-overtaken = not needed any more
mentee-request-released = has no free place any more
mentee-search-next = If { $mentor } can't or doesn't answer, I ask { $next } next.
mentee-search-next-too = If { $mentor } hasn't answered by { $moment }, I ask { $next } too.
mentee-search-withdrawn = You withdrew this request.
mentee-withdrawn = Withdrawn. You don't have to give a reason.
mentee-button-new-search = New search
mentee-button-my-request = My request
mentee-button-my-mentor = My mentor

mentee-told-accepted = Good news: { $mentor } said yes! From now on everything you type here goes to { $mentor }. To reach me, tap Menu.
mentee-told-declined = { $mentor } can't right now. That says nothing about you.
mentee-told-expired = No answer from { $mentor }, maybe a busy time. That says nothing about you.
mentee-told-unanswered = No answer from { $mentor } yet, maybe a busy week. I've asked { $next } too. The first yes counts.
mentee-told-silent = No answer from { $mentor } yet, maybe a busy week. Shall I ask somebody else too? The first yes counts.
mentee-told-released = { $mentor } has no time after all. That says nothing about you.

mentee-mentorship = Your mentor is { $mentor }
mentee-mentorship-how = Everything you type here goes to { $mentor }.
mentee-after-closing = Would you like to find another mentor?
mentee-menu = I'm the bot. What would you like to do?
mentee-button-counsellor = Talk to a counsellor
