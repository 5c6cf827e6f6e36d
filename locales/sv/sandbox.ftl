# Vad sandlådans påhittade mentorer säger: färdiga ord som passar alla yrken.

sandbox-app-name = Sandlådan

sandbox-introduction = Lite om mig: jag är ingen riktig person. Jag är påhittad för den här sandlådan, och mina svar är färdigskrivna. Fråga mig gärna om en vanlig dag, en utbildning, ditt cv eller en anställningsintervju.

sandbox-reply-invented = Jag är påhittad, precis som alla mentorer i sandlådan. I den riktiga tjänsten skulle någon med det här yrket svara dig.
sandbox-reply-diploma = Leta upp tre annonser som du gillar och skriv upp vilken utbildning de vill ha. Ofta räcker en kort kurs eller några veckor på jobbet för att komma igång. En riktig mentor skulle också kunna tipsa om en skola.
sandbox-reply-start = Jag började i liten skala, ställde många frågor och lärde mig resten av kollegorna. Så har många i yrket gjort. Vilken del av jobbet skulle du vilja prova först?
sandbox-reply-letter = Håll ditt cv till en sida och sätt det som passar jobbet överst. Skriv i brevet med två meningar varför du vill ha jobbet. Läs allt högt en gång innan du skickar det.
sandbox-reply-interview = Förbered tre korta berättelser: något du är bra på, något som var svårt och varför du vill ha jobbet. Och ta med en egen fråga. Vad känns mest nervöst?
sandbox-reply-pay = Lönen beror på branschen, arbetstiden och utbildningen. Ta reda på vad som är vanligt i branschen före intervjun, så slipper du överraskningar.
sandbox-reply-day = Första timmen är det full fart, sedan blir det lugnare, och sista timmen städar jag undan och lämnar över. Vissa veckor börjar man tidigt eller slutar sent. Vilka tider skulle passa dig?
sandbox-reply-openings = Många jobb syns aldrig i en annons. Gör en lista på tio ställen nära dig och fråga med ett kort meddelande om du får komma förbi. Ska vi hitta en första mening tillsammans?
sandbox-reply-thanks = Så lite så! Lycka till, och hör gärna av dig igen.
sandbox-reply-else-1 = Bra fråga. Vad har du gjort eller lärt dig hittills som ligger närmast?
sandbox-reply-else-2 = Jag förstår. Om du fick följa med någon i yrket en dag, vad skulle du vilja se?
sandbox-reply-else-3 = Bra att du tänker på det redan nu. Vilket är det minsta steg du kan ta den här veckan?

sandbox-sign-in-title = Det här är inte LinkedIn
sandbox-sign-in-what = I sandlådan står den här sidan i stället för LinkedIn. Så kan du prova hela vägen. Var vem du vill: inget lämnar den här datorn.
sandbox-sign-in-first = Förnamn
sandbox-sign-in-last = Efternamn
sandbox-sign-in-go = Logga in
sandbox-sign-in-cancel = Avbryt
