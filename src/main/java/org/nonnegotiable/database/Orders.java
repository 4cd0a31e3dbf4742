package org.nonnegotiable.database;

/** What the server does before it lets anyone in: the schema and its three users, with the passwords of this start. */
final class Orders {
    private Orders() {
    }

    // mariadbd takes one statement a line. Every one may be repeated, and the app's rights are set anew, not added to.
    static String of(Access access) {
        return """
                CREATE DATABASE IF NOT EXISTS campaign;
                CREATE USER IF NOT EXISTS owner@'127.0.0.1';
                ALTER USER owner@'127.0.0.1' IDENTIFIED BY '%s';
                GRANT ALL PRIVILEGES ON campaign.* TO owner@'127.0.0.1';
                CREATE USER IF NOT EXISTS app@'127.0.0.1';
                ALTER USER app@'127.0.0.1' IDENTIFIED BY '%s';
                REVOKE ALL PRIVILEGES, GRANT OPTION FROM app@'127.0.0.1';
                GRANT SELECT, INSERT, UPDATE, DELETE ON campaign.* TO app@'127.0.0.1';
                CREATE DATABASE IF NOT EXISTS scrub;
                CREATE USER IF NOT EXISTS warden@'127.0.0.1';
                ALTER USER warden@'127.0.0.1' IDENTIFIED BY '%s';
                GRANT SUPER, RELOAD ON *.* TO warden@'127.0.0.1';
                GRANT ALL PRIVILEGES ON scrub.* TO warden@'127.0.0.1';
                """.formatted(access.ownerPassword(), access.appPassword(), access.wardenPassword());
    }
}
