# Färdiga utkast: skickas som personens egna ord, på ett språk som båda talar.

draft-open = Hej { $mentor }, jag heter { $mentee }. Jag vill jobba inom området { $sector }. Skulle du kunna hjälpa mig på vägen?
draft-diploma = Hej { $mentor }, jag heter { $mentee }. Jag vill jobba inom området { $sector }. Vilken utbildning behöver jag?
draft-day = Hej { $mentor }, jag heter { $mentee }. Jag vill jobba inom området { $sector }. Hur ser en vanlig dag ut för dig?
draft-start = Hej { $mentor }, jag heter { $mentee }. Jag vill jobba inom området { $sector }. Hur började du?
draft-hello = Hej { $mentee }, jag heter { $mentor }. Roligt att få kontakt! Vad vill du veta först?
