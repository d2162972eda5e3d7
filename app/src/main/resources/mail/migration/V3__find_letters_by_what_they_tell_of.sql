-- What is forgotten takes its letters along.
create index letter_about on mail.letter (about) where about <> '';
