# Said by more than one bot.

common-answered = ✓ { $answer }
common-which-language = Which language?
common-change-language = You can change the language here.
common-own-name-nl = Nederlands
common-own-name-fr = Français
common-own-name-en = English
common-own-name-sv = Svenska
common-language-nl = Dutch
common-language-fr = French
common-language-en = English
common-language-sv = Swedish
common-someone = someone
common-anywhere = Anywhere
common-app-web = This website

# Before the first question about the person. Says what is kept and who can read it.
common-consent-mentee =
    I'm a bot of { $programme }. I keep your first name, your choices and your messages. Your mentor can read them. I never show your number or your username.
    { $app } keeps its own copy. A mentor's employer may be able to read their work chat.
    Counsellors read messages only when someone reports them.
    Stop: /stop. Erase everything: /mydata.
common-consent-mentor =
    I'm a bot of { $programme }. I keep your name, your profile and your messages. Mentees see your name, your headline, your languages and your profile link. I never show your number or your address.
    { $app } keeps its own copy. If this is a work chat, your employer may be able to read it.
    Counsellors read messages only when someone reports them.
    Stop: /stop. Erase everything: /mydata.
common-consent-refused = No problem. I keep nothing more about you. You can come back at any time.
common-button-consent = OK, start
common-button-read-more = Read more
common-button-no-thanks = No thanks
common-button-start-again = Start again

common-not-a-name = I need a first name of at most 40 letters. No numbers or links, please. Try again?
common-not-understood = Sorry, I don't understand that.
common-button-resume = Go on
common-button-menu = Menu
common-button-done = Done
common-button-language = Language
common-button-pause = Pause
common-button-resume-after-pause = End the pause
common-button-my-data = My data
common-already-done = That was already done on { $day }.
common-already-over = That is already over.
common-only-text = For now I can only read text. Can you write it?
common-sorry = Sorry, something went wrong on our side. We have seen it. Please try again.

common-topic-job-reality = What the job is really like
common-topic-cv-letter = CV or letter
common-topic-interview = Job interview
common-topic-finding-openings = Finding openings
common-topic-motivation = Motivation
common-topic-not-sure = I don't know yet

common-fact-name = Name
common-fact-sector = Field
common-fact-sectors = Fields
common-fact-topics = Help with
common-fact-region = Region
common-fact-languages = Languages
common-fact-answer-by = Answer by
common-fact-headline = Job
common-fact-places = Places
common-fact-years = Years of work
common-fact-hours = Hours
common-fact-profile-link = LinkedIn profile, as given by the mentor
common-fact-none = none
common-places = { $active } of { $capacity } taken

common-mentorship-over = You and { $other }
common-mentorship-closed-on = This mentorship ended on { $day }.
common-button-close = End the mentorship
common-close-sure = Do you want to end the mentorship with { $other }? This can't be undone.
common-button-close-yes = Yes, end it
common-button-close-no = No, keep it
common-close-kept = OK. You and { $other } go on.
common-close-done = The mentorship with { $other } has ended. Thank you.
common-told-closed = { $other } has ended the mentorship. That says nothing about you. Thank you for the time you took.
common-message-empty = Your message is empty. Nothing was sent.
common-message-too-long = Your message has { $length } characters. At most { $most } can be sent. Can you make it shorter, or send it in parts?
common-message-erased = This message was erased.
common-word-for-whom = Is this for { $other }, or for me?
common-button-send-to = Send to { $other }
common-button-close-with = End with { $other }
common-button-withdraw = Withdraw
common-button-erase = Erase my data
common-button-nothing = Nothing
common-stop-what = What do you want to stop? Nothing stops before you choose.
common-pause-mentee = During a pause you get no messages about new mentors. Your choices stay. How long?
common-pause-mentor = During a pause nobody new can choose you. The people you help now stay. How long?
common-button-pause-month = Pause 1 month
common-button-pause-open = Until I come back
common-button-no-pause = No pause
common-paused-until = You are on a pause until { $day }.
common-paused = You are on a pause.
common-pause-over = Welcome back.
common-my-data = Your data
common-my-data-how = See everything that we keep about you, as a page or as a file. The links work for { $minutes } minutes, and only for you: don't pass them on.
common-button-see-data = See my data
common-button-data-file = Download
common-erase-sure = Erase everything about you?
common-erase-what-mentee = Your name, your choices, your request and your messages are taken out. If you have a mentor, your mentorship ends. This can't be undone.
common-erase-what-mentor = Your name, your profile and your messages are taken out. If you help someone now, the mentorship ends. This can't be undone.
common-erase-what-counsellor = Your name and your access are taken out. This can't be undone.
common-erase-not = What we can't erase: copies that a chat app keeps, what others wrote down or wrote about you, and that someone (we won't know who) did something on a certain day. Messages that were reported stay until the case is decided and 12 months more. Who was excluded stays excluded: of each account a code without a name is kept.
common-button-erase-yes = Yes, erase everything
common-button-erase-no = No, keep it
common-erase-kept = Nothing was erased.
common-erased = Everything about you is erased. Thank you for being here. You can start anew at any time: /start
common-erased-person = This was about someone who erased their data.
common-group-notice = I only talk in private. Tap here to write to me:

# Someone and a counsellor write to each other.
common-age-forgotten = A counsellor has looked at your age with you. Shall we go on?
common-button-answer = Answer
common-from-counsellor = { $counsellor }, counsellor
common-contact-question = What would you like to write to the counsellor? Your next message goes to them.
common-contact-sent = sent
common-button-never-mind = Never mind

common-question-empty = Please type some words.
common-question-too-long = That is too long. Please use at most { $most } characters.
