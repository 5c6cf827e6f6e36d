# What mentee and mentor read while they talk through the bot.

common-edited = ändrat
common-written-at = Skrivet tidigare, klockan { $at }.
common-button-report = Anmäl
common-a-photo = Ett foto
common-a-voice = Ett röstmeddelande
common-a-document = Ett dokument
common-file-photo = Foto från { $person }
common-file-voice = Röstmeddelande från { $person }
common-file-document = Dokument från { $person }

common-file-video = Filmer går inte att skicka vidare. Text, röstmeddelanden, foton och dokument går bra.
common-file-kind = Den här typen av fil går inte att skicka vidare. Text, röstmeddelanden, foton och dokument går bra.
common-file-too-large = Filen är för stor. Högst { $megabytes } MB går att skicka vidare.
common-not-passed-forwarded = Jag skickar inte vidare vidarebefordrade meddelanden: de kan visa vem som skrev dem. Du kan skriva orden själv.
common-not-passed-other = Det här kan jag inte skicka vidare. Text, röstmeddelanden, foton och dokument går bra.
common-edit-unknown = Jag kunde inte ändra det meddelandet. Skriv det en gång till.
common-message-secret-link = Den här länken släpper in alla som har den. Jag skickar den inte vidare. Inget skickades.
common-message-frozen = En handledare tittar på samtalet. Tills dess går det inte att skicka något.

common-held = Vänta lite: här syns { $what }. Inget är skickat än.
common-held-phone = ett telefonnummer
common-held-mail = en e-postadress
common-held-bank = bankuppgifter
common-held-web-handle = ett namn i en annan app
common-held-document = ett dokument där ditt namn kan stå
common-held-fraud = Betala aldrig någon här och lämna inte ut bankuppgifter. En mentor ber aldrig om pengar.
common-button-send-anyway = Skicka ändå
common-button-take-out = Ta bort det
common-held-sent = ✓ Skickat som det är.
common-held-taken-out = Inte skickat och inte sparat. Du kan skriva det igen utan det.
common-held-dropped = Du svarade inte på ett dygn. Meddelandet skickades inte och är inte sparat.

common-message-on-its-way = På väg.
common-message-delivered = ✓ Kom fram till { $other } klockan { $at }.
common-message-waits =
    { $count ->
        [one] { $other } får ditt meddelande { $until }.
       *[other] { $other } får dina { $count } meddelanden { $until }.
    }
common-message-late = En liten fördröjning. Ditt meddelande är säkert och kommer fram så snart det går.
common-message-away = { $other } går inte att nå i appen just nu. Jag sparar ditt meddelande.
common-message-undelivered-refused = Det här gick inte att leverera till { $other }:
common-message-undelivered-unknown = Jag vet inte om det här nådde { $other }:
common-message-undelivered-harmful = Din fil skickades inte vidare till { $other }: viruskontrollen hittade något.
common-message-undelivered-too-large = Din fil skickades inte vidare till { $other }: den är för stor.
common-message-undelivered-file-gone = Din fil skickades inte vidare till { $other }: appen har den inte längre. Du kan skicka den igen.
common-button-send-again = Skicka igen

# Who shut the bot out did not come back for a week.
common-told-left = { $other } är inte kvar här, så ert mentorskap är avslutat. Det säger ingenting om dig.
