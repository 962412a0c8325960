-- Run once by psql, as the superuser, on a new server: the bot's own database and a role that owns that alone.
\set password `cat /run/secrets/database-password`
create role bot login password :'password';
create database bt owner bot;
