# What the home page says: in a sandbox, with the three chats side by side, and otherwise.

home-sandbox = Sandbox
home-invented = Everyone in here is invented. The mentors answer by themselves, and nothing reaches a real person.
home-languages = Language
home-sides = Three sides of the service
home-try = Try this
home-new = new message

home-name-mentee = Mentee
home-role-mentee = looks for work and asks a mentor
home-frame-mentee = The mentee's chat
home-try-mentee-1 = Say hello, choose a field, and ask a mentor.
home-try-mentee-2 = Wait a moment: most say yes within half a minute.
home-try-mentee-3 = Then write to each other. Ask about a normal day.

home-name-mentor = Mentor
home-role-mentor = has the job and helps
home-frame-mentor = The mentor's chat
home-try-mentor-1 = Become a mentor: answer the questions.
home-try-mentor-2 = Have yourself approved, in the counsellor's chat.
home-try-mentor-3 = Then ask yourself, in the mentee's chat.

home-name-counsellor = Counsellor
home-role-counsellor = keeps an eye on all of it
home-frame-counsellor = The counsellor's chat
home-try-counsellor-1 = You are in already: choose a language and a name.
home-try-counsellor-2 = Approve the mentor of the other chat.
home-try-counsellor-3 = See who is waiting, and which mentors there are.

home-plain = A mentor is someone who has the job that you would like, and who answers your questions. It is free, and you decide at every step.
home-plain-start = Find a mentor
