-- One name for the hash of a key, wherever a row is opened by it.
alter table account.session rename column token_hash to key_hash;
alter table account.sign_in_link rename column token_hash to key_hash;
