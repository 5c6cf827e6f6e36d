# The page on which a mentor gives the whole profile.

profile-form-title = Your profile as a mentor
profile-form-intro = The same questions as in the chat, all at once. You can change everything later, here or in the chat.
profile-form-saved = Your profile is saved. Go on in your chat.
profile-form-problems = Something is not right yet. Nothing was saved.
profile-form-save = Save
profile-form-years-hint = A number. Leave it empty if you would rather not say.
profile-form-hours-hint = When may we write to you? For example 9-17, or 0-24 for any time. Empty means: { $from } to { $to }.
profile-form-link-hint = For example https://www.linkedin.com/in/your-name. We never open it. Mentees see it as given by you.
profile-form-sectors = Please choose one to five fields.
profile-form-choose = Please choose at least one.
