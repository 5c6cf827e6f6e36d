# What mentee and mentor read while they talk through the bot.

common-edited = gewijzigd
common-written-at = Eerder geschreven, om { $at }.
common-button-report = Melden
common-a-photo = Een foto
common-a-voice = Een spraakbericht
common-a-document = Een document
common-file-photo = Foto van { $person }
common-file-voice = Spraakbericht van { $person }
common-file-document = Document van { $person }

common-file-video = Video's kan ik niet doorgeven. Tekst, spraakberichten, foto's en documenten wel.
common-file-kind = Dit soort bestand kan ik niet doorgeven. Tekst, spraakberichten, foto's en documenten wel.
common-file-too-large = Dit bestand is te groot. Ik kan hoogstens { $megabytes } MB doorgeven.
common-not-passed-forwarded = Doorgestuurde berichten geef ik niet door: ze kunnen tonen wie ze schreef. Je kan de woorden zelf typen.
common-not-passed-other = Dit kan ik niet doorgeven. Tekst, spraakberichten, foto's en documenten wel.
common-edit-unknown = Ik kon dat bericht niet wijzigen. Typ het nog eens.
common-message-secret-link = Deze link laat iedereen binnen die hem heeft. Ik geef hem niet door. Er is niets verstuurd.
common-message-frozen = Een bemiddelaar bekijkt dit gesprek. Tot dan kan je niets versturen.

common-held = Even wachten: hier staat { $what } in. Er is nog niets verstuurd.
common-held-phone = een telefoonnummer
common-held-mail = een e-mailadres
common-held-bank = een rekeningnummer
common-held-web-handle = een naam op een andere app
common-held-document = een document waar je naam in kan staan
common-held-fraud = Betaal hier nooit iemand, en deel geen bankgegevens. Een mentor vraagt nooit geld.
common-button-send-anyway = Toch versturen
common-button-take-out = Haal het eruit
common-held-sent = ✓ Verstuurd zoals het is.
common-held-taken-out = Niet verstuurd en niet bewaard. Je kan het opnieuw typen, zonder.
common-held-dropped = Je antwoordde een dag lang niet. Dat bericht is niet verstuurd en niet bewaard.

common-message-on-its-way = Onderweg.
common-message-delivered = ✓ Bezorgd bij { $other } om { $at }.
common-message-waits =
    { $count ->
        [one] { $other } krijgt je bericht op { $until }.
       *[other] { $other } krijgt je { $count } berichten op { $until }.
    }
common-message-late = Een beetje vertraging. Je bericht is veilig en komt zo snel mogelijk aan.
common-message-away = { $other } is nu niet bereikbaar in de app. Ik bewaar je bericht.
common-message-undelivered-refused = Dit kon niet bij { $other } bezorgd worden:
common-message-undelivered-unknown = Ik weet niet of dit bij { $other } is aangekomen:
common-message-undelivered-harmful = Je bestand is niet doorgegeven aan { $other }: de viruscontrole vond iets.
common-message-undelivered-too-large = Je bestand is niet doorgegeven aan { $other }: het is te groot.
common-message-undelivered-file-gone = Je bestand is niet doorgegeven aan { $other }: de app heeft het niet meer. Je kan het opnieuw versturen.
common-button-send-again = Opnieuw versturen

# Who shut the bot out did not come back for a week.
common-told-left = { $other } is hier niet meer. Daarom is jullie mentorschap gestopt. Dat zegt niets over jou.
