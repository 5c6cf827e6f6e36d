# Signing in with LinkedIn: pages first, then the chat. Never called "verified": LinkedIn checks no identity.

sign-in-join-title = Sign in with LinkedIn
sign-in-join-chat = You join your LinkedIn name to this chat:
sign-in-fact-app = App
sign-in-fact-owner = Name in the app
sign-in-join-not-yours = Is this not your own chat? Then stop here and close this page. Someone else may have sent you the link.
sign-in-join-what = LinkedIn tells us your name, and we ask for nothing else. We see no password and we post nothing. Counsellors read the name; mentees don't.
sign-in-button-leave = Go on to LinkedIn
sign-in-code-title = Almost done: type this code in your chat
sign-in-code-where = Go back to the chat that you came from, in this app: { $app }. Type the code there. It works for { $minutes } minutes.
sign-in-code-secret = Give this code to nobody, whoever asks for it. Did you not begin in a chat of your own? Then close this page. Nothing happens.
sign-in-button-back = Back to the chat

sign-in-link-unknown-title = This link does not work
sign-in-link-unknown = Maybe a part of it is missing. Go back to your chat and ask for a new link there.
sign-in-link-expired-title = This link is too old
sign-in-link-expired = A link works for { $minutes } minutes. Go back to your chat and tap "New link".
sign-in-link-used-title = This link was used already
sign-in-link-used = A link works once, and only the newest one works. Go back to your chat and tap "New link".

sign-in-return-no-state-title = We don't know where you come from
sign-in-return-no-state = Something is missing in the address of this page. Nothing was changed. Begin again in your chat.
sign-in-return-no-code-title = There is no code to show
sign-in-return-no-code = The code was typed already, it is too old, or this is another browser. Go back to your chat: it tells you what to do.
sign-in-return-unknown-title = This step did not begin here
sign-in-return-unknown = We know nothing of this sign-in. Nothing was changed. Begin again in your chat.
sign-in-return-other-holder-title = This sign-in began in another browser
sign-in-return-other-holder = For your safety it has to end where it began. Nothing was changed. Begin again in your chat, and stay in one browser.
sign-in-return-expired-title = That took too long
sign-in-return-expired = You have { $minutes } minutes to sign in. Nothing was changed. Go back to your chat and tap "New link".
sign-in-return-used-title = This step was done already
sign-in-return-used = It works only once. Does another tab show a code? Type that one in your chat. If not, tap "New link" in your chat.
sign-in-return-cancelled-title = You pressed Cancel
sign-in-return-cancelled = You did not sign in, and that is fine. In your chat you can try again or go on without LinkedIn.
sign-in-return-denied-title = You did not allow it
sign-in-return-denied = LinkedIn told us nothing about you. In your chat you can try again or go on without LinkedIn.
sign-in-return-unavailable-title = LinkedIn did not answer
sign-in-return-unavailable = That is not your fault. In your chat you can try again in a moment, or go on without LinkedIn.
sign-in-return-refused-title = The answer from LinkedIn was not right
sign-in-return-refused = We could not be sure that it came from LinkedIn, so we did nothing with it. In your chat you can try again or go on without.

# In the chat
sign-in-ask = Do you want to sign in with LinkedIn? Counsellors then read the name that you have there. It makes approving you easier. Going on without is fine too. The link works once, for { $minutes } minutes.
sign-in-again = Here is a new link. It works once, for { $minutes } minutes.
sign-in-button = Sign in with LinkedIn
sign-in-button-new = New link
sign-in-button-without = Go on without
sign-in-type-code = LinkedIn is done. Type the code of 6 digits here that the page shows you.
sign-in-ended-cancelled = You pressed Cancel at LinkedIn. Do you want to try again?
sign-in-ended-denied = You did not allow LinkedIn to tell us your name. Do you want to try again?
sign-in-ended-unavailable = LinkedIn did not answer. Do you want to try again?
sign-in-ended-refused = The answer from LinkedIn was not right, so I did nothing with it. Do you want to try again?
sign-in-code-wrong = That is not the code. It has 6 digits and stands on the page after LinkedIn.
sign-in-code-too-many-tries = That was a wrong code five times, so this sign-in is over. You can begin again.
sign-in-code-expired = That code is too old. You can begin again.
sign-in-code-other-chat = This sign-in began in another chat of yours. Type the code there, or begin again here.
sign-in-code-nothing-waits = Tap the button first. After LinkedIn a page shows you a code to type here.
sign-in-code-taken = Someone else here already signed in with that LinkedIn account. Is it yours? Go on in that chat, or tell a counsellor.
sign-in-done = Thank you. LinkedIn says that your name is { $name }.
sign-in-done-no-name = Thank you. You signed in with LinkedIn. It gave us no name.
sign-in-answer-without = Without LinkedIn
sign-in-other-name = At LinkedIn your first name is { $told }. Here it is { $name }. Which name should mentees see?
sign-in-names-differ = At LinkedIn your name is { $told }. Here it is { $name }. That is fine: a counsellor sees both.
sign-in-name-answer = Mentees see { $name }.
