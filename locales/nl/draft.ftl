# Voorstellen voor berichten: verstuurd als iemands eigen woorden, in een taal die beiden spreken.

draft-open = Dag { $mentor }, ik ben { $mentee }. Ik wil graag werken in de sector { $sector }. Kan je me op weg helpen?
draft-diploma = Dag { $mentor }, ik ben { $mentee }. Ik wil graag werken in de sector { $sector }. Welk diploma heb ik nodig?
draft-day = Dag { $mentor }, ik ben { $mentee }. Ik wil graag werken in de sector { $sector }. Hoe ziet een gewone dag er voor jou uit?
draft-start = Dag { $mentor }, ik ben { $mentee }. Ik wil graag werken in de sector { $sector }. Hoe ben jij begonnen?
draft-hello = Dag { $mentee }, ik ben { $mentor }. Leuk om je te leren kennen! Wat wil je graag eerst weten?
