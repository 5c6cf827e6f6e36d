# Said to a mentor.

mentor-greeting = Hi! Mentors help young people find their way to work. It takes about 20 minutes a week. You choose how many people you help, and you can pause at any time.
mentor-ask-name = What is your first name? Mentees see it.
mentor-under-age = You told me before that you are under { $age }. Mentors are { $age } or older, so this can't be done yet. Thank you for wanting to help! Is your age not right? A counsellor looks at it with you.
mentor-button-contact-me = Have someone contact me
mentor-contact-asked = A counsellor knows that you want to talk, and contacts you here. They answer on weekdays, { $hours }. In danger? Call { $emergency } right away.
mentor-ask-headline = What do you do? One line, like "baker with my own shop" or "nurse in a hospital".
mentor-headline-empty = Please type one line about your job.
mentor-headline-too-long = That is too long. Please use at most 120 characters.
mentor-headline-contact-details = Please leave out phone numbers, e-mail addresses and links here.
mentor-ask-sectors = In which fields do you work? Choose one to five, or type a word.
mentor-sector-list = Fields, up to 5
mentor-sector-not-found = I can't find that field. Please choose from the list.
mentor-ask-topics = What can you help with?
mentor-topic-list = Topics
mentor-ask-languages = Which languages do you speak with a mentee?
mentor-language-list = Languages
mentor-ask-region = In which region do you work?
mentor-ask-capacity = How many people do you want to help at the same time?
mentor-capacity-not-understood = Please choose a number from 1 to { $most }.
mentor-ask-link = Do you have a LinkedIn profile? Paste the link here. Mentees see it as given by you.
mentor-button-no-link = Go on without
mentor-link-not-a-link = That is not a link. It looks like https://www.linkedin.com/in/your-name
mentor-link-other-host = Only a link to linkedin.com works here. It looks like https://www.linkedin.com/in/your-name
mentor-link-not-a-profile = That link is not a personal profile. It looks like https://www.linkedin.com/in/your-name
mentor-house-rules =
    The house rules:
    • You are a volunteer. You give advice, not a job.
    • You are kind and honest, and you answer within a few days. How you answer affects the order in which mentors are shown.
    • You ask for no money, no favours and no private contact details.
    • What a mentee tells you stays between you. Do you worry about someone? Tell a counsellor.
    • Either of you can stop at any time, without a reason.
mentor-house-rules-again = The house rules have changed since you agreed to them. Please read them again:
mentor-button-agree = I agree

mentor-applied = Thank you! A counsellor looks at your profile now. You hear from me as soon as it is approved.
mentor-status-draft = Your profile is not complete yet
mentor-status-draft-what-next = A few questions are left.
mentor-status-applied = Your profile is with a counsellor
mentor-status-applied-what-next = You don't have to do anything now.
mentor-status-approved = You are a mentor
mentor-status-approved-what-next = I only write when someone chooses you. This is what mentees see:
mentor-status-paused = You are on a pause
mentor-status-refused = We can't take you as a mentor now
mentor-status-refused-what-next = Thank you for offering your time. You can write to a counsellor if you have questions.
mentor-mentoring-now = You are mentoring { $mentees }.
mentor-open-requests = { $count ->
    [one] One request waits for your answer.
   *[other] { $count } requests wait for your answer.
}
mentor-button-change-profile = Change my profile
mentor-change-what = What would you like to change?
mentor-part-headline = Job
mentor-part-sectors = Fields
mentor-part-topics = Topics
mentor-part-languages = Languages
mentor-part-region = Region
mentor-part-capacity = Number of people
mentor-part-profile-link = LinkedIn profile
mentor-part-sign-in = LinkedIn sign-in
mentor-part-own-name = First name
mentor-part-years = Years of work
mentor-part-hours = Hours
mentor-ask-own-name = Your first name, as mentees see it.
mentor-ask-years = For how many years have you worked in your field?
mentor-years-none = Rather not say
mentor-years-out-of-range = Please give a number of years from 0 to 60.
mentor-ask-hours = When may I write to you? Choose, or type hours like "9-17".
mentor-hours-any = Any time
mentor-hours-out-of-range = Please give two whole hours, like "9-17".
mentor-preview = This is what mentees see of you:
mentor-preview-why = Below it they read in one line why you fit what they look for.
mentor-preview-no-link = You gave no LinkedIn profile. That is fine.
mentor-button-preview = See what mentees see
mentor-button-form = Fill in everything at once
mentor-form-saved = Your profile is saved.
mentor-form-again = Here is the form again.

mentor-request = { $mentee } asks for your help
mentor-button-accept = Yes, I'll help
mentor-button-decline = Not this time
mentor-button-later = Remind me later
mentor-reminded-later = OK. I show you this again on { $moment }.
mentor-too-late-to-wait = The answer is needed before I could remind you. Please choose yes or not this time.
mentor-request-accepted = You said yes. Thank you!
mentor-request-declined = You said no this time. Thank you for answering.
mentor-request-withdrawn = { $mentee } withdrew. There is nothing to do.
mentor-request-expired = The time to answer is over. There is nothing to do.
mentor-request-overtaken = { $mentee } is already helped. Thank you!
mentor-request-released = Your places are taken, so { $mentee } asks someone else. There is nothing to do.
mentor-why-not = Would you say why? The mentee never sees it.
mentor-reason-no-time = No time
mentor-reason-not-my-field = Not my field
mentor-reason-away = I'm away
mentor-reason-other = Something else
mentor-full = All your places are taken. Do you want to open one more?
mentor-one-more = Are you open for one more person?
mentor-button-one-more = Yes, one more
mentor-button-enough = Enough for now
mentor-one-more-open = Great. You have one more place.
mentor-enough = OK. I show you to nobody new for now.
mentor-no-more-places = You already help { $most } people. That is the most we allow. Thank you!
mentor-silence-paused = Some requests got no answer from you lately. Maybe it is a busy time. I gave you a pause: nobody asks you now. One tap and you are back. Thank you for being a mentor!
mentor-still-available = Are you still available as a mentor? One tap is enough. It helps me to show mentees who has time.
mentor-button-still-available = Yes, still available
mentor-still-available-thanks = Thank you! I keep showing you to mentees.
mentor-availability-paused = Thank you for telling me.

mentor-mentorship = You're mentoring { $mentee }
mentor-mentorship-how = Everything you type here goes to { $mentee }.
mentor-say-hello = Say hello? You can send this, or write your own:
mentor-button-send-hello = Send this
mentor-to-whom = To whom shall I send this?
mentor-menu = I'm the bot. What would you like to do?

mentor-refused-enough = There are enough mentors in your field at the moment. That says nothing about you.
mentor-refused-unclear = Your profile tells too little about your work. If you say more, a counsellor will gladly look again.
mentor-refused-not-fitting = We look for people who work in another field or region than yours right now.
mentor-refused-unsaid = A counsellor decided this after reading your profile.
mentor-button-hand-in = Hand in again
mentor-question = A counsellor has a question about your profile
mentor-question-how = Type your answer here. Only counsellors read it.
mentor-button-answer = Answer
mentor-type-answer = Please type your answer now.
mentor-question-answered = Your answer:
mentor-answer-sent = Thank you. The counsellor has your answer.
