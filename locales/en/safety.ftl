# Help lines, reports, and what counsellors do about them.

common-help-lines = In danger now? Call { $emergency } right away.
common-help-lines-how = You don't have to carry it alone. These people listen to you, also tonight:
common-counsellors-open = A counsellor can write to you here too. They answer on weekdays, { $hours }.
common-counsellors-closed = The counsellors are closed now. They answer again on { $when }. In danger? Call { $emergency } right away.
common-button-ask-counsellor = Ask a counsellor to contact me
common-button-help-lines = Help lines
common-counsellor-asked = I've asked a counsellor to contact you here.
common-counsellor-asked-before = A counsellor already knows that you want to talk.
common-in-danger = In danger? Call { $emergency } right away.

common-report-reads = A counsellor reads this, with at most ten messages around it. Nobody else does.
common-button-report-mistake = It was a mistake
common-report-not = Taken back. Nothing was reported, and you can go on.
common-report-too-late = That can't be taken back here any more. Tell the counsellor that it was a mistake.
common-reported-frozen = Reported. The contact with { $other } stands still now.
common-reported-passed = Reported. A counsellor looks at the contact with { $other }.
common-reported-known = You have reported this already. A counsellor looks at the contact with { $other }.
common-reported-hear = You hear here what comes of it.
common-report-whom = Whom is it about?
common-report-nobody = You have no contact here that you could report. Would you like to talk with a counsellor?

common-frozen = The contact with { $other } stands still
common-frozen-how = A counsellor looks at it. Until then no messages pass between you and { $other }. You both hear what comes of it.

common-case-warned = A counsellor has looked at the contact with { $other }. Something you wrote does not fit our house rules. Please keep to them from now on: next time it can end. You can write to each other again.
common-case-own-seen = What you reported was looked at too.
common-case-reporter-resume = A counsellor has looked at your report about { $other }. The contact can go on. Thank you for telling us. You can always report again.
common-case-reporter-warn = A counsellor has looked at your report and has spoken with { $other }. You can write to each other again. If it happens again, report it again.
common-case-reporter-end = A counsellor has looked at your report. The contact with { $other } has ended. Thank you for telling us.
common-case-reporter-ban = A counsellor has looked at your report. { $other } can no longer take part in { $programme }. Thank you for telling us.
common-case-reporter-resume-over = A counsellor has looked at your report about { $other }. Nothing more happens now. Thank you for telling us.
common-case-reporter-warn-over = A counsellor has looked at your report and has spoken with { $other }. Thank you for telling us.
common-case-other-resume = A counsellor has looked at the contact with { $other }. All is fine: you can write to each other again.
common-case-other-warn = A counsellor has looked at the contact with { $other }. You can write to each other again.
common-case-other-end = A counsellor has looked at the contact with { $other } and has ended it. Questions? A counsellor gladly explains.
common-case-other-ban = A counsellor has looked at the contact with { $other } and has ended it. You did nothing wrong.
common-case-other-resume-over = A counsellor has looked at the contact with { $other }. Nothing is needed from you.
common-case-other-warn-over = A counsellor has looked at the contact with { $other }. Nothing is needed from you.

common-banned = You can no longer take part in { $programme }
common-banned-why = The counsellors decided this after they looked at a contact of yours. Do you think that it is wrong? Then talk with a counsellor.
common-ban-lifted = You can take part again. Welcome back!
common-button-undo = Undo

counsellor-to-decide = { $count ->
    [one] One reported contact waits for you.
   *[other] { $count } reported contacts wait for you.
}
counsellor-button-cases = Cases
counsellor-help-lines-unconfirmed = { $count ->
    [one] One help line waits to be confirmed by staff. People don't see it until then.
   *[other] { $count } help lines wait to be confirmed by staff. People don't see them until then.
}
counsellor-case = Case { $number }: a contact was reported
counsellor-case-between = Between
counsellor-case-reported-by = Reported by
counsellor-case-since = Since
counsellor-case-stands = How it stands
counsellor-case-frozen = no messages pass
counsellor-case-closed = the contact has ended
counsellor-case-decided-resume = they go on
counsellor-case-decided-taken-back = taken back at once
counsellor-case-decided-warn = { $person } was warned
counsellor-case-decided-end = the contact was ended
counsellor-case-decided-ban = { $person } was excluded
counsellor-case-decided-lifted = { $person } was excluded, and may take part again
counsellor-case-how = You see the messages once you open the case. That is logged with your name.
counsellor-button-open-case = Open case
counsellor-button-lift-ban = Let them take part again
counsellor-no-such-case = There is no case { $number }.
counsellor-no-cases = No reported contact waits for you.
counsellor-case-own = This case is about you. A colleague decides it.
counsellor-case-forgotten = The messages of this case were kept for 12 months after the decision. They are gone now.
counsellor-case-logged = Case { $number } is open. It is logged that you read it.
counsellor-case-no-messages = The two had not written to each other yet.
counsellor-case-reported = Reported: { $message }
counsellor-case-no-text = No text is kept of this message.
counsellor-case-what-now = Case { $number }: what do you decide? Both hear it.
counsellor-button-case-resume = Nothing wrong: they go on
counsellor-button-case-nothing = Nothing more is needed
counsellor-button-case-end = End the contact
counsellor-button-case-warn = Warn { $person }
counsellor-button-case-ban = Exclude { $person }
counsellor-case-sure-warn = Warn { $person }? The two can then write to each other again. This can't be undone.
counsellor-case-sure-end = End the contact between the two? This can't be undone.
counsellor-case-sure-ban = Exclude { $person }? All that { $person } does here ends: contacts, requests, a search. The contacts can't be brought back.
counsellor-case-sure-lift = May { $person } take part again? A mentor is approved anew.
counsellor-button-sure-warn = Yes, warn
counsellor-button-sure-end = Yes, end it
counsellor-button-sure-ban = Yes, exclude
counsellor-button-sure-lift = Yes, let them
counsellor-button-not-yet = No, not yet
counsellor-case-done = Case { $number } is decided. Both hear it.
counsellor-case-open-first = Please open the case first, and read it.
counsellor-case-too-late = That can't be undone any more. The two have heard it. They can report again.
counsellor-case-lifted = { $person } may take part again.
counsellor-case-lift-kept = { $person } stays excluded.

page-command-report = Report something
page-command-counsellor = Talk with a counsellor
page-command-cases = Cases

data-reports = What you reported
data-case-open = a counsellor looks at it
data-case-resume = the contact could go on
data-case-warn = a warning was given
data-case-end = the contact was ended
data-case-ban = someone was excluded
data-decided-about-you = Decided about you
