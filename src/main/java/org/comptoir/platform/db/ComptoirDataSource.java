package org.comptoir.platform.db;

import jakarta.annotation.sql.DataSourceDefinition;
import java.sql.Connection;

/** Declares the one connection pool; where the database is comes from the settings. */
@DataSourceDefinition(
        name = "java:app/jdbc/comptoir",
        className = "org.comptoir.platform.db.PlainDataSource",
        url = "${MPCONFIG=comptoir.db.url}",
        user = "${MPCONFIG=comptoir.db.user}",
        password = "${MPCONFIG=comptoir.db.password}",
        isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
        minPoolSize = 2,
        initialPoolSize = 2,
        maxPoolSize = 40,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
            "fish.payara.max-wait-time-in-millis=5000"
        })
final class ComptoirDataSource {
    /** Where repositories that need JDBC itself find the pool. */
    static final String NAME = "java:app/jdbc/comptoir";

    private ComptoirDataSource() {}
}
