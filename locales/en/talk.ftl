# What mentee and mentor read while they talk through the bot.

common-edited = changed
common-written-at = Written earlier, at { $at }.
common-button-report = Report
common-a-photo = A photo
common-a-voice = A voice message
common-a-document = A document
common-file-photo = Photo from { $person }
common-file-voice = Voice message from { $person }
common-file-document = Document from { $person }

common-file-video = Videos can't be passed on. Text, voice messages, photos and documents can.
common-file-kind = This kind of file can't be passed on. Text, voice messages, photos and documents can.
common-file-too-large = This file is too large. At most { $megabytes } MB can be passed on.
common-not-passed-forwarded = I don't pass on forwarded messages: they may show who wrote them. You can type the words yourself.
common-not-passed-other = I can't pass this on. Text, voice messages, photos and documents can.
common-edit-unknown = I could not change that message. Please type it again.
common-message-secret-link = This link lets in everyone who has it. I don't pass it on. Nothing was sent.
common-message-frozen = A counsellor is looking at this conversation. Until then, nothing can be sent.

common-held = Wait: this shows { $what }. Nothing was sent yet.
common-held-phone = a phone number
common-held-mail = an e-mail address
common-held-bank = bank details
common-held-web-handle = a name in another app
common-held-document = a document that may carry your name
common-held-fraud = Never pay anyone here, and don't share bank details. A mentor never asks for money.
common-button-send-anyway = Send anyway
common-button-take-out = Take it out
common-held-sent = ✓ Sent as it is.
common-held-taken-out = Not sent, and not kept. You can type it again without it.
common-held-dropped = You didn't answer for a day. That message was not sent, and is not kept.

common-message-on-its-way = On its way.
common-message-delivered = ✓ Delivered to { $other } at { $at }.
common-message-waits =
    { $count ->
        [one] { $other } gets your message on { $until }.
       *[other] { $other } gets your { $count } messages on { $until }.
    }
common-message-late = Small delay. Your message is safe, and arrives as soon as possible.
common-message-away = { $other } can't be reached in the app at the moment. I keep your message.
common-message-undelivered-refused = This could not be delivered to { $other }:
common-message-undelivered-unknown = I don't know if this reached { $other }:
common-message-undelivered-harmful = Your file was not passed on to { $other }: the virus check found something.
common-message-undelivered-too-large = Your file was not passed on to { $other }: it is too large.
common-message-undelivered-file-gone = Your file was not passed on to { $other }: the app no longer has it. You can send it again.
common-button-send-again = Send again

# Who shut the bot out did not come back for a week.
common-told-left = { $other } is no longer here, so your mentorship has ended. That says nothing about you.
