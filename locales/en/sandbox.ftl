# Said by the invented mentors of the sandbox: ready-made words that fit any field of work.

sandbox-app-name = The sandbox

sandbox-introduction = A word about me: I'm not a real person. I was made up for this sandbox, and my answers are ready-made. Ask me about a normal day, a diploma, your CV or an interview.

sandbox-reply-invented = I'm invented, like all mentors in this sandbox. In the real service a person with this job would answer you.
sandbox-reply-diploma = Look at three openings that you like, and note which diploma they ask for. Often a short training or some weeks on the job are enough to begin. A real mentor could tell you which school they know.
sandbox-reply-start = I began with a small job, asked a lot of questions, and learned the rest from colleagues. Many people in this field did it that way. Which part of the work would you like to try first?
sandbox-reply-letter = Keep your CV to one page, and put what fits the job at the top. In a letter, say in two sentences why you want this job. Read it aloud once before you send it.
sandbox-reply-interview = Prepare three short stories: something you're good at, something that was hard, and why you want this job. And bring one question of your own. What makes you most nervous about it?
sandbox-reply-pay = What you earn depends on the field, your hours and your diploma. Ask for the pay scale of the sector before the interview, so that nothing surprises you.
sandbox-reply-day = The first hour is busy, then it gets calmer, and the last hour is for tidying up and handing over. Some weeks have early or late hours. What kind of hours would suit you?
sandbox-reply-openings = Many jobs are never advertised. Make a list of ten places near you, and ask each of them in one short message whether you may come by. Shall we think of a first sentence?
sandbox-reply-thanks = You're welcome! Good luck, and write again when you know more.
sandbox-reply-else-1 = Good question. What did you do or learn until now that comes closest to it?
sandbox-reply-else-2 = I see. If you could spend one day with someone in this job, what would you want to see?
sandbox-reply-else-3 = That's a good thing to find out early. What is the smallest step that you could take this week?

sandbox-sign-in-title = This is not LinkedIn
sandbox-sign-in-what = In the sandbox this page takes the place of LinkedIn, so that you can try the whole way. Be anybody you like: nothing leaves this machine.
sandbox-sign-in-first = First name
sandbox-sign-in-last = Last name
sandbox-sign-in-go = Sign in
sandbox-sign-in-cancel = Cancel
