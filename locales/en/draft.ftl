# Drafted messages: sent as a person's own words, in a language that both speak.

draft-open = Hi { $mentor }, I'm { $mentee }. I'd like to work in { $sector }. Could you help me on my way?
draft-diploma = Hi { $mentor }, I'm { $mentee }. I'd like to work in { $sector }. Which diploma do I need?
draft-day = Hi { $mentor }, I'm { $mentee }. I'd like to work in { $sector }. What does a normal day look like for you?
draft-start = Hi { $mentor }, I'm { $mentee }. I'd like to work in { $sector }. How did you start?
draft-hello = Hi { $mentee }, I'm { $mentor }. Nice to meet you! What would you like to know first?
