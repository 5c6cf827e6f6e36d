# De pagina waarop een mentor het hele profiel invult.

profile-form-title = Je profiel als mentor
profile-form-intro = Dezelfde vragen als in de chat, allemaal samen. Je kan alles later veranderen, hier of in de chat.
profile-form-saved = Je profiel is bewaard. Ga verder in je chat.
profile-form-problems = Er klopt nog iets niet. Er is niets bewaard.
profile-form-save = Bewaar
profile-form-years-hint = Een getal. Laat leeg als je het liever niet zegt.
profile-form-hours-hint = Wanneer mogen we je schrijven? Bijvoorbeeld 9-17, of 0-24 voor altijd. Leeg betekent: { $from } tot { $to }.
profile-form-link-hint = Bijvoorbeeld https://www.linkedin.com/in/jouw-naam. We openen de link nooit. Werkzoekenden zien hem zoals jij hem geeft.
profile-form-sectors = Kies één tot vijf sectoren.
profile-form-choose = Kies er minstens één.
