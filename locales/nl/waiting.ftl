# Gezegd tegen wie in de rij wacht op een mentor.

waiting-busy = In de sector { $sector } is er nu geen mentor aan wie je het kan vragen.
waiting-wait = Meestal duurt het { $wait } voor er een plaats vrijkomt.
waiting-wait-unknown = Ik weet nog niet hoelang het duurt voor er een plaats vrijkomt.
waiting-days-at-most = { $to ->
    [one] hoogstens één dag
   *[other] hoogstens { $to } dagen
}
waiting-days-between = tussen { $from } en { $to } dagen
waiting-weeks-between = tussen { $from } en { $to } weken
waiting-weeks-at-most = hoogstens { $to } weken
waiting-long = meer dan een half jaar
waiting-place = { $place ->
    [1] Je bent de eerste in de rij.
    [2] Je bent de tweede in de rij.
    [3] Je bent de derde in de rij.
    [4] Je bent de vierde in de rij.
    [5] Je bent de vijfde in de rij.
    [6] Je bent de zesde in de rij.
    [7] Je bent de zevende in de rij.
    [8] Je bent de achtste in de rij.
    [9] Je bent de negende in de rij.
    [10] Je bent de tiende in de rij.
   *[other] Je bent nummer { $place } in de rij.
}
waiting-would-be = { $place ->
    [1] Je zou de eerste in de rij zijn.
    [2] Je zou de tweede in de rij zijn.
    [3] Je zou de derde in de rij zijn.
    [4] Je zou de vierde in de rij zijn.
    [5] Je zou de vijfde in de rij zijn.
    [6] Je zou de zesde in de rij zijn.
    [7] Je zou de zevende in de rij zijn.
    [8] Je zou de achtste in de rij zijn.
    [9] Je zou de negende in de rij zijn.
    [10] Je zou de tiende in de rij zijn.
   *[other] Je zou nummer { $place } in de rij zijn.
}
waiting-place-far = Er staan meer dan { $most } mensen voor je in de rij.
waiting-one-line = Je staat nu in de rij voor { $sector }. Je kan maar in één rij tegelijk staan.
waiting-related = Deze sectoren lijken erop, en daar hebben mentoren tijd:
waiting-button-join = Wacht in de rij
waiting-button-join-instead = Wacht liever hier
waiting-button-leave = Stap uit de rij
waiting-joined = Je staat in de rij voor { $sector }.
waiting-line = In de rij: { $sector }
waiting-how = Ik schrijf je zodra er een plaats vrij is. Je hoeft niets te doen.
waiting-how-asked = Je vroeg het aan een mentor. Tot die ja zegt, blijft je plaats in de rij van jou.
waiting-how-paused = Je hebt een pauze. Je plaats in de rij blijft van jou. Ik stel je niets voor tot je terug bent.
waiting-how-held = Er is een plaats vrij voor jou: kijk op de kaart daarover.
waiting-still-looking = Zoek je nog een mentor?
waiting-still-looking-by = Zeg het me ten laatste op { $day }. Tot dan blijft je plaats in de rij van jou.
waiting-button-still-looking = Ja, ik zoek nog
waiting-ended-matched = Je hebt een mentor gevonden. Je wacht niet meer.
waiting-ended-left = Je bent uit de rij gestapt.
waiting-ended-changed-field = Je bent uit deze rij gestapt en wacht nu in een andere.
waiting-ended-lapsed = Je staat niet meer in de rij.
waiting-ended-silent = Je staat niet meer in de rij.
waiting-ended-erased = Je staat niet meer in de rij.
waiting-told-lapsed = Twee vrije plaatsen gingen naar iemand anders, want ik hoorde niets van je. Dat is niet erg. Je staat nu niet meer in de rij. Je mag altijd terugkomen.
waiting-told-silent = Ik hoorde niets van je. Daarom sta je niet meer in de rij. Dat is niet erg, je mag altijd terugkomen.
waiting-left = Je bent uit de rij gestapt. Je hoeft geen reden te geven.
waiting-held = Er is een plaats vrij bij { $mentor }
waiting-held-until = Ik hou deze plaats voor je vrij tot { $until }. Tot dan kan niemand anders ze vragen.
waiting-button-not-this-one = Deze niet
waiting-held-asked = Je vroeg het aan { $mentor }.
waiting-held-let-go = Je hebt deze plaats laten gaan. Je eigen plaats in de rij hou je.
waiting-held-lapsed = De tijd is voorbij. Deze plaats ging naar de volgende in de rij.
waiting-held-gone = { $mentor } heeft geen vrije plaats meer.
waiting-held-left = Je bent uit de rij gestapt. Deze plaats ging naar de volgende.
waiting-told-gone = { $mentor } heeft geen vrije plaats meer. Dat zegt niets over jou. Je houdt je plaats in de rij.
waiting-told-place-over = De plaats bij { $mentor } ging naar de volgende in de rij. Geen probleem: je eigen plaats in de rij hou je.
waiting-mentor-away = Ik kan { $mentor } niet meer bereiken. Dat zegt niets over jou. Als je wil, kom je als eerste aan de beurt voor een andere mentor.
waiting-mentor-away-wait = Misschien komt { $mentor } terug. Je kan daar ook op wachten.
waiting-button-another-mentor = Zoek een andere mentor
waiting-mentor-away-over = Je zoekt nu een andere mentor.
waiting-mentor-back = Goed nieuws: { $mentor } is terug.
