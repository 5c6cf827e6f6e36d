# One person who writes from several apps.

common-button-another-app = Use another app
common-button-known-already = I have an account already
common-another-app = One account, several apps
common-another-app-how = You can go on in another app, like Telegram, Slack, Teams or the website. Everything stays: your requests, your mentorship, your messages. Show a code in one app and type it in the other.
common-button-show-code = Show a code here
common-button-have-code = I have a code
common-link-code = Your code: { $code }
common-link-code-how =
    Open the bot in the other app and type:
    link { $code }
    The code works once, and for { $minutes } minutes.
common-link-code-careful = Whoever types this code gets into your account. Give it to nobody, not even to us.
common-button-stop-code = Stop this code
common-link-stopped = The code no longer works.
common-link-code-used = The code was used.
common-ask-link-code = Open the bot in the app where I know you. Choose Menu, then "Use another app" and "Show a code here". Type that code here.
common-link-code-right = that is right
common-link-wrong = That code is not right. Please check it. After five wrong codes you have to wait 15 minutes.
common-link-expired = That code is too old. Please show a new one in the other app.
common-link-used = That code was used before. Please show a new one in the other app.
common-link-yourself = That is your own code. Type it in the other app.
common-link-too-many-tries = Too many wrong codes. Please wait 15 minutes.
common-link-over = That code is too old now. Please show a new one in the other app.
common-link-sure = Are you { $owner }?
common-link-sure-what = Then this app and the other one become one account. All that you did here goes with it. Did someone else give you this code? Then choose No.
common-button-link-yes = Yes, that's me
common-button-link-no = No
common-link-not-joined = OK. Nothing was joined.
common-link-done = Done: you have one account now. I write where you wrote last.
common-link-known = I know that already.
common-link-mentee-new = What you began here as someone who looks for a mentor is kept.
common-link-mentee-both = You were looking for a mentor in both apps. It is all together now.
common-link-mentor-new = What you began here as a mentor is kept.
common-link-mentor-both = You had a mentor's profile in both apps. They are one now. Please check it.
common-link-staff = This account is a counsellor's, so it can't be joined from here. Show a code here, and type it in the other app.
common-link-age = The ages that you told me in the two apps don't fit. A counsellor has to look at it. Nothing was joined.
common-link-each-other = In one app you asked for help, and in the other you were the mentor who was asked. That can't be one person. Nothing was joined.
common-link-two-searches = You have a mentor, or look for one, in both apps. One at a time is possible. End one first, then try again. Nothing was joined.
common-link-decided-apart = A counsellor said no to one of your two mentor's profiles. A counsellor has to look at it first. Nothing was joined.
common-link-too-many = Together you would help or be asked by more people than one mentor may. Answer or end something first. Nothing was joined.
common-link-same-mentee = The same person asks for your help in both apps. Answer one of the two first. Nothing was joined.
common-link-guessed = Someone typed a code that is almost yours. Was it you? Then try again. If not, stop the code.
common-link-guessed-stopped = Someone typed wrong codes that are almost yours, three times. To be safe, that code no longer works. Nobody got in.
common-linked = You now write to me from { $app } too. Was that not you? Then tap the button, and tell a counsellor.
common-button-unlink = That wasn't me
common-unlinked = { $app } is cut off from your account. Nobody there can see or do anything in your name now.
common-unlinked-there = This app was cut off from the account.
common-unlink-elsewhere = That can only be done in the app that you used before.
common-app-lost = I can't reach you in { $app } any more, so I go on here. This is what is open:
