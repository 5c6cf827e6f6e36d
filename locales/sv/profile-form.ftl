# Sidan där en mentor fyller i hela profilen.

profile-form-title = Din profil som mentor
profile-form-intro = Samma frågor som i chatten, alla på en gång. Du kan ändra allt senare, här eller i chatten.
profile-form-saved = Din profil är sparad. Fortsätt i din chatt.
profile-form-problems = Något stämmer inte än. Inget har sparats.
profile-form-save = Spara
profile-form-years-hint = Ett tal. Lämna tomt om du inte vill säga.
profile-form-hours-hint = När får vi skriva till dig? Till exempel 9-17, eller 0-24 för när som helst. Tomt betyder: { $from } till { $to }.
profile-form-link-hint = Till exempel https://www.linkedin.com/in/ditt-namn. Vi öppnar den aldrig. Adepterna ser den precis som du anger den.
profile-form-sectors = Välj ett till fem områden.
profile-form-choose = Välj minst ett.
