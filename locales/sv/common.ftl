# Det som fler än en bot säger.

common-answered = ✓ { $answer }
common-which-language = Vilket språk vill du använda?
common-change-language = Här kan du byta språk.
common-own-name-nl = Nederlands
common-own-name-fr = Français
common-own-name-en = English
common-own-name-sv = Svenska
common-language-nl = nederländska
common-language-fr = franska
common-language-en = engelska
common-language-sv = svenska
common-someone = någon
common-anywhere = Var som helst
common-app-web = Den här webbplatsen

# Före den första frågan om personen. Säger vad som sparas och vem som kan läsa det.
common-consent-mentee =
    Jag är en bot från { $programme }. Jag sparar ditt förnamn, dina val och dina meddelanden. Din mentor kan läsa dem. Jag visar aldrig ditt nummer eller ditt användarnamn.
    { $app } sparar en egen kopia. Mentorns arbetsgivare kan kanske läsa jobbchatten.
    Handledarna läser meddelanden bara när någon anmäler dem.
    Sluta: /stop. Radera allt: /mydata.
common-consent-mentor =
    Jag är en bot från { $programme }. Jag sparar ditt namn, din profil och dina meddelanden. Adepterna ser ditt namn, ditt jobb, dina språk och din profillänk. Jag visar aldrig ditt nummer eller din adress.
    { $app } sparar en egen kopia. Är det här en jobbchatt kan din arbetsgivare kanske läsa den.
    Handledarna läser meddelanden bara när någon anmäler dem.
    Sluta: /stop. Radera allt: /mydata.
common-consent-refused = Inga problem. Jag sparar inget mer om dig. Du kan komma tillbaka när du vill.
common-button-consent = OK, börja
common-button-read-more = Läs mer
common-button-no-thanks = Nej tack
common-button-start-again = Börja om

common-not-a-name = Jag behöver ett förnamn på högst 40 bokstäver, utan siffror och länkar. Vill du prova igen?
common-not-understood = Det där förstår jag tyvärr inte.
common-button-resume = Fortsätt
common-button-menu = Meny
common-button-done = Klar
common-button-language = Språk
common-button-pause = Pausa
common-button-resume-after-pause = Avsluta pausen
common-button-my-data = Mina uppgifter
common-already-done = Det här blev klart redan { $day }.
common-already-over = Det här är redan avslutat.
common-only-text = Just nu kan jag bara läsa text. Kan du skriva det i stället?
common-sorry = Förlåt, något gick fel hos oss. Vi har sett felet. Försök gärna igen.

common-topic-job-reality = Hur jobbet är på riktigt
common-topic-cv-letter = Cv eller brev
common-topic-interview = Anställningsintervju
common-topic-finding-openings = Hitta lediga jobb
common-topic-motivation = Motivation
common-topic-not-sure = Jag vet inte än

common-fact-name = Namn
common-fact-sector = Område
common-fact-sectors = Områden
common-fact-topics = Hjälp med
common-fact-region = Region
common-fact-languages = Språk
common-fact-answer-by = Svara senast
common-fact-headline = Jobb
common-fact-places = Platser
common-fact-years = År i yrket
common-fact-hours = Tider
common-fact-profile-link = LinkedIn-profil, angiven av mentorn
common-fact-none = saknas
common-places = { $active } av { $capacity } upptagna

common-mentorship-over = Du och { $other }
common-mentorship-closed-on = Mentorskapet avslutades { $day }.
common-button-close = Avsluta mentorskapet
common-close-sure = Vill du avsluta mentorskapet med { $other }? Det går inte att ångra.
common-button-close-yes = Ja, avsluta
common-button-close-no = Nej, fortsätt
common-close-kept = OK. Du och { $other } fortsätter.
common-close-done = Mentorskapet med { $other } är avslutat. Tack.
common-told-closed = { $other } har avslutat mentorskapet. Det säger inget om dig. Tack för din tid.
common-message-empty = Meddelandet är tomt. Inget skickades.
common-message-too-long = Meddelandet har { $length } tecken. Det går att skicka högst { $most }. Kan du göra det kortare eller skicka det i delar?
common-message-erased = Meddelandet är raderat.
common-word-for-whom = Är det här till { $other } eller till mig?
common-button-send-to = Skicka till { $other }
common-button-close-with = Avsluta med { $other }
common-button-withdraw = Ta tillbaka förfrågan
common-button-erase = Radera mina uppgifter
common-button-nothing = Inget
common-stop-what = Vad vill du stoppa? Inget händer förrän du har valt.
common-pause-mentee = Under pausen får du inga meddelanden om nya mentorer. Dina val finns kvar. Hur länge vill du pausa?
common-pause-mentor = Under pausen kan ingen ny välja dig. De du hjälper nu har du kvar. Hur länge vill du pausa?
common-button-pause-month = Pausa 1 månad
common-button-pause-open = Tills jag är tillbaka
common-button-no-pause = Ingen paus
common-paused-until = Du har paus till { $day }.
common-paused = Du har paus.
common-pause-over = Välkommen tillbaka.
common-my-data = Dina uppgifter
common-my-data-how = Här kan du se allt vi sparar om dig, som en sida eller en fil. Länkarna fungerar i { $minutes } minuter. De är bara till för dig: skicka dem inte vidare.
common-button-see-data = Visa mina uppgifter
common-button-data-file = Ladda ner
common-erase-sure = Vill du radera allt om dig?
common-erase-what-mentee = Ditt namn, dina val, din förfrågan och dina meddelanden tas bort. Om du har en mentor avslutas mentorskapet. Det går inte att ångra.
common-erase-what-mentor = Ditt namn, din profil och dina meddelanden tas bort. Om du hjälper någon nu avslutas mentorskapet. Det går inte att ångra.
common-erase-what-counsellor = Ditt namn och din åtkomst tas bort. Det går inte att ångra.
common-erase-not = Det här kan vi inte radera: kopior som en chattapp sparar, sådant som andra har antecknat eller skrivit om dig, och att någon (vi vet inte längre vem) gjorde något en viss dag. Anmälda meddelanden finns kvar tills ärendet är avgjort och i 12 månader till. Den som är avstängd förblir det: av varje konto sparar vi en kod utan namn.
common-button-erase-yes = Ja, radera allt
common-button-erase-no = Nej, behåll
common-erase-kept = Inget har raderats.
common-erased = Allt om dig är raderat. Tack för att du var med. Du kan börja om på nytt när du vill: /start
common-erased-person = Det här handlade om någon som har raderat sina uppgifter.
common-group-notice = Jag pratar bara privat. Tryck här för att skriva till mig:

# Någon och en handledare skriver till varandra.
common-age-forgotten = En handledare har gått igenom din ålder med dig. Ska vi fortsätta?
common-button-answer = Svara
common-from-counsellor = { $counsellor }, handledare
common-contact-question = Vad vill du skriva till handledaren? Ditt nästa meddelande går dit.
common-contact-sent = skickat
common-button-never-mind = Inte nu

common-question-empty = Skriv några ord.
common-question-too-long = Det är för långt. Använd högst { $most } tecken.
