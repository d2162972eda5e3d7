-- A form sent twice is sent once: what the first sending was answered, so that the second is answered the same.
--
-- A row is named by a hash of the page's id, the address, who sends, and all that was typed: the id of somebody else's page
-- opens nothing. The answer may lead to what only its holder may open (a seat, a phone in the room): it is sealed with a
-- key made of the same, which is kept nowhere. Emptied after a day.
create table ui.sent_form (
    id bytea primary key,
    sent_at timestamptz not null,
    -- Nothing while the first sending is being answered.
    answer bytea
);

create index sent_form_by_age on ui.sent_form (sent_at);
