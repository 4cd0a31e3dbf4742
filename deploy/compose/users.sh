# shellcheck shell=bash
# Read by the image's entrypoint while it makes a database that is not there yet: the schema and its users. The site's own two have the passwords of
# database.env; haproxy has neither password nor rights, and sees whether a node is in step.
docker_process_sql <<SQL
CREATE DATABASE IF NOT EXISTS campaign CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
CREATE USER IF NOT EXISTS owner@'%' IDENTIFIED BY '$(docker_sql_escape_string_literal "${QUARKUS_FLYWAY_PASSWORD:?}")';
GRANT ALL PRIVILEGES ON campaign.* TO owner@'%';
CREATE USER IF NOT EXISTS app@'%' IDENTIFIED BY '$(docker_sql_escape_string_literal "${QUARKUS_DATASOURCE_PASSWORD:?}")';
GRANT SELECT, INSERT, UPDATE, DELETE ON campaign.* TO app@'%';
CREATE USER IF NOT EXISTS haproxy@'%';
SQL
