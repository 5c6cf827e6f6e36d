# Said to who waits in line for a mentor.

waiting-busy = There is no mentor in { $sector } whom you can ask right now.
waiting-wait = It usually takes { $wait } until a place is free.
waiting-wait-unknown = I don't know yet how long it takes until a place is free.
waiting-days-at-most = { $to ->
    [one] at most a day
   *[other] at most { $to } days
}
waiting-days-between = between { $from } and { $to } days
waiting-weeks-between = between { $from } and { $to } weeks
waiting-weeks-at-most = at most { $to } weeks
waiting-long = more than half a year
waiting-place = { $place ->
    [1] You are first in line.
    [2] You are second in line.
    [3] You are third in line.
    [4] You are fourth in line.
    [5] You are fifth in line.
    [6] You are sixth in line.
    [7] You are seventh in line.
    [8] You are eighth in line.
    [9] You are ninth in line.
    [10] You are tenth in line.
   *[other] You are number { $place } in line.
}
waiting-would-be = { $place ->
    [1] You would be first in line.
    [2] You would be second in line.
    [3] You would be third in line.
    [4] You would be fourth in line.
    [5] You would be fifth in line.
    [6] You would be sixth in line.
    [7] You would be seventh in line.
    [8] You would be eighth in line.
    [9] You would be ninth in line.
    [10] You would be tenth in line.
   *[other] You would be number { $place } in line.
}
waiting-place-far = More than { $most } people are in line before you.
waiting-one-line = You wait in line for { $sector } now. You can wait in one line at a time.
waiting-related = These fields are close to it, and mentors there have time:
waiting-button-join = Wait in line
waiting-button-join-instead = Wait here instead
waiting-button-leave = Leave the line
waiting-joined = You wait in line for { $sector }.
waiting-line = In line: { $sector }
waiting-how = I write to you as soon as a place is free. You don't have to do anything.
waiting-how-asked = You asked a mentor. Your place in line stays yours until there is a yes.
waiting-how-paused = You are on a pause. Your place in line stays yours; I offer you nothing until you are back.
waiting-how-held = A place is free for you: see the card about it.
waiting-still-looking = Are you still looking for a mentor?
waiting-still-looking-by = Tell me by { $day }. Until then your place in line stays yours.
waiting-button-still-looking = Yes, I'm still looking
waiting-ended-matched = You found a mentor. You wait no longer.
waiting-ended-left = You left the line.
waiting-ended-changed-field = You left this line and wait in another one.
waiting-ended-lapsed = You left the line.
waiting-ended-silent = You left the line.
waiting-ended-erased = You left the line.
waiting-told-lapsed = Two free places went to others because I didn't hear from you. That's all right. I took you out of the line. You can come back at any time.
waiting-told-silent = I didn't hear from you, so I took you out of the line. That's all right. You can come back at any time.
waiting-left = You left the line. You don't have to give a reason.
waiting-held = A place is free with { $mentor }
waiting-held-until = I keep this place for you until { $until }. Nobody else can ask for it until then.
waiting-button-not-this-one = Not this one
waiting-held-asked = You asked { $mentor }.
waiting-held-let-go = You let this place go. You keep your place in line.
waiting-held-lapsed = The time is over. This place went to the next in line.
waiting-held-gone = { $mentor } has no free place any more.
waiting-held-left = You left the line. This place went to the next.
waiting-told-gone = { $mentor } has no free place any more. That says nothing about you. You keep your place in line.
waiting-told-place-over = The place with { $mentor } went to the next in line. No problem: you keep your own place in line.
waiting-mentor-away = I can't reach { $mentor } any more. That says nothing about you. If you like, you come first for another mentor.
waiting-mentor-away-wait = { $mentor } may come back. You can also wait for that.
waiting-button-another-mentor = Find another mentor
waiting-mentor-away-over = You look for another mentor now.
waiting-mentor-back = Good news: { $mentor } is back.
