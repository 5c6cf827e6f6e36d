# Sägs till den som står i kö för en mentor.

waiting-busy = Just nu finns det ingen mentor inom området { $sector } som du kan fråga.
waiting-wait = Det brukar ta { $wait } innan en plats blir ledig.
waiting-wait-unknown = Jag vet inte än hur lång tid det tar innan en plats blir ledig.
waiting-days-at-most = { $to ->
    [one] högst en dag
   *[other] högst { $to } dagar
}
waiting-days-between = mellan { $from } och { $to } dagar
waiting-weeks-between = mellan { $from } och { $to } veckor
waiting-weeks-at-most = högst { $to } veckor
waiting-long = mer än ett halvår
waiting-place = { $place ->
    [1] Du står på första plats i kön.
    [2] Du står på andra plats i kön.
    [3] Du står på tredje plats i kön.
    [4] Du står på fjärde plats i kön.
    [5] Du står på femte plats i kön.
    [6] Du står på sjätte plats i kön.
    [7] Du står på sjunde plats i kön.
    [8] Du står på åttonde plats i kön.
    [9] Du står på nionde plats i kön.
    [10] Du står på tionde plats i kön.
   *[other] Du har nummer { $place } i kön.
}
waiting-would-be = { $place ->
    [1] Du skulle få första plats i kön.
    [2] Du skulle få andra plats i kön.
    [3] Du skulle få tredje plats i kön.
    [4] Du skulle få fjärde plats i kön.
    [5] Du skulle få femte plats i kön.
    [6] Du skulle få sjätte plats i kön.
    [7] Du skulle få sjunde plats i kön.
    [8] Du skulle få åttonde plats i kön.
    [9] Du skulle få nionde plats i kön.
    [10] Du skulle få tionde plats i kön.
   *[other] Du skulle få nummer { $place } i kön.
}
waiting-place-far = Fler än { $most } personer står före dig i kön.
waiting-one-line = Du står i kö för { $sector } nu. Du kan bara stå i en kö i taget.
waiting-related = De här områdena liknar det, och där har mentorer tid:
waiting-button-join = Ställ mig i kö
waiting-button-join-instead = Vänta här i stället
waiting-button-leave = Lämna kön
waiting-joined = Du står i kö för { $sector }.
waiting-line = I kö: { $sector }
waiting-how = Jag skriver till dig så fort en plats är ledig. Du behöver inte göra något.
waiting-how-asked = Du har frågat en mentor. Din plats i kön är kvar tills någon säger ja.
waiting-how-paused = Du har paus. Din plats i kön är kvar. Jag erbjuder dig inget förrän du är tillbaka.
waiting-how-held = En plats är ledig för dig: se kortet om den.
waiting-still-looking = Söker du fortfarande en mentor?
waiting-still-looking-by = Svara mig senast { $day }. Till dess är din plats i kön kvar.
waiting-button-still-looking = Ja, jag söker fortfarande
waiting-ended-matched = Du har hittat en mentor. Du väntar inte längre.
waiting-ended-left = Du har lämnat kön.
waiting-ended-changed-field = Du har lämnat den här kön och väntar i en annan.
waiting-ended-lapsed = Du står inte kvar i kön.
waiting-ended-silent = Du står inte kvar i kön.
waiting-ended-erased = Du står inte kvar i kön.
waiting-told-lapsed = Två lediga platser gick till andra, för jag hörde inget från dig. Det gör inget. Du står inte kvar i kön. Du kan komma tillbaka när du vill.
waiting-told-silent = Jag hörde inget från dig, så du står inte kvar i kön. Det gör inget. Du kan komma tillbaka när du vill.
waiting-left = Du har lämnat kön. Du behöver inte säga varför.
waiting-held = En plats är ledig hos { $mentor }
waiting-held-until = Jag håller platsen åt dig till { $until }. Till dess kan ingen annan fråga efter den.
waiting-button-not-this-one = Inte den här
waiting-held-asked = Du har frågat { $mentor }.
waiting-held-let-go = Du lät den här platsen gå. Din egen plats i kön är kvar.
waiting-held-lapsed = Tiden är slut. Platsen gick till nästa i kön.
waiting-held-gone = { $mentor } har ingen ledig plats längre.
waiting-held-left = Du har lämnat kön. Platsen gick till nästa.
waiting-told-gone = { $mentor } har ingen ledig plats längre. Det säger inget om dig. Din plats i kön är kvar.
waiting-told-place-over = Platsen hos { $mentor } gick till nästa i kön. Det gör inget: din egen plats i kön är kvar.
waiting-mentor-away = Jag når inte { $mentor } längre. Det säger inget om dig. Om du vill kommer du först i kön till en annan mentor.
waiting-mentor-away-wait = { $mentor } kanske kommer tillbaka. Du kan också vänta på det.
waiting-button-another-mentor = Hitta en annan mentor
waiting-mentor-away-over = Nu söker du en annan mentor.
waiting-mentor-back = Goda nyheter: { $mentor } är tillbaka.
